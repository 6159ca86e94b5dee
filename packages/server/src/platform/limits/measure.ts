import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isIntrospectionType,
  isListType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { costOf, USUAL_ROWS } from './cost';

const PAGE_ROWS = 25;
const LARGEST_PAGE = 100;
const COUNT_WEIGHT = 10;
const MUTATION_WEIGHT = 10;
// The schema tells of itself from memory: a hundred of its objects are the work of one that is read.
const INTROSPECTION_SHARE = 0.01;
const INTROSPECTION_ROWS = 4;

/** A figure, and where in the answer it is reached. */
export interface Measure {
  readonly figure: number;
  readonly path: readonly string[];
}

export interface Measures {
  /** Fields inside fields, the innermost included; the steps of a connection do not count. */
  readonly depth: Measure;
  /** Fields of a Query or Mutation, wherever one is asked. */
  readonly rootFields: Measure;
  /** Fields once every fragment is put in its place. Past the most that is looked at it stays one more than that. */
  readonly fields: Measure;
  readonly cost: Measure;
}

export interface Operation {
  readonly schema: GraphQLSchema;
  readonly node: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** What an argument of a field or a directive is given as; undefined where it is not. */
  readonly given: (holder: FieldNode | SelectionNode, argument: string) => unknown;
}

/** What an operation asks for, at the most, before anything of it runs. */
export function measure(operation: Operation, mostFields: number): Measures {
  const type = operation.schema.getRootType(operation.node.operation);
  if (!type) throw new Error(`The schema has no ${operation.node.operation}.`);
  const walk = new Walk(operation, mostFields);
  const { figure, path } = walk.object(type, [operation.node.selectionSet], NOWHERE);
  const { depth, rootFields, fields } = walk;
  return { depth, rootFields, fields, cost: { figure: Math.ceil(figure), path } };
}

const NONE: Measure = { figure: 0, path: [] };

interface Place {
  readonly path: readonly string[];
  readonly depth: number;
  /** Rows of the page that the fields stand in. */
  readonly rows: number;
}

const NOWHERE: Place = { path: [], depth: 0, rows: 0 };

interface Chosen {
  readonly key: string;
  readonly node: FieldNode;
  readonly field: GraphQLField<unknown, unknown>;
  readonly below: readonly SelectionSetNode[];
}

class Walk {
  depth = NONE;
  rootFields = NONE;
  fields = NONE;

  constructor(
    private readonly operation: Operation,
    private readonly mostFields: number,
  ) {}

  /** Cost of what is asked of one object, and the way to the field that most of it comes from. */
  object(type: GraphQLObjectType, sets: readonly SelectionSetNode[], at: Place): Measure {
    const chosen = this.chosen(type, sets);
    if (this.isRoot(type))
      this.rootFields = larger(this.rootFields, { figure: chosen.length, path: at.path });
    let total = 0;
    let heaviest = NONE;
    for (const each of chosen) {
      if (this.fields.figure > this.mostFields) break;
      const path = [...at.path, each.key];
      this.fields = { figure: this.fields.figure + 1, path };
      const depth = at.depth + (isStep(type, each.field) || isIntrospectionType(type) ? 0 : 1);
      this.depth = larger(this.depth, { figure: depth, path });
      const cost = this.field(type, each, { path, depth, rows: at.rows });
      total += cost.figure;
      heaviest = larger(heaviest, cost);
    }
    return { figure: total, path: heaviest.figure > total / 2 ? heaviest.path : at.path };
  }

  private field(owner: GraphQLObjectType, { node, field, below }: Chosen, at: Place): Measure {
    const own = this.weightOf(owner, field);
    const target = getNamedType(field.type);
    if (!isCompositeType(target)) return { figure: own, path: at.path };
    const isPage = /Connection$/.test(target.name);
    const rows = isPage ? 1 : this.rowsOf(owner, field, node, at.rows);
    const inside = { ...at, rows: isPage ? this.pageRows(node) : at.rows };
    const types = isAbstractType(target) ? this.operation.schema.getPossibleTypes(target) : [target];
    const each = types.map((type) => this.object(type, below, inside)).reduce(larger, NONE);
    const share = isIntrospectionType(target) ? INTROSPECTION_SHARE : isPageStep(target) ? 0 : 1;
    const figure = own + rows * (share + each.figure);
    return { figure, path: each.figure * rows > figure / 2 ? each.path : at.path };
  }

