import { RULES, type RuleCode } from './catalogue';
import { IMPORTER_TOO, MET_ELSEWHERE } from './oddities';
import { checkContent, flawless } from './testing/ilo';
import { EXAMPLES } from './testing/examples';
import type { Example } from './testing/refused-examples';

const resultsOf = ({ trips: _, spares: __, ...draft }: Example, content: Example['trips']) =>
  checkContent(content, draft);
const codesOf = (example: Example, content: Example['trips']) =>
  resultsOf(example, content).map((each) => each.code);

it.each(Object.entries(EXAMPLES))('%s is tripped by one return and not by the other', (code, example) => {
  expect(codesOf(example, example.trips)).toContain(code);
  const { sparedBy = {} } = example;
  expect(codesOf({ ...example, ...sparedBy }, example.spares ?? example.trips)).not.toContain(code);
});

it('every rule has its examples, and the checks emit no code that the catalogue does not list', () => {
  const codes: RuleCode[] = RULES.map((rule) => rule.code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(Object.keys(EXAMPLES).sort()).toEqual([...codes].sort());
});

it('every result carries severity and refusal of its rule, and words in both languages', () => {
  for (const example of Object.values(EXAMPLES)) {
    for (const { code, severity, refusal, message, cure } of resultsOf(example, example.trips)) {
      expect(RULES.find((rule) => rule.code === code)).toMatchObject({
        severity,
        ...(refusal && { refusal }),
      });
      for (const words of [message, cure]) {
        expect(words.en).toMatch(/^\S.*[.?]$/);
        expect(words.es).toMatch(/^\S.*[.?]$/);
        expect(words.en).not.toBe(words.es);
      }
    }
  }
});

it('results come in the order of the catalogue', () => {
  const place = new Map<string, number>(RULES.map((rule, index) => [rule.code, index]));
  for (const example of Object.values(EXAMPLES)) {
    const places = codesOf(example, example.trips).map((code) => place.get(code)!);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }
});

it('a finding is a blocker only where the return is of no use at all', () => {
  const kept = RULES.filter((rule) => rule.severity === 'BLOCKER' && !('refusal' in rule));
  expect(kept.map((rule) => rule.code)).toEqual(['EMPTY_RETURN']);
});

it('each of the 43 oddities of the papers has a rule, or is told to be met elsewhere', () => {
  const told = new Set(RULES.flatMap((rule) => rule.source.match(/c-\d+/g) ?? []));
  const oddities = Array.from({ length: 43 }, (_, index) => `c-${index + 1}`);
  expect(oddities.filter((each) => !told.has(each))).toEqual(Object.keys(MET_ELSEWHERE));
  expect(Object.keys(IMPORTER_TOO).filter((each) => !told.has(each))).toEqual([]);
});

it('nothing is said of a return without flaw', () => {
  expect(checkContent(flawless)).toEqual([]);
});
