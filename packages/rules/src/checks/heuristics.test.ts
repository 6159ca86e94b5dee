import type { RuleCode } from '../catalogue';
import type { DiagnosisContentInput, SectionInput } from '../document';
import { checkContent, course } from '../testing/ilo';

const tells = (code: RuleCode, content: DiagnosisContentInput): string[] =>
  checkContent(content)
    .filter((each) => each.code === code)
    .map(({ quote, about }) => quote ?? about ?? '');
const period = (printed: string, edtf: string, ongoing = false): DiagnosisContentInput => ({
  activities: [{ ...course, period: { printed, edtf, ongoing } }],
});
const section = (body: string, more: Partial<SectionInput> = {}): DiagnosisContentInput => ({
  sections: [{ key: 's', kind: 'OTHER', body, ...more }],
});

describe('dates in words and in EDTF', () => {
  it.each([
    ['2006', '2006'],
    ['December 2006', '2006'],
    ['December 2006', '2006-12'],
    ['diciembre de 2006', '2006-12'],
    ['5 de diciembre de 2006', '2006-12-05'],
    ['December 5, 2006', '2006-12-05'],
    ['May to November 2008', '2008-05/2008-11'],
    ['May 2008 to November 2011', '2008-05/2011-11'],
    ['2009-2013', '2009/2013'],
    ['2009–13', '2009/2013'],
    ['2008-10', '2008-10'],
    ['2008-10', '2008/2010'],
    ['2009 and 2010', '{2009,2010}'],
    ['2009, 2011 and 2012', '{2009,2011..2012}'],
    ['2005 to date', '2005/..'],
    ['since 2005', '2005/2013'],
    ['three years from 2009', '2009/2011'],
    ['until 2010', '../2010'],
    ['More recently (February 2013)', '2013-02'],
    ['in the 1990s', '199X'],
    ['los años 90', '199X'],
    ['more recently', '2013'],
    ['2006 (approximately)', '2006~'],
    ['between 2009 and 2010', '2009/2010'],
    ['de 2009 a 2010', '2009/2010'],
    ['fiscal year 2009/10', '2009/2010'],
    ['', '2006'],
  ])('“%s” and %s agree', (printed, edtf) => {
    const content = period(printed, edtf, printed.includes('date'));
    for (const code of ['PRINTED_DATE_DIFFERS', 'YEARS_AS_RANGE', 'TO_DATE_NOT_ONGOING'] as const)
      expect([code, tells(code, content)]).toEqual([code, []]);
  });

  it.each<[RuleCode, string, string]>([
    ['PRINTED_DATE_DIFFERS', '2006', '2007'],
    ['PRINTED_DATE_DIFFERS', '2006', '2006/2009'],
    ['PRINTED_DATE_DIFFERS', '2009-2013', '2009/2012'],
    ['PRINTED_DATE_DIFFERS', '2009-2013', '2008/2014'],
    ['PRINTED_DATE_DIFFERS', 'December 2006', '2006-11'],
    ['PRINTED_DATE_DIFFERS', 'febrero de 2013', '2013-03'],
    ['PRINTED_DATE_DIFFERS', 'until 2010', '../2009'],
    ['YEARS_AS_RANGE', '2009 and 2010', '2009/2010'],
    ['YEARS_AS_RANGE', '2009 y 2010', '2009/2010'],
    ['YEARS_AS_RANGE', '2008, 2009 and 2010', '2008/2010'],
    ['TO_DATE_NOT_ONGOING', '2005 to date', '2005'],
    ['TO_DATE_NOT_ONGOING', 'desde 2005 hasta la fecha', '2005/2013'],
  ])('%s: “%s” and %s do not', (code, printed, edtf) => {
    expect(tells(code, period(printed, edtf))).toHaveLength(1);
  });
});

describe('footnote marks', () => {
  it.each([
    ['three areas:*', '*'],
    ['three areas.** More.', '**'],
    ['the mandate 1/ of the AG', '1/'],
    ['the mandate,2/ of the AG', '2/'],
    ['as was said [3].', '[3]'],
    ['las áreas¹ del Programa', '¹'],
  ])('“%s” has one', (body, mark) => expect(tells('MARK_WITHOUT_NOTE', section(body))).toEqual([mark]));

  it.each([
    'and/or',
    '24/7',
    'half: 1/2 of it',
    'AG/RES. 2141 (XXXV-O/05)',
    'doc.5/13 rev. 2',
    '50 km² and 12 m²',
    'it was *very* good',
    '* one point\n* another',
    '2 * 3 = 6',
    'in [brackets]',
    'ended 2009/ 2010',
    'three areas:*\n\n*For more, read the long version.',
  ])('“%s” has none that misses its note', (body) =>
    expect(tells('MARK_WITHOUT_NOTE', section(body))).toEqual([]),
  );
});

