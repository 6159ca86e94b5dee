import { Arg, Args, Field, FieldResolver, Int, ObjectType } from 'type-graphql';
import type { PlanContext } from '../../platform/planner/context';
import { FieldsOf, One, Page, planned, Value, type Row } from '../../platform/planner/declare';
import { ForwardArgs } from '../../values/arguments';
import { Diagnosis } from '../diagnoses/diagnosis';
import { Revision } from '../diagnoses/revision';
import { ReviewComment } from './review-comment';
import { isNewSql, ReviewMark } from './review-mark';
import { ReviewThread, ReviewThreadConnection, ThreadState } from './review-thread';

@Value()
@ObjectType({ description: 'How much others have said of a return since the caller last looked.' })
class ReviewNews {
  @Field(() => Int, { description: 'Threads opened since.' })
  threads!: number;

  @Field(() => Int, { description: 'Comments since, those that opened a thread included.' })
  comments!: number;
}

const INSIDERS = 'For its agency and the secretariat; empty for everybody else.';

@FieldsOf(() => Diagnosis)
export class DiagnosisReviewFields {
  @FieldResolver(() => ReviewThreadConnection, {
    description: `Conversations on its text, the oldest first; 500 at most. ${INSIDERS}`,
  })
  @Page<Diagnosis, ReviewThread>(() => ReviewThread, {
    on: (t, d, c, args) =>
      [
        `${t.diagnosisId} = ${d.id}`,
        ...(args['state'] ? [`${t.state} = ${c.param(args['state'], 'text')}`] : []),
        ...(args['isBlocking'] == null
          ? []
          : [`${t.isBlocking} is ${args['isBlocking'] ? 'true' : 'false'}`]),
      ].join(' and '),
    orders: {
      keys: { OPENED: [{ type: 'timestamptz', sql: (t) => t.openedAt }] },
      initial: [{ field: 'OPENED', direction: 'ASC' }],
    },
    visibleOnly: true,
  })
  threads(
    @Arg('state', () => ThreadState, { nullable: true, description: 'Only those in this state.' })
    _state: ThreadState,
    @Arg('isBlocking', () => Boolean, {
      nullable: true,
      description: 'Only those that stand against acceptance, or only the others.',
    })
    _isBlocking: boolean,
    @Args(() => ForwardArgs) _: ForwardArgs,
  ): unknown {
    return planned();
  }

  @FieldResolver(() => Revision, {
    nullable: true,
    description:
      'The revision that the caller last marked as seen with `reviewSeen`: what has changed since is the difference against it. Null where nothing is marked.',
  })
  @One<Diagnosis, Revision>(() => Revision, { on: isMarked, visibleOnly: true })
  seenRevision(): Revision {
    return planned();
  }

  @FieldResolver(() => ReviewNews, {
    description:
      'What others have said since the caller last looked; all of it where nothing is marked as seen.',
  })
  @One<Diagnosis, ReviewNews>(() => ReviewNews, { rows: newsRows })
  newSinceSeen(): ReviewNews {
    return planned();
  }
}

function isMarked(r: Row<Revision>, d: Row<Diagnosis>, c: PlanContext): string {
  const { from, where, row } = c.rows(ReviewMark, (m) => `${m.diagnosisId} = ${d.id}`);
  return `${r.id} = (select ${row.revisionId} from ${from} where ${where})`;
}

function newsRows(d: Row<Diagnosis>, c: PlanContext): string {
  const threads = c.rows(
    ReviewThread,
    (t) =>
      `${t.diagnosisId} = ${d.id} and ${isNewSql({ diagnosisId: t.diagnosisId, at: t.openedAt, byId: t.openedById }, c)}`,
    { visibleOnly: true },
  );
  const comments = c.rows(
    ReviewComment,
    (m) =>
      `${m.diagnosisId} = ${d.id} and ${isNewSql({ diagnosisId: m.diagnosisId, at: m.at, byId: m.authorId }, c)}`,
    { visibleOnly: true },
  );
  const count = ({ from, where }: { from: string; where: string }): string =>
    `(select count(*)::int from ${from} where ${where})`;
  return `select ${count(threads)} as threads, ${count(comments)} as comments`;
}
