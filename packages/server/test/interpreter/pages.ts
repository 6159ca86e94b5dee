import type { GraphQLInputType } from 'graphql';
import type { PlannedSchema, PlannedType } from '../../src/platform/planner/compile';
import { declarations, type Args, type PageLink } from '../../src/platform/planner/declare';
import type { Cursors } from './cursors';
import type { Scope } from './facts';
import type { Asked, Found, Pieces } from './pieces';
import { givenRows, tableOfType, type Place, type Relation } from './relation';

/** A connection as its fields read it. */
export interface Paged {
  readonly rows: readonly Place[];
  readonly total: number;
  readonly isCut: boolean;
  readonly isBackward: boolean;
  readonly isContinued: boolean;
  readonly cursorOf: (row: Place) => string;
}

export interface Listed extends Asked {
  /** Type that the field belongs to. */
  readonly owner: string;
  readonly link: PageLink<never, never>;
  readonly target: PlannedType;
  /** Type of its filter argument, where it has one. */
  readonly filterType: GraphQLInputType | null;
}

type Parent = { readonly relation: Relation; readonly key: string } | null;

interface Lists {
  readonly relation: Relation;
  readonly found: ReadonlyMap<string, readonly string[]>;
}

interface Names {
  readonly idOf: ReadonlyMap<string, string>;
  readonly keyOf: ReadonlyMap<string, string>;
}

const keysOf = (lists: ReadonlyMap<string, readonly Found[]>): Map<string, string[]> =>
  new Map([...lists].map(([parent, found]) => [parent, found.map(({ key }) => key)]));

interface SortKey {
  readonly label: string;
  readonly sql: (row: never, c: never) => string;
  readonly isDescending: boolean;
}

/** What makes a list the same list for a cursor: everything but how much of it is asked, and from where. */
export function listName({ owner, name, args }: Listed, { locale, standing }: Scope): string {
  return JSON.stringify([owner, name, shapeOf(args), locale, standing]);
}

function shapeOf({ first: _f, last: _l, after: _a, before: _b, asOf: _n, ...shape }: Args): Args {
  return shape;
}

export class Pages {
  constructor(
    private readonly plans: PlannedSchema,
    private readonly pieces: Pieces,
    private readonly cursors: Cursors,
  ) {}

  page(parent: Parent, listed: Listed, scope: Scope): Paged {
    const { args, link } = listed;
    const { relation, found } = link.rows
      ? this.given(parent, listed, scope)
      : this.found(parent, listed, scope);
    const compare = this.order(listed, relation, scope);
    const names = link.rows ? this.namesOf(relation, scope) : null;
    const keys = found.get(parent?.key ?? '') ?? [];
    const all = [...new Set(keys)].sort(compare);
    if (all.length !== keys.length) throw new Error(`${listed.owner}.${listed.name} finds a row twice.`);

    const isBackward = args['last'] != null;
    const cursor = (isBackward ? args['before'] : args['after']) as string | null | undefined;
    const end = cursor == null ? null : this.endOf(cursor, names);
    const beyond =
      end === null ? all : all.filter((key) => (isBackward ? compare(key, end) < 0 : compare(key, end) > 0));
    const size = (args['last'] ?? args['first'] ?? 25) as number;
    const list = listName(listed, scope);
    return {
      rows: (isBackward ? beyond.slice(-size) : beyond.slice(0, size)).map((key) => ({
        relation,
        key,
        scope,
      })),
      total: all.length,
      isCut: beyond.length > size,
      isBackward,
      isContinued: end !== null,
      cursorOf: ({ key }) =>
        this.cursors.give({ list, asOf: scope.asOf as number, key: names?.idOf.get(key) ?? key }),
    };
  }

  /** The row that a cursor stands behind, or a text that names none. */
  private endOf(cursor: string, names: Names | null): string {
    const key = this.cursors.meaning(cursor)?.key ?? '';
    return names?.keyOf.get(key) ?? key;
  }

