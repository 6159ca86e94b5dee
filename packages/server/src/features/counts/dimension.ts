import { Args, Field, Int, registerEnumType } from 'type-graphql';
import { Standing } from '../../platform/caller';
import type { PlanContext } from '../../platform/planner/context';
import {
  declarations,
  Expr,
  type ClassOf,
  type Row,
  type Args as Given,
} from '../../platform/planner/declare';
import { LocaleArgs } from '../../values/arguments';
import type { FiledRow } from '../../values/filed-row';
import { localized } from '../../values/localized-text';
import { Agency } from '../agencies/agency';
import { Cycle } from '../cycles/cycle';
import { Concept } from '../program/code-list';

/** SQL of a value of the counted row, and of the join that brings it where the row itself does not have it. */
export interface Key {
  readonly join?: string;
  readonly sql: string;
}

/** A value of an item. */
export interface OneKey extends Key {
  /** The same join, of each value once. */
  readonly joinOnce?: string;
}

/** Values that stand in the counted row as a list, or follow from several columns. */
interface ListedKey {
  readonly lists: readonly string[];
  /** The array of the values that these columns stand for. */
  readonly list: (lists: readonly string[]) => string;
}

export type ItemKey = OneKey | ListedKey;

/** What counts as one. */
export interface Unit extends Key {
  /** What a unit is part of, as a join; null where it stands for itself alone. */
  readonly standsFor?: (unit: string) => Required<Key>;
}

/** Something that items are counted by. */
export interface Dimension<T> {
  /** Field of a row that tells its value. */
  readonly field: string;
  readonly type: 'text' | 'uuid' | 'int';
  /** What the value is, for the field's description. */
  readonly description: string;
  /** True where one item may have several values. */
  readonly isMany: boolean;
  readonly key: (item: Row<T>, c: PlanContext, asked: Given) => ItemKey;
  /** The code that a key stands for, where it is not the code itself. */
  readonly code?: (key: string, c: PlanContext) => Key;
  /** The code in words. */
  readonly label?: (key: string, c: PlanContext, args: Given) => string;
}

export type Dimensions<T> = Readonly<Record<string, Dimension<T>>>;

export const NOT_STATED = 'NOT_STATED';

/** Stands for a key that is not there, so that all keys compare by `=`. */
export const ABSENT: Readonly<Record<Dimension<never>['type'], string>> = {
  text: `''::text`,
  uuid: `'00000000-0000-0000-0000-000000000000'::uuid`,
  int: '(-2147483648)',
};

const IN_WORDS = `'{"_": "en", "en": "Not stated", "es": "No consta", "fr": "Non précisé", "pt": "Não consta"}'::jsonb`;

/** The enum that a `groupBy` names dimensions by. */
export function dimensionEnum<T>(name: string, description: string, dimensions: Dimensions<T>): object {
  const values = Object.fromEntries(Object.keys(dimensions).map((each) => [each, each]));
  registerEnumType(values, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      Object.entries(dimensions).map(([each, dimension]) => [
        each,
        { description: `${dimension.description}${dimension.isMany ? ' One may have several.' : ''}` },
      ]),
    ),
  });
  return values;
}

/** A field for each dimension's value and one for its label, on the class of a row. */
export function DimensionFields<T>(dimensions: Dimensions<T>): ClassDecorator {
  return (target) => {
    const row = target.prototype as object;
    for (const [name, dimension] of Object.entries(dimensions)) valueField(row, name, dimension);
    for (const dimension of Object.values(dimensions)) if (dimension.label) labelField(row, dimension);
  };
}

function valueField(row: object, name: string, { field, type, description }: Dimension<never>): void {
  const absent = type === 'int' ? 'null where it is not known' : `\`${NOT_STATED}\` where it is not known`;
  Field(() => (type === 'int' ? Int : String), {
    nullable: true,
    description: `${description} Null unless ${name} is asked for; ${absent}.`,
  })(row, field);
}

