import { cite } from './cite.ts';
import { anep, cnus, cst, ctrn, doneByIlo, fenticommc, fnt, ilo, reportedByIlo } from './organizations.ts';
import type { MandateResponse } from './types.ts';

const mandate =
  'Encourage measures for better working conditions, health and safety first, where much of the workforce has migrated.';

export const area3: MandateResponse = {
  key: 'ilo-3',
  mandateCode: 'ILO-3',
  printedNumber: 3,
  quotedMandateText: mandate,
  span: { sectionKey: 'area-3', part: 'HEADING', quote: mandate },
  activities: [
    {
      key: 'argentina-labor-immigration-report',
      title: 'Report on the work of South American migrants in Argentina',
      ...cite(
        'area-3',
        "“La inmigración laboral de sudamericanos en la Argentina,” the ILO's report of 2011, deals with South American migrants, informal jobs and unequal pay in Argentina",
      ),
      kind: 'publication',
      status: 'DONE',
      period: { edtf: '2011', printed: '2011' },
      participations: doneByIlo,
      places: [
        { country: 'AR', printed: 'Argentina' },
        { role: 'ORIGIN', region: 'South America', printed: 'South American' },
      ],
      populationGroups: ['migrant_workers'],
      publishedWorks: [
        {
          title: 'La inmigración laboral de sudamericanos en la Argentina',
          language: 'es',
          year: 2011,
          publishers: [ilo],
        },
      ],
    },
    {
      key: 'haitian-construction-workers-survey',
      title: 'Survey of Haitian construction workers in the Dominican Republic',
      ...cite(
        'area-3',
        'the Confederación Nacional Unidad Sindical (CNUS) and one of its members, the Federación Nacional de Trabajadores de la Industria de la Construcción, la Madera, Materiales de Construcción (FENTICOMMC), set up a survey in 2008 on the illicit traffic in Haitian workers and on their exploitation on building sites of the Dominican Republic, and published what it found',
      ),
      kind: 'survey',
      status: 'DONE',
      period: { edtf: '2008', printed: '2008' },
      participations: [
        reportedByIlo,
        { role: 'IMPLEMENTER', organization: cnus, printed: 'CNUS' },
        { role: 'IMPLEMENTER', organization: fenticommc, printed: 'FENTICOMMC' },
      ],
      places: [
        { country: 'DO', printed: 'Dominican Republic' },
        { role: 'ORIGIN', country: 'HT', printed: 'Haitian workers' },
      ],
      populationGroups: ['migrant_workers', 'construction_workers'],
      outcomes: [{ kind: 'OTHER', country: 'DO', ...cite('area-3', 'published what it found') }],
    },
    {
      key: 'migrant-support-center',
      title: 'Agreement of two unions on a support center for migrants',
      ...cite(
        'area-3',
        'in December 2006 the Central Sandinista de Trabajadores (CST) of Nicaragua and the Confederación de Trabajadores Rerum Novarum (CTRN) of Costa Rica signed an agreement to open a Support Center for migrants.',
      ),
      kind: 'agreement',
      status: 'DONE',
      period: { edtf: '2006-12', printed: 'December 2006' },
      participations: [
        reportedByIlo,
        { role: 'SIGNATORY', organization: cst, printed: 'CST' },
        { role: 'SIGNATORY', organization: ctrn, printed: 'CTRN' },
      ],
      places: [
        { country: 'NI', printed: 'Nicaragua' },
        { country: 'CR', printed: 'Costa Rica' },
      ],
      // Agreed, which is all the paper says: not that the center was opened.
      outcomes: [
        { kind: 'AGREEMENT', ...cite('area-3', 'an agreement to open a Support Center for migrants') },
      ],
    },
    {
      key: 'bilateral-union-pact',
      title: "Bilateral union pact on immigrant workers' rights",
      ...cite(
        'area-3',
        'More recently (February 2013), two other unions, the Frente Nacional de los Trabajadores (FNT) and, on the Costa Rican side, the Asociación Nacional de Empleados Públicos y Privados (ANEP), concluded a pact on organizing workers who have immigrated and on defending their labor and human rights.',
      ),
      kind: 'agreement',
      status: 'DONE',
      period: { edtf: '2013-02', printed: 'February 2013' },
      participations: [
        reportedByIlo,
        { role: 'SIGNATORY', organization: fnt, printed: 'FNT' },
        { role: 'SIGNATORY', organization: anep, printed: 'ANEP' },
      ],
      places: [
        { country: 'NI', isInferred: true },
        { country: 'CR', printed: 'Costa Rican' },
      ],
      populationGroups: ['migrant_workers'],
      outcomes: [
        {
          kind: 'AGREEMENT',
          ...cite(
            'area-3',
            'a pact on organizing workers who have immigrated and on defending their labor and human rights',
          ),
        },
      ],
    },
  ],
};
