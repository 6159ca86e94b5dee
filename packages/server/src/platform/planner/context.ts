import { createHash } from 'node:crypto';
import { badInput, type RequestError } from '../../errors';
import { type Standing, type Caller } from '../caller';
import type { Compiler } from './compile';
import { declarations, rowAt, type Args, type ClassOf, type Row } from './declare';
import { derived, filled, holdsStandIn, type Given } from './stand-in';
import type { Register, SqlType, Statement } from './statement';
import { tableOf } from './tables';

interface CodeList {
  readonly sql: string;
  readonly refusal: (() => RequestError) | null;
}

const codeLists = new Map<string, CodeList>();

/** `sql` selects every code a list ever had: a withdrawn code is not an unknown one. With a refusal of its own no codes are suggested. */
export function declareCodes(list: string, sql: string, refusal: CodeList['refusal'] = null): void {
  codeLists.set(list, { sql, refusal });
}

/** Which of the codes in a parameter were never in a list. */
export const unknownCodesSql = (list: string, param: string): string =>
  `(select json_agg(x) from unnest(${param}) x where not exists (select from (${codesSql(list)}) l(code) where l.code = x))`;

export const codesSql = (list: string): string => codeListOf(list).sql;

/** How an unknown code of the list is refused, where not as an unknown code. */
export const refusalOf = (list: string): RequestError | null => codeListOf(list).refusal?.() ?? null;

function codeListOf(list: string): CodeList {
  const known = codeLists.get(list);
  if (!known) throw new Error(`No codes are declared for "${list}".`);
  return known;
}

/** Languages are stored under their usual spelling; a tag means the same in any case: `ES-mx` is `es-MX`. */
export function canonicalTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag;
  } catch {
    return tag;
  }
}

/** More than any list of the catalogue would be picked from by hand, and a hundredth of what a body may hold. */
const MOST_CODES = 1000;

/** Keys that say nothing of a place in an answer. */
export const UNNAMED: ReadonlySet<string> = new Set(['nodes', 'edges', 'node']);

function keepable(value: unknown, type: SqlType, path: readonly string[]): unknown {
  const texts = Array.isArray(value) ? value : [value];
  if (texts.some((text) => typeof text === 'string' && text.includes('\u0000'))) {
    throw badInput([{ path, code: 'INVALID_TEXT', cure: 'Remove the character U+0000.' }]);
  }
  // PostgreSQL has no year 0.
  if ((type === 'date' || type === 'timestamptz') && String(value).startsWith('0000')) {
    throw badInput([{ path, code: 'WRONG_VALUE', cure: 'Years begin with 0001.' }]);
  }
  return value;
}

/** Thrown where something that is read now turns out to be read at an earlier act: it is compiled once more, for that. */
export class ReadThen extends Error {}

type Asked = Pick<
  PlanContext,
  | 'statement'
  | 'compiler'
  | 'caller'
  | 'localeTag'
  | 'publicUrl'
  | 'standing'
  | 'register'
  | 'isNow'
  | 'isPermalink'
  | 'root'
>;

/** What stands at the root of the answer. */
interface RootField {
  readonly name: string;
  readonly args: Args;
}

/** What one root field is compiled with: who asks, in which language, at which number of the register. */
export class PlanContext {
  private localeParam: string | null = null;
  private readonly trail: string[] = [];
  private readonly keys: string[] = [];
  /** True inside a return that was itself asked for, by its id: there may be more to see than any list shows. */
  isPermalink: boolean;

  readonly statement: Statement;
  readonly compiler: Compiler;
  readonly caller: Caller;
  readonly localeTag: string;
  readonly publicUrl: string;
  readonly standing: Standing;
  readonly register: Register;
  readonly isNow: boolean;
  readonly root: RootField | null;

  constructor(asked: Asked) {
    this.statement = asked.statement;
    this.compiler = asked.compiler;
    this.caller = asked.caller;
    this.localeTag = asked.localeTag;
    this.publicUrl = asked.publicUrl;
    this.standing = asked.standing;
    this.register = asked.register;
    this.isNow = asked.isNow;
    this.isPermalink = asked.isPermalink;
    this.root = asked.root;
  }

  /** SQL of the register number that everything here is read at. */
  get asOf(): string {
    return `(select n from ${this.register.name})`;
  }

  /** Has the act of that number happened? What is read now has seen every act there is, so that no number need be compared. */
  happened(number: string): string {
    return this.isNow ? `${number} is not null` : `${number} <= ${this.asOf}`;
  }

  /** Does a row still hold that ends with the act of that number, if with any? */
  holds(until: string): string {
    return this.isNow ? `${until} is null` : `(${until} is null or ${until} > ${this.asOf})`;
  }

  /** SQL of the day of that act: what depends on today is computed for it. */
  get day(): string {
    return `(select day from ${this.register.name})`;
  }

  /** SQL of the language asked for: by the field's own argument, else by the request. */
  locale(args: Args): string {
    const own = args['locale'] as string | null | undefined;
    return own
      ? this.param(derived(own, canonicalTag), 'text')
      : (this.localeParam ??= this.param(this.localeTag, 'text'));
  }

