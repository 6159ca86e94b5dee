import { createHash } from 'node:crypto';
import { check, RULES, RULES_VERSION, type CheckContext, type CheckResult, type Draft } from '@mandato/rules';
import fc from 'fast-check';
import { Role } from '../src/platform/caller';
import { anyDraft, PUBLISHED_TEXT } from './any-draft';
import { activity, content } from './documents';
import { startWorld, type Loose, type World } from './world';

/** `npm run proof:rules` asks for 10,000. */
const DRAFTS = Number(process.env['MANDATO_PROOF_DRAFTS'] ?? 200);
const AT_ONCE = 10;
const AGENCIES = ['ILO', 'CIM', 'STATE-PE', 'SAP'];

let world: World;
let key: string;
beforeAll(async () => {
  world = await startWorld();
  key = await world.keyOf(Role.ADMINISTRATOR);
  await world.openRound('2011', ['ILO', 'IOM'], { opensOn: '2011-01-01', dueOn: '2011-12-31' });
  await world.openRound('2013', ['ILO', 'IOM', 'CIM', 'SAP']);
  const near = activity({ key: 'x1', text: PUBLISHED_TEXT });
  await world.file('IOM', '2011', content({ activities: [near] }));
  await world.file('ILO', '2011', content({ activities: [near, activity({ key: 'x2', title: 'N/A' })] }));
});
afterAll(() => world.stop());

/** What the SDK does: ask for the context once, and run the rules on it. */
async function served(agency: string): Promise<{ hash: string; context: CheckContext }> {
  const { checkContext } = await world.query(
    '{ checkContext(cycle: { code: "2013" }, agency: { code: "AGENCY" }) { hash rulesVersion json } }'.replace(
      'AGENCY',
      agency,
    ),
    {},
    { key },
  );
  expect(checkContext.rulesVersion).toBe(RULES_VERSION);
  expect(createHash('sha256').update(checkContext.json).digest('hex')).toBe(checkContext.hash);
  return { hash: checkContext.hash, context: JSON.parse(checkContext.json) as CheckContext };
}

const FIELDS = `results { code severity path en: message(locale: "en") es: message(locale: "es")
  cureEn: cure(locale: "en") cureEs: cure(locale: "es") sectionKey part start end quote }
  wouldSubmit contextHash userErrors { code path }`;

async function onServer(drafts: readonly { agency: string; draft: Draft }[]): Promise<Loose[]> {
  const names = drafts.map((_, index) => `i${index}`);
  const document = `mutation Proof(${names.map((name) => `$${name}: DiagnosisCheckInput!`).join(', ')}) {
    ${names.map((name) => `${name}: diagnosisCheck(input: $${name}) { ${FIELDS} }`).join('\n')} }`;
  const inputs = drafts.map(({ agency, draft }) => ({
    cycle: { code: '2013' },
    agency: { code: agency },
    ...draft,
  }));
  const answer = await world.query(document, Object.fromEntries(names.map((name, i) => [name, inputs[i]])), {
    key,
  });
  return names.map((name) => answer[name]);
}

const asAnswered = ({ message, cure, refusal: _refusal, about: _about, ...told }: CheckResult): Loose => ({
  sectionKey: null,
  part: null,
  start: null,
  end: null,
  quote: null,
  ...told,
  en: message.en,
  es: message.es,
  cureEn: cure.en,
  cureEs: cure.es,
});

test(`${DRAFTS} drafts get the same results offline and from the server`, async () => {
  const contexts = new Map(
    await Promise.all(AGENCIES.map(async (agency) => [agency, await served(agency)] as const)),
  );
  const codes = new Set<string>();
  let [compared, results] = [0, 0];
  const begun = Date.now();
  const drafts = fc.array(fc.record({ agency: fc.constantFrom(...AGENCIES), draft: anyDraft }), {
    minLength: AT_ONCE,
    maxLength: AT_ONCE,
  });
  await fc.assert(
    fc.asyncProperty(drafts, async (some) => {
      const answers = await onServer(some);
      for (const [index, { agency, draft }] of some.entries()) {
        const { hash, context } = contexts.get(agency)!;
        const offline = check(draft, context);
        const wouldSubmit = offline.every(({ severity }) => severity !== 'BLOCKER');
        const expected = { results: offline.map(asAnswered), wouldSubmit, contextHash: hash, userErrors: [] };
        compared += 1;
        results += offline.length;
        for (const { code } of offline) codes.add(code);
        expect(answers[index]).toEqual(expected);
      }
    }),
    { numRuns: DRAFTS / AT_ONCE },
  );
  const seconds = Math.round((Date.now() - begun) / 1000);
  console.info(
    `${compared} drafts, ${results} results, ${codes.size} of ${RULES.length} rules, no difference, ${seconds} s`,
  );
  expect(compared).toBeGreaterThanOrEqual(DRAFTS);
  expect(codes.size).toBeGreaterThan(55);
}, 7_200_000);
