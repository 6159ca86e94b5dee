import type { GraphQLObjectType } from 'graphql';
import { handOver, objectColumns, quoted, sumSql, type Linked } from './compile';
import { shortHash, type PlanContext } from './context';
import { afterSql, cursorSql, invalidCursor, nullsOf, readCursor, type SortColumn } from './cursor';
import { rowAt, type Args, type ClassOf, type PageLink, type Row } from './declare';
import { filterSql, sharedFilterSql } from './filter';
import { selectedFields, type Selected } from './selection';
import { derived } from './stand-in';
import { windowOf, type Window } from './window';

/** One connection as one scalar subselect: the page's rows, its cursors and, where asked, the count. */
export function pageSql(linked: Linked<PageLink<never, never>>, parent: Row<never>, c: PlanContext): string {
  const { target, link, selected } = linked;
  const window = windowOf(selected.args, c);
  const asked = selectedFields(c.compiler.document, connectionType(selected), selected.below);
  if (asked.length === 0) handOver(c, 'a list of which nothing is asked');
  const count = (): string => {
    const all = listedRows(linked, parent, c);
    return `(select count(*)::int from ${all.from} where ${all.where})`;
  };
  const isCounted = asked.every(({ name }) => name === 'totalCount' || name === '__typename');
  if (isCounted && !link.bound && window.cursor === null)
    return countedSql(asked, count(), connectionType(selected).name, c);

  const { from, where, row, alias } = listedRows(linked, parent, c);
  const sorted = sortColumns(linked, row, window.backward, c);
  const { first: _f, last: _l, after: _a, before: _b, asOf: _n, ...shape } = selected.args;
  const hash = derived([selected.owner, selected.name, shape, c.localeTag, c.standing], shortHash);
  const beyond = window.cursor === null ? 'true' : beyondSql(window, hash, sorted, c);
  const order = sorted
    .map(
      (o) =>
        `${o.sql} ${o.descending ? 'desc' : 'asc'}${o.isNeverNull ? '' : ` nulls ${o.nullsFirst ? 'first' : 'last'}`}`,
    )
    .join(', ');
  // Numbered once they are few: of rows that are numbered before, all would be sorted.
  const few = `select ${alias}.* from ${from} where ${where} and (${beyond}) order by ${order} limit ${window.size + 1}`;
  const rows = `select ${alias}.*, row_number() over (order by ${order}) as "$n" from (${few}) ${alias}`;

  const outer = rowAt<never>(alias);
  const made: string[] = [];
  const json = ({ key, below }: Selected): string => {
    const columns = c.under(key, () => objectColumns(target, below, outer, c));
    made.push(
      `case when ${alias}."$n" <= ${window.size} then (select row_to_json("$o") from (select ${columns}) "$o") end as "v${made.length}"`,
    );
    return `p."v${made.length - 1}"`;
  };
  const cursor = `p."$c"`;
  const shown = `filter (where p."$n" <= ${window.size})`;
  const inOrder = `order by p."$n"${window.backward ? ' desc' : ''}`;
  const list = (value: string): string => `coalesce(json_agg(${value} ${inOrder}) ${shown}, '[]'::json)`;
  const ends = `(array_agg(${cursor} ${inOrder}) ${shown})`;
  const more = `coalesce(bool_or(p."$n" > ${window.size}), false)`;
  let total = 'null::int';
  const summed = new Map<string, string>();
  const sum = (field: Selected): string => {
    const declared = link.sums?.[field.name];
    if (!declared) throw new Error(`${selected.name}.${field.name} is not planned.`);
    return c.under(field.key, () =>
      sumSql({ target: declared.target, rows: declared.rows(c, selected.args) }, field, c),
    );
  };
  const columns = asked.map((field) => {
    switch (field.name) {
      case 'nodes':
        return list(json(field));
      case 'edges':
        return list(edgeSql(field, cursor, json, c));
      case 'pageInfo':
        return pageInfoSql(field, { more, ends, window }, c);
      case 'totalCount':
        total = 'q."$total"';
        return null;
      case '__typename':
        return `'${connectionType(selected).name}'::text`;
      default:
        summed.set(field.key, sum(field));
        return null;
    }
  });
  const shownKeys = asked.map(
    ({ key }, i) => `${columns[i] ? `q."c${i}"` : (summed.get(key) ?? total)} as ${quoted(key, c)}`,
  );
  const parts = columns.flatMap((sql, i) => (sql ? [`${sql} as "c${i}"`] : []));
  const counted = total === 'null::int' ? [] : [`${count()} as "$total"`];
  // It stands behind the fields: which list it is, how many rows it shows, how many there are.
  const cut = cutSql(isCounted ? null : { size: window.size, total }, linked, c);
  const marked = cut === null ? shownKeys : [...shownKeys, `${cut} as "$cut"`];
  const page = [...parts, ...counted, `${more} as "$more"`].join(', ');
  const inner = [`${alias}."$n"`, `${cursorSql(hash, sorted, c)} as "$c"`, ...made].join(', ');
  return `(select row_to_json("$o") from (select ${marked.join(', ')} from (select ${page} from (select ${inner} from (${rows}) ${alias}) p) q) "$o")`;
}

