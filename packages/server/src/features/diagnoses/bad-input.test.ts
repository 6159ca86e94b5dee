import { ATTACH, CHECK, codesOf, holdings, newRound, payloadOf, SAVE, SUBMIT } from '../../../test/acts';
import { activity, content } from '../../../test/documents';
import { startWorld, type Loose, type World } from '../../../test/world';
import { Role } from '../../platform/caller';

let world: World;
let ilo: string;
let iom: string;
let cycle: string;

beforeAll(async () => {
  world = await startWorld();
  ilo = await world.keyOf(Role.REPORTER, 'ILO');
  iom = await world.keyOf(Role.REPORTER, 'IOM');
});

beforeEach(async () => {
  cycle = await newRound(world);
});

afterAll(() => world.stop());

const SECRET = 'Xq7-planted';

const draft = (extra: object = {}): object => ({
  cycle: { code: cycle },
  language: 'en',
  content: content(),
  ...extra,
});
const save = (input: object, key = ilo): Promise<Loose> => payloadOf(world, SAVE, input, key);

/** What it refuses, having looked that nothing was changed, logged as our own fault, or repeated. */
async function refusalsOf(input: object, key = ilo): Promise<string[]> {
  const before = await holdings(world);
  const logged = world.log.length;
  const payload = await save(input, key);
  expect(payload.diagnosis).toBeNull();
  expect(JSON.stringify(payload)).not.toContain(SECRET);
  expect(await holdings(world)).toEqual(before);
  expect(world.log.slice(logged)).toEqual([]);
  return codesOf(payload);
}

const span = (extra: object): object => ({
  sections: [{ key: 's', kind: 'OTHER', body: `Held in Turin. ${SECRET}` }],
  statements: [
    { key: 'a', polarity: 'NEED', text: 'x', span: { sectionKey: 's', quote: 'Turin', ...extra } },
  ],
});
const AT = 'content.statements.0.span';

test.each<[string, object, string[]]>([
  [
    'a code that is missing in the catalogue',
    content({ activities: [activity({ key: 'a', kind: SECRET, themes: [SECRET] })] }),
    ['UNKNOWN_CODE content.activities.0.kind', 'UNKNOWN_CODE content.activities.0.themes.0'],
  ],
  [
    'a period that ends before it starts',
    content({ activities: [activity({ key: 'a', period: { edtf: '2010/2008' } })] }),
    ['INVALID content.activities.0.period.edtf'],
  ],
  ['a span that ends outside its section', span({ start: 8, end: 9999 }), [`SPAN_MISMATCH ${AT}.end`]],
  ['a span that quotes other words', span({ start: 0, end: 5 }), [`SPAN_MISMATCH ${AT}.quote`]],
  ['a span of a quote that is not there', span({ quote: `${SECRET}!` }), [`SPAN_MISMATCH ${AT}.quote`]],
  ['a span of a section that is not there', span({ sectionKey: SECRET }), [`SPAN_MISMATCH ${AT}.sectionKey`]],
  [
    'two items of one key',
    content({ activities: [activity({ key: SECRET }), activity({ key: SECRET })] }),
    ['DUPLICATE_KEY content.activities.1.key'],
  ],
  [
    'U+0000',
    content({ statements: [{ key: 'a', polarity: 'NEED', text: `${SECRET}\u0000` }] }),
    ['INVALID_TEXT content.statements.0.text'],
  ],
  [
    'half an emoji',
    content({ statements: [{ key: 'a', polarity: 'NEED', text: `\ud83d${SECRET}` }] }),
    ['INVALID_TEXT content.statements.0.text'],
  ],
  [
    'the other half, in a key',
    content({ statements: [{ key: 'a\ude00', polarity: 'NEED', text: SECRET }] }),
    ['INVALID_TEXT content.statements.0.key'],
  ],
])('%s is refused where it stands', async (_, sent, expected) => {
  expect(await refusalsOf(draft({ content: sent }))).toEqual(expected);
});

