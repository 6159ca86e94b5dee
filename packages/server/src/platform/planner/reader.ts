import DataLoader from 'dataloader';
import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';
import { nearest } from '@mandato/rules';
import { RequestError } from '../../errors';
import { Standing, type Caller } from '../caller';
import type { Database } from '../database/database';
import { newestFirst, objectColumns, plannedType, type Compiler, type PlannedSchema } from './compile';
import { canonicalTag, codesSql, refusalOf, unknownCodesSql } from './context';
import { Statement } from './statement';
import { declarations } from './declare';
import { noSuchAct, nowOrThen, planContext, rootSql, type Asking } from './roots';
import { selectedFields, type Selected } from './selection';
import { noteTruncated, withoutMarks, type Truncated } from './truncated';
import { wholeAnswer, type Operation } from './whole';

/** Codes of what fails in the database, not in the question. */
const FAILED: ReadonlySet<unknown> = new Set(['UNAVAILABLE', 'TIMEOUT']);

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
  /** Aborted when the caller leaves. */
  readonly signal?: AbortSignal;
}

/** Reads for one operation: all root fields as one statement, links from payloads through loaders. */
export class Reader {
  private readonly batches = new WeakMap<object, Promise<Map<string, RootAnswer>>>();
  private readonly loaders = new Map<string, DataLoader<string, unknown>>();
  private readonly places = new Map<FieldNode, number>();
  private operation: string | null = null;
  readonly asOf = new Map<string, number>();
  readonly truncated: Truncated = new Map();

  private readonly asking: Asking;
  private failure: { readonly error: unknown } | null = null;

  constructor(private readonly asked: ReaderOptions) {
    const { caller, locale, publicUrl } = asked;
    this.asking = { caller, localeTag: canonicalTag(locale), publicUrl };
  }

  /** JSON text of `data`; null where graphql-js is to answer. */
  async whole(operation: Operation): Promise<string | null> {
    const { plans, database, signal } = this.asked;
    try {
      const answer = await wholeAnswer(plans, database, this.asking, { ...operation, signal });
      if (!answer) return null;
      for (const [key, number] of answer.readAt) this.asOf.set(key, number);
      return withoutMarks(answer.text, (list, shown, total) =>
        noteTruncated(this.truncated, answer.lists[list] as string, { shown, total }),
      );
    } catch (error) {
      // What was refused before it reached the database is told field by field; what failed there is not asked twice.
      if (!(error instanceof RequestError) || FAILED.has(error.extensions['code'])) this.failure = { error };
      return null;
    }
  }

  async root(source: unknown, info: GraphQLResolveInfo): Promise<unknown> {
    if (this.failure) throw this.failure.error;
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
    this.operation = info.operation.name?.value ?? null;
    return {
      plans: this.asked.plans,
      document: { schema: info.schema, fragments: info.fragments, variables: info.variableValues },
      isWhole: false,
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
      const plan = query.fields.get(selected.name);
      if (!plan || plan.kind === 'byId') continue;
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
    const { value, readAt } = rootSql(compiler, statement, this.asking, selected);
    return `${readAt} as "n#", ${value} as "f#"`;
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
    const sets = info.fieldNodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));
    const columns = nowOrThen(statement, asOf, (isNow) => {
      const at = { standing: Standing.PUBLISHED, asOf, isNow, isPermalink, root: null };
      const c = planContext(compiler, statement, this.asking, at);
      const { from, where, row } = c.rows<{ id: string }>(
        target.cls as never,
        (each) => `${each.id} = any(${c.param(ids, 'uuid[]')})`,
        { visibleOnly: true },
      );
      const object = objectColumns(target, sets, row as never, c);
      const rows = `select ${row.id} as "$id", '${type}'::text as "$type", ${object} from ${from} where ${where}${newestFirst(target.cls, row as never)}`;
      return `(select n from ${c.register.name}) as "n#", (select json_agg("$o") from (${rows}) "$o") as "f#"`;
    });
    const row = await this.run(statement, [columns]);
    const byId = new Map<string, unknown>();
    for (const each of (row['f0'] as { $id: string }[] | null) ?? [])
      if (!byId.has(each.$id)) byId.set(each.$id, each);
    return { rows: ids.map((id) => byId.get(id) ?? null), readAt: row['n0'] as number | null };
  }

  private run(statement: Statement, columns: readonly string[]): Promise<Record<string, unknown>> {
    const fields = columns.map((column, i) =>
      column.replaceAll('"n#"', `"n${i}"`).replaceAll('"f#"', `"f${i}"`),
    );
    const codes = statement.namedCodes.map(
      ({ list, param }, i) => `${unknownCodesSql(list, param)} as "u${i}"`,
    );
    const text = statement.textOf([...fields, ...codes]);
    return this.asked.database.read(this.asked.caller, text, statement.params, {
      signal: this.asked.signal,
      operation: this.operation,
    });
  }

  private noteAsOf(key: string, asOf: number | null): void {
    if (asOf === null) throw noSuchAct();
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
      const refusal = refusalOf(named.list);
      if (refusal) throw refusal;
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
