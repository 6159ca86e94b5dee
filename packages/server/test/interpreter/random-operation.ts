import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { PlannedSchema } from '../../src/platform/planner/compile';
import { nodeTypes } from '../../src/platform/planner/attach';
import { RandomArguments } from './arguments';
import type { Draw } from './draw';
import type { Value } from './random-value';
import type { Samples } from './samples';

export interface RandomOperation {
  readonly document: string;
  readonly variables: Readonly<Record<string, Value>>;
  /** Response keys of its pages, and from which end each is read. */
  readonly pages: ReadonlyMap<string, 'after' | 'before'>;
}

export interface Source {
  readonly schema: GraphQLSchema;
  readonly plans: PlannedSchema;
  readonly samples: Samples;
}

type Composite = GraphQLObjectType | GraphQLInterfaceType;
type Field = GraphQLField<unknown, unknown>;

const DEEPEST = 5;
const MOST_FIELDS = 34;
/** Names that an answer's statement might use itself, or that JavaScript objects already have. */
const AWKWARD = [
  'nodes',
  'node',
  'edges',
  'f0',
  'n0',
  't0',
  'o',
  'c',
  'asOf',
  'needed',
  'select',
  'Title',
  'title',
  'constructor',
  'toString',
  '_',
];
/** Longer than the names of PostgreSQL. Rare: graphql-js answers the whole operation then. */
const LONG = ['x'.repeat(64), `${'x'.repeat(64)}y`];
/** Not answered by declarations alone, but by a service or by what PostgreSQL finds fitting. */
const ELSEWHERE = ['checkContext', 'search'];
/** Whoever asks changes them: two that ask one after the other are told different things. */
const CHANGED_BY_ASKING = ['lastUsedAt', 'lastSeenAt'];

/** An operation drawn from the schema: whatever may be asked, in whatever way GraphQL allows to ask it. */
export function randomOperation(draw: Draw, source: Source): RandomOperation {
  return new Writer(draw, source).operation();
}

class Writer {
  private readonly args: RandomArguments;
  private readonly fragments: { name: string; type: string; text: string }[] = [];
  private readonly taken = new Map<string, string>();
  private readonly written = new Map<string, string[]>();
  private readonly pages = new Map<string, 'after' | 'before'>();
  private left = MOST_FIELDS;
  private lists = 0;
  private names = 0;

  constructor(
    private readonly draw: Draw,
    private readonly source: Source,
  ) {
    this.args = new RandomArguments(draw, source.samples);
  }

  operation(): RandomOperation {
    const query = this.source.schema.getQueryType() as GraphQLObjectType;
    const fields = Object.values(query.getFields()).filter(({ name }) => !ELSEWHERE.includes(name));
    const roots = Array.from({ length: this.draw.pick([1, 1, 1, 2, 2, 3]) }, () =>
      this.field(query, this.draw.pick(fields), DEEPEST),
    );
    if (this.draw.chance(0.06)) roots.push('__typename');
    if (this.draw.chance(0.04)) roots.push('__type(name: "Agency") { name kind }');
    if (this.draw.chance(0.04))
      roots.push(`... on Query { ${this.field(query, this.draw.pick(fields), 2)} }`);
    const { declared, variables } = this.args;
    const head =
      declared.length > 0 ? `query Drawn(${declared.join(', ')})` : this.draw.chance(0.5) ? 'query' : '';
    const fragments = this.fragments.map(({ name, type, text }) => `fragment ${name} on ${type} ${text}`);
    return {
      document: [`${head} { ${roots.join(' ')} }`, ...fragments].join('\n'),
      variables,
      pages: this.pages,
    };
  }

  private field(parent: Composite, field: Field, depth: number): string {
    this.left -= 1;
    const named = getNamedType(field.type);
    const isPage = named.name.endsWith('Connection');
    // `node` looks for something that is there, and asks for what that has.
    const id =
      parent.name === 'Query' && field.name === 'node' && this.draw.chance(0.9) ? this.args.id() : null;
    const args = id === null ? this.argsOf(parent, field) : `(id: ${JSON.stringify(id)})`;
    const key = this.keyOf(field, args);
    if (isPage) this.pages.set(key, /\blast: /.test(args) ? 'before' : 'after');
    const prefix = key === field.name ? '' : `${key}: `;
    const found = nodeTypes.get(id?.split('_')[0] ?? '') ?? null;
    if (isPage) this.lists += 1;
    const below = isLeafType(named) ? '' : ` ${this.below(named as Composite, depth - 1, found)}`;
    if (isPage) this.lists -= 1;
    return `${prefix}${field.name}${args}${this.args.directives()}${below}`;
  }

  /** Sometimes what was already asked of such a field: one key, written twice. */
  private argsOf(parent: Composite, field: Field): string {
    const place = `${parent.name}.${field.name}`;
    const before = this.written.get(place) ?? [];
    if (before.length > 0 && this.draw.chance(0.4)) return this.draw.pick(before);
    const args = this.args.of(field, this.lists > 0);
    this.written.set(place, [...before, args]);
    return args;
  }

  /** A response key that means one thing wherever it stands in the document, so that fields may always be merged. */
  private keyOf(field: Field, args: string): string {
    const meaning = `${field.name}${args}: ${String(field.type)}`;
    const awkward = this.draw.chance(0.02) ? LONG : AWKWARD;
    const wished = this.draw.chance(0.12) ? this.draw.pick(awkward) : field.name;
    for (let i = 1; ; i += 1) {
      const key = i === 1 ? wished : `${wished}_${i}`;
      if ((this.taken.get(key) ?? meaning) !== meaning) continue;
      this.taken.set(key, meaning);
      return key;
    }
  }

