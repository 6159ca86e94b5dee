import fc from 'fast-check';
import { directTargets, mergedThrough, type MergeState } from './merge.rules';

const state = (subjectId: string, value: string | null): MergeState => ({ subjectId, value });

test('what was merged first is what it was meant to be one with; a merge taken back begins anew', () => {
  const history = [state('a', 'b'), state('a', 'c'), state('b', 'c'), state('d', 'c')];
  expect(directTargets(history)).toEqual(
    new Map([
      ['a', 'b'],
      ['b', 'c'],
      ['d', 'c'],
    ]),
  );
  expect(mergedThrough('b', directTargets(history))).toEqual(['a']);
  expect(mergedThrough('c', directTargets(history))).toEqual(['b', 'd', 'a']);
  const later = [...history, state('a', null), state('a', 'd')];
  expect(mergedThrough('b', directTargets(later))).toEqual([]);
  expect(mergedThrough('d', directTargets(later))).toEqual(['a']);
});

/** Merges and takes back as the service does, beside a plain picture of who was merged into whom. */
test('whatever is merged and taken back, everything leads to the end of what it was meant to be one with', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const step = fc.record({ from: fc.constantFrom(...ids), into: fc.option(fc.constantFrom(...ids)) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const meant = new Map<string, string>();
      const leads = new Map<string, string>();
      const history: MergeState[] = [];
      const judge = (id: string, value: string | null): void => {
        history.push(state(id, value));
        if (value === null) leads.delete(id);
        else leads.set(id, value);
      };
      const endOf = (id: string): string => (meant.has(id) ? endOf(meant.get(id) as string) : id);
      for (const { from, into } of steps) {
        if (into === null) {
          if (!leads.has(from)) continue;
          const end = leads.get(from);
          const ofEnd = history.filter(({ subjectId }) => leads.get(subjectId) === end);
          const moved = mergedThrough(from, directTargets(ofEnd));
          judge(from, null);
          for (const each of moved) judge(each, from);
          meant.delete(from);
        } else {
          const end = leads.get(into) ?? into;
          if (leads.has(from) || end === from) continue;
          for (const each of [from, ...ids.filter((id) => leads.get(id) === from)]) judge(each, end);
          // What was merged is meant to be one with what stood for the other then.
          meant.set(from, end);
        }
        for (const id of ids) expect(leads.get(id) ?? id).toBe(endOf(id));
      }
    }),
  );
});
