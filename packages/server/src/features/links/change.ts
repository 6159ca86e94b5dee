import { Arg, Args, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  Expr,
  Many,
  One,
  Page,
  planned,
  Value,
  type Args as FieldArgs,
} from '../../platform/planner/declare';
import { ForwardArgs } from '../../values/arguments';
import { CodeComparator, codeSql } from '../../values/comparators';
import { connectionOf } from '../../values/connection';
import { tiedTo } from '../../values/judgement';
import { Activity } from '../activities/activity';
import { TO_MANDATES } from '../activities/activity-link';
import { Agency } from '../agencies/agency';
import { Cycle } from '../cycles/cycle';
import { Mandate } from '../mandates/mandate';
import { changedRows, LineageChange, classCounts } from './change.rows';
import { WithBasis } from './figure-basis';

registerEnumType(LineageChange, {
  name: 'LineageChange',
  description:
    'What became of a lineage (one agency’s work under one key) from the earlier side to the later one. Every lineage of either side stands in exactly one class. Time is over on the later side’s day: the round’s due day, or the day of the act.',
  valuesConfig: {
    ADDED: { description: 'New: only the later side has it.' },
    CARRIED_ON: { description: 'Both sides have it, and it is not FINISHED.' },
    FINISHED: {
      description:
        'The earlier side has it as not over, and the later one as over; or the later side no longer has it and its time was over by then. Over is what a return calls DONE and, where it says nothing of how far it came, what ended by that day.',
    },
    REMOVED: {
      description:
        'Disappeared: the agency has a return on the later side, which no longer has it, though its time was not over.',
    },
    NO_RETURN: {
      description:
        'Not known: only the earlier side has it, and the agency has no published return on the later side.',
    },
  },
});

const CLASS_COUNTS: Readonly<Record<string, string>> = {
  added: 'Lineages of class ADDED: new.',
  carriedOn: 'Lineages of class CARRIED_ON.',
  finished: 'Lineages of class FINISHED.',
  removed: 'Lineages of class REMOVED: disappeared.',
  noReturn: 'Lineages of class NO_RETURN.',
  total: 'All of them: the sum of the five.',
};

/** A field for each class, and one for all of them. */
const WithClassCounts = (): ClassDecorator => (target) => {
  for (const [name, description] of Object.entries(CLASS_COUNTS))
    Field(() => Int, { description })(target.prototype as object, name);
};

@WithClassCounts()
@Value()
@ObjectType({ description: 'What changed with one agency, in lineages.' })
class AgencyChange {
  agencyId!: string;

  @Field(() => Agency, { description: 'The agency.' })
  @One<AgencyChange, Agency>(() => Agency, { on: (a, t) => `${a.id} = ${t.agencyId}` })
  agency?: Agency;
}

@WithClassCounts()
@Value()
@ObjectType({
  description:
    'What changed under one mandate, in lineages. What is tied to several mandates is counted under each, so these figures do not add up.',
})
class MandateChange {
  mandateId!: string | null;

  @Field(() => Mandate, { nullable: true, description: 'The mandate; null for what is tied to none.' })
  @One<MandateChange, Mandate>(() => Mandate, { on: (m, t) => `${m.id} = ${t.mandateId}` })
  mandate?: Mandate;
}

@Value()
@ObjectType({ description: 'One lineage, and what became of it.' })
class ChangedWork {
  id!: string;
  agencyId!: string;
  beforeId!: string | null;
  afterId!: string | null;

  @Field(() => ID, { description: 'The lineage: same agency, same key. See `Activity.lineage`.' })
  @Expr<ChangedWork>((t) => `'lin_' || ${t.lineage}`)
  lineage!: string;

  @Field(() => LineageChange, { description: 'What became of it.' })
  kind!: LineageChange;

  @Field(() => Agency, { description: 'The agency that reports it.' })
  @One<ChangedWork, Agency>(() => Agency, { on: (a, t) => `${a.id} = ${t.agencyId}` })
  agency?: Agency;

  @Field(() => Activity, { nullable: true, description: 'It on the earlier side; null where it is new.' })
  @One<ChangedWork, Activity>(() => Activity, { on: (a, t) => `${a.id} = ${t.beforeId}`, visibleOnly: true })
  before?: Activity;

  @Field(() => Activity, {
    nullable: true,
    description: 'It on the later side; null where that side does not have it.',
  })
  @One<ChangedWork, Activity>(() => Activity, { on: (a, t) => `${a.id} = ${t.afterId}`, visibleOnly: true })
  after?: Activity;
}

const ChangedWorkConnection = connectionOf(ChangedWork);

