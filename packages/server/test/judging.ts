import type { DiagnosisContentInput } from '@mandato/rules';
import { Role } from '../src/platform/caller';
import { payloadOf } from './acts';
import type { Loose, Return, World } from './world';

const TOLD = 'act userErrors { code path message cure }';

export const LINK = `mutation Link($input: ResponseLinkInput!) { responseLink(input: $input) {
  response { id mandate { code } activities { key mandates { code } } } activity { key mandates { code } objectives { code } }
  claim { objective { code } } proposal { mandate { code } } ${TOLD} } }`;
export const ASSESS = `mutation Assess($input: ResponseAssessInput!) { responseAssess(input: $input) {
  response { coverage coverageReason } ${TOLD} } }`;
export const MATCH = `mutation Match($input: ActivityMatchDecideInput!) { activityMatchDecide(input: $input) {
  match { id state basis confidence reason a { key } b { key } decidedAt decidedBy { name agency { code } role } } ${TOLD} } }`;
const MERGED = `id name mergedInto { id name } mergedFrom { name }`;
export const MERGE_ORGANIZATIONS = `mutation Merge($input: MergeInput!) { organizationMerge(input: $input) { organization { ${MERGED} } ${TOLD} } }`;
export const UNMERGE_ORGANIZATION = `mutation Unmerge($input: UnmergeInput!) { organizationUnmerge(input: $input) { organization { ${MERGED} } ${TOLD} } }`;
export const MERGE_PROJECTS = `mutation Merge($input: MergeInput!) { projectMerge(input: $input) { project { ${MERGED} } ${TOLD} } }`;
export const UNMERGE_PROJECT = `mutation Unmerge($input: UnmergeInput!) { projectUnmerge(input: $input) { project { ${MERGED} } ${TOLD} } }`;
export const DECIDE = `mutation Decide($input: ProposalDecideInput!) { proposalDecide(input: $input) {
  proposal { status mandate { code } adoptedBy { symbol } } mandate { code } ${TOLD} } }`;
export const AMEND = `mutation Amend($input: MandateAmendInput!) { mandateAmend(input: $input) {
  mandate { code text } version { number } ${TOLD} } }`;
export const RENAME = `mutation Rename($input: AgencyRenameInput!) { agencyRename(input: $input) { agency { code name } ${TOLD} } }`;

/** What the secretariat is answered. */
export const judging = async (
  world: World,
  document: string,
  input: object,
  role: Role = Role.REVIEWER,
): Promise<Loose> =>
  payloadOf(world, document, input, await world.keyOf(role, role === Role.REVIEWER ? 'GS-OAS' : undefined));

/** The same where nothing may stand against it; the number of the act. */
export async function judged(
  world: World,
  document: string,
  input: object,
  role: Role = Role.REVIEWER,
): Promise<number> {
  const payload = await judging(world, document, { reason: 'It says so itself.', ...input }, role);
  if (payload.userErrors.length > 0) throw new Error(JSON.stringify(payload.userErrors, null, 2));
  return payload.act as number;
}

/** The only published item of a kind that has this key. */
export async function itemId(world: World, table: string, key: string, agency = 'ILO'): Promise<string> {
  const prefix = {
    mandate_response: 'rsp',
    activity: 'act',
    objective_claim: 'clm',
    amendment_proposal: 'prp',
    commitment: 'cmt',
  }[table];
  const [row] = await world.sql<{ id: string }>(
    `select x.id from ${table} x join agency a on a.id = x.agency_id and a.until is null
      where x.key = $1 and a.code = $2 and x.since is not null and x.until is null`,
    [key, agency],
  );
  return `${prefix}_${row?.id}`;
}

/** The bytes of an answer at a number of the register; the document names it as `$n`. */
export async function bytesAt(world: World, document: string, n: number): Promise<string> {
  const { text, body } = await world.ask(document, { n });
  if (body.errors) throw new Error(JSON.stringify(body.errors, null, 2));
  return text;
}

/** Files and publishes a later revision of a return that is public. */
export async function refiled(
  world: World,
  { id, agency }: Return,
  cycle: string,
  content: DiagnosisContentInput,
): Promise<number> {
  await world.sql(`update diagnosis set state = 'SENT_BACK', version = version + 1 where id = $1`, [
    id.slice(4),
  ]);
  return world.publish(
    await world.submit(await world.saveDraft(agency, cycle, content, { ifExists: 'REPLACE' })),
  );
}
const TWO = 'duplicate { id state reason rejectedAt rejectedBy { name agency { code } role } }';
export const REJECT_DUPLICATE = `mutation Reject($input: DuplicateInput!) { duplicateReject(input: $input) { ${TWO} ${TOLD} } }`;
export const REOPEN_DUPLICATE = `mutation Reopen($input: DuplicateInput!) { duplicateReopen(input: $input) { ${TWO} ${TOLD} } }`;
export const MEET = `mutation Meet($input: CommitmentMeetInput!) { commitmentMeet(input: $input) {
  commitment { id state metBy { key agency { code } } } ${TOLD} } }`;
