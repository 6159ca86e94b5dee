import type { GraphQLObjectType, SelectionSetNode } from 'graphql';
import { columnKey, objectColumns, type Linked } from './compile';
import { shortHash, type PlanContext } from './context';
import { afterSql, cursorSql, invalidCursor, readCursor, type SortColumn } from './cursor';
import { rowAt, type Args, type ClassOf, type PageLink, type Row } from './declare';
import { filterSql, sharedFilterSql } from './filter';
import { selectedFields, type Selected } from './selection';
import { windowOf, type Window } from './window';

/** One connection as one scalar subselect: the page's rows, its cursors and, where asked, the count. */
export function pageSql(linked: Linked<PageLink<never, never>>, parent: Row<never>, c: PlanContext): string {
  const { target, link, selected } = linked;
  const window = windowOf(selected.args, c);
  const filterType = filterName(selected);
  if (filterType) c.statement.isFiltered = true;
  const condition = (row: Row<never>): string =>
    [
      link.on(row, parent, c, selected.args),
      ...(filterType
        ? [
            c.at('filter', () => {
              const value = selected.args['filter'] as Args;
              return link.filters
                ? sharedFilterSql(link.filters, value, row, c)
                : filterSql({ inputs: c.compiler.plans.inputs, inputName: filterType }, value, row, c);
            }),
          ]
        : []),
    ].join(' and ');

  const { from, where, row, alias } = c.rows(target.cls as ClassOf<never>, condition, link);
  const columns = sortColumns(linked, row, window.backward, c);
  const { first: _f, last: _l, after: _a, before: _b, asOf: _n, ...shape } = selected.args;
  const hash = shortHash([selected.owner, selected.name, shape, c.localeTag, c.standing]);
  const beyond = window.cursor === null ? 'true' : beyondSql(window, hash, columns, c);
  const order = columns
    .map((o) => `${o.sql} ${o.descending ? 'desc' : 'asc'} nulls ${o.nullsFirst ? 'first' : 'last'}`)
    .join(', ');
  const rows = `select ${alias}.*, row_number() over (order by ${order}) as "$n" from ${from} where ${where} and (${beyond}) order by ${order} limit ${window.size + 1}`;

  const asked = selectedFields(c.compiler.document, connectionType(selected), selected.below);
  const outer = rowAt<never>(alias);
  const made: string[] = [];
  const json = (sets: readonly SelectionSetNode[]): string => {
    made.push(
      `case when ${alias}."$n" <= ${window.size} then (select row_to_json(o) from (select ${objectColumns(target, sets, outer, c)}) o) end as "v${made.length}"`,
    );
    return `p."v${made.length - 1}"`;
  };
  const cursor = `p."$c"`;
  const shown = `filter (where p."$n" <= ${window.size})`;
  const inOrder = `order by p."$n"${window.backward ? ' desc' : ''}`;
  const list = (value: string): string => `coalesce(json_agg(${value} ${inOrder}) ${shown}, '[]'::json)`;
  const ends = `(array_agg(${cursor} ${inOrder}) ${shown})`;
  const more = `coalesce(bool_or(p."$n" > ${window.size}), false)`;
  const count = (): string => {
    const all = c.rows(target.cls as ClassOf<never>, condition, link);
    return `(select count(*)::int from ${all.from} where ${all.where})`;
  };

  let totalKey: string | null = null;
  const fields = asked.map((field) => {
    const as = `as "${columnKey(field.key)}"`;
    switch (field.name) {
      case 'nodes':
        return `${list(json(field.below))} ${as}`;
      case 'edges':
        return `${list(edgeSql(field, cursor, json, c))} ${as}`;
      case 'pageInfo':
        return `${pageInfoSql(field, { more, ends, window }, c)} ${as}`;
      case 'totalCount':
        totalKey ??= columnKey(field.key);
        return `${count()} ${as}`;
      default:
        return `'${connectionType(selected).name}'::text ${as}`;
    }
  });
  const marks = [
    `${more} as "$cut"`,
    `least(count(*)::int, ${window.size}) as "$shown"`,
    `${totalKey ? `'${totalKey}'` : 'null'}::text as "$totalKey"`,
  ];
  const inner = [`${alias}."$n"`, `${cursorSql(hash, columns, c)} as "$c"`, ...made].join(', ');
  return `(select row_to_json(c) from (select ${[...fields, ...marks].join(', ')} from (select ${inner} from (${rows}) ${alias}) p) c)`;
}

function edgeSql(
  field: Selected,
  cursor: string,
  json: (sets: readonly SelectionSetNode[]) => string,
  c: PlanContext,
): string {
  const type = objectTypeOf(field);
  const columns = selectedFields(c.compiler.document, type, field.below).map((each) => {
    const value =
      each.name === 'cursor' ? cursor : each.name === 'node' ? json(each.below) : `'${type.name}'::text`;
    return `${value} as "${columnKey(each.key)}"`;
  });
  return `(select row_to_json(o) from (select ${columns.join(', ')}) o)`;
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
  const parts = selectedFields(c.compiler.document, objectTypeOf(field), field.below).map(
    (each) => `'"${columnKey(each.key)}":' || coalesce(to_json(${values[each.name]})::text, 'null')`,
  );
  return `('{' || ${parts.join(` || ',' || `)} || '}')::json`;
}

function beyondSql(window: Window, hash: string, columns: readonly SortColumn[], c: PlanContext): string {
  const argument = window.backward ? 'before' : 'after';
  const cursor = readCursor(window.cursor ?? '');
  if (cursor?.hash !== hash || !c.pin(cursor.asOf)) throw invalidCursor(argument);
  return afterSql(cursor, columns, argument, c);
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
    })),
  );
  return [
    ...columns,
    { sql: (row as Row<{ id: string }>).id, type: 'uuid', descending: isBackward, nullsFirst: isBackward },
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
