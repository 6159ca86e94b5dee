import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Standing } from '../../platform/caller';
import type { PlanContext } from '../../platform/planner/context';
import { Value, type Row } from '../../platform/planner/declare';
import { DateTimeScalar } from '../../platform/scalars';
import { codeSql, type CodeComparator } from '../../values/comparators';
import { Agency } from '../agencies/agency';
import { Cycle, CycleState, type Expectation } from '../cycles/cycle';
import { completenessRows } from '../diagnoses/completeness';

export enum CountingRule {
  MERGED = 'MERGED',
  AS_REPORTED = 'AS_REPORTED',
}

registerEnumType(CountingRule, {
  name: 'CountingRule',
  description: 'What counts as one.',
  valuesConfig: {
    MERGED: {
      description:
        'Work is counted once: through revisions and rounds (same agency, same key), and where two agencies’ reports were confirmed to be about the same.',
    },
    AS_REPORTED: { description: 'Every item of every return is counted.' },
  },
});

@Value()
@ObjectType({
  description:
    'How a figure came about. It is the same for everybody who may see the returns that the standing names; `PUBLISHED`, the default, is the same for everybody.',
})
export class Basis {
  @Field(() => CountingRule, { description: 'What counted as one.' })
  rule!: CountingRule;

  @Field(() => Standing, { description: 'Which returns it rests on.' })
  standing!: Standing;

  @Field(() => Int, { description: 'Number of the act of the register that it was read at.' })
  asOf!: number;

  @Field(() => DateTimeScalar, { description: 'Instant of that act.' })
  asOfAt!: string;

  @Field(() => Int, {
    description: 'Of those expected, how many have returned something that the figure rests on.',
  })
  reported!: number;

  @Field(() => Int, {
    description:
      'How many returns the rounds in question ask of the agencies in question: excused agencies are not expected, a round that is only announced expects nothing, and with `MINE` the caller’s agency is the one in question.',
  })
  expected!: number;
}

/** What a question is about. */
export interface InQuestion {
  /** SQL of the ids (`uuid[]`) of its rounds, none of them only announced. */
  readonly rounds: string;
  /** SQL of the ids of its agencies (`uuid[]`), null where it is about all there are. */
  readonly agencies: string | null;
}

/** What a question is about by the filter that it came with; call it where the filter's own path is the trail. */
export function inQuestion(
  filter: { readonly agency?: CodeComparator | null; readonly cycle?: CodeComparator | null } | null,
  c: PlanContext,
): InQuestion {
  const { agency, cycle } = filter ?? {};
  const rounds = c.rows(Cycle, (k) => {
    const asked = cycle
      ? c.at('cycle', () => codeSql(cycle, 'cycle', c, (matches) => matches(k.code)))
      : 'true';
    return `${k.state} <> '${CycleState.PLANNED}' and ${asked}`;
  });
  const agencies =
    agency &&
    c.rows(Agency, (a) => c.at('agency', () => codeSql(agency, 'agency', c, (matches) => matches(a.code))));
  return {
    rounds: `array(select ${rounds.row.id} from ${rounds.from} where ${rounds.where})`,
    agencies: agencies
      ? `array(select ${agencies.row.id} from ${agencies.from} where ${agencies.where})`
      : null,
  };
}

export const isInQuestion = (
  row: Row<Pick<Expectation, 'cycleId' | 'agencyId'>>,
  { rounds, agencies }: InQuestion,
): string => `${row.cycleId} = any(${rounds})${agencies ? ` and ${row.agencyId} = any(${agencies})` : ''}`;

/** The SELECT of one row of Basis. */
export function basisRows(rule: CountingRule, about: InQuestion, c: PlanContext): string {
  return (
    `select '${rule}'::text as rule, '${c.standing}'::text as standing, ${c.asOf} as as_of, ` +
    `(select a.at from register_act a where a.number = ${c.asOf}) as as_of_at, n.reported, n.expected ` +
    `from (${completenessOf(about, c)}) n`
  );
}

/** The SELECT of one row of Completeness for what a question is about. */
export const completenessOf = (about: InQuestion, c: PlanContext): string =>
  completenessRows(
    (e) =>
      c.standing === Standing.MINE
        ? `${isInQuestion(e, about)} and ${e.agencyId} = ${c.callerAgency}`
        : isInQuestion(e, about),
    c.standing,
    c,
  );
