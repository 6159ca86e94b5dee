import { activityFields } from '../activity-fields';
import { suggestionFields } from '../content-fields';
import { runHashes } from '../digest';
import type { Activity } from '../document';
import { fold, foldStatement } from '../fold';
import type { Reading } from '../reading';
import { result, tell, type CheckResult } from '../result';

/** An activity quotes the words that another one has quoted, or has its title, kind, period and places. */
export function activitiesTwice(reading: Reading): CheckResult[] {
  const seen = new Map<string, string>();
  return reading.records(activityFields).flatMap(({ record, path }) => {
    const marks = [passageOf(record, reading), factsOf(record)].filter((mark) => mark !== undefined);
    const known = marks.map((mark) => seen.get(mark)).find((each) => each !== undefined);
    for (const mark of marks) if (!seen.has(mark)) seen.set(mark, path.join('.'));
    if (known === undefined) return [];
    const message = {
      en: `This activity says the same as ${known}.`,
      es: `Esta actividad dice lo mismo que ${known}.`,
    };
    return [result('SAME_ACTIVITY_TWICE', path, { message }, reading.placeOf(record))];
  });
}

function passageOf(activity: Activity, reading: Reading): string | undefined {
  const place = reading.placeOf(activity);
  return place && JSON.stringify([place.sectionKey, place.part, place.start, place.end]);
}

function factsOf({ title, text = '', kind, period, places }: Activity): string | undefined {
  const name = foldStatement(title);
  if (name === '') return undefined;
  const where = places.map(({ country, group, city }) => [country, group, city].join(' ')).sort();
  return JSON.stringify([name, fold(text), kind, period?.edtf, fold(period?.printed ?? ''), where]);
}

/** From this share of a suggestion's runs of three words on, the activity is all it says. */
const ALL = 0.8;
const FEWEST_RUNS = 4;
/** A run that more activities than these have tells none of them. */
const MOST_HOLDERS = 8;

export function suggestionsThatRepeat(reading: Reading): CheckResult[] {
  const suggestions = reading.records(suggestionFields);
  if (suggestions.length === 0) return [];
  const runsOf = (text: string): Set<number> => new Set(runHashes(reading.words(text)));
  const suggested = suggestions.map((each) => ({ ...each, runs: runsOf(each.record.text) }));
  const asked = new Set(suggested.flatMap(({ runs }) => [...runs]));
  const holders = holdersOfRuns(reading, asked);
  return suggested
    .filter(({ runs }) => isRepeated(runs, holders))
    .map(({ record, path }) =>
      tell('SUGGESTION_REPEATS_ACTIVITY', [...path, 'text'], reading.placeOf(record)),
    );
}

function holdersOfRuns(reading: Reading, asked: ReadonlySet<number>): ReadonlyMap<number, number[]> {
  const holders = new Map<number, number[]>();
  reading.records(activityFields).forEach(({ record }, index) => {
    const texts = [record.title, record.text ?? reading.placeOf(record)?.quote ?? ''];
    const runs = texts.flatMap((text) => runHashes(reading.words(text)));
    for (const run of new Set(runs.filter((each) => asked.has(each)))) {
      const list = holders.get(run);
      if (list === undefined) holders.set(run, [index]);
      else if (list.length < MOST_HOLDERS) list.push(index);
    }
  });
  return holders;
}

function isRepeated(runs: ReadonlySet<number>, holders: ReadonlyMap<number, number[]>): boolean {
  if (runs.size < FEWEST_RUNS) return false;
  const shared = new Map<number, number>();
  for (const run of runs) {
    for (const index of holders.get(run) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
  }
  return [...shared.values()].some((count) => count >= runs.size * ALL);
}
