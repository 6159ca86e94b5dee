import { Column, Entity, Index } from 'typeorm';
import type { PlanContext } from '../../platform/planner/context';
import { Rows } from '../../platform/planner/declare';
import { framework, RegisterRow } from '../../values/register-row';
import { StoredActor } from './revision';

/** What somebody judged later about something filed: never a column of the filed row. Dated by register number. */
@Entity()
@Index(['subjectId', 'aspect'])
@Rows<Judgement>(framework('jdg'))
export class Judgement extends RegisterRow {
  @Column('uuid')
  subjectId!: string;

  @Column('text')
  aspect!: 'mandate' | 'coverage' | 'proposal-status' | 'finding';

  /** A code, or the uuid of what the subject is judged to belong to; null undoes what was filed. */
  @Column('text', { nullable: true })
  value!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column(() => StoredActor)
  by!: StoredActor;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;
}

interface Judged {
  readonly aspect: Judgement['aspect'];
  readonly column: 'value' | 'reason';
  /** SQL of what was filed. */
  readonly otherwise: string;
}

/** The judged value where there is one, else the filed one. */
export function judged(
  subject: { id: string },
  { aspect, column, otherwise }: Judged,
  c: PlanContext,
): string {
  const { from, where, row } = c.rows(
    Judgement,
    (j) => `${j.subjectId} = ${subject.id} and ${j.aspect} = '${aspect}'`,
  );
  return `coalesce((select ${row[column]} from ${from} where ${where} limit 1), ${otherwise})`;
}
