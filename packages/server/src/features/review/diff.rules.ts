import canonicalize from 'canonicalize';
import {
  contentFields,
  filedDocumentFields,
  isScalar,
  parseEdtf,
  type DiagnosisContent,
  type FiledDocument,
  type Period,
  type Shape,
} from '@mandato/rules';
import { ITEM_LISTS, ITEM_TYPES, itemName, itemsOf, type Item, type Items } from '../diagnoses/items.rules';
import { effort, textChanges, type Effort, type TextChange } from './text-diff.rules';

type ItemChangeKind = 'ADDED' | 'REMOVED' | 'CHANGED' | 'CARRIED_ON' | 'FINISHED' | 'UNCHANGED';

interface FieldChange {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly text: readonly TextChange[] | null;
}

export interface ItemChange {
  readonly path: readonly string[];
  readonly key: string;
  readonly type: string;
  readonly kind: ItemChangeKind;
  readonly fields: readonly FieldChange[];
}

/** A return as far as it is compared. */
export interface Compared {
  readonly content: DiagnosisContent;
  readonly language: string;
  readonly filed: FiledDocument;
  /** The day its words hold for: what had ended by then is over. */
  readonly day: string | null;
}

export interface Comparison {
  readonly before: Compared;
  readonly after: Compared;
  /** Two rounds: what stands as it stood is carried on, and what is over is finished. */
  readonly isOfRounds: boolean;
  readonly includeUnchanged: boolean;
}

/** What became of a return, item by item: first the return itself, then its lists as its document has them, each in
    the order of the later document, with what is gone at the end. */
export function changesBetween(comparison: Comparison): ItemChange[] {
  const spend = effort();
  const before = itemsOf(comparison.before.content);
  const after = itemsOf(comparison.after.content);
  const orders = [listsOf(before), listsOf(after)] as const;
  const names = [...after.keys(), ...[...before.keys()].filter((name) => !after.has(name))];
  const changes = names.flatMap((name) =>
    itemChange(
      comparison,
      [before.get(name), after.get(name)],
      orderChange('activities', orders, name),
      spend,
    ),
  );
  const place = (type: string): number => TYPES.indexOf(type);
  return [
    ...headerChange(comparison, orders, spend),
    ...changes.sort((a, b) => place(a.type) - place(b.type)),
  ];
}

const TYPES: readonly string[] = ITEM_LISTS.map((list) => ITEM_TYPES[list]);

type Pair = readonly [before: Item | undefined, after: Item | undefined];

function itemChange(comparison: Comparison, pair: Pair, order: FieldChange[], spend: Effort): ItemChange[] {
  const [before, after] = pair;
  const shown = (after ?? before) as Item;
  const isSame = before && after && order.length === 0 && before.text === after.text;
  const kind = kindOf(comparison, pair, isSame ?? false);
  if (kind === 'UNCHANGED' && !comparison.includeUnchanged) return [];
  const fields = isSame
    ? []
    : [...fieldChanges(shapeOf(shown), valuesOf(before), valuesOf(after), spend), ...order];
  return [{ path: shown.path, key: shown.key, type: ITEM_TYPES[shown.list], kind, fields }];
}

function kindOf(
  { before, after, isOfRounds }: Comparison,
  [old, now]: Pair,
  isSame: boolean,
): ItemChangeKind {
  if (!old) return 'ADDED';
  if (!now) return isOfRounds && hasEnded(old, before.day, after.day) ? 'FINISHED' : 'REMOVED';
  const isOver = isOfRounds && hasEnded(now, after.day, after.day);
  if (isOver && !hasEnded(old, before.day, before.day)) return 'FINISHED';
  if (!isSame) return 'CHANGED';
  return isOfRounds ? 'CARRIED_ON' : 'UNCHANGED';
}

/** Only activities end: where the return says that they are done, or where their time was over by that day. What the
    return itself calls ongoing had not ended when it was written. */
function hasEnded({ list, fields }: Item, writtenOn: string | null, day: string | null): boolean {
  if (list !== 'activities') return false;
  const { status, period } = fields as { status: string; period?: Period };
  if (status === 'DONE' || status === 'PLANNED') return status === 'DONE';
  const end = endOf(period);
  if (end === null || day === null || end > day) return false;
  return status !== 'ONGOING' || (writtenOn !== null && end > writtenOn);
}

