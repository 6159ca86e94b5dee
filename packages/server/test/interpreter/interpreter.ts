import {
  execute,
  getNamedType,
  isInterfaceType,
  isObjectType,
  parse,
  type GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { RequestError } from '../../src/errors';
import { refuseWithout, scopesOf } from '../../src/features/access/requires';
import type { Caller } from '../../src/platform/caller';
import type { Database } from '../../src/platform/database/database';
import type { PlannedSchema, PlannedType } from '../../src/platform/planner/compile';
import { codesSql, refusalOf } from '../../src/platform/planner/context';
import { declarations, type Args, type FieldPlan } from '../../src/platform/planner/declare';
import { Ref } from '../../src/platform/planner/reader';
import { refOf } from '../../src/platform/planner/attach';
import { createSchema } from '../../src/schema';
import { Answering, type Question } from './answering';
import { Cursors } from './cursors';
import { Facts, Sheet, type Scope } from './facts';
import type { NamedCode } from './faults';
import { Pages, type Listed, type Paged } from './pages';
import { Pieces, type Asked, type Found } from './pieces';
import { givenRows, tableOfType, type Place, type Relation } from './relation';

export interface Answered {
  readonly data: unknown;
  /** Those that the executor tells. */
  readonly errors: readonly GraphQLError[];
  readonly asOf: unknown;
  readonly truncated: readonly string[];
}

/** A row as resolvers hand it on. */
class At {
  constructor(readonly place: Place) {}

  get $type(): string {
    return this.place.relation.type.graphql.name;
  }
}

/** Answers operations by the declarations alone: graphql-js walks the document, every declaration is asked of the database
    by itself and over whole tables, and all that joins them is done here in the plainest way. */
export class Interpreter {
  readonly cursors = new Cursors();
  /** Fields that an answer came by, `Type.field`. */
  readonly reached = new Set<string>();
  /** Links whose order leaves two rows in one place. */
  readonly untold = new Set<string>();
  readonly schema: GraphQLSchema;
  readonly plans: PlannedSchema;
  private readonly facts: Facts;
  private readonly pieces: Pieces;
  private readonly pages: Pages;

  constructor(database: Database) {
    const { schema, plans } = createSchema();
    this.schema = schema;
    this.plans = plans;
    this.facts = new Facts(database);
    this.pieces = new Pieces(this.facts);
    this.pages = new Pages(plans, this.pieces, this.cursors);
    for (const type of Object.values(schema.getTypeMap())) if (isObjectType(type)) this.attach(type);
  }

  async answer(question: Question): Promise<Answered> {
    const document = parse(question.document);
    for (;;) {
      const answering = new Answering(question, this);
      const { data, errors = [] } = await execute({
        schema: this.schema,
        document,
        variableValues: question.variables,
        contextValue: { ...question, reader: answering, answering },
      });
      if (this.facts.isComplete) return { data, errors, ...answering.told() };
      await this.facts.fetch();
    }
  }

  private attach(type: GraphQLObjectType): void {
    const planned = this.plans.types.get(type.name);
    for (const field of Object.values(type.getFields())) {
      const plan = planned?.fields.get(field.name);
      // A root field by id returns a Ref of its own, which the schema's resolver has loaded.
      if (plan?.kind === 'byId') continue;
      if (planned && plan) this.attachPlan(planned, field, plan);
      else if (/(?:Connection|Edge)$|^PageInfo$/.test(type.name))
        field.resolve = (source) => source[field.name]();
    }
  }

  private attachPlan(type: PlannedType, field: GraphQLField<unknown, unknown>, plan: FieldPlan): void {
    const isRoot = type.graphql.name === 'Query';
    const scopes = isRoot ? scopesOf(methodOf(field.name)) : [];
    const name = `${type.graphql.name}.${field.name}`;
    field.resolve = (source, args, context, info) => {
      const { answering, caller } = context as { answering: Answering; caller: Caller };
      if (scopes.length > 0) refuseWithout(scopes, { caller });
      const place = isRoot ? null : (source as At).place;
      const scope = place?.scope ?? answering.rootScope(info);
      const value = this.resolve({ type, field, plan, args, place, scope, info, answering });
      this.reached.add(name);
      return value;
    };
  }

  private resolve(asking: Asking): unknown {
    const { plan, args, place, scope, field, info, answering } = asking;
    const asked: Asked = { name: field.name, type: field.type, args };
    switch (plan.kind) {
      case 'scalar':
        return place
          ? this.pieces.values(place.relation, plan, asked, scope).get(place.key)
          : this.pieces.rootValue(plan, asked, scope);
      case 'node': {
        const id = this.pieces
          .values((place as Place).relation, plan, asked, scope)
          .get((place as Place).key);
        const ref = refOf(String(id));
        return ref && answering.load(ref, info, null);
      }
      case 'derived': {
        const needed = place
          ? this.pieces.values(place.relation, plan, asked, scope).get(place.key)
          : this.pieces.needed(plan, args, scope);
        const made = plan.derivation.make(
          needed as never,
          args,
          (type, uuid) => new Ref(type, uuid, scope.asOf),
        );
        const named = getNamedType(field.type);
        if (!isInterfaceType(named) && !this.entity(named.name)) return made;
        const read = (each: unknown): unknown =>
          each instanceof Ref ? answering.load(each, info, null) : each;
        return Array.isArray(made) ? made.map(read) : read(made);
      }
      case 'page':
        return this.connection(asking);
      case 'one':
      case 'many':
        return this.link(asking);
      case 'either':
        throw new Error(`${field.name} is of one type or another, which no random operation asks for.`);
      case 'byId':
        throw new Error('A field by id has a resolver of its own.');
    }
  }

  private link(asking: Asking): unknown {
    const { link, kind } = asking.plan as LinkPlan;
    const scope = link.on && !link.visibleOnly ? { ...asking.scope, isPermalink: false } : asking.scope;
    const target = this.plans.types.get(getNamedType(asking.field.type).name) as PlannedType;
    const { relation, found } = link.rows
      ? this.given(asking, target, scope)
      : this.found(asking, target, scope);
    if (link.mayBeCut) this.noteCut(relation, found.at(-1), scope, asking);
    const rows = found.map(({ key }) => new At({ relation, key, scope }));
    return kind === 'one' ? (rows[0] ?? null) : rows;
  }

  private noteCut(
    relation: Relation,
    last: Found | undefined,
    scope: Scope,
    { field, info, answering }: Asking,
  ): void {
    const sql = (row: { shown: string; available: string }) =>
      `(select json_build_array(${row.shown}, ${row.available}) where ${row.shown} is not null)`;
    const asked = { name: `${field.name} cut`, type: field.type, args: {} };
    const cuts = this.pieces.values(relation, { kind: 'scalar', sql: sql }, asked, scope);
    const cut = (last && cuts.get(last.key)) as [number, number] | null | undefined;
    if (cut && cut.length > 0) answering.noteShown(cut[0], cut[1], info);
  }

  private given({ type, plan, field, args, place }: Asking, target: PlannedType, scope: Scope): Rows {
    const { link } = plan as LinkPlan;
    const name = `${type.graphql.name}.${field.name}`;
    const relation = givenRows(place?.relation ?? null, { type: target, link, args, name }, scope);
    return { relation, found: this.pieces.given(relation, scope).get(place?.key ?? '') ?? [] };
  }

  private found({ type, plan, field, args, place }: Asking, target: PlannedType, scope: Scope): Rows {
    const { link } = plan as LinkPlan;
    const name = `${type.graphql.name}.${field.name}`;
    const relation = tableOfType(target, scope);
    const seen = this.pieces.seen(target, link.visibleOnly ?? false, scope);
    const asked = { name, type: field.type, args };
    const all = this.pieces.linked(place?.relation ?? null, relation, link, asked, scope);
    const found = (all.get(place?.key ?? '') ?? []).filter(({ key }) => seen.has(key));
    if (found.some((each, i) => each.place === found[i + 1]?.place)) this.untold.add(name);
    return { relation, found };
  }

  private connection({ type, plan, field, args, place, scope: before, info, answering }: Asking): unknown {
    const { link, target } = plan as Extract<FieldPlan, { kind: 'page' }>;
    const scope = link.visibleOnly ? before : { ...before, isPermalink: false };
    const listed: Listed = {
      owner: type.graphql.name,
      name: field.name,
      type: field.type,
      args,
      link,
      target: this.plans.types.get(target().name) as PlannedType,
      filterType: field.args.find(({ name }) => name === 'filter')?.type ?? null,
    };
    const page = this.pages.page(place, listed, scope);
    if (page.isCut) answering.noteCut(page, info);
    return connectionOf(page);
  }

  entity(name: string): PlannedType | null {
    const type = this.plans.types.get(name);
    return type && declarations.rows.has(type.cls) ? type : null;
  }

  /** The newest number of the register. */
  head(caller: Caller): number | null {
    const rows = this.facts.ask(caller, 'select h.number as n from register_head h', new Sheet(null));
    return (rows[0]?.[0] as number | undefined) ?? null;
  }

  isAct(number: number, caller: Caller): boolean {
    const rows = this.facts.ask(caller, `select a.number as n from register_act a`, new Sheet(null));
    return rows.some(([each]) => each === number);
  }

  refuseUnknown(named: readonly NamedCode[], caller: Caller): void {
    const problems = new Map<string, object>();
    for (const { list, path, values } of named) {
      const rows = this.facts.ask(caller, `select l.c as c from (${codesSql(list)}) l(c)`, new Sheet(null));
      const known = new Set(rows.map(([code]) => code));
      if (values.every((code) => known.has(code))) continue;
      const refusal = refusalOf(list);
      if (refusal) throw refusal;
      problems.set(path.join('.'), { path, code: 'UNKNOWN_CODE' });
    }
    if (problems.size > 0) throw new RequestError('UNKNOWN_CODE', '', { problems: [...problems.values()] });
  }

  /** The row of that id, where the caller may see it. */
  row({ type, uuid }: Ref, scope: Scope): At | null {
    const target = this.entity(type) as PlannedType;
    const relation = tableOfType(target, scope);
    const seen = this.pieces.seen(target, true, scope);
    const key = this.pieces
      .rowsById(relation, scope)
      .get(uuid)
      ?.filter((each) => seen.has(each))
      .at(-1);
    return key === undefined ? null : new At({ relation, key, scope });
  }
}

type LinkPlan = Extract<FieldPlan, { kind: 'one' | 'many' }>;

interface Rows {
  readonly relation: Relation;
  readonly found: readonly Found[];
}

interface Asking {
  readonly type: PlannedType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly plan: FieldPlan;
  readonly args: Args;
  readonly place: Place | null;
  readonly scope: Scope;
  readonly info: GraphQLResolveInfo;
  readonly answering: Answering;
}

const methodOf = (field: string): string =>
  getMetadataStorage().queries.find(({ schemaName }) => schemaName === field)?.methodName ?? field;

function connectionOf(page: Paged): object {
  const at = (i: number): string | null => {
    const row = page.rows.at(i);
    return row ? page.cursorOf(row) : null;
  };
  return {
    totalCount: () => page.total,
    nodes: () => page.rows.map((row) => new At(row)),
    edges: () => page.rows.map((row) => ({ cursor: () => page.cursorOf(row), node: () => new At(row) })),
    pageInfo: () => ({
      hasNextPage: () => (page.isBackward ? page.isContinued : page.isCut),
      hasPreviousPage: () => (page.isBackward ? page.isCut : page.isContinued),
      startCursor: () => at(0),
      endCursor: () => at(-1),
    }),
  };
}

export const planNames = ({ plans }: Interpreter): string[] =>
  [...plans.types].flatMap(([name, { fields }]) => [...fields.keys()].map((field) => `${name}.${field}`));
