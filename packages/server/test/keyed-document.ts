import { completeContent, type Activity, type DiagnosisContent } from '@mandato/rules';
import fc from 'fast-check';

/* Small returns over few keys, so that two of them share some items, moved, reordered or changed. */

const words = fc.constantFrom('a', 'b c', 'b d', 'e f g', 'é 👩‍👧\r\n', '');
const keys = (...all: string[]): fc.Arbitrary<string[]> => fc.shuffledSubarray(all);

const statuses = fc.constantFrom('PLANNED', 'ONGOING', 'DONE', 'UNKNOWN');
const periods = fc.constantFrom(undefined, { edtf: '2010' }, { edtf: '2020' }, { edtf: '2010/..' });

const activityOf = (key: string): fc.Arbitrary<object> =>
  fc.record({
    key: fc.constant(key),
    title: words,
    kind: fc.constant('training'),
    status: statuses,
    period: periods,
    themes: keys('gender', 'asylum'),
  });

const all = <T>(list: readonly string[], make: (key: string) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  list.length === 0 ? fc.constant([]) : fc.tuple(...list.map(make));

/** A return whose activities lie in its responses or outside, by chance. */
export const keyedDocument: fc.Arbitrary<DiagnosisContent> = fc
  .record({
    sections: keys('s1', 's2', 's3'),
    responses: keys('r1', 'r2', 'r3'),
    activities: keys('a1', 'a2', 'a3', 'a4', 'a5'),
    statements: keys('t1', 't2', 't3', 't4'),
    places: fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }),
  })
  .chain((of) =>
    fc.record({
      sections: all(of.sections, (key) =>
        fc.record({ key: fc.constant(key), kind: fc.constant('OTHER'), body: words }),
      ),
      mandateResponses: all(of.responses, (key) => fc.record({ key: fc.constant(key), narrative: words })),
      activities: all(of.activities, activityOf),
      statements: all(of.statements, (key) =>
        fc.record({ key: fc.constant(key), polarity: fc.constant('NEED'), text: words }),
      ),
      places: fc.constant(of.places),
    }),
  )
  .map(({ places, activities, mandateResponses, ...rest }) => {
    const placeOf = (i: number): number => (places[i] as number) - 1;
    const inside = (at: number): object[] => activities.filter((_, i) => placeOf(i) === at);
    return completeContent({
      ...rest,
      mandateResponses: mandateResponses.map((each, at) => ({ ...each, activities: inside(at) })),
      activities: activities.filter((_, i) => placeOf(i) < 0 || placeOf(i) >= mandateResponses.length),
    } as never);
  });

/** All activities of a return with the response that each stands in. */
export const placedActivities = (
  content: DiagnosisContent,
): { activity: Activity; response: string | null }[] => [
  ...content.mandateResponses.flatMap(({ key, activities }) =>
    activities.map((activity) => ({ activity, response: key })),
  ),
  ...content.activities.map((activity) => ({ activity, response: null })),
];

interface Keyed {
  readonly key: string;
}

/** A return as somebody else has it who changed some of its items: those of `keys`, into what another return has. */
function mixed(base: DiagnosisContent, other: DiagnosisContent, keys: ReadonlySet<string>): DiagnosisContent {
  const mix = <T extends Keyed>(own: readonly T[], others: readonly T[]): T[] => {
    const theirs = new Map(others.map((each) => [each.key, each]));
    const had = new Set(own.map(({ key }) => key));
    const kept = own.flatMap((each) => {
      const next = keys.has(each.key) ? theirs.get(each.key) : each;
      return next ? [next] : [];
    });
    others.forEach((each, i) => {
      if (keys.has(each.key) && !had.has(each.key)) kept.splice(i, 0, each);
    });
    return keys.has('order') ? [...kept].reverse() : kept;
  };
  const bare = ({ mandateResponses }: DiagnosisContent) =>
    mandateResponses.map((each) => ({ ...each, activities: [] }));
  const responses = mix(bare(base), bare(other));
  const placed = (content: DiagnosisContent) =>
    placedActivities(content).map((each) => ({ key: each.activity.key, ...each }));
  const activities = mix(placed(base), placed(other)).map(({ activity, response }) => ({
    activity,
    response: responses.some(({ key }) => key === response) ? response : null,
  }));
  const inside = (response: string | null): Activity[] =>
    activities.filter((each) => each.response === response).map(({ activity }) => activity);
  return {
    ...base,
    sections: mix(base.sections, other.sections),
    mandateResponses: responses.map((each) => ({ ...each, activities: inside(each.key) })),
    activities: inside(null),
    statements: mix(base.statements, other.statements),
  };
}

const ALL_KEYS = [
  ...['s1', 's2', 's3', 'r1', 'r2', 'r3', 'a1', 'a2', 'a3', 'a4', 'a5', 't1', 't2', 't3', 't4', 'order'],
];

/** A return, and what two people made of it who each changed a few items. */
export const twiceChanged: fc.Arbitrary<
  [base: DiagnosisContent, mine: DiagnosisContent, theirs: DiagnosisContent]
> = fc
  .record({
    documents: fc.tuple(keyedDocument, keyedDocument, keyedDocument),
    mine: fc.subarray(ALL_KEYS, { maxLength: 5 }),
    theirs: fc.subarray(ALL_KEYS, { maxLength: 5 }),
  })
  .map(({ documents: [base, one, other], mine, theirs }) => [
    base,
    mixed(base, one, new Set(mine)),
    mixed(base, other, new Set(theirs)),
  ]);
