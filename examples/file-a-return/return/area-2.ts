import { cite } from './cite.ts';
import { doneByIlo, oas, reportedByIlo, trainingCentre } from './organizations.ts';
import type { MandateResponse } from './types.ts';

const mandate =
  'Make authorities, labor inspectors and labor courts among them, better able to enforce labor law, above all where migrant workers are concerned, through openness, knowledge, professional standards and the exchange of what works.';

export const area2: MandateResponse = {
  key: 'ilo-2',
  mandateCode: 'ILO-2',
  printedNumber: 2,
  quotedMandateText: mandate,
  span: { sectionKey: 'area-2', part: 'HEADING', quote: mandate },
  activities: [
    {
      key: 'migrandina-capacity',
      title: 'MIGRANDINA: capacity on migration in the Andean countries',
      ...cite(
        'area-2',
        'From 2008 to 2011 the ILO/MIGRANDINA project, run in close collaboration with the OAS, set out to equip governments, social agents and institutions of the Andean countries to deal with migration',
      ),
      kind: 'project',
      status: 'DONE',
      period: { edtf: '2008/2011', printed: 'From 2008 to 2011' },
      project: {
        key: 'migrandina',
        names: [{ language: 'en', text: 'MIGRANDINA' }],
        period: { edtf: '2008/2011', printed: 'From 2008 to 2011' },
      },
      participations: [
        ...doneByIlo,
        { role: 'PARTNER', organization: oas, printed: 'in close collaboration with the OAS' },
        { role: 'BENEFICIARY', class: 'government', printed: 'governments' },
        // The Weaknesses section says who social actors are: workers' and employers' organizations.
        { role: 'BENEFICIARY', class: 'trade_union', printed: 'social agents', isInferred: true },
        { role: 'BENEFICIARY', class: 'employer', printed: 'social agents', isInferred: true },
      ],
      places: [{ group: 'ANDEAN-COUNTRIES', printed: 'Andean countries' }],
    },
    {
      key: 'gender-sensitive-policies',
      title: 'Gender-sensitive migration policies in two corridors',
      ...cite(
        'area-2',
        'the project ILO/Gender-sensitive migration policies in the Nicaragua-Costa Rica-Panama and Haiti- Dominican Republic corridors (2011-2014), whose principal partner is the OAS, had a share in the Comprehensive Migration Policy of Costa Rica.',
      ),
      kind: 'project',
      // The newest fact is of February 2013 and the paper was compiled in February 2014: it was still running.
      status: 'ONGOING',
      period: { edtf: '2011/2014', printed: '2011-2014' },
      project: {
        key: 'gender-sensitive-migration-policies',
        names: [
          {
            language: 'en',
            text: 'Gender-sensitive migration policies in the Nicaragua-Costa Rica-Panama and Haiti-Dominican Republic corridors',
          },
        ],
        period: { edtf: '2011/2014', printed: '2011-2014' },
      },
      participations: [
        ...doneByIlo,
        { role: 'PRINCIPAL_PARTNER', organization: oas, printed: 'principal partner' },
      ],
      places: [{ country: 'CR', printed: 'Costa Rica' }],
      corridors: [
        { countries: ['NI', 'CR', 'PA'], printed: 'Nicaragua-Costa Rica-Panama' },
        { countries: ['HT', 'DO'], printed: 'Haiti- Dominican Republic' },
      ],
      outcomes: [
        {
          kind: 'POLICY',
          country: 'CR',
          ...cite('area-2', 'Comprehensive Migration Policy of Costa Rica'),
        },
      ],
    },
    {
      key: 'turin-courses',
      title: 'Tripartite courses on labor migration in Turin',
      ...cite(
        'area-2',
        'The ILO International Training Centre also held tripartite courses on labor migration, in Spanish, in Turin, Italy (2008-2010)',
      ),
      kind: 'training',
      status: 'DONE',
      period: { edtf: '2008/2010', printed: '2008-2010' },
      participations: [
        reportedByIlo,
        { role: 'IMPLEMENTER', organization: trainingCentre, printed: 'ILO International Training Centre' },
        { role: 'BENEFICIARY', class: 'government', printed: 'tripartite', isInferred: true },
        { role: 'BENEFICIARY', class: 'employer', printed: 'tripartite', isInferred: true },
        { role: 'BENEFICIARY', class: 'trade_union', printed: 'tripartite', isInferred: true },
      ],
      // Where it was held, not whom it reached.
      places: [{ role: 'VENUE', country: 'IT', city: 'Turin', printed: 'Turin, Italy' }],
      languages: ['es'],
    },
    {
      key: 'training-manuals',
      title: 'Training manuals and research products on labor migration management',
      ...cite(
        'area-2',
        'training manuals on managing labor migration and further research products were prepared',
      ),
      kind: 'training_material',
      status: 'UNKNOWN',
      participations: doneByIlo,
      publishedWorks: [{ printed: 'training manuals' }, { printed: 'research products' }],
    },
  ],
};
