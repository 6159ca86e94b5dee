import { codesOf, newRound, payloadOf } from '../../../test/acts';
import { activity, response } from '../../../test/documents';
import {
  OPEN,
  opened,
  REOPEN,
  reporter,
  RESOLVE,
  reviewer,
  reviewOf,
  saveAgain,
  sendBack,
  threadOf,
} from '../../../test/review';
import { startWorld, type Loose, type Return, type World } from '../../../test/world';
import { Role, type Caller } from '../../platform/caller';
import { run } from '../../platform/steps';
import { SCOPES_OF } from '../access/scopes';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const PHRASE = 'The office lacks funds for 2010.';
const text = (phrase: string, more = ''): { sections: Loose[] } => ({
  sections: [
    {
      key: 'area-1',
      kind: 'AREA',
      headingPrinted: 'Área 1 👩‍👧',
      body: `${more}Courses were held in Lima. ${phrase} More are planned.`,
    },
  ],
});
const span = (quote = PHRASE): object => ({ sectionKey: 'area-1', quote });

const draftOf = async (content: object = text(PHRASE)): Promise<Return> =>
  world.saveDraft('ILO', await newRound(world), content);
const submittedOf = async (content?: object): Promise<Return> => world.submit(await draftOf(content));

const SECRETARIAT: Caller = {
  id: 'key_of-a-reviewer',
  name: 'Reviewer',
  agencyId: null,
  roles: [Role.REVIEWER],
  scopes: new Set(SCOPES_OF[Role.REVIEWER]),
};

/** What stands against acceptance of the return as it was submitted. */
const standsAgainst = async ({ id }: Return): Promise<Loose[]> =>
  world.database
    .write(SECRETARIAT, (manager) =>
      run(
        'diagnosis.accepting',
        manager,
        { diagnosisId: id.slice(4), revisionId: id.slice(4) },
        SECRETARIAT,
      ).then(() => []),
    )
    .catch((refusal: { problems: Loose[] }) => refusal.problems);

test('a phrase is sent back, corrected, found again and settled', async () => {
  const [ilo, oas] = [await reporter(world), await reviewer(world)];
  const first = await submittedOf();
  const thread = await opened(
    world,
    { diagnosisId: first.id, span: span(), isBlocking: true, body: 'Whose funds?' },
    oas,
  );
  const words = {
    section: { key: 'area-1' },
    part: 'BODY',
    start: 27,
    end: 59,
    quote: PHRASE,
    revision: { number: 1 },
    symbol: null,
    language: 'en',
  };
  expect(thread).toMatchObject({
    state: 'OPEN',
    isBlocking: true,
    isMoved: false,
    isOrphaned: false,
    path: null,
    citation: words,
    openedOn: words,
    openedBy: { role: 'REVIEWER', agency: { code: 'GS-OAS' } },
    resolvedBy: null,
    resolvedAt: null,
    comments: { totalCount: 1, nodes: [{ body: 'Whose funds?' }] },
  });
  expect(await standsAgainst(first)).toEqual([
    {
      code: 'BLOCKED',
      path: ['id'],
      message: `The thread ${thread.id} on “${PHRASE}” stands against acceptance.`,
      cure: 'Resolve it with `threadResolve`, or send the return back.',
    },
  ]);

  await sendBack(world, first);
  const asSeen = (by: string): Promise<Loose> => threadOf(world, first, thread.id, by);
  // Far more before it, the phrase itself a little changed: found by its likeness.
  await saveAgain(world, first, text('The office lacks funds in 2010.', 'New: 👩‍👧. '));
  expect(await asSeen(ilo)).toMatchObject({
    isMoved: true,
    citation: { start: 39, end: 70, quote: 'The office lacks funds in 2010.', revision: { number: 2 } },
    openedOn: words,
  });
  // The draft is not the reviewer's to see.
  expect(await asSeen(oas)).toMatchObject({ isMoved: false, citation: words });

  await saveAgain(world, first, text('Nothing of it.'));
  expect(await asSeen(ilo)).toMatchObject({
    isOrphaned: true,
    isMoved: false,
    citation: null,
    openedOn: words,
  });
  await saveAgain(world, first, text(PHRASE, 'Undone. '));
  expect(await asSeen(ilo)).toMatchObject({
    isOrphaned: false,
    isMoved: false,
    citation: { start: 35, end: 67, quote: PHRASE, revision: { number: 2 } },
  });
  const draft = await saveAgain(world, first, text('The office lacks fund for 2010.'));

  expect(codesOf(await payloadOf(world, RESOLVE, { threadId: thread.id }, ilo))).toEqual([
    'NOT_ALLOWED threadId',
  ]);
  const second = await world.submit(draft);
  expect(await asSeen(oas)).toMatchObject({
    isMoved: true,
    citation: { start: 27, end: 58, quote: 'The office lacks fund for 2010.', revision: { number: 2 } },
    openedOn: words,
  });
  const resolved = await payloadOf(world, RESOLVE, { threadId: thread.id, body: 'Thank you.' }, oas);
  expect(resolved.thread).toMatchObject({
    state: 'RESOLVED',
    resolvedBy: { role: 'REVIEWER', agency: { code: 'GS-OAS' } },
    resolvedAt: expect.any(String),
    comments: { totalCount: 2 },
  });
  expect(resolved.comment).toMatchObject({ body: 'Thank you.' });
  expect(await standsAgainst(second)).toEqual([]);
  expect(codesOf(await payloadOf(world, RESOLVE, { threadId: thread.id }, oas))).toEqual([
    'WRONG_STATE threadId',
  ]);
  expect(
    (await payloadOf(world, REOPEN, { threadId: thread.id, body: 'Once more.' }, oas)).thread,
  ).toMatchObject({
    state: 'OPEN',
    resolvedBy: null,
    resolvedAt: null,
  });
  expect(await standsAgainst(second)).toHaveLength(1);
});

