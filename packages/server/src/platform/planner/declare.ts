import { Resolver } from 'type-graphql';
import type { PlanContext } from './context';
import type { Ref } from './reader';
import { snake } from '../snake-naming';

/* What the planner knows is declared here, beside each class: how rows of an entity are reached, and how each
   field that is not a plain column is selected. Nothing below runs at request time except the given functions. */

export type ClassOf<T = unknown> = abstract new (...args: never[]) => T;

/** A row's alias in the statement; `row.agencyId` is the SQL of that column. */
export type Row<T> = { readonly [K in keyof T]-?: string };

export function rowAt<T>(alias: string): Row<T> {
  return new Proxy({} as Row<T>, { get: (_, name) => `${alias}.${snake(String(name))}` });
}

export type Args = Readonly<Record<string, unknown>>;
type SqlOf<P> = (parent: Row<P>, c: PlanContext, args: Args) => string;

export type FieldPlan =
  | { readonly kind: 'scalar'; readonly sql: SqlOf<never>; readonly isNeverNull?: boolean }
  | { readonly kind: 'byId'; readonly ref: (args: Args) => Ref | null }
  | { readonly kind: 'derived'; readonly derivation: Derivation<never, never> }
  | { readonly kind: 'node'; readonly sql: SqlOf<never> }
  | { readonly kind: 'either'; readonly choices: readonly Choice<never, never>[] }
  | { readonly kind: 'one' | 'many'; readonly target: () => ClassOf; readonly link: Link<never, never> }
  | { readonly kind: 'page'; readonly target: () => ClassOf; readonly link: PageLink<never, never> };

/** A field that SQL alone cannot say: the statement brings what it needs, and JavaScript makes the value of it. */
export interface Derivation<P, N> {
  /** SQL of one JSON value (`json_build_object(…)`, `(…)::json`, `to_json(…)`). */
  readonly needs: (parent: Row<P>, c: PlanContext, args: Args) => string;
  /** The field's value: a scalar, or objects whose own fields are what they say. A link to something planned is a
      Ref made by `link`: it is read at the register number that the field itself was read at. Throws what the field is
      to fail with. */
  readonly make: (needed: N, args: Args, link: LinkTo) => unknown;
}

export type LinkTo = (type: string, uuid: string) => Ref;

export interface Choice<P, T> {
  readonly target: () => ClassOf<T>;
  readonly when: (parent: Row<P>) => string;
  readonly on: (target: Row<T>, parent: Row<P>) => string;
}

export interface Link<P, T> {
  /** Which rows of the target belong to this row of the parent. */
  readonly on?: (target: Row<T>, parent: Row<P>, c: PlanContext, args: Args) => string;
  /** For value types: the SELECT that yields their rows, one column per field. */
  readonly rows?: SqlOf<P>;
  /** True where `rows` yields no more than some: on the last row shown its columns `shown` and `available` then say of how
      many rows of how many it is the last; on all others they are null. */
  readonly mayBeCut?: boolean;
  readonly order?: (target: Row<T>, c: PlanContext, parent: Row<P>) => string;
  /** Links inside one return and permalinks: rows need to be visible, not to stand at `asOf`. */
  readonly visibleOnly?: boolean;
}

/** Of an entity `on` says which rows the list has; of a value type `rows`, which must have a column `id` (uuid) that
    tells a row apart from every other one of this field, whatever its parent, and to which all arguments of the field
    but those of the page are left. */
export interface PageLink<P, T> extends Link<P, T> {
  /** Fields of the connection that tell of the whole list: rows of a value type. */
  readonly sums?: Readonly<Record<string, Sum>>;
  readonly orders?: OrderSet<T>;
  /** Where `rows` are made of no more than some: what these are called, and SQL of how many of how many were looked at, as a
      JSON array of two numbers, which is null where it was all. */
  readonly bound?: { readonly name: string; readonly sql: (c: PlanContext, args: Args) => string };
  /** Where several lists share a filter input: what its fields mean in this one. Fields left out are refused. */
  readonly filters?: Readonly<Record<string, FilterSql<T>>>;
}

interface Sum {
  readonly target: () => ClassOf;
  readonly rows: (c: PlanContext, args: Args) => string;
}

/** Sort keys per value of an order enum, and the order when none is asked for; the row's id always comes last. */
export interface OrderSet<T> {
  readonly keys: Readonly<Record<string, readonly SortKey<T>[]>>;
  readonly initial: readonly { readonly field: string; readonly direction: 'ASC' | 'DESC' }[];
}

interface SortKey<T> {
  readonly sql: (row: Row<T>, c: PlanContext) => string;
  readonly type: 'text' | 'int' | 'uuid' | 'date' | 'timestamptz';
  /** True where every row has a value: an index can then lead to a page wherever it begins. */
  readonly isNeverNull?: boolean;
}

