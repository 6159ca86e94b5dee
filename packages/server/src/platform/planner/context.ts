import { createHash } from 'node:crypto';
import { badInput } from '../../errors';
import { type Standing, type Caller } from '../caller';
import type { Compiler } from './compile';
import { declarations, rowAt, type Args, type ClassOf, type Row } from './declare';
import { tableOf } from './tables';

export type SqlType = 'text' | 'int' | 'uuid' | 'date' | 'timestamptz' | 'text[]' | 'uuid[]' | 'float8';

/** A code that a filter names; the statement itself tells which ones do not exist. */
interface NamedCodes {
  readonly list: string;
  readonly path: readonly string[];
  readonly param: string;
}

const codeLists = new Map<string, string>();

/** `sql` selects every code a list ever had: a withdrawn code is not an unknown one. */
export function declareCodes(list: string, sql: string): void {
  codeLists.set(list, sql);
}

export const codesSql = (list: string): string => {
  const sql = codeLists.get(list);
  if (!sql) throw new Error(`No codes are declared for "${list}".`);
  return sql;
};

/** Parameters and names of one SQL statement, shared by all that is compiled into it. */
export class Statement {
  readonly params: unknown[] = [];
  readonly namedCodes: NamedCodes[] = [];
  readonly registers: string[] = [];
  /** A filter's values decide which plan is good; without one the plan of a key lookup serves all values. */
  isFiltered = false;
  private aliases = 0;

  alias(): string {
    return `t${this.aliases++}`;
  }

  param(value: unknown, type: SqlType): string {
    this.params.push(value);
    return `$${this.params.length}::${type}`;
  }

  /** One reading of the register for everything below a root field. */
  register(asOf: number | null): Register {
    const name = `r${this.registers.length}`;
    const asked = this.param(asOf, 'int');
    const position = this.params.length - 1;
    this.registers.push(
      `${name} as materialized (select a.number as n, (a.at at time zone 'UTC')::date as day from register_act a ` +
        `where a.number = coalesce(${asked}, (select h.number from register_head h)))`,
    );
    return { name, position };
  }
}

/** Where a root field's register number is read, and where its parameter stands. */
export interface Register {
  readonly name: string;
  readonly position: number;
}

/** Languages are stored under their usual spelling; a tag means the same in any case: `ES-mx` is `es-MX`. */
export function canonicalTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag;
  } catch {
    return tag;
  }
}

type Asked = Pick<
  PlanContext,
  'statement' | 'compiler' | 'caller' | 'localeTag' | 'publicUrl' | 'standing' | 'register' | 'isPermalink'
>;

/** What one root field is compiled with: who asks, in which language, at which number of the register. */
export class PlanContext {
  private localeParam: string | null = null;
  private readonly trail: string[] = [];
  /** True inside a return that was itself asked for, by its id: there may be more to see than any list shows. */
  isPermalink: boolean;

  readonly statement: Statement;
  readonly compiler: Compiler;
  readonly caller: Caller;
  readonly localeTag: string;
  readonly publicUrl: string;
  readonly standing: Standing;
  readonly register: Register;

  constructor(asked: Asked) {
    this.statement = asked.statement;
    this.compiler = asked.compiler;
    this.caller = asked.caller;
    this.localeTag = asked.localeTag;
    this.publicUrl = asked.publicUrl;
    this.standing = asked.standing;
    this.register = asked.register;
    this.isPermalink = asked.isPermalink;
  }

  /** SQL of the register number that everything here is read at. */
  get asOf(): string {
    return `(select n from ${this.register.name})`;
  }

  /** SQL of the day of that act: what depends on today is computed for it. */
  get day(): string {
    return `(select day from ${this.register.name})`;
  }

  /** SQL of the language asked for: by the field's own argument, else by the request. */
  locale(args: Args): string {
    const own = args['locale'] as string | null | undefined;
    return own
      ? this.param(canonicalTag(own), 'text')
      : (this.localeParam ??= this.param(this.localeTag, 'text'));
  }

  /** SQL of the caller's agency; null never equals anything, so a missing agency never means all of them. */
  get callerAgency(): string {
    return this.param(this.caller.agencyId, 'uuid');
  }

  param(value: unknown, type: SqlType): string {
    const texts = Array.isArray(value) ? value : [value];
    if (texts.some((text) => typeof text === 'string' && text.includes('\u0000'))) {
      throw badInput([{ path: [...this.trail], code: 'INVALID_TEXT', cure: 'Remove the character U+0000.' }]);
    }
    // PostgreSQL has no year 0.
    if ((type === 'date' || type === 'timestamptz') && String(value).startsWith('0000')) {
      throw badInput([{ path: [...this.trail], code: 'WRONG_VALUE', cure: 'Years begin with 0001.' }]);
    }
    return this.statement.param(value, type);
  }

  /** A cursor goes on reading where its first page was read; false where the caller asks for another number. */
  pin(asOf: number): boolean {
    const { params } = this.statement;
    params[this.register.position] ??= asOf;
    return params[this.register.position] === asOf;
  }

  at<T>(name: string, compile: () => T): T {
    this.trail.push(name);
    try {
      return compile();
    } finally {
      this.trail.pop();
    }
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
    const param = this.param(values, 'text[]');
    // A list that is also counted is compiled twice; what is wrong with it is told once.
    const place = this.path.join('.');
    const isTold = this.statement.namedCodes.some(
      (each) => each.list === list && each.path.join('.') === place,
    );
    if (!isTold) this.statement.namedCodes.push({ list, path: this.path, param });
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
      where: where.filter((w) => w !== 'true').join(' and ') || 'true',
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
    const visible = declared.visible(row as Row<never>, this);
    return visibleOnly && !declared.versioned
      ? [visible]
      : [visible, declared.current(row as Row<never>, this)];
  }
}

export const shortHash = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 12);