test('the next revision is followed from the last submitted one, and finds changed words again', async () => {
  const oas = await reviewer(world);
  const of = await submittedOf();
  const thread = await opened(world, { diagnosisId: of.id, span: span() }, oas);
  for (const phrase of [
    'The office lacks means for 2010.',
    'The bureau lacks means for 2010.',
    'Gone.',
    PHRASE,
  ]) {
    await sendBack(world, of);
    await world.submit(await saveAgain(world, of, text(phrase)));
  }
  const anchors = await world.sql(
    `select r.number, a.status, a.place_quote as quote from thread_anchor a join revision r on r.id = a.revision_id
      where a.thread_id = $1 order by r.number`,
    [thread.id.slice(4)],
  );
  expect(anchors).toEqual([
    { number: 1, status: 'EXACT', quote: PHRASE },
    { number: 2, status: 'MOVED', quote: 'The office lacks means for 2010.' },
    { number: 3, status: 'ORPHANED', quote: 'The office lacks means for 2010.' },
    { number: 4, status: 'ORPHANED', quote: 'The office lacks means for 2010.' },
    { number: 5, status: 'MOVED', quote: PHRASE },
  ]);
});

test('what is said of a submitted revision while the next draft is open already is followed when that is submitted', async () => {
  const [ilo, oas] = [await reporter(world), await reviewer(world)];
  const of = await submittedOf();
  await sendBack(world, of);
  const draft = await saveAgain(world, of, text(PHRASE, 'More. '));
  const { id } = await opened(world, { diagnosisId: of.id, span: span() }, oas);
  expect((await threadOf(world, of, id, ilo)).citation).toMatchObject({ start: 27, revision: { number: 1 } });
  await world.submit(draft);
  for (const key of [ilo, oas])
    expect((await threadOf(world, of, id, key)).citation).toMatchObject({
      start: 33,
      revision: { number: 2 },
    });
});

test('an agency’s thread on its own draft is its own until that is submitted; its old words are kept', async () => {
  const [ilo, oas] = [await reporter(world), await reviewer(world)];
  const draft = await draftOf();
  const { id } = await opened(
    world,
    { diagnosisId: draft.id, span: span(), body: 'Ask the field office.' },
    ilo,
  );
  expect(await reviewOf(world, draft, oas)).toBeNull();
  await saveAgain(world, draft, text('Nothing of it.'));
  expect(await threadOf(world, draft, id, ilo)).toMatchObject({
    isOrphaned: true,
    citation: null,
    openedOn: { quote: PHRASE, start: null, end: null, section: null, revision: { number: 1 } },
  });
  const again = await saveAgain(world, draft, text(PHRASE, 'Moved. '));
  await world.submit(again);
  const place = { quote: PHRASE, start: 34, end: 66, revision: { number: 1 } };
  expect(await threadOf(world, draft, id, oas)).toMatchObject({
    isOrphaned: false,
    citation: place,
    openedOn: place,
    comments: { nodes: [{ body: 'Ask the field office.' }] },
  });

  await sendBack(world, draft);
  await saveAgain(world, draft, text(PHRASE));
  const own = await opened(world, { diagnosisId: draft.id, span: span('Courses') }, ilo);
  expect((await reviewOf(world, draft, ilo)).threads.totalCount).toBe(2);
  expect((await reviewOf(world, draft, oas)).threads.nodes.map((each: Loose) => each.id)).toEqual([id]);
  expect(codesOf(await payloadOf(world, RESOLVE, { threadId: own.id }, oas))).toEqual(['NOT_FOUND threadId']);
  // Words of the open draft are not there for a reviewer: only those that were submitted can be quoted.
  const quoted = (quote: string): object => ({ diagnosisId: draft.id, span: span(quote), body: 'Why?' });
  expect(codesOf(await payloadOf(world, OPEN, quoted('Moved. Courses'), oas))).toEqual([]);
  await saveAgain(world, draft, text('Nobody has seen this yet.'));
  expect(codesOf(await payloadOf(world, OPEN, quoted('Nobody has seen this yet.'), oas))).toEqual([
    'SPAN_MISMATCH span.quote',
  ]);
});

