import { getMetadataArgsStorage } from 'typeorm';
import type { ColumnMetadataArgs } from 'typeorm/metadata-args/ColumnMetadataArgs';
import { snake } from '../snake-naming';
import type { ClassOf } from './declare';

const chain = (cls: ClassOf): unknown[] => {
  const classes: unknown[] = [];
  for (
    let c: unknown = cls;
    typeof c === 'function' && c !== Function.prototype;
    c = Object.getPrototypeOf(c)
  )
    classes.push(c);
  return classes;
};

/** Table of an entity, from TypeORM's own metadata. */
export function tableOf(cls: ClassOf): string {
  const table = getMetadataArgsStorage().tables.find((t) => t.target === cls);
  if (!table) throw new Error(`${cls.name} is no entity.`);
  return table.name ?? snake(cls.name);
}

export const isEntity = (cls: ClassOf): boolean =>
  getMetadataArgsStorage().tables.some((t) => t.target === cls);

const columnArgs = (cls: ClassOf, property: string): ColumnMetadataArgs | undefined => {
  const classes = chain(cls);
  return getMetadataArgsStorage().columns.find(
    (c) => c.propertyName === property && classes.includes(c.target),
  );
};

/** Column of a property, null where the property is not stored. */
export function columnOf(cls: ClassOf, property: string): string | null {
  const column = columnArgs(cls, property);
  return column ? (column.options.name ?? snake(property)) : null;
}

export const isNeverNull = (cls: ClassOf, property: string): boolean =>
  columnArgs(cls, property)?.options.nullable !== true;
