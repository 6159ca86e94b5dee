import { Arg, Args, Field, FieldResolver, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { PlanContext } from '../../platform/planner/context';
import { FieldsOf, One, Page, planned, Value, type OrderSet, type Row } from '../../platform/planner/declare';
import { AsOfArgs, ForwardArgs } from '../../values/arguments';
import { connectionOf } from '../../values/connection';
import { standsAt, type RegisterRow } from '../../values/register-row';
import { Activity } from '../activities/activity';
import { Agency } from '../agencies/agency';
import { ActivityMatch, ActivityMatchConnection, MatchState } from '../review/match';

@Value()
@ObjectType({
  description:
    'Two agencies that report the same work, or may do so: the matches between activities of the one and of the other. What was rejected, and what was withdrawn since, is left out.',
})
export class SharedWork {
  id!: string;
  firstId!: string;
  secondId!: string;
  matchIds!: string[];

  @Field(() => Agency, { description: 'The one agency: the first of the two by code.' })
  @One<SharedWork, Agency>(() => Agency, { on: (a, t) => `${a.id} = ${t.firstId}` })
  a?: Agency;

  @Field(() => Agency, { description: 'The other agency.' })
  @One<SharedWork, Agency>(() => Agency, { on: (a, t) => `${a.id} = ${t.secondId}` })
  b?: Agency;

  @Field(() => Int, { description: 'Matches that somebody confirmed.' })
  confirmed!: number;

  @Field(() => Int, { description: 'Matches that software proposes and nobody has decided.' })
  proposed!: number;

  @Field(() => ActivityMatchConnection, {
    description: 'The matches behind the figures, the surest first.',
  })
  @Page<SharedWork, ActivityMatch>(() => ActivityMatch, {
    on: (m, t, c, args) =>
      `${m.id} = any(${t.matchIds})${args['state'] ? ` and ${m.state} = ${c.param(args['state'], 'text')}` : ''}`,
    orders: {
      keys: {
        CONFIDENCE: [{ type: 'int', sql: (m) => `(${m.confidence} * 100)::int`, isNeverNull: true }],
      },
      initial: [{ field: 'CONFIDENCE', direction: 'DESC' }],
    },
  })
  matches(
    @Arg('state', () => MatchState, { nullable: true, description: 'Only those in this state.' })
    _state: MatchState,
    @Args(() => ForwardArgs) _: ForwardArgs,
  ): unknown {
    return planned();
  }
}

const SharedWorkConnection = connectionOf(SharedWork);

const mostFirst: OrderSet<SharedWork> = {
  keys: {
    CONFIRMED: [
      { type: 'int', sql: (t) => t.confirmed, isNeverNull: true },
      { type: 'int', sql: (t) => t.proposed, isNeverNull: true },
    ],
  },
  initial: [{ field: 'CONFIRMED', direction: 'DESC' }],
};

/** Pairs of agencies; with an agency's id only those that it is one of. */
function sharedWorkRows(agencyId: string | null, c: PlanContext): string {
  const reported = c.rows(Activity, (a) => `${a.agencyId} = ${agencyId}`);
  // As an array, so that its few matches are found by their indexes.
  const own = `array(select ${reported.row.lineage} from ${reported.from} where ${reported.where})`;
  const matches = c.rows(ActivityMatch, (m) =>
    [
      `${m.state} <> '${MatchState.REJECTED}'`,
      ...(agencyId ? [`(${m.lineageA} = any(${own}) or ${m.lineageB} = any(${own}))`] : []),
    ].join(' and '),
  );
  const agencyOf = (lineage: string, name: string): string => {
    const { from, where, row } = c.rows(
      Activity,
      (a) => `${a.lineage} = ${lineage} and ${standsAt(a as Row<RegisterRow>, c)}`,
      { visibleOnly: true },
    );
    const agency = c.rows(Agency, (g) => `${g.id} = s.agency_id`);
    return (
      `cross join lateral (select ${agency.row.id} as id, ${agency.row.code} collate "C" as code ` +
      `from (select ${row.agencyId} as agency_id from ${from} where ${where} limit 1) s join ${agency.from} on ${agency.where}) ${name}`
    );
  };
  const { row: m } = matches;
  const count = (state: MatchState): string => `(count(*) filter (where p.state = '${state}'))::int`;
  return (
    `select md5(concat(${agencyId ?? `''`}, p.first_id, p.second_id))::uuid as id, p.first_id, p.second_id, ${count(MatchState.CONFIRMED)} as confirmed, ` +
    `${count(MatchState.PROPOSED)} as proposed, array_agg(p.match_id) as match_ids from (` +
    `select case when one.code < other.code then one.id else other.id end as first_id, ` +
    `case when one.code < other.code then other.id else one.id end as second_id, ${m.id} as match_id, ${m.state} as state ` +
    `from ${matches.from} ${agencyOf(m.lineageA, 'one')} ${agencyOf(m.lineageB, 'other')} where ${matches.where}) p group by p.first_id, p.second_id`
  );
}

@FieldsOf(() => Agency)
export class AgencySharedWorkFields {
  @FieldResolver(() => SharedWorkConnection, {
    description: 'Agencies that report the same work as it does, or may do so; most confirmed matches first.',
  })
  @Page<Agency, SharedWork>(() => SharedWork, {
    rows: (a, c) => sharedWorkRows(a.id, c),
    orders: mostFirst,
  })
  sharedWork(@Args(() => ForwardArgs) _: ForwardArgs): unknown {
    return planned();
  }
}

@Resolver()
export class SharedWorkResolver {
  @Query(() => SharedWorkConnection, {
    description: 'Pairs of agencies that report the same work, or may do so; most confirmed matches first.',
  })
  @Page<unknown, SharedWork>(() => SharedWork, {
    rows: (_root, c) => sharedWorkRows(null, c),
    orders: mostFirst,
  })
  sharedWork(@Args(() => ForwardArgs) _page: ForwardArgs, @Args(() => AsOfArgs) _: AsOfArgs): unknown {
    return planned();
  }
}
