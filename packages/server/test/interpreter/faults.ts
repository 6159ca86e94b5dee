import { getNamedType, type FieldNode, type FragmentDefinitionNode, type GraphQLSchema } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields';
import { getArgumentValues } from 'graphql/execution/values';
import { badInput, RequestError } from '../../src/errors';
import type { PlannedSchema, PlannedType } from '../../src/platform/planner/compile';
import { PlanContext } from '../../src/platform/planner/context';
import {
  declarations,
  rowAt,
  type Args,
  type FieldPlan,
  type PageLink,
} from '../../src/platform/planner/declare';
import type { Cursors } from './cursors';
import { Sheet, type Scope } from './facts';
import { listName, type Listed } from './pages';

/** What one operation is, apart from who asks. */
export interface Operation {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface NamedCode {
  readonly list: string;
  readonly path: readonly string[];
  readonly values: readonly string[];
}

/** Notes every code that is named, and where. */
class Noting extends PlanContext {
  readonly named: NamedCode[] = [];

  override codes(list: string, values: readonly string[]): string {
    this.named.push({ list, path: this.path, values });
    return this.param(values, 'text[]');
  }
}

const ROW = rowAt<never>('x');
const MOST_NESTED = 3;
const LARGEST_PAGE = 100;

/** What is wrong with a request is told before anything is read: the first fault in the order of the document. */
export class Faults {
  constructor(
    private readonly plans: PlannedSchema,
    private readonly cursors: Cursors,
    private readonly operation: Operation,
  ) {}

  /** Throws the first fault of a root field; else tells which codes it names, and the number that its cursors read at. */
  ofField(type: PlannedType, nodes: readonly FieldNode[], scope: Scope): Told {
    return this.within(scope, (c) => this.field(type, nodes, c, scope));
  }

  /** The same for what is asked of one row. */
  ofRow(type: PlannedType, nodes: readonly FieldNode[], scope: Scope): Told {
    return this.within(scope, (c) => this.below(type, nodes, c, scope));
  }

  private within(scope: Scope, look: (c: Noting) => void): Told {
    const sheet = new Sheet(scope.asOf);
    const plain = sheet.context(scope);
    const c = new Noting(plain);
    look(c);
    return { named: c.named, asOf: sheet.statement.params[sheet.register.position] as number | null };
  }

  private below(type: PlannedType, nodes: readonly FieldNode[], c: Noting, scope: Scope): void {
    for (const group of this.selected(type.graphql.name, nodes)) {
      if (group[0]?.name.value !== '__typename') this.field(type, group, c, scope);
    }
  }

  private selected(typeName: string, nodes: readonly FieldNode[]): FieldNode[][] {
    const { schema, fragments, variables } = this.operation;
    const type = schema.getType(typeName) as never;
    return [...collectSubfields(schema, fragments, variables, type, nodes).values()] as FieldNode[][];
  }

  private field(type: PlannedType, nodes: readonly FieldNode[], c: Noting, scope: Scope): void {
    const node = nodes[0] as FieldNode;
    const field = type.graphql.getFields()[node.name.value];
    const plan = type.fields.get(node.name.value);
    if (!field || !plan) throw new Error(`${type.graphql.name}.${node.name.value} is not planned.`);
    const args = getArgumentValues(field, node, this.operation.variables);
    c.at(field.name, () => {
      if (plan.kind === 'scalar' || plan.kind === 'node') plan.sql(ROW, c, args);
      else if (plan.kind === 'derived') plan.derivation.needs(ROW, c, args);
      else if (plan.kind === 'byId' || plan.kind === 'either') return;
      else if ((plan.link.on ?? plan.kind === 'page') && !plan.link.visibleOnly)
        c.outside(() => this.link({ plan, type, nodes, args }, c, scope));
      else this.link({ plan, type, nodes, args }, c, scope);
    });
  }

