import { getNamedType, type FieldNode, type GraphQLObjectType, type GraphQLResolveInfo } from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields';
import { getArgumentValues } from 'graphql/execution/values';
import { RequestError } from '../../src/errors';
import { Standing, type Caller } from '../../src/platform/caller';
import type { PlannedType } from '../../src/platform/planner/compile';
import { declarations } from '../../src/platform/planner/declare';
import type { Ref } from '../../src/platform/planner/reader';
import type { Scope } from './facts';
import { Faults, type NamedCode } from './faults';
import type { Answered, Interpreter } from './interpreter';
import type { Paged } from './pages';

export interface Question {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
  readonly locale: string;
  readonly publicUrl: string;
}

interface RootAnswer {
  readonly scope?: Scope;
  readonly error?: unknown;
}

/** One operation being answered: what its root fields are read with, and what is told beside the data. */
export class Answering {
  private readonly asOf = new Map<string, number>();
  private readonly cuts = new Map<string, { shown: number; total: number | null; lists: number }>();
  private roots: Map<string, RootAnswer> | null = null;

  constructor(
    private readonly question: Question,
    private readonly interpreter: Interpreter,
  ) {}

  rootScope(info: GraphQLResolveInfo): Scope {
    this.roots ??= this.prepare(info);
    const { error, scope } = this.roots.get(String(info.path.key)) as RootAnswer;
    if (error !== undefined) throw error;
    return scope as Scope;
  }

  /** Every root field is looked at before any is read. */
  private prepare(info: GraphQLResolveInfo): Map<string, RootAnswer> {
    const { plans, schema } = this.interpreter;
    const query = plans.types.get('Query') as PlannedType;
    const { fragments, variableValues: variables, operation } = info;
    const groups = collectFields(schema, fragments, variables, query.graphql, operation.selectionSet);
    const roots = new Map<string, RootAnswer>();
    for (const [key, nodes] of groups) {
      const name = nodes[0]?.name.value ?? '';
      const plan = query.fields.get(name);
      if (!plan || plan.kind === 'byId') continue;
      roots.set(
        key,
        attempt(() => {
          const args = getArgumentValues(query.graphql.getFields()[name]!, nodes[0] as FieldNode, variables);
          const asked: Scope = {
            ...this.asker(),
            standing: (args['standing'] as Standing | undefined) ?? Standing.PUBLISHED,
            asOf: (args['asOf'] as number | null | undefined) ?? null,
            isPermalink: plan.kind === 'one',
            root: { name, args },
          };
          const faults = new Faults(plans, this.interpreter.cursors, { schema, fragments, variables });
          const { named, asOf } = faults.ofField(query, nodes, asked);
          return this.begun(key, { ...asked, asOf }, named);
        }),
      );
    }
    return roots;
  }

  private asker(): Pick<Scope, 'caller' | 'locale' | 'publicUrl'> {
    const { caller, locale, publicUrl } = this.question;
    return { caller, locale, publicUrl };
  }

  private begun(key: string, asked: Scope, named: readonly NamedCode[]): { scope: Scope } {
    const { caller } = asked;
    const asOf = asked.asOf ?? this.interpreter.head(caller);
    if (asOf === null || !this.interpreter.isAct(asOf, caller)) throw new RequestError('INVALID_AS_OF', '');
    this.asOf.set(key, asOf);
    this.interpreter.refuseUnknown(named, caller);
    return { scope: { ...asked, asOf } };
  }

  /** What graphql-js resolvers of payloads and the like call for the row that they name. */
  load(ref: Ref, info: GraphQLResolveInfo, given: number | null): unknown {
    const { plans, schema, cursors } = this.interpreter;
    const target = this.interpreter.entity(ref.type) as PlannedType;
    const asked: Scope = {
      ...this.asker(),
      standing: Standing.PUBLISHED,
      asOf: given ?? ref.asOf,
      isPermalink: declarations.rows.get(target.cls)?.versioned === false,
      root: null,
    };
    const operation = { schema, fragments: info.fragments, variables: info.variableValues };
    const { asOf } = new Faults(plans, cursors, operation).ofRow(target, info.fieldNodes, asked);
    const before = new Map(this.asOf);
    const { scope } = this.begun(String(info.path.key), { ...asked, asOf }, []);
    if (ref.asOf !== null) {
      this.asOf.clear();
      for (const [key, number] of before) this.asOf.set(key, number);
    }
    return this.interpreter.row(ref, scope);
  }

  noteCut({ rows, total }: Paged, info: GraphQLResolveInfo): void {
    const type = getNamedType(info.returnType) as GraphQLObjectType;
    const below = collectSubfields(info.schema, info.fragments, info.variableValues, type, info.fieldNodes);
    const names = [...below.values()].map(([node]) => node?.name.value);
    // A list of which only the length is asked shows no rows, so none are left out.
    if (names.every((each) => each === 'totalCount' || each === '__typename')) return;
    const isCounted = names.includes('totalCount');
    this.noteShown(rows.length, isCounted ? total : null, info);
  }

  noteShown(shown: number, total: number | null, info: GraphQLResolveInfo): void {
    const name = pathName(info);
    const first = this.cuts.get(name) ?? { shown, total, lists: 0 };
    this.cuts.set(name, { ...first, lists: first.lists + 1 });
  }

  told(): Pick<Answered, 'asOf' | 'truncated'> {
    const numbers = [...new Set(this.asOf.values())];
    const told = [...this.cuts].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      asOf:
        numbers.length === 1 ? numbers[0] : numbers.length === 0 ? undefined : Object.fromEntries(this.asOf),
      truncated: this.asOf.size === 0 ? [] : told.map(([name, cut]) => cutInWords(name, cut)),
    };
  }
}

function attempt(work: () => RootAnswer): RootAnswer {
  try {
    return work();
  } catch (error) {
    return { error };
  }
}

function pathName(info: GraphQLResolveInfo): string {
  const keys: string[] = [];
  for (let at: GraphQLResolveInfo['path'] | undefined = info.path; at; at = at.prev)
    if (typeof at.key === 'string' && !['nodes', 'edges', 'node'].includes(at.key)) keys.unshift(at.key);
  return keys.join('.');
}

function cutInWords(
  name: string,
  { shown, total, lists }: { shown: number; total: number | null; lists: number },
): string {
  const more = lists === 1 ? '' : `, and ${lists - 1} more such ${lists === 2 ? 'list' : 'lists'}`;
  return `${name}: ${shown} of ${total ?? 'more'}${more}`;
}
