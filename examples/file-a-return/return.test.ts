import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DiagnosisSaveInput } from '@mandato/sdk';
import { iloReturnFromOriginal } from './original.ts';
import { iloReturn } from './return.ts';

const shared = process.env['MANDATO_SHARED'] ?? join(__dirname, '../../../shared');
const formPath = join(shared, 'returns/ilo-diagnosis-form.txt');
const isFormHere = existsSync(formPath);
const readForm = () => readFileSync(formPath, 'utf8');

describe('the return in this project’s own words', () => {
  isWholeAndQuotesItself(() => iloReturn);
});

(isFormHere ? describe : describe.skip)(
  'the return as filed (skipped where the shared folder is absent)',
  () => {
    isWholeAndQuotesItself(() => iloReturnFromOriginal(readForm()));

    test('its sections, one after the other, are the form: only white space lies between them', () => {
      const form = readForm();
      let end = 0;
      for (const { headingPrinted, body } of iloReturnFromOriginal(form).content.sections ?? []) {
        for (const text of [headingPrinted ?? '', body]) {
          const start = form.indexOf(text, end);
          expect(start).toBeGreaterThanOrEqual(end);
          expect(form.slice(end, start).trim()).toBe('');
          end = start + text.length;
        }
      }
      expect(form.slice(end).trim()).toBe('');
    });

    test('it differs from ours in wording only', () => {
      const worded = new Set(['body', 'headingPrinted', 'quote', 'occurrence', 'text', 'rationale']);
      worded.add('quotedMandateText').add('proposedText');
      const facts = (document: DiagnosisSaveInput) =>
        JSON.stringify(document, (name, value: unknown) => (worded.has(name) ? undefined : value));
      expect(facts(iloReturnFromOriginal(readForm()))).toBe(facts(iloReturn));
    });

    test('none of its quotes is left in our words', () => {
      const ours = new Set(spansOf(iloReturn).map(({ quote }) => quote));
      const shared = spansOf(iloReturnFromOriginal(readForm())).filter(({ quote }) => ours.has(quote));
      // A mark, and the title of a bibliography: neither is a sentence of anyone's.
      expect(shared.map(({ sectionKey }) => sectionKey)).toEqual(['area-2', 'context']);
    });
  },
);

function isWholeAndQuotesItself(read: () => DiagnosisSaveInput): void {
  test('holds every record of the form', () => {
    const { content } = read();
    const codes = (content.objectiveClaims ?? []).map(({ objectiveCode }) => objectiveCode ?? '');
    expect(codes.filter((code) => code.startsWith('GO-'))).toEqual(['GO-1', 'GO-3']);
    expect(codes.filter((code) => code.startsWith('SO-'))).toHaveLength(6);
    const responses = content.mandateResponses ?? [];
    expect(responses.map(({ mandateCode }) => mandateCode)).toEqual(['ILO-1', 'ILO-2', 'ILO-3']);
    expect(responses.map(({ activities }) => activities?.length)).toEqual([6, 4, 4]);
    expect(content.footnotes).toHaveLength(1);
    expect(content.annexReferences).toHaveLength(2);
    expect(content.amendmentProposals).toHaveLength(2);
    expect(content.statements).toHaveLength(8);
    expect(content.resourceStatements).toHaveLength(6);
    expect(content.suggestions).toHaveLength(5);
  });

  test('quotes its own sections, word for word', () => {
    const document = read();
    const spans = spansOf(document);
    // One for each record and each of the 6 outcomes, and the place of the footnote's mark.
    expect(spans).toHaveLength(8 + 3 + 14 + 6 + 8 + 2 + 6 + 5 + 2 + 1 + 1);
    for (const { sectionKey, part, quote, occurrence = 1 } of spans) {
      const section = document.content.sections?.find(({ key }) => key === sectionKey);
      const text = (part === 'HEADING' ? section?.headingPrinted : section?.body) ?? '';
      expect(quote).not.toBe('');
      expect(text.split(quote).length - 1).toBeGreaterThanOrEqual(occurrence);
    }
  });

  test('what an activity calls printed stands in the passage it quotes', () => {
    for (const activity of read().content.mandateResponses?.flatMap(({ activities }) => activities ?? []) ??
      []) {
      for (const printed of valuesOf(activity, 'printed')) expect(activity.span?.quote).toContain(printed);
    }
  });

  test('gives every item a key of its own', () => {
    const { content } = read();
    const projects = new Set(valuesOf(valuesOf(content, 'project'), 'key'));
    const keys = valuesOf(content, 'key').filter((key) => !projects.has(key));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('keeps the heading that names another agency, in two languages', () => {
    const heading = read().content.sections?.find(({ kind }) => kind === 'SPECIFIC');
    expect(heading?.headingLanguages).toEqual(['es', 'en']);
    expect(heading?.headingPrinted).toMatch(/\/\n\n.*\bCIM\b/);
    expect(heading?.headingPrinted).not.toContain('ILO');
  });
}

interface Span {
  sectionKey: string;
  part?: string;
  quote: string;
  occurrence?: number;
}

function spansOf(document: DiagnosisSaveInput): Span[] {
  return [...valuesOf<Span>(document, 'span'), ...valuesOf<Span>(document, 'target')];
}

/** Every value a field of this name has, at any depth. */
function valuesOf<T = string>(tree: unknown, field: string): T[] {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([name, value]) => [
    ...(name === field && !Array.isArray(tree) ? [value as T] : []),
    ...valuesOf<T>(value, field),
  ]);
}
