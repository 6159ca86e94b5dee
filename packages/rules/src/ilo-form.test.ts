import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './check';
import type { SectionInput } from './document';
import { context } from './testing/ilo';

/** The form as filed is shared beside the repository and never part of it; elsewhere these tests are skipped. */
const FORM = join(__dirname, '../../../../shared/returns/ilo-diagnosis-form.txt');

/** The headings of the form as printed, blanks included; the text between two of them is a body. */
const HEADINGS: readonly (readonly [SectionInput['kind'], string])[] = [
  ['COVER', 'Diagnosis Format\nInternational Labour Organization (ILO)'],
  ['GENERAL', 'General Diagnosis'],
  [
    'SPECIFIC',
    'Diagnóstico Específico sobre las Actividades Encomendadas/\n\nSpecific Diagnosis of Activities allocated to the CIM [sic]',
  ],
  ['CONTEXT', 'Context '],
  ['STRENGTHS', 'Strengths '],
  ['WEAKNESSES', 'Weaknesses'],
  ['BUDGET', 'Budget'],
  ['SUGGESTIONS', 'Suggestions'],
];

function sectionsOf(form: string): SectionInput[] {
  const starts = HEADINGS.map(([, heading]) => form.indexOf(`\n${heading}\n`) + 1);
  return HEADINGS.map(([kind, headingPrinted], index) => ({
    key: kind.toLowerCase(),
    kind,
    headingPrinted,
    body: form.slice((starts[index] ?? 0) + headingPrinted.length + 1, starts[index + 1]),
  }));
}

(existsSync(FORM) ? describe : describe.skip)(
  'the ILO form as filed (skipped where it is not beside the repository)',
  () => {
    const form = existsSync(FORM) ? readFileSync(FORM, 'utf8') : '';
    const sections = sectionsOf(form);
    const template = HEADINGS.map(([kind]) => ({ kind, required: true }));

    it('has each of its headings, in order', () => {
      const starts = HEADINGS.map(([, heading]) => form.indexOf(`\n${heading}\n`));
      expect(starts).not.toContain(-1);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
    });

    it('has one heading that names another agency, the CIM, and nothing else to be told', () => {
      const results = check({ sections }, { ...context, template });
      expect(results).toMatchObject([
        { code: 'OTHER_AGENCY_IN_HEADING', sectionKey: 'specific', part: 'HEADING', quote: 'CIM' },
      ]);
      const heading = HEADINGS[2]?.[1] ?? '';
      expect(heading.slice(results[0]?.start, results[0]?.end)).toBe('CIM');
    });

    it('refers to documents that are not held', () => {
      const annexReferences = [
        {
          key: 'annex-ii',
          label: 'Annex II',
          span: { sectionKey: 'context', quote: 'Annex II. Bibliography' },
        },
        {
          key: 'long',
          kind: 'LONG_VERSION',
          label: 'long version',
          span: { sectionKey: 'context', quote: 'long version' },
        },
      ] as const;
      const codes = check({ sections, annexReferences }, { ...context, template }).map((each) => each.code);
      expect(codes).toEqual(['OTHER_AGENCY_IN_HEADING', 'DANGLING_ANNEX', 'DANGLING_ANNEX']);
    });
  },
);
