import { codesOf, holdings, newRound, payloadOf } from '../../../test/acts';
import { activity } from '../../../test/documents';
import {
  COMMENT,
  OPEN,
  opened,
  REOPEN,
  reporter,
  RESOLVE,
  reviewer,
  reviewOf,
  saveAgain,
  SEEN,
  sendBack,
  threadOf,
} from '../../../test/review';
import { startWorld, type Loose, type Return, type World } from '../../../test/world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const sentence = (n: number): string => `Sentence ${n} of the area says what was done in year ${n}.`;
const content = (count = 1, more = ''): { sections: Loose[]; activities: Loose[] } => ({
  sections: [
    {
      key: 's',
      kind: 'AREA',
      body: more + Array.from({ length: count }, (_, n) => sentence(n)).join('\n'),
    },
  ],
  activities: [activity({ key: 'a' })],
});
const submittedOf = async (count?: number): Promise<Return> =>
  world.submit(await world.saveDraft('ILO', await newRound(world), content(count)));
const span = (n = 0): object => ({ sectionKey: 's', quote: sentence(n) });

describe('an opening that cannot be', () => {
  let of: Return;
  beforeAll(async () => {
    of = await submittedOf();
  });

  test.each<[string, object, string[]]>([
    [
      'words that are not there',
      { span: { sectionKey: 's', quote: 'Nowhere' } },
      ['SPAN_MISMATCH span.quote'],
    ],
    [
      'a section that is not there',
      { span: { sectionKey: 'z', quote: 'x' } },
      ['SPAN_MISMATCH span.sectionKey'],
    ],
    [
      'a heading that is not there',
      { span: { sectionKey: 's', part: 'HEADING', quote: 'x' } },
      ['SPAN_MISMATCH span.part'],
    ],
    ['offsets outside', { span: { ...span(), start: 0, end: 9999 } }, ['SPAN_MISMATCH span.end']],
    ['an item that is not there', { itemKey: 'z' }, ['NOT_FOUND itemKey']],
    ['a field that is not there', { itemKey: 'a', path: ['outcomes', '0'] }, ['INVALID path']],
    ['a field of every object', { itemKey: 'a', path: ['constructor'] }, ['INVALID path']],
    [
      'everything at once',
      {
        span: { sectionKey: 's', quote: 'x'.repeat(1001) },
        itemKey: 'a',
        path: Array(7).fill('x'),
        body: ' \n',
      },
      ['INVALID body', 'INVALID itemKey', 'LIMIT_EXCEEDED path', 'LIMIT_EXCEEDED span.quote'],
    ],
    ['a path from nowhere', { path: ['title'] }, ['INVALID path']],
    ['too long a comment', { body: 'x'.repeat(10_001) }, ['LIMIT_EXCEEDED body']],
    ['a text that cannot be kept', { body: 'half \ud83d' }, ['INVALID_TEXT body']],
    ['no return', { diagnosisId: 'dgs_00000000-0000-0000-0000-000000000000' }, ['NOT_FOUND diagnosisId']],
  ])('%s: is refused, and nothing is kept', async (_, input, codes) => {
    const key = await reviewer(world);
    const before = await holdings(world);
    const payload = await payloadOf(world, OPEN, { diagnosisId: of.id, body: 'x', ...input }, key);
    expect(codesOf(payload)).toEqual(codes);
    for (const { message, cure } of payload.userErrors) expect(`${message} ${cure}`).not.toContain('null');
    expect(await holdings(world)).toEqual(before);
  });

  test('the longest comment is kept exactly as sent', async () => {
    const body = `\tÁ\n${'👩‍👧'.repeat(1999)}`;
    expect(body.length).toBeLessThanOrEqual(10_000);
    const thread = await opened(world, { diagnosisId: of.id, body }, await reviewer(world));
    expect(thread.comments.nodes[0].body).toBe(body);
  });
});

