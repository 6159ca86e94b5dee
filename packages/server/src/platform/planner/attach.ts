import {
  defaultFieldResolver,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { parseGlobalId } from '../node';
import type { Reader } from './reader';
import { isPlannedEntity, Ref } from './reader';
import { columnKey, type PlannedSchema, type PlannedType } from './compile';
import { declarations, type Args, type ClassOf, type Derivation, type FieldPlan } from './declare';
import { UNNAMED } from './context';
import { columnOf, isEntity, isNeverNull } from './tables';
import { noteTruncated, partsOf, type Mark } from './truncated';

interface PlannedContext {
  readonly reader: Reader;
}

/** Joins the declarations to the built schema, so that planned fields read what their statement has already brought. */
export function attachPlanner(schema: GraphQLSchema): PlannedSchema {
  const storage = getMetadataStorage();
  const classes = new Map<string, ClassOf>();
  for (const { name, target } of [...storage.objectTypes, ...storage.inputTypes])
    classes.set(name, target as ClassOf);

  const types = new Map<string, PlannedType>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInputObjectType(type) && declarations.oneOfs.has(classes.get(type.name) as ClassOf))
      type.isOneOf = true;
    if (!isObjectType(type)) continue;
    const cls = classes.get(type.name) ?? (type.name === 'Query' ? QueryRoot : null);
    if (!cls || type.name.startsWith('__')) continue;
    const fields = fieldPlans(type, cls);
    if (type.name === 'Query' || isWholly(type, fields)) types.set(type.name, { cls, graphql: type, fields });
  }
  const plans: PlannedSchema = { types, inputs: classes };
  refuseUndeclaredEntities(plans);
  nameNodes(plans);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInterfaceType(type)) type.resolveType = (value: unknown) => (value as { $type: string }).$type;
    if (isObjectType(type)) attachResolvers(plans, type);
  }
  return plans;
}

abstract class QueryRoot {}

function fieldPlans(type: GraphQLObjectType, cls: ClassOf): Map<string, FieldPlan> {
  const plans = new Map<string, FieldPlan>();
  for (const name of Object.keys(type.getFields())) {
    const plan = declaredPlan(type.name, cls, name) ?? (type.name === 'Query' ? null : columnPlan(cls, name));
    if (plan) plans.set(name, plan);
  }
  return plans;
}

function declaredPlan(typeName: string, cls: ClassOf, field: string): FieldPlan | null {
  const storage = getMetadataStorage();
  for (const [owner, plans] of declarations.fields) {
    if (typeName === 'Query') {
      const query = storage.queries.find((q) => q.target === owner && q.schemaName === field);
      const plan = query && plans.get(query.methodName);
      if (plan) return plan;
      continue;
    }
    const owns =
      owner === cls || declarations.owners.get(owner)?.() === cls || cls.prototype instanceof owner;
    const plan = owns ? plans.get(field) : undefined;
    if (plan) return plan;
  }
  return null;
}

/** An entity's field is its column; a value type's field is the column of that name in the rows it is given. */
function columnPlan(cls: ClassOf, field: string): FieldPlan | null {
  const rows = declarations.rows.get(cls);
  if (rows && field === 'id') {
    return {
      kind: 'scalar',
      sql: (row) => `'${rows.prefix}_' || ${(row as { id: string }).id}`,
      isNeverNull: true,
    };
  }
  if (isEntity(cls) && columnOf(cls, field) === null) return null;
  return isEntity(cls) || declarations.values.has(cls)
    ? {
        kind: 'scalar',
        sql: (row) => (row as Record<string, string>)[field] as string,
        isNeverNull: isEntity(cls) && isNeverNull(cls, field),
      }
    : null;
}

const isWholly = (type: GraphQLObjectType, fields: ReadonlyMap<string, FieldPlan>): boolean =>
  Object.keys(type.getFields()).every((name) => fields.has(name));

function refuseUndeclaredEntities(plans: PlannedSchema): void {
  for (const [name, cls] of plans.inputs) {
    if (isEntity(cls) && !declarations.rows.has(cls)) {
      throw new Error(`${name} is an entity without @Rows: say who may see its rows and when they stand.`);
    }
    if (declarations.rows.has(cls) && !plans.types.has(name)) {
      throw new Error(
        `${name} has a field that is neither a column nor declared by @Expr, @One, @Many or @Page.`,
      );
    }
  }
}

/** GraphQL type of each id prefix. */
export const nodeTypes = new Map<string, string>();

