import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './check';
import type { DiagnosisContentInput, FiledDocumentInput, SectionInput } from './document';
import { checkContent, context } from './testing/ilo';
import { shippedContext } from './testing/shipped-context';

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
    headingLanguages: kind === 'SPECIFIC' ? ['es', 'en'] : ['en'],
    // The first area follows its context at once, and the specific part has no text of its own.
    ...(kind === 'CONTEXT' ? { parentKey: 'specific' } : {}),
    body: form.slice((starts[index] ?? 0) + headingPrinted.length + 1, starts[index + 1]),
  }));
}

(existsSync(FORM) ? describe : describe.skip)(
  'the ILO form as filed (skipped where it is not beside the repository)',
  () => {
    const form = existsSync(FORM) ? readFileSync(FORM, 'utf8') : '';
    const sections = sectionsOf(form);
    const template = HEADINGS.map(([kind]) => ({ kind, required: true, heading: {} }));
    const found = (content: DiagnosisContentInput) =>
      checkContent(content, { filed: { notAfter: '2014-02-18' }, context: { template } });

    it('has each of its headings, in order', () => {
      const starts = HEADINGS.map(([, heading]) => form.indexOf(`\n${heading}\n`));
      expect(starts).not.toContain(-1);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
    });

    it('as bare text, is told what stands in it and was not entered', () => {
      expect(found({ sections }).map(({ code, quote }) => [code, quote])).toEqual([
        ['TEXT_WITHOUT_ITEMS', undefined],
        ['SILENT_MANDATE', undefined],
        ['SILENT_MANDATE', undefined],
        // c-1: the heading names CIM, with “[sic]”.
        ['OTHER_AGENCY_IN_HEADING', 'CIM'],
        // c-21 and c-22: a full wording, and 25 to 30% of one person's time.
        ['PROPOSAL_IN_TEXT', 'suggest amending as follows'],
        ['SHARE_IN_TEXT', '30% of its time'],
        ['ANNEX_WITHOUT_REFERENCE', expect.stringMatching(/annex/i)],
        // c-24: the slips of the paper, each one real.
        ['LIKELY_SLIP', 'polices on international migration'],
        ['LIKELY_SLIP', 'migrant works'],
        ['LIKELY_SLIP', 'social chapter of the OAS'],
      ]);
      const heading = HEADINGS[2]?.[1] ?? '';
      const result = found({ sections }).find(({ code }) => code === 'OTHER_AGENCY_IN_HEADING');
      expect(heading.slice(result?.start, result?.end)).toBe('CIM');
    });

    it('misses the note when the line that holds it is left out', () => {
      const cut = sections.map((section) => ({ ...section, body: section.body.replace(/^\*.*$/m, '') }));
      expect(found({ sections: cut })).toContainEqual(
        expect.objectContaining({ code: 'MARK_WITHOUT_NOTE', quote: '*', about: '*' }),
      );
    });
  },
);

describe('ILO’s return in this project’s own words, item by item', () => {
  const demo = JSON.parse(
    readFileSync(join(__dirname, '../../server/demo/ilo-2013-review.json'), 'utf8'),
  ) as { language: string; filed: FiledDocumentInput; content: DiagnosisContentInput };

  it('has these findings, each of them true', () => {
    const results = check(demo, shippedContext());
    expect(results.map(({ code, severity, path }) => `${severity} ${code} ${path.join('.')}`)).toEqual([
      // c-1. The paper was printed so; the return is ILO's.
      'WARNING OTHER_AGENCY_IN_HEADING content.sections.2.headingPrinted',
      // c-24. “Social Charter” is probably meant.
      'INFO LIKELY_SLIP content.sections.11.body',
      // c-10. Neither document is held.
      'WARNING DANGLING_ANNEX content.annexReferences.0',
      'WARNING DANGLING_ANNEX content.annexReferences.1',
      // c-12. The manuals have no date in the paper.
      'WARNING UNDATED_ACTIVITY content.mandateResponses.1.activities.3.period',
      // c-17. Unions did three of the four activities of area 3.
      'INFO OTHERS_DID_IT content.mandateResponses.2.activities.1.participations',
      // c-20 and c-21. A threat among the strengths, praise among the weaknesses.
      'INFO POLARITY_AGAINST_SECTION content.statements.2.polarity',
      'INFO POLARITY_AGAINST_SECTION content.statements.6.polarity',
      // c-21. It asks to name two more actors, and gives no words.
      'INFO PROPOSAL_WITHOUT_WORDING content.amendmentProposals.1.proposedText',
    ]);
  });

  it('filed by CIM, it names the mandates of another', () => {
    const shipped = shippedContext();
    const cim = { ...shipped.agencies.find(({ code }) => code === 'CIM')!, parents: [] };
    const codes = check(demo, { ...shipped, agency: cim }).map(({ code }) => code);
    expect(codes.filter((code) => code === 'MANDATE_NOT_ADDRESSED')).toHaveLength(3);
    expect(codes.filter((code) => code === 'SILENT_MANDATE')).toHaveLength(5);
  });
});

it('the small context of the tests has the shape of the shipped one', () => {
  expect(Object.keys(context).sort()).toEqual(Object.keys(shippedContext()).sort());
});
