import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { FieldsOf, Many, One, planned, type Link } from '../../platform/planner/declare';
import { Ref } from '../../platform/planner/reader';
import type { SharedRow } from '../../values/filed-row';
import { mergedFrom, mergedInto, newestOfMerged } from '../../values/same-as';
import { Requires } from '../access/requires';
import { Organization, Project } from '../activities/organization';
import { answered, OfAct, type ActPayload } from './judgement.payload';
import { MergeInput, UnmergeInput } from './merge.inputs';
import { organizationMerge, organizationUnmerge, projectMerge, projectUnmerge } from './merge.service';

@OfAct()
@ObjectType({ description: 'What became of a merge of organizations, or of taking it back.' })
export class OrganizationMergePayload {
  @Field(() => Organization, {
    nullable: true,
    description: 'The one that stands for both or, taken back, for itself; null when refused.',
  })
  organization!: Ref | null;
}

@OfAct()
@ObjectType({ description: 'What became of a merge of projects, or of taking it back.' })
export class ProjectMergePayload {
  @Field(() => Project, {
    nullable: true,
    description: 'The one that stands for both or, taken back, for itself; null when refused.',
  })
  project!: Ref | null;
}

const INTO = 'The one that it was merged into, as last published; null while it stands for itself.';
const FROM = 'Those that were merged into it and are still named by what is published.';

const into = <T extends SharedRow>(entity: () => new () => T): Link<T, T> => ({
  on: (o, t, c) =>
    `${(o as { id: string }).id} = ${mergedInto((t as { id: string }).id, c)} and ` +
    `${(o as { revisionId: string }).revisionId} = ${newestOfMerged(entity(), (t as { id: string }).id, c)}`,
  visibleOnly: true,
});

const from = <T extends SharedRow>(): Link<T, T> => ({
  on: (o, t, c) => `${(o as { id: string }).id} in (${mergedFrom((t as { id: string }).id, c)})`,
  order: (o) => (o as { id: string }).id,
});

@FieldsOf(() => Organization)
export class OrganizationMergeFields {
  @FieldResolver(() => Organization, { nullable: true, description: INTO })
  @One<Organization, Organization>(() => Organization, into(() => Organization))
  mergedInto(): Organization {
    return planned();
  }

  @FieldResolver(() => [Organization], { description: FROM })
  @Many<Organization, Organization>(() => Organization, from())
  mergedFrom(): Organization[] {
    return planned();
  }
}

@FieldsOf(() => Project)
export class ProjectMergeFields {
  @FieldResolver(() => Project, { nullable: true, description: INTO })
  @One<Project, Project>(() => Project, into(() => Project))
  mergedInto(): Project {
    return planned();
  }

  @FieldResolver(() => [Project], { description: FROM })
  @Many<Project, Project>(() => Project, from())
  mergedFrom(): Project[] {
    return planned();
  }
}

const MERGES = 'leads to the other from then on, and lists leave it out. An act of the register.';
const TAKES_BACK = 'is taken back; what came with it goes with it. An act of the register.';

@Resolver()
export class MergeMutations {
  @Requires('judgements:write')
  @Mutation(() => OrganizationMergePayload, {
    description: `Says that two organizations are one: what names the first ${MERGES}`,
  })
  organizationMerge(
    @Arg('input', () => MergeInput, { description: 'Which two.' }) input: MergeInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationMergePayload & ActPayload> {
    return answered(() => organizationMerge(context, info, input), organization);
  }

  @Requires('judgements:write')
  @Mutation(() => OrganizationMergePayload, { description: `A merge of organizations ${TAKES_BACK}` })
  organizationUnmerge(
    @Arg('input', () => UnmergeInput, { description: 'Which one.' }) input: UnmergeInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationMergePayload & ActPayload> {
    return answered(() => organizationUnmerge(context, info, input), organization);
  }

  @Requires('judgements:write')
  @Mutation(() => ProjectMergePayload, {
    description: `Says that two projects are one: what names the first ${MERGES}`,
  })
  projectMerge(
    @Arg('input', () => MergeInput, { description: 'Which two.' }) input: MergeInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProjectMergePayload & ActPayload> {
    return answered(() => projectMerge(context, info, input), project);
  }

  @Requires('judgements:write')
  @Mutation(() => ProjectMergePayload, { description: `A merge of projects ${TAKES_BACK}` })
  projectUnmerge(
    @Arg('input', () => UnmergeInput, { description: 'Which one.' }) input: UnmergeInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProjectMergePayload & ActPayload> {
    return answered(() => projectUnmerge(context, info, input), project);
  }
}

const organization = (done: { id: string } | null): Pick<OrganizationMergePayload, 'organization'> => ({
  organization: done && new Ref('Organization', done.id),
});

const project = (done: { id: string } | null): Pick<ProjectMergePayload, 'project'> => ({
  project: done && new Ref('Project', done.id),
});
