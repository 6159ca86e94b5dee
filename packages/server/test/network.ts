import type { ActivityInput, DiagnosisContentInput } from '@mandato/rules';
import { activity, response } from './documents';
import { startWorld, type World } from './world';

/* Two rounds and what four agencies filed in them: enough of everything that a list can be filtered and sorted by. */

const reached: ActivityInput[] = [
  activity({
    key: 'named',
    title: 'Árbol course',
    period: { edtf: '2006' },
    status: 'DONE',
    places: [{ country: 'CR' }],
    populationGroups: ['women'],
    themes: ['remittances'],
    sectors: ['agriculture'],
    languages: ['es'],
  }),
  activity({
    key: 'origin',
    title: 'Zebra survey',
    kind: 'survey',
    period: { edtf: '2008/2010' },
    status: 'PLANNED',
    places: [
      { country: 'NI', role: 'ORIGIN' },
      { country: 'PA', role: 'VENUE' },
    ],
  }),
  activity({
    key: 'corridor',
    title: 'Corridor research',
    kind: 'research',
    period: { edtf: '{2009,2011}' },
    corridors: [{ countries: ['HT', 'DO'], isDirected: true }],
  }),
  activity({
    key: 'group',
    title: 'árbol network',
    kind: 'network',
    period: { edtf: '2005/..', printed: '2005 to date' },
    places: [{ group: 'ANDEAN-COUNTRIES' }],
  }),
];

const others: ActivityInput[] = [
  activity({ key: 'undated', title: 'Undated meeting', kind: 'meeting', period: undefined }),
  activity({
    key: 'partners',
    title: 'Joint training',
    period: { edtf: '2012-03' },
    objectiveCodes: ['SO-2'],
    participations: [
      {
        role: 'PARTNER',
        organization: {
          name: 'Universidade de São Paulo',
          acronym: 'USP',
          country: 'BR',
          kind: 'university',
        },
      },
      { role: 'DONOR', organization: { name: 'Ministry of Work', country: 'CR', kind: 'government' } },
      { role: 'HOST', organization: { agencyCode: 'IOM', kind: 'un_or_multilateral' } },
      { role: 'BENEFICIARY', class: 'regional unions' },
    ],
    outcomes: [
      { kind: 'LAW', text: 'A new labour code', country: 'CR' },
      { kind: 'NUMBER', text: 'People trained', quantity: '120', unit: 'people' },
    ],
    publishedWorks: [
      {
        title: 'Manual of rights',
        year: 2012,
        publishers: [{ name: 'Universidade de São Paulo', country: 'BR' }],
      },
    ],
  }),
  activity({
    key: 'signs',
    title: '100 % of_all \\ goals',
    text: 'Capacitación en Bogotá',
    period: { edtf: '2010-06-15' },
    project: {
      key: 'bridge',
      names: [
        { language: 'en', text: 'Bridge of trades' },
        { language: 'es', text: 'Puente de oficios' },
      ],
      period: { edtf: '2009/2012' },
      fundings: [{ donor: { name: 'Ministry of Work', country: 'CR' }, amount: '1000.50', currency: 'USD' }],
    },
  }),
];

const ilo: DiagnosisContentInput = {
  objectiveClaims: [{ key: 'claim-1', objectiveCode: 'SO-1', text: 'It served the first objective.' }],
  mandateResponses: [response('ILO-1', reached), response('ILO-2', [others[1]!])],
  activities: [others[0]!, others[2]!],
  statements: [
    { key: 'st-1', polarity: 'STRENGTH', theme: 'remittances', text: 'Money sent home is counted well.' },
    { key: 'st-2', polarity: 'WEAKNESS', text: 'Few people know the Programme.' },
  ],
  amendmentProposals: [
    { key: 'pr-1', mandateCode: 'ILO-2', proposedText: 'Shorter words.', rationale: 'They are read more.' },
    { key: 'pr-2', kind: 'ADD', targetLabel: 'A body for workers', rationale: 'Workers have none.' },
  ],
  resourceStatements: [
    { key: 're-1', kind: 'STAFF', stance: 'HAS', text: 'One person', count: '1', mandateCodes: ['ILO-1'] },
    { key: 're-2', kind: 'MONEY', stance: 'NEEDS', text: 'Travel money', amount: '0.10', currency: 'USD' },
  ],
  suggestions: [
    {
      key: 'su-1',
      theme: 'decent_work',
      text: 'Meet twice a year.',
      addressees: [{ kind: 'AGENCY', agencyCode: 'IOM' }],
      relatesToKeys: ['named', 'undated'],
    },
    { key: 'su-2', text: 'Publish more.', addressees: [{ kind: 'OAS' }] },
  ],
  commitments: [{ key: 'co-1', text: 'We file again in time.', dueOn: '2015' }],
  annexReferences: [
    { key: 'an-1', label: 'Annex I', title: 'Tables', supportsKeys: ['named', 'response-ILO-2'] },
  ],
  footnotes: [{ key: 'fo-1', marker: '*', text: 'Figures are rounded.' }],
};

const iachr: DiagnosisContentInput = {
  mandateResponses: [
    response('IACHR-1', [
      activity({
        key: 'visit',
        title: 'Visita a Nicaragua',
        kind: 'monitoring_visit',
        period: { edtf: '2013' },
        places: [{ country: 'NI' }],
        participations: [
          {
            role: 'PARTNER',
            organization: { name: 'Ministerio de Justicia', country: 'BR', kind: 'government' },
          },
        ],
      }),
    ]),
    response('IACHR-2', [], { narrative: 'Nada que informar.' }),
  ],
  statements: [
    { key: 'st-1', polarity: 'NEED', theme: 'gender', text: 'Falta información.' },
    { key: 'st-3', polarity: 'STRENGTH', text: 'Se conoce el Programa.' },
  ],
  suggestions: [{ key: 'su-1', text: 'Reunirse.', addressees: [{ kind: 'GOVERNMENTS' }] }],
  amendmentProposals: [{ key: 'pr-1', kind: 'REMOVE', mandateCode: 'IACHR-4', rationale: 'Cumplido.' }],
};

const cim: DiagnosisContentInput = {
  mandateResponses: [
    response('CIM-1', [
      activity({
        key: 'talks',
        title: 'Women’s talks',
        period: { edtf: '2014' },
        places: [{ country: 'US' }],
      }),
    ]),
  ],
  resourceStatements: [{ key: 're-1', kind: 'TIME', stance: 'LACKS', text: 'Time', shareMax: '0.25' }],
};

export const FIRST = 'r-2013';
export const SECOND = 'r-2014';

/** A world for tests that only read: three published returns, one that is submitted and one draft. */
export async function startNetwork(): Promise<World> {
  const world = await startWorld();
  await world.openRound(FIRST, ['ILO', 'IACHR', 'CIM', 'PAHO'], { dueOn: '2013-12-31' });
  await world.openRound(SECOND, ['ILO', 'CIM', 'IOM', 'IIN'], { dueOn: '2099-12-31' });
  const reporting = { filed: { filedOn: '2013-11-05', symbol: 'CE/1' }, externalId: 'ilo-7' };
  await world.file('ILO', FIRST, ilo, reporting);
  await world.file('IACHR', FIRST, iachr, { language: 'es' });
  await world.file('CIM', SECOND, cim);
  await world.submit(await world.saveDraft('IOM', SECOND, { activities: [activity({ key: 'waits' })] }));
  await world.saveDraft('PAHO', FIRST, { activities: [activity({ key: 'drafted' })] });
  return world;
}