function labelField(row: object, { field, label }: Dimension<never>): void {
  const name = `${field}Label`;
  Field(() => String, {
    nullable: true,
    description: `\`${field}\` in words, in the asked language; null where \`${field}\` is.`,
  })(row, name);
  Object.defineProperty(row, name, { value: () => null });
  Args(() => LocaleArgs)(row, name, 0);
  Expr<Readonly<Record<string, string>>>((t, c, args) => {
    const code = t[field] as string;
    const words = label?.(t[`${field}Key`] as string, c, args);
    return (
      `case when ${code} is null then null when ${code} = '${NOT_STATED}' then ${localized(IN_WORDS, c, args)} ` +
      `else coalesce(${words}, ${code}) end`
    );
  })(row, name);
}

/** Rows of a counted item's return: what is public of what is public, else what its reader sees; never what is confidential. */
export function partsOf<T extends FiledRow>(
  entity: ClassOf<T>,
  c: PlanContext,
  condition: (row: Row<T>) => string = () => 'true',
): ReturnType<typeof c.rows<T>> {
  return c.rows(entity, (row) => `not ${(row as Row<FiledRow>).isConfidential} and ${condition(row)}`, {
    visibleOnly: c.standing !== Standing.PUBLISHED,
  });
}

/** The code of what a key names by id. */
export const codeOf =
  <T extends { id: string; code: string }>(entity: ClassOf<T>) =>
  (key: string, c: PlanContext): Key => {
    const { from, where, row } = c.rows<T>(entity, (x) => `${x.id} = ${key}`);
    return { join: `left join ${from} on ${where}`, sql: row.code };
  };

/** What a field of an entity says of the row that a key names. */
export const saidBy =
  <T>(entity: ClassOf<T>, field: keyof T & string, names: (row: Row<T>, key: string) => string) =>
  (key: string, c: PlanContext, args: Given): string => {
    const { from, where, row } = c.rows<T>(entity, (x) => names(x, key));
    const plan = declarations.fields.get(entity)?.get(field);
    if (plan?.kind !== 'scalar') throw new Error(`${entity.name}.${field} is no expression.`);
    return `(select ${plan.sql(row as Row<never>, c, args)} from ${from} where ${where} limit 1)`;
  };

const byId = (row: { id: string }, key: string): string => `${row.id} = ${key}`;

export const labelOfConcept = (scheme: string): ReturnType<typeof saidBy> =>
  saidBy(Concept, 'label', (x, key) => `${x.scheme} = '${scheme}' and ${x.code} = ${key}`);

interface OfReturn {
  agencyId: string;
  cycleId: string;
}

export const byAgency: Dimension<OfReturn> = {
  field: 'agency',
  type: 'uuid',
  description: 'Code of the agency that reports it.',
  isMany: false,
  key: (item) => ({ sql: item.agencyId }),
  code: codeOf(Agency),
  label: saidBy(Agency, 'name', byId),
};

export const byRound: Dimension<OfReturn> = {
  field: 'cycle',
  type: 'uuid',
  description: 'Code of the round it is reported in.',
  isMany: false,
  key: (item) => ({ sql: item.cycleId }),
  code: codeOf(Cycle),
  label: saidBy(Cycle, 'title', byId),
};

/** A code that stands in the counted row. */
export const byColumn = <T>(
  column: keyof T & string,
  dimension: Pick<Dimension<T>, 'field' | 'description' | 'label'>,
): Dimension<T> => ({
  ...dimension,
  type: 'text',
  isMany: false,
  key: (item) => ({ sql: item[column] }),
});

/** Codes that stand in the counted row as a list. */
export const byList = <T>(
  column: keyof T & string,
  dimension: Pick<Dimension<T>, 'field' | 'description' | 'label'>,
): Dimension<T> => ({
  ...dimension,
  type: 'text',
  isMany: true,
  key: (item) => ({
    lists: [item[column]],
    list: ([codes]) => codes as string,
  }),
});

/** A SELECT of pairs (`subject`, `object`) joined to the counted row by its id. */
export function joined(item: { id: string }, pairs: string, c: PlanContext): OneKey {
  const alias = c.statement.alias();
  const join = (rows: string): string => `left join (${rows}) ${alias} on ${alias}.subject = ${item.id}`;
  return {
    join: join(pairs),
    joinOnce: join(`select distinct subject, object from (${pairs}) p`),
    sql: `${alias}.object`,
  };
}
