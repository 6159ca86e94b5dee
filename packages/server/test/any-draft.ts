import type { DiagnosisContentInput, Draft } from '@mandato/rules';
import fc from 'fast-check';
import { anyDocument } from './any-document';
import { activity as plainActivity } from './documents';

/** 24 words and more, so that wording and language are looked at. */
const PUBLISHED_TEXT =
  'Forty inspectors of three countries learned in two long courses how to visit farms, building sites and private homes where people who have migrated work.';
/** What the agency has filed before, word for word. */
export const FILED_BEFORE = [
  plainActivity({ key: 'x1', text: PUBLISHED_TEXT }),
  plainActivity({ key: 'x2', title: 'Once more' }),
];
const SPANISH_TEXT =
  'El organismo capacitó a los inspectores de tres países para que visiten las obras y los campos donde trabajan las personas, y escribió con su personal un manual.';

const TEXTS = [
  PUBLISHED_TEXT,
  PUBLISHED_TEXT.replace('Forty', 'Sixty'),
  SPANISH_TEXT,
  'N/A',
  '—',
  ' ',
  'We did, see Annex II.*',
  'A focal point gives 25 to 30% of its time. 1/',
  'We would suggest amending as follows the second area: more of it.',
  'See the social chapter of the OAS',
  'Context ..... 1\nAreas ..... 1\nBudget ..... 1',
  'Victims of trafficking were sheltered [1] in 2009; in Peru (2011) its work led to the creation of a law, says this long sentence',
  'Talks on the MDGs post-2015',
  'a\u0007b',
  'half \ud83d of it',
  'e\u0301 👩‍👧 ñ',
];
const HEADINGS = [
  'Activities allocated to the CIM [sic]',
  'IV. Strenghts of the Program',
  'IV. Área de trabajo',
  'Diagnóstico/\n\nDiagnosis of the Inter-American Comission of Women',
  'Tráfico de migrantes',
  'Department of Education and Culture, OEA, CEDI',
  '1. Organization of American States',
  'Suggestions ',
  'Sugestions',
  'Work of the General Secretariat of the Organization of American States',
];
const DATES = [
  '2006',
  '2009/2010',
  '2010/2008',
  '{2009,2011..2013}',
  '2005/..',
  '201X',
  'soon',
  '2013-02',
  '2015',
  '2030',
];
const PRINTED = [
  '2006',
  '2009 and 2010',
  '2005 to date',
  'February 2013',
  'from 2009 to 2010',
  'more recently',
  '',
];
const MANDATES = ['ILO-1', 'ILO-2', 'CIM-1', 'MS-A', 'ILO-99', '__proto__'];
const KEYS = ['x1', 'x2', 'x3', 'x4', 'x5', 'x6', 'x7', 'constructor', ' x'];
const KINDS = [
  'COVER',
  'GENERAL',
  'CONTEXT',
  'AREA',
  'STRENGTHS',
  'WEAKNESSES',
  'BUDGET',
  'SUGGESTIONS',
] as const;
const STATUSES = ['PLANNED', 'ONGOING', 'DONE', 'UNKNOWN'] as const;

const one = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null | undefined> =>
  fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: fc.constantFrom(null, undefined) });
/** A field with a default may be left out, and is never null. */
const absent = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: fc.constant(undefined) });
const few = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(value, { maxLength: 3 });

const record = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record(model, { noNullPrototype: true }) as fc.Arbitrary<T>;

const span = maybe(record({ sectionKey: one(KEYS), quote: one(['did', 'a', '', ...TEXTS.slice(0, 2)]) }));
const activity = record({
  key: one(KEYS),
  title: one(TEXTS),
  text: maybe(one(TEXTS)),
  kind: one(['training', 'trainning']),
  status: absent(one(STATUSES)),
  period: maybe(record({ edtf: maybe(one(DATES)), printed: maybe(one(PRINTED)), ongoing: fc.boolean() })),
  mandateCodes: absent(few(one(MANDATES))),
  project: maybe(
    record({
      key: one(['P', 'Q']),
      names: few(
        record({ language: one(['en', 'es']), text: one(['MIGRANDINA', 'The ILO/MIGRANDINA project']) }),
      ),
    }),
  ),
  participations: few(
    record({
      role: one(['IMPLEMENTER', 'SIGNATORY', 'PARTNER'] as const),
      organization: record({
        name: one(['ILO', 'CST', 'Central (CST) y Rerum (CTRN)', ' ']),
        country: maybe(one(['PE', 'ZZ'])),
      }),
    }),
  ),
  corridors: few(
    record({
      countries: few(one(['NI', 'CR', 'PA'])),
      printed: maybe(one(['Nicaragua-Costa Rica-Panama', 'Haiti- Cuba'])),
    }),
  ),
  languages: absent(few(one(['es', `en${'-abcdefgh'.repeat(10)}`]))),
  outcomes: few(
    record({
      kind: one(['NUMBER', 'LAW'] as const),
      text: one(['People trained', 'N/A']),
      quantity: maybe(one(['40', '60', 'many'])),
    }),
  ),
  span,
});

