import { Column } from 'typeorm';
import type { Caller, Role } from '../platform/caller';

/** Who did something, as stored beside it. */
export class StoredActor {
  @Column('text', { nullable: true })
  name!: string | null;

  @Column('uuid', { nullable: true })
  agencyId!: string | null;

  @Column('text')
  role!: Role;
}

/** The same, where nobody may have done it so far: all null then. */
export class StoredActorOrNone {
  @Column('text', { nullable: true })
  name!: string | null;

  @Column('uuid', { nullable: true })
  agencyId!: string | null;

  @Column('text', { nullable: true })
  role!: Role | null;
}

export const storedActor = (caller: Caller): StoredActor => ({
  name: caller.name,
  agencyId: caller.agencyId,
  role: caller.roles[0] as Role,
});

/** The same as columns of a row that calls whoever did it `by`. */
export const actorColumns = (
  by: StoredActor,
): Readonly<Record<'by_name' | 'by_agency_id' | 'by_role', string | null>> => ({
  by_name: by.name,
  by_agency_id: by.agencyId,
  by_role: by.role,
});