  private link({ plan, type, nodes, args }: LinkedField, c: Noting, scope: Scope): void {
    const field = type.graphql.getFields()[nodes[0]?.name.value ?? '']!;
    const targetName = plan.kind === 'page' ? plan.target().name : getNamedType(field.type).name;
    const target = this.plans.types.get(targetName) as PlannedType;
    if (plan.kind === 'page') {
      const filterType = field.args.find(({ name }) => name === 'filter')?.type ?? null;
      const listed = {
        owner: type.graphql.name,
        name: field.name,
        type: field.type,
        link: plan.link,
        target,
        args,
        filterType,
      };
      this.page(listed, c, scope);
      for (const group of this.selected(getNamedType(field.type).name, nodes))
        this.connectionPart(target, group, c, scope);
      return;
    }
    plan.link.on?.(ROW, ROW, c, args);
    this.below(target, nodes, c, scope);
    plan.link.order?.(ROW, c, ROW);
    plan.link.rows?.(ROW, c, args);
  }

  private connectionPart(target: PlannedType, group: readonly FieldNode[], c: Noting, scope: Scope): void {
    const name = group[0]?.name.value;
    if (name === 'nodes') this.below(target, group, c, scope);
    if (name !== 'edges') return;
    for (const part of this.selected(`${target.graphql.name}Edge`, group))
      if (part[0]?.name.value === 'node') this.below(target, part, c, scope);
  }

  private page(listed: Listed, c: Noting, scope: Scope): void {
    const { args, link } = listed;
    const fault = windowFault(args);
    if (fault) throw badInput([{ path: [...c.path, fault[0]], code: fault[1], cure: '' }]);
    link.on?.(ROW, ROW, c, args);
    link.rows?.(ROW, c, args);
    if (args['filter'] && !link.rows) c.at('filter', () => this.filter(listed, c));
    for (const { sql } of Object.values(link.orders?.keys ?? {}).flat()) sql(ROW, c);
    const argument = args['last'] == null ? 'after' : 'before';
    const cursor = args[argument] as string | null | undefined;
    if (cursor == null) return;
    const position = this.cursors.meaning(cursor);
    if (position?.list !== listName(listed, scope) || !c.pin(position.asOf))
      throw new RequestError('INVALID_CURSOR', '');
  }

  private filter({ link, args, filterType }: Listed, c: Noting): void {
    const filter = args['filter'] as Args;
    if (link.filters) return sharedFaults(link.filters, filter, c);
    const inputs = declarations.filters.get(
      this.plans.inputs.get(String(filterType).replace('!', '')) as never,
    );
    const look = (value: Args, depth: number): void => {
      if (depth > MOST_NESTED) throw badInput([{ path: c.path, code: 'LIMIT_EXCEEDED', cure: '' }]);
      for (const [name, given] of Object.entries(value)) {
        if (given == null) continue;
        if (name === 'not') c.at(name, () => look(given as Args, depth + 1));
        else if (name === 'and' || name === 'or')
          (given as Args[]).forEach((each, i) =>
            c.at(name, () => c.at(String(i), () => look(each, depth + 1))),
          );
        else c.at(name, () => inputs?.get(name)?.(ROW, given as never, c, value));
      }
    };
    look(filter, 0);
  }
}

export interface Told {
  readonly named: readonly NamedCode[];
  readonly asOf: number | null;
}

interface LinkedField {
  readonly plan: Extract<FieldPlan, { target: unknown }>;
  readonly type: PlannedType;
  readonly nodes: readonly FieldNode[];
  readonly args: Args;
}

function sharedFaults(
  meanings: NonNullable<PageLink<never, never>['filters']>,
  value: Args,
  c: Noting,
): void {
  const given = Object.entries(value).filter(([, each]) => each != null);
  const foreign = given.filter(([name]) => !meanings[name]);
  if (foreign.length > 0)
    throw badInput(foreign.map(([name]) => ({ path: [...c.path, name], code: 'INVALID', cure: '' })));
  for (const [name, each] of given) c.at(name, () => meanings[name]?.(ROW, each as never, c, value));
}

function windowFault({ first, last, after, before }: Args): readonly [string, string] | null {
  if (first != null && last != null) return ['last', 'INVALID'];
  const size = (last ?? first ?? 1) as number;
  if (size < 1 || size > LARGEST_PAGE) return [last == null ? 'first' : 'last', 'LIMIT_EXCEEDED'];
  if (after != null && (last != null || before != null)) return ['after', 'INVALID'];
  if (before != null && last == null) return ['before', 'INVALID'];
  return null;
}
