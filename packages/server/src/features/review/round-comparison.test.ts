import type { DiagnosisContentInput } from '@mandato/rules';
import { activity, response } from '../../../test/documents';
import { startWorld, type Loose, type Return, type World } from '../../../test/world';
import { Role } from '../../platform/caller';

let world: World;
let ilo: string;
let first: Return;
let second: Return;

const confidential = (key: string) => activity({ key, isConfidential: true });
const last: DiagnosisContentInput = {
  sections: [{ key: 'text', kind: 'CONTEXT', body: 'Two inspectors were trained.' }],
  mandateResponses: [
    response('ILO-1', [
      activity({ key: 'goes-on', period: { edtf: '2010/..' } }),
      activity({ key: 'ends', status: 'ONGOING', period: { edtf: '2012/2014' } }),
      activity({ key: 'vanishes', status: 'PLANNED', period: undefined }),
    ]),
  ],
  activities: [activity({ key: 'moves', period: { edtf: '2010/..' } }), confidential('secret')],
};
const now: DiagnosisContentInput = {
  sections: [{ key: 'text', kind: 'CONTEXT', body: 'Forty inspectors were trained.' }],
  mandateResponses: [
    response('ILO-1', [
      activity({ key: 'goes-on', period: { edtf: '2010/..' } }),
      activity({ key: 'moves', period: { edtf: '2010/..' } }),
      activity({ key: 'new' }),
    ]),
  ],
  activities: [{ ...confidential('secret'), title: 'Still secret' }],
};

beforeAll(async () => {
  world = await startWorld();
  ilo = await world.keyOf(Role.REPORTER, 'ILO');
  await world.openRound('r13', ['ILO', 'IOM'], { dueOn: '2013-12-31' });
  await world.openRound('r15', ['ILO', 'IOM'], { dueOn: '2015-12-31' });
  first = await world.file('ILO', 'r13', last);
  second = await world.file('ILO', 'r15', now);
});
afterAll(() => world.stop());

const FIELDS = `from { number diagnosis { reference } } to { diagnosis { reference } } items { path key type kind fields { name before after text { kind text } } }`;
const compare = async (args: string, key?: string): Promise<Loose> =>
  (await world.query(`{ roundComparison(${args}) { ${FIELDS} } }`, {}, { key })).roundComparison;
const ROUNDS = 'from: { code: "r13" }, to: { code: "r15" }';
const told = ({ items }: Loose): string[] => items.map(({ kind, key }: Loose) => `${kind} ${key}`);

test('what became of a return from one round to the next, item by item', async () => {
  const comparison = await compare(`agency: { acronym: "oit" }, ${ROUNDS}`);
  expect(comparison).toMatchObject({
    from: { number: 1, diagnosis: { reference: 'ILO/r13' } },
    to: { diagnosis: { reference: 'ILO/r15' } },
  });
  expect(told(comparison)).toEqual([
    'CHANGED text',
    'CARRIED_ON response-ILO-1',
    'CARRIED_ON goes-on',
    'CHANGED moves',
    'ADDED new',
    'FINISHED ends',
    'REMOVED vanishes',
  ]);
  const [text, , , moves] = comparison.items;
  expect(text).toMatchObject({ path: ['content', 'sections', '0'], type: 'Section' });
  expect(text.fields).toEqual([
    {
      name: 'body',
      before: 'Two inspectors were trained.',
      after: 'Forty inspectors were trained.',
      text: [
        { kind: 'REMOVED', text: 'Two' },
        { kind: 'ADDED', text: 'Forty' },
        { kind: 'SAME', text: ' inspectors were trained.' },
      ],
    },
  ]);
  expect(moves.fields).toEqual([{ name: 'response', before: null, after: 'response-ILO-1', text: null }]);
});

test('its own agency and the secretariat see what became of what is confidential; nobody else', async () => {
  for (const key of [undefined, await world.keyOf(Role.REPORTER, 'IOM')])
    expect(JSON.stringify(await compare(`agency: { code: "ILO" }, ${ROUNDS}`, key))).not.toContain('secret');
  for (const key of [ilo, await world.keyOf(Role.REVIEWER, 'GS-OAS')])
    expect(told(await compare(`agency: { code: "ILO" }, ${ROUNDS}`, key))).toContain('CHANGED secret');
});

test('without an agency it is the caller’s own; who has none is told to name one', async () => {
  expect(told(await compare(ROUNDS, ilo))).toContain('ADDED new');
  for (const key of [undefined, await world.keyOf(Role.ADMINISTRATOR)]) {
    const { status, body } = await world.ask(`{ roundComparison(${ROUNDS}) { items { key } } }`, {}, { key });
    expect([status, body.errors[0].extensions]).toMatchObject([
      400,
      { code: 'BAD_USER_INPUT', problems: [{ path: ['roundComparison', 'agency'] }] },
    ]);
  }
});

test('an agency or a round that does not exist is told, each with its place', async () => {
  const { body } = await world.ask(
    `{ roundComparison(agency: { code: "ILOO" }, from: { code: "x" }, to: { id: "cyc_1" }) { items { key } } }`,
  );
  const { code, problems } = body.errors[0].extensions;
  expect(code).toBe('BAD_USER_INPUT');
  expect(problems.map((each: Loose) => `${each.code} ${each.path.join('.')}`)).toEqual([
    'NOT_FOUND roundComparison.agency',
    'NOT_FOUND roundComparison.from',
    'NOT_FOUND roundComparison.to',
  ]);
});

