import { getMetadataArgsStorage } from 'typeorm';
import { declarations } from '../../src/platform/planner/declare';
import { tableOf } from '../../src/platform/planner/tables';
import { entities } from '../../src/schema';
import type { World } from '../world';

/** What stands in the database, for arguments that find something. */
export interface Samples {
  /** Values by what they are called: `agency.code`, `code`, and codes also by what they are the code of: `agency`. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  /** Global ids by what they are of. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
  readonly acts: readonly number[];
}

const MOST = 60;

export async function samplesOf(world: World): Promise<Samples> {
  const words = new Map<string, Set<string>>();
  const add = (word: string, value: string): void => {
    const known = words.get(word) ?? new Set();
    words.set(word, known.size < MOST ? known.add(value) : known);
  };
  const ids = new Map<string, string[]>();
  for (const entity of entities) {
    if (!getMetadataArgsStorage().tables.some(({ target }) => target === entity)) continue;
    const noun = camel(tableOf(entity));
    const rows = await world.sql<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${tableOf(entity)} t order by t::text limit 300`,
    );
    const prefix = declarations.rows.get(entity)?.prefix;
    const own = [...new Set(rows.map(({ row }) => row['id']))].filter((id) => typeof id === 'string').sort();
    if (prefix && own.length > 0)
      ids.set(
        noun,
        own.map((id) => `${prefix}_${id}`),
      );
    for (const { row } of rows)
      for (const [column, value] of Object.entries(row))
        for (const each of [value].flat())
          if (typeof each === 'string' && each !== '' && each.length < 80 && !UUID.test(each)) {
            const name = camel(column);
            for (const word of [`${noun}.${name}`, name, name.replace(/s$/, '')]) add(word, each);
            if (name === 'code') add(noun, each);
          }
  }
  const acts = await world.sql<{ number: number }>('select number from register_act order by number');
  return {
    words: new Map([...words].map(([word, values]) => [word, [...values]])),
    ids,
    acts: acts.map(({ number }) => number),
  };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const camel = (name: string): string => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
