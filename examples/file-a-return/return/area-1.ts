import { cite } from './cite.ts';
import { ciess, doneByIlo, ilo, iom, oas, tuca } from './organizations.ts';
import type { MandateResponse } from './types.ts';

const mandate =
  'Spread knowledge of the ILO standards that protect migrant workers, and help states that so wish to bring their policies, laws and daily practice into line with them.';

export const area1: MandateResponse = {
  key: 'ilo-1',
  mandateCode: 'ILO-1',
  printedNumber: 1,
  // The mandate as the return words it, kept as a quotation: it is not an answer and not an activity.
  quotedMandateText: mandate,
  span: { sectionKey: 'area-1', part: 'HEADING', quote: mandate },
  activities: [
    {
      key: 'labour-migration-framework',
      title: 'ILO Multilateral Framework on Labour Migration',
      ...cite(
        'area-1',
        'In 2006 the ILO brought out its Multilateral Framework on Labour Migration: non-binding principles and guidelines for a rights-based approach to labour migration',
      ),
      kind: 'publication',
      status: 'DONE',
      period: { edtf: '2006', printed: '2006' },
      participations: doneByIlo,
      publishedWorks: [
        {
          title:
            'Multilateral Framework on Labour Migration: non-binding principles and guidelines for a rights-based approach to labour migration',
          year: 2006,
          publishers: [ilo],
        },
      ],
    },
    {
      key: 'tuca-migration-policy',
      title: 'Support to TUCA on its policy on international migration',
      ...cite(
        'area-1',
        'it backed the Trade Union Confederation of the Americas (TUCA) in giving its stand on international migration more weight at regional level (2009-2013)',
      ),
      kind: 'social_partner_support',
      // The paper has no date; it may have been written before or after this came to its end.
      status: 'UNKNOWN',
      period: { edtf: '2009/2013', printed: '2009-2013' },
      participations: [...doneByIlo, { role: 'BENEFICIARY', organization: tuca, printed: 'TUCA' }],
      places: [{ region: 'Americas', printed: 'regional level' }],
    },
    {
      key: 'household-workers',
      title: 'Work with regional unions for household workers',
      ...cite(
        'area-1',
        'it has stood beside regional unions that defend those employed in private homes (2005 to date)',
      ),
      kind: 'social_partner_support',
      status: 'ONGOING',
      // Open, as of the paper's own date: not as of today.
      period: { edtf: '2005/..', printed: '2005 to date', ongoing: true },
      participations: [...doneByIlo, { role: 'PARTNER', class: 'trade_union', printed: 'regional unions' }],
      places: [{ region: 'Americas', printed: 'regional', isInferred: true }],
      populationGroups: ['domestic_workers'],
    },
    {
      key: 'migration-and-social-security',
      title: 'Book on migration and social security in the Americas',
      ...cite(
        'area-1',
        'in 2009 and 2010 it joined the OAS, IOM and the CIESS in bringing out “Migration and Social Security in the Americas;”',
      ),
      kind: 'publication',
      status: 'DONE',
      // Two years, not a range.
      period: { edtf: '{2009,2010}', printed: '2009 and 2010' },
      participations: [
        ...doneByIlo,
        { role: 'PARTNER', organization: oas, printed: 'OAS' },
        { role: 'PARTNER', organization: iom, printed: 'IOM' },
        { role: 'PARTNER', organization: ciess, printed: 'CIESS' },
      ],
      places: [{ region: 'Americas', printed: 'Americas' }],
      publishedWorks: [
        { title: 'Migration and Social Security in the Americas', publishers: [ilo, oas, iom, ciess] },
      ],
    },
    {
      key: 'brazil-national-policy',
      title: 'National policy on migrant workers in Brazil',
      ...cite(
        'area-1',
        'in Brazil it gave advice for a national policy to protect migrant workers (2008-2012)',
      ),
      kind: 'policy_support',
      status: 'DONE',
      period: { edtf: '2008/2012', printed: '2008-2012' },
      participations: doneByIlo,
      places: [{ country: 'BR', printed: 'Brazil' }],
      populationGroups: ['migrant_workers'],
    },
    {
      key: 'peru-migration-institutions',
      title: 'Migration directorate and inter-sectoral body in Peru',
      ...cite(
        'area-1',
        "in Peru (2009-2011) its work led to a General Directorate for Migration, which handles labor migration by the ILO's norms, and to an Inter-sectoral Body for Migration Management in which 12 public agencies sit",
      ),
      kind: 'institution_building',
      status: 'DONE',
      period: { edtf: '2009/2011', printed: '2009-2011' },
      participations: doneByIlo,
      places: [{ country: 'PE', printed: 'Peru' }],
      outcomes: [
        {
          kind: 'INSTITUTION',
          country: 'PE',
          ...cite(
            'area-1',
            "General Directorate for Migration, which handles labor migration by the ILO's norms",
          ),
        },
        {
          kind: 'INSTITUTION',
          country: 'PE',
          quantity: '12',
          unit: 'agencies',
          ...cite('area-1', 'Inter-sectoral Body for Migration Management in which 12 public agencies sit'),
        },
      ],
    },
  ],
};
