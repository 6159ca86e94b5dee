import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/* Entities over the server's tables as an ordinary stack has them: one class is table and GraphQL type. */

abstract class RegisterEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @PrimaryColumn('int')
  since!: number;

  @Column('int', { nullable: true })
  until!: number | null;
}

@ObjectType('Country')
@Entity('country')
export class CountryEntity extends RegisterEntity {
  @Field(() => String)
  @Column('text')
  code!: string;

  @Column('jsonb')
  nameTexts!: Record<string, string>;
}

@ObjectType('Concept')
@Entity('concept')
export class ConceptEntity extends RegisterEntity {
  @Column('text')
  scheme!: string;

  @Field(() => String)
  @Column('text')
  code!: string;
}

@ObjectType('Agency')
@Entity('agency')
export class AgencyEntity extends RegisterEntity {
  @Field(() => String)
  @Column('text')
  code!: string;

  @Field(() => String)
  @Column('text')
  category!: string;

  @Column('text', { nullable: true })
  countryCode!: string | null;

  @Column('uuid', { nullable: true })
  parentId!: string | null;

  @Field(() => Int, { nullable: true })
  @Column('int', { nullable: true })
  mandatesStated!: number | null;
}

@Entity('agency_name')
export class AgencyNameEntity extends RegisterEntity {
  @Column('uuid')
  agencyId!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  acronym!: string | null;

  @Column('text')
  language!: string;

  @Column('date', { nullable: true })
  validFrom!: string | null;

  @Column('date', { nullable: true })
  validTo!: string | null;
}

@ObjectType('Mandate')
@Entity('mandate')
export class MandateEntity extends RegisterEntity {
  @Field(() => String)
  @Column('text')
  code!: string;

  @Column('int', { nullable: true })
  number!: number | null;

  @Column('jsonb')
  titleTexts!: Record<string, string>;
}

@Entity('mandate_addressee')
export class MandateAddresseeEntity extends RegisterEntity {
  @Column('uuid')
  mandateId!: string;

  @Column('uuid')
  agencyId!: string;
}

@Entity('judgement')
export class JudgementEntity extends RegisterEntity {
  @Column('uuid')
  subjectId!: string;

  @Column('text')
  aspect!: string;

  @Column('text', { nullable: true })
  value!: string | null;
}

@ObjectType('Cycle')
@Entity('cycle')
export class CycleEntity extends RegisterEntity {
  @Field(() => String)
  @Column('text')
  code!: string;

  @Column('jsonb')
  titleTexts!: Record<string, string>;

  @Field(() => String)
  @Column('text')
  state!: string;

  @Field(() => String, { nullable: true })
  @Column('date', { nullable: true })
  dueOn!: string | null;

  @Column('text')
  timeZone!: string;
}

@ObjectType('Expectation')
@Entity('expectation')
export class ExpectationEntity extends RegisterEntity {
  @Column('uuid')
  cycleId!: string;

  @Column('uuid')
  agencyId!: string;

  @Column('text')
  agencyCode!: string;

  @Column('boolean')
  isRequested!: boolean;

  @Column('text', { nullable: true })
  declaredState!: string | null;

  @Column('timestamptz', { nullable: true })
  declaredAt!: Date | null;

  @Column('date', { nullable: true })
  extendedTo!: string | null;
}

@Entity('register_act')
export class ActEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('int')
  number!: number;

  @Column('timestamptz')
  at!: Date;
}

@ObjectType('Diagnosis')
@Entity('diagnosis')
export class DiagnosisEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Field(() => ID, { name: 'id' })
  get globalId(): string {
    return `dgs_${this.id}`;
  }

  @Field(() => String)
  @Column('text')
  reference!: string;

  @Field(() => String)
  @Column('text')
  kind!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  externalId!: string | null;

  @Column('uuid')
  agencyId!: string;

  @Column('uuid', { nullable: true })
  onBehalfOfId!: string | null;

  @Column('uuid')
  cycleId!: string;

  @Column('int', { nullable: true })
  since!: number | null;
}

@ObjectType('Revision')
@Entity('revision')
export class RevisionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  diagnosisId!: string;

  @Field(() => Int)
  @Column('int')
  number!: number;

  @Field(() => String)
  @Column('text')
  contentHash!: string;

  @Field(() => String)
  @Column('text')
  language!: string;

  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;

  @Column('int', { nullable: true })
  since!: number | null;

  @Column('int', { nullable: true })
  until!: number | null;
}
