import type { ActivityInput, DiagnosisContentInput, OrganizationInput } from '../document';
import { cpuMs } from '../testing/cpu';
import { checkContent, course } from '../testing/ilo';

const paths = (code: string, content: DiagnosisContentInput) =>
  checkContent(content)
    .filter((each) => each.code === code)
    .map((each) => each.path.join('.'));
const one = (code: string, content: DiagnosisContentInput) =>
  checkContent(content).find((each) => each.code === code);

describe('codes', () => {
  const nobody: OrganizationInput = { agencyCode: '?', kind: '?', country: '?' };

  it('every place where a code may stand is looked at', () => {
    const activity: ActivityInput = {
      ...course,
      kind: '?',
      mandateCodes: ['ILO-1', '?'],
      objectiveCodes: ['?'],
      populationGroups: ['?'],
      themes: ['?'],
      sectors: ['?'],
      places: [{ country: '?', group: '?' }],
      corridors: [{ countries: ['HT', '?'] }],
      outcomes: [{ kind: 'LAW', text: 'A law', country: '?' }],
      participations: [{ role: 'PARTNER', organization: nobody }],
      publishedWorks: [{ publishers: [nobody] }],
      project: { key: 'p', fundings: [{ donor: nobody }] },
    };
    const content: DiagnosisContentInput = {
      activities: [activity],
      objectiveClaims: [{ key: 'c', text: 'Served.', objectiveCode: '?' }],
      mandateResponses: [{ key: 'r', mandateCode: '?' }],
      statements: [{ key: 's', polarity: 'NEED', text: 'Needed.', theme: '?' }],
      amendmentProposals: [{ key: 'p', mandateCode: '?' }],
      resourceStatements: [{ key: 'm', kind: 'TIME', stance: 'HAS', text: 'Time.', mandateCodes: ['?'] }],
      suggestions: [
        {
          key: 'g',
          theme: '?',
          text: 'Go on.',
          addressees: [{ kind: 'AGENCY', agencyCode: '?', organization: nobody }],
        },
      ],
    };
    const sent = JSON.stringify(content).split('"?"').length - 1;
    expect(paths('UNKNOWN_CODE', content)).toHaveLength(sent);
    expect(sent).toBe(29);
  });

  it('the cure names the nearest codes', () => {
    expect(one('UNKNOWN_CODE', { mandateResponses: [{ key: 'r', mandateCode: 'ILO-9' }] })?.cure.en).toBe(
      'Did you mean ILO-1 or ILO-2?',
    );
  });

  it('an acronym of another language leads to the code', () => {
    const content = {
      suggestions: [{ key: 'g', text: 'Go on.', addressees: [{ kind: 'AGENCY', agencyCode: 'oea' }] }],
    };
    expect(one('UNKNOWN_CODE', content as DiagnosisContentInput)?.cure.es).toMatch(/^¿Quiso decir OAS/);
  });

  it('a name every object has is no code list', () => {
    expect(paths('UNKNOWN_CODE', { activities: [{ ...course, kind: 'constructor' }] })).toHaveLength(1);
  });
});

describe('keys', () => {
  it('are unique over sections, responses, their activities and all the rest', () => {
    const content: DiagnosisContentInput = {
      sections: [{ key: 'k', kind: 'OTHER', body: 'Text.' }],
      mandateResponses: [{ key: 'r', activities: [{ ...course, key: 'k' }] }],
      footnotes: [{ key: 'k', marker: '*', text: 'Note.' }],
    };
    expect(paths('DUPLICATE_KEY', content)).toEqual([
      'content.mandateResponses.0.activities.0.key',
      'content.footnotes.0.key',
    ]);
    expect(one('DUPLICATE_KEY', content)?.message.en).toContain('content.sections.0');
  });

  it('of projects may repeat, also where an item has the same', () => {
    const activity = { ...course, project: { key: 'course' } };
    expect(paths('DUPLICATE_KEY', { activities: [activity, { ...activity, key: 'b' }] })).toEqual([]);
  });

  it.each(['', '  ', 'a'.repeat(201), 'a\tb', ' a', 'a\u00a0'])('%j is malformed', (key) =>
    expect(paths('MALFORMED_KEY', { activities: [{ ...course, key }] })).toEqual([
      'content.activities.0.key',
    ]),
  );

  it('of a section cannot stand for an activity, nor an activity for a section', () => {
    const content: DiagnosisContentInput = {
      sections: [{ key: 's', kind: 'OTHER', body: 'Text.', parentKey: 'course' }],
      activities: [course],
      suggestions: [{ key: 'g', text: 'Go on.', relatesToKeys: ['s', 'course'] }],
      annexReferences: [{ key: 'x', label: 'Annex', supportsKeys: ['s', 'course', 'g', 'nobody'] }],
    };
    expect(paths('DANGLING_KEY', content)).toEqual([
      'content.sections.0.parentKey',
      'content.suggestions.0.relatesToKeys.0',
      'content.annexReferences.0.supportsKeys.3',
    ]);
  });

  it('a circle of sections is told at each of its sections, not at those that hang on it', () => {
    const section = (key: string, parentKey: string) =>
      ({ key, parentKey, kind: 'OTHER', body: 'Text.' }) as const;
    const sections = [section('a', 'b'), section('b', 'a'), section('c', 'a'), section('d', 'd')];
    expect(paths('PARENT_CIRCLE', { sections })).toEqual(
      [0, 1, 3].map((index) => `content.sections.${index}.parentKey`),
    );
  });
});