  private below(type: Composite, depth: number, found: string | null = null): string {
    if (type.name.endsWith('Connection')) return this.connection(type, depth);
    const parts = isInterfaceType(type) ? this.ofInterface(type, depth, found) : this.parts(type, depth);
    return `{ ${parts.join(' ') || '__typename'} }`;
  }

  private parts(type: Composite, depth: number): string[] {
    const fields = Object.values(type.getFields()).filter((field) => this.isPossible(field, depth));
    const [leaves, links] = [true, false].map((isLeaf) =>
      fields.filter((field) => isLeafType(getNamedType(field.type)) === isLeaf),
    );
    const chosen = [
      ...this.draw.some(leaves ?? [], this.draw.below(4)),
      ...this.draw.some(links ?? [], this.draw.pick([0, 1, 1, 2, 3])),
    ];
    const parts = chosen.filter(() => this.left > 0).map((field) => this.wrapped(type, field, depth));
    if (this.draw.chance(0.12)) parts.push(`${this.draw.chance(0.3) ? 'kindOf: ' : ''}__typename`);
    const known = this.fragments.filter((fragment) => fragment.type === type.name);
    if (known.length > 0 && this.draw.chance(0.3)) parts.push(`...${this.draw.pick(known).name}`);
    return this.draw.some(parts, parts.length);
  }

  private isPossible(field: Field, depth: number): boolean {
    const named = getNamedType(field.type);
    if (field.args.some((arg) => isRequiredArgument(arg) && getNamedType(arg.type).name === 'Sha256'))
      return false;
    if (isLeafType(named)) return !CHANGED_BY_ASKING.includes(field.name);
    return depth > 0 && this.left > 0 && (this.lists < 3 || !named.name.endsWith('Connection'));
  }

  /** The field itself, or a fragment of one kind or another around it. */
  private wrapped(type: Composite, field: Field, depth: number): string {
    const way = this.draw.below(20);
    if (way === 0) return `...${this.args.directives()} { ${this.field(type, field, depth)} }`;
    if (way === 1)
      return `... on ${type.name}${this.args.directives()} { ${this.field(type, field, depth)} __typename }`;
    if (way === 2 && isObjectType(type) && type.getInterfaces().length > 0) {
      const common = type.getInterfaces()[0] as GraphQLInterfaceType;
      return `... on ${common.name}${this.args.directives()} { id ... on ${type.name} { ${this.field(type, field, depth)} } }`;
    }
    if (way === 3) {
      const name = `F${this.names++}`;
      const text = `{ ${this.field(type, field, Math.min(depth, 2))} }`;
      this.fragments.push({ name, type: type.name, text });
      return `...${name}${this.args.directives()}`;
    }
    return this.field(type, field, depth);
  }

  private ofInterface(type: GraphQLInterfaceType, depth: number, found: string | null): string[] {
    const possible = this.source.schema.getPossibleTypes(type);
    const likely = possible.filter(({ name }) => name === found);
    const types = new Set([...likely, ...this.draw.some(possible, this.draw.below(3))]);
    const parts = [...types].map(
      (each) =>
        `... on ${each.name}${this.args.directives()} { ${this.parts(each, depth).join(' ') || 'id'} }`,
    );
    if (this.draw.chance(0.5)) parts.unshift(this.draw.chance(0.5) ? 'id' : '__typename');
    return parts.length > 0 ? parts : ['id'];
  }

  private connection(type: Composite, depth: number): string {
    const fields = type.getFields();
    const edge = getNamedType(fields['edges']!.type) as GraphQLObjectType;
    const node = getNamedType(edge.getFields()['node']!.type) as Composite;
    const info = getNamedType(fields['pageInfo']!.type) as GraphQLObjectType;
    const named = (field: Field, below: string): string => {
      const key = this.keyOf(field, '');
      return `${key === field.name ? '' : `${key}: `}${field.name}${this.args.directives()}${below}`;
    };
    const parts: string[] = [];
    if (this.draw.chance(0.6)) parts.push(named(fields['nodes']!, ` ${this.below(node, depth)}`));
    if (this.draw.chance(0.35)) {
      const cursor = this.draw.chance(0.7) ? [named(edge.getFields()['cursor']!, '')] : [];
      const inner = this.draw.chance(0.7)
        ? [named(edge.getFields()['node']!, ` ${this.below(node, depth)}`)]
        : [];
      const all = this.draw.some([...cursor, ...inner], 2);
      parts.push(named(fields['edges']!, ` { ${all.join(' ') || '__typename'} }`));
    }
    if (this.draw.chance(0.5)) {
      const chosen = this.draw.some(Object.values(info.getFields()), this.draw.below(4) + 1);
      parts.push(named(fields['pageInfo']!, ` { ${chosen.map((field) => named(field, '')).join(' ')} }`));
    }
    if (this.draw.chance(0.4)) parts.push(named(fields['totalCount']!, ''));
    if (this.draw.chance(0.06)) parts.push('__typename');
    return `{ ${this.draw.some(parts, parts.length).join(' ') || 'totalCount'} }`;
  }
}
