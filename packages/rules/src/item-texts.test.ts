import fc from 'fast-check';
import { completeContent } from './complete';
import { itemTexts, TRANSLATABLE_FIELDS } from './item-texts';
import { anyContent } from './testing/arbitrary';
import { rewriteContent } from './rewrite';

const content = completeContent({
  sections: [{ key: 's', kind: 'GENERAL', headingPrinted: 'Head', body: 'Body', language: 'es' }],
  mandateResponses: [
    {
      key: 'r',
      quotedMandateText: 'Quoted',
      narrative: 'Told',
      activities: [
        {
          key: 'a',
          title: 'Title',
          kind: 'training',
          isConfidential: true,
          outcomes: [
            { kind: 'LAW', text: 'First' },
            { kind: 'LAW', text: 'Second' },
          ],
        },
      ],
    },
  ],
  annexReferences: [{ key: 'x', label: 'Annex', title: 'Titled', language: 'fr' }],
});

test('the declaration of the document says which texts can be translated', () => {
  expect(TRANSLATABLE_FIELDS).toEqual({
    sections: ['headingPrinted', 'body'],
    objectiveClaims: ['text'],
    mandateResponses: ['quotedMandateText', 'narrative', 'selfAssessmentReason'],
    activities: ['title', 'text', 'outcomes.N.text'],
    statements: ['text'],
    amendmentProposals: ['proposedText', 'rationale'],
    resourceStatements: ['text'],
    suggestions: ['text'],
    commitments: ['text'],
    annexReferences: ['title'],
    footnotes: ['text'],
  });
});

test('a text is addressed by the key of its item and its place below it, and knows what it stands in', () => {
  expect(itemTexts(content).map(({ key, field, text }) => [key, field, text])).toEqual([
    ['s', 'headingPrinted', 'Head'],
    ['s', 'body', 'Body'],
    ['r', 'quotedMandateText', 'Quoted'],
    ['r', 'narrative', 'Told'],
    ['a', 'title', 'Title'],
    ['a', 'outcomes.0.text', 'First'],
    ['a', 'outcomes.1.text', 'Second'],
    ['x', 'title', 'Titled'],
  ]);
  expect(
    itemTexts(content)
      .find(({ text }) => text === 'Second')
      ?.within.map(({ list }) => list),
  ).toEqual(['mandateResponses', 'activities', 'outcomes']);
});

test('a section has a language of its own; that of an annex is the language of the document it names', () => {
  const languages = itemTexts(content).map(({ text, language }) => [text, language]);
  expect(languages).toContainEqual(['Body', 'es']);
  expect(languages).toContainEqual(['Titled', undefined]);
});

test('every text has a declared field, in any document; rewriting with the same words changes nothing', () => {
  const fields = new Set(Object.values(TRANSLATABLE_FIELDS).flat());
  fc.assert(
    fc.property(anyContent, (any) => {
      const complete = completeContent(any);
      for (const { field } of itemTexts(complete)) expect(fields).toContain(field.replace(/\.\d+\./g, '.N.'));
      expect(rewriteContent(complete, { words: (words) => words, span: (span) => span })).toEqual(complete);
    }),
    { numRuns: 50 },
  );
});