describe('projects', () => {
  const at = (key: string, project: ActivityInput['project']) => ({ ...course, key, project });

  it('another order of fields is the same description', () => {
    const one = {
      key: 'P',
      names: [{ language: 'en', text: 'P' }],
      period: { edtf: '2008', printed: '2008' },
    };
    const same = {
      period: { printed: '2008', edtf: '2008', ongoing: false },
      names: [{ text: 'P', language: 'en' }],
      key: 'P',
    };
    expect(paths('TWO_PROJECT_DESCRIPTIONS', { activities: [at('a', one), at('b', same)] })).toEqual([]);
  });

  it.each<[string, ActivityInput['project']]>([
    ['names', { key: 'P', names: [{ language: 'es', text: 'P' }] }],
    ['a period', { key: 'P', period: { edtf: '2009' } }],
    ['funding', { key: 'P', fundings: [{ donor: { name: 'EU' } }] }],
  ])('other %s make a second description', (_, project) => {
    const activities = [at('a', { key: 'P' }), at('b', project)];
    expect(paths('TWO_PROJECT_DESCRIPTIONS', { activities })).toEqual(['content.activities.1.project']);
  });
});

describe('dates and numbers', () => {
  it('every EDTF of the document is read', () => {
    const content: DiagnosisContentInput = {
      activities: [{ ...course, period: { edtf: 'x' }, project: { key: 'p', period: { edtf: 'x' } } }],
      commitments: [{ key: 'c', text: 'Soon.', dueOn: 'x' }],
    };
    expect(paths('MALFORMED_DATE', content)).toEqual([
      'content.activities.0.period.edtf',
      'content.activities.0.project.period.edtf',
      'content.commitments.0.dueOn',
    ]);
  });

  it.each([
    ['1.2', '0.3', ['shareMin']],
    ['-0.1', '25', ['shareMin', 'shareMax']],
    ['0.30000000000000000001', '0.3', ['shareMin']],
    ['0', '1', []],
    ['some', '0.3', []],
  ])('shares from %s to %s', (shareMin, shareMax, fields) => {
    const resource = { key: 'r', kind: 'TIME', stance: 'HAS', text: 'Time.', shareMin, shareMax } as const;
    expect(paths('SHARE_OUT_OF_RANGE', { resourceStatements: [resource] })).toEqual(
      fields.map((field) => `content.resourceStatements.0.${field}`),
    );
  });

  it('the language of the return itself is looked at', () => {
    expect(checkContent({}, { language: '' }).map((each) => each.path.join('.'))).toContain('language');
  });

  it('a corridor from a country to itself is too short', () => {
    const activities = [{ ...course, corridors: [{ countries: ['HT', 'HT'] }] }];
    expect(paths('CORRIDOR_TOO_SHORT', { activities })).toEqual([
      'content.activities.0.corridors.0.countries',
    ]);
  });
});

describe('organizations', () => {
  it('are named wherever one may stand, an acronym alone being no name', () => {
    const nobody: OrganizationInput = { acronym: 'CST' };
    const content: DiagnosisContentInput = {
      activities: [
        {
          ...course,
          participations: [
            { role: 'PARTNER', organization: nobody },
            { role: 'PARTNER', class: 'unions' },
          ],
          publishedWorks: [{ publishers: [nobody] }],
          project: { key: 'p', fundings: [{ donor: nobody }] },
        },
      ],
      suggestions: [
        { key: 'g', text: 'Go on.', addressees: [{ kind: 'ORGANIZATION', organization: nobody }] },
      ],
    };
    expect(paths('UNNAMED_ORGANIZATION', content).sort()).toEqual([
      'content.activities.0.participations.0.organization.name',
      'content.activities.0.project.fundings.0.donor.name',
      'content.activities.0.publishedWorks.0.publishers.0.name',
      'content.suggestions.0.addressees.0.organization.name',
    ]);
  });
});

describe('quotes without offsets', () => {
  const quoting = (body: string, quote: string): DiagnosisContentInput => ({
    sections: [{ key: 's', kind: 'OTHER', body }],
    objectiveClaims: Array.from({ length: 1900 }, (_, index) => ({
      key: `c${index}`,
      text: 'A claim.',
      span: { sectionKey: 's', quote: `${quote}${index}` },
    })),
  });

  it.each([
    ['prose', 'Lorem ipsum dolor sit amet. '.repeat(100_000), 'Lorem ipsum dolor sit amex'],
    ['one letter', 'a'.repeat(3_000_000), `${'a'.repeat(300)}b${'a'.repeat(300)}`],
    ['letters beyond Latin-1', 'ñ→'.repeat(1_500_000), 'ñ→ñ→ñ→ñ'],
  ])('that are not there do not hold the rules up for long: %s', (_, body, quote) => {
    const content = quoting(body, quote);
    const ms = cpuMs(() => expect(paths('SPAN_NOT_SEARCHED', content).length).toBeGreaterThan(1800));
    expect(ms).toBeLessThan(4000);
  });

  it('all find their place in a return as long as people write them', () => {
    const body = Array.from({ length: 1900 }, (_, index) => `Fact ${index}. `).join('');
    const results = checkContent({ ...quoting(body, 'Fact '), statements: [] });
    expect(results.filter((each) => each.code.startsWith('SPAN'))).toEqual([]);
  });
});

describe('limits', () => {
  it('outcomes and published works count, and nothing else is checked beyond the limit', () => {
    const outcomes = Array.from({ length: 2000 }, () => ({ kind: 'LAW', text: 'N/A' }) as const);
    expect(checkContent({ activities: [{ ...course, outcomes }] }).map((each) => each.code)).toEqual([
      'LIMIT_EXCEEDED',
    ]);
  });
});