describe('language', () => {
  const ES =
    'El organismo capacitó a los inspectores de tres países para que visiten las obras y los campos donde trabajan las personas, y escribió con su personal un manual.';
  const PT =
    'O organismo formou os inspetores de três países para que visitem as obras e os campos onde as pessoas trabalham, e escreveu com a sua equipe um manual.';
  const FR =
    'Le service a formé les inspecteurs de trois pays pour visiter les chantiers et les champs où travaillent des personnes migrantes, et a rédigé avec son équipe un manuel.';
  const EN =
    'The office trained the inspectors of three countries to visit the building sites and the fields where people who have migrated work, and wrote a manual with its staff.';
  const NAMES =
    'The survey was made by the Confederación Nacional Unidad Sindical, the Federación Nacional de Trabajadores de la Industria de la Construcción and the Central de los Trabajadores, with which the office has worked for years.';

  it.each([
    ['es', ES],
    ['pt-BR', PT],
    ['fr', FR],
    ['en', EN],
    ['en', NAMES],
    ['und', ES],
    ['qu', ES],
    ['en', ES.split(' ').slice(0, 12).join(' ')],
  ])('in %s, this is what it is said to be: %s', (language, body) =>
    expect(tells('OTHER_LANGUAGE', section(body, { language }))).toEqual([]),
  );

  it.each([
    ['en', ES],
    ['es', EN],
    ['es', FR],
    ['fr', EN],
    ['en', PT],
    ['es', PT],
  ])('in %s, this is not: %s', (language, body) =>
    expect(tells('OTHER_LANGUAGE', section(body, { language }))).toEqual([body]),
  );

  it('an item’s language is that of the section it quotes', () => {
    const content: DiagnosisContentInput = {
      ...section(ES, { language: 'es' }),
      activities: [
        { ...course, text: ES, span: { sectionKey: 's', quote: ES } },
        { ...course, key: 'b', text: ES },
      ],
    };
    expect(tells('OTHER_LANGUAGE', content)).toHaveLength(1);
  });
});

describe('headings', () => {
  const heading = (headingPrinted: string): DiagnosisContentInput => section('Text.', { headingPrinted });

  it.each([
    ['Activities of the Inter-American Comission of Women', 'Comission'],
    ['Comisión Interamericana de Mujeras', 'Mujeras'],
    ['Internacional Organization for Migration', 'Internacional'],
  ])('“%s” misspells an agency', (printed, word) =>
    expect(tells('MISSPELT_AGENCY', heading(printed))).toEqual([word]),
  );

  it.each([
    'Inter-American Commission of Women',
    'Inter-American Council of Women',
    'International Organization for Standards',
    'International Labour Organisation of Peru and its work',
    'ACTIVITIES OF THE CIMS',
    'Strengths',
  ])('“%s” does not', (printed) => {
    const told = tells('MISSPELT_AGENCY', heading(printed));
    // British spelling of a name is a slip of the name all the same.
    expect(told).toEqual(printed.includes('Organisation') ? ['Organisation'] : []);
  });

  it('numbers count anew below another parent and in another kind; chapters do not', () => {
    const of = (key: string, headingPrinted: string, more: Partial<SectionInput> = {}) =>
      ({ key, kind: 'AREA', headingPrinted, body: 'Text.', ...more }) as const;
    const sections = [
      of('a', 'IV. Means', { kind: 'BUDGET' }),
      of('b', 'IV. Timetable', { kind: 'TIMETABLE' }),
      of('c', '1. Area', { parentKey: 'a' }),
      of('d', '1. Area', { parentKey: 'b' }),
      of('e', '1. Plan', { parentKey: 'a', kind: 'PLAN' }),
      of('f', '1) Area again', { parentKey: 'a' }),
      of('g', '2013 in review'),
      of('h', '2013 in review'),
    ];
    const told = checkContent({ sections }).filter(({ code }) => code === 'HEADING_NUMBER_TWICE');
    expect(told.map(({ path }) => path[2])).toEqual(['1', '5']);
  });
});

describe('trata is trafficking, tráfico is smuggling', () => {
  it.each<[string, string, number]>([
    ['Tráfico de migrantes', 'Work against trafficking in persons.', 1],
    ['Trata de personas', 'Work against the smuggling of migrants.', 1],
    ['Trafficking in persons', 'Se combatió el tráfico de migrantes.', 1],
    ['Trata de personas', 'Work against trafficking in persons.', 0],
    ['Trata de personas y tráfico de migrantes', 'Trafficking and smuggling.', 0],
    ['Tráfico de migrantes', 'Smuggling, and its links to trafficking.', 0],
    ['Tráfico de drogas', 'Trafficking in persons.', 0],
    ['Tráfico de migrantes', 'Drug trafficking was reported; smuggling too.', 0],
    ['De qué trata el informe', 'On smuggling.', 0],
  ])('“%s” over “%s”', (headingPrinted, body, count) =>
    expect(tells('TRAFFICKING_SMUGGLING', section(body, { headingPrinted }))).toHaveLength(count),
  );
});

it.each([
  ['We would suggest amending as follows the second area', 1],
  ['the second area should read: “…”', 1],
  ['Se propone enmendar el área segunda', 1],
  ['con la siguiente redacción', 1],
  ['We suggest more courses', 0],
  ['Everybody should read the manual', 0],
  ['se propuso capacitar a más personas', 0],
])('“%s” proposes another wording: %i', (body, count) =>
  expect(tells('PROPOSAL_IN_TEXT', section(body))).toHaveLength(count),
);
