import { Args, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Node } from '../../platform/node';
import type { PlanContext } from '../../platform/planner/context';
import { Expr, One, Page, planned, Rows, type Row } from '../../platform/planner/declare';
import { DateTimeScalar } from '../../platform/scalars';
import { ForwardArgs } from '../../values/arguments';
import { connectionOf } from '../../values/connection';
import { StoredActor } from '../../values/stored-actor';
import { Citation } from '../diagnoses/citation';
import { Diagnosis } from '../diagnoses/diagnosis';
import { Actor, actorRows } from '../diagnoses/revision';
import { ReviewComment, ReviewCommentConnection } from './review-comment';
import { isNewSql } from './review-mark';
import { reviewersSee, StoredPassage, ThreadAnchor } from './thread-anchor';

export enum ThreadState {
  OPEN = 'OPEN',
  RESOLVED = 'RESOLVED',
}

registerEnumType(ThreadState, {
  name: 'ThreadState',
  description: 'Whether a thread is settled.',
  valuesConfig: {
    OPEN: { description: 'Not settled yet.' },
    RESOLVED: { description: 'Settled; it can be opened again.' },
  },
});

/** Who resolved a thread; null while nobody has. */
class StoredResolver {
  @Column('text', { nullable: true })
  name!: string | null;

  @Column('uuid', { nullable: true })
  agencyId!: string | null;

  @Column('text', { nullable: true })
  role!: string | null;
}

@ObjectType({
  implements: Node,
  description:
    'A conversation on a return: on a passage of its text, on one of its items, or on all of it. It follows the text into later revisions. Only the return’s agency and the secretariat see it; what an agency opens on its draft is its own until that draft is submitted.',
})
@Entity()
@Index(['diagnosisId'])
@Rows<ReviewThread>({ prefix: 'thr', visible: reviewersSee, current: () => 'true', versioned: false })
export class ReviewThread {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  diagnosisId!: string;

  // For the foreign key only; the planner joins by id.
  @ManyToOne(() => Diagnosis)
  @JoinColumn({ name: 'diagnosis_id' })
  protected readonly ofDiagnosis?: unknown;

  /** The return's. */
  @Column('uuid')
  agencyId!: string;

  /** The revision it was opened on. */
  @Column('uuid')
  revisionId!: string;

  @Field(() => Diagnosis, { description: 'The return it is about.' })
  @One<ReviewThread, Diagnosis>(() => Diagnosis, {
    on: (d, t) => `${d.id} = ${t.diagnosisId}`,
    visibleOnly: true,
  })
  diagnosis?: Diagnosis;

  @Field(() => [String], {
    nullable: true,
    description:
      'The item it is about, step by step: its list in `DiagnosisContent`, its key, then fields below it: `["activities","course-2","title"]`. Null where it is about a passage or the whole return.',
  })
  // An empty list would be read as one; null has to stay null.
  @Expr<ReviewThread>((t) => `case when ${t.path} is not null then to_json(${t.path}) else 'null'::json end`)
  @Column('text', { array: true, nullable: true })
  path!: string[] | null;

  @Column(() => StoredPassage)
  opened!: StoredPassage;

  @Field(() => Citation, {
    nullable: true,
    description:
      'Where the words stand in the newest revision that the caller may see. Null where they stand nowhere any more, and for a thread without words: see `openedOn`.',
  })
  @One<ReviewThread, Citation>(() => Citation, { rows: citationRows })
  citation?: Citation;

  @Field(() => Citation, {
    nullable: true,
    description:
      'The words as they were when it was opened: kept whatever becomes of the text. `start` and `end` are null where they were written over before that draft was submitted.',
  })
  @One<ReviewThread, Citation>(() => Citation, { rows: openingRows })
  openedOn?: Citation;

  @Field(() => Boolean, {
    description:
      'True where `citation` was found by likeness when the thread followed the text into that revision: the words were changed, or they stand there more than once. At least 85 of 100 characters are the same.',
  })
  @Expr<ReviewThread>((t, c) => hasStatus(t, c, 'MOVED'))
  isMoved?: boolean;

  @Field(() => Boolean, {
    description:
      'True where the words, or the item, stand nowhere in the newest revision that the caller may see.',
  })
  @Expr<ReviewThread>((t, c) => hasStatus(t, c, 'ORPHANED'))
  isOrphaned?: boolean;

  @Field(() => ThreadState, { description: 'Whether it is settled.' })
  @Column('text')
  state!: ThreadState;

