import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  GraphQLNonNull,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import type { Draw } from './draw';
import { RandomValue, type Value } from './random-value';
import type { Samples } from './samples';

const WINDOW = ['first', 'last', 'after', 'before'];

/** Writes arguments, and the variables that they use. */
export class RandomArguments {
  readonly declared: string[] = [];
  readonly variables: Record<string, Value> = {};
  private readonly value: RandomValue;
  private count = 0;

  constructor(
    private readonly draw: Draw,
    private readonly samples: Samples,
  ) {
    this.value = new RandomValue(draw, samples);
  }

  /** An id to look at with `node`, and what it is of. */
  id(): string {
    return this.value.id('');
  }

  of(field: GraphQLField<unknown, unknown>, isDeep: boolean): string {
    const given = field.args.flatMap((arg): [GraphQLArgument, Value][] => {
      if (WINDOW.includes(arg.name) || !this.isGiven(arg)) return [];
      const isEmpty = !isNonNullType(arg.type) && this.draw.chance(0.05);
      return [[arg, isEmpty ? null : this.valueOf(arg)]];
    });
    const parts = [...given, ...this.window(field, isDeep)].map(
      ([arg, value]) =>
        `${arg.name}: ${this.print(value, arg.type, arg.defaultValue === undefined ? 'plain' : 'defaulted')}`,
    );
    return parts.length === 0 ? '' : `(${parts.join(', ')})`;
  }

  private isGiven(arg: GraphQLArgument): boolean {
    if (isRequiredArgument(arg)) return true;
    if (arg.name === 'filter') return this.draw.chance(0.45);
    return this.draw.chance(arg.name === 'asOf' || arg.name === 'standing' ? 0.4 : 0.3);
  }

  private valueOf(arg: GraphQLArgument): Value {
    if (arg.name !== 'asOf') return this.value.of(arg.type, arg.name);
    return this.draw.chance(0.04) ? this.draw.pick([0, -1, 999]) : this.draw.pick(this.samples.acts);
  }

  /** How much of a list: mostly little, now and then what may not be asked. */
  private window({ args }: GraphQLField<unknown, unknown>, isDeep: boolean): [GraphQLArgument, Value][] {
    const at = (name: string): GraphQLArgument | undefined => args.find((arg) => arg.name === name);
    const [first, last, after] = [at('first'), at('last'), at('after')];
    if (!first) return [];
    if (this.draw.chance(0.015)) return [[first, this.draw.pick([0, 101, -1])]];
    if (this.draw.chance(0.01)) return [first, last ?? first].slice(0, last ? 2 : 1).map((arg) => [arg, 2]);
    if (after && this.draw.chance(0.01)) return [[after, this.draw.pick(['', 'x', 'W10'])]];
    if (last && this.draw.chance(0.25)) return [[last, this.draw.below(4) + 1]];
    if (!isDeep && this.draw.chance(0.3)) return this.draw.chance(0.3) ? [[first, 100]] : [];
    return [[first, this.draw.below(4) + 1]];
  }

  /** A literal; here and there a variable stands in it. */
  private print(value: Value, type: GraphQLInputType, place: Place = 'plain'): string {
    if (this.draw.chance(0.12)) return this.variable(value, type, place);
    return this.literal(value, type, (each, of, within) => this.print(each, of, within));
  }

  private literal(value: Value, type: GraphQLInputType, print: Print): string {
    if (isNonNullType(type)) return this.literal(value, type.ofType, print);
    if (value === null) return 'null';
    if (isListType(type)) {
      const item = type.ofType;
      return Array.isArray(value)
        ? `[${(value as Value[]).map((each) => print(each, item)).join(', ')}]`
        : this.literal(value, item, print);
    }
    if (isEnumType(type)) return String(value);
    if (!isInputObjectType(type)) return JSON.stringify(value);
    const fields = Object.entries(value as Record<string, Value>).map(([name, each]) => {
      const field = type.getFields()[name]!;
      // The one field of such an input may not be left out or null, so neither may its variable.
      const of = type.isOneOf ? new GraphQLNonNull(field.type as never) : field.type;
      const place = field.defaultValue === undefined ? 'plain' : 'defaulted';
      return `${name}: ${print(each, of, type.isOneOf ? 'oneOf' : place)}`;
    });
    return `{ ${fields.join(', ')} }`;
  }

  private plain(value: Value, type: GraphQLInputType): string {
    return this.literal(value, type, (each, of) => this.plain(each, of));
  }

  private variable(value: Value, type: GraphQLInputType, place: Place): string {
    const name = `v${this.count++}`;
    const isFree = !isNonNullType(type);
    const nullable = isNonNullType(type) ? type.ofType : type;
    const way = this.draw.below(10);
    if (way < 2 && value !== null) {
      // A default does not make up for a type that may be null where exactly one field is to be given.
      const declared = String(place === 'oneOf' ? type : nullable);
      this.declared.push(`$${name}: ${declared} = ${this.plain(value, type)}`);
      if (this.draw.chance(0.3)) this.variables[name] = value;
    } else if (way < 3 && (isFree || place === 'defaulted')) {
      // Left out: as if the argument were.
      this.declared.push(`$${name}: ${String(nullable)}`);
    } else if (way < 4 && isFree) {
      this.declared.push(`$${name}: ${String(nullable)}`);
      this.variables[name] = null;
    } else {
      this.declared.push(`$${name}: ${String(type)}`);
      this.variables[name] = value;
    }
    return `$${name}`;
  }

  /** `@skip` and `@include`, seldom. */
  directives(): string {
    if (this.draw.chance(0.88)) return '';
    const name = this.draw.pick(['skip', 'include']);
    const isKept = this.draw.chance(0.6);
    const value = (name === 'include') === isKept;
    const condition = this.draw.chance(0.5) ? String(value) : this.condition(value);
    const other = this.draw.chance(0.1)
      ? ` @${name === 'skip' ? 'include(if: true)' : 'skip(if: false)'}`
      : '';
    return ` @${name}(if: ${condition})${other}`;
  }

  private condition(value: boolean): string {
    const name = `v${this.count++}`;
    const isDefault = this.draw.chance(0.3);
    this.declared.push(isDefault ? `$${name}: Boolean! = ${String(value)}` : `$${name}: Boolean!`);
    if (!isDefault) this.variables[name] = value;
    return `$${name}`;
  }
}

/** Where a value stands: in a field that has a default, in the one field of an input that takes exactly one, or elsewhere. */
type Place = 'plain' | 'defaulted' | 'oneOf';
type Print = (value: Value, type: GraphQLInputType, place?: Place) => string;
