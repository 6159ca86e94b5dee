import { Standing } from '../../platform/caller';
import type { PlanContext } from '../../platform/planner/context';
import type { Row } from '../../platform/planner/declare';
import type { Diagnosis } from './diagnosis';

const KNOWN_BY: Readonly<Record<Standing.ACCEPTED | Standing.SUBMITTED, string>> = {
  [Standing.ACCEPTED]: `('ACCEPTED', 'PUBLISHED')`,
  [Standing.SUBMITTED]: `('SUBMITTED', 'SENT_BACK', 'ACCEPTED', 'PUBLISHED')`,
};

/** Does a list of this standing rest on what was handed in last? Only for those who may see that; else on what is public. */
export function restsOnSubmission(
  t: Row<Diagnosis>,
  c: PlanContext,
  standing: Standing.ACCEPTED | Standing.SUBMITTED,
): string {
  const { scopes } = c.caller;
  if (scopes.has('submissions:read')) return `coalesce(${t.knownState} in ${KNOWN_BY[standing]}, false)`;
  if (!scopes.has('drafts:read')) return 'false';
  return `coalesce(${t.agencyId} = ${c.callerAgency} and ${t.knownState} in ${KNOWN_BY[standing]}, false)`;
}

/** Is `r` the revision that a list of this standing rests on? */
export function isOfStanding(
  t: Row<Diagnosis>,
  r: string,
  { c, standing }: { c: PlanContext; standing: Standing },
): string {
  if (standing === Standing.MINE)
    return `(${t.agencyId} = ${c.callerAgency} and ${t.workingRevisionId} = ${r}.id)`;
  const isPublic = `${c.happened(`${r}.since`)} and ${c.holds(`${r}.until`)}`;
  if (standing === Standing.PUBLISHED) return isPublic;
  return `case when ${restsOnSubmission(t, c, standing)} then ${t.submittedRevisionId} = ${r}.id else ${isPublic} end`;
}