interface Asked {
  readonly kind?: readonly LineageChange[] | null;
  readonly agency?: CodeComparator | null;
}

@WithBasis()
@WithClassCounts()
@Value()
@ObjectType({
  description:
    'What changed between two rounds or two acts of the register, lineage by lineage: the same work is what one agency reports under one key. Rests on published returns; what was withdrawn since is left out. `roundComparison` shows one agency’s returns word by word.',
})
export class Change {
  fromCycleId!: string | null;
  toCycleId!: string | null;
  fromActNumber!: number | null;
  toActNumber!: number | null;
  agencyIds!: string[] | null;

  @Field(() => Cycle, { nullable: true, description: 'The earlier round; null between acts.' })
  @One<Change, Cycle>(() => Cycle, { on: (k, t) => `${k.id} = ${t.fromCycleId}` })
  fromCycle?: Cycle;

  @Field(() => Cycle, { nullable: true, description: 'The later round; null between acts.' })
  @One<Change, Cycle>(() => Cycle, { on: (k, t) => `${k.id} = ${t.toCycleId}` })
  toCycle?: Cycle;

  @Field(() => Int, { nullable: true, description: 'Number of the earlier act; null between rounds.' })
  @Expr<Change>((t) => t.fromActNumber)
  fromAct?: number;

  @Field(() => Int, { nullable: true, description: 'Number of the later act; null between rounds.' })
  @Expr<Change>((t) => t.toActNumber)
  toAct?: number;

  @Field(() => [AgencyChange], { description: 'The same by agency, by code; they add up to the whole.' })
  @Many<Change, AgencyChange>(() => AgencyChange, {
    rows: (t, c) => {
      const { from, where, row } = c.rows(Agency, (a) => `${a.id} = w.agency_id`);
      return (
        `select w.*, ${row.code} collate "C" as code from (select x.agency_id, ${classCounts('x.kind')} ` +
        `from (${changedRows(t, c)}) x group by x.agency_id) w join ${from} on ${where} order by code`
      );
    },
  })
  byAgency?: AgencyChange[];

  @Field(() => [MandateChange], {
    description:
      'The same by mandate, by code, what is tied to none last; as it is tied on the later side, else on the earlier.',
  })
  @Many<Change, MandateChange>(() => MandateChange, {
    rows: (t, c) => {
      const { from, where, row } = c.rows(Mandate, (m) => `${m.id} = w.mandate_id`);
      const tied = tiedTo(TO_MANDATES, 'coalesce(x.after_id, x.before_id)', c);
      return (
        `select w.* from (select m.id as mandate_id, ${classCounts('x.kind')} from (${changedRows(t, c)}) x ` +
        `left join lateral unnest(${tied}) m(id) on true group by m.id) w left join ${from} on ${where} ` +
        `order by ${row.code} collate "C" nulls last`
      );
    },
  })
  byMandate?: MandateChange[];

  @Field(() => ChangedWorkConnection, {
    description:
      'The work behind the figures, class by class: new first, then carried on, finished, disappeared, not known.',
  })
  @Page<Change, ChangedWork>(() => ChangedWork, {
    rows: (t, c, args: FieldArgs & Asked) => {
      const { kind, agency } = args;
      const ofAgency = agency
        ? c.at('agency', () =>
            codeSql(agency, 'agency', c, (matches) =>
              c.exists(Agency, (a) => `${a.id} = x.agency_id and ${matches(a.code)}`),
            ),
          )
        : 'true';
      return (
        `select md5(concat_ws(' ', x.lineage, ${t.fromCycleId}, ${t.toCycleId}, ${t.fromActNumber}, ${t.toActNumber}))::uuid as id, x.* ` +
        `from (${changedRows(t, c)}) x where ${ofAgency}` +
        (kind ? ` and x.kind = any(${c.param(kind, 'text[]')})` : '')
      );
    },
    orders: {
      keys: {
        KIND: [
          {
            type: 'int',
            sql: (x) => `array_position(array['${Object.values(LineageChange).join("','")}'], ${x.kind})`,
            isNeverNull: true,
          },
        ],
      },
      initial: [{ field: 'KIND', direction: 'ASC' }],
    },
  })
  work(
    @Arg('kind', () => [LineageChange], { nullable: true, description: 'Only of these classes.' })
    _kind: LineageChange[],
    @Arg('agency', () => CodeComparator, { nullable: true, description: 'Only of these agencies, by code.' })
    _agency: CodeComparator,
    @Args(() => ForwardArgs) _: ForwardArgs,
  ): unknown {
    return planned();
  }
}
