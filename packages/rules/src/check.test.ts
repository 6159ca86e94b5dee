import fc from 'fast-check';
import { check, RULES_VERSION } from './check';
import { completeContent } from './complete';
import { anyContent } from './testing/arbitrary';
import type { DiagnosisContentInput } from './document';
import { checkContent, context } from './testing/ilo';

const draft = (content: DiagnosisContentInput) => ({ language: 'en', content });

it('the rules have a version', () => {
  expect(RULES_VERSION).toMatch(/^\d+\.\d+\.\d+$/);
});

it('any document gets the same plain results each time, and is left alone', () => {
  fc.assert(
    fc.property(anyContent, (sent) => {
      const before = structuredClone(sent);
      const results = check(draft(sent), context);
      expect(JSON.parse(JSON.stringify(results))).toStrictEqual(results);
      expect(check(structuredClone(draft(sent)), JSON.parse(JSON.stringify(context)))).toStrictEqual(results);
      expect(check(draft(completeContent(sent)), context)).toStrictEqual(results);
      expect(sent).toStrictEqual(before);
    }),
    { numRuns: 40 },
  );
});

it('a quote is text of the document at the place it names', () => {
  fc.assert(
    fc.property(anyContent, (sent) => {
      for (const { sectionKey, part, start, end, quote } of check(draft(sent), context)) {
        if (quote === undefined) continue;
        const section = sent.sections?.find((each) => each.key === sectionKey);
        const text = part === 'HEADING' ? section?.headingPrinted : section?.body;
        expect(text?.slice(start, end)).toBe(quote);
      }
    }),
    { numRuns: 40 },
  );
});

it('no message or cure repeats filed text', () => {
  const secret = 'Xq7-secret';
  const key = (index: number) => `${secret}-${index}`;
  const results = checkContent({
    sections: [
      {
        key: key(1),
        kind: 'OTHER',
        headingPrinted: `CIM ${secret}`,
        body: `${secret}\u0000`,
        parentKey: secret,
      },
    ],
    activities: [
      {
        key: key(1),
        title: ' ',
        kind: secret,
        period: { edtf: secret },
        places: [{ country: secret, group: secret }],
        span: { sectionKey: key(1), quote: `${secret}!` },
        languages: [`${secret}?`],
      },
    ],
    resourceStatements: [
      { key: key(2), kind: 'TIME', stance: 'HAS', text: 'x', count: secret, currency: secret },
    ],
  });
  expect(results.length).toBeGreaterThan(12);
  for (const { message, cure } of results) expect(JSON.stringify([message, cure])).not.toContain(secret);
});

it('a fault in what the paper says of itself is told there', () => {
  const filed = {
    coverTitle: '\u0000',
    filedOn: '2014-02-30',
    notBefore: '2014-02-18',
    notAfter: '2013-02-01',
  };
  expect(checkContent({}, { filed }).map(({ code, path }) => [code, path.join('.')])).toEqual([
    ['INVALID_TEXT', 'filed.coverTitle'],
    ['MALFORMED_DATE', 'filed.filedOn'],
    ['PERIOD_REVERSED', 'filed.notBefore'],
    ['EMPTY_RETURN', 'content'],
    ['NO_RUNNING_TEXT', 'content.sections'],
    ['PAPER_FAR_FROM_ROUND', 'filed.filedOn'],
  ]);
});