/** How rows of one entity are reached, whoever reaches them. */
export interface RowsDeclaration<T> {
  readonly prefix: string;
  /** May this caller see the row? */
  readonly visible: (row: Row<T>, c: PlanContext) => string;
  /** Does the row stand at `asOf` and with the asked standing? Added to root lists and links from outside a return. */
  readonly current: (row: Row<T>, c: PlanContext) => string;
  /** True where whatever is current is there for everybody, so that `visible` need not be asked as well. */
  readonly currentIsPublic?: (c: PlanContext) => boolean;
  /** True for rows that the register itself versions: an id alone names several, so `current` always applies. */
  readonly versioned: boolean;
}

const fields = new Map<ClassOf, Map<string, FieldPlan>>();
const rows = new Map<ClassOf, RowsDeclaration<never>>();
const owners = new Map<ClassOf, () => ClassOf>();
const filters = new Map<ClassOf, Map<string, FilterSql<never>>>();
const oneOfs = new Set<ClassOf>();
const values = new Set<ClassOf>();

function declare(owner: object, property: string | symbol, plan: FieldPlan): void {
  const cls = owner.constructor as ClassOf;
  if (!fields.has(cls)) fields.set(cls, new Map());
  fields.get(cls)?.set(String(property), plan);
}

export const Rows =
  <T>(declaration: RowsDeclaration<T>) =>
  (target: ClassOf<T>): void => {
    rows.set(target, declaration);
  };

/** A type without a table of its own: links to it give its rows, one column per field. */
export const Value = (): ClassDecorator => (target) => {
  values.add(target as never);
};

/** Fields that a later feature adds to an earlier type. */
export const FieldsOf =
  (type: () => ClassOf): ClassDecorator =>
  (target) => {
    Resolver(type as () => never)(target);
    owners.set(target as never, type);
  };

/** A field whose value is one SQL expression over the parent's row. */
export const Expr =
  <P>(sql: SqlOf<P>): PropertyDecorator =>
  (owner, property) =>
    declare(owner, property, { kind: 'scalar', sql });

/** A field that JavaScript makes of what the statement brings. It costs no statement of its own, and stands wherever an
    expression may: at any depth, under aliases, with arguments, in payloads and as a root field. */
export const Derived =
  <P, N>(derivation: Derivation<P, N>): PropertyDecorator =>
  (owner, property) =>
    declare(owner, property, { kind: 'derived', derivation });

export const One =
  <P, T>(target: () => ClassOf<T>, link: Link<P, T>): PropertyDecorator =>
  (owner, property) =>
    declare(owner, property, { kind: 'one', target, link });

export const Many =
  <P, T>(target: () => ClassOf<T>, link: Link<P, T>): PropertyDecorator =>
  (owner, property) =>
    declare(owner, property, { kind: 'many', target, link });

/** A link to anything, by the global id that the expression yields. What kind of thing it is only the row tells, so it is
    read after it: one statement for each kind, however many rows. */
export const AnyNode =
  <P>(sql: SqlOf<P>): PropertyDecorator =>
  (owner, property) =>
    declare(owner, property, { kind: 'node', sql });

/** A root field that gives whatever an id names. graphql-js reads the Ref that the field itself returns. */
export const ById =
  (ref: (args: Args) => Ref | null): PropertyDecorator =>
  (owner, property) =>
    declare(owner, property, { kind: 'byId', ref });

/** A link to a row of one of several types, each with the condition on the parent under which it is that one. */
export const Either =
  <P>(...choices: readonly Choice<P, never>[]): PropertyDecorator =>
  (owner, property) =>
    declare(owner, property, { kind: 'either', choices });

/** A connection; `filter` is read from the field's own argument of that name. */
export const Page =
  <P, T>(target: () => ClassOf<T>, link: PageLink<P, T>): PropertyDecorator =>
  (owner, property) =>
    declare(owner, property, { kind: 'page', target, link });

export type FilterSql<T> = (row: Row<T>, value: never, c: PlanContext, siblings: Args) => string;

/** What one field of a filter input means, as a condition on the filtered row. */
export const FilterBy =
  <T, V>(sql: (row: Row<T>, value: V, c: PlanContext, siblings: Args) => string): PropertyDecorator =>
  (owner, property) => {
    const cls = owner.constructor as ClassOf;
    if (!filters.has(cls)) filters.set(cls, new Map());
    filters.get(cls)?.set(String(property), sql);
  };

/** Exactly one field of this input must be given; type-graphql has no decorator of its own for it. */
export const OneOf = (): ClassDecorator => (target) => {
  oneOfs.add(target as never);
};

/** Stands as the body of a field that the planner selects; the body is replaced when the schema is built. */
export const planned = (): never => {
  throw new Error('A planned field has no resolver of its own.');
};

export const declarations = { fields, rows, owners, filters, oneOfs, values };
