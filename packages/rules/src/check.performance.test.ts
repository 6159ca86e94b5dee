import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { check } from './check';
import type { CheckContext, Draft } from './context';
import { digestOf } from './digest';
import type { ActivityInput, DiagnosisContentInput } from './document';
import { itemHashes } from './item-hashes';
import { cpuMs } from './testing/cpu';
import { shippedContext } from './testing/shipped-context';

const WORDS =
  'the agency of migrants trained inspectors country work rights region with and for from labour national policy border family law children women project support report meeting (2009-2013) see OAS in by on at to is it they'.split(
    ' ',
  );

/** Pseudo-random prose, the same in every run. */
function writer(): (words: number) => string {
  let state = 1;
  const next = (below: number): number => (state = (state * 1103515245 + 12345) & 0x7fffffff) % below;
  return (words) =>
    Array.from({ length: words }, (_, index) => {
      const word = WORDS[next(WORDS.length)] ?? '';
      return `${word}${next(5) === 0 ? next(1000) : ''}${index % 17 === 16 ? '.' : ''}`;
    }).join(' ');
}

/** As large as a return may be, with a reason for every rule to look closely. */
function largeReturn(items: number): { draft: Draft; context: CheckContext; characters: number } {
  const write = writer();
  const sections = Array.from({ length: items / 20 }, (_, index) => ({
    key: `s${index}`,
    kind: (['AREA', 'BUDGET', 'STRENGTHS', 'WEAKNESSES', 'SUGGESTIONS'] as const)[index % 5]!,
    headingPrinted: `${index + 1}. Activities of the Inter-American Comission of Women`,
    body: write(3700),
  }));
  const activities = Array.from({ length: items * 0.8 }, (_, index): ActivityInput => ({
    key: `a${index}`,
    title: `Courses ${write(6)}`,
    text: write(100),
    kind: 'training',
    status: 'DONE',
    period: { edtf: '2009/2010', printed: '2009 and 2010' },
    places: [{ country: 'PE' }],
    participations: [{ role: 'IMPLEMENTER', organization: { name: `Union ${index}` } }],
  }));
  const content: DiagnosisContentInput = {
    sections,
    activities,
    suggestions: Array.from({ length: items * 0.075 }, (_, i) => ({ key: `g${i}`, text: write(60) })),
    statements: Array.from({ length: items * 0.07 }, (_, i) => ({
      key: `t${i}`,
      polarity: 'THREAT' as const,
      text: write(60),
    })),
  };
  const draft = { language: 'en', filed: { filedOn: '2013' }, content };
  const published = Array.from({ length: 1000 }, (_, index) => ({
    agency: 'IOM',
    round: '2011',
    digest: digestOf(index % 2 === 0 ? write(100) : (activities[index]?.text ?? write(100))) ?? '',
  }));
  const hashes = itemHashes(content).map(({ key, hash }) => ({ key, hash }));
  const context = { ...shippedContext(), earlier: { round: '2011', items: hashes }, published };
  return { draft, context, characters: JSON.stringify(draft).length };
}

/** Jest's sandbox makes everything several times slower, so the built package is run beside it. */
async function leastMs(items: number): Promise<{ ms: number; characters: number; findings: number }> {
  const { draft, context, characters } = largeReturn(items);
  const code = `
    const { parentPort, workerData } = require('node:worker_threads');
    const { check } = require(workerData.rules);
    let ms = Infinity, findings = 0;
    for (let run = 0; run < 5; run += 1) {
      const before = process.cpuUsage();
      findings = check(workerData.draft, workerData.context).length;
      const { user, system } = process.cpuUsage(before);
      ms = Math.min(ms, (user + system) / 1000);
    }
    parentPort.postMessage({ ms, findings });`;
  const rules = join(__dirname, '../dist/index.js');
  const worker = new Worker(code, { eval: true, workerData: { rules, draft, context } });
  const measured = await new Promise<{ ms: number; findings: number }>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  return { ...measured, characters };
}

it('a return of 2,000 items and 4 MB takes as much longer as it is larger than one of 400', async () => {
  const small = await leastMs(400);
  const large = await leastMs(2000);
  expect(large.characters).toBeGreaterThan(4_000_000);
  expect(large.findings).toBeGreaterThan(3000);
  console.info(`check() in ms of processor time: ${JSON.stringify([small, large])}`);
  // Five times as large; what grows with the square would take twenty-five times as long.
  expect(large.ms / small.ms).toBeLessThan(12);
}, 120_000);

/** Texts that patterns could stumble over, a megabyte each. */
it.each([
  ['blanks', ' '.repeat(1_000_000)],
  ['asterisks', 'a*'.repeat(500_000)],
  ['open emphasis', ' *a'.repeat(330_000)],
  ['dots', '.'.repeat(1_000_000)],
  ['tabs', '\t'.repeat(1_000_000)],
  ['numbers and slashes', '1/ '.repeat(330_000)],
  ['semicolons', 'in 2009; '.repeat(110_000)],
  ['percentages', '30% of '.repeat(140_000)],
  ['proposals that go nowhere', 'suggest to '.repeat(90_000)],
  ['results that go nowhere', 'led to '.repeat(140_000)],
  ['opening quotation marks', '“'.repeat(1_000_000)],
  ['capitals with slashes', 'AG/'.repeat(330_000)],
  ['one word', 'a'.repeat(1_000_000)],
  ['combining marks', 'e\u0301'.repeat(500_000)],
])('a long text of %s holds nobody up', (_, body) => {
  // What grows with the square of a megabyte takes thousands of times as long as prose; a slow machine is slow with both.
  const allowed = 8 * msOfProse();
  // The first time compiles, too.
  const isFast = msOf(body) < allowed || msOf(body) < allowed;
  expect(isFast).toBe(true);
});

let prose: number | null = null;
function msOfProse(): number {
  const body = writer()(160_000).slice(0, 1_000_000);
  return (prose ??= Math.min(msOf(body), msOf(body)));
}

function msOf(body: string): number {
  const { context } = largeReturn(20);
  const content: DiagnosisContentInput = {
    sections: [{ key: 's', kind: 'BUDGET', headingPrinted: body.slice(0, 100_000), body }],
    activities: [
      { key: 'a', title: 'Trata de personas', text: body, kind: 'training', period: { edtf: '2009' } },
    ],
    suggestions: [{ key: 'g', text: body }],
  };
  return cpuMs(() => void check({ language: 'en', content }, context));
}
