import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Node } from '../../platform/node';
import { Expr, One, Rows } from '../../platform/planner/declare';
import { DateTimeScalar } from '../../platform/scalars';
import { connectionOf } from '../../values/connection';
import { StoredActor } from '../../values/stored-actor';
import { Actor, actorRows } from '../diagnoses/revision';
import { isNewSql } from './review-mark';
import { ReviewThread } from './review-thread';

@ObjectType({
  implements: Node,
  description: 'What somebody said in a thread. It is never changed; whoever sees the thread sees it.',
})
@Entity()
@Index(['threadId', 'number'], { unique: true })
@Index(['diagnosisId'])
@Rows<ReviewComment>({
  prefix: 'rcm',
  visible: (m, c) => c.exists(ReviewThread, (t) => `${t.id} = ${m.threadId}`, { visibleOnly: true }),
  current: () => 'true',
  versioned: false,
})
export class ReviewComment {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  threadId!: string;

  // For the foreign key only; the planner joins by id.
  @ManyToOne('ReviewThread')
  @JoinColumn({ name: 'thread_id' })
  protected readonly inThread?: unknown;

  @Column('uuid')
  diagnosisId!: string;

  /** The return's. */
  @Column('uuid')
  agencyId!: string;

  /** Place in its thread, from 1. */
  @Column('int')
  number!: number;

  @Field(() => ReviewThread, { description: 'The thread it stands in.' })
  @One<ReviewComment, ReviewThread>(() => ReviewThread, {
    on: (t, m) => `${t.id} = ${m.threadId}`,
    visibleOnly: true,
  })
  thread?: ReviewThread;

  @Field(() => String, { description: 'The words, exactly as sent: 1 to 10,000 characters.' })
  @Column('text')
  body!: string;

  @Field(() => Actor, { description: 'Who said it.' })
  @One<ReviewComment, Actor>(() => Actor, { rows: (m, c) => actorRows(m.author, c) })
  @Column(() => StoredActor)
  author!: StoredActor;

  /** Who exactly, by id. */
  @Column('text')
  authorId!: string;

  @Field(() => DateTimeScalar, { description: 'Instant at which it was said.' })
  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  @Field(() => Boolean, {
    description:
      'True when somebody else said it after the caller’s last `reviewSeen`, or the caller never did that.',
  })
  @Expr<ReviewComment>((m, c) => isNewSql({ diagnosisId: m.diagnosisId, at: m.at, byId: m.authorId }, c))
  isNew?: boolean;
}

export const ReviewCommentConnection = connectionOf(ReviewComment);
