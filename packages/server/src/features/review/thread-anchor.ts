import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { condition } from '../../platform/planner/conditions';
import type { PlanContext } from '../../platform/planner/context';
import { Rows, type Row } from '../../platform/planner/declare';
import { returnWasAskedFor } from '../../values/filed-row';
import { type SectionPart } from '../../values/span';
import type { AnchorStatus } from './anchor.rules';

/** The words a thread is about, with what stood around them. All null for a thread on a return as a whole. */
export class StoredPassage {
  @Column('text', { nullable: true })
  sectionKey!: string | null;

  @Column('text', { nullable: true })
  part!: SectionPart | null;

  @Column('int', { nullable: true })
  start!: number | null;

  @Column('int', { nullable: true })
  end!: number | null;

  @Column('text', { nullable: true })
  quote!: string | null;

  @Column('text', { nullable: true })
  before!: string | null;

  @Column('text', { nullable: true })
  after!: string | null;
}

/** Where a thread stands in one revision. Rows of a draft are replaced with every save of it, and frozen with it. */
@Entity()
@Index(['revisionId'])
@Rows<ThreadAnchor>({ prefix: 'anc', visible: reviewersSee, current: () => 'true', versioned: false })
export class ThreadAnchor {
  @PrimaryColumn('uuid')
  threadId!: string;

  // For the foreign key only; the planner joins by id.
  @ManyToOne('ReviewThread')
  @JoinColumn({ name: 'thread_id' })
  protected readonly ofThread?: unknown;

  @PrimaryColumn('uuid')
  revisionId!: string;

  @Column('uuid')
  agencyId!: string;

  @Column('text')
  status!: AnchorStatus;

  /** Null for an item filed without a span, and where the words stand nowhere any more. */
  @Column('uuid', { nullable: true })
  sectionId!: string | null;

  @Column(() => StoredPassage)
  place!: StoredPassage;
}

/** The agency of a return, and from the submission of that revision on the secretariat; nobody else ever. */
export function reviewersSee(
  row: Row<Pick<ThreadAnchor, 'agencyId' | 'revisionId'>>,
  c: PlanContext,
): string {
  const { scopes } = c.caller;
  const own = scopes.has('drafts:read') ? [`${row.agencyId} = ${c.callerAgency}`] : [];
  const submitted = scopes.has('submissions:read')
    ? [condition('revision.isSubmitted')({ id: row.revisionId }, c, null)]
    : [];
  const may = [...own, ...submitted].join(' or ');
  const diagnosisId = `(select r.diagnosis_id from revision r where r.id = ${row.revisionId})`;
  return may === ''
    ? 'false'
    : `((${may}) and ${returnWasAskedFor({ agencyId: row.agencyId, diagnosisId }, c)})`;
}
