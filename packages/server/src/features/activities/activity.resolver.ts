import { Args, ArgsType, Field, Query, Resolver } from 'type-graphql';
import { Page, planned } from '../../platform/planner/declare';
import { RootPageArgs } from '../../values/arguments';
import { standsForItself } from '../../values/same-as';
import { Activity, ActivityConnection } from './activity';
import { ActivitiesArgs, activityOrders } from './activity.inputs';
import { Organization, OrganizationConnection, Project, ProjectConnection } from './organization';
import { OrganizationFilter, ProjectFilter } from './organization.inputs';

@ArgsType()
class OrganizationsArgs extends RootPageArgs {
  @Field(() => OrganizationFilter, { nullable: true, description: 'Which ones; all without it.' })
  filter?: OrganizationFilter;
}

@ArgsType()
class ProjectsArgs extends RootPageArgs {
  @Field(() => ProjectFilter, { nullable: true, description: 'Which ones; all without it.' })
  filter?: ProjectFilter;
}

@Resolver()
export class ActivityResolver {
  @Query(() => ActivityConnection, {
    description:
      'Activities of all returns, as they are reported: what two agencies did together stands twice.',
  })
  @Page<unknown, Activity>(() => Activity, { on: () => 'true', orders: activityOrders() })
  activities(@Args(() => ActivitiesArgs) _: ActivitiesArgs): unknown {
    return planned();
  }

  @Query(() => OrganizationConnection, {
    description: 'Organizations that published returns name, by name, without those merged into another.',
  })
  @Page<unknown, Organization>(() => Organization, {
    on: (o, _root, c) => standsForItself(Organization, o, c),
    orders: {
      keys: { NAME: [{ type: 'text', sql: (o) => `${o.nameKey} collate "C"` }] },
      initial: [{ field: 'NAME', direction: 'ASC' }],
    },
  })
  organizations(@Args(() => OrganizationsArgs) _: OrganizationsArgs): unknown {
    return planned();
  }

  @Query(() => ProjectConnection, {
    description: 'Projects that published returns name, by key, without those merged into another.',
  })
  @Page<unknown, Project>(() => Project, {
    on: (p, _root, c) => standsForItself(Project, p, c),
    orders: {
      keys: { KEY: [{ type: 'text', sql: (p) => `${p.key} collate "C"` }] },
      initial: [{ field: 'KEY', direction: 'ASC' }],
    },
  })
  projects(@Args(() => ProjectsArgs) _: ProjectsArgs): unknown {
    return planned();
  }
}
