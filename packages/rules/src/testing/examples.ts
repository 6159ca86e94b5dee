import type { RuleCode } from '../catalogue';
import type { CheckContext } from '../context';
import { digestOf } from '../digest';
import type { ActivityInput, SectionInput } from '../document';
import { itemHashes } from '../item-hashes';
import { context, course, flawless } from './ilo';
import {
  activity,
  dated,
  REFUSED,
  section,
  suggestion,
  type Content,
  type Example,
} from './refused-examples';

const response = { key: 'r', mandateCode: 'ILO-1', narrative: 'Three books were written.' };
const text = (body: string, more: Partial<SectionInput> = {}): Content => ({
  sections: [{ ...section, body, ...more }],
});
const heading = (headingPrinted: string, more: Partial<SectionInput> = {}): Content => ({
  sections: [{ ...section, headingPrinted, ...more }],
});
const headings = (...printed: string[]): Content => ({
  sections: printed.map((headingPrinted, index) => ({ ...section, key: `${index}`, headingPrinted })),
});
const named = (key: string, name: string): ActivityInput => ({
  ...course,
  key,
  title: key,
  project: { key, names: [{ language: 'en', text: name }] },
});
const counted = (unit: string): ActivityInput['outcomes'] => [
  { kind: 'NUMBER', text: 'People trained', quantity: '40', unit: 'people' },
  { kind: 'NUMBER', text: 'People trained', quantity: '60', unit },
];
const mandates = (more: Partial<CheckContext['mandates'][number]>) =>
  context.mandates.map((mandate) => ({ ...mandate, ...more }));

const LONG =
  'The agency trained inspectors of three countries in how to visit building sites, farms and private homes where migrants work, and wrote a manual.';
const LONG_ES =
  'El organismo capacitó a los inspectores de tres países para que visiten las obras, los campos y las casas donde trabajan las personas migrantes, y escribió con su personal un manual.';
const OTHERS_LONG = LONG.replace('The agency', 'Our office');

