import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { Ref } from '../../platform/planner/reader';
import { Requires } from '../access/requires';
import { Agency } from '../agencies/agency';
import { AmendmentProposal } from '../diagnoses/response';
import { Mandate } from '../mandates/mandate';
import { MandateVersion } from '../mandates/mandate-version';
import { AgencyRenameInput, MandateAmendInput } from './amendment.inputs';
import { agencyRename, mandateAmend } from './amendment.service';
import { ProposalDecideInput } from './docket.inputs';
import { proposalDecide } from './docket.service';
import { answered, OfAct, type ActPayload } from './judgement.payload';

@OfAct()
@ObjectType({ description: 'What became of a decision on a proposal.' })
export class ProposalDecidePayload {
  @Field(() => AmendmentProposal, { nullable: true, description: 'The proposal; null when refused.' })
  proposal!: Ref | null;

  @Field(() => Mandate, { nullable: true, description: 'The mandate it is about, where there is one.' })
  mandate!: Ref | null;
}

@OfAct()
@ObjectType({ description: 'What became of an amendment.' })
export class MandateAmendPayload {
  @Field(() => Mandate, { nullable: true, description: 'The mandate; null when refused.' })
  mandate!: Ref | null;

  @Field(() => MandateVersion, { nullable: true, description: 'Its new wording; null when refused.' })
  version!: Ref | null;
}

@OfAct()
@ObjectType({ description: 'What became of a renaming.' })
export class AgencyRenamePayload {
  @Field(() => Agency, { nullable: true, description: 'The agency; null when refused.' })
  agency!: Ref | null;
}

const ref = (type: string, id: string | null | undefined): Ref | null => (id ? new Ref(type, id) : null);

@Resolver()
export class DocketMutations {
  @Requires('catalogue:write')
  @Mutation(() => ProposalDecidePayload, {
    description:
      'Decides on a proposal of the docket. Adopting one gives the mandate a new dated wording, ends it, or makes it: an act of the register.',
  })
  proposalDecide(
    @Arg('input', () => ProposalDecideInput, { description: 'Which proposal, and what was decided.' })
    input: ProposalDecideInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProposalDecidePayload & ActPayload> {
    return answered(
      () => proposalDecide(context, info, input),
      (done) => ({
        proposal: ref('AmendmentProposal', done?.proposalId),
        mandate: ref('Mandate', done?.mandateId),
      }),
    );
  }

  @Requires('catalogue:write')
  @Mutation(() => MandateAmendPayload, {
    description:
      'Gives a mandate a new dated wording that no proposal asked for; the one before it stays readable. An act of the register.',
  })
  mandateAmend(
    @Arg('input', () => MandateAmendInput, { description: 'The wording.' }) input: MandateAmendInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MandateAmendPayload & ActPayload> {
    return answered(
      () => mandateAmend(context, info, input),
      (done) => ({
        mandate: ref('Mandate', done?.mandateId),
        version: ref('MandateVersion', done?.versionId),
      }),
    );
  }

  @Requires('catalogue:write')
  @Mutation(() => AgencyRenamePayload, {
    description: 'Gives an agency new dated names; those before them stay readable. An act of the register.',
  })
  agencyRename(
    @Arg('input', () => AgencyRenameInput, { description: 'The names.' }) input: AgencyRenameInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AgencyRenamePayload & ActPayload> {
    return answered(
      () => agencyRename(context, info, input),
      (done) => ({ agency: ref('Agency', done?.agencyId) }),
    );
  }
}
