import { check } from '../check';
import type { CheckContext, Draft } from '../context';
import type { CheckResult } from '../result';
import type { ActivityInput, DiagnosisContentInput, FiledDocumentInput } from '../document';

const MANDATE = { binding: 'ASSIGNED', validFrom: '2005-06-07', validTo: null } as const;

/** A small catalogue in the likeness of the real one. */
export const context: CheckContext = {
  agency: {
    code: 'ILO',
    names: ['International Labour Organization', 'ILO', 'Organización Internacional del Trabajo', 'OIT'],
    formerNames: [],
    parents: [],
  },
  agencies: [
    { code: 'OAS', names: ['Organization of American States', 'OAS', 'OEA'], formerNames: [] },
    {
      code: 'GS-OAS',
      names: ['General Secretariat of the Organization of American States', 'GS/OAS'],
      formerNames: [],
    },
    {
      code: 'CIM',
      names: ['Inter-American Commission of Women', 'Comisión Interamericana de Mujeres', 'CIM'],
      formerNames: [],
    },
    {
      code: 'ILO',
      names: ['International Labour Organization', 'ILO', 'Organización Internacional del Trabajo', 'OIT'],
      formerNames: [],
    },
    { code: 'IOM', names: ['International Organization for Migration', 'IOM', 'OIM'], formerNames: [] },
    { code: 'SAP', names: ['Secretariat for Political Affairs', 'SAP'], formerNames: [] },
    { code: 'ANDEAN', names: ['Andean countries', 'Países andinos'], formerNames: [] },
  ],
  mandates: [
    {
      ...MANDATE,
      code: 'ILO-1',
      number: 1,
      addressees: ['ILO'],
      texts: ['Promote awareness of labour standards that protect migrant workers.'],
    },
    {
      ...MANDATE,
      code: 'ILO-2',
      number: 2,
      addressees: ['ILO'],
      texts: ['Strengthen labour inspection.', 'Fortalecer la inspección del trabajo.'],
    },
    {
      ...MANDATE,
      code: 'CIM-1',
      number: 1,
      addressees: ['CIM'],
      texts: ['Carry out research on the migration of women.'],
    },
  ],
  objectives: [
    { code: 'GO-1', kind: 'GENERAL' },
    { code: 'GO-3', kind: 'GENERAL' },
    { code: 'SO-1', kind: 'SPECIFIC' },
  ],
  countries: ['AR', 'CR', 'DO', 'HT', 'IT', 'NI', 'PA', 'PE'],
  codeLists: {
    'activity-kind': ['publication', 'training', 'project'],
    'population-group': ['women', 'children'],
    theme: ['decent-work', 'social-security'],
    sector: ['construction'],
    'partner-kind': ['trade_union', 'government'],
  },
  groups: ['ANDEAN'],
  programTitles: ['Program for the Human Rights of Migrants'],
  round: { code: '2013-review', opensOn: '2013-09-01', dueOn: '2013-12-31' },
  template: [
    { kind: 'GENERAL', required: true, heading: { en: 'General diagnosis', es: 'Diagnóstico general' } },
    { kind: 'STRENGTHS', required: true, heading: { en: 'Strengths', es: 'Fortalezas' } },
    { kind: 'OTHER', required: false, heading: {} },
  ],
  earlier: null,
  published: [],
};

export const course: ActivityInput = {
  key: 'course',
  title: 'Courses for labour inspectors',
  kind: 'training',
  period: { edtf: '2008/2010', printed: '2008-2010' },
};

/** The paper of a return nothing is to be said of. */
const filed: FiledDocumentInput = { filedOn: '2013-12-01' };

/** Checks a content as ILO's return, in English and with a date unless told otherwise. */
export const checkContent = (
  content: DiagnosisContentInput,
  { context: more, ...draft }: Partial<Omit<Draft, 'content'>> & { context?: Partial<CheckContext> } = {},
): CheckResult[] => check({ language: 'en', filed, ...draft, content }, { ...context, ...more });

const quoting = (quote: string, sectionKey = 'general') => ({ span: { sectionKey, quote } });

