import { RequestError } from '../../errors';
import type { PlanContext } from './context';
import type { SqlType } from './statement';
import { derived } from './stand-in';

/* A cursor is base64url JSON: version, hash of order, filter and locale, register number, sort values, id.
   PostgreSQL writes it, so that a page costs no work in JavaScript; only the one that comes back is read here. */

const VERSION = 1;
const LAST_NUMBER = 2 ** 31 - 1;

export interface SortColumn {
  readonly sql: string;
  readonly type: SqlType;
  readonly descending: boolean;
  /** Nulls are last; a page read from the end meets them first. */
  readonly nullsFirst: boolean;
  readonly isNeverNull: boolean;
}

export interface Cursor {
  readonly hash: string;
  readonly asOf: number;
  readonly values: readonly (string | null)[];
}

export const cursorSql = (hash: string, columns: readonly SortColumn[], c: PlanContext): string => {
  const values = columns.map((column) => `(${column.sql})::text`).join(', ');
  const json = `json_build_array(${VERSION}, ${c.param(hash, 'text')}, ${c.asOf}, ${values})::text`;
  return `translate(encode(convert_to(${json}, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
};

export function readCursor(text: string): Cursor | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (!Array.isArray(parsed)) return null;
    const [version, hash, asOf, ...values] = parsed as unknown[];
    const textual = values.every((v) => v === null || (typeof v === 'string' && !v.includes('\u0000')));
    const isNumber = Number.isInteger(asOf) && (asOf as number) > 0 && (asOf as number) <= LAST_NUMBER;
    if (version !== VERSION || typeof hash !== 'string' || !isNumber || !textual) return null;
    return { hash, asOf: asOf as number, values: values as (string | null)[] };
  } catch {
    return null;
  }
}

export const invalidCursor = (argument: string): RequestError =>
  new RequestError(
    'INVALID_CURSOR',
    `The cursor in \`${argument}\` was not given out for this list with this order, filter, locale and asOf. Start again without it.`,
  );

const INT = /^-?\d{1,9}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^(\d{4}-\d\d-\d\d) ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?[+-](0\d|1[0-4])(:[0-5]\d)?$/;

// What PostgreSQL could not read as a value of that type never came from a cursor of ours.
const FITS: Partial<Record<SqlType, (text: string) => boolean>> = {
  int: (text) => INT.test(text),
  uuid: (text) => UUID.test(text),
  date: isStoredDay,
  timestamptz: (text) => isStoredDay(INSTANT.exec(text)?.[1] ?? ''),
};

function isStoredDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return text > '0001' && !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/** Which values of a cursor are null; null where it is no cursor of this list. */
export function nullsOf(
  cursor: Cursor | null,
  hash: string,
  columns: readonly Pick<SortColumn, 'type' | 'isNeverNull'>[],
): readonly boolean[] | null {
  if (cursor?.hash !== hash || cursor.values.length !== columns.length) return null;
  const fits = columns.every(({ type, isNeverNull }, i) => {
    const value = cursor.values[i] ?? null;
    return value === null ? !isNeverNull : (FITS[type]?.(value) ?? true);
  });
  return fits ? cursor.values.map((value) => value === null) : null;
}

/** The rows after a cursor in a total order. */
export function afterSql(
  cursor: Cursor,
  nulls: readonly boolean[],
  columns: readonly SortColumn[],
  c: PlanContext,
): string {
  const params = columns.map((column, i) =>
    nulls[i]
      ? 'null'
      : c.param(
          derived(cursor, ({ values }) => values[i]),
          column.type,
        ),
  );
  const [first] = columns;
  // As one comparison of rows it is a condition that an index can be entered by.
  if (first && columns.every((each) => each.isNeverNull && each.descending === first.descending))
    return `(${columns.map(({ sql }) => sql).join(', ')}) ${first.descending ? '<' : '>'} (${params.join(', ')})`;
  const alternatives = columns.flatMap((column, i) => {
    // Behind the last nulls come only rows that are null there too, told apart by what follows.
    if (nulls[i] && !column.nullsFirst) return [];
    const before = columns
      .slice(0, i)
      .map(
        (earlier, j) => `${earlier.sql} ${earlier.isNeverNull ? '=' : 'is not distinct from'} ${params[j]}`,
      );
    const further = `${column.sql} ${column.descending ? '<' : '>'} ${params[i]}`;
    const beyond = nulls[i]
      ? `${column.sql} is not null`
      : column.nullsFirst || column.isNeverNull
        ? further
        : `(${further} or ${column.sql} is null)`;
    return [[...before, beyond].join(' and ')];
  });
  return alternatives.length === 0 ? 'false' : alternatives.map((each) => `(${each})`).join(' or ');
}
