import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlanContext } from '../../platform/planner/context';
import { Rows, type Row } from '../../platform/planner/declare';

/** What a caller last marked as seen of a return. Each caller sees only marks of their own. */
@Entity()
@Rows<ReviewMark>({
  prefix: 'mrk',
  visible: (m, c) => (c.caller.id === null ? 'false' : `${m.callerId} = ${c.param(c.caller.id, 'text')}`),
  current: () => 'true',
  versioned: false,
})
export class ReviewMark {
  @PrimaryColumn('text')
  callerId!: string;

  @PrimaryColumn('uuid')
  diagnosisId!: string;

  /** The return's. */
  @Column('uuid')
  agencyId!: string;

  @Column('uuid')
  revisionId!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;
}

interface Said {
  readonly diagnosisId: string;
  readonly at: string;
  readonly byId: string;
}

/** Said by somebody else since the caller last looked; without a mark that is everything. */
export function isNewSql(said: Said, c: PlanContext): string {
  if (c.caller.id === null) return 'false';
  const { from, where, row } = c.rows(
    ReviewMark,
    (m: Row<ReviewMark>) => `${m.diagnosisId} = ${said.diagnosisId}`,
  );
  return (
    `(${said.byId} <> ${c.param(c.caller.id, 'text')} and ` +
    `coalesce(${said.at} > (select ${row.at} from ${from} where ${where}), true))`
  );
}
