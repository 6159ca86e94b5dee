import { codesOf, faultOf, holdings, newRound, payloadOf } from '../../../test/acts';
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
import { Role } from '../../platform/caller';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const BODY = 'Courses were held in Lima. The office lacks funds for 2010.';
const content = (body = BODY): { sections: Loose[]; activities: Loose[] } => ({
  sections: [{ key: 's', kind: 'AREA', body }],
  activities: [activity({ key: 'a' })],
});
const span = { sectionKey: 's', quote: 'in Lima' };
const submittedOf = async (agency = 'ILO'): Promise<Return> =>
  world.submit(await world.saveDraft(agency, await newRound(world), content()));

const keysOf = async () => ({
  public: undefined,
  other: await reporter(world, 'IOM'),
  third: await world.keyOf(Role.READER, 'CIM'),
  editor: await world.keyOf(Role.EDITOR),
  own: await world.keyOf(Role.READER, 'ILO'),
  secretariat: await reviewer(world),
  administrator: await world.keyOf(Role.ADMINISTRATOR),
});

const NODES = 'query Nodes($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }';

test('threads are there for the return’s agency and the secretariat only, in lists and by id, whatever is public', async () => {
  const draft = await world.saveDraft('ILO', await newRound(world), content());
  const onDraft = await opened(world, { diagnosisId: draft.id, body: 'Ocelot' }, await reporter(world));
  const ids = [onDraft.id, onDraft.comments.nodes[0].id];
  const through = async () => {
    const seen: Record<string, unknown> = {};
    for (const [eyes, key] of Object.entries(await keysOf())) {
      const review = await reviewOf(world, draft, key);
      const { nodes } = await world.query(NODES, { ids }, { key });
      const threads = review?.threads.nodes ?? [];
      seen[eyes] = [
        threads.map((each: Loose) => each.comments.nodes.map(({ body }: Loose) => body)).flat(),
        review?.newSinceSeen ?? null,
        nodes.map((each: Loose) => each?.__typename ?? null),
      ];
    }
    return seen;
  };
  const nothing = [[], null, [null, null]];
  const none = [[], { threads: 0, comments: 0 }, [null, null]];
  const all = [['Ocelot'], { threads: 1, comments: 1 }, ['ReviewThread', 'ReviewComment']];
  const hidden = { public: nothing, other: nothing, third: nothing, editor: nothing };
  expect(await through()).toEqual({ ...hidden, own: all, secretariat: nothing, administrator: none });
  const submitted = await world.submit(draft);
  expect(await through()).toEqual({ ...hidden, own: all, secretariat: all, administrator: all });
  await world.publish(submitted);
  const shown = { public: none, other: none, third: none, editor: none };
  expect(await through()).toEqual({ ...shown, own: all, secretariat: all, administrator: all });
});

test('what the public reads of a return is the same bytes, whatever is said of it', async () => {
  const of = await world.file('ILO', await newRound(world), content());
  const read = async (): Promise<string> =>
    (
      await world.ask(
        `query Public($reference: String!) { latestAct { number } diagnosis(by: { reference: $reference }) { state version updatedAt seenRevision { id }
          newSinceSeen { threads } threads { totalCount nodes { id } } published { contentHash } } }`,
        { reference: of.reference },
      )
    ).text;
  const before = await read();
  const { id } = await opened(world, { diagnosisId: of.id, span, isBlocking: true }, await reviewer(world));
  await payloadOf(world, COMMENT, { threadId: id, body: 'Yes.' }, await reporter(world));
  await payloadOf(world, SEEN, { diagnosisId: of.id }, await reviewer(world));
  expect(await read()).toBe(before);
});