  @Field(() => Boolean, {
    description:
      'True when the return cannot be accepted while it is open. Only the secretariat opens and resolves such.',
  })
  @Column('boolean')
  isBlocking!: boolean;

  @Field(() => ReviewCommentConnection, { description: 'What was said, the oldest first; 200 at most.' })
  @Page<ReviewThread, ReviewComment>(() => ReviewComment, {
    on: (m, t) => `${m.threadId} = ${t.id}`,
    orders: {
      keys: { NUMBER: [{ type: 'int', sql: (m) => m.number }] },
      initial: [{ field: 'NUMBER', direction: 'ASC' }],
    },
    visibleOnly: true,
  })
  comments(@Args(() => ForwardArgs) _: ForwardArgs): unknown {
    return planned();
  }

  @Field(() => Actor, { description: 'Who opened it.' })
  @One<ReviewThread, Actor>(() => Actor, { rows: (t, c) => actorRows(t.openedBy, c) })
  @Column(() => StoredActor)
  openedBy!: StoredActor;

  /** Who exactly, by id. */
  @Column('text')
  openedById!: string;

  @Field(() => DateTimeScalar, { description: 'Instant at which it was opened.' })
  @Column({ type: 'timestamptz', precision: 3 })
  openedAt!: Date;

  @Field(() => Actor, { nullable: true, description: 'Who resolved it; null while it is open.' })
  @One<ReviewThread, Actor>(() => Actor, {
    rows: (t, c) => `${actorRows(t.resolvedBy, c)} where ${t.resolvedBy}_role is not null`,
  })
  @Column(() => StoredResolver)
  resolvedBy!: StoredResolver;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Instant at which it was resolved; null while it is open.',
  })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  resolvedAt!: Date | null;

  @Field(() => Boolean, {
    description:
      'True when somebody else opened it after the caller’s last `reviewSeen`, or the caller never did that.',
  })
  @Expr<ReviewThread>((t, c) =>
    isNewSql({ diagnosisId: t.diagnosisId, at: t.openedAt, byId: t.openedById }, c),
  )
  isNew?: boolean;
}

export const ReviewThreadConnection = connectionOf(ReviewThread);

/** The thread's anchor in the newest revision that the caller may see, with what a citation tells of that revision. */
function newestAnchor(t: Row<ReviewThread>, c: PlanContext): string {
  const { from, where, alias, row } = c.rows(ThreadAnchor, (a) => `${a.threadId} = ${t.id}`, {
    visibleOnly: true,
  });
  return (
    `select ${alias}.*, n.filed_symbol as symbol, n.language from ${from} ` +
    `join revision n on n.id = ${row.revisionId} where ${where} order by n.number desc limit 1`
  );
}

const hasStatus = (t: Row<ReviewThread>, c: PlanContext, status: ThreadAnchor['status']): string =>
  `coalesce((select a.status = '${status}' from (${newestAnchor(t, c)}) a), false)`;

/** Words that stand in no section are found by their thread. */
const itemOf = (t: Row<ReviewThread>): string => `'thr_' || ${t.id} as item`;

const LANGUAGE = '(select s.language from section s where s.id = a.section_id)';

function citationRows(t: Row<ReviewThread>, c: PlanContext): string {
  return (
    `select a.section_id, coalesce(a.place_part, 'BODY') as part, a.revision_id, a.place_start as start, a.place_end as "end", ` +
    `a.place_quote as quote, a.symbol, coalesce(${LANGUAGE}, a.language) as language, ${itemOf(t)} ` +
    `from (${newestAnchor(t, c)}) a where a.status <> 'ORPHANED' and a.place_quote is not null`
  );
}

/** The words are the thread's own; their place is told as long as they stand in that revision. */
function openingRows(t: Row<ReviewThread>): string {
  return (
    `select a.section_id, coalesce(${t.opened}_part, 'BODY') as part, n.id as revision_id, a.place_start as start, ` +
    `a.place_end as "end", ${t.opened}_quote as quote, n.filed_symbol as symbol, coalesce(${LANGUAGE}, n.language) as language, ${itemOf(t)} ` +
    `from revision n left join thread_anchor a on a.thread_id = ${t.id} and a.revision_id = n.id and a.status <> 'ORPHANED' ` +
    `and a.place_quote = ${t.opened}_quote where n.id = ${t.revisionId} and ${t.opened}_quote is not null`
  );
}
