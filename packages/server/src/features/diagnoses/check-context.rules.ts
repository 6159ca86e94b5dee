import type { CheckContext } from '@mandato/rules';
import type { StoredTemplateSection } from '../cycles/template';
import type { Framework } from './framework';

/** A round as checks need it. */
export interface ContextRound {
  readonly code: string;
  readonly opensOn: string | null;
  readonly dueOn: string | null;
  readonly sections: readonly StoredTemplateSection[];
}

/** What a return is checked against, of a catalogue that was read. */
export function contextOf(
  framework: Framework,
  agencyCode: string,
  round: ContextRound | null,
  others: Pick<CheckContext, 'earlier' | 'published'>,
): CheckContext {
  return {
    ...agenciesOf(framework, agencyCode, round?.opensOn ?? null),
    mandates: framework.mandates.map(({ id: _id, versionId: _version, addressees, ...mandate }) => ({
      ...mandate,
      addressees: withMembers(addressees, framework, round),
    })),
    objectives: framework.objectives.map(({ code, kind }) => ({ code, kind })),
    countries: framework.countries,
    codeLists: framework.codeLists,
    groups: Object.keys(framework.groups),
    programTitles: framework.programTitles,
    round: round && { code: round.code, opensOn: round.opensOn, dueOn: round.dueOn },
    template: (round?.sections ?? []).map(({ kind, required, heading }) => ({
      kind,
      required,
      heading: pick(heading),
    })),
    ...others,
  };
}

const pick = ({ en, es }: StoredTemplateSection['heading']): { en?: string; es?: string } => ({
  ...(en === undefined ? {} : { en }),
  ...(es === undefined ? {} : { es }),
});

// A state, a group or the OAS itself named in a heading is a place or a partner, not another reporter.
const NO_REPORTERS = new Set(['MEMBER_STATE', 'GROUP', 'UMBRELLA', 'CIVIL_SOCIETY']);

function agenciesOf(
  { agencies }: Framework,
  own: string,
  opensOn: string | null,
): Pick<CheckContext, 'agency' | 'agencies'> {
  const named = ({ code, names }: Framework['agencies'][number]) => ({
    code,
    names: names.map(({ word }) => word),
    formerNames: names
      .filter(({ validTo }) => validTo !== null && opensOn !== null && validTo <= opensOn)
      .map(({ word }) => word),
  });
  const byCode = new Map(agencies.map((each) => [each.code, each]));
  const parents: string[] = [];
  for (let at = byCode.get(own)?.parentCode; at && !parents.includes(at); at = byCode.get(at)?.parentCode)
    parents.push(at);
  const agency = byCode.get(own);
  return {
    agency: { ...(agency ? named(agency) : { code: own, names: [], formerNames: [] }), parents },
    agencies: agencies.map((each) =>
      NO_REPORTERS.has(each.category) ? { code: each.code, names: [], formerNames: [] } : named(each),
    ),
  };
}

/** A group's members on any day of the round are addressed as well. */
function withMembers(
  addressees: readonly string[],
  { memberships }: Framework,
  round: ContextRound | null,
): string[] {
  const [from, to] = [round?.opensOn ?? round?.dueOn, round?.dueOn ?? round?.opensOn];
  const members = memberships
    .filter(({ group }) => addressees.includes(group))
    .filter(({ validFrom }) => !validFrom || !to || validFrom <= to)
    .filter(({ validTo }) => !validTo || !from || validTo > from)
    .map(({ member }) => member);
  return [...new Set([...addressees, ...members])];
}
