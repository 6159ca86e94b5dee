import { digestOf, hashesIn, likeness, shortHash } from './digest';
import { itemHashes } from './item-hashes';
import { checkContent, context, course } from './testing/ilo';

const TEXT =
  'In 2009 and 2010 the agency held forty courses for labour inspectors of the Andean countries, wrote a manual on how to visit farms and homes, ' +
  'and helped three ministries to set up a joint body that follows complaints of migrants from the first word to the last decision.';

/** The text with every nth word replaced. */
const reworded = (nth: number): string =>
  TEXT.split(' ')
    .map((word, index) => (index % nth === nth - 1 ? `other${index}` : word))
    .join(' ');
const like = (a: string, b: string): number =>
  likeness(hashesIn(digestOf(a) ?? ''), hashesIn(digestOf(b) ?? ''));

it('a text of fewer than 20 words has no digest', () => {
  const words = TEXT.split(' ');
  expect(digestOf(words.slice(0, 19).join(' '))).toBeUndefined();
  expect(digestOf(words.slice(0, 20).join(' '))).toMatch(/^([0-9a-z]{5}){18}$/);
  expect(digestOf(TEXT)).toMatch(/^([0-9a-z]{5}){24}$/);
});

it('digests stay the same: contexts are kept and compared by their hash', () => {
  expect([digestOf(TEXT)?.slice(0, 15), shortHash('Mandato')]).toEqual([
    '018pr1ap1f1h8ca',
    '798f6da6af1a3b62',
  ]);
});

it('case, accents and marks do not count; order does', () => {
  expect(like(TEXT, `“${TEXT.toUpperCase()}”`)).toBe(1);
  expect(like(TEXT, TEXT.split(' ').reverse().join(' '))).toBe(0);
});

describe('wording is near from half of the runs of three words on', () => {
  const codes = (text: string, published = TEXT, more: Partial<typeof course> = {}) =>
    checkContent(
      { activities: [{ ...course, text, ...more }] },
      {
        context: { published: [{ agency: 'IOM', round: '2011-review', digest: digestOf(published) ?? '' }] },
      },
    ).filter(({ code }) => code === 'NEAR_OTHER_TEXT');

  it.each([
    [12, true],
    [10, true],
    [4, false],
    [2, false],
  ])('with every %ith word another: %s', (nth, isNear) => {
    expect(like(TEXT, reworded(nth)) >= 0.5).toBe(isNear);
    expect(codes(reworded(nth))).toHaveLength(isNear ? 1 : 0);
  });

  it('wherever in a text the copied words stand', () => {
    const moved = `Since then nothing else was done in this field. ${TEXT}`;
    expect(like(TEXT, moved)).toBeGreaterThan(0.7);
    expect(codes(moved)).toHaveLength(1);
  });

  it('the other agency and its round are named, its words are not', () => {
    const [result] = codes(TEXT);
    expect(result?.message.en).toBe(
      'The wording is near a text that IOM published in the round 2011-review.',
    );
    expect(result?.about).toBe('IOM');
  });

  it('sections that quote the Program, claims and notes are not compared', () => {
    const around = { context: { published: [{ agency: 'IOM', round: 'r', digest: digestOf(TEXT) ?? '' }] } };
    const content = {
      sections: [
        { key: 'g', kind: 'GENERAL', body: TEXT },
        { key: 'a', kind: 'AREA', body: TEXT },
      ],
      objectiveClaims: [{ key: 'c', text: TEXT }],
      footnotes: [{ key: 'f', marker: '*', text: TEXT }],
      statements: [{ key: 's', polarity: 'NEED', text: TEXT, span: { sectionKey: 'a', quote: TEXT } }],
    } as const;
    const near = checkContent(content, around).filter(({ code }) => code === 'NEAR_OTHER_TEXT');
    // The statement only quotes the section, which is told already.
    expect(near.map(({ path }) => path.join('.'))).toEqual(['content.sections.1.body']);
  });
});

it('a suggestion repeats an activity from whichever sentence of it', () => {
  const content = {
    activities: [{ ...course, text: `Since then nothing else was done in this field. ${TEXT}` }],
    suggestions: [{ key: 'g', text: TEXT, addressees: [{ kind: 'AGENCY', agencyCode: 'ILO' }] }],
  } as const;
  const told = checkContent(content).filter(({ code }) => code === 'SUGGESTION_REPEATS_ACTIVITY');
  expect(told.map(({ path }) => path.join('.'))).toEqual(['content.suggestions.0.text']);
});

it('where an item stands and what it is quoted from does not make it another one', () => {
  const [hash] = itemHashes({ activities: [course] });
  const moved = itemHashes({
    mandateResponses: [
      { key: 'r', activities: [{ ...course, mandateCodes: null, span: { sectionKey: 's', quote: 'x' } }] },
    ],
  });
  expect(moved.map((each) => each.hash)).toEqual([hash?.hash]);
  expect(itemHashes({ activities: [{ ...course, title: 'Other' }] })[0]?.hash).not.toBe(hash?.hash);
});

it('what is carried on is told where the key and all it says are the same', () => {
  const items = itemHashes({ activities: [course] }).map(({ key, hash }) => ({ key, hash }));
  const carried = (key: string) =>
    checkContent(
      { activities: [{ ...course, key }] },
      { context: { ...context, earlier: { round: '2011', items } } },
    ).filter(({ code }) => code === 'CARRIED_ON_UNCHANGED');
  expect(carried('course').map(({ path }) => path.join('.'))).toEqual(['content.activities.0']);
  expect(carried('another')).toEqual([]);
});
