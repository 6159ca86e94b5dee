import { createHash } from 'node:crypto';
import { check, RULES_VERSION, type CheckContext } from '@mandato/rules';
import canonicalize from 'canonicalize';
import { activity, content, response } from '../../../test/documents';
import { shippedCatalogue, startWorld, type Loose, type World } from '../../../test/world';
import { Role } from '../../platform/caller';

let world: World;
let ilo: string;
beforeAll(async () => {
  world = await startWorld();
  ilo = await world.keyOf(Role.REPORTER, 'ILO');
  await world.openRound('2011', ['ILO', 'IOM'], { opensOn: '2011-01-01', dueOn: '2011-12-31' });
  await world.openRound('2013', ['ILO', 'IOM', 'CIM', 'STATE-PE']);
});
afterAll(() => world.stop());

const ASK = `query Context($cycle: CycleBy!, $agency: AgencyBy, $unlessHash: Sha256) {
  checkContext(cycle: $cycle, agency: $agency, unlessHash: $unlessHash) { hash rulesVersion json } }`;

async function served(
  variables: object = {},
  key = ilo,
): Promise<{ hash: string; rulesVersion: string; json: string | null }> {
  return (await world.query(ASK, { cycle: { code: '2013' }, ...variables }, { key })).checkContext;
}
const contextOf = async (variables: object = {}, key = ilo): Promise<CheckContext> =>
  JSON.parse((await served(variables, key)).json ?? '') as CheckContext;

const LONG =
  'Forty inspectors of three countries learned in two long courses how to visit farms, building sites and private homes where people who have migrated work.';

test('it is canonical JSON, named by the SHA-256 of its bytes', async () => {
  const { hash, rulesVersion, json } = await served();
  expect(rulesVersion).toBe(RULES_VERSION);
  expect(json).toBe(canonicalize(JSON.parse(json!)));
  expect(createHash('sha256').update(json!, 'utf8').digest('hex')).toBe(hash);
});

test('whoever has it already is told so and gets nothing', async () => {
  const { hash } = await served();
  expect(await served({ unlessHash: hash })).toEqual({ hash, rulesVersion: RULES_VERSION, json: null });
  expect((await served({ unlessHash: '0'.repeat(64) })).json).not.toBeNull();
});

test('it holds the agency, what it was told to do, and the form of the round', async () => {
  const context = await contextOf();
  expect(context.agency).toMatchObject({ code: 'ILO', formerNames: [] });
  expect(context.agency.names).toEqual(
    expect.arrayContaining(['ILO', 'OIT', 'International Labour Organization']),
  );
  const own = context.mandates.filter(({ addressees }) => addressees.includes('ILO'));
  expect(own.map(({ code, number, binding }) => [code, number, binding])).toEqual([
    ['ILO-1', 1, 'ASSIGNED'],
    ['ILO-2', 2, 'ASSIGNED'],
    ['ILO-3', 3, 'ASSIGNED'],
  ]);
  expect(context.round).toEqual({ code: '2013', opensOn: '2013-09-01', dueOn: '2013-12-31' });
  expect(context.template.map(({ kind }) => kind)).toEqual(
    'COVER GENERAL SPECIFIC CONTEXT AREA STRENGTHS WEAKNESSES BUDGET SUGGESTIONS'.split(' '),
  );
  expect(context.template[1]?.heading).toEqual({ en: 'General diagnosis', es: 'Diagnóstico general' });
  expect(context.groups).toContain('MEMBER-STATES');
  // The OAS, states and groups are no reporters: a heading that names one names a place or a partner.
  expect(context.agencies.find(({ code }) => code === 'OAS')?.names).toEqual([]);
});

test('a mandate to a group is addressed to its members, and a part knows the bodies it is part of', async () => {
  const administrator = await world.keyOf(Role.ADMINISTRATOR);
  const peru = await contextOf({ agency: { code: 'STATE-PE' } }, administrator);
  const own = peru.mandates.filter(({ addressees }) => addressees.includes('STATE-PE'));
  expect(own.map(({ code }) => code)).toEqual(['MS-A', 'MS-B', 'MS-C', 'MS-D', 'MS-E']);
  const education = await contextOf({ agency: { code: 'DECST' } }, administrator);
  expect(education.agency.parents).toEqual(expect.arrayContaining(['GS-OAS', 'OAS']));
  expect(education.agency.formerNames.length).toBeGreaterThan(3);
});

test('what others have not published is not in it, in no form', async () => {
  const before = await served();
  const draft = await world.saveDraft(
    'IOM',
    '2013',
    content({ activities: [activity({ key: 'a', text: LONG })] }),
  );
  expect((await served()).hash).toBe(before.hash);
  const submitted = await world.submit(draft);
  expect((await served()).hash).toBe(before.hash);
  await world.publish(submitted);
  const after = await contextOf();
  expect(after.published).toEqual([
    { agency: 'IOM', round: '2013', digest: expect.stringMatching(/^[0-9a-z]{100,}$/) as string },
  ]);
  expect(JSON.stringify(after)).not.toContain('inspectors');
  // An agency's own texts are no others'.
  expect((await contextOf({}, await world.keyOf(Role.REPORTER, 'IOM'))).published).toEqual([]);
});

