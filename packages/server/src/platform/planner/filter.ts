import { badInput } from '../../errors';
import type { PlanContext } from './context';
import { declarations, type Args, type ClassOf, type FilterSql, type Row } from './declare';

const MOST_NESTED = 3;

interface FilterInput {
  readonly input: ClassOf;
  /** Where the input filters something else than its own rows: what its fields mean there. */
  readonly meanings?: Readonly<Record<string, FilterSql<never>>>;
  readonly depth?: number;
}

/** A filter input as one SQL condition: its fields by their @FilterBy, `and`, `or` and `not` by their meaning. */
export function filterSql(
  { depth = 0, ...of }: FilterInput,
  value: Args,
  row: Row<never>,
  c: PlanContext,
): string {
  const { input, meanings } = of;
  const fields = meanings ? new Map(Object.entries(meanings)) : declarations.filters.get(input);
  if (!fields) throw new Error(`${input.name} declares no @FilterBy.`);
  if (depth > MOST_NESTED) {
    throw badInput([
      { path: c.path, code: 'LIMIT_EXCEEDED', cure: `Nest and, or and not at most ${MOST_NESTED} deep.` },
    ]);
  }
  const nested = (name: string, list: readonly Args[]): string[] =>
    list.map((each, i) =>
      c.at(name, () => c.at(String(i), () => filterSql({ ...of, depth: depth + 1 }, each, row, c))),
    );
  const conditions = Object.entries(value).flatMap(([name, given]) => {
    if (given === null || given === undefined) return [];
    if (name === 'and') return nested(name, given as Args[]);
    if (name === 'or') return [anyOf(nested(name, given as Args[]))];
    // What is not known to hold does not hold: a filter and its negation find everything between them.
    if (name === 'not')
      return [
        `not coalesce((${c.at(name, () => filterSql({ ...of, depth: depth + 1 }, given as Args, row, c))}), false)`,
      ];
    const sql = fields.get(name);
    // Some fields only shape another one (countryVia); they have no condition of their own.
    return sql ? [c.at(name, () => sql(row, given as never, c, value))] : [];
  });
  return conditions.length === 0 ? 'true' : conditions.map((each) => `(${each})`).join(' and ');
}

/** The same for a filter input that several lists share: each list says what it can be filtered by. */
export function sharedFilterSql(
  meanings: Readonly<Record<string, FilterSql<never>>>,
  value: Args,
  row: Row<never>,
  c: PlanContext,
): string {
  const given = Object.entries(value).filter(([, each]) => each !== null && each !== undefined);
  const foreign = given.filter(([name]) => !meanings[name]);
  if (foreign.length > 0) {
    const cure = `This list can be filtered by ${Object.keys(meanings).join(', ')}.`;
    throw badInput(foreign.map(([name]) => ({ path: [...c.path, name], code: 'INVALID', cure })));
  }
  const conditions = given.map(([name, each]) =>
    c.at(name, () => meanings[name]?.(row, each as never, c, value) ?? 'true'),
  );
  return conditions.map((each) => `(${each})`).join(' and ') || 'true';
}

/** Of an empty list nothing is one. */
const anyOf = (conditions: readonly string[]): string =>
  conditions.length === 0 ? 'false' : conditions.map((each) => `(${each})`).join(' or ');
