import { Args, ArgsType, Field, Query, Resolver } from 'type-graphql';
import { badInput } from '../../errors';
import { Standing } from '../../platform/caller';
import { Cost } from '../../platform/limits/cost';
import { condition } from '../../platform/planner/conditions';
import type { PlanContext } from '../../platform/planner/context';
import { Derived, planned, type Args as FieldArgs } from '../../platform/planner/declare';
import { AsOfArgs } from '../../values/arguments';
import { Agency } from '../agencies/agency';
import { agencyBy, AgencyBy } from '../agencies/agency.inputs';
import { Cycle } from '../cycles/cycle';
import { cycleBy, CycleBy } from '../cycles/cycle.inputs';
import { DiagnosisKind } from '../diagnoses/diagnosis';
import { Revision } from '../diagnoses/revision';
import { broughtJson, revisionDiff, type Brought } from './compared-revision';
import { RevisionDiff } from './revision-diff';

@ArgsType()
export class RoundComparisonArgs extends AsOfArgs {
  @Field(() => AgencyBy, {
    nullable: true,
    description: 'Whose returns; the caller’s own agency without it. Who has none must name one.',
  })
  agency?: AgencyBy;

  @Field(() => CycleBy, { description: 'The earlier round.' })
  from!: CycleBy;

  @Field(() => CycleBy, { description: 'The later round.' })
  to!: CycleBy;

  @Field(() => DiagnosisKind, {
    defaultValue: DiagnosisKind.DIAGNOSIS,
    description: 'Which kind of return; never those filed for another agency.',
  })
  kind!: DiagnosisKind;

  @Field(() => Standing, {
    defaultValue: Standing.PUBLISHED,
    description: 'Which returns are compared.',
  })
  standing!: Standing;
}

const MISSING = 'Name an agency: this caller has none of its own.';

function agencySql(by: AgencyBy | undefined, c: PlanContext): string {
  if (!by && c.caller.agencyId === null)
    throw badInput([{ path: [...c.path, 'agency'], code: 'REQUIRED', cure: MISSING }]);
  const { from, where, row } = c.rows(Agency, (a) =>
    by ? agencyBy(a, by, c) : `${a.id} = ${c.callerAgency}`,
  );
  return `(select ${row.id} from ${from} where ${where} order by ${row.code} collate "C" limit 1)`;
}

function cycleSql(by: CycleBy, c: PlanContext): string {
  const { from, where, row } = c.rows(Cycle, (k) => cycleBy(k, by, c));
  return `(select ${row.id} from ${from} where ${where})`;
}

/** The revision that the agency's return for a round stands with. */
function returnJson(cycleId: string, kind: string, c: PlanContext): string {
  const { from, where, row } = c.rows(
    Revision,
    (r) =>
      `${r.agencyId} = x.agency and ${condition('revision.hasStanding')(r, c, c.standing)} and exists (select from diagnosis d ` +
      `where d.id = ${r.diagnosisId} and d.cycle_id = ${cycleId} and d.kind = ${kind} and d.on_behalf_of_id is null)`,
    { visibleOnly: true },
  );
  return `(select ${broughtJson(row, c)} from ${from} where ${where} limit 1)`;
}

interface Needed {
  readonly agency: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly before: Brought | null;
  readonly after: Brought | null;
}

const CURES = {
  agency: 'There is no such agency; see `agencies { nodes { code } }`.',
  from: 'There is no such round; see `cycles { nodes { code } }`.',
  to: 'There is no such round; see `cycles { nodes { code } }`.',
};

@Resolver()
export class RoundComparisonResolver {
  @Cost({ weight: 100 })
  @Query(() => RevisionDiff, {
    description:
      'What became of an agency’s return from one round to another, item by item, by key: new, carried on, changed, finished.',
  })
  @Derived<unknown, Needed>({
    needs: (_root, c, args: FieldArgs & Partial<RoundComparisonArgs>) => {
      const kind = c.param(args.kind, 'text');
      const named =
        `select ${agencySql(args.agency ?? undefined, c)} as agency, ${cycleSql(args.from as CycleBy, c)} as "from", ` +
        `${cycleSql(args.to as CycleBy, c)} as "to"`;
      const json =
        `json_build_object('agency', x.agency, 'from', x."from", 'to', x."to", ` +
        `'before', ${returnJson('x."from"', kind, c)}, 'after', ${returnJson('x."to"', kind, c)})`;
      return `(select ${json} from (${named}) x)`;
    },
    make: ({ before, after, ...named }, _args, link): RevisionDiff => {
      const unknown = (['agency', 'from', 'to'] as const).filter((name) => named[name] === null);
      if (unknown.length > 0)
        throw badInput(
          unknown.map((name) => ({ path: ['roundComparison', name], code: 'NOT_FOUND', cure: CURES[name] })),
        );
      return revisionDiff([before, after], { isOfRounds: true, includeUnchanged: false }, link);
    },
  })
  roundComparison(@Args(() => RoundComparisonArgs) _: RoundComparisonArgs): RevisionDiff {
    return planned();
  }
}
