import type { DiagnosisContent, FiledDocument } from '@mandato/rules';
import { ITEM_LISTS, itemName, itemsOf, type Item, type ItemList, type Items } from './items.rules';

/** What a save replaces: the content and what the paper says of itself. */
export interface DraftState {
  readonly content: DiagnosisContent;
  readonly language: string;
  readonly filed: FiledDocument;
}

/** Something that two versions of a draft do not have alike: an item, or a field of the header. */
export interface Difference {
  /** Where in mine; the list it would stand in where mine lacks it. */
  readonly path: readonly string[];
  /** Null for the header. */
  readonly item: Pick<Item, 'list' | 'key'> | null;
  readonly lacking: 'MINE' | 'THEIRS' | null;
}

export interface Merged {
  readonly state: DraftState;
  /** What both changed in different ways; the merged state is good only where there is none. */
  readonly conflicts: readonly Difference[];
  /** Both put one list into another order: it stands as it stood before. */
  readonly isReordered: boolean;
}

/** Every item and header field that two versions do not have alike, in the order of mine. */
export function differences(mine: DraftState, theirs: DraftState): Difference[] {
  const [own, other] = [itemsOf(mine.content), itemsOf(theirs.content)];
  const header = headerOf(mine, theirs).filter(({ versions: [m, t] }) => m !== t);
  const items = namesOf(own, other).flatMap((name) =>
    textOf(own.get(name)) === textOf(other.get(name)) ? [] : [differing(name, own, other)],
  );
  return [...header.map(({ path }) => ({ path, item: null, lacking: null })), ...items];
}

/** Puts together what two people made of the same draft: whatever one of them changed, added or took away, as long as
    the other one let it be. Takes both alike: it does not matter who is who. */
export function merge(base: DraftState, mine: DraftState, theirs: DraftState): Merged {
  const [old, own, other] = [itemsOf(base.content), itemsOf(mine.content), itemsOf(theirs.content)];
  const header = mergeHeader(base, mine, theirs);
  const conflicts: Difference[] = [...header.conflicts];
  const kept = new Map<string, Item>();
  for (const name of namesOf(own, other, old)) {
    const [was, m, t] = [old.get(name), own.get(name), other.get(name)];
    const isLet = textOf(t) === textOf(was);
    if (!isLet && textOf(m) !== textOf(was) && textOf(m) !== textOf(t))
      conflicts.push(differing(name, own, other));
    const chosen = isLet ? m : t;
    if (chosen) kept.set(name, chosen);
  }
  for (const [name, { response }] of kept) {
    const isPlaced = response === null || kept.has(itemName({ list: 'mandateResponses', key: response }));
    if (!isPlaced && !conflicts.some(({ item }) => item && itemName(item) === name))
      conflicts.push(differing(name, own, other));
  }
  const ordered = new Lists([old, own, other], kept);
  return {
    state: { ...header.state, content: contentOf(kept, ordered) },
    conflicts,
    isReordered: ordered.isReordered,
  };
}

const textOf = (item: Item | undefined): string | null => item?.text ?? null;

const namesOf = (...all: readonly Items[]): string[] => [
  ...new Set(all.flatMap((items) => [...items.keys()])),
];

function differing(name: string, own: Items, other: Items): Difference {
  const [mine, theirs] = [own.get(name), other.get(name)];
  const { list, key } = (mine ?? theirs) as Item;
  const lacking = mine ? (theirs ? null : 'THEIRS') : 'MINE';
  return { path: mine?.path ?? ['content', list], item: { list, key }, lacking };
}

interface HeaderField {
  readonly name: string;
  readonly path: readonly string[];
  readonly versions: readonly (string | null)[];
}

function headerOf(...states: readonly DraftState[]): HeaderField[] {
  const names = [...new Set(states.flatMap(({ filed }) => Object.keys(filed)))].sort();
  return [
    { name: 'language', path: ['language'], versions: states.map(({ language }) => language) },
    ...names.map((name) => ({
      name,
      path: ['filed', name],
      versions: states.map(({ filed }) => filed[name as keyof FiledDocument] ?? null),
    })),
  ];
}

