import { Role } from '../src/platform/caller';
import { payloadOf } from './acts';
import type { Loose, Return, World } from './world';

const CITED = 'section { id key } part start end quote permalink revision { number } symbol language';
const THREAD = `id path state isBlocking isMoved isOrphaned isNew openedAt resolvedAt citation { ${CITED} } openedOn { ${CITED} }
  openedBy { name role agency { code } } resolvedBy { name role agency { code } } diagnosis { id }
  comments { totalCount nodes { id body at isNew author { name role agency { code } } } }`;
const ANSWER = `thread { ${THREAD} } comment { id body } userErrors { code path message cure }`;

export const OPEN = `mutation Open($input: ThreadOpenInput!) { threadOpen(input: $input) { ${ANSWER} } }`;
export const COMMENT = `mutation Comment($input: ThreadCommentInput!) { threadComment(input: $input) { ${ANSWER} } }`;
export const RESOLVE = `mutation Resolve($input: ThreadActInput!) { threadResolve(input: $input) { ${ANSWER} } }`;
export const REOPEN = `mutation Reopen($input: ThreadActInput!) { threadReopen(input: $input) { ${ANSWER} } }`;
export const SEEN = `mutation Seen($input: ReviewSeenInput!) { reviewSeen(input: $input) {
  diagnosis { seenRevision { number } newSinceSeen { threads comments } } userErrors { code path message cure } } }`;
const THREADS = `query Threads($reference: String!, $state: ThreadState) { diagnosis(by: { reference: $reference }) {
  seenRevision { number } newSinceSeen { threads comments } threads(state: $state) { totalCount nodes { ${THREAD} } } } }`;

export const reviewer = (world: World): Promise<string> => world.keyOf(Role.REVIEWER, 'GS-OAS');
export const reporter = (world: World, agency = 'ILO'): Promise<string> => world.keyOf(Role.REPORTER, agency);

/** Opens a thread; a refusal fails the test. */
export async function opened(world: World, input: object, key: string): Promise<Loose> {
  const { thread, userErrors } = await payloadOf(world, OPEN, { body: 'Please mend this.', ...input }, key);
  expect(userErrors).toEqual([]);
  return thread;
}

/** What a caller sees of the review of a return. */
export async function reviewOf(
  world: World,
  { reference }: Return,
  key?: string,
  state?: string,
): Promise<Loose> {
  return (await world.query(THREADS, { reference, state }, { key })).diagnosis;
}

/** The thread as that caller sees it. */
export async function threadOf(world: World, of: Return, id: string, key: string): Promise<Loose> {
  const { threads } = await reviewOf(world, of, key);
  return threads.nodes.find((each: Loose) => each.id === id);
}

/** As a reviewer leaves a return that has to be mended. */
export async function sendBack(world: World, submitted: Return): Promise<void> {
  const key = await world.keyOf(Role.REVIEWER, 'GS-OAS');
  const asked = 'query Version($id: ID!) { node(id: $id) { ... on Diagnosis { version } } }';
  const { node } = await world.query(asked, { id: submitted.id }, { key });
  await world.sendBack({ ...submitted, version: node.version });
}

/** The agency's next draft of the return, in the place of the one there is. */
export const saveAgain = async (world: World, of: Return, content: object): Promise<Return> =>
  world.saveDraft(of.agency, of.reference.split('/')[1]!, content, { ifExists: 'REPLACE' });
