import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import type { Draw } from './draw';
import type { Samples } from './samples';

export type Value = null | string | number | boolean | readonly Value[] | { readonly [name: string]: Value };

const DAYS = [
  '1990-05-05',
  '2009-12-31',
  '2010-01-01',
  '2011-12-31',
  '2026-07-01',
  '2026-08-01',
  '2999-12-31',
];
const INSTANTS = ['1999-01-01T00:00:00.000Z', '2026-06-30T12:00:00Z', '2999-01-01T00:00:00.000Z'];
const LANGUAGES = ['en', 'es', 'fr', 'pt', 'es-MX', 'ES-pe', 'pt-BR', 'de'];
const NESTING = ['and', 'or', 'not'];

/** Values for arguments: of the right type, and mostly of what is there. */
export class RandomValue {
  constructor(
    private readonly draw: Draw,
    private readonly samples: Samples,
  ) {}

  /** `word` says what the value is called where it stands: `agency.code`, `theme`. */
  of(type: GraphQLInputType, word: string, depth = 0): Value {
    if (isNonNullType(type)) return this.of(type.ofType, word, depth);
    if (isListType(type)) {
      const item = type.ofType;
      // One item may stand for the list of it.
      if (this.draw.chance(0.1)) return this.of(item, word, depth);
      const length = this.draw.pick([0, 1, 1, 2, 2, 3]);
      return Array.from({ length }, () => this.of(item, word, depth));
    }
    if (isEnumType(type)) return this.draw.pick(type.getValues()).name;
    if (isInputObjectType(type)) return this.object(type, word, depth);
    return this.scalar(type.name, word);
  }

  private object(type: GraphQLInputObjectType, word: string, depth: number): Value {
    const fields = Object.values(type.getFields());
    if (type.isOneOf) {
      const field = this.draw.pick(fields);
      return { [field.name]: this.of(field.type, wordIn(type, field, word), depth + 1) };
    }
    const rate = Math.min(0.5, 2 / fields.length);
    const given = fields.filter((field) => {
      if (NESTING.includes(field.name)) return this.draw.chance(depth < 2 ? 0.15 : depth < 5 ? 0.06 : 0);
      return (isNonNullType(field.type) && field.defaultValue === undefined) || this.draw.chance(rate);
    });
    return Object.fromEntries(
      given.map((field) => {
        const isEmpty = !isNonNullType(field.type) && this.draw.chance(0.04);
        return [field.name, isEmpty ? null : this.of(field.type, wordIn(type, field, word), depth + 1)];
      }),
    );
  }

  private scalar(name: string, word: string): Value {
    const { draw } = this;
    switch (name) {
      case 'Int':
        return draw.chance(0.5) ? draw.below(6) + 2005 : draw.below(40);
      case 'Float':
        return draw.pick([0.25, 0.3, 0.45, 0.6, 0.6, 0.9, 1]);
      case 'Boolean':
        return draw.chance(0.5);
      case 'Date':
        return draw.pick(DAYS);
      case 'DateTime':
        return draw.pick(INSTANTS);
      case 'LanguageTag':
        return draw.pick(LANGUAGES);
      case 'ID':
        return this.id(word);
      case 'String':
        return this.text(word);
      default:
        throw new Error(`No values are known of ${name}.`);
    }
  }

  id(word: string): string {
    const { ids } = this.samples;
    if (this.draw.chance(0.04))
      return this.draw.pick(['agy_x', 'x', 'agy_00000000-0000-7000-8000-000000000000', '']);
    const noun = [...ids.keys()].find((each) => word.toLowerCase().startsWith(each.toLowerCase()));
    const of = noun && this.draw.chance(0.95) ? noun : this.draw.pick([...ids.keys()]);
    return this.draw.pick(ids.get(of) ?? ['x']);
  }

  private text(word: string): string {
    const { words } = this.samples;
    if (this.draw.chance(0.03))
      return this.draw.pick(['nothing', '', '%', "'; --", 'ñ_', 'éÉ', 'a\\b"c', 'ILO ']);
    if (word.endsWith('~')) {
      const phrase = this.draw.pick(
        words.get(this.draw.pick(['title', 'text', 'name', 'filedName'])) ?? ['a'],
      );
      const begin = this.draw.below(Math.max(1, phrase.length - 3));
      return phrase.slice(begin, begin + 2 + this.draw.below(6));
    }
    const last = word.split('.').at(-1) ?? '';
    const near = [...words.keys()].find(
      (each) => last.toLowerCase().endsWith(each.toLowerCase()) && each.length > 3,
    );
    const known = words.get(word) ?? words.get(last) ?? words.get(near ?? '');
    return this.draw.pick(known ?? words.get(this.draw.pick(['agency', 'country'])) ?? ['x']);
  }
}

/** What the value of an input's field is called: a comparator's by what is compared, `AgencyBy.code` by both. */
function wordIn(type: GraphQLInputObjectType, field: GraphQLInputField, word: string): string {
  if (type.name === 'StringComparator') return `${word}~`;
  if (type.name.endsWith('Comparator')) return word;
  if (type.name === 'RoundRange') return 'cycle';
  const noun = /^(\w+)By$/.exec(type.name)?.[1];
  return noun ? `${noun.charAt(0).toLowerCase()}${noun.slice(1)}.${field.name}` : field.name;
}