/** What tells of rows that are left out. Of a list whose rows are made of no more than some it has a second part, for these. */
function cutSql(
  shown: { readonly size: number; readonly total: string } | null,
  { link, selected }: Linked<PageLink<never, never>>,
  c: PlanContext,
): string | null {
  if (!link.bound && !shown) return null;
  const list = c.list();
  const isCut = shown ? 'q."$more"' : 'false';
  const cut = `${list}, ${shown?.size ?? 'null'}, ${shown?.total ?? 'null'}`;
  if (!link.bound) return `case when ${isCut} then json_build_array(${cut}) end`;
  const { name, sql } = link.bound;
  const looked = `json_build_array(${c.under(name, () => c.list())}, b.of->0, b.of->1)`;
  return (
    `(select case when b.of is not null then json_build_array(${list}, case when ${isCut} then ${shown?.size ?? 'null::int'} end, ` +
    `${shown?.total ?? 'null'}, ${looked}) when ${isCut} then json_build_array(${cut}) end from (select ${sql(c, selected.args)} as of) b)`
  );
}

interface ListedRows {
  readonly from: string;
  readonly where: string;
  readonly row: Row<never>;
  readonly alias: string;
}

/** FROM and WHERE of the whole list, under a new alias. */
function listedRows(
  { target, link, selected }: Linked<PageLink<never, never>>,
  parent: Row<never>,
  c: PlanContext,
): ListedRows {
  const { on, rows } = link;
  if (rows) {
    const alias = c.statement.alias();
    const from = `(${rows(parent, c, selected.args)}) ${alias}`;
    return { from, where: 'true', row: rowAt<never>(alias), alias };
  }
  if (!on) throw new Error(`${selected.owner}.${selected.name} says neither "on" nor "rows".`);
  const filterType = filterName(selected);
  const filtered = (row: Row<never>): string => {
    if (!filterType) return 'true';
    const value = selected.args['filter'] as Args;
    return c.at('filter', () =>
      link.filters
        ? sharedFilterSql(link.filters, value, row, c)
        : filterSql({ input: c.compiler.plans.inputs.get(filterType) as ClassOf }, value, row, c),
    );
  };
  const condition = (row: Row<never>): string =>
    `(${on(row, parent, c, selected.args)}) and (${filtered(row)})`;
  return c.rows(target.cls as ClassOf<never>, condition, link);
}

/** Of a list that is only counted no row is read, and nothing is cut. What is wrong with its filter is told all the same. */
function countedSql(asked: readonly Selected[], counted: string, typeName: string, c: PlanContext): string {
  const columns = asked.map(
    ({ name, key }) => `${name === 'totalCount' ? counted : `'${typeName}'::text`} as ${quoted(key, c)}`,
  );
  return `(select row_to_json("$o") from (select ${columns.join(', ') || '1 as "$"'}) "$o")`;
}

