import { createHash } from 'node:crypto';
import {
  check,
  RULES,
  RULES_VERSION,
  type CheckContext,
  type CheckResult,
  type Draft,
  type RuleCode,
} from '@mandato/rules';
import fc from 'fast-check';
import { Role } from '../src/platform/caller';
import { anyDraft, FILED_BEFORE } from './any-draft';
import { content } from './documents';
import { shippedCatalogue, startWorld, type Loose, type World } from './world';

/** `npm run proof:rules` asks for 10,000. */
const DRAFTS = Number(process.env['MANDATO_PROOF_DRAFTS'] ?? 200);
const AT_ONCE = 10;
/** To look at a failure again: the seed that it named. */
const SEED = process.env['MANDATO_PROOF_SEED'];
const REPLAYED = SEED === undefined ? {} : { seed: Number(SEED) };
/** A connection that is kept may be closed by the server in the moment it is used again. */
const ONE_EACH = { connection: 'close' };
const AGENCIES = ['ILO', 'CIM', 'STATE-PE', 'SAP', 'IOM'];
/** Rests on what only the context tells, each on another part of it: without these nothing would be proven of that part. */
const FROM_CONTEXT: readonly RuleCode[] = [
  ...(['SILENT_MANDATE', 'NOTHING_ASSIGNED', 'MANDATE_NOT_ADDRESSED', 'MANDATE_NOT_IN_FORCE'] as const),
  ...([
    'MISSING_SECTION',
    'PAPER_FAR_FROM_ROUND',
    'PROGRAM_TITLE_VARIANT',
    'PRINTED_NUMBER_DIFFERS',
  ] as const),
  ...(['CARRIED_ON_UNCHANGED', 'NEAR_OTHER_TEXT', 'OTHER_AGENCY_IN_HEADING', 'PARENT_IN_HEADING'] as const),
  ...(['FORMER_NAME', 'UNKNOWN_CODE'] as const),
];
/** Takes a second of searching each time; its own test trips it. */
const TOO_SLOW: readonly RuleCode[] = ['SPAN_NOT_SEARCHED'];

let world: World;
let key: string;
beforeAll(async () => {
  world = await startWorld({ catalogue: withEndedMandate() });
  key = await world.keyOf(Role.ADMINISTRATOR);
  await world.openRound('2011', ['ILO', 'IOM'], { opensOn: '2011-01-01', dueOn: '2011-12-31' });
  await world.openRound('2013', ['ILO', 'IOM', 'CIM', 'SAP']);
  await world.file('IOM', '2011', content({ activities: FILED_BEFORE }));
  await world.file('ILO', '2011', content({ activities: FILED_BEFORE }));
});
afterAll(() => world.stop());

/** The shipped edition has no mandate that has ended. */
function withEndedMandate(): ReturnType<typeof shippedCatalogue> {
  const edition = structuredClone(shippedCatalogue()) as Loose;
  edition.mandates.find(({ code }: Loose) => code === 'ILO-2').validTo = '2010-01-01';
  return edition;
}

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
  const variables = Object.fromEntries(names.map((name, i) => [name, inputs[i]]));
  const answer = await world.query(document, variables, { key, headers: ONE_EACH });
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
    // What a server answers once cannot be made smaller by asking it thousands of times more.
    { numRuns: DRAFTS / AT_ONCE, endOnFailure: true, ...REPLAYED },
  );
  const seconds = Math.round((Date.now() - begun) / 1000);
  console.info(
    `${compared} drafts, ${results} results, ${codes.size} of ${RULES.length} rules, no difference, ${seconds} s`,
  );
  const unreached = RULES.map(({ code }) => code).filter((code) => !codes.has(code));
  console.info(`Rules that no draft tripped: ${unreached.join(', ') || 'none'}`);
  expect(compared).toBeGreaterThanOrEqual(DRAFTS);
  expect(unreached.filter((code) => FROM_CONTEXT.includes(code))).toEqual([]);
  if (DRAFTS >= 10_000) expect(unreached).toEqual(TOO_SLOW);
}, 7_200_000);
