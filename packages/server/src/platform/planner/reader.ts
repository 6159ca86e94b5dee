import DataLoader from 'dataloader';
import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';
import { nearest } from '@mandato/rules';
import { RequestError } from '../../errors';
import { Standing, type Caller } from '../caller';
import type { Database } from '../database/database';
import { fieldSql, objectColumns, plannedType, type Compiler, type PlannedSchema } from './compile';
import { canonicalTag, codesSql, PlanContext, Statement } from './context';
import { declarations, rowAt } from './declare';
import { selectedFields, type Selected } from './selection';
import { columnOf } from './tables';

/** Names a row that another part of an answer found; its fields are read when they are asked for. */
export class Ref {
  constructor(
    readonly type: string,
    readonly uuid: string,
    /** The register number to read it at, where the part that found it was read at one. */
    readonly asOf: number | null = null,
  ) {}
}

/** A `query` field of a payload: root fields again, read after the change. */
export class QuerySource {
  constructor(readonly sets: readonly SelectionSetNode[]) {}
}

interface RootAnswer {
  readonly value?: unknown;
  readonly error?: unknown;
}

export interface ReaderOptions {
  readonly plans: PlannedSchema;
  readonly database: Database;
  readonly caller: Caller;
  readonly locale: string;
  readonly publicUrl: string;
}

/** Reads for one operation: all root fields as one statement, links from payloads through loaders. */
export class Reader {
  private readonly batches = new WeakMap<object, Promise<Map<string, RootAnswer>>>();
  private readonly loaders = new Map<string, DataLoader<string, unknown>>();
  private readonly places = new Map<FieldNode, number>();
  readonly asOf = new Map<string, number>();
  readonly truncated = new Map<string, { shown: number; total: number | null; lists: number }>();

  constructor(private readonly asked: ReaderOptions) {}

  async root(source: unknown, info: GraphQLResolveInfo): Promise<unknown> {
    const batchOf = source instanceof QuerySource ? source : this;
    let batch = this.batches.get(batchOf);
    if (!batch) {
      const sets = source instanceof QuerySource ? source.sets : [info.operation.selectionSet];
      batch = this.readRoots(this.compiler(info), sets);
      this.batches.set(batchOf, batch);
    }
    const answer = (await batch).get(String(info.path.key));
    if (answer?.error) throw answer.error;
    return answer?.value ?? null;
  }

  /** One row by id, batched with every other row that the same field of the document asks for. */
  load(ref: Ref, info: GraphQLResolveInfo, asked: number | null): Promise<unknown> {
    const asOf = asked ?? ref.asOf;
    // All places count where the field is asked: two fields may share a fragment and ask different things besides.
    const places = info.fieldNodes.map((node) => this.placeOf(node)).join(' ');
    const name = `${ref.type} ${asOf ?? ''} ${places}`;
    const loader =
      this.loaders.get(name) ??
      new DataLoader(async (ids: readonly string[]) => {
        const { rows, readAt } = await this.readRows(ref.type, ids, info, asOf);
        // Of a Ref that was found at a number the root field has told it already.
        if (ref.asOf === null) this.noteAsOf(String(info.path.key), readAt);
        return rows;
      });
    this.loaders.set(name, loader);
    return loader.load(ref.uuid);
  }

  /** Between the mutations of one document nothing read before may be served again. */
  clear(): void {
    this.loaders.clear();
  }

  private placeOf(node: FieldNode): number {
    const place = this.places.get(node) ?? this.places.size;
    this.places.set(node, place);
    return place;
  }

  private compiler(info: GraphQLResolveInfo): Compiler {
    return {
      plans: this.asked.plans,
      document: { schema: info.schema, fragments: info.fragments, variables: info.variableValues },
    };
  }

  private async readRoots(
    compiler: Compiler,
    sets: readonly SelectionSetNode[],
  ): Promise<Map<string, RootAnswer>> {
    const query = plannedType(compiler, 'Query');
    const answers = new Map<string, RootAnswer>();
    const statement = new Statement();
    const columns: string[] = [];
    const roots: { key: string; column: number; codesFrom: number; codesTo: number }[] = [];
    for (const selected of selectedFields(compiler.document, query.graphql, sets)) {
      if (!query.fields.has(selected.name)) continue;
      try {
        const codesFrom = statement.namedCodes.length;
        columns.push(this.compileRoot(compiler, statement, selected));
        roots.push({
          key: selected.key,
          column: columns.length - 1,
          codesFrom,
          codesTo: statement.namedCodes.length,
        });
      } catch (error) {
        answers.set(selected.key, { error });
      }
    }
    if (roots.length === 0) return answers;
    const row = await this.run(statement, columns);
    for (const { key, column, codesFrom, codesTo } of roots) {
      try {
        this.noteAsOf(key, row[`n${column}`] as number | null);
        await this.refuseUnknownCodes(statement, row, codesFrom, codesTo);
        answers.set(key, { value: row[`f${column}`] });
      } catch (error) {
        answers.set(key, { error });
      }
    }
    return answers;
  }

