import type { Client } from 'pg';

/** A table as COPY fills it: its columns in order, and how each is written. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
}

interface Column {
  readonly name: string;
  readonly isJson: boolean;
  readonly isRequired: boolean;
}

interface Stored {
  readonly table_name: string;
  readonly column_name: string;
  readonly data_type: string;
  readonly is_nullable: 'YES' | 'NO';
}

/** What the migrations made. */
export async function readTables(client: Client): Promise<ReadonlyMap<string, Table>> {
  const { rows } = await client.query<Stored>(
    `select c.table_name, c.column_name, c.data_type, c.is_nullable from information_schema.columns c
       join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name <> 'migration'
      order by c.table_name, c.ordinal_position`,
  );
  const tables = new Map<string, { name: string; columns: Column[] }>();
  for (const { table_name: name, column_name, data_type, is_nullable } of rows) {
    const table = tables.get(name) ?? { name, columns: [] };
    tables.set(name, table);
    table.columns.push({
      name: column_name,
      isJson: /^jsonb?$/.test(data_type),
      isRequired: is_nullable === 'NO',
    });
  }
  return tables;
}
