import type { CheckContext } from '../context';
import type { ActivityInput, DiagnosisContentInput } from '../document';

/** A small catalogue in the likeness of the real one. */
export const context: CheckContext = {
  agency: {
    code: 'ILO',
    names: ['International Labour Organization', 'ILO', 'Organización Internacional del Trabajo', 'OIT'],
  },
  agencies: [
    { code: 'OAS', names: ['Organization of American States', 'OAS', 'OEA'] },
    { code: 'GS-OAS', names: ['General Secretariat of the Organization of American States', 'GS/OAS'] },
    {
      code: 'CIM',
      names: ['Inter-American Commission of Women', 'Comisión Interamericana de Mujeres', 'CIM'],
    },
    {
      code: 'ILO',
      names: ['International Labour Organization', 'ILO', 'Organización Internacional del Trabajo', 'OIT'],
    },
    { code: 'IOM', names: ['International Organization for Migration', 'IOM', 'OIM'] },
    { code: 'SAP', names: ['Secretariat for Political Affairs', 'SAP'] },
    { code: 'ANDEAN', names: ['Andean countries', 'Países andinos'] },
  ],
  mandates: [
    {
      code: 'ILO-1',
      addressees: ['ILO'],
      texts: ['Promote awareness of labour standards that protect migrant workers.'],
    },
    {
      code: 'ILO-2',
      addressees: ['ILO'],
      texts: ['Strengthen labour inspection.', 'Fortalecer la inspección del trabajo.'],
    },
    { code: 'CIM-1', addressees: ['CIM'], texts: ['Carry out research on the migration of women.'] },
  ],
  objectives: ['GO-1', 'GO-3', 'SO-1'],
  countries: ['AR', 'CR', 'DO', 'HT', 'IT', 'NI', 'PA', 'PE'],
  codeLists: {
    'activity-kind': ['publication', 'training', 'project'],
    'population-group': ['women', 'children'],
    theme: ['decent-work', 'social-security'],
    sector: ['construction'],
    'partner-kind': ['trade_union', 'government'],
  },
  groups: ['ANDEAN'],
  template: [
    { kind: 'GENERAL', required: true },
    { kind: 'STRENGTHS', required: true },
    { kind: 'OTHER', required: false },
  ],
  language: 'en',
};

export const course: ActivityInput = {
  key: 'course',
  title: 'Courses for labour inspectors',
  kind: 'training',
  period: { edtf: '2008/2010', printed: '2008-2010' },
};

/** A return nothing is to be said of. */
export const flawless = {
  sections: [
    {
      key: 'general',
      kind: 'GENERAL',
      headingPrinted: 'General Diagnosis of the ILO',
      body: 'Courses were held in Turin (2008-2010). Courses were held in Lima too.',
    },
    {
      key: 'strengths',
      kind: 'STRENGTHS',
      headingPrinted: 'Strengths',
      body: 'It is broad.',
      parentKey: 'general',
    },
  ],
  objectiveClaims: [{ key: 'claim', objectiveCode: 'GO-1', text: 'The ILO served the first objective.' }],
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
  activities: [{ key: 'survey', title: 'Survey of workers', kind: 'project', period: { ongoing: true } }],
  statements: [{ key: 'broad', polarity: 'STRENGTH', theme: 'decent-work', text: 'The Program is broad.' }],
  amendmentProposals: [
    { key: 'reword', mandateCode: 'ILO-2', proposedText: 'Strengthen governments and unions.' },
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
    },
  ],
  suggestions: [
    {
      key: 'talk',
      theme: 'decent-work',
      text: 'Talk to each other more often.',
      addressees: [{ kind: 'OAS', agencyCode: 'OAS' }, { kind: 'GOVERNMENTS' }],
      relatesToKeys: ['course'],
    },
  ],
  commitments: [{ key: 'next', text: 'Hold one more course.', dueOn: '2015' }],
  footnotes: [
    {
      key: 'note',
      marker: '*',
      text: 'The long version is in Spanish.',
      target: { sectionKey: 'general', quote: 'Turin' },
    },
  ],
} satisfies DiagnosisContentInput;