  private compileRoot(compiler: Compiler, statement: Statement, selected: Selected): string {
    const query = plannedType(compiler, 'Query');
    const asOf = (selected.args['asOf'] as number | null | undefined) ?? null;
    const standing = (selected.args['standing'] as Standing | undefined) ?? Standing.PUBLISHED;
    const mark = [statement.params, statement.registers, statement.namedCodes].map(
      (list) => [list, list.length] as const,
    );
    try {
      const isPermalink = query.fields.get(selected.name)?.kind === 'one';
      const c = this.planContext(compiler, statement, { standing, asOf, isPermalink });
      const value = fieldSql(query, selected, rowAt<never>('root'), c);
      return `(select n from ${c.register.name}) as "n#", ${value} as "f#"`;
    } catch (error) {
      // What a refused root field left behind must not reach the statement of the others.
      for (const [list, length] of mark) list.length = length;
      throw error;
    }
  }

  private planContext(
    compiler: Compiler,
    statement: Statement,
    at: { standing: Standing; asOf: number | null; isPermalink: boolean },
  ): PlanContext {
    const { caller, locale, publicUrl } = this.asked;
    const register = statement.register(at.asOf);
    return new PlanContext({
      statement,
      compiler,
      caller,
      localeTag: canonicalTag(locale),
      publicUrl,
      standing: at.standing,
      register,
      isPermalink: at.isPermalink,
    });
  }

  private async readRows(
    type: string,
    ids: readonly string[],
    info: GraphQLResolveInfo,
    asOf: number | null,
  ): Promise<{ rows: unknown[]; readAt: number | null }> {
    const compiler = this.compiler(info);
    const target = plannedType(compiler, type);
    const statement = new Statement();
    const isPermalink = declarations.rows.get(target.cls)?.versioned === false;
    const c = this.planContext(compiler, statement, { standing: Standing.PUBLISHED, asOf, isPermalink });
    const sets = info.fieldNodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));
    const found = c.rows<{ id: string }>(
      target.cls as never,
      (row) => `${row.id} = any(${c.param(ids, 'uuid[]')})`,
      { visibleOnly: true },
    );
    const object = objectColumns(target, sets, found.row as never, c);
    // Of a thing that several returns describe the last one read wins: the newest published.
    const order = columnOf(target.cls, 'since')
      ? ` order by ${(found.row as unknown as { since: string }).since} nulls first`
      : '';
    const rows = `select ${found.row.id} as "$id", '${type}'::text as "$type", ${object} from ${found.from} where ${found.where}${order}`;
    const row = await this.run(statement, [
      `(select n from ${c.register.name}) as "n#", (select json_agg(o) from (${rows}) o) as "f#"`,
    ]);
    const byId = new Map(((row['f0'] as { $id: string }[] | null) ?? []).map((each) => [each.$id, each]));
    return { rows: ids.map((id) => byId.get(id) ?? null), readAt: row['n0'] as number | null };
  }

  private run(statement: Statement, columns: readonly string[]): Promise<Record<string, unknown>> {
    const fields = columns.map((column, i) =>
      column.replaceAll('"n#"', `"n${i}"`).replaceAll('"f#"', `"f${i}"`),
    );
    const codes = statement.namedCodes.map(
      ({ list, param }, i) =>
        `(select json_agg(x) from unnest(${param}) x where x not in (${codesSql(list)})) as "u${i}"`,
    );
    const text = `with ${statement.registers.join(', ')} select ${[...fields, ...codes].join(', ')}`;
    return this.asked.database.read(this.asked.caller, text, statement.params, {
      isKeyLookup: !statement.isFiltered,
    });
  }

  private noteAsOf(key: string, asOf: number | null): void {
    if (asOf === null) {
      throw new RequestError(
        'INVALID_AS_OF',
        'There is no act of that number in the register; ask `latestAct { number }`.',
      );
    }
    this.asOf.set(key, asOf);
  }

  private async refuseUnknownCodes(
    statement: Statement,
    row: Record<string, unknown>,
    from: number,
    to: number,
  ): Promise<void> {
    const problems: { path: readonly string[]; code: string; cure: string }[] = [];
    for (let i = from; i < to; i++) {
      const unknown = row[`u${i}`] as string[] | null;
      const named = statement.namedCodes[i];
      if (!unknown || !named) continue;
      const known = await this.asked.database.read(
        this.asked.caller,
        `select json_agg(c) as codes from (${codesSql(named.list)}) l(c)`,
        [],
      );
      const near = unknown.flatMap((code) => nearest(code, (known['codes'] as string[] | null) ?? []));
      const cure =
        near.length > 0
          ? `Nearest known: ${[...new Set(near)].join(', ')}.`
          : 'See `codeLists` and the lists of the framework.';
      problems.push({ path: named.path, code: 'UNKNOWN_CODE', cure });
    }
    if (problems.length === 0) return;
    const message = problems
      .map((p) => `${p.path.join('.')} names a code that does not exist. ${p.cure}`)
      .join(' ');
    throw new RequestError('UNKNOWN_CODE', message, { problems });
  }
}

export const isPlannedEntity = (plans: PlannedSchema, type: string): boolean => {
  const planned = plans.types.get(type);
  return planned !== undefined && declarations.rows.has(planned.cls);
};