test('a return has 500 threads, a thread 200 comments', async () => {
  const key = await reviewer(world);
  const of = await submittedOf();
  const { id } = await opened(world, { diagnosisId: of.id }, key);
  await world.sql(
    `insert into review_comment select gen_random_uuid(), thread_id, diagnosis_id, agency_id, n, body, author_id, at, author_name, author_agency_id, author_role
       from review_comment, generate_series(2, 199) n where thread_id = $1`,
    [id.slice(4)],
  );
  const last = await payloadOf(world, COMMENT, { threadId: id, body: 'The last one.' }, key);
  expect(last.thread.comments.totalCount).toBe(200);
  for (const document of [COMMENT, RESOLVE])
    expect(codesOf(await payloadOf(world, document, { threadId: id, body: 'One more.' }, key))).toEqual([
      'LIMIT_EXCEEDED threadId',
    ]);
  expect(codesOf(await payloadOf(world, RESOLVE, { threadId: id }, key))).toEqual([]);

  await world.sql(
    `insert into review_thread (id, diagnosis_id, agency_id, revision_id, state, is_blocking, opened_by_id, opened_at, opened_by_role)
       select gen_random_uuid(), diagnosis_id, agency_id, revision_id, state, is_blocking, opened_by_id, opened_at, opened_by_role
         from review_thread, generate_series(1, 498) where id = $1`,
    [id.slice(4)],
  );
  expect(codesOf(await payloadOf(world, OPEN, { diagnosisId: of.id, body: 'x' }, key))).toEqual([]);
  expect(codesOf(await payloadOf(world, OPEN, { diagnosisId: of.id, body: 'x' }, key))).toEqual([
    'LIMIT_EXCEEDED ',
  ]);
});

test('two comments and a resolve at once: all are kept, one after the other', async () => {
  const [oas, ilo] = [await reviewer(world), await reporter(world)];
  for (let round = 0; round < 5; round += 1) {
    const of = await submittedOf();
    const { id } = await opened(world, { diagnosisId: of.id, span: span() }, oas);
    const payloads = await Promise.all([
      payloadOf(world, COMMENT, { threadId: id, body: 'One' }, oas),
      payloadOf(world, RESOLVE, { threadId: id, body: 'Done' }, oas),
      payloadOf(world, RESOLVE, { threadId: id, body: 'Done, too' }, ilo),
      payloadOf(world, COMMENT, { threadId: id, body: 'Two' }, ilo),
    ]);
    const [one, first, second, two] = payloads.map(codesOf);
    expect([one, two]).toEqual([[], []]);
    expect([first, second].sort()).toEqual([[], ['WRONG_STATE threadId']]);
    const { state, comments } = await threadOf(world, of, id, oas);
    expect([state, comments.totalCount]).toEqual(['RESOLVED', 4]);
    const numbers = await world.sql(
      'select number from review_comment where thread_id = $1 order by number',
      [id.slice(4)],
    );
    expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  }
});

test('a repeat with the same Idempotency-Key does nothing again', async () => {
  const key = await reviewer(world);
  const of = await submittedOf();
  const twice = async (document: string, input: object): Promise<Loose> => {
    const headers = { 'idempotency-key': `k-${document.length}-${of.id}` };
    const once = await payloadOf(world, document, input, key, headers);
    expect(await payloadOf(world, document, input, key, headers)).toEqual(once);
    expect(once.userErrors).toEqual([]);
    return once;
  };
  const { thread } = await twice(OPEN, { diagnosisId: of.id, span: span(), body: 'One' });
  await twice(COMMENT, { threadId: thread.id, body: 'Two' });
  await twice(RESOLVE, { threadId: thread.id, body: 'Three' });
  await twice(REOPEN, { threadId: thread.id });
  await twice(SEEN, { diagnosisId: of.id });
  expect(await threadOf(world, of, thread.id, key)).toMatchObject({
    state: 'OPEN',
    comments: { nodes: [{ body: 'One' }, { body: 'Two' }, { body: 'Three' }] },
  });
  const [comment] = thread.comments.nodes;
  const named = { thread: thread.id, comment: comment.id };
  const [first, ...others] = await world.sql(
    'select action, before, after, role from audit_entry where subject = $1 and action ~ $2 order by at, id',
    [of.id, '^(thread|review)'],
  );
  expect(first).toEqual({
    action: 'threadOpen',
    before: null,
    after: { ...named, state: 'OPEN', isBlocking: false },
    role: 'REVIEWER',
  });
  expect(others.map(({ action }) => action)).toEqual([
    'threadComment',
    'threadResolve',
    'threadReopen',
    'reviewSeen',
  ]);
  const events = await world.sql(
    `select topic, payload from outbox where payload->>'diagnosis' = $1 and topic ~ '^(thread|review)' order by id`,
    [of.id],
  );
  expect(events.map(({ topic }) => topic)).toEqual([
    'thread.opened',
    'thread.commented',
    'thread.resolved',
    'thread.reopened',
    'review.seen',
  ]);
  expect(events[0].payload).toEqual({ diagnosis: of.id, ...named });
});