test('a round without a return that the caller may see is null, and then there is nothing to compare', async () => {
  await world.openRound('r17', ['ILO'], { dueOn: '2017-12-31' });
  await world.submit(await world.saveDraft('ILO', 'r17', { activities: [activity({ key: 'handed-in' })] }));
  const later = 'agency: { code: "ILO" }, from: { code: "r15" }, to: { code: "r17" }';
  expect(await compare(later)).toMatchObject({ from: { number: 1 }, to: null, items: [] });
  expect(await compare(`${later}, standing: SUBMITTED`)).toMatchObject({ to: null, items: [] });
  expect(told(await compare(`${later}, standing: SUBMITTED`, ilo))).toContain('ADDED handed-in');
  const other = 'agency: { code: "IOM" }, from: { code: "r13" }, to: { code: "r15" }';
  expect(await compare(other)).toEqual({ from: null, to: null, items: [] });
});

test('a draft is compared for its own agency alone, where it asks for its own newest revisions', async () => {
  await world.openRound('r19', ['ILO'], { dueOn: '2019-12-31' });
  await world.saveDraft('ILO', 'r19', { activities: [activity({ key: 'drafted' })] });
  const later = 'agency: { code: "ILO" }, from: { code: "r15" }, to: { code: "r19" }, standing: MINE';
  expect(told(await compare(later, ilo))).toContain('ADDED drafted');
  for (const key of [await world.keyOf(Role.ADMINISTRATOR), await world.keyOf(Role.REPORTER, 'IOM')])
    expect((await compare(later, key)).to).toBeNull();
});

test('the same number of the register gives the same bytes, whatever is published later', async () => {
  const { latestAct } = await world.query('{ latestAct { number } }');
  const ask = async (): Promise<string> =>
    (
      await world.ask(
        `{ roundComparison(agency: { code: "ILO" }, ${ROUNDS}, asOf: ${latestAct.number}) { ${FIELDS} }
           early: roundComparison(agency: { code: "ILO" }, ${ROUNDS}, asOf: ${latestAct.number - 1}) { ${FIELDS} } }`,
      )
    ).text;
  const before = await ask();
  expect(before).toContain('FINISHED');
  await world.sql(`update diagnosis set state = 'SENT_BACK', version = version + 1 where id = $1`, [
    second.id.slice(4),
  ]);
  const { version } = await world.saveDraft(
    'ILO',
    'r15',
    { activities: [activity({ key: 'other' })] },
    { ifExists: 'REPLACE' },
  );
  await world.publish(await world.submit({ ...second, version }));
  expect(told(await compare(`agency: { code: "ILO" }, ${ROUNDS}`))).toContain('ADDED other');
  expect(await ask()).toBe(before);
});

test('two revisions of a return are compared from either, unchanged items on request', async () => {
  const saved = await world.saveDraft('IOM', 'r13', {
    activities: [activity({ key: 'a' }), activity({ key: 'b' })],
  });
  const submitted = await world.submit(saved);
  await world.sql(`update diagnosis set state = 'SENT_BACK', version = version + 1 where id = $1`, [
    saved.id.slice(4),
  ]);
  await world.saveDraft(
    'IOM',
    'r13',
    { activities: [activity({ key: 'b' }), activity({ key: 'a', title: 'Training again' })] },
    { expectedVersion: submitted.version + 1 },
  );
  const iom = await world.keyOf(Role.REPORTER, 'IOM');
  const { diagnosis } = await world.query(
    `{ diagnosis(by: { reference: "IOM/r13" }) { revisions { nodes { id } } } }`,
    {},
    { key: iom },
  );
  const [newest, oldest] = diagnosis.revisions.nodes.map(({ id }: Loose) => id);
  const ask = async (id: string, args: string, key = iom): Promise<Loose> =>
    (
      await world.query(
        `{ node(id: "${id}") { ... on Revision { diff(${args}) { ${FIELDS} } } } }`,
        {},
        { key },
      )
    ).node.diff;
  const diff = await ask(newest, `against: "${oldest}"`);
  expect([diff.from.number, told(diff)]).toEqual([1, ['CHANGED ', 'CHANGED a']]);
  expect(diff.items[1].fields[0].text).toEqual([
    { kind: 'SAME', text: 'Training ' },
    { kind: 'REMOVED', text: 'a' },
    { kind: 'ADDED', text: 'again' },
  ]);
  expect(told(await ask(newest, `against: "${oldest}", includeUnchanged: true`))).toEqual([
    'CHANGED ',
    'UNCHANGED b',
    'CHANGED a',
  ]);
  expect(told(await ask(oldest, `against: "${oldest}"`))).toEqual([]);
  expect(await ask(newest, 'includeUnchanged: false')).toEqual(diff);
  expect(await ask(newest, 'against: null')).toEqual(diff);
  expect(await ask(oldest, 'includeUnchanged: false')).toBeNull();
  const { published } = (await world.query(`{ diagnosis(by: { id: "${first.id}" }) { published { id } } }`))
    .diagnosis;
  for (const against of [published.id, first.id, 'rev_x', ''])
    expect(await ask(newest, `against: "${against}"`)).toBeNull();
});