test('the database alone decides the same, and lets nothing be written over', async () => {
  if (!world.database.hasRoles) return console.info('Not tested, for this login has no roles.');
  const of = await submittedOf();
  await opened(world, { diagnosisId: of.id, span }, await reviewer(world));
  await sendBack(world, of);
  await saveAgain(world, of, content('A draft in Lima.'));
  await opened(world, { diagnosisId: of.id }, await reporter(world));
  const [{ agency }] = await world.sql(`select agency_id as agency from diagnosis where id = $1`, [
    of.id.slice(4),
  ]);
  const [{ other }] = await world.sql(`select id as other from agency where code = 'IOM' and until is null`);

  const as = async (role: string, by: [agency: string, role: string], work: string) => {
    const runner = world.database.source.createQueryRunner();
    await runner.startTransaction();
    try {
      await runner.query(`set local role ${role}`);
      await runner.query(
        `select set_config('mandato.agency', $1, true), set_config('mandato.role', $2, true)`,
        by,
      );
      return await runner.query(work);
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  };
  const counts = (role: string, ...by: [string, string]): Promise<Loose> =>
    as(
      role,
      by,
      `select (select count(*)::int from review_thread where diagnosis_id = '${of.id.slice(4)}') as threads,
        (select count(*)::int from review_comment where diagnosis_id = '${of.id.slice(4)}') as comments,
        (select count(*)::int from thread_anchor a join review_thread t on t.id = a.thread_id where t.diagnosis_id = '${of.id.slice(4)}') as anchors`,
    ).then(([row]) => row);
  expect(await counts('mandato_member', agency, 'AGENCY')).toEqual({ threads: 2, comments: 2, anchors: 2 });
  // Neither what the agency says among itself nor where the words stand in its draft.
  expect(await counts('mandato_member', '', 'SECRETARIAT')).toEqual({ threads: 1, comments: 1, anchors: 1 });
  for (const [database, by, role] of [
    ['mandato_member', other, 'AGENCY'],
    ['mandato_member', other, 'EDITOR'],
    ['mandato_member', '', 'AGENCY'],
    ['mandato_public', agency, 'ADMINISTRATOR'],
  ])
    expect(await counts(database, by, role)).toEqual({ threads: 0, comments: 0, anchors: 0 });

  for (const [work, refusal] of [
    [`update review_comment set body = 'x'`, /append-only/],
    ['delete from review_comment', /append-only/],
    ['truncate review_comment', /append-only/],
    [`update review_thread set opened_quote = 'x'`, /nothing else of it changes/],
    ['delete from review_thread', /nothing else of it changes/],
    [`update thread_anchor set place_start = 0`, /frozen/],
    [
      `delete from thread_anchor a using revision r where r.id = a.revision_id and r.submitted_at is not null`,
      /frozen/,
    ],
    [
      `insert into thread_anchor (thread_id, revision_id, agency_id, status) select t.id, r.id, t.agency_id, 'EXACT' from review_thread t
         join revision r on r.diagnosis_id = t.diagnosis_id and r.submitted_at is not null where t.revision_id <> r.id`,
      /frozen/,
    ],
  ] as const)
    await expect(world.sql(work)).rejects.toThrow(refusal);
});

test('names of people are told as everywhere: to their own agency and to administrators', async () => {
  const of = await submittedOf();
  const { id } = await opened(world, { diagnosisId: of.id, span }, await reviewer(world));
  await payloadOf(world, COMMENT, { threadId: id, body: 'Yes.' }, await reporter(world));
  await payloadOf(world, RESOLVE, { threadId: id }, await reviewer(world));
  const names = async (key: string): Promise<unknown> => {
    const { openedBy, resolvedBy, comments } = await threadOf(world, of, id, key);
    return [openedBy.name, resolvedBy.name, ...comments.nodes.map(({ author }: Loose) => author.name)];
  };
  const [oas, ilo] = ['REVIEWER GS-OAS', 'REPORTER ILO'];
  expect(await names(await reporter(world))).toEqual([null, null, null, ilo]);
  expect(await names(await reviewer(world))).toEqual([oas, oas, oas, null]);
  expect(await names(await world.keyOf(Role.ADMINISTRATOR))).toEqual([oas, oas, oas, ilo]);
});

test('an agency answers and settles what does not stand against acceptance; somebody else’s return is not there', async () => {
  const [ilo, iom, oas] = [await reporter(world), await reporter(world, 'IOM'), await reviewer(world)];
  const of = await submittedOf();
  const blocking = await opened(world, { diagnosisId: of.id, span, isBlocking: true }, oas);
  const remark = await opened(world, { diagnosisId: of.id, itemKey: 'a' }, oas);
  const did = async (document: string, input: object, key: string): Promise<string[]> =>
    codesOf(await payloadOf(world, document, input, key));

  expect(await did(COMMENT, { threadId: blocking.id, body: 'It is so.' }, ilo)).toEqual([]);
  for (const document of [RESOLVE, REOPEN])
    expect(await did(document, { threadId: blocking.id }, ilo)).toEqual(['NOT_ALLOWED threadId']);
  expect(await did(RESOLVE, { threadId: remark.id, body: 'Mended.' }, ilo)).toEqual([]);
  expect(await did(REOPEN, { threadId: remark.id }, ilo)).toEqual([]);
  expect(await did(REOPEN, { threadId: remark.id }, oas)).toEqual(['WRONG_STATE threadId']);
  expect(await did(OPEN, { diagnosisId: of.id, body: 'x', isBlocking: true }, ilo)).toEqual([
    'NOT_ALLOWED isBlocking',
  ]);

  const before = await holdings(world);
  for (const [document, input] of [
    [OPEN, { diagnosisId: of.id, body: 'x' }],
    [COMMENT, { threadId: remark.id, body: 'x' }],
    [RESOLVE, { threadId: remark.id }],
    [SEEN, { diagnosisId: of.id }],
  ] as const)
    expect((await did(document, input, iom))[0]).toMatch(/^NOT_FOUND (diagnosisId|threadId)$/);
  const draft = await world.saveDraft('IOM', await newRound(world), content());
  const drafted = await holdings(world);
  for (const key of [oas, await world.keyOf(Role.ADMINISTRATOR)]) {
    expect(await did(OPEN, { diagnosisId: draft.id, body: 'x' }, key)).toEqual(['NOT_FOUND diagnosisId']);
    expect(await did(SEEN, { diagnosisId: draft.id }, key)).toEqual(['NOT_FOUND diagnosisId']);
  }
  for (const id of ['thr_00000000-0000-0000-0000-000000000000', of.id, 'x'])
    expect(await did(COMMENT, { threadId: id, body: 'x' }, oas)).toEqual(['NOT_FOUND threadId']);
  expect(await holdings(world)).toEqual(drafted);
  expect(drafted['review_thread']).toBe(before['review_thread']);
  expect(
    faultOf(
      await world.ask(
        OPEN,
        { input: { diagnosisId: of.id, body: 'x' } },
        { key: await world.keyOf(Role.READER, 'ILO') },
      ),
    ),
  ).toEqual([403, 'FORBIDDEN']);
});

test('threads are listed by what is to be done, the oldest first, page by page', async () => {
  const oas = await reviewer(world);
  const of = await submittedOf();
  const ids: string[] = [];
  for (const isBlocking of [true, false, true])
    ids.push((await opened(world, { diagnosisId: of.id, itemKey: 'a', isBlocking }, oas)).id);
  await payloadOf(world, RESOLVE, { threadId: ids[0] }, oas);
  const listed = async (args: string): Promise<Loose> =>
    (
      await world.query(
        `query Listed($reference: String!) { diagnosis(by: { reference: $reference }) { threads${args} { totalCount nodes { id } pageInfo { hasNextPage endCursor } } } }`,
        { reference: of.reference },
        { key: oas },
      )
    ).diagnosis.threads;
  const idsOf = ({ nodes }: Loose): string[] => nodes.map(({ id }: Loose) => id);
  expect(idsOf(await listed(''))).toEqual(ids);
  expect(idsOf(await listed('(state: OPEN)'))).toEqual([ids[1], ids[2]]);
  expect(idsOf(await listed('(state: OPEN, isBlocking: true)'))).toEqual([ids[2]]);
  expect(idsOf(await listed('(isBlocking: false)'))).toEqual([ids[1]]);
  const first = await listed('(first: 2)');
  expect([idsOf(first), first.totalCount]).toEqual([[ids[0], ids[1]], 3]);
  expect(idsOf(await listed(`(first: 2, after: "${first.pageInfo.endCursor}")`))).toEqual([ids[2]]);
});
