import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { Node } from '../../platform/node';
import type { PlanContext } from '../../platform/planner/context';
import { Expr, One, Rows, type Link, type Row } from '../../platform/planner/declare';
import { DateTimeScalar } from '../../platform/scalars';
import { connectionOf } from '../../values/connection';
import { framework, RegisterRow, standsAt } from '../../values/register-row';
import { StoredActor } from '../../values/stored-actor';
import { Activity } from '../activities/activity';
import { Actor, actorRows } from '../diagnoses/revision';

export enum MatchState {
  PROPOSED = 'PROPOSED',
  CONFIRMED = 'CONFIRMED',
  REJECTED = 'REJECTED',
}

registerEnumType(MatchState, {
  name: 'MatchState',
  description: 'What became of the thought that two agencies report the same work.',
  valuesConfig: {
    PROPOSED: { description: 'Software noticed it; nobody has decided. Counts as two.' },
    CONFIRMED: { description: 'Somebody confirmed it: figures may count it once.' },
    REJECTED: { description: 'Somebody rejected it: it is not proposed again.' },
  },
});

type Lineage = 'lineageA' | 'lineageB';

const isPublishedOf =
  (lineage: string, c: PlanContext) =>
  (a: Row<Activity>): string =>
    `${a.lineage} = ${lineage} and ${c.happened(a.since)}`;

const isReadable = (lineage: string, c: PlanContext): string =>
  c.exists(Activity, isPublishedOf(lineage, c), { visibleOnly: true });

/** Of what an agency reports under one key the newest that is published; what stands before what stood. */
const newestOf = (side: Lineage): Link<ActivityMatch, Activity> => ({
  on: (a, t, c) => isPublishedOf(t[side], c)(a),
  order: (a, c) => `(${standsAt(a, c)}) desc, ${a.since} desc, ${a.id}`,
  visibleOnly: true,
});

@ObjectType({
  implements: Node,
  description:
    'Two activities of two agencies that may be the same work. It ties what each agency reports under one key, through revisions and rounds.',
})
@Entity()
@Check('CHK_activity_match_order', 'lineage_a < lineage_b')
@Index('IDX_activity_match_pair', ['lineageA', 'lineageB'], { unique: true, where: '"until" is null' })
@Rows<ActivityMatch>({
  ...framework('mtc'),
  // Of what was withdrawn there is nothing to show.
  visible: (m, c) => `${isReadable(m.lineageA, c)} and ${isReadable(m.lineageB, c)}`,
})
export class ActivityMatch extends RegisterRow {
  /** The smaller one of the two. */
  @Index('IDX_activity_match_a')
  @Column('uuid')
  lineageA!: string;

  @Field(() => Activity, { description: 'The one activity, as last published.' })
  @One<ActivityMatch, Activity>(() => Activity, newestOf('lineageA'))
  a?: Activity;

  @Index('IDX_activity_match_b')
  @Column('uuid')
  lineageB!: string;

  @Field(() => Activity, { description: 'The other activity, as last published.' })
  @One<ActivityMatch, Activity>(() => Activity, newestOf('lineageB'))
  b?: Activity;

  @Field(() => String, {
    description:
      'What it rests on: `similar title`, `shared country`, `overlapping years`, `same project name`, separated by commas, or `named by a reviewer`.',
  })
  @Column('text')
  basis!: string;

  @Field(() => Float, {
    description:
      'How alike the two are, 0 to 1: trigram similarity of the titles, at least 0.5 where the project has the same name; 0.2 more where both hold. 1 where a reviewer named the pair.',
  })
  @Column('float8')
  confidence!: number;

  @Field(() => MatchState, { description: 'What became of it.' })
  @Column('text')
  state!: MatchState;

  @Field(() => String, { nullable: true, description: 'Why it was decided so; null while it is proposed.' })
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column(() => StoredActor)
  by!: StoredActor;

  @Field(() => Actor, { nullable: true, description: 'Who decided; null while it is proposed.' })
  @One<ActivityMatch, Actor>(() => Actor, {
    rows: (t, c) => `${actorRows(t.by, c)} where ${t.state} <> '${MatchState.PROPOSED}'`,
  })
  decidedBy?: Actor;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Instant of the decision; null while it is proposed.',
  })
  @Expr<ActivityMatch>((t) => `case when ${t.state} <> '${MatchState.PROPOSED}' then ${t.at} end`)
  decidedAt?: Date;
}

export const ActivityMatchConnection = connectionOf(ActivityMatch);

/** Does anything of this lineage stand? A match with what was withdrawn says nothing about today. */
export const lineageStands = (lineage: string, c: PlanContext): string =>
  c.exists(Activity, (a) => `${a.lineage} = ${lineage} and ${standsAt(a as Row<RegisterRow>, c)}`, {
    visibleOnly: true,
  });
