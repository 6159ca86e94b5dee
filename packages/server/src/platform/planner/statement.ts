import type { Given } from './stand-in';

export type SqlType = 'text' | 'int' | 'uuid' | 'date' | 'timestamptz' | 'text[]' | 'uuid[]' | 'float8';

/** A code that a filter names; the statement itself tells which ones do not exist. */
interface NamedCodes {
  readonly list: string;
  /** Where it stands, by names and by keys of the answer: the same field may be asked several times. */
  readonly place: string;
  readonly path: readonly string[];
  readonly param: string;
}

/** Something that compiling saw of a value that is not known yet; a plan serves the values that look the same. */
interface Look {
  readonly see: (given: Given) => string;
  readonly seen: string;
}

/** Parameters and names of one SQL statement, shared by all that is compiled into it. */
export class Statement {
  readonly params: unknown[] = [];
  private readonly types: SqlType[] = [];
  readonly namedCodes: NamedCodes[] = [];
  /** Readings of the register, and what else the statement begins with. */
  readonly registers: string[] = [];
  readonly looks: Look[] = [];
  /** Path of every list that may be cut, by response keys. */
  readonly lists: string[] = [];
  private aliases = 0;

  /** What the stand-ins stand for in the request that is compiled for. */
  constructor(readonly given: Given = {}) {}

  /** Gives back what takes everything away that was added since. */
  mark(): () => void {
    const lists = [
      this.params,
      this.types,
      this.namedCodes,
      this.registers,
      this.looks,
      this.lists,
    ] as unknown[][];
    const lengths = lists.map(({ length }) => length);
    return () => lists.forEach((list, i) => (list.length = lengths[i] as number));
  }

  alias(): string {
    return `t${this.aliases++}`;
  }

  param(value: unknown, type: SqlType): string {
    this.params.push(value);
    this.types.push(type);
    return `$${this.params.length}::${type}`;
  }

  /** The statement that selects these columns. */
  textOf(columns: readonly string[]): string {
    const text = `with ${this.registers.join(', ')} select ${columns.join(', ')}`;
    // PostgreSQL refuses a parameter that nothing names, as where a condition was made and then not needed.
    const named = new Set([...text.matchAll(/\$(\d+)::/g)].map(([, number]) => Number(number)));
    const others = this.types.flatMap((type, i) => (named.has(i + 1) ? [] : [`$${i + 1}::${type}`]));
    return others.length === 0 ? text : `${text}, (${others.join(', ')}) is null as "unused"`;
  }

  /** Names a SELECT that several parts of the statement read: it is worked out once. */
  shared(sql: string): string {
    const name = `s${this.registers.length}`;
    this.registers.push(`${name} as materialized (${sql})`);
    return name;
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
