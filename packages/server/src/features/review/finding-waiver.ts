import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PlanContext } from '../../platform/planner/context';
import { Rows, type Row } from '../../platform/planner/declare';
import { returnWasAskedFor } from '../../values/filed-row';
import { StoredActor } from '../../values/stored-actor';

/** Somebody let a finding pass. It is tied to the return, the rule, the place and the words, not to a revision: it holds
    through all that come, until the words change. Never public, and no act of the register. */
@Entity()
@Index(['diagnosisId', 'code', 'place', 'wordsHash'], { unique: true })
@Rows<FindingWaiver>({ prefix: 'fnw', visible: waiverVisible, current: () => 'true', versioned: false })
export class FindingWaiver {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  diagnosisId!: string;

  /** The agency of the return. */
  @Column('uuid')
  agencyId!: string;

  @Column('text')
  code!: string;

  @Column('text')
  place!: string;

  @Column('text')
  wordsHash!: string;

  @Column('text')
  reason!: string;

  @Column(() => StoredActor)
  by!: StoredActor;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  /** The newest act of the register when it was waived. */
  @Column('int')
  registerNumber!: number;
}

function waiverVisible(t: Row<FindingWaiver>, c: PlanContext): string {
  const { scopes } = c.caller;
  const may = [
    ...(scopes.has('drafts:read') ? [`${t.agencyId} = ${c.callerAgency}`] : []),
    ...(scopes.has('submissions:read') ? ['true'] : []),
  ];
  return may.length === 0 ? 'false' : `((${may.join(' or ')}) and ${returnWasAskedFor(t, c)})`;
}
