import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Caller } from './caller';
import { atEnd, run } from './steps';

export type ActKind =
  'PUBLISH' | 'WITHDRAW' | 'CATALOGUE' | 'ADOPTION' | 'LINK' | 'MERGE' | 'ROUND' | 'REDACT';

export interface Act {
  readonly id: string;
  readonly number: number;
}

/** Makes the register stand still until the transaction ends, without counting on: what comes next may be no act at all. */
export async function holdRegister(manager: EntityManager): Promise<boolean> {
  return (await manager.query<unknown[]>('select number from register_head for update')).length > 0;
}

/** The next number of the register. The counter row is held to the commit: no gaps, commit order. */
export async function nextNumber(manager: EntityManager): Promise<number> {
  const [[row]] = await manager.query<[[{ number: number }], number]>(
    'update register_head set number = number + 1 returning number',
  );
  return row.number;
}

/** Writes the act itself, once what it did is known. `manifest` says what it did; its hash stands in the register. */
export async function recordAct(
  manager: EntityManager,
  caller: Caller,
  act: {
    readonly number: number;
    readonly kind: ActKind;
    readonly note?: string | null;
    /** Edition of the catalogue that it brings. */
    readonly edition?: number;
    readonly manifest: object;
  },
): Promise<Act> {
  const id = uuid();
  const manifestHash = createHash('sha256')
    .update(canonicalize(act.manifest) ?? '')
    .digest('hex');
  await manager.query(
    `insert into register_act (id, number, kind, at, by_name, by_agency_id, by_role, manifest_hash, note, edition) values ($1, $2, $3, clock_timestamp(), $4, $5, $6, $7, $8, $9)`,
    [
      ...[id, act.number, act.kind, caller.name, caller.agencyId, caller.roles[0], manifestHash],
      ...[act.note ?? null, act.edition ?? null],
    ],
  );
  const { number, kind } = act;
  atEnd(manager, () => run('act.recorded', manager, { number, kind }, caller));
  return { id, number };
}