test('an unknown mandate is refused, and the cure names the nearest ones', async () => {
  const sent = content({ mandateResponses: [{ key: 'r', mandateCode: 'ILO-99', narrative: 'x' }] });
  const { userErrors } = await save(draft({ content: sent }));
  expect(userErrors).toMatchObject([
    { code: 'UNKNOWN_CODE', path: ['content', 'mandateResponses', '0', 'mandateCode'] },
  ]);
  expect(userErrors[0].cure).toMatch(/^Did you mean ILO-\d/);
});

test('all faults are told at once: those of the header, of the paper and of every item', async () => {
  const sent = draft({
    cycle: { code: 'no-such-round' },
    onBehalfOf: { code: 'NOBODY' },
    externalId: 'x'.repeat(201),
    filed: { coverTitle: 'a\u0007b', filedOn: '2014-02-30' },
    content: content({
      activities: [activity({ key: 'a', kind: SECRET }), activity({ key: 'a', title: ' ' })],
      commitments: [{ key: 'c', text: 'x', dueOn: 'soon' }],
    }),
  });
  expect((await refusalsOf(sent)).sort()).toEqual([
    'DUPLICATE_KEY content.activities.1.key',
    'INVALID content.activities.1.title',
    'INVALID content.commitments.0.dueOn',
    'INVALID externalId',
    'INVALID filed.filedOn',
    'INVALID_TEXT filed.coverTitle',
    'NOT_FOUND cycle',
    'NOT_FOUND onBehalfOf',
    'UNKNOWN_CODE content.activities.0.kind',
  ]);
});

test.each(['\u0000', '\ud800', '\u0007'])(
  'characters that cannot be kept are refused in the header too: %j',
  async (character) => {
    const text = `a${character}`;
    const header = {
      cycle: { code: text },
      agency: { code: text },
      onBehalfOf: { acronym: text },
      externalId: text,
    };
    expect(await refusalsOf(draft(header))).toEqual([
      'INVALID_TEXT cycle.code',
      'INVALID_TEXT agency.code',
      'INVALID_TEXT onBehalfOf.acronym',
      'INVALID_TEXT externalId',
    ]);
    const checked = await payloadOf(
      world,
      CHECK,
      { cycle: { code: text }, language: 'en', content: {} },
      ilo,
    );
    expect(codesOf(checked)).toEqual(['INVALID_TEXT cycle.code']);
    const note = { id: 'dgs_1', expectedVersion: 1, note: text };
    expect(codesOf(await payloadOf(world, SUBMIT, note, ilo))).toEqual(['INVALID_TEXT note']);
  },
);

test('a note has an end', async () => {
  const saved = await world.saveDraft('ILO', cycle, content());
  const act = { id: saved.id, expectedVersion: 1, note: 'x'.repeat(2001) };
  expect(codesOf(await payloadOf(world, SUBMIT, act, ilo))).toEqual(['LIMIT_EXCEEDED note']);
  expect((await payloadOf(world, SUBMIT, { ...act, note: 'x'.repeat(2000) }, ilo)).userErrors).toEqual([]);
});

test('an emoji in an external id is kept as sent', async () => {
  const saved = await world.saveDraft('ILO', cycle, content(), { externalId: 'sys 👩‍👧 é' });
  expect(await world.sql('select external_id from diagnosis where id = $1', [saved.id.slice(4)])).toEqual([
    { external_id: 'sys 👩‍👧 é' },
  ]);
});

test('a foreign draft is as good as not there, for every act on it', async () => {
  const foreign = await world.saveDraft('IOM', cycle, content());
  const ghost = 'dgs_00000000-0000-7000-8000-000000000000';
  const outcomes = async (id: string): Promise<unknown[]> => [
    (await save(draft({ id, expectedVersion: 1 }))).userErrors,
    (await payloadOf(world, SUBMIT, { id, expectedVersion: 1 }, ilo)).userErrors,
    (
      await payloadOf(
        world,
        ATTACH,
        { diagnosisId: id, expectedVersion: 1, name: 'a', mediaType: 'a/b', contentBase64: 'AAAA' },
        ilo,
      )
    ).userErrors,
  ];
  const before = await holdings(world);
  const told = await outcomes(foreign.id);
  expect(told).toEqual(await outcomes(ghost));
  expect(told).toEqual(await outcomes(foreign.id.replace('dgs_', 'act_')));
  expect(told.map((each: Loose) => each[0].code)).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
  expect(await holdings(world)).toEqual(before);
});

