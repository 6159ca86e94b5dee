import type { Caller } from './call.js';
import {
  ActivityMatchDecide,
  type ActivityMatchDecideInput,
  ActivityMatchList,
  AgencyRename,
  type AgencyRenameInput,
  MandateAmend,
  type MandateAmendInput,
  type MergeInput,
  OrganizationMerge,
  OrganizationUnmerge,
  ProjectMerge,
  ProjectUnmerge,
  ProposalDecide,
  type ProposalDecideInput,
  type ProposalDecideMutation,
  ResponseAssess,
  type ResponseAssessInput,
  ResponseLink,
  type ResponseLinkInput,
  TextRedact,
  type TextRedactInput,
  type UnmergeInput,
} from './generated/operations.js';
import { lister } from './readers.js';
import { act, actBut, type Done, write } from './write.js';

/** A decided proposal, and the mandate it is about, where there is one. */
export type Decided = Done<ProposalDecideMutation, 'mandate'>;

/**
 * What the secretariat judges and decides beside the frozen words of returns. Each is an act of the register and answers
 * with its number, `act`: what changed reads so from this `asOf` on.
 *
 * @example
 * const { act } = await judgements(call).link({ id: response.id, mandate: { code: 'ILO-2' }, reason: 'It quotes it.' });
 * for await (const { a, b, confidence } of judgements(call).matches({ state: 'PROPOSED' })) {
 *   console.log(confidence, a.title, b.title);
 * }
 */
export const judgements = (call: Caller) => ({
  /** Ties what was filed to mandates and objectives, or corrects such a tie. */
  link: write((input: ResponseLinkInput, options) => act(call, ResponseLink, input, options)),
  /** Judges how far a response meets its mandate. */
  assess: write((input: ResponseAssessInput, options) => act(call, ResponseAssess, input, options)),
  /** Pairs of activities of two agencies that may be the same work, the surest first. */
  matches: lister(call, ActivityMatchList),
  /** Says whether two agencies report the same work: a match by its id, or any two activities. */
  decideMatch: write((input: ActivityMatchDecideInput, options) =>
    act(call, ActivityMatchDecide, input, options),
  ),
  /** Says that two organizations are one. */
  mergeOrganizations: write((input: MergeInput, options) => act(call, OrganizationMerge, input, options)),
  /** Takes a merge back, and what came with it. */
  unmergeOrganization: write((input: UnmergeInput, options) =>
    act(call, OrganizationUnmerge, input, options),
  ),
  /** Says that two projects are one. */
  mergeProjects: write((input: MergeInput, options) => act(call, ProjectMerge, input, options)),
  /** Takes a merge back, and what came with it. */
  unmergeProject: write((input: UnmergeInput, options) => act(call, ProjectUnmerge, input, options)),
  /** Decides on a proposed amendment; adopting it gives the mandate a new wording, ends it, or makes it. */
  decideProposal: write((input: ProposalDecideInput, options) =>
    actBut('mandate')(call, ProposalDecide, input, options),
  ),
  /** Gives a mandate a new dated wording that no proposal asked for. */
  amendMandate: write((input: MandateAmendInput, options) => act(call, MandateAmend, input, options)),
  /** Gives an agency new dated names. */
  renameAgency: write((input: AgencyRenameInput, options) => act(call, AgencyRename, input, options)),
  /** Blocks words out in every revision of a return, for good, in older answers too. `act` is the whole act here. */
  redact: write((input: TextRedactInput, options) => act(call, TextRedact, input, options)),
});
