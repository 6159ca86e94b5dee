import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../context';
import { globalId } from '../../platform/node';
import { Refusal, refuse, type UserError } from '../access/refusal';
import { ProposalKind } from '../diagnoses/response';
import {
  faultsOfStriking,
  faultsOfWording,
  found,
  mandateInForce,
  resolutionNamed,
  reword,
  strike,
  type Adopted,
} from './amendment.register';
import { faultsOfTexts, invalid } from './amendment.rules';
import { ProposalDecision, type AdoptionInput, type ProposalDecideInput } from './docket.inputs';
import { inAct, type Acting, type InAct } from './judgement.act';
import { judge, standingOn, type Verdict } from './judgement.service';
import { codesOf, lookUp, publishedItem, type Subject } from './judgement.subject';

interface Decided {
  readonly proposalId: string;
  readonly mandateId: string | null;
}

/** Decides on a proposal; adopting it changes its mandate in the same act. */
export function proposalDecide(
  context: Context,
  info: GraphQLResolveInfo,
  given: ProposalDecideInput,
): Promise<InAct<Decided>> {
  return inAct(context, info, given, async (acting, input) => {
    const proposal = await publishedItem(acting.manager, acting.caller, input.proposalId, {
      path: ['proposalId'],
      kinds: ['prp'],
    });
    const { status, mandateId } = await standsAs(acting, proposal);
    refuseTwice(status, input.status);
    const adoption = adoptionOf(input);
    const adopted = adoption ? await adopt(acting, proposal, mandateId, adoption) : null;
    const verdict = (aspect: Verdict['aspect'], value: string): Verdict => ({
      subjectId: proposal.id,
      aspect,
      value,
      reason: input.reason,
    });
    await judge(acting, [
      verdict('proposal-status', input.status),
      ...(adopted?.resolutionId ? [verdict('adopted-by', adopted.resolutionId)] : []),
      // A mandate that the proposal made is the one it is about.
      ...(adopted && mandateId === null ? [verdict('mandate', adopted.mandateId)] : []),
    ]);
    return {
      outcome: { proposalId: proposal.id, mandateId: adopted?.mandateId ?? mandateId },
      kind: adopted ? 'ADOPTION' : 'LINK',
      subject: globalId('prp', proposal.id),
      before: { status },
      after: { status: input.status, adoption, mandate: adopted?.mandateId ?? mandateId },
    };
  });
}

async function standsAs(
  { manager }: Acting,
  { id, row }: Subject,
): Promise<{ status: string; mandateId: string | null }> {
  const standing = await standingOn(manager, [id]);
  const tie = standing.find(({ aspect }) => aspect === 'mandate');
  return {
    status: standing.find(({ aspect }) => aspect === 'proposal-status')?.value ?? 'PROPOSED',
    mandateId: tie ? tie.value : (row['mandate_id'] as string | null),
  };
}

function refuseTwice(status: string, wanted: ProposalDecision): void {
  if (status === ProposalDecision.ADOPTED) {
    throw refuse(
      'WRONG_STATE',
      ['proposalId'],
      'The proposal was adopted, and that cannot be undone.',
      'Amend the mandate again with `mandateAmend`.',
    );
  }
  if (status === wanted) {
    throw refuse(
      'WRONG_STATE',
      ['status'],
      `The proposal is ${status} already.`,
      'Nothing needs to be done.',
    );
  }
}

/** What is adopted; null where nothing is. */
function adoptionOf({ status, adoption }: ProposalDecideInput): AdoptionInput | null {
  const isAdopted = status === ProposalDecision.ADOPTED;
  if (isAdopted === (adoption != null)) return adoption ?? null;
  const path = ['adoption'];
  throw new Refusal([
    isAdopted
      ? invalid(path, 'What was adopted is missing.', 'Say from which day on, and in which words.')
      : invalid(path, 'Nothing is adopted by this decision.', 'Leave it out, or decide ADOPTED.'),
  ]);
}