function nameNodes(plans: PlannedSchema): void {
  nodeTypes.clear();
  for (const [name, type] of plans.types) {
    const rows = declarations.rows.get(type.cls);
    if (!rows || !type.graphql.getInterfaces().some((each) => each.name === 'Node')) continue;
    const taken = nodeTypes.get(rows.prefix);
    if (taken) throw new Error(`${name} and ${taken} share the id prefix "${rows.prefix}".`);
    nodeTypes.set(rows.prefix, name);
  }
}

/** Null for what is no id of ours, or of no type with nodes. */
export function refOf(id: string): Ref | null {
  const parsed = parseGlobalId(id);
  const type = parsed && nodeTypes.get(parsed.prefix);
  return parsed && type ? new Ref(type, parsed.uuid) : null;
}

function attachResolvers(plans: PlannedSchema, type: GraphQLObjectType): void {
  const planned = plans.types.get(type.name);
  for (const field of Object.values(type.getFields())) {
    const plan = planned?.fields.get(field.name);
    if (plan?.kind === 'derived') {
      const isRoot = type.name === 'Query';
      field.resolve = async (source, args, context: PlannedContext, info) =>
        made(
          plan.derivation,
          isRoot ? await context.reader.root(source, info) : source[columnKey(String(info.path.key))],
          args,
        );
      attachRefs(plans, field);
    } else if (plan?.kind === 'byId') {
      attachRefs(plans, field);
    } else if (type.name === 'Query' && plan) {
      field.resolve = async (source, _args, context: PlannedContext, info) => {
        const value = await context.reader.root(source, info);
        return plan.kind === 'page' ? noteCut(value, context, info.path, plan.link.bound?.name) : value;
      };
    } else if (plan?.kind === 'node') {
      field.resolve = (source, _args, context: PlannedContext, info) => {
        const ref = refOf(String(source[columnKey(String(info.path.key))]));
        return ref && context.reader.load(ref, info, null);
      };
    } else if (plan) {
      field.resolve = (source, _args, context: PlannedContext, info) => {
        const value: unknown = source[columnKey(String(info.path.key))];
        if (plan.kind === 'page') return noteCut(value, context, info.path, plan.link.bound?.name);
        if (plan.kind === 'many' && plan.link.mayBeCut)
          noteCut((value as unknown[]).at(-1), context, info.path);
        return value;
      };
    } else if (isConnectionPart(type)) {
      field.resolve = (source, _args, _context, info) => source[columnKey(String(info.path.key))];
    } else {
      attachRefs(plans, field);
    }
  }
}

interface Brought {
  readonly asOf: number;
  readonly needed: never;
}

function made({ make }: Derivation<never, never>, brought: unknown, args: Args): unknown {
  const { asOf, needed } = brought as Brought;
  return make(needed, args, (type, uuid) => new Ref(type, uuid, asOf));
}

const isConnectionPart = (type: GraphQLObjectType): boolean =>
  /(?:Connection|Edge)$|^PageInfo$/.test(type.name);

/** Fields of payloads and the like give back Refs; what is asked of them is read in one statement per field. */
function attachRefs(plans: PlannedSchema, field: GraphQLField<unknown, PlannedContext>): void {
  const named = getNamedType(field.type);
  if (!isInterfaceType(named) && !isPlannedEntity(plans, named.name)) return;
  const inner = field.resolve ?? defaultFieldResolver;
  field.resolve = async (source, args, context, info) => {
    const value: unknown = await inner(source, args, context, info);
    const asOf = (args['asOf'] as number | null | undefined) ?? null;
    const read = (each: unknown): unknown =>
      each instanceof Ref ? context.reader.load(each, info, asOf) : each;
    return Array.isArray(value) ? Promise.all(value.map(read)) : read(value);
  };
}

interface Cut {
  readonly $cut: Mark | null;
}

function noteCut(
  value: unknown,
  context: PlannedContext,
  path: { prev: unknown; key: string | number },
  of?: string,
): unknown {
  const cut = (value as Cut | null | undefined)?.$cut;
  const names = [pathName(path), `${pathName(path)}.${of ?? ''}`];
  for (const [i, part] of (cut ? partsOf(cut) : []).entries())
    if (part) noteTruncated(context.reader.truncated, names[i] as string, { shown: part[1], total: part[2] });
  return value;
}

function pathName(path: { prev: unknown; key: string | number }): string {
  const keys: string[] = [];
  for (let at: typeof path | undefined = path; at; at = at.prev as typeof path | undefined) {
    if (typeof at.key === 'string' && !UNNAMED.has(at.key)) keys.unshift(at.key);
  }
  return keys.join('.');
}
