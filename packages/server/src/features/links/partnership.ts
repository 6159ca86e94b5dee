import { Arg, Args, Field, FieldResolver, Int, ObjectType } from 'type-graphql';
import type { PlanContext } from '../../platform/planner/context';
import {
  FieldsOf,
  Many,
  One,
  Page,
  planned,
  Value,
  type Args as FieldArgs,
  type OrderSet,
} from '../../platform/planner/declare';
import { ForwardArgs } from '../../values/arguments';
import { CodeComparator } from '../../values/comparators';
import { connectionOf } from '../../values/connection';
import { isNewestOf, withMerged } from '../../values/same-as';
import { Activity, ActivityConnection } from '../activities/activity';
import { Organization, Project } from '../activities/organization';
import { Participation, ParticipationRole } from '../activities/participation';
import { Agency } from '../agencies/agency';
import { Cycle } from '../cycles/cycle';
import { activitiesBehind, isOfRound } from './activities-behind';
import { mergedJoin } from './merged-id';

@Value()
@ObjectType({
  description:
    'An agency and somebody that takes part in activities it reports. Rests on published returns; organizations that were merged are one. The agency itself, and what it only calls a kind of participant, are left out.',
})
export class Partnership {
  id!: string;
  agencyId!: string;
  organizationId!: string;
  activityIds!: string[];
  cycleIds!: string[];

  @Field(() => Agency, { description: 'The agency that reports.' })
  @One<Partnership, Agency>(() => Agency, { on: (a, t) => `${a.id} = ${t.agencyId}` })
  agency?: Agency;

  @Field(() => Organization, {
    description:
      'The partner, as last published. Where it is an agency of the network, its `agency` says which.',
  })
  @One<Partnership, Organization>(() => Organization, {
    on: (o, t, c) => isNewestOf(Organization, o, t.organizationId, c),
  })
  organization?: Organization;

  @Field(() => [ParticipationRole], { description: 'What it was in these activities, by name of the role.' })
  roles!: ParticipationRole[];

  @Field(() => Int, { description: 'Activities by AS_REPORTED: one per item of each return.' })
  activityCount!: number;

  @Field(() => Int, {
    description: 'The same with what is carried on through rounds counted once (same agency, same key).',
  })
  lineageCount!: number;

  @Field(() => Int, { description: 'Projects that they belong to; merged ones are one.' })
  projectCount!: number;

  @Field(() => [Cycle], { description: 'Rounds that they are reported in, by code.' })
  @Many<Partnership, Cycle>(() => Cycle, {
    on: (k, t) => `${k.id} = any(${t.cycleIds})`,
    order: (k) => `${k.code} collate "C"`,
  })
  cycles?: Cycle[];

  @Field(() => ActivityConnection, { description: 'The activities behind the figures.' })
  @Page<Partnership, Activity>(() => Activity, activitiesBehind())
  activities(@Args(() => ForwardArgs) _: ForwardArgs): unknown {
    return planned();
  }
}

const PartnershipConnection = connectionOf(Partnership);

const closest: OrderSet<Partnership> = {
  keys: { ACTIVITIES: [{ type: 'int', sql: (t) => t.activityCount, isNeverNull: true }] },
  initial: [{ field: 'ACTIVITIES', direction: 'DESC' }],
};

interface Asked {
  readonly cycle?: CodeComparator | null;
  readonly role?: readonly ParticipationRole[] | null;
}

interface Of {
  /** SQL of the id of whom the list is of. */
  readonly self: string;
  readonly agency?: string;
  /** SQL of the ids of an organization and of those merged into it. */
  readonly organizations?: string;
}

function partnershipRows(of: Of, { cycle, role }: Asked, c: PlanContext): string {
  const activities = c.rows(
    Activity,
    (a) => `${of.agency ? `${a.agencyId} = ${of.agency}` : 'true'} and ${isOfRound(a, cycle, c)}`,
  );
  const a = activities.row;
  const parts = c.rows(
    Participation,
    (p) =>
      [
        `${p.activityId} = ${a.id}`,
        of.organizations
          ? `${p.organizationId} = any(${of.organizations})`
          : `${p.organizationId} is not null`,
        role ? `${p.role} = any(${c.param(role, 'text[]')})` : `${p.role} <> '${ParticipationRole.REPORTER}'`,
      ].join(' and '),
    { visibleOnly: true },
  );
  const who = mergedJoin(Organization, parts.row.organizationId, c);
  const project = mergedJoin(Project, a.projectId, c);
  const own = c.rows(
    Organization,
    (o) => `${isNewestOf(Organization, o, 'x.organization_id', c)} and ${o.bodyId} = x.agency_id`,
  );
  return (
    `select md5(concat(${of.self}, x.agency_id, x.organization_id))::uuid as id, x.agency_id, x.organization_id, array_agg(distinct x.role) as roles, ` +
    `count(distinct x.activity_id)::int as activity_count, count(distinct x.lineage)::int as lineage_count, ` +
    `count(distinct x.project_id)::int as project_count, array_agg(distinct x.activity_id) as activity_ids, array_agg(distinct x.cycle_id) as cycle_ids ` +
    `from (select ${a.agencyId} as agency_id, ${who.end} as organization_id, ${parts.row.role} as role, ${a.id} as activity_id, ` +
    `${a.lineage} as lineage, ${a.cycleId} as cycle_id, ${project.end} as project_id ` +
    `from ${activities.from} join ${parts.from} on ${parts.where} ${who.join} ${project.join} where ${activities.where}) x ` +
    // Looked up for each partner: as a condition on the rows it would be held against all organizations there are.
    `group by x.agency_id, x.organization_id having not coalesce((select true from ${own.from} where ${own.where} limit 1), false)`
  );
}

const ROUND = 'Only what is reported in these rounds, by code.';
const ROLE = 'Only who took part in one of these roles; in any but REPORTER without it.';

@FieldsOf(() => Agency)
export class AgencyPartnerFields {
  @FieldResolver(() => PartnershipConnection, {
    description: 'Who takes part in the published activities that it reports, the most frequent first.',
  })
  @Page<Agency, Partnership>(() => Partnership, {
    rows: (a, c, args: FieldArgs & Asked) => partnershipRows({ self: a.id, agency: a.id }, args, c),
    orders: closest,
  })
  partners(
    @Arg('cycle', () => CodeComparator, { nullable: true, description: ROUND }) _cycle: CodeComparator,
    @Arg('role', () => [ParticipationRole], { nullable: true, description: ROLE }) _role: ParticipationRole[],
    @Args(() => ForwardArgs) _: ForwardArgs,
  ): unknown {
    return planned();
  }
}

@FieldsOf(() => Organization)
export class OrganizationPartnerFields {
  @FieldResolver(() => PartnershipConnection, {
    description:
      'Agencies that name it, or what was merged into it, in their published activities; the most frequent first.',
  })
  @Page<Organization, Partnership>(() => Partnership, {
    rows: (o, c, args: FieldArgs & Asked) =>
      partnershipRows({ self: o.id, organizations: withMerged(o.id, c) }, args, c),
    orders: closest,
  })
  partnerOf(
    @Arg('cycle', () => CodeComparator, { nullable: true, description: ROUND }) _cycle: CodeComparator,
    @Arg('role', () => [ParticipationRole], { nullable: true, description: ROLE }) _role: ParticipationRole[],
    @Args(() => ForwardArgs) _: ForwardArgs,
  ): unknown {
    return planned();
  }
}
