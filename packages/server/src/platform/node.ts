import 'reflect-metadata';
import { Field, ID, InterfaceType } from 'type-graphql';
import { derived } from './planner/stand-in';

@InterfaceType({
  description:
    'Anything with a global id `<prefix>_<uuid>`: opaque to clients, stable, and good for `node(id)`.',
})
export abstract class Node {
  @Field(() => ID, { description: 'Global id, `<prefix>_<uuid>`. Opaque: store it, never take it apart.' })
  id!: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export interface GlobalId {
  readonly prefix: string;
  readonly uuid: string;
}

/** Null for anything that is not an id of ours: it is then "not found" and never reaches SQL. */
export function parseGlobalId(id: string): GlobalId | null {
  const cut = id.indexOf('_');
  if (cut < 1) return null;
  const uuid = id.slice(cut + 1);
  return UUID.test(uuid) ? { prefix: id.slice(0, cut), uuid } : null;
}

export const uuidOf = (prefix: string, id: string): string | null =>
  derived<string, string | null>(id, (known) => {
    const parsed = parseGlobalId(known);
    return parsed?.prefix === prefix ? parsed.uuid : null;
  });

export const globalId = (prefix: string, uuid: string): string => `${prefix}_${uuid}`;