test('a published return of another agency can be read and not touched', async () => {
  const published = await world.file('IOM', cycle, content());
  expect(await refusalsOf(draft({ id: published.id, expectedVersion: published.version }))).toEqual([
    'NOT_FOUND id',
  ]);
});

test.each(['CLOSED', 'PLANNED', 'PUBLISHED'])('a round that is %s takes nothing', async (state) => {
  const saved = await world.saveDraft('ILO', cycle, content());
  // One row closed and one opened, as an act does it; no act would lead a round with a draft back to PLANNED.
  await world.sql('begin');
  await world.sql('update register_head set number = number + 1');
  await world.sql(
    `with old as (update cycle set until = (select number from register_head) where code = $1 returning *)
     insert into cycle select (r).* from (select jsonb_populate_record(null::cycle,
       to_jsonb(old) || jsonb_build_object('since', old.until, 'until', null, 'state', $2::text)) as r from old) x`,
    [cycle, state],
  );
  await world.sql(
    `insert into register_act (id, number, kind, at, by_role, manifest_hash) select gen_random_uuid(), number, 'ROUND', now(), 'ADMINISTRATOR', '' from register_head`,
  );
  await world.sql('commit');
  expect(await refusalsOf(draft({ expectedVersion: 1 }))).toEqual(['CYCLE_CLOSED cycle']);
  expect(await refusalsOf(draft(), iom)).toEqual(['CYCLE_CLOSED cycle']);
  const submit = await payloadOf(world, SUBMIT, { id: saved.id, expectedVersion: 1 }, ilo);
  expect(codesOf(submit)).toEqual(['CYCLE_CLOSED id']);
  const check = await payloadOf(
    world,
    CHECK,
    { cycle: { code: cycle }, language: 'en', content: content() },
    ilo,
  );
  expect([check.userErrors, check.wouldSubmit]).toEqual([[], false]);
});

test('more than 2,000 items are refused, 2,000 are taken', async () => {
  const statements = Array.from({ length: 2001 }, (_, i) => ({
    key: `s${i}`,
    polarity: 'NEED' as const,
    text: 'x',
  }));
  expect(await refusalsOf(draft({ content: { statements } }))).toEqual(['LIMIT_EXCEEDED content']);
  expect((await save(draft({ content: { statements: statements.slice(1) } }))).diagnosis.version).toBe(1);
});

test('a return whose quotes take too long to find is refused before it holds everybody up', async () => {
  const sections = [{ key: 's', kind: 'OTHER', body: 'lorem ipsum '.repeat(150_000) }];
  const statements = Array.from({ length: 1900 }, (_, i) => ({
    key: `k${i}`,
    polarity: 'NEED',
    text: 'x',
    span: { sectionKey: 's', quote: `lorem ipsux ${i}` },
  }));
  const told = await refusalsOf(draft({ content: { sections, statements } }));
  expect(told).toHaveLength(1900);
  expect(told.at(-1)).toBe('LIMIT_EXCEEDED content.statements.1899.span.start');
});

test('a check refuses nothing and saves nothing: it tells what a save would refuse', async () => {
  const before = await holdings(world);
  const sent = content({ activities: [activity({ key: 'a', kind: 'trainning' })] });
  const told = await payloadOf(world, CHECK, { cycle: { code: cycle }, language: 'en', content: sent }, ilo);
  expect(told).toMatchObject({ wouldSubmit: false, userErrors: [] });
  expect(told.results).toContainEqual({ code: 'UNKNOWN_CODE', path: ['content', 'activities', '0', 'kind'] });
  const good = await payloadOf(
    world,
    CHECK,
    { cycle: { code: cycle }, language: 'en', content: content() },
    ilo,
  );
  expect(good).toMatchObject({ wouldSubmit: true, userErrors: [] });
  const lost = { cycle: { code: 'none' }, agency: { code: 'NOBODY' }, language: 'en', content: content() };
  expect(codesOf(await payloadOf(world, CHECK, lost, ilo))).toEqual(['NOT_FOUND agency', 'NOT_FOUND cycle']);
  expect(await holdings(world)).toEqual(before);
});
