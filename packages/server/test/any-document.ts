import type { DiagnosisContentInput } from '@mandato/rules';
import fc from 'fast-check';
import { richContent } from './rich-document';
import type { Loose } from './world';

const pieces = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'é',
      'e\u0301',
      '👩‍👧',
      '🇵🇪',
      'n\u0303',
      ' ',
      '\r\n',
      '\t',
      '"\\',
      '\ufeff',
      '\u2028',
    ),
  },
);

/** Any text that can be kept: emoji, combining marks, line ends and blanks wherever they fall. */
const anyText = fc
  .array(pieces, { maxLength: 5 })
  .map((parts) => parts.join('').replace(/[^\P{Cc}\t\n\r]|\p{Cs}/gu, ''));

const TEXTS =
  /^(?:body|text|narrative|headingPrinted|quotedMandateText|selfAssessmentReason|targetLabel|proposedText|rationale|printed|class|city|region|unit|label|marker|acronym)$/;
const NAMES = /^(?:title|name)$/;
const OPTIONAL =
  /^(?:headingPrinted|headingLanguages|objectiveCode|mandateCode|printedNumber|quotedMandateText|narrative|selfAssessment|selfAssessmentReason|theme|period|project|edtf|printed|organization|country|city|acronym|kind|targetLabel|proposedText|rationale|count|shareMin|amount|currency|dueOn|year|url|unit|quantity)$/;
/** They point at other parts, which may be gone. */
const LINKS = /^(?:span|target|parentKey|relatesToKeys|supportsKeys)$/;
const REQUIRED_KIND = [
  'sections',
  'activities',
  'resourceStatements',
  'suggestions',
  'outcomes',
  'addressees',
];

/** Any return that can be saved: every field there is, filled with any text or left out. */
export const anyDocument: fc.Arbitrary<DiagnosisContentInput> = fc
  .record({
    texts: fc.array(anyText, { minLength: 3, maxLength: 12 }),
    kept: fc.array(fc.boolean(), { minLength: 5, maxLength: 40 }),
  })
  .map(({ texts, kept }) => {
    let [text, choice, project] = [0, 0, 0];
    const next = (): string => texts[(text += 1) % texts.length] as string;
    const isKept = (): boolean => kept[(choice += 1) % kept.length] as boolean;
    const filled = (value: Loose, name: string, list: string): Loose => {
      if (Array.isArray(value)) {
        const items = value.filter((each) => typeof each !== 'object' || isKept());
        return items.map((each) => filled(each, '', name));
      }
      if (typeof value !== 'object' || value === null) {
        if (TEXTS.test(name)) return next();
        return NAMES.test(name) ? `${next()}.` : value;
      }
      const fields = Object.entries<Loose>(value).filter(
        ([field]) =>
          !LINKS.test(field) &&
          ((field === 'kind' && REQUIRED_KIND.includes(list)) || !OPTIONAL.test(field) || isKept()),
      );
      const record = Object.fromEntries(fields.map(([field, each]) => [field, filled(each, field, '')]));
      return name === 'project' ? { ...record, key: `P${(project += 1)}` } : record;
    };
    return filled(richContent, '', '') as DiagnosisContentInput;
  });