  private weightOf(owner: GraphQLObjectType, field: GraphQLField<unknown, unknown>): number {
    const { weight } = costOf(field);
    if (weight !== undefined) return weight;
    if (owner === this.operation.schema.getMutationType()) return MUTATION_WEIGHT;
    return field.name === 'totalCount' && isConnectionPart(owner) ? COUNT_WEIGHT : 0;
  }

  private rowsOf(
    owner: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
    pageRows: number,
  ): number {
    if (!isListType(getNullableType(field.type))) return 1;
    if (isIntrospectionType(owner))
      return field.name === 'types'
        ? Object.keys(this.operation.schema.getTypeMap()).length
        : INTROSPECTION_ROWS;
    if (isConnectionPart(owner)) return pageRows;
    const ids = this.operation.given(node, 'ids');
    return Array.isArray(ids) ? ids.length : (costOf(field).rows ?? USUAL_ROWS);
  }

  /** A page that is larger than any may be is refused where it is read, in better words. */
  private pageRows(node: FieldNode): number {
    const asked = this.operation.given(node, 'last') ?? this.operation.given(node, 'first') ?? PAGE_ROWS;
    return typeof asked === 'number' ? Math.min(Math.max(asked, 0), LARGEST_PAGE) : PAGE_ROWS;
  }

  /** The fields asked of a type, those of one response key as one, as they are when the answer is made. */
  private chosen(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Chosen[] {
    const nodes = new Map<string, FieldNode[]>();
    const seen = new Set<string>();
    for (const set of sets) this.gather(type, set, { nodes, seen });
    return [...nodes].flatMap(([key, [node, ...others]]) => {
      const field = node && this.fieldOf(type, node.name.value);
      if (!field) return [];
      const below = [node, ...others].flatMap((each) => (each.selectionSet ? [each.selectionSet] : []));
      return [{ key, node, field, below }];
    });
  }

  private gather(
    type: GraphQLObjectType,
    set: SelectionSetNode,
    found: { nodes: Map<string, FieldNode[]>; seen: Set<string> },
  ): void {
    for (const selection of set.selections) {
      if (this.isLeftOut(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const before = found.nodes.get(key);
        if (before) before.push(selection);
        else found.nodes.set(key, [selection]);
        continue;
      }
      const fragment = this.fragmentOf(selection, found.seen);
      if (fragment && this.applies(fragment.typeCondition?.name.value, type))
        this.gather(type, fragment.selectionSet, found);
    }
  }

  private fragmentOf(
    selection: Exclude<SelectionNode, FieldNode>,
    seen: Set<string>,
  ):
    | (Pick<FragmentDefinitionNode, 'selectionSet'> & Partial<Pick<FragmentDefinitionNode, 'typeCondition'>>)
    | undefined {
    if (selection.kind === Kind.INLINE_FRAGMENT) return selection;
    const name = selection.name.value;
    if (seen.has(name)) return undefined;
    seen.add(name);
    return this.operation.fragments.get(name);
  }

  private isLeftOut(selection: SelectionNode): boolean {
    return (selection.directives ?? []).some((directive) => {
      const name = directive.name.value;
      if (name !== 'skip' && name !== 'include') return false;
      return this.operation.given(selection, `@${name}`) === (name === 'skip');
    });
  }

  private applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const { schema } = this.operation;
    const named = schema.getType(condition);
    return isAbstractType(named) && schema.isSubType(named, type);
  }

  private fieldOf(type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> | undefined {
    const isQuery = type === this.operation.schema.getQueryType();
    if (isQuery && name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef as never;
    if (isQuery && name === TypeMetaFieldDef.name) return TypeMetaFieldDef as never;
    return type.getFields()[name];
  }

  private isRoot(type: GraphQLObjectType): boolean {
    const { schema } = this.operation;
    return type === schema.getQueryType() || type === schema.getMutationType();
  }
}

const larger = (a: Measure, b: Measure): Measure => (b.figure > a.figure ? b : a);

const isStep = (owner: GraphQLObjectType, { name }: { name: string }): boolean =>
  isConnectionPart(owner) && /^(nodes|edges|node)$/.test(name);

/** They come with the page, which counts itself. */
const isPageStep = (type: GraphQLCompositeType): boolean => /Edge$|^PageInfo$/.test(type.name);

const isConnectionPart = (type: unknown): boolean =>
  isObjectType(type) && /(?:Connection|Edge)$|^PageInfo$/.test(type.name);