test('confidential parts of what is published are not in it', async () => {
  const hidden = `${LONG.split(' ').reverse().join(' ')}`;
  await world.file('CIM', '2013', {
    activities: [activity({ key: 'secret', text: hidden, isConfidential: true }), activity({ key: 'open' })],
  });
  const { published } = await contextOf();
  expect(published.map(({ agency }) => agency)).not.toContain('CIM');
});

test('the own last return counts once it is published, and then tells what is carried on', async () => {
  expect((await contextOf()).earlier).toBeNull();
  const same = activity({ key: 'same', mandateCodes: ['ILO-1', 'ILO-2', 'ILO-3'] });
  await world.file('ILO', '2011', content({ activities: [same, activity({ key: 'other' })] }));
  const { earlier } = await contextOf();
  expect(earlier).toEqual({
    round: '2011',
    items: ['same', 'other'].map((key) => ({ key, hash: expect.stringMatching(/^[0-9a-f]{16}$/) as string })),
  });
  const { diagnosisCheck } = await world.query(
    'mutation($input: DiagnosisCheckInput!) { diagnosisCheck(input: $input) { results { code path } contextHash wouldSubmit } }',
    {
      input: {
        cycle: { code: '2013' },
        language: 'en',
        content: { activities: [same, activity({ key: 'other', title: 'Another' })] },
      },
    },
    { key: ilo },
  );
  expect(diagnosisCheck).toEqual({
    results: [
      { code: 'NO_RUNNING_TEXT', path: ['content', 'sections'] },
      { code: 'CARRIED_ON_UNCHANGED', path: ['content', 'activities', '0'] },
    ],
    contextHash: (await served()).hash,
    wouldSubmit: true,
  });
});

test('save, submission and check use the very context that is served', async () => {
  const context = await contextOf();
  const sent = content({ mandateResponses: [response('CIM-1', [])], activities: [] });
  const { diagnosisSave } = await world.query(
    'mutation($input: DiagnosisSaveInput!) { diagnosisSave(input: $input) { findings { code path } userErrors { code } } }',
    { input: { cycle: { code: '2013' }, language: 'en', content: sent } },
    { key: ilo },
  );
  const offline = check({ language: 'en', content: sent }, context);
  expect(diagnosisSave.findings).toEqual(offline.map(({ code, path }) => ({ code, path })));
});

test('it is built once for each act of the register', async () => {
  await served();
  const again = await world.statements(() => served());
  expect(again.filter((text) => /from (section|revision|agency_name|mandate)\b/.test(text))).toEqual([]);
  await world.loadCatalogue(changedCatalogue());
  const rebuilt = await world.statements(() => served());
  expect(rebuilt.filter((text) => /from section\b/.test(text))).toHaveLength(1);
});

function changedCatalogue(): Loose {
  const next = structuredClone(shippedCatalogue()) as Loose;
  next.mandates[0].versions[0].text.en += ' And more.';
  return next;
}

describe('who may ask', () => {
  const ask = (variables: object, key?: string) =>
    world.ask(ASK, { cycle: { code: '2013' }, ...variables }, { key });

  test('the own agency, by the scope that its description names', async () => {
    const { __type } = await world.query('{ __type(name: "Query") { fields { name description } } }');
    const { description } = __type.fields.find(({ name }: Loose) => name === 'checkContext');
    expect(description).toMatch(/Scope: `drafts:write`\.\n/);
    expect((await ask({ agency: { code: 'ILO' } }, ilo)).status).toBe(200);
  });

  test.each([
    ['nobody without a key', null, {}, 401, 'UNAUTHENTICATED'],
    ['no reader', Role.READER, {}, 403, 'FORBIDDEN'],
    ['no reviewer', Role.REVIEWER, { agency: { code: 'ILO' } }, 403, 'FORBIDDEN'],
    ['no other agency', Role.REPORTER, { agency: { code: 'IOM' } }, 403, 'FORBIDDEN'],
    [
      'nobody for an agency that is not there',
      Role.REPORTER,
      { agency: { code: 'NONE' } },
      400,
      'BAD_USER_INPUT',
    ],
    [
      'nobody for a round that is not there',
      Role.REPORTER,
      { cycle: { code: 'none' } },
      400,
      'BAD_USER_INPUT',
    ],
    [
      'nobody with a text that cannot be',
      Role.REPORTER,
      { cycle: { code: 'a\u0000' } },
      400,
      'BAD_USER_INPUT',
    ],
  ])('%s', async (_, role, variables, status, code) => {
    const answer = await ask(variables, role === null ? undefined : await world.keyOf(role, 'ILO'));
    expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([status, code]);
  });

  test('an administrator for any agency, and only by naming one', async () => {
    const key = await world.keyOf(Role.ADMINISTRATOR);
    expect((await ask({ agency: { code: 'IOM' } }, key)).status).toBe(200);
    const { body } = await ask({}, key);
    expect(body.errors[0].extensions.problems).toMatchObject([{ path: ['agency'], code: 'INVALID' }]);
  });

  test('the same bytes, whoever asks', async () => {
    const { hash } = await served();
    const asked = await served({ agency: { code: 'ILO' } }, await world.keyOf(Role.ADMINISTRATOR));
    expect(asked.hash).toBe(hash);
  });
});
