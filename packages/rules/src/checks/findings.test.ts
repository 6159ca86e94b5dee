import type { DiagnosisContentInput } from '../document';
import { cpuMs } from '../testing/cpu';
import { checkContent, course } from '../testing/ilo';

const all = (code: string, content: DiagnosisContentInput) =>
  checkContent(content).filter((each) => each.code === code);

describe('another agency in a heading', () => {
  const named = (headingPrinted: string) =>
    all('OTHER_AGENCY_IN_HEADING', {
      sections: [{ key: 's', kind: 'SPECIFIC', headingPrinted, body: 'Text.' }],
    });

  it('is located by its words as printed', () => {
    expect(named('Actividades de la COMISION  Interamericana\nde Mujeres')).toMatchObject([
      {
        path: ['content', 'sections', '0', 'headingPrinted'],
        sectionKey: 's',
        part: 'HEADING',
        start: 18,
        end: 53,
        quote: 'COMISION  Interamericana\nde Mujeres',
      },
    ]);
  });

  it.each([
    ['a word that only begins like an acronym', 'CIMENTS and IOMA'],
    ['an acronym in small letters', 'How to sap energy'],
    ['the own agency beside another', 'ILO and IOM'],
    ['the own agency in another language', 'La OIT con la OIM'],
    ['no agency', 'Strengths'],
  ])('does not mean %s', (_, heading) => expect(named(heading)).toEqual([]));

  it('a name inside a longer one is not told, and each agency is told once', () => {
    expect(
      named('General Secretariat of the Organization of American States (GS/OAS), CIM').map(
        (each) => each.quote,
      ),
    ).toEqual(['General Secretariat of the Organization of American States', 'CIM']);
  });

  it('an accent written as a combining mark is no other name', () => {
    expect(named('Comisio\u0301n Interamericana de Mujeres')).toMatchObject([
      { quote: 'Comisio\u0301n Interamericana de Mujeres' },
    ]);
  });
});

describe('filler', () => {
  const isFiller = (text: string) => all('FILLER', { activities: [{ ...course, text }] }).length === 1;

  it.each(
    [
      [
        'N/A',
        ' n.a. ',
        'NA',
        'None',
        'nothing.',
        'Not applicable',
        'TBD',
        '-',
        '—',
        '…',
        '...',
        'xxx',
        '???',
        '(none)',
      ],
      [
        'Lorem ipsum dolor sit amet, and so on for many lines'.repeat(9),
        'No aplica',
        'NINGUNA',
        'Sin información',
        'S/I',
      ],
      ['sin  informacio\u0301n', 's/d', 'Pendiente…', '«pendiente»', 'por definir'],
    ].flat(),
  )('%j says nothing', (text) => expect(isFiller(text)).toBe(true));

  it.each([
    '',
    ' ',
    '12',
    '👍',
    'None of the courses was held',
    'Nada cambió',
    'x',
    'Pendiente de firma',
    '5 + 5',
  ])('%j is left alone', (text) => expect(isFiller(text)).toBe(false));

  it('in a section is located in its body', () => {
    const sections = [{ key: 'b', kind: 'BUDGET', body: ' n/a\n' } as const];
    expect(all('FILLER', { sections })).toMatchObject([
      { path: ['content', 'sections', '0', 'body'], part: 'BODY', start: 0, end: 5, quote: ' n/a\n' },
    ]);
  });
});

