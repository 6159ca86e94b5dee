import fc from 'fast-check';
import { completeContent, completeFiled } from './complete';
import type { DiagnosisContentInput } from './document';
import { anyContent } from './testing/arbitrary';

it('fills every default of the contract', () => {
  const content = completeContent({
    mandateResponses: [
      { key: 'r', activities: [{ key: 'a', title: 'T', kind: 'training', project: { key: 'p' } }] },
    ],
    amendmentProposals: [{ key: 'm' }],
  });
  expect(content.sections).toEqual([]);
  expect(content.amendmentProposals[0]).toEqual({ key: 'm', kind: 'REWORD' });
  expect(content.mandateResponses[0]?.activities[0]).toEqual({
    key: 'a',
    title: 'T',
    kind: 'training',
    status: 'UNKNOWN',
    project: { key: 'p', names: [], fundings: [] },
    isConfidential: false,
    ...Object.fromEntries(
      [
        ['mandateCodes', 'objectiveCodes', 'participations', 'places', 'corridors', 'populationGroups'],
        ['themes', 'sectors', 'languages', 'outcomes', 'publishedWorks'],
      ]
        .flat()
        .map((name) => [name, []]),
    ),
  });
});

it('null and absent are alike', () => {
  const sent = {
    statements: [{ key: 's', polarity: 'NEED', text: 'x', theme: null, span: null }],
    sections: null,
  } as const;
  expect(completeContent(sent)).toEqual(
    completeContent({ statements: [{ key: 's', polarity: 'NEED', text: 'x' }] }),
  );
  expect(completeContent(sent).statements[0]).not.toHaveProperty('theme');
});

it('a list without a default stays absent, and an empty one stays empty', () => {
  const section = { key: 's', kind: 'OTHER', body: '' } as const;
  const content = completeContent({ sections: [section, { ...section, headingLanguages: [] }] });
  expect(content.sections.map((each) => each.headingLanguages)).toEqual([undefined, []]);
});

it('texts and arrays stay exactly as sent', () => {
  const body = ' e\u0301 \r\n\tñ  ';
  const content = completeContent({
    sections: [{ key: ' k ', kind: 'OTHER', body }],
    activities: [{ key: 'a', title: '', kind: 'x', themes: ['b', 'a', 'b'] }],
  });
  expect(content.sections[0]).toMatchObject({ key: ' k ', body });
  expect(content.activities[0]?.themes).toEqual(['b', 'a', 'b']);
});

it('a field the contract does not know is kept for whoever must refuse it', () => {
  const sent = { sections: [], surprise: 1 } as DiagnosisContentInput;
  expect(completeContent(sent)).toHaveProperty('surprise', 1);
  const hidden = completeContent(JSON.parse('{"__proto__": {"sections": []}}') as DiagnosisContentInput);
  expect(Object.keys(hidden)).toContain('__proto__');
  expect(Object.getPrototypeOf(hidden)).toBe(Object.prototype);
});

it('what the paper says of itself is completed too', () => {
  expect(completeFiled({ coverTitle: 'Diagnosis', symbol: null })).toEqual({ coverTitle: 'Diagnosis' });
});

it('completing twice is completing once, and leaves what was sent alone', () => {
  fc.assert(
    fc.property(anyContent, (sent) => {
      const before = structuredClone(sent);
      const once = completeContent(sent);
      expect(completeContent(once)).toStrictEqual(once);
      expect(sent).toStrictEqual(before);
    }),
    { numRuns: 60 },
  );
});
