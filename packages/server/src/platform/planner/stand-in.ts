import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';

/* A plan is compiled once and serves every value that its variables may have. So what compiles never meets the value
   of a text, an id or a day that came in a variable, but an opaque stand-in for it, which may be handed to `c.param`
   and nowhere else. A stand-in that is looked into throws; whoever must know something of the value asks `c.look`,
   and the plan then serves the values that look alike. Numbers, truth values, enums, nulls and the shape of inputs
   decide what is compiled: they are part of a plan's key, and stand for themselves. */

/** The values of one request that stand-ins stand for, by name. */
export type Given = Readonly<Record<string, unknown>>;

type Read = (given: Given) => unknown;

const reads = new WeakMap<object, Read>();

const opaque: ProxyHandler<object> = {
  get: (_, name) => {
    throw new Error(`A value that is not known yet was asked for ${String(name)}: use c.param or c.look.`);
  },
};

/** Typed as what it stands for: the declarations need not know of it. */
export function standIn<T>(read: (given: Given) => T): T {
  const made = new Proxy(Object.freeze({}), opaque);
  reads.set(made, read);
  return made as T;
}

const readOf = (value: unknown): Read | undefined =>
  typeof value === 'object' && value !== null ? reads.get(value) : undefined;

export const holdsStandIn = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  return readOf(value) !== undefined || Object.values(value).some(holdsStandIn);
};

/** The value itself, with every stand-in in it replaced. */
export function filled(value: unknown, given: Given): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const read = readOf(value);
  if (read) return read(given);
  if (Array.isArray(value)) return value.map((each) => filled(each, given));
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, filled(each, given)]));
}

/** Something made of a value: at once where the value is known, else as a stand-in of its own. */
export const derived = <T, R>(value: T, make: (value: T) => R): R =>
  holdsStandIn(value) ? standIn((given) => make(filled(value, given) as T)) : make(value);

const DECIDES = new Set(['Boolean', 'Int', 'Float']);

const standsForItself = (type: GraphQLInputType): boolean => {
  const named = getNamedType(type);
  return isEnumType(named) || (isScalarType(named) && DECIDES.has(named.name));
};

const typeOf = (input: GraphQLInputObjectType, field: string): GraphQLInputType =>
  (input.getFields()[field] as GraphQLInputField).type;

/** The value of a variable as it is compiled with. */
export function compiledWith(value: unknown, type: GraphQLInputType, read: Read): unknown {
  if (value === null || value === undefined || standsForItself(type)) return value;
  if (isNonNullType(type)) return compiledWith(value, type.ofType, read);
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return standIn(read);
  if (isListType(type)) {
    return (value as unknown[]).map((each, i) =>
      compiledWith(each, type.ofType, (given) => (read(given) as unknown[])[i]),
    );
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      compiledWith(each, typeOf(named, name), (given) => (read(given) as Record<string, unknown>)[name]),
    ]),
  );
}

/** What of the value of a variable decides how it is compiled: equal shapes, equal plans. */
export function shapeOf(value: unknown, type: GraphQLInputType): unknown {
  if (value === null || value === undefined || standsForItself(type)) return value ?? null;
  if (isNonNullType(type)) return shapeOf(value, type.ofType);
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return '?';
  if (isListType(type)) return (value as unknown[]).map((each) => shapeOf(each, type.ofType));
  return Object.entries(value).map(([name, each]) => [name, shapeOf(each, typeOf(named, name))]);
}