const PATH = ['adoption'];

interface AdoptedMandate {
  readonly mandateId: string;
  readonly resolutionId: string | null;
}

async function adopt(
  acting: Acting,
  proposal: Subject,
  mandateId: string | null,
  adoption: AdoptionInput,
): Promise<AdoptedMandate> {
  const kind = proposal.row['kind'] as ProposalKind;
  const resolution = await resolutionNamed(acting, adoption.resolution, [...PATH, 'resolution']);
  const adopted: Adopted = { adoptedById: resolution.id, proposalId: proposal.id };
  const plan =
    mandateId === null
      ? await planNew(acting, kind, adoption, adopted)
      : await planChange(acting, { kind, mandateId }, adoption, adopted);
  const problems = [...plan.problems, ...resolution.problems];
  if (problems.length > 0) throw new Refusal(problems);
  await resolution.open();
  return { mandateId: await plan.carryOut(), resolutionId: resolution.id };
}

/** What stands against it, and what it comes to. */
interface Plan {
  readonly problems: readonly UserError[];
  readonly carryOut: () => Promise<string>;
}

async function planChange(
  acting: Acting,
  { kind, mandateId }: { kind: ProposalKind; mandateId: string },
  adoption: AdoptionInput,
  adopted: Adopted,
): Promise<Plan> {
  const inForce = await mandateInForce(acting, mandateId);
  const foreign = (['code', 'title', 'addressees'] as const)
    .filter((field) => adoption[field] != null)
    .map((field) =>
      invalid([...PATH, field], 'The proposal is about a mandate that is there.', 'Leave it out.'),
    );
  const isStruck = kind === ProposalKind.REMOVE;
  return {
    problems: [...foreign, ...(isStruck ? faultsOfStriking : faultsOfWording)(adoption, inForce, PATH)],
    carryOut: async () => {
      if (isStruck) await strike(acting, inForce, adoption.validFrom);
      else await reword(acting, inForce, adoption, adopted);
      return mandateId;
    },
  };
}

const CODE = /^[A-Z0-9]+(-[A-Z0-9]+)*$/;

async function planNew(
  acting: Acting,
  kind: ProposalKind,
  adoption: AdoptionInput,
  adopted: Adopted,
): Promise<Plan> {
  if (kind !== ProposalKind.ADD) {
    throw refuse(
      'INVALID',
      ['proposalId'],
      'The proposal is tied to no mandate, so there is nothing that it could change.',
      'Tie it first: `responseLink`.',
    );
  }
  const code = adoption.code ?? '';
  const codes = await codesOf(acting.manager, 'mandate');
  const addressees = lookUp(await codesOf(acting.manager, 'agency'), adoption.addressees ?? [], (i) => [
    ...PATH,
    'addressees',
    String(i),
  ]);
  const title = adoption.title ?? [];
  const problems = [
    ...(CODE.test(code)
      ? []
      : [
          invalid(
            [...PATH, 'code'],
            'A new mandate needs a code of capital letters, digits and hyphens.',
            'For instance ILO-4.',
          ),
        ]),
    ...(codes.some((each) => each.code === code)
      ? [
          invalid(
            [...PATH, 'code'],
            'There is a mandate of this code already.',
            'Give another code, or tie the proposal to that mandate: `responseLink`.',
          ),
        ]
      : []),
    ...faultsOfTexts(title, [...PATH, 'title']),
    ...((adoption.addressees ?? []).length > 0
      ? []
      : [invalid([...PATH, 'addressees'], 'A new mandate needs somebody it is addressed to.')]),
    ...addressees.problems,
    ...faultsOfTexts(adoption.texts, [...PATH, 'texts']),
  ];
  const addresseeIds = addressees.found.map(({ id }) => id);
  return { problems, carryOut: () => found(acting, { code, title, addresseeIds }, adoption, adopted) };
}
