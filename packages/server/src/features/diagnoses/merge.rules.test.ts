import canonicalize from 'canonicalize';
import { completeContent, type DiagnosisContent, type DiagnosisContentInput } from '@mandato/rules';
import fc from 'fast-check';
import { activity, response } from '../../../test/documents';
import { keyedDocument, twiceChanged } from '../../../test/keyed-document';
import { itemsOf } from './items.rules';
import { differences, merge, type DraftState } from './merge.rules';

const state = (content: DiagnosisContent, extra: Partial<DraftState> = {}): DraftState => ({
  content,
  language: 'en',
  filed: {},
  ...extra,
});
const text = (value: unknown): string => canonicalize(value) as string;
const states = fc.record({
  content: keyedDocument,
  language: fc.constantFrom('en', 'es'),
  filed: fc.constantFrom<DraftState['filed'][]>({}, { symbol: 'CE/1' }, { symbol: 'CE/2', filedOn: '2013' }),
});
const names = ({ content }: DraftState): Set<string> => new Set(itemsOf(content).keys());
const textsOf = ({ content }: DraftState): Map<string, string> =>
  new Map([...itemsOf(content)].map(([name, item]) => [name, item.text]));

test('what only one of the two changed stands exactly as that one has it, order included', () => {
  fc.assert(
    fc.property(states, states, (base, mine) => {
      for (const merged of [merge(base, mine, base), merge(base, base, mine), merge(base, mine, mine)]) {
        expect(merged.conflicts).toEqual([]);
        expect(text(merged.state)).toBe(text(mine));
      }
    }),
    { numRuns: 300 },
  );
});

const three = fc
  .tuple(twiceChanged, fc.tuple(states, states, states))
  .map(([contents, headers]) => contents.map((content, i) => ({ ...headers[i], content }))) as fc.Arbitrary<
  [DraftState, DraftState, DraftState]
>;

test('it does not matter who is who', () => {
  fc.assert(
    fc.property(three, ([base, mine, theirs]) => {
      const [one, other] = [merge(base, mine, theirs), merge(base, theirs, mine)];
      expect(one.conflicts.length === 0).toBe(other.conflicts.length === 0);
      if (one.conflicts.length > 0) return;
      expect(text(one.state)).toBe(text(other.state));
      expect(one.isReordered).toBe(other.isReordered);
    }),
    { numRuns: 500 },
  );
});

test('every item is what whoever changed it made of it; none is lost, and what both changed is told', () => {
  let merges = 0;
  fc.assert(
    fc.property(twiceChanged, (contents) => {
      const [base, mine, theirs] = contents.map((content) => state(content)) as [
        DraftState,
        DraftState,
        DraftState,
      ];
      const { state: both, conflicts } = merge(base, mine, theirs);
      const [was, own, other, is] = [base, mine, theirs, both].map(textsOf);
      const told = new Set(conflicts.map(({ item }) => `${item?.list} ${item?.key}`));
      for (const name of [was, own, other, is].flatMap((texts) => [...texts!.keys()])) {
        const [w, m, t] = [was, own, other].map((texts) => texts!.get(name));
        if (m !== w && t !== w && m !== t) expect(told).toContain(name);
        else if (conflicts.length === 0) expect(is!.get(name)).toBe(t === w ? m : t);
      }
      merges += conflicts.length === 0 ? 1 : 0;
    }),
    { numRuns: 500 },
  );
  expect(merges).toBeGreaterThan(100);
});

/** Two sets of changes that touch no item both: each takes, changes or adds its own half of the keys. */
const disjoint = fc.tuple(
  keyedDocument,
  keyedDocument,
  fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
);

test('changes of different items always come together, and equal both', () => {
  fc.assert(
    fc.property(disjoint, ([base, other, isMine]) => {
      const own = (list: 'sections' | 'statements', mine: boolean): never[] => {
        const changed = new Map(other[list].map((each) => [each.key, each]));
        const turn = (key: string): boolean => isMine[Number(key.slice(1))] === mine;
        const kept = base[list].flatMap((each) => {
          const next = changed.get(each.key);
          return turn(each.key) ? (next ? [next] : []) : [each];
        });
        const added = other[list].filter(
          ({ key }) => turn(key) && !base[list].some((each) => each.key === key),
        );
        return [...kept, ...added] as never[];
      };
      const side = (mine: boolean): DraftState =>
        state({ ...base, sections: own('sections', mine), statements: own('statements', mine) });
      const { state: both, conflicts, isReordered } = merge(state(base), side(true), side(false));
      expect([conflicts, isReordered]).toEqual([[], false]);
      const expected = state({ ...base, sections: other.sections, statements: other.statements });
      expect(new Map([...textsOf(both)].sort())).toEqual(new Map([...textsOf(expected)].sort()));
    }),
    { numRuns: 300 },
  );
});

