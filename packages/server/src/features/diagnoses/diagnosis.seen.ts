import type { PlanContext } from '../../platform/planner/context';
import { rowAt, type Row } from '../../platform/planner/declare';
import { mayReadDrafts } from '../../values/filed-row';
import type { Diagnosis } from './diagnosis';
import { isCurrentRevision, Revision } from './revision';

/* What of a return's state who sees: its own agency all of it, the secretariat what was handed in, the public what stands. */

export const hasStandingRevision = (t: Row<Diagnosis>, c: PlanContext): string =>
  c.exists(Revision, (r) => `${r.diagnosisId} = ${t.id} and ${isCurrentRevision(r, c)}`, {
    visibleOnly: true,
  });

/** Number of the act that last changed what the public reads of a revision: its withdrawal, else its publication. */
const lastAct = (r: Row<Revision>, c: PlanContext): string =>
  `case when ${c.happened(r.until)} then ${r.until} else ${r.since} end`;

interface Seen {
  readonly own: string;
  /** For the secretariat, once it was handed in. */
  readonly known: string;
  readonly published: string;
}

export function asSeen(t: Row<Diagnosis>, c: PlanContext, { own, known, published }: Seen): string {
  const { caller } = c;
  const cases = [
    ...[mayReadDrafts(t.agencyId, c)]
      .filter((may) => may !== 'false')
      .map((may) => `when ${may} then ${own}`),
    ...(caller.scopes.has('submissions:read') ? [`when ${t.knownState} is not null then ${known}`] : []),
  ];
  return cases.length === 0 ? published : `case ${cases.join(' ')} else ${published} end`;
}

export function stateSeen(t: Row<Diagnosis>, c: PlanContext): string {
  const published = `case when ${hasStandingRevision(t, c)} then 'PUBLISHED' else 'WITHDRAWN' end`;
  return asSeen(t, c, { own: t.state, known: t.knownState, published });
}

export function updatedAtSeen(t: Row<Diagnosis>, c: PlanContext): string {
  const published = ofPublished(
    t,
    c,
    (r) => `(select x.at from register_act x where x.number = ${lastAct(r, c)})`,
  );
  return asSeen(t, c, { own: t.updatedAt, known: t.knownAt, published });
}

export function ofPublished(t: Row<Diagnosis>, c: PlanContext, value: (r: Row<Revision>) => string): string {
  // Of a withdrawn one, too: what it said is gone, that it was there is not.
  const row = rowAt<Revision>('p');
  return `(select ${value(row)} from revision p where ${row.diagnosisId} = ${t.id} and ${c.happened(row.since)} order by ${row.number} desc limit 1)`;
}
