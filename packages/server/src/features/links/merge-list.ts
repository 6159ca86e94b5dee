import { Args, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { PlanContext } from '../../platform/planner/context';
import { Many, Page, planned, Value } from '../../platform/planner/declare';
import { ForwardArgs } from '../../values/arguments';
import { connectionOf } from '../../values/connection';
import { Activity, ActivityConnection } from '../activities/activity';
import type { ActivityFilter } from '../activities/activity.inputs';
import { Organization, Project } from '../activities/organization';
import { Participation } from '../activities/participation';
import { Agency } from '../agencies/agency';
import { Cycle } from '../cycles/cycle';
import { matchedLineages } from '../counts/unit';
import { ActivityMatch, MatchState } from '../review/match';
import { activitiesBehind, activityHolds } from './activities-behind';
import { WithBasis } from './figure-basis';
import { mergedJoin } from './merged-id';

export enum MergeKind {
  ACTIVITY = 'ACTIVITY',
  PROJECT = 'PROJECT',
  ORGANIZATION = 'ORGANIZATION',
}

registerEnumType(MergeKind, {
  name: 'MergeKind',
  description: 'What is counted once.',
  valuesConfig: {
    ACTIVITY: { description: 'Items of returns that are one piece of work.' },
    PROJECT: { description: 'Projects under several keys or names that somebody said are one.' },
    ORGANIZATION: { description: 'Organizations under several names that somebody said are one.' },
  },
});

export enum MergeReason {
  SAME_KEY = 'SAME_KEY',
  CONFIRMED_MATCH = 'CONFIRMED_MATCH',
  SAID_TO_BE_ONE = 'SAID_TO_BE_ONE',
}

registerEnumType(MergeReason, {
  name: 'MergeReason',
  description: 'Why several are counted as one.',
  valuesConfig: {
    SAME_KEY: {
      description: 'One agency reports it under one key in several rounds or returns: one lineage.',
    },
    CONFIRMED_MATCH: { description: 'Somebody confirmed that several lineages are the same work.' },
    SAID_TO_BE_ONE: { description: 'Somebody merged them: `projectMerge`, `organizationMerge`.' },
  },
});

@Value()
@ObjectType({
  description:
    'Several that are counted as one by the rule MERGED, and one by one by AS_REPORTED: `reported` - 1 of the difference.',
})
export class Merge {
  /** The lineage, project or organization that stands for all of them. */
  id!: string;

  @Field(() => MergeKind, { description: 'What is counted.' })
  kind!: MergeKind;

  @Field(() => Int, { description: 'How many AS_REPORTED counts; MERGED counts one. At least 2.' })
  reported!: number;

  @Field(() => [MergeReason], { description: 'Why they are one.' })
  because!: MergeReason[];

  memberIds!: string[];
  activityIds!: string[];
  agencyIds!: string[];
  cycleIds!: string[];
  lineages!: string[];

  @Field(() => ActivityConnection, {
    description:
      'The published activities in question: themselves, or those that name these projects or organizations.',
  })
  @Page<Merge, Activity>(() => Activity, activitiesBehind())
  activities(@Args(() => ForwardArgs) _: ForwardArgs): unknown {
    return planned();
  }

  @Field(() => [ActivityMatch], {
    description:
      'The confirmed matches that tie them, of activities only; also those to work outside the filter.',
  })
  @Many<Merge, ActivityMatch>(() => ActivityMatch, {
    on: (m, t) =>
      `${t.kind} = '${MergeKind.ACTIVITY}' and ${m.state} = '${MatchState.CONFIRMED}' and (${m.lineageA} = any(${t.lineages}) or ${m.lineageB} = any(${t.lineages}))`,
    order: (m) => `${m.confidence} desc, ${m.id}`,
  })
  matches?: ActivityMatch[];

  @Field(() => [Project], { description: 'The projects that are one; else empty.' })
  @Many<Merge, Project>(() => Project, {
    on: (p, t) => `${t.kind} = '${MergeKind.PROJECT}' and ${p.id} = any(${t.memberIds})`,
    order: (p, _c, t) => `${p.id} = ${t.id} desc, ${p.key} collate "C", ${p.id}`,
  })
  projects?: Project[];

  @Field(() => [Organization], { description: 'The organizations that are one; else empty.' })
  @Many<Merge, Organization>(() => Organization, {
    on: (o, t) => `${t.kind} = '${MergeKind.ORGANIZATION}' and ${o.id} = any(${t.memberIds})`,
    order: (o, _c, t) => `${o.id} = ${t.id} desc, ${o.nameKey} collate "C", ${o.id}`,
  })
  organizations?: Organization[];

  @Field(() => [Agency], { description: 'Agencies that report them, by code.' })
  @Many<Merge, Agency>(() => Agency, {
    on: (a, t) => `${a.id} = any(${t.agencyIds})`,
    order: (a) => `${a.code} collate "C"`,
  })
  agencies?: Agency[];

  @Field(() => [Cycle], { description: 'Rounds that they are reported in, by code.' })
  @Many<Merge, Cycle>(() => Cycle, {
    on: (k, t) => `${k.id} = any(${t.cycleIds})`,
    order: (k) => `${k.code} collate "C"`,
  })
  cycles?: Cycle[];
}

export const MergeConnection = connectionOf(Merge);

@WithBasis()
@Value()
@ObjectType({
  description:
    'How a count by AS_REPORTED and the same count by MERGED hang together: `asReported` - `merged` = `difference`, which is the sum of `reported` - 1 over `merges` of this kind with the same filter.',
})
export class Reconciliation {
  @Field(() => MergeKind, { description: 'What is counted.' })
  kind!: MergeKind;

  @Field(() => Int, { description: 'One by one, as returns report them.' })
  asReported!: number;

  @Field(() => Int, { description: 'Each once.' })
  merged!: number;

  @Field(() => Int, { description: 'What is counted more than once by AS_REPORTED.' })
  difference!: number;
}

/** A SELECT of what is counted: `member` is one by AS_REPORTED, `whole` by MERGED. */
function members(kind: MergeKind, filter: ActivityFilter | null | undefined, c: PlanContext): string {
  const { from, where, row: a } = c.rows(Activity, (each) => activityHolds(each, filter, c));
  const told = (member: string, whole: string): string =>
    `select ${member} as member, ${whole} as whole, ${a.id} as activity_id, ${a.lineage} as lineage, ${a.agencyId} as agency_id, ${a.cycleId} as cycle_id`;
  switch (kind) {
    case MergeKind.ACTIVITY:
      return (
        `${told(a.id, `coalesce(w.unit, ${a.lineage})`)} from ${from} ` +
        `left join (${matchedLineages(c)}) w on w.lineage = ${a.lineage} where ${where}`
      );
    case MergeKind.PROJECT: {
      const { join, end } = mergedJoin(Project, a.projectId, c);
      return `${told(a.projectId, end)} from ${from} ${join} where ${where} and ${a.projectId} is not null`;
    }
    case MergeKind.ORGANIZATION: {
      const parts = c.rows(
        Participation,
        (p) => `${p.activityId} = ${a.id} and ${p.organizationId} is not null`,
        { visibleOnly: true },
      );
      const { join, end } = mergedJoin(Organization, parts.row.organizationId, c);
      return (
        `${told(parts.row.organizationId, end)} from ${from} join ${parts.from} on ${parts.where} ${join} ` +
        `where ${where}`
      );
    }
  }
}

const REASONS: Readonly<Record<MergeKind, string>> = {
  [MergeKind.ACTIVITY]:
    `array_remove(array[case when count(distinct x.member) > count(distinct x.lineage) then '${MergeReason.SAME_KEY}' end, ` +
    `case when count(distinct x.lineage) > 1 then '${MergeReason.CONFIRMED_MATCH}' end], null)`,
  [MergeKind.PROJECT]: `array['${MergeReason.SAID_TO_BE_ONE}']`,
  [MergeKind.ORGANIZATION]: `array['${MergeReason.SAID_TO_BE_ONE}']`,
};

/** The rows of Merge of one kind. */
export const mergeRows = (
  kind: MergeKind,
  filter: ActivityFilter | null | undefined,
  c: PlanContext,
): string =>
  `select x.whole as id, '${kind}' as kind, count(distinct x.member)::int as reported, ${REASONS[kind]} as because, ` +
  `array_agg(distinct x.member) as member_ids, array_agg(distinct x.activity_id) as activity_ids, ` +
  `array_agg(distinct x.agency_id) as agency_ids, array_agg(distinct x.cycle_id) as cycle_ids, array_agg(distinct x.lineage) as lineages ` +
  `from (${members(kind, filter, c)}) x group by x.whole having count(distinct x.member) > 1`;

/** The rows of Reconciliation, one for each kind, without their basis. */
export const reconciliationRows = (filter: ActivityFilter | null | undefined, c: PlanContext): string =>
  Object.values(MergeKind)
    .map(
      (kind, place) =>
        `select ${place} as place, '${kind}' as kind, n.members as as_reported, n.wholes as merged, n.members - n.wholes as difference ` +
        `from (select count(distinct x.member)::int as members, count(distinct x.whole)::int as wholes from (${members(kind, filter, c)}) x) n`,
    )
    .join(' union all ');