/** Whatever a rule may trip over, in any company. */
const oddities = record({
  sections: few(
    record({
      key: one(KEYS),
      kind: one(KINDS),
      headingPrinted: maybe(one(HEADINGS)),
      headingLanguages: maybe(few(one(['en', 'es']))),
      body: one(TEXTS),
      language: maybe(one(['en', 'es', 'pt-BR'])),
      parentKey: maybe(one(KEYS)),
    }),
  ),
  objectiveClaims: few(
    record({
      key: one(KEYS),
      objectiveCode: maybe(one(['GO-1', 'SO-1', 'SO-99'])),
      printedNumber: maybe(fc.integer({ min: 1, max: 2 })),
      text: one(TEXTS),
      span,
    }),
  ),
  mandateResponses: few(
    record({
      key: one(KEYS),
      mandateCode: maybe(one(MANDATES)),
      printedNumber: maybe(fc.integer({ min: 1, max: 3 })),
      quotedMandateText: maybe(one(TEXTS)),
      narrative: maybe(one(TEXTS)),
      selfAssessment: maybe(one(['DONE', 'SUBSTITUTE', 'NOT_DONE'] as const)),
      selfAssessmentReason: maybe(one(['No funds.', ' '])),
      activities: few(activity),
    }),
  ),
  activities: few(fc.oneof({ weight: 2, arbitrary: activity }, { weight: 1, arbitrary: one(FILED_BEFORE) })),
  statements: few(
    record({
      key: one(KEYS),
      polarity: one(['STRENGTH', 'THREAT', 'NEED'] as const),
      text: one(TEXTS),
      span,
    }),
  ),
  amendmentProposals: few(record({ key: one(KEYS), proposedText: maybe(one(TEXTS)), span })),
  resourceStatements: few(
    record({
      key: one(KEYS),
      kind: one(['TIME', 'MONEY'] as const),
      stance: one(['HAS', 'LACKS'] as const),
      text: one(TEXTS),
      shareMin: maybe(one(['0.25', '1.5', 'some'])),
      shareMax: maybe(one(['0.30', '0.1'])),
      currency: maybe(one(['USD', 'usd'])),
    }),
  ),
  suggestions: few(
    record({
      key: one(KEYS),
      text: one(TEXTS),
      addressees: few(record({ kind: one(['OAS', 'GOVERNMENTS'] as const) })),
      relatesToKeys: few(one(KEYS)),
      span,
    }),
  ),
  annexReferences: few(record({ key: one(KEYS), label: one(['Annex II']), span })),
  footnotes: few(
    record({ key: one(KEYS), marker: one(['*', '1/', '¹', '[2]']), text: one(TEXTS), target: span }),
  ),
}) as fc.Arbitrary<DiagnosisContentInput>;

const filed = maybe(
  record({
    coverTitle: maybe(
      one([
        'Inter-American Program for the Promotion and Protection of the Human Rights of all Migrants',
        'a\u0000',
      ]),
    ),
    symbol: maybe(one(['CIDI/CAM/doc.5/13 rev. 2', ''])),
    languageMark: maybe(one(['TEXTUAL', 'Original: español'])),
    filedOn: maybe(one(DATES)),
    notBefore: maybe(one(['2013-02-01', '2030-01-01'])),
    notAfter: maybe(one(['2014-02-18', '2001-01-01'])),
  }),
);

function together(document: DiagnosisContentInput, odd: DiagnosisContentInput): DiagnosisContentInput {
  const lists = new Set([...Object.keys(document), ...Object.keys(odd)]) as Set<keyof DiagnosisContentInput>;
  return Object.fromEntries(
    [...lists].map((list) => [list, [...(document[list] ?? []), ...(odd[list] ?? [])]]),
  );
}

const TOO_MUCH: DiagnosisContentInput = {
  statements: Array.from({ length: 2001 }, (_, i) => ({ key: `${i}`, polarity: 'NEED', text: 'x' })),
};

/** Any return as a sender may write it, right or wrong; as it arrives, after its way through JSON. */
export const anyDraft: fc.Arbitrary<Draft> = fc
  .record({
    language: one(['en', 'es', 'pt-BR', 'und']),
    filed,
    content: fc.oneof(
      { weight: 30, arbitrary: oddities },
      { weight: 20, arbitrary: anyDocument },
      {
        weight: 40,
        arbitrary: fc.tuple(anyDocument, oddities).map(([document, odd]) => together(document, odd)),
      },
      { weight: 10, arbitrary: fc.constant({}) },
      { weight: 10, arbitrary: oddities.map(({ sections }) => ({ sections: sections ?? [] })) },
      { weight: 10, arbitrary: one(FILED_BEFORE).map((each) => ({ activities: [each] })) },
      { weight: 1, arbitrary: fc.constant(TOO_MUCH) },
    ),
  })
  .map((draft) => JSON.parse(JSON.stringify(draft)) as Draft);