const BODY = [
  'The ILO served the first objective.',
  'Courses were held in Turin (2008-2010). Courses were held in Lima too. A survey goes on.',
  'The second area should be wider. A focal point gives part of its time.',
  'Talk to each other more often. Hold one more course. The long version is in Spanish.',
].join(' ');

/** A return nothing is to be said of. */
export const flawless = {
  sections: [
    {
      key: 'general',
      kind: 'GENERAL',
      headingPrinted: 'General Diagnosis of the ILO',
      body: BODY,
    },
    {
      key: 'strengths',
      kind: 'STRENGTHS',
      headingPrinted: 'Strengths',
      body: 'The Program is broad.',
      parentKey: 'general',
    },
  ],
  objectiveClaims: [
    { key: 'claim', objectiveCode: 'GO-1', text: 'It served it.', ...quoting('The ILO served') },
  ],
  mandateResponses: [
    {
      key: 'area-2',
      mandateCode: 'ILO-2',
      printedNumber: 2,
      quotedMandateText: 'Strengthen labour inspection.',
      narrative: 'Inspectors of three countries were trained.',
      selfAssessment: 'PARTLY',
      activities: [
        {
          ...course,
          mandateCodes: ['ILO-1'],
          objectiveCodes: ['SO-1'],
          project: {
            key: 'MIGRANDINA',
            names: [{ language: 'es', text: 'MIGRANDINA' }],
            period: { edtf: '2008/2011' },
          },
          participations: [
            { role: 'IMPLEMENTER', organization: { agencyCode: 'ILO' } },
            { role: 'PARTNER', organization: { agencyCode: 'IOM' } },
            { role: 'IMPLEMENTER', organization: { name: 'CST', kind: 'trade_union', country: 'NI' } },
          ],
          places: [{ role: 'VENUE', country: 'IT', city: 'Turin' }, { group: 'ANDEAN' }],
          corridors: [{ countries: ['NI', 'CR', 'PA'] }],
          populationGroups: ['women'],
          themes: ['decent-work'],
          sectors: ['construction'],
          languages: ['es'],
          outcomes: [{ kind: 'NUMBER', text: 'Inspectors trained', country: 'PE', quantity: '40' }],
          publishedWorks: [
            { title: 'A guide', language: 'es', year: 2009, publishers: [{ agencyCode: 'ILO' }] },
          ],
          span: { sectionKey: 'general', quote: 'Courses were held' },
        },
      ],
    },
  ],
  activities: [
    {
      key: 'survey',
      title: 'Survey of workers',
      kind: 'project',
      period: { ongoing: true },
      ...quoting('A survey'),
    },
  ],
  statements: [
    {
      key: 'broad',
      polarity: 'STRENGTH',
      theme: 'decent-work',
      text: 'The Program is broad.',
      ...quoting('broad', 'strengths'),
    },
  ],
  amendmentProposals: [
    {
      key: 'reword',
      mandateCode: 'ILO-2',
      proposedText: 'Strengthen governments and unions.',
      ...quoting('wider'),
    },
  ],
  resourceStatements: [
    {
      key: 'focal-point',
      kind: 'TIME',
      stance: 'HAS',
      text: 'A focal point gives part of its time.',
      shareMin: '0.25',
      shareMax: '0.30',
      amount: '200000',
      currency: 'USD',
      mandateCodes: ['ILO-2'],
      ...quoting('A focal point'),
    },
  ],
  suggestions: [
    {
      key: 'talk',
      theme: 'decent-work',
      text: 'Talk to each other more often.',
      addressees: [{ kind: 'OAS', agencyCode: 'OAS' }, { kind: 'GOVERNMENTS' }],
      relatesToKeys: ['course'],
      ...quoting('Talk'),
    },
  ],
  commitments: [{ key: 'next', text: 'Hold one more course.', dueOn: '2015', ...quoting('Hold one') }],
  footnotes: [
    {
      key: 'note',
      marker: '*',
      text: 'The long version is in Spanish.',
      target: { sectionKey: 'general', quote: 'Turin' },
      ...quoting('The long version'),
    },
  ],
} satisfies DiagnosisContentInput;
