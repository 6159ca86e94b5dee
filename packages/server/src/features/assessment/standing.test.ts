import { ASSESSMENT, HTML, sentencesOf } from '../../../test/assessed-round';
import { faultOf } from '../../../test/acts';
import { activity, response } from '../../../test/documents';
import { startWorld, type Answer, type Loose, type World } from '../../../test/world';
import { Role } from '../../platform/caller';

/* Who may read which draft, at which address; and the rounds that have little or nothing to say. */

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await world.openRound('2013-review', ['ILO', 'IOM', 'CIM']);
  const said = (text: string) => ({ statements: [{ key: 's', polarity: 'WEAKNESS' as const, text }] });
  await world.file('ILO', '2013-review', said('Published words.'));
  await world.accept(
    await world.submit(await world.saveDraft('IOM', '2013-review', said('Accepted words.'))),
  );
  await world.submit(await world.saveDraft('CIM', '2013-review', said('Submitted words.')));
  await world.saveDraft('PAHO', '2013-review', said('Draft words.'));
});
afterAll(() => world.stop());

const ask = (variables: object, key?: string): Promise<Answer> =>
  world.ask(HTML, { cycle: '2013-review', ...variables }, { key });
const page = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${world.url}/assessments/${path}`, { headers });
const read = async (cycle: string): Promise<Loose> => (await world.query(ASSESSMENT, { cycle })).assessment;
const saidIn = (text: string): string[] =>
  ['Published', 'Accepted', 'Submitted', 'Draft'].filter((each) => text.includes(`${each} words.`));

test('the public reads what is published; the secretariat also what is accepted or submitted; nobody a draft', async () => {
  const reviewer = await world.keyOf(Role.REVIEWER, 'GS-OAS');
  expect(saidIn((await ask({})).text)).toEqual(['Published']);
  expect(saidIn((await ask({}, reviewer)).text)).toEqual(['Published']);
  expect(saidIn((await ask({ standing: 'ACCEPTED' }, reviewer)).text)).toEqual(['Published', 'Accepted']);
  expect(saidIn((await ask({ standing: 'SUBMITTED' }, reviewer)).text)).toEqual([
    'Published',
    'Accepted',
    'Submitted',
  ]);
  const accepted = (await ask({ standing: 'ACCEPTED' }, reviewer)).body.data.assessment.html as string;
  expect(accepted).toContain('Rests on accepted returns, published or not: for the secretariat only.');
  expect(accepted).toContain('Of 3 returns that the round expects, 2 have come.');
});

test('an agency is refused what is not published, its own included, and so is the public', async () => {
  for (const standing of ['ACCEPTED', 'SUBMITTED']) {
    expect(faultOf(await ask({ standing }))).toEqual([401, 'UNAUTHENTICATED']);
    for (const role of [Role.REPORTER, Role.APPROVER, Role.READER])
      expect(faultOf(await ask({ standing }, await world.keyOf(role, 'IOM')))).toEqual([403, 'FORBIDDEN']);
  }
  expect(faultOf(await ask({ standing: 'MINE' }, await world.keyOf(Role.REPORTER, 'IOM')))[0]).toBe(400);
});

test('the page is the document, with the policy of all pages, in the language that is asked for', async () => {
  const answer = await page('2013-review?locale=es');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toContain('text/html');
  expect(answer.headers.get('content-language')).toBe('es');
  expect(answer.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'/,
  );
  expect(answer.headers.get('cache-control')).toBe('public, no-cache');
  const { data } = (await ask({ locale: 'es' })).body;
  expect(await answer.text()).toBe(data.assessment.html);
  expect((await page('2013-review', { 'accept-language': 'es-MX' })).headers.get('content-language')).toBe(
    'es',
  );
  expect((await page('2013-review', { 'accept-language': 'fr' })).headers.get('content-language')).toBe('en');
  const early = await page('2013-review?asOf=2');
  expect(saidIn(await early.text())).toEqual([]);
});

test('the page of what is not published is for the secretariat', async () => {
  const authorization = `Bearer ${await world.keyOf(Role.REVIEWER, 'GS-OAS')}`;
  expect((await page('2013-review?standing=ACCEPTED')).status).toBe(401);
  const foreign = `Bearer ${await world.keyOf(Role.REPORTER, 'IOM')}`;
  expect((await page('2013-review?standing=ACCEPTED', { authorization: foreign })).status).toBe(403);
  expect(saidIn(await (await page('2013-review?standing=ACCEPTED', { authorization })).text())).toEqual([
    'Published',
    'Accepted',
  ]);
});

test('what cannot be asked is refused by name, an unknown round with the nearest code', async () => {
  const unknown = await ask({ cycle: '2013-reviews' });
  expect(unknown.body.errors[0]).toMatchObject({
    path: ['assessment'],
    extensions: { code: 'UNKNOWN_CODE' },
  });
  expect(unknown.body.errors[0].message).toContain('Nearest known: 2013-review.');
  const nowhere = await page('2013-reviews');
  expect([nowhere.status, await nowhere.text()]).toEqual([404, expect.stringContaining('2013-review.')]);
  for (const query of ['standing=MINE', 'locale=fr', 'asOf=0', 'asOf=x', 'asOf=1&asOf=2'])
    expect([query, (await page(`2013-review?${query}`)).status]).toEqual([query, 400]);
  expect(faultOf(await ask({ asOf: 9999 }))).toEqual([200, 'INVALID_AS_OF']);
  // The round was not there yet at the first act.
  expect((await ask({ asOf: 1 })).body.data.assessment).toBeNull();
});

test('a round in which nobody filed says so in every chapter', async () => {
  await world.openRound('silent', ['ILO', 'CIM'], { opensOn: '2090-01-01', dueOn: '2099-12-31' });
  const found = await read('silent');
  expect(found.basis).toMatchObject({ reported: 0, expected: 2 });
  const unsaid = sentencesOf(found)
    .filter(({ claim }) => claim === 'UNSAID')
    .map(({ text }) => text);
  for (const text of [
    'No agency has handed in a return that this document may rest on.',
    'Nothing has come from CIM and ILO.',
    'No agency named a weakness.',
    'No agency named a strength.',
    'No agency made a suggestion.',
    'No agency proposed to amend a mandate.',
    'No agency committed itself to anything.',
    'No return refers to a document that was not received.',
    'There is no return that this document rests on.',
  ])
    expect(unsaid).toContain(text);
  expect(sentencesOf(found).flatMap(({ quotes }) => quotes)).toEqual([]);
  expect(sentencesOf(found).filter(({ figures }) => figures.length === 0)).toEqual([]);
});

test('a round that is only announced expects nothing, and no cell is told', async () => {
  await world.openRound('planned', ['ILO'], { state: 'PLANNED' } as Loose);
  const found = await read('planned');
  expect(found.basis).toMatchObject({ reported: 0, expected: 0 });
  const texts = sentencesOf(found).map(({ text }) => text);
  expect(texts[0]).toBe('The round is only announced: nothing is expected yet.');
  expect(texts).toContain('There is no cell: no mandate is in force in this round.');
});

test('it is one statement, however many agencies have filed', async () => {
  const document = `query Whole($cycle: String!) { assessment(cycle: $cycle) { title html basis { asOf } chapters { title } } }`;
  const counts: number[] = [];
  for (const agencies of [['ILO'], ['ILO', 'IOM', 'CIM', 'PAHO', 'IIN']]) {
    const cycle = `crowd-${agencies.length}`;
    await world.openRound(cycle, agencies);
    for (const agency of agencies)
      await world.file(agency, cycle, {
        mandateResponses: [response('ILO-1', [activity({ key: 'a' })])],
        suggestions: [{ key: 'g', text: `Meet, says ${agency}.`, addressees: [{ kind: 'OAS' }] }],
      });
    const sent = await world.statements(() => world.query(document, { cycle }));
    counts.push(sent.filter((each) => /coverage_cell/.test(each)).length);
    expect(sent.length).toBeLessThanOrEqual(2);
  }
  expect(counts).toEqual([1, 1]);
});
