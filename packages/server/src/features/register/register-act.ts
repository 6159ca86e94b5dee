import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { Cost } from '../../platform/limits/cost';
import { Node } from '../../platform/node';
import { Expr, Many, One, Rows } from '../../platform/planner/declare';
import { DateTimeScalar, Sha256Scalar, UrlScalar } from '../../platform/scalars';
import { connectionOf } from '../../values/connection';
import { StoredActor } from '../../values/stored-actor';
import { Actor, actorRows, Revision } from '../diagnoses/revision';

export enum RegisterActKind {
  PUBLISH = 'PUBLISH',
  WITHDRAW = 'WITHDRAW',
  CATALOGUE = 'CATALOGUE',
  ADOPTION = 'ADOPTION',
  LINK = 'LINK',
  MERGE = 'MERGE',
  ROUND = 'ROUND',
  REDACT = 'REDACT',
}

registerEnumType(RegisterActKind, {
  name: 'RegisterActKind',
  description: 'What an act of the register does.',
  valuesConfig: {
    PUBLISH: { description: 'Publishes returns.' },
    WITHDRAW: { description: 'Withdraws a return.' },
    CATALOGUE: { description: 'Brings a new edition of the catalogue.' },
    ADOPTION: { description: 'Adopts a new wording of a mandate.' },
    LINK: { description: 'Ties something filed to the catalogue, or corrects a tie.' },
    MERGE: { description: 'Says that two things are one.' },
    ROUND: { description: 'Opens, extends or closes a round, or declares what an agency owes it.' },
    REDACT: { description: 'Replaces words that must not stand.' },
  },
});

const LICENSE = 'https://creativecommons.org/licenses/by/4.0/';

@ObjectType({
  implements: Node,
  description:
    'An act in the one append-only register. Whatever an anonymous caller can read changes only by such an act; `number` grows by one without gaps and is what `asOf` names.',
})
@Entity()
@Unique(['number'])
@Rows<RegisterAct>({
  prefix: 'rga',
  visible: (t, c) => c.happened(t.number),
  current: () => 'true',
  versioned: false,
})
export class RegisterAct {
  @PrimaryColumn('uuid')
  id!: string;

  @Field(() => Int, { description: 'Its number: the next one, without gaps, in the order of commit.' })
  @Column('int')
  number!: number;

  @Field(() => RegisterActKind, { description: 'What it does.' })
  @Column('text')
  kind!: RegisterActKind;

  @Field(() => DateTimeScalar, { description: 'Instant of the act.' })
  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  @Field(() => Actor, { description: 'Who did it.' })
  @One<RegisterAct, Actor>(() => Actor, { rows: (t, c) => actorRows(t.by, c) })
  @Column(() => StoredActor)
  by!: StoredActor;

  @Cost({ rows: 50 })
  @Field(() => [Revision], { description: 'Revisions that it published, by reference of their return.' })
  @Many<RegisterAct, Revision>(() => Revision, {
    on: (r, t) => `${r.since} = ${t.number}`,
    order: (r) => r.id,
    visibleOnly: true,
  })
  revisions?: Revision[];

  @Field(() => Sha256Scalar, { description: 'SHA-256 of the canonical manifest (RFC 8785) of what it did.' })
  @Column('text')
  manifestHash!: string;

  @Field(() => UrlScalar, { description: 'Licence of the data that it made public.' })
  @Expr<RegisterAct>(() => `'${LICENSE}'::text`)
  license?: string;

  @Field(() => String, { nullable: true, description: 'What was noted with it.' })
  @Column('text', { nullable: true })
  note!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Edition of the catalogue that it brought; null for every other act.',
  })
  @Column('int', { nullable: true })
  edition!: number | null;
}

export const RegisterActConnection = connectionOf(RegisterAct);

/** The counter: one row, updated first and held to the commit. */
@Entity()
@Rows<RegisterHead>({ prefix: 'rgh', visible: () => 'true', current: () => 'true', versioned: false })
export class RegisterHead {
  @PrimaryColumn('boolean')
  singleton!: true;

  @Column('int')
  number!: number;
}