function edgeSql(field: Selected, cursor: string, json: (asked: Selected) => string, c: PlanContext): string {
  const type = objectTypeOf(field);
  const asked = selectedFields(c.compiler.document, type, field.below);
  if (asked.length === 0) handOver(c, 'an edge of which nothing is asked');
  const columns = asked.map((each) => {
    const value =
      each.name === 'cursor'
        ? cursor
        : each.name === 'node'
          ? c.under(field.key, () => json(each))
          : `'${type.name}'::text`;
    return `${value} as ${quoted(each.key, c)}`;
  });
  return `(select row_to_json("$o") from (select ${columns.join(', ')}) "$o")`;
}

function pageInfoSql(
  field: Selected,
  { more, ends, window }: { more: string; ends: string; window: Window },
  c: PlanContext,
): string {
  const values: Record<string, string> = {
    hasNextPage: window.backward ? String(window.cursor !== null) : more,
    hasPreviousPage: window.backward ? more : String(window.cursor !== null),
    startCursor: `${ends}[1]`,
    endCursor: `${ends}[least(count(*)::int, ${window.size})]`,
    __typename: `'PageInfo'::text`,
  };
  // Aggregates may not stand a level deeper, and a function takes a hundred arguments at most: so it is written as text.
  const asked = selectedFields(c.compiler.document, objectTypeOf(field), field.below);
  if (asked.length === 0) handOver(c, 'a page of which nothing is asked');
  const parts = asked.map(
    (each) => `'${quoted(each.key, c)}:' || coalesce(to_json(${values[each.name]})::text, 'null')`,
  );
  return parts.length === 0 ? `'{}'::json` : `('{' || ${parts.join(` || ',' || `)} || '}')::json`;
}

function beyondSql(window: Window, hash: string, columns: readonly SortColumn[], c: PlanContext): string {
  const cursor = derived(window.cursor, (text) => readCursor(text ?? ''));
  const nulls = c.look([cursor, hash] as const, ([read, own]) => nullsOf(read, own, columns));
  const isOfThisPage = cursor !== null && nulls !== null && c.pin(derived(cursor, ({ asOf }) => asOf));
  if (!isOfThisPage) throw invalidCursor(window.backward ? 'before' : 'after');
  return afterSql(cursor, nulls, columns, c);
}

function sortColumns(
  { link, selected }: Linked<PageLink<never, never>>,
  row: Row<never>,
  isBackward: boolean,
  c: PlanContext,
): SortColumn[] {
  const asked = (selected.args['orderBy'] as { field: string; direction: string }[] | null | undefined) ?? [];
  const { keys = {}, initial = [] } = link.orders ?? {};
  const columns = (asked.length > 0 ? asked : initial).flatMap(({ field, direction }) =>
    (keys[field] ?? []).map((key) => ({
      sql: key.sql(row, c),
      type: key.type,
      descending: (direction === 'DESC') !== isBackward,
      nullsFirst: isBackward,
      isNeverNull: key.isNeverNull ?? false,
    })),
  );
  return [
    ...columns,
    {
      sql: (row as Row<{ id: string }>).id,
      type: 'uuid',
      descending: isBackward,
      nullsFirst: isBackward,
      isNeverNull: true,
    },
  ];
}

function filterName(selected: Selected): string | null {
  if (selected.args['filter'] == null) return null;
  const type = selected.field?.args.find((arg) => arg.name === 'filter')?.type;
  return type ? String(type).replace(/!$/, '') : null;
}

const objectTypeOf = (field: Selected): GraphQLObjectType => {
  let type: unknown = field.field?.type;
  while (typeof type === 'object' && type !== null && 'ofType' in type) type = type.ofType;
  return type as GraphQLObjectType;
};

const connectionType = (selected: Selected): GraphQLObjectType => objectTypeOf(selected);