function mergeHeader(
  ...states: readonly [DraftState, DraftState, DraftState]
): Pick<Merged, 'conflicts'> & { state: Pick<DraftState, 'language' | 'filed'> } {
  const conflicts: Difference[] = [];
  const merged = headerOf(...states).map(({ name, path, versions: [was, m, t] }) => {
    if (m !== was && t !== was && m !== t) conflicts.push({ path, item: null, lacking: null });
    return [name, t === was ? m : t] as const;
  });
  const { language, ...filed } = Object.fromEntries(merged.filter(([, value]) => value !== null));
  return { conflicts, state: { language: language as string, filed: filed } };
}

/** A list of the return, or of the activities of one response. */
const listName = (list: ItemList, response: string | null): string =>
  response === null ? list : itemName({ list: 'mandateResponses', key: response });

/** Lists put together from those of the draft before, mine and theirs. */
class Lists {
  isReordered = false;
  private readonly sides: readonly Map<string, string[]>[];
  private readonly members = new Map<string, Set<string>>();

  constructor(sides: readonly Items[], kept: Items) {
    this.sides = sides.map(namesByList);
    for (const [list, names] of namesByList(kept)) this.members.set(list, new Set(names));
  }

  /** The names of a list: those that stood in it in the order of whoever changed their order, and what was added
      behind whatever it was put behind. */
  of(list: string): string[] {
    const members = this.members.get(list) ?? new Set();
    const [was, mine, theirs] = this.sides.map((side) =>
      (side.get(list) ?? []).filter((name) => members.has(name)),
    ) as [string[], string[], string[]];
    const stood = new Set(was);
    const [own, other] = [mine, theirs].map((names) => names.filter((name) => stood.has(name))) as [
      string[],
      string[],
    ];
    const frame = this.orderOf(was, own, other);
    const places = new Map<string, Place>();
    for (const names of [mine, theirs]) {
      for (const place of placesIn(names, frame)) {
        const known = places.get(place.name);
        if (!known || before(place, known)) places.set(place.name, place);
      }
    }
    const added = [...places.values()].sort((a, b) => (before(a, b) ? -1 : 1));
    const behind = (anchor: number): string[] =>
      added.filter((place) => place.anchor === anchor).map(({ name }) => name);
    return added.length === 0 ? frame : [...behind(-1), ...frame.flatMap((name, i) => [name, ...behind(i)])];
  }

  private orderOf(was: string[], mine: string[], theirs: string[]): string[] {
    if (isSame(mine, was) || isSame(mine, theirs)) return theirs;
    if (isSame(theirs, was)) return mine;
    this.isReordered = true;
    return was;
  }
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each, i) => each === b[i]);

function namesByList(items: Items): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const [name, { list, response }] of items) {
    const names = lists.get(listName(list, response));
    if (names) names.push(name);
    else lists.set(listName(list, response), [name]);
  }
  return lists;
}

/** Where something was put that stood nowhere before: behind which of those that did, in which row of new ones. */
interface Place {
  readonly name: string;
  readonly anchor: number;
  readonly run: string;
  readonly index: number;
}

function placesIn(names: readonly string[], frame: readonly string[]): Place[] {
  const anchors = new Map(frame.map((name, i) => [name, i]));
  let [anchor, run, index] = [-1, '', 0];
  return names.flatMap((name) => {
    const at = anchors.get(name);
    if (at !== undefined) {
      [anchor, run, index] = [at, '', 0];
      return [];
    }
    run ||= name;
    return [{ name, anchor, run, index: index++ }];
  });
}

function before(a: Place, b: Place): boolean {
  if (a.anchor !== b.anchor) return a.anchor < b.anchor;
  if (a.run !== b.run) return a.run < b.run;
  return a.index !== b.index ? a.index < b.index : a.name < b.name;
}

function contentOf(kept: Items, lists: Lists): DiagnosisContent {
  const filed = (name: string): object => {
    const { list, key, fields } = kept.get(name) as Item;
    const own = { key, ...fields };
    return list === 'mandateResponses'
      ? { ...own, activities: lists.of(listName('activities', key)).map(filed) }
      : own;
  };
  return Object.fromEntries(
    ITEM_LISTS.map((list) => [list, lists.of(listName(list, null)).map(filed)]),
  ) as unknown as DiagnosisContent;
}
