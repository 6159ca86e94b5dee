import type { EntityManager } from 'typeorm';
import type { Caller } from '../../platform/caller';
import type { Steps } from '../../platform/steps';
import type { StoredActor } from '../../values/stored-actor';
import { judge, type Authored, type StandingJudgement } from './judgement.service';
import { followers } from './link.follow';

/* A later revision of a return is new rows. What was judged of an item goes over to the item of the same kind and key, as
   long as the agency filed there what it had filed before: it stays its author's judgement. */

const sameSet = (table: string, column: string): string =>
  `array(select x.${column} from ${table} x where x.activity_id = n.id order by 1) = array(select x.${column} from ${table} x where x.activity_id = o.id order by 1)`;

const same = (...columns: readonly string[]): string =>
  columns.map((column) => `n.${column} is not distinct from o.${column}`).join(' and ');

/** Per kind of item: what must be unchanged for a judgement of that aspect to go over. */
const UNCHANGED: Readonly<Record<string, Readonly<Partial<Record<StandingJudgement['aspect'], string>>>>> = {
  mandate_response: {
    mandate: same('mandate_id'),
    // Whoever judged how far it goes had these words before them.
    coverage: same('mandate_id', 'narrative', 'self_assessment', 'self_assessment_reason'),
  },
  activity: {
    mandates: sameSet('activity_mandate', 'mandate_id'),
    objectives: sameSet('activity_objective', 'objective_id'),
  },
  objective_claim: { objective: same('objective_id') },
  amendment_proposal: {
    mandate: same('kind', 'mandate_id'),
    'proposal-status': same('kind', 'mandate_id', 'proposed_text'),
    'adopted-by': same('kind', 'mandate_id', 'proposed_text'),
  },
  commitment: { 'met-by': same('text', 'due_on') },
};

const carried = Object.entries(UNCHANGED)
  .map(
    ([table, aspects]) =>
      `select '${table}' as "table", n.id as "subjectId", n.key, ${table === 'mandate_response' ? 'n.mandate_id' : 'null::uuid'} as "filedMandateId",
        j.aspect, j.value, j.reason, j.at, j.by_name as name, j.by_agency_id as "agencyId", j.by_role as role
      from ${table} n join ${table} o on o.revision_id = $2 and o.key = n.key and o.since is not null
        join judgement j on j.subject_id = o.id and j.until is null
      where n.revision_id = $1 and n.since is not null and case j.aspect ${Object.entries(aspects)
        .map(([aspect, condition]) => `when '${aspect}' then ${condition}`)
        .join(' ')} else false end`,
  )
  .join(' union all ');

interface Carried extends StandingJudgement {
  readonly table: string;
  readonly key: string;
  readonly filedMandateId: string | null;
}

export async function carryJudgements(
  manager: EntityManager,
  { revisionId, previousId, number }: Steps['revision.published'],
  caller: Caller,
): Promise<void> {
  if (previousId === null) return;
  const acting = { manager, number, caller };
  const judgements = await manager.query<Carried[]>(carried, [revisionId, previousId]);
  await judge(acting, judgements.map(verdictOf));
  // What is new in a response that somebody tied elsewhere goes with it.
  for (const tie of judgements.filter(
    ({ table, aspect }) => table === 'mandate_response' && aspect === 'mandate',
  )) {
    const response = {
      id: tie.subjectId,
      key: tie.key,
      revisionId,
      from: tie.filedMandateId,
      to: tie.value,
      tiedAt: tie.at,
    };
    const following = await followers({ manager }, response);
    await judge(
      acting,
      following.map((each) => ({ ...verdictOf(tie), ...each })),
    );
  }
}

function verdictOf({ subjectId, aspect, value, reason, at, name, agencyId, role }: Carried): Authored {
  const by: StoredActor = { name, agencyId, role };
  return { subjectId, aspect, value, reason, at, by };
}