  /** A row of a value type is known by its id, in whatever answer it stands; its key is one answer's own. */
  private namesOf(relation: Relation, scope: Scope): Names {
    const lists = [...this.pieces.rowsById(relation, scope)];
    // A parent that several revisions describe has the same rows in each.
    const keyOf = new Map(lists.map(([id, keys]) => [id, keys[0] as string]));
    const idOf = new Map(lists.flatMap(([id, keys]) => keys.map((key) => [key, id] as const)));
    return { keyOf, idOf };
  }

  /** Rows of a value type, which its link gives as they are to be shown. */
  private given(parent: Parent, { owner, name, args, link, target }: Listed, scope: Scope): Lists {
    const given = { type: target, link, args, name: `${owner}.${name}` };
    const relation = givenRows(parent?.relation ?? null, given, scope);
    return { relation, found: keysOf(this.pieces.given(relation, scope)) };
  }

  private found(parent: Parent, listed: Listed, scope: Scope): Lists {
    const { link, target, args } = listed;
    const relation = tableOfType(target, scope);
    const linked = this.pieces.linked(parent?.relation ?? null, relation, link, listed, scope);
    const seen = this.pieces.seen(target, link.visibleOnly ?? false, scope);
    const holds = args['filter'] ? this.filter(listed, scope) : () => true;
    const key = parent?.key ?? '';
    const keys = (linked.get(key) ?? []).map((each) => each.key);
    return { relation, found: new Map([[key, keys.filter((each) => seen.has(each) && holds(each))]]) };
  }

  private order(listed: Listed, relation: Relation, scope: Scope): (a: string, b: string) => number {
    const id: SortKey = { label: 'id', sql: (row: { id: string }) => row.id, isDescending: false };
    const keys = [...sortKeys(listed), id].map((key) => ({
      ...key,
      ranks: this.pieces.ranks(relation, key, scope),
    }));
    return (a, b) => {
      for (const { ranks, isDescending } of keys) {
        const [x, y] = [ranks.get(a) ?? null, ranks.get(b) ?? null];
        if (x === y) continue;
        // What has no value comes last, in either direction.
        if (x === null) return 1;
        if (y === null) return -1;
        return isDescending ? y - x : x - y;
      }
      return 0;
    };
  }

  private filter(
    { link, target, args, filterType, owner, name }: Listed,
    scope: Scope,
  ): (key: string) => boolean {
    const inputs = declarations.filters.get(
      this.plans.inputs.get(String(filterType).replace('!', '')) as never,
    );
    const meanings = link.filters ?? Object.fromEntries(inputs ?? []);
    const label = link.filters ? `${owner}.${name}` : String(filterType);
    const holds = (filter: Args, key: string): boolean =>
      Object.entries(filter).every(([field, value]) => {
        if (value == null) return true;
        if (!link.filters && field === 'and') return (value as Args[]).every((each) => holds(each, key));
        if (!link.filters && field === 'or') return (value as Args[]).some((each) => holds(each, key));
        if (!link.filters && field === 'not') return !holds(value as Args, key);
        const meaning = meanings[field];
        const leaf = { name: `${label}.${field}`, value, siblings: siblingsOf(filter) };
        return !meaning || this.pieces.fulfilling(target, meaning, leaf, scope).has(key);
      });
    return (key) => holds(args['filter'] as Args, key);
  }
}

const siblingsOf = ({ and: _a, or: _o, not: _n, ...siblings }: Args): Args => siblings;

function sortKeys({ owner, name, args, link }: Listed): SortKey[] {
  const asked = (args['orderBy'] ?? []) as { field: string; direction: string }[];
  const { keys = {}, initial = [] } = link.orders ?? {};
  return (asked.length > 0 ? asked : initial).flatMap(({ field, direction }) =>
    (keys[field] ?? []).map(({ sql }, i) => ({
      label: `${owner}.${name} ${field} ${i}`,
      sql: sql,
      isDescending: direction === 'DESC',
    })),
  );
}
