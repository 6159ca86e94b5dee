import { isPlannedAfresh, noteDuration } from './generic-plans';

/** Runs a statement so many times; how long a run takes hangs on whether it was prepared. Says whether the next is. */
function afterRuns(text: string, count: number, taken: { prepared: number; afresh: number }): boolean {
  for (let i = 0; i < count; i++) {
    const isAfresh = isPlannedAfresh(text);
    noteDuration(text, isAfresh ? taken.afresh : taken.prepared, !isAfresh);
  }
  return !isPlannedAfresh(text);
}

test('a statement that is much faster when it is planned for its values is planned so from then on', () => {
  expect(afterRuns('slow for all values', 60, { prepared: 80, afresh: 12 })).toBe(false);
});

test('one that is as slow either way stays prepared, however busy the machine', () => {
  expect(afterRuns('slow anyway', 60, { prepared: 80, afresh: 75 })).toBe(true);
});

test('a lookup whose planning takes longer than its run stays prepared', () => {
  expect(afterRuns('lookup', 60, { prepared: 0.3, afresh: 1.2 })).toBe(true);
});

test('one that takes very long for all values is planned for its own after a handful of runs', () => {
  expect(afterRuns('very slow for all values', 6, { prepared: 900, afresh: 12 })).toBe(false);
  expect(afterRuns('very slow anyway', 60, { prepared: 900, afresh: 890 })).toBe(true);
});

test('a machine that gets busy after the first runs is no reason to plan afresh', () => {
  const text = 'asked by one, then by eight';
  expect(afterRuns(text, 50, { prepared: 7, afresh: 12 })).toBe(true);
  expect(afterRuns(text, 600, { prepared: 70, afresh: 120 })).toBe(true);
});

test('what is planned afresh is prepared again once that is no slower any more', () => {
  const text = 'slow until the tables were counted';
  expect(afterRuns(text, 60, { prepared: 80, afresh: 12 })).toBe(false);
  expect(afterRuns(text, 1_100, { prepared: 9, afresh: 12 })).toBe(true);
});