const of = (content: DiagnosisContentInput): DraftState => state(completeContent(content));
const statement = (key: string, words = key) => ({ key, polarity: 'NEED', text: words }) as const;
const list = (...keys: string[]): DraftState => of({ statements: keys.map((key) => statement(key)) });
const keysOf = ({ content }: DraftState): string => content.statements.map(({ key }) => key).join('');

test.each([
  ['ab', 'axb', 'ayb', 'axyb'],
  ['ab', 'abx', 'yab', 'yabx'],
  ['abc', 'ac', 'abxc', 'axc'],
  ['abc', 'cba', 'abcx', 'cxba'],
  ['abc', 'xyabc', 'pqabc', 'pqxyabc'],
  ['abc', 'bca', 'ab', 'ba'],
])('the list %s, made %s by one and %s by the other, becomes %s', (base, mine, theirs, expected) => {
  const [b, m, t] = [base, mine, theirs].map((keys) => list(...keys)) as [DraftState, DraftState, DraftState];
  const merged = merge(b, m, t);
  expect([keysOf(merged.state), merged.conflicts]).toEqual([expected, []]);
});

test('a list that both put into different orders stands as it stood, and it is told', () => {
  const merged = merge(list(...'abc'), list(...'cba'), list(...'bac'));
  expect([keysOf(merged.state), merged.isReordered, merged.conflicts]).toEqual(['abc', true, []]);
});

test('what both changed in different ways is told with its place in mine, all of it', () => {
  const base = of({ statements: [statement('a'), statement('b'), statement('c'), statement('d')] });
  const mine = of({
    statements: [statement('x'), statement('a', 'mine'), statement('c', 'mine'), statement('d')],
  });
  const theirs = of({
    statements: [statement('a', 'theirs'), statement('b', 'theirs'), statement('d', 'theirs')],
  });
  const { conflicts } = merge(
    state(base.content, { filed: { symbol: '1' } }),
    state(mine.content, { filed: { symbol: '2' }, language: 'es' }),
    state(theirs.content, { filed: { symbol: '3' } }),
  );
  expect(conflicts).toEqual([
    { path: ['filed', 'symbol'], item: null, lacking: null },
    { path: ['content', 'statements', '1'], item: { list: 'statements', key: 'a' }, lacking: null },
    { path: ['content', 'statements', '2'], item: { list: 'statements', key: 'c' }, lacking: 'THEIRS' },
    { path: ['content', 'statements'], item: { list: 'statements', key: 'b' }, lacking: 'MINE' },
  ]);
});

test('an activity that is put where the other one takes the response away is a conflict, never lost', () => {
  const base = of({ mandateResponses: [response('ILO-1', [])] });
  const gone = of({});
  const filled = of({ mandateResponses: [response('ILO-1', [activity({ key: 'a' })])] });
  expect(merge(base, gone, filled).conflicts).toMatchObject([
    { item: { list: 'activities', key: 'a' }, lacking: 'MINE' },
  ]);
  expect(merge(base, filled, gone).conflicts).toMatchObject([{ item: { key: 'a' }, lacking: 'THEIRS' }]);
});

test('two versions differ in exactly the items that do not say the same, and in the header', () => {
  fc.assert(
    fc.property(states, states, (mine, theirs) => {
      const [own, other] = [textsOf(mine), textsOf(theirs)];
      const told = differences(mine, theirs).flatMap(({ item }) =>
        item ? [`${item.list} ${item.key}`] : [],
      );
      const expected = [...new Set([...names(mine), ...names(theirs)])].filter(
        (name) => own.get(name) !== other.get(name),
      );
      expect(told.sort()).toEqual(expected.sort());
    }),
    { numRuns: 200 },
  );
  expect(differences(list('a'), list('a'))).toEqual([]);
});
