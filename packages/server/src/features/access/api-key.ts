import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type Role } from '../../platform/caller';
import { Rows } from '../../platform/planner/declare';

/** A secret that stands for an agency. Only its hash is kept. */
@Entity()
@Rows<ApiKey>({ prefix: 'key', visible: () => 'false', current: () => 'true', versioned: false })
export class ApiKey {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  /** First characters of the key, shown in lists so that people can tell keys apart. */
  @Column('text')
  prefix!: string;

  @Index({ unique: true })
  @Column('text')
  hash!: string;

  @Column('uuid', { nullable: true })
  agencyId!: string | null;

  @Column('text')
  role!: Role;

  @Column('text', { array: true })
  scopes!: string[];

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  expiresAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  revokedAt!: Date | null;
}
