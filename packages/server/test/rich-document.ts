import type { Activity, DiagnosisContent, Organization, Span } from '@mandato/rules';

/** Every field there is, filled: one that is added to the content model is missing here until it is put in. */
type Filled<T> = T extends readonly (infer Item)[]
  ? Filled<Item>[]
  : T extends object
    ? { [K in keyof T as K extends 'id' ? never : K]-?: Filled<NonNullable<T[K]>> }
    : T;

const BODY =
  'Área 1: courses were held in Turin (2008–2010).\r\nAnd in Lima, with 👩‍👧 and Comisio\u0301n.  \n\tThe ILO has one focal point; it lacks funds. \r\n';

const span = (quote: string): Filled<Span> => {
  const start = BODY.indexOf(quote);
  return { sectionKey: 's-1', part: 'BODY', quote, occurrence: 1, start, end: start + quote.length };
};

const organization = (overrides: Partial<Organization> = {}): Filled<Organization> => ({
  agencyCode: 'IOM',
  name: 'International Organization for Migration',
  acronym: 'IOM',
  kind: 'un_or_multilateral',
  country: 'CH',
  affiliateOf: 'United Nations',
  ...overrides,
});

const activity = (key: string, overrides: Partial<Filled<Activity>> = {}): Filled<Activity> => ({
  key,
  title: 'Courses “Ñandú” 👩‍🏫',
  text: 'Held twice.\r\n',
  kind: 'training',
  status: 'DONE',
  period: { edtf: '2008/2010', printed: '2008–2010', ongoing: false },
  mandateCodes: ['ILO-1', 'ILO-2'],
  objectiveCodes: ['GO-1', 'SO-2'],
  project: {
    key: 'MIGRANDINA',
    names: [
      { language: 'es', text: 'MIGRANDINA: fortalecimiento' },
      { language: 'en', text: 'MIGRANDINA' },
    ],
    period: { edtf: '2008-05/2011-11', printed: 'May 2008 to November 2011', ongoing: false },
    fundings: [
      {
        donor: organization({
          agencyCode: 'ILO',
          name: 'ILO',
          acronym: 'ILO',
          affiliateOf: 'United Nations',
        }),
        amount: '1250000.50',
        currency: 'EUR',
        years: 3,
      },
    ],
  },
  participations: [
    {
      role: 'PARTNER',
      organization: organization(),
      class: 'agencies',
      printed: 'the IOM',
      isInferred: true,
    },
  ],
  places: [
    {
      role: 'VENUE',
      country: 'IT',
      group: 'ANDEAN-COUNTRIES',
      city: 'Turin',
      region: 'Piedmont',
      printed: 'in Turin',
      isInferred: false,
    },
  ],
  corridors: [{ countries: ['NI', 'CR', 'PA'], isDirected: true, printed: 'Nicaragua–Costa Rica–Panama' }],
  populationGroups: ['children', 'women'],
  themes: ['due_process', 'human_rights'],
  sectors: ['construction', 'mining'],
  languages: ['es', 'pt-BR'],
  isConfidential: false,
  outcomes: [
    {
      kind: 'NUMBER',
      text: 'Inspectors trained',
      country: 'PE',
      quantity: '40.5',
      unit: 'inspectors',
      span: span('Lima'),
    },
  ],
  publishedWorks: [
    {
      title: 'Guía',
      printed: '“Guía”, Lima 2009',
      language: 'es',
      year: 2009,
      publishers: [organization()],
      url: 'https://example.org/guia?x=1',
    },
  ],
  span: span('courses were held in Turin'),
  ...overrides,
});

export const richContent: Filled<DiagnosisContent> = {
  sections: [
    {
      key: 's-0',
      kind: 'GENERAL',
      headingPrinted: 'I.\r\nDiagnóstico',
      headingLanguages: ['es', 'en'],
      body: '',
      language: 'es',
      parentKey: 's-1',
      isConfidential: false,
    },
    {
      key: 's-1',
      kind: 'SPECIFIC',
      headingPrinted: ' II. Áreas ',
      headingLanguages: ['es'],
      body: BODY,
      language: 'en',
      parentKey: 's-2',
      isConfidential: false,
    },
    {
      key: 's-2',
      kind: 'OTHER',
      headingPrinted: 'Otros',
      headingLanguages: [],
      body: ' ',
      language: 'pt',
      parentKey: 's-3',
      isConfidential: false,
    },
    {
      key: 's-3',
      kind: 'OTHER',
      headingPrinted: 'z',
      headingLanguages: [],
      body: 'z',
      language: 'pt',
      isConfidential: false,
    } as never,
  ],
  objectiveClaims: [
    {
      key: 'claim',
      objectiveCode: 'GO-3',
      printedNumber: 3,
      text: 'Served, ever since.',
      span: span('Área 1'),
    },
  ],
  mandateResponses: [
    {
      key: 'area-2',
      mandateCode: 'ILO-2',
      printedNumber: 2,
      quotedMandateText: 'Strengthen  it.',
      narrative: 'It was\nstrengthened.',
      selfAssessment: 'SUBSTITUTE',
      selfAssessmentReason: 'No funds.',
      activities: [activity('course')],
      span: span('Área 1: courses'),
    },
  ],
  activities: [activity('course-2', { title: 'Once more' })],
  statements: [
    {
      key: 'strong',
      polarity: 'STRENGTH',
      theme: 'human_rights',
      text: 'It is broad.',
      span: span('in Lima'),
    },
  ],
  amendmentProposals: [
    {
      key: 'reword',
      kind: 'ADD',
      mandateCode: 'ILO-2',
      targetLabel: 'Área 2',
      proposedText: 'Fortalecer más.',
      rationale: 'It is\ttoo narrow.',
      language: 'es',
      span: span('Turin'),
    },
  ],
  resourceStatements: [
    {
      key: 'focal',
      kind: 'TIME',
      stance: 'HAS',
      text: 'One focal point.',
      count: '1',
      shareMin: '0.25',
      shareMax: '0.30',
      amount: '200000.00',
      currency: 'USD',
      mandateCodes: ['ILO-1', 'ILO-2'],
      span: span('one focal point'),
    },
  ],
  suggestions: [
    {
      key: 'talk',
      theme: 'due_process',
      text: 'Talk more.',
      addressees: [{ kind: 'AGENCY', agencyCode: 'CIM', organization: organization(), label: 'the CIM' }],
      relatesToKeys: ['course-2', 'course'],
      span: span('lacks funds'),
    },
  ],
  commitments: [{ key: 'next', text: 'One more course.', dueOn: '2015-03~', span: span('ILO') }],
  annexReferences: [
    {
      key: 'annex',
      kind: 'LONG_VERSION',
      label: 'Annex II',
      title: 'The long version',
      language: 'fr',
      supportsKeys: ['course', 'course-2'],
      span: span('2008'),
    },
  ],
  footnotes: [
    { key: 'note', marker: '*', text: 'In Spanish.', target: span('funds'), span: span('it lacks') },
  ],
};

export const richFiled = {
  coverTitle: 'Diagnóstico del Programa',
  formName: 'Formulario',
  symbol: 'CE/AM-1/14',
  label: 'add. 4 rev. 2',
  languageMark: 'TEXTUAL',
  originalLanguage: 'es',
  filedOn: '2014-02',
  notBefore: '2014-02-01',
  notAfter: '2014-02-28',
};