describe('restated mandates', () => {
  const text = '(2) Fortalecer la INSPECCION del  trabajo';

  it('are found in a narrative, a title, a text and a quote, once for each item', () => {
    const content: DiagnosisContentInput = {
      sections: [{ key: 's', kind: 'AREA', body: `${text}. We did.` }],
      mandateResponses: [
        { key: 'r', narrative: text, activities: [{ ...course, title: text, text }] },
        { key: 'q', activities: [{ ...course, key: 'b', span: { sectionKey: 's', quote: text } }] },
      ],
      activities: [{ ...course, key: 'c', text }],
    };
    expect(all('RESTATED_MANDATE', content).map(({ path, quote }) => [path.join('.'), quote])).toEqual([
      ['content.mandateResponses.0.narrative', undefined],
      ['content.mandateResponses.0.activities.0.title', undefined],
      ['content.mandateResponses.1.activities.0.span.quote', text],
      ['content.activities.0.text', undefined],
    ]);
  });

  it('the wording quoted in the response counts for that response only', () => {
    const quoted = 'Advise on labour law';
    const response = { key: 'r', quotedMandateText: quoted, narrative: 'advise on labour law.' };
    expect(all('RESTATED_MANDATE', { mandateResponses: [response] })).toHaveLength(1);
    expect(
      all('RESTATED_MANDATE', {
        mandateResponses: [
          { ...response, narrative: 'We did.' },
          { key: 'q', narrative: quoted },
        ],
      }),
    ).toEqual([]);
  });

  it('a text without words repeats nothing', () => {
    expect(
      all('RESTATED_MANDATE', { mandateResponses: [{ key: 'r', quotedMandateText: '…', narrative: '—' }] }),
    ).toEqual([]);
  });

  it('a long run of dots is read in no time', () => {
    const narrative = `${'.'.repeat(1_000_000)}a${'.'.repeat(1_000_000)}`;
    const ms = cpuMs(() => void checkContent({ mandateResponses: [{ key: 'r', narrative }] }));
    expect(ms).toBeLessThan(3000);
  });
});

describe('sections', () => {
  it('each kind the template requires is told once, and those it does not require never', () => {
    const template = (['BUDGET', 'PLAN', 'BUDGET', 'AREA'] as const).map((kind) => ({
      kind,
      required: kind !== 'PLAN',
      heading: {},
    }));
    const sections = [{ key: 's', kind: 'AREA', body: 'Text.' } as const];
    const results = checkContent({ sections }, { context: { template } });
    expect(
      results.filter(({ code }) => code === 'MISSING_SECTION').map(({ code, message }) => [code, message.es]),
    ).toEqual([['MISSING_SECTION', 'Falta la sección «presupuesto» (BUDGET); esta ronda la pide.']]);
  });

  it('a return of tables alone misses no section', () => {
    const codes = checkContent({ activities: [course] }).map((each) => each.code);
    expect(codes.filter((code) => code !== 'SILENT_MANDATE')).toEqual(['NO_RUNNING_TEXT']);
  });
});

it('an annex is told with the words that refer to it', () => {
  const content: DiagnosisContentInput = {
    sections: [{ key: 's', kind: 'AREA', body: 'See Annex II.' }],
    annexReferences: [{ key: 'x', label: 'Annex II', span: { sectionKey: 's', quote: 'Annex II' } }],
  };
  expect(all('DANGLING_ANNEX', content)).toMatchObject([{ start: 4, end: 12, quote: 'Annex II' }]);
});

it.each([
  [{ period: null }, 1],
  [{ period: { printed: ' ' } }, 1],
  [{ period: { printed: 'more recently' } }, 0],
  [{ period: { ongoing: true } }, 0],
  [{ period: { edtf: '201X' } }, 0],
])('an activity with %j has that many findings about its date: %i', (more, count) =>
  expect(all('UNDATED_ACTIVITY', { activities: [{ ...course, ...more }] })).toHaveLength(count),
);

it('a substitute needs its reason as much as what was not done', () => {
  const response = (selfAssessment: 'SUBSTITUTE' | 'NOT_DONE' | 'PARTLY') => ({
    key: selfAssessment,
    selfAssessment,
  });
  const mandateResponses = [response('SUBSTITUTE'), response('NOT_DONE'), response('PARTLY')];
  expect(all('REASON_MISSING', { mandateResponses }).map((each) => each.path[2])).toEqual(['0', '1']);
  expect(all('EMPTY_RESPONSE', { mandateResponses })).toEqual([]);
});