/** Each rule with a return that trips it and one, as near as can be, that does not. */
export const EXAMPLES: Readonly<Record<RuleCode, Example>> = {
  ...REFUSED,

  EMPTY_RETURN: { trips: { sections: [] }, spares: { sections: [section] } },
  TEXT_WITHOUT_ITEMS: { trips: text('We regret.'), spares: { ...text('We did.'), ...activity({}) } },
  SILENT_MANDATE: {
    trips: { mandateResponses: [response] },
    spares: { mandateResponses: [response], ...activity({ mandateCodes: ['ILO-2'] }) },
  },
  NOTHING_ASSIGNED: {
    trips: activity({}),
    context: { mandates: mandates({ addressees: ['CIM'] }) },
    sparedBy: { context: { mandates: mandates({ addressees: ['CIM', 'ILO'] }) } },
  },
  MISSING_SECTION: { trips: { sections: [section] }, spares: { sections: flawless.sections } },
  NO_RUNNING_TEXT: { trips: {}, spares: { sections: [section] } },
  SECTIONS_UNORDERED: {
    trips: { sections: [...flawless.sections].reverse() },
    spares: { sections: flawless.sections },
  },
  EMPTY_SECTION: {
    trips: text(' \n'),
    spares: {
      sections: [
        { ...section, body: '' },
        { ...section, key: 't', parentKey: 's' },
      ],
    },
  },
  UNDATED_PAPER: { trips: text('We did.'), filed: null, sparedBy: { filed: { notAfter: '2014-02-18' } } },
  ONGOING_WITHOUT_PAPER_DATE: {
    trips: dated('2005/..'),
    filed: { notBefore: '2013-01-01' },
    sparedBy: { filed: { notAfter: '2014-02-18' } },
  },
  PAPER_FAR_FROM_ROUND: {
    trips: activity({}),
    filed: { filedOn: '2012-12-01' },
    sparedBy: { filed: { filedOn: '2013' } },
  },
  LANGUAGE_MARK: {
    trips: activity({}),
    filed: { languageMark: 'TEXTUAL' },
    sparedBy: { filed: { languageMark: 'Original: español' } },
  },
  LABEL_IN_SYMBOL: {
    trips: activity({}),
    filed: { symbol: 'CIDI/CAM/doc.5/13 rev. 2' },
    sparedBy: { filed: { symbol: 'CIDI/CAM/doc.5/13', label: 'rev. 2' } },
  },
  PROGRAM_TITLE_VARIANT: {
    trips: activity({}),
    filed: { coverTitle: 'Inter-American Program for the Human Rights of Migrants' },
    sparedBy: { filed: { coverTitle: ' PROGRAM for the human rights of migrants.' } },
  },
  CARRIED_ON_UNCHANGED: {
    trips: activity({}),
    spares: activity({ status: 'DONE' }),
    context: {
      earlier: { round: '2011', items: itemHashes(activity({})).map(({ key, hash }) => ({ key, hash })) },
    },
  },
  NEAR_OTHER_TEXT: {
    trips: activity({ text: LONG }),
    spares: activity({ text: LONG.split(' ').reverse().join(' ') }),
    context: { published: [{ agency: 'IOM', round: '2011', digest: digestOf(OTHERS_LONG) ?? '' }] },
  },

  OTHER_AGENCY_IN_HEADING: {
    trips: heading('Activities allocated to the CIM [sic]'),
    spares: heading('Activities of the ILO with the CIM'),
  },
  PARENT_IN_HEADING: {
    trips: heading('Activities of the CIM'),
    spares: heading('Activities of the CIM, ILO'),
    context: { agency: { ...context.agency, parents: ['CIM'] } },
  },
  FORMER_NAME: {
    trips: heading('Activities of the OIT'),
    spares: heading('Activities of the ILO'),
    context: { agency: { ...context.agency, formerNames: ['OIT'] } },
  },
  MISSPELT_AGENCY: {
    trips: heading('Activities of the Inter-American Comission of Women'),
    spares: heading('Activities of the Inter-American Council of Women'),
  },
  MISSPELT_HEADING: {
    trips: heading('Strenghts', { kind: 'STRENGTHS' }),
    spares: heading(' STRENGTHS:  ', { kind: 'STRENGTHS' }),
  },
  HEADING_NUMBER_TWICE: {
    trips: headings('IV. Means', 'IV. Plans'),
    spares: headings('IV. Means', 'V. Plans'),
  },
  BILINGUAL_HEADING: {
    trips: heading('Diagnóstico específico/\n\nSpecific diagnosis', { headingLanguages: ['es'] }),
    spares: heading('Diagnóstico específico/\n\nSpecific diagnosis', { headingLanguages: ['es', 'en'] }),
  },
  TRAFFICKING_SMUGGLING: {
    trips: heading('Tráfico de migrantes', { body: 'Victims of trafficking were sheltered.' }),
    spares: heading('Trata de personas', { body: 'Victims of trafficking were sheltered.' }),
  },
  OTHER_LANGUAGE: { trips: text(LONG_ES), spares: text(LONG_ES, { language: 'es-419' }) },
  PROPOSAL_IN_TEXT: {
    trips: text('We would suggest amending the second area.'),
    spares: {
      ...text('We would suggest amending the second area.'),
      amendmentProposals: [{ key: 'p', proposedText: 'More.', span: { sectionKey: 's', quote: 'amending' } }],
    },
  },
  SHARE_IN_TEXT: {
    trips: text('A focal point gives 25 to 30% of its time.', { kind: 'BUDGET' }),
    spares: text('Funding fell by 30%. It took time.', { kind: 'BUDGET' }),
  },
  MARK_WITHOUT_NOTE: {
    trips: text('Three areas:*'),
    spares: { ...text('Three areas:*'), footnotes: [{ key: 'f', marker: '*', text: 'A note.' }] },
  },
  NOTE_WITHOUT_MARK: {
    trips: { ...text('Three areas.'), footnotes: [{ key: 'f', marker: '1/', text: 'A note.' }] },
    spares: { ...text('Three areas. 1/'), footnotes: [{ key: 'f', marker: '¹', text: 'A note.' }] },
  },
  ANNEX_WITHOUT_REFERENCE: {
    trips: text('For more, see Annex II.'),
    spares: text('It annexed nothing.'),
  },
  CONTENTS_PAGE_NUMBERS: {
    trips: text('Context ..... 1\nAreas ..... 1\nBudget ..... 1'),
    spares: text('Context ..... 1\nAreas ..... 2\nBudget ..... 5'),
  },
  LIKELY_SLIP: {
    trips: text('See the social chapter of the OAS.'),
    spares: text('See the Social Charter of the Americas.'),
  },

  ITEMS_WITHOUT_QUOTE: {
    trips: { ...text('We did.'), ...activity({}) },
    spares: { ...text('We did.'), ...activity({ span: { sectionKey: 's', quote: 'did' } }) },
  },
  DANGLING_ANNEX: { trips: { annexReferences: [{ key: 'x', label: 'Annex II' }] }, spares: {} },
  RESTATED_MANDATE: {
    trips: activity({ title: '2. STRENGTHEN  Labour Inspection' }),
    spares: activity({ title: 'Strengthen labour inspection in Peru' }),
  },
  FILLER: {
    trips: activity({ text: 'N/A.' }),
    spares: activity({ text: 'None of the courses was cancelled.' }),
  },
  MANDATE_NOT_ADDRESSED: {
    trips: { mandateResponses: [{ ...response, mandateCode: 'CIM-1' }] },
    spares: activity({ mandateCodes: ['CIM-1'] }),
  },
  MANDATE_NOT_IN_FORCE: {
    trips: { mandateResponses: [response] },
    context: { mandates: mandates({ validFrom: '2014-01-01' }) },
    sparedBy: { context: { mandates: mandates({ validFrom: '2013-12-31' }) } },
  },
  PRINTED_NUMBER_DIFFERS: {
    trips: { mandateResponses: [{ ...response, printedNumber: 2 }] },
    spares: { mandateResponses: [{ ...response, printedNumber: 1 }] },
  },
  PRINTED_NUMBER_TWICE: {
    trips: {
      objectiveClaims: [
        { key: 'a', objectiveCode: 'GO-1', printedNumber: 1, text: 'Served.' },
        { key: 'b', objectiveCode: 'GO-3', printedNumber: 1, text: 'Served.' },
      ],
    },
    spares: {
      objectiveClaims: [
        { key: 'a', objectiveCode: 'GO-1', printedNumber: 1, text: 'Served.' },
        { key: 'b', objectiveCode: 'SO-1', printedNumber: 1, text: 'Served.' },
      ],
    },
  },
  EMPTY_RESPONSE: {
    trips: { mandateResponses: [{ ...response, narrative: null }] },
    spares: { mandateResponses: [response] },
  },
  REASON_MISSING: {
    trips: { mandateResponses: [{ ...response, selfAssessment: 'NOT_DONE' }] },
    spares: {
      mandateResponses: [{ ...response, selfAssessment: 'NOT_DONE', selfAssessmentReason: 'No funds.' }],
    },
  },
  NOT_DONE_WITH_ACTIVITIES: {
    trips: { mandateResponses: [{ ...response, selfAssessment: 'NOT_DONE', activities: [course] }] },
    spares: {
      mandateResponses: [
        { ...response, selfAssessment: 'NOT_DONE', activities: [{ ...course, status: 'PLANNED' }] },
      ],
    },
  },
  DONE_BUT_ONGOING: {
    trips: activity({ status: 'DONE', period: { edtf: '2008/..' } }),
    spares: activity({ status: 'DONE', period: { edtf: '2008' } }),
  },
  PLANNED_BUT_OVER: {
    trips: activity({ status: 'PLANNED', period: { edtf: '2012' } }),
    spares: activity({ status: 'PLANNED', period: { edtf: '2013' } }),
  },
  FACT_AFTER_PAPER: {
    trips: activity({ period: { edtf: '2014-02' } }),
    spares: activity({ period: { edtf: '2014-02' }, status: 'PLANNED' }),
  },
  UNDATED_ACTIVITY: {
    trips: activity({ period: {} }),
    spares: activity({ period: { printed: 'in the eighties' } }),
  },
  PRINTED_DATE_DIFFERS: { trips: dated('2006', 'December 2007'), spares: dated('2006', 'December 2006') },
  YEARS_AS_RANGE: {
    trips: dated('2009/2010', '2009 and 2010'),
    spares: dated('{2009,2010}', '2009 and 2010'),
  },
  TO_DATE_NOT_ONGOING: {
    trips: dated('2005/2013', '2005 to date'),
    spares: dated('2005/2013', '2005 to date', { ongoing: true }),
  },
  DATE_FROM_A_NAME: {
    trips: activity({ text: 'Talks on the MDGs post-2015', period: { edtf: '2015' } }),
    spares: activity({ text: 'Talks of 2015 on the MDGs post-2015', period: { edtf: '2015' } }),
  },
  SAME_ACTIVITY_TWICE: {
    trips: { activities: [course, { ...course, key: 'b', title: 'courses for labour inspectors.' }] },
    spares: { activities: [course, { ...course, key: 'b', period: { edtf: '2011' } }] },
  },
  SEVERAL_ACTIVITIES_IN_ONE: {
    trips: activity({
      text: 'In 2009 it joined the OAS in bringing out a “book;” in Peru (2011) its work led to a directorate',
    }),
    spares: activity({
      text: 'In 2009 it joined the OAS in bringing out a book; it was read; and read again in 2011',
    }),
  },
  OUTCOME_IN_TEXT: {
    trips: activity({ text: 'Work in Peru resulting in creation of a directorate' }),
    spares: activity({
      text: 'Work in Peru resulting in creation of a directorate',
      outcomes: [{ kind: 'INSTITUTION', text: 'A directorate' }],
    }),
  },
  OTHERS_DID_IT: {
    trips: activity({ participations: [{ role: 'SIGNATORY', organization: { name: 'CST' } }] }),
    spares: activity({
      participations: [
        { role: 'SIGNATORY', organization: { name: 'CST' } },
        { role: 'SIGNATORY', organization: { name: 'Organizacion Internacional del Trabajo' } },
      ],
    }),
  },
  ORGANIZATIONS_IN_ONE: {
    trips: activity({
      participations: [
        { role: 'PARTNER', organization: { name: 'Central Sandinista (CST) y Rerum Novarum (CTRN)' } },
      ],
    }),
    spares: activity({
      participations: [
        {
          role: 'PARTNER',
          organization: { name: 'Industria de la Construcción, la Madera y Materiales (FENTICOMMC)' },
        },
      ],
    }),
  },
  CORRIDOR_DIFFERS: {
    trips: activity({ corridors: [{ countries: ['NI', 'CR'], printed: 'Nicaragua-Costa Rica-Panama' }] }),
    spares: activity({ corridors: [{ countries: ['HT', 'DO'], printed: 'Haiti- Dominican Republic' }] }),
  },
  TOTALS_CONFLICT: {
    trips: activity({ outcomes: counted('people') }),
    spares: activity({ outcomes: counted('courses') }),
  },
  PROJECT_UNDER_TWO_KEYS: {
    trips: { activities: [named('a', 'MIGRANDINA'), named('b', 'The ILO/Migrandina project')] },
    spares: { activities: [named('a', 'MIGRANDINA'), named('b', 'MIGRANDINA II')] },
  },
  POLARITY_AGAINST_SECTION: {
    trips: {
      ...text('Migrants are made criminals.', { kind: 'STRENGTHS' }),
      statements: [
        { key: 't', polarity: 'THREAT', text: 'Criminals.', span: { sectionKey: 's', quote: 'criminals' } },
      ],
    },
    spares: {
      ...text('Migrants are made criminals.', { kind: 'WEAKNESSES' }),
      statements: [
        { key: 't', polarity: 'THREAT', text: 'Criminals.', span: { sectionKey: 's', quote: 'criminals' } },
      ],
    },
  },
  PROPOSAL_WITHOUT_WORDING: {
    trips: { amendmentProposals: [{ key: 'p', kind: 'ADD' }] },
    spares: { amendmentProposals: [{ key: 'p', kind: 'REMOVE' }] },
  },
  SUGGESTION_WITHOUT_ADDRESSEE: {
    trips: { suggestions: [{ ...suggestion, addressees: [] }] },
    spares: { suggestions: [suggestion] },
  },
  SUGGESTION_REPEATS_ACTIVITY: {
    trips: { ...activity({ text: LONG }), suggestions: [{ ...suggestion, text: OTHERS_LONG }] },
    spares: {
      ...activity({ text: LONG }),
      suggestions: [
        { ...suggestion, text: `${LONG} Governments should now train their own people in all of this.` },
      ],
    },
  },
};