test('each caller marks for itself what it has looked at; what others say after that is new', async () => {
  const [oas, ilo] = [await reviewer(world), await reporter(world)];
  const of = await submittedOf();
  await opened(world, { diagnosisId: of.id, span: span() }, oas);
  const news = async (key: string): Promise<Loose> => {
    const { seenRevision, newSinceSeen, threads } = await reviewOf(world, of, key);
    const flags = threads.nodes.map((each: Loose) => [
      each.isNew,
      ...each.comments.nodes.map(({ isNew }: Loose) => isNew),
    ]);
    return [seenRevision?.number ?? null, newSinceSeen.threads, newSinceSeen.comments, ...flags];
  };
  // One's own words are no news.
  expect(await news(oas)).toEqual([null, 0, 0, [false, false]]);
  expect(await news(ilo)).toEqual([null, 1, 1, [true, true]]);
  expect((await payloadOf(world, SEEN, { diagnosisId: of.id }, ilo)).diagnosis).toEqual({
    seenRevision: { number: 1 },
    newSinceSeen: { threads: 0, comments: 0 },
  });
  expect(await news(ilo)).toEqual([1, 0, 0, [false, false]]);
  expect(await news(oas)).toEqual([null, 0, 0, [false, false]]);

  await payloadOf(world, SEEN, { diagnosisId: of.id }, oas);
  const [{ id }] = (await reviewOf(world, of, ilo)).threads.nodes;
  await payloadOf(world, COMMENT, { threadId: id, body: 'Mended.' }, ilo);
  await sendBack(world, of);
  const draft = await saveAgain(world, of, content(2));
  await payloadOf(world, SEEN, { diagnosisId: of.id }, ilo);
  expect((await news(ilo))[0]).toBe(2);
  await world.submit(draft);
  expect(await news(oas)).toEqual([1, 0, 1, [false, false, true]]);
  await payloadOf(world, SEEN, { diagnosisId: of.id }, oas);
  expect(await news(oas)).toEqual([2, 0, 0, [false, false, false]]);
});

test('threads with their comments and places are one statement, however many; following them three', async () => {
  const oas = await reviewer(world);
  const counts: number[] = [];
  for (const size of [1, 12]) {
    const of = await submittedOf(size);
    for (let n = 0; n < size; n += 1) {
      const { id } = await opened(world, { diagnosisId: of.id, span: span(n) }, oas);
      await payloadOf(world, COMMENT, { threadId: id, body: 'And?' }, oas);
    }
    let review: Loose;
    const reads = await world.statements(async () => (review = await reviewOf(world, of, oas)));
    expect(reads).toHaveLength(1);
    expect(review.threads.nodes).toHaveLength(size);
    expect(review.threads.nodes.at(-1)).toMatchObject({
      citation: { quote: sentence(size - 1) },
      comments: { totalCount: 2 },
    });
    await sendBack(world, of);
    await saveAgain(world, of, content(size));
    const saves = await world.statements(() => saveAgain(world, of, content(size, 'New. ')));
    expect(saves.filter((each) => /thread_anchor/.test(each))).toHaveLength(3);
    counts.push(saves.length);
  }
  expect(counts[1]).toBe(counts[0]);
});