test('a thread on an item follows its kind and key, wherever the item is put', async () => {
  const oas = await reviewer(world);
  const course = activity({ key: 'course', title: 'Course in Lima', text: 'Held twice.' });
  const of = await submittedOf({ activities: [course] });
  const onItem = await opened(world, { diagnosisId: of.id, itemKey: 'course' }, oas);
  const onTitle = await opened(world, { diagnosisId: of.id, itemKey: 'course', path: ['text'] }, oas);
  const onAll = await opened(world, { diagnosisId: of.id }, oas);
  expect(onItem).toMatchObject({
    path: ['activities', 'course'],
    citation: { section: null, part: 'BODY', start: null, quote: 'Course in Lima', revision: { number: 1 } },
  });
  expect(onTitle).toMatchObject({
    path: ['activities', 'course', 'text'],
    openedOn: { quote: 'Held twice.' },
  });
  expect(onAll).toMatchObject({ path: null, citation: null, openedOn: null, isOrphaned: false });

  await sendBack(world, of);
  const inLima = { ...course, title: 'Courses in Lima', span: { sectionKey: 'area-1', quote: PHRASE } };
  await world.submit(
    await saveAgain(world, of, { ...text(PHRASE), mandateResponses: [response('ILO-1', [inLima])] }),
  );
  expect(await threadOf(world, of, onItem.id, oas)).toMatchObject({
    isOrphaned: false,
    citation: { section: { key: 'area-1' }, start: 27, quote: PHRASE, revision: { number: 2 } },
    openedOn: { quote: 'Course in Lima', revision: { number: 1 } },
  });
  expect((await threadOf(world, of, onTitle.id, oas)).citation).toMatchObject({ quote: 'Held twice.' });

  await sendBack(world, of);
  await world.submit(await saveAgain(world, of, text(PHRASE)));
  for (const { id } of [onItem, onTitle])
    expect(await threadOf(world, of, id, oas)).toMatchObject({
      isOrphaned: true,
      citation: null,
      openedOn: { revision: { number: 1 } },
    });
  expect(await threadOf(world, of, onAll.id, oas)).toMatchObject({ isOrphaned: false, isMoved: false });
});

test('the words of a thread have an address: of their section, or of the thread where they stand in none', async () => {
  const key = await reviewer(world);
  const course = activity({ key: 'course', title: 'Course in Lima', text: 'Held twice.' });
  const of = await submittedOf({ ...text(PHRASE), activities: [course] });
  const onWords = await opened(world, { diagnosisId: of.id, span: span() }, key);
  const onItem = await opened(world, { diagnosisId: of.id, itemKey: 'course' }, key);
  const { citation } = onWords;
  expect(citation.permalink).toBe(
    `${world.url}/citations/${citation.section.id}/body/${citation.start}-${citation.end}`,
  );
  expect(onItem.citation.permalink).toBe(`${world.url}/citations/${onItem.id}`);
  for (const { citation: cited, openedOn } of [onWords, onItem]) {
    expect(openedOn.permalink).toBe(cited.permalink);
    const headers = { accept: 'application/json', authorization: `Bearer ${key}` };
    const response = await fetch(cited.permalink, { headers });
    expect(await response.json()).toMatchObject({ quote: cited.quote });
  }
});

test('a heading, an emoji and a whole section are named like any other words', async () => {
  const ilo = await reporter(world);
  const of = await draftOf();
  const heading = await opened(
    world,
    { diagnosisId: of.id, span: { sectionKey: 'area-1', part: 'HEADING', quote: '👩‍👧' } },
    ilo,
  );
  expect(heading.citation).toMatchObject({ part: 'HEADING', start: 7, end: 12, quote: '👩‍👧' });
  const section = await opened(world, { diagnosisId: of.id, itemKey: 'area-1' }, ilo);
  expect(section).toMatchObject({ path: ['sections', 'area-1'], citation: { quote: 'Área 1 👩‍👧' } });
});
