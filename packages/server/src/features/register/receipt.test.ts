/// <reference lib="dom" />
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { newRound, payloadOf, REDACT } from '../../../test/acts';
import { activity, content } from '../../../test/documents';
import { richContent } from '../../../test/rich-document';
import { startWorld, type Loose, type Return, type World } from '../../../test/world';
import { Role } from '../../platform/caller';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

interface Asked {
  readonly key?: string;
  readonly accept?: string;
  readonly locale?: string;
}

const get = (path: string, { key, accept, locale }: Asked = {}): Promise<Response> =>
  fetch(world.url + path, {
    headers: {
      ...(key ? { authorization: `Bearer ${key}` } : {}),
      ...(accept ? { accept } : {}),
      'accept-language': locale ?? 'en',
    },
  });

const revisionOf = async ({ id }: Return): Promise<string> =>
  `rev_${(await world.sql('select working_revision_id as id from diagnosis where id = $1', [id.slice(4)]))[0].id}`;

const pathOf = async (of: Return): Promise<string> => `/receipts/${await revisionOf(of)}`;

const jsonOf = async (of: Return, asked: Asked = {}): Promise<Loose> =>
  (await get(await pathOf(of), asked)).json();

/** Not in step: the server that curl asks is in this very process. */
const run = async (command: string, env: NodeJS.ProcessEnv = process.env): Promise<string> =>
  (await promisify(execFile)('sh', ['-c', command], { env })).stdout;

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

const redact = async (of: Return, words: string, reason: string): Promise<Loose> =>
  payloadOf(world, REDACT, { diagnosisId: of.id, words, reason }, await world.keyOf(Role.ADMINISTRATOR));

test('it states what was received, when, as which bytes, and what became of it', async () => {
  const filed = await world.file('ILO', await newRound(world), richContent);
  const { node } = await world.query(
    `query R($id: ID!) { node(id: $id) { ... on Revision { receipt contentHash submittedAt publication { number at manifestHash license } } } latestAct { number } }`,
    { id: await revisionOf(filed) },
  );
  expect(node.receipt).toBe(world.url + (await pathOf(filed)));
  const receipt = await jsonOf(filed);
  expect(receipt).toEqual({
    id: await revisionOf(filed),
    address: node.receipt,
    reference: filed.reference,
    agency: { code: 'ILO', name: 'International Labour Organization' },
    onBehalfOf: null,
    round: { code: filed.reference.split('/')[1], name: expect.any(String) },
    revision: 1,
    language: 'en',
    contentHash: node.contentHash,
    submittedAt: node.submittedAt,
    acceptedAt: null,
    publication: { ...node.publication, license: 'https://creativecommons.org/licenses/by/4.0/' },
    confidentialCount: 0,
    redactions: [],
    verification: {
      isVerifiable: true,
      explanation: expect.stringContaining('RFC 8785'),
      command: expect.stringContaining('sha256sum'),
    },
    asOf: node.publication.number,
  });
});

test('the command on it finds the hash, for a published return with whatever it holds', async () => {
  const filed = await world.file('ILO', await newRound(world), richContent);
  const { contentHash, verification } = await jsonOf(filed);
  expect(await run(verification.command)).toBe(`${contentHash}  -\n`);
});

test('and for one that is not published, with the key of whoever may read it', async () => {
  const submitted = await world.submit(await world.saveDraft('ILO', await newRound(world), content()));
  const key = await world.keyOf(Role.REPORTER, 'ILO');
  const { contentHash, verification, publication } = await jsonOf(submitted, { key });
  expect(publication).toBeNull();
  const env = { ...process.env, MANDATO_KEY: key };
  expect(await run(verification.command, env)).toBe(`${contentHash}  -\n`);
});

test('it is seen by whoever sees the revision, and by nobody else', async () => {
  const draft = await world.saveDraft('ILO', await newRound(world), content());
  const path = await pathOf(draft);
  const own = await world.keyOf(Role.READER, 'ILO');
  const reviewer = await world.keyOf(Role.REVIEWER, 'GS-OAS');
  const other = await world.keyOf(Role.REPORTER, 'CIM');
  const statuses = async (): Promise<number[]> =>
    Promise.all(
      [own, reviewer, other, undefined].map(async (key) => (await get(path, key ? { key } : {})).status),
    );
  // A draft has none, not even for its agency.
  expect(await statuses()).toEqual([404, 404, 404, 404]);
  const { node } = await world.query(
    'query R($id: ID!) { node(id: $id) { ... on Revision { receipt } } }',
    { id: path.slice(10) },
    { key: own },
  );
  expect(node).toEqual({ receipt: null });
  const submitted = await world.submit(draft);
  expect(await statuses()).toEqual([200, 200, 404, 404]);
  await world.publish(submitted);
  expect(await statuses()).toEqual([200, 200, 200, 200]);
  expect((await get(path, { key: 'nobody' })).status).toBe(401);
});