function endOf(period: Period | undefined): string | null {
  if (period?.edtf === undefined || period.ongoing) return null;
  const read = parseEdtf(period.edtf);
  return 'fault' in read ? null : read.end;
}

const HEADER: Shape = { language: { of: { meaning: 'LANGUAGE' }, isList: false, presence: 'REQUIRED' } };

function headerChange({ before, after }: Comparison, orders: Orders, spend: Effort): ItemChange[] {
  const shape = {
    ...HEADER,
    filed: { of: filedDocumentFields, isList: false, presence: 'OPTIONAL' },
  } as const;
  const fields = [
    ...fieldChanges(shape, before, after, spend),
    ...ITEM_LISTS.flatMap((list) => orderChange(list, orders, list)),
  ];
  return fields.length === 0 ? [] : [{ path: [], key: '', type: 'Diagnosis', kind: 'CHANGED', fields }];
}

/** The keys of each list in order: of the lists of the return by their names, of a response's activities by its own. */
type Lists = ReadonlyMap<string, readonly string[]>;
type Orders = readonly [before: Lists, after: Lists];

function listsOf(items: Items): Lists {
  const lists = new Map<string, string[]>();
  for (const each of items.values()) {
    const name =
      each.response === null ? each.list : itemName({ list: 'mandateResponses', key: each.response });
    const keys = lists.get(name);
    if (keys) keys.push(each.key);
    else lists.set(name, [each.key]);
  }
  return lists;
}

/** Where what both have stands in another order, its keys say so; that something came or went says it itself. */
function orderChange(name: string, orders: Orders, list: string): FieldChange[] {
  const [before, after] = orders.map((lists) => lists.get(list) ?? []) as [string[], string[]];
  const [had, has] = [new Set(before), new Set(after)];
  const texts = [before.filter((key) => has.has(key)), after.filter((key) => had.has(key))].map(
    (keys) => canonicalize(keys) as string,
  ) as [string, string];
  return texts[0] === texts[1] ? [] : [{ name, before: texts[0], after: texts[1], text: null }];
}

const RESPONSE = { of: { meaning: 'KEY' }, isList: false, presence: 'OPTIONAL' } as const;

function shapeOf({ list }: Item): Shape {
  const { key: _, ...fields } = contentFields[list].of as Shape;
  if (list === 'activities') return { response: RESPONSE, ...fields };
  const { activities: _activities, ...own } = fields;
  return own;
}

const valuesOf = (item: Item | undefined): Readonly<Record<string, unknown>> =>
  item ? { ...item.fields, ...(item.response === null ? {} : { response: item.response }) } : {};

interface Value {
  readonly text: string;
  readonly isProse: boolean;
}

function fieldChanges(shape: Shape, before: object, after: object, spend: Effort): FieldChange[] {
  const [old, now] = [flat(shape, before), flat(shape, after)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((name) => {
    const [was, is] = [old.get(name), now.get(name)];
    if (was?.text === is?.text) return [];
    const text = was?.isProse && is ? textChanges(was.text, is.text, spend) : null;
    return [{ name, before: was?.text ?? null, after: is?.text ?? null, text }];
  });
}

/** Every field as text under its own name, `period.edtf` for one inside another; a list is its canonical JSON, and says
    nothing where it is empty without having been sent so. */
function flat(shape: Shape, values: object, prefix = ''): Map<string, Value> {
  const found = new Map<string, Value>();
  for (const [name, { of, isList, presence }] of Object.entries(shape)) {
    const value = (values as Record<string, unknown>)[name];
    if (value === undefined || value === null) continue;
    const path = prefix + name;
    if (isList) {
      const isNothing = (value as unknown[]).length === 0 && presence === 'DEFAULTED';
      if (!isNothing) found.set(path, { text: canonicalize(value) as string, isProse: false });
    } else if (!isScalar(of)) for (const [inner, each] of flat(of, value, `${path}.`)) found.set(inner, each);
    else
      found.set(path, {
        text: String(value),
        isProse: of.meaning === 'PROSE' || of.meaning === 'TEXT',
      });
  }
  return found;
}
