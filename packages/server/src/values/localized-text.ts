import { Field, ObjectType } from 'type-graphql';
import type { PlanContext } from '../platform/planner/context';
import { Many, Value, type Args } from '../platform/planner/declare';
import { LanguageTagScalar } from '../platform/scalars';
import { inLanguage, versionsSql, type FiledText } from './item-translation';

/** Texts of the catalogue as stored: one per language, and under `_` the language of the original. */
export type Texts = Readonly<Record<string, string>>;

export const texts = (byLanguage: Readonly<Record<string, string>>, original = 'en'): Texts => ({
  _: original,
  ...byLanguage,
});

@Value()
@ObjectType({ description: 'One language’s version of a text.' })
export class Translation {
  @Field(() => LanguageTagScalar, { description: 'Language of this version.' })
  language!: string;

  @Field(() => String, { description: 'The words in that language.' })
  text!: string;

  @Field(() => Boolean, { description: 'True for the version the others were made from.' })
  isOriginal!: boolean;

  @Field(() => Boolean, { description: 'True when the original moved after this translation was made.' })
  isStale!: boolean;
}

@Value()
@ObjectType({ description: 'A text with its language. `text` is what was served for the asked locale.' })
export class LocalizedText {
  @Field(() => String, { description: 'The words served.' })
  text!: string;

  @Field(() => LanguageTagScalar, { description: 'Language of the words served.' })
  language!: string;

  @Field(() => Boolean, { description: 'True when the words served are the original.' })
  isOriginal!: boolean;

  @Field(() => Boolean, {
    description: 'True when the asked locale is not there and another one was served.',
  })
  isFallback!: boolean;

  @Field(() => Boolean, { description: 'True when the original moved after this translation was made.' })
  isStale!: boolean;

  @Field(() => [Translation], { description: 'Every version there is, the original included.' })
  @Many<{ texts: Texts; stale: string[] }, Translation>(() => Translation, {
    rows: (t) =>
      `select key as language, value as text, key = ${t.texts}->>'_' as is_original, key = any(${t.stale}) as is_stale ` +
      `from jsonb_each_text(${t.texts}) where key <> '_' order by key collate "C"`,
  })
  translations!: Translation[];
}

/** Rows of a LocalizedText over a stored column of texts. */
export const localizedRows = (column: string, c: PlanContext, args: Args): string => {
  const locale = c.locale(args);
  return (
    `select ${column}->>l.language as text, l.language, l.language = ${column}->>'_' as is_original, ` +
    `l.language <> split_part(${locale}, '-', 1) and l.language <> ${locale} as is_fallback, false as is_stale, ` +
    `${column} as texts, array[]::text[] as stale from (select localized_language(${column}, ${locale}) as language) l where ${column} is not null`
  );
};

/** The words of a stored column of texts in the asked language, else in English, else in the original. */
export const localized = (column: string, c: PlanContext, args: Args): string =>
  `localized(${column}, ${c.locale(args)})`;

/** Rows of a LocalizedText over a filed text with its translations; without one in the asked language the original. */
export const filedTextRows = (of: FiledText, c: PlanContext, args: Args): string => {
  const locale = c.locale(args);
  const general = `split_part(${locale}, '-', 1)`;
  const { item, words } = of;
  const all =
    `select coalesce(v.texts, '{}') || jsonb_build_object('_', ${item.language}, ${item.language}, ${words}) as texts, ` +
    `coalesce(v.stale, array[]::text[]) as stale from (${versionsSql(of, c)}) v`;
  const served = `select a.*, case when a.texts ? ${locale} then ${locale} when a.texts ? ${general} then ${general} else ${item.language} end as language from (${all}) a`;
  return (
    `select s.texts->>s.language as text, s.language, s.language = ${item.language} as is_original, ` +
    `s.language <> ${general} and s.language <> ${locale} as is_fallback, s.language = any(s.stale) as is_stale, ` +
    `s.texts, s.stale from (${served}) s where ${words} is not null`
  );
};

/** The words of a filed text in the asked language where a translation fits, else as filed. */
export const filedText = (of: FiledText, c: PlanContext, args: Args): string =>
  inLanguage(of, c.locale(args), c);