test.each([
  '/receipts/rev_00000000-0000-4000-8000-000000000000',
  '/receipts/rev_x',
  '/receipts/dgs_00000000-0000-4000-8000-000000000000',
  `/receipts/rev_00000000-0000-4000-8000-000000000000.pdf`,
  '/receipts/%00',
  '/receipts/',
])('%s is not there', async (path) => {
  const response = await get(path, { accept: BROWSER });
  expect([response.status, (await response.json()).errors[0].extensions.code]).toEqual([404, 'NOT_FOUND']);
});

test('a browser gets a page and a program JSON; the ending decides before either', async () => {
  const path = await pathOf(await world.file('ILO', await newRound(world), content()));
  const typeOf = async (ending: string, accept?: string) =>
    (await get(path + ending, accept ? { accept } : {})).headers.get('content-type');
  expect(await typeOf('', BROWSER)).toBe('text/html; charset=utf-8');
  for (const accept of [undefined, '*/*', 'application/json', 'image/png'])
    expect(await typeOf('', accept)).toBe('application/json; charset=utf-8');
  expect(await typeOf('.json', BROWSER)).toBe('application/json; charset=utf-8');
  expect(await typeOf('.html', 'application/json')).toBe('text/html; charset=utf-8');
  const { headers } = await get(path, { accept: BROWSER });
  expect(headers.get('vary')).toBe('accept, accept-language, authorization');
  expect(headers.get('cache-control')).toBe('private, no-cache');
});

test('it speaks English and Spanish', async () => {
  const filed = await world.file('ILO', await newRound(world), content());
  const path = await pathOf(filed);
  const es = await get(path, { accept: BROWSER, locale: 'es-MX' });
  expect(es.headers.get('content-language')).toBe('es');
  const page = await es.text();
  expect(page).toContain('<html lang="es">');
  expect(page).toContain('Acuse de recibo');
  expect(page).toContain('Organización Internacional del Trabajo (ILO)');
  const fr = await (await get(path, { accept: BROWSER, locale: 'fr' })).text();
  expect(fr).toContain('<html lang="en">');
  expect((await jsonOf(filed, { locale: 'es' })).verification.explanation).toContain('huella');
});

test('what is held back or redacted is told, and that the hash can then not be found', async () => {
  const filed = await world.file('ILO', await newRound(world), {
    activities: [activity({ key: 'a', title: 'By Ann Smith' }), activity({ key: 'b', isConfidential: true })],
  });
  const key = await world.keyOf(Role.READER, 'ILO');
  expect(await jsonOf(filed)).toMatchObject({
    confidentialCount: 1,
    verification: { isVerifiable: false, command: null },
  });
  expect(await jsonOf(filed, { key })).toMatchObject({ verification: { isVerifiable: true } });
  const {
    act: { number, manifestHash },
  } = await redact(filed, 'Ann Smith', 'She <asked> for it & got it.');
  expect(await jsonOf(filed, { key })).toMatchObject({
    redactions: [{ act: { number, manifestHash }, reason: 'She <asked> for it & got it.', occurrences: 1 }],
    verification: { isVerifiable: false },
  });
  const page = await (await get(await pathOf(filed), { accept: BROWSER })).text();
  expect(page).toContain('She &lt;asked&gt; for it &amp; got it.');
  expect(page).toContain('1 item filed for the secretariat only');
  expect(page).not.toContain('<asked>');
});

