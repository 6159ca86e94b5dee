import type { Row } from '../generate/register';
import type { Table } from './tables';

function escaped(text: string): string {
  if (!/[\\\n\r\t]/.test(text)) return text;
  const kept = text.replaceAll('\\', '\\\\');
  return /[\n\r\t]/.test(kept)
    ? kept.replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')
    : kept;
}

/** An element of an array: quoted, so that it may hold anything. */
const element = (value: unknown): string =>
  value === null ? 'NULL' : `"${String(value).replace(/[\\"]/g, '\\$&')}"`;

function written(value: unknown, isJson: boolean): string {
  if (value === null || value === undefined) return '\\N';
  if (isJson) return escaped(JSON.stringify(value));
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (Array.isArray(value)) return escaped(`{${value.map(element).join(',')}}`);
  if (typeof value === 'number') return String(value);
  throw new Error(`A value of the type ${typeof value} cannot be copied.`);
}

/** A row in the text format of COPY. A column that the table does not have is a mistake of the generator's. */
export function copyLine({ name, columns }: Table, row: Row): string {
  let line = '';
  let found = 0;
  for (const [i, column] of columns.entries()) {
    const value = row[column.name];
    if (value !== undefined) found += 1;
    else if (column.isRequired) throw new Error(`${name} needs ${column.name}.`);
    line += (i === 0 ? '' : '\t') + written(value, column.isJson);
  }
  if (found !== given(row)) throw new Error(`${name} has no column for: ${strangers(columns, row)}`);
  return `${line}\n`;
}

function given(row: Row): number {
  let count = 0;
  for (const name in row) if (row[name] !== undefined) count += 1;
  return count;
}

const strangers = (columns: Table['columns'], row: Row): string =>
  Object.keys(row)
    .filter((name) => row[name] !== undefined && !columns.some((column) => column.name === name))
    .join(', ');