  /** SQL of the caller's agency; null never equals anything, so a missing agency never means all of them. */
  get callerAgency(): string {
    return this.param(this.caller.agencyId, 'uuid');
  }

  param(value: unknown, type: SqlType): string {
    const path = this.path;
    return this.statement.param(
      derived(value, (known) => keepable(known, type, path)),
      type,
    );
  }

  /** What `see` finds in a value that came in a variable: the plan serves only values that look the same. */
  look<T, S>(value: T, see: (value: T) => S): S {
    if (!holdsStandIn(value)) return see(value);
    const { given, looks } = this.statement;
    const at = (values: Given): S => see(filled(value, values) as T);
    const seen = at(given);
    looks.push({ see: (values) => JSON.stringify(at(values)), seen: JSON.stringify(seen) });
    return seen;
  }

  /** A cursor goes on reading where its first page was read; false where the caller asks for another number. */
  pin(asOf: number): boolean {
    if (this.isNow) throw new ReadThen();
    const { params } = this.statement;
    const { position } = this.register;
    params[position] ??= asOf;
    return this.look([params[position], asOf], ([one, other]) => one === other);
  }

  at<T>(name: string, compile: () => T): T {
    this.trail.push(name);
    try {
      return compile();
    } finally {
      this.trail.pop();
    }
  }

  /** Compiles, for a field below it, what the root field was asked for: faults are told at the root field's arguments. */
  ofRoot<T>(compile: (args: Args) => T): T {
    if (!this.root) throw new Error('This is not read below a root field.');
    const trail = this.trail.splice(0, this.trail.length, this.root.name);
    try {
      return compile(this.root.args);
    } finally {
      this.trail.splice(0, this.trail.length, ...trail);
    }
  }

  /** Compiles what stands under a key of the answer. */
  under<T>(key: string, compile: () => T): T {
    this.keys.push(key);
    try {
      return compile();
    } finally {
      this.keys.pop();
    }
  }

  /** Number of a list among those that may be cut, as its place in the answer names it. */
  list(): number {
    return this.statement.lists.push(this.keys.filter((key) => !UNNAMED.has(key)).join('.')) - 1;
  }

  /** Compiles behind a link that leads out of the return: what it finds was not itself asked for. */
  outside<T>(compile: () => T): T {
    const before = this.isPermalink;
    this.isPermalink = false;
    try {
      return compile();
    } finally {
      this.isPermalink = before;
    }
  }

  get path(): readonly string[] {
    return [...this.trail];
  }

  codes(list: string, values: readonly string[]): string {
    if (this.look(values, ({ length }) => length > MOST_CODES))
      throw badInput([
        { path: this.path, code: 'LIMIT_EXCEEDED', cure: `Name at most ${MOST_CODES} codes.` },
      ]);
    const param = this.param(values, 'text[]');
    // A list that is also counted is compiled twice; what is wrong with it is told once.
    const place = [...this.keys, ...this.trail].join('.');
    const isTold = this.statement.namedCodes.some((each) => each.list === list && each.place === place);
    if (!isTold) this.statement.namedCodes.push({ list, place, path: this.path, param });
    return param;
  }

  /** FROM and WHERE for rows of an entity under a new alias. */
  rows<T>(
    entity: ClassOf<T>,
    condition: (row: Row<T>) => string,
    options: { visibleOnly?: boolean } = {},
  ): { from: string; where: string; row: Row<T>; alias: string } {
    const alias = this.statement.alias();
    const row = rowAt<T>(alias);
    const predicates = this.predicates(entity, row, options.visibleOnly ?? false);
    const where = [condition(row), ...predicates];
    // A table of which nothing may be seen is not even named: the database role may have no right to look at it.
    const isClosed = predicates[0] === 'false';
    return {
      from: `${isClosed ? `(select (null::${tableOf(entity)}).*)` : tableOf(entity)} ${alias}`,
      where:
        where
          .filter((each) => each !== 'true')
          .map((each) => `(${each})`)
          .join(' and ') || 'true',
      row,
      alias,
    };
  }

  exists<T>(
    entity: ClassOf<T>,
    condition: (row: Row<T>) => string,
    options: { visibleOnly?: boolean } = {},
  ): string {
    const { from, where } = this.rows(entity, condition, options);
    return `exists (select from ${from} where ${where})`;
  }

  /** The two predicates of an entity: visible always; current unless only visibility counts. */
  predicates<T>(entity: ClassOf<T>, row: Row<T>, visibleOnly: boolean): string[] {
    const declared = declarations.rows.get(entity);
    if (!declared) throw new Error(`${entity.name} declares no @Rows.`);
    const isCurrent = !visibleOnly || declared.versioned;
    const isImplied = isCurrent && (declared.currentIsPublic?.(this) ?? false);
    return [
      ...(isImplied ? [] : [declared.visible(row as Row<never>, this)]),
      ...(isCurrent ? [declared.current(row as Row<never>, this)] : []),
    ];
  }
}

export const shortHash = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 12);