test('what the return is without is counted for everybody alike, and how many are never said of what is open', async () => {
  const filed = await world.file('ILO', await newRound(world), {
    sections: [
      { key: 'closed', kind: 'OTHER', body: 'Closed words.', isConfidential: true },
      { key: 'below', kind: 'OTHER', body: 'Below.', parentKey: 'closed' },
    ],
    mandateResponses: [
      {
        key: 'r',
        mandateCode: 'ILO-1',
        narrative: 'n',
        span: { sectionKey: 'closed', quote: 'Closed' },
        activities: [activity({ key: 'of-r' })],
      },
    ],
    activities: [
      activity({
        key: 'hidden',
        isConfidential: true,
        outcomes: [{ kind: 'LAW', text: 'Not counted apart' }],
      }),
      activity({
        key: 'open',
        outcomes: [{ kind: 'LAW', text: 'Hidden', span: { sectionKey: 'closed', quote: 'words' } }],
      }),
    ],
  });
  const query = 'query R($id: ID!) { node(id: $id) { ... on Revision { confidentialCount } } }';
  const id = await revisionOf(filed);
  for (const key of [undefined, await world.keyOf(Role.READER, 'ILO')])
    expect((await world.query(query, { id }, { key })).node).toEqual({ confidentialCount: 6 });
});

test('the hour of acceptance is for its agency and the secretariat', async () => {
  const filed = await world.file('ILO', await newRound(world), content());
  await world.sql(
    `insert into diagnosis_act (id, diagnosis_id, agency_id, revision_id, kind, content_hash, at, by_role)
     select gen_random_uuid(), r.diagnosis_id, r.agency_id, r.id, 'ACCEPT', r.content_hash, '2030-01-02T03:04:05.678Z', 'REVIEWER' from revision r where r.id = $1`,
    [(await revisionOf(filed)).slice(4)],
  );
  const told = async (key?: string) => (await jsonOf(filed, key ? { key } : {})).acceptedAt;
  expect(await told(await world.keyOf(Role.READER, 'ILO'))).toBe('2030-01-02T03:04:05.678Z');
  expect(await told(await world.keyOf(Role.REVIEWER, 'GS-OAS'))).toBe('2030-01-02T03:04:05.678Z');
  expect(await told()).toBeNull();
  expect(await told(await world.keyOf(Role.READER, 'CIM'))).toBeNull();
});

test('a receipt is one statement', async () => {
  const path = await pathOf(await world.file('ILO', await newRound(world), content()));
  expect(await world.statements(() => get(path))).toHaveLength(1);
});

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
// Pictures of the page are left in the folder that this names.
const PICTURES = process.env['PICTURES'];
// Needs Debian's chromium; skipped only where it is absent.
const described = existsSync(CHROMIUM) ? describe : describe.skip;

described('the page in Chromium', () => {
  let browser: Browser;
  let address: string;
  let plain: string;
  beforeAll(async () => {
    const filed = await world.file('ILO', await newRound(world), {
      sections: [{ key: 's', kind: 'OTHER', body: 'Held by Ann Smith in Lima.' }],
      activities: [activity({ key: 'a' }), activity({ key: 'b', isConfidential: true })],
    });
    await redact(filed, 'Ann Smith', 'Names a private person who did not agree to it.');
    address = world.url + (await pathOf(filed));
    plain = world.url + (await pathOf(await world.file('ILO', await newRound(world), content())));
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
  }, 60_000);
  afterAll(() => browser?.close());

  test.each([
    [1440, 'en'],
    [390, 'es'],
  ])(
    'at %i pixels, in %s, it fits, violates no policy and asks for nothing more',
    async (width, locale) => {
      const page = await browser.newPage({ viewport: { width, height: 900 }, locale });
      const faults: string[] = [];
      const asked: string[] = [];
      page.on('console', (message) => void faults.push(message.text()));
      page.on('pageerror', (error) => void faults.push(error.message));
      page.on('request', (request) => void asked.push(request.url()));
      await page.goto(address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(
        await page.evaluate(() => getComputedStyle(document.querySelector('main')!).backgroundColor),
      ).toBe('rgb(255, 255, 255)');
      expect(await page.locator('html').getAttribute('lang')).toBe(locale);
      expect(asked.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([address]);
      expect(faults.filter((text) => !text.includes('favicon') && !text.includes('404'))).toEqual([]);
      if (PICTURES) {
        mkdirSync(PICTURES, { recursive: true });
        await page.screenshot({ path: join(PICTURES, `receipt-${width}.png`), fullPage: true });
      }
      await page.close();
    },
    60_000,
  );

  test('printed it is one page, with what it says of a redaction or with the command that verifies it', async () => {
    for (const [name, url] of Object.entries({ redacted: address, plain })) {
      const page = await browser.newPage({ locale: 'es', viewport: { width: 794, height: 1123 } });
      await page.goto(url);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
      if (PICTURES) {
        await page.emulateMedia({ media: 'print' });
        await page.screenshot({ path: join(PICTURES, `receipt-print-${name}.png`) });
      }
      await page.close();
    }
  }, 60_000);
});
