import { Field, FieldResolver, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { FieldsOf, Many, One, planned, Rows } from '../../platform/planner/declare';
import { DateTimeScalar } from '../../platform/scalars';
import { Revision } from '../diagnoses/revision';
import { RegisterAct } from './register-act';

@ObjectType({
  description:
    'Words of a revision that must not stand: each character has a full block (U+2588) in its place, in every answer, older ones included.',
})
@Entity()
@Rows<Redaction>({
  prefix: 'red',
  visible: (t, c) => c.happened(t.number),
  current: () => 'true',
  versioned: false,
})
export class Redaction {
  @PrimaryColumn('uuid')
  id!: string;

  /** Number of the act. */
  @Column('int')
  number!: number;

  @Field(() => RegisterAct, { description: 'The act that replaced them.' })
  @One<Redaction, RegisterAct>(() => RegisterAct, { on: (a, t) => `${a.number} = ${t.number}` })
  act?: RegisterAct;

  @Column('uuid')
  diagnosisId!: string;

  /** Null where they stood beside the return only: in a comment, in a note. */
  @Index()
  @Column('uuid', { nullable: true })
  revisionId!: string | null;

  @Field(() => String, { description: 'Why they must not stand.' })
  @Column('text')
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'Instant at which they were replaced.' })
  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  @Field(() => Int, {
    description:
      'How often they stood in its document, in what the paper says of itself and in its translations.',
  })
  @Column('int')
  occurrences!: number;

  /** The transaction: in it alone the database lets frozen rows be redacted. */
  @Index()
  @Column('bigint')
  txid!: string;
}

@FieldsOf(() => Revision)
export class RevisionRedactionFields {
  @FieldResolver(() => [Redaction], {
    description:
      'Words of it that were replaced because they must not stand, by act; `contentHash` stays that of what was filed.',
  })
  @Many<Revision, Redaction>(() => Redaction, {
    on: (x, r) => `${x.revisionId} = ${r.id}`,
    order: (x) => x.number,
  })
  redactions(): Redaction[] {
    return planned();
  }
}
