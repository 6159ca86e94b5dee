import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/* Rows of returns, in the same way. */

abstract class FiledEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  revisionId!: string;

  @Column('uuid')
  agencyId!: string;

  @Column('uuid')
  cycleId!: string;

  @Column('int')
  position!: number;

  @Column('text')
  language!: string;

  @Column('int', { nullable: true })
  since!: number | null;

  @Column('int', { nullable: true })
  until!: number | null;
}

@ObjectType('Section')
@Entity('section')
export class SectionEntity extends FiledEntity {
  @Field(() => String)
  @Column('text')
  key!: string;

  @Field(() => String)
  @Column('text')
  kind!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  headingPrinted!: string | null;

  @Field(() => String)
  @Column('text')
  body!: string;
}

@ObjectType('MandateResponse')
@Entity('mandate_response')
export class ResponseEntity extends FiledEntity {
  @Field(() => String)
  @Column('text')
  key!: string;

  @Column('uuid', { nullable: true })
  mandateId!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  narrative!: string | null;
}

@ObjectType('Period')
export class PeriodType {
  @Field(() => String, { nullable: true })
  edtf!: string | null;

  @Field(() => String, { nullable: true })
  start!: string | null;

  @Field(() => String, { nullable: true })
  end!: string | null;
}

@ObjectType('Activity')
@Entity('activity')
export class ActivityEntity extends FiledEntity {
  @Field(() => ID, { name: 'id' })
  get globalId(): string {
    return `act_${this.id}`;
  }

  @Field(() => String)
  @Column('text')
  key!: string;

  @Column('text')
  filedTitle!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  text!: string | null;

  @Field(() => String)
  @Column('text')
  status!: string;

  @Column('text')
  kindCode!: string;

  @Column('uuid', { nullable: true })
  responseId!: string | null;

  @Column('text', { nullable: true })
  periodEdtf!: string | null;

  @Column('date', { nullable: true })
  periodStart!: string | null;

  @Column('date', { nullable: true })
  periodEnd!: string | null;

  @Field(() => PeriodType)
  get period(): PeriodType {
    return { edtf: this.periodEdtf, start: this.periodStart, end: this.periodEnd };
  }
}

@Entity('activity_mandate')
export class ActivityMandateEntity extends FiledEntity {
  @Column('uuid')
  activityId!: string;

  @Column('uuid')
  mandateId!: string;
}

@ObjectType('CountryTie')
@Entity('activity_country')
export class CountryTieEntity extends FiledEntity {
  @Column('uuid')
  activityId!: string;

  @Column('text')
  countryCode!: string;

  @Field(() => String)
  @Column('text')
  via!: string;
}

@ObjectType('Participation')
@Entity('participation')
export class ParticipationEntity extends FiledEntity {
  @Column('uuid')
  activityId!: string;

  @Field(() => String)
  @Column('text')
  role!: string;

  @Column('uuid', { nullable: true })
  organizationId!: string | null;
}

@ObjectType('Organization')
@Entity('organization')
export class OrganizationEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @PrimaryColumn('uuid')
  revisionId!: string;

  @Field(() => String, { name: 'name' })
  @Column('text')
  filedName!: string;

  @Column('text', { nullable: true })
  countryCode!: string | null;

  @Column('int', { nullable: true })
  since!: number | null;
}

@ObjectType('Statement')
@Entity('statement')
export class StatementEntity extends FiledEntity {
  @Field(() => ID, { name: 'id' })
  get globalId(): string {
    return `stm_${this.id}`;
  }

  @Field(() => String)
  @Column('text')
  key!: string;

  @Field(() => String)
  @Column('text')
  polarity!: string;

  @Column('text', { nullable: true })
  themeCode!: string | null;

  @Field(() => String)
  @Column('text')
  text!: string;
}

@ObjectType('Suggestion')
@Entity('suggestion')
export class SuggestionEntity extends FiledEntity {
  @Field(() => ID, { name: 'id' })
  get globalId(): string {
    return `sug_${this.id}`;
  }

  @Field(() => String)
  @Column('text')
  key!: string;

  @Field(() => String)
  @Column('text')
  text!: string;
}

@ObjectType('Addressee')
@Entity('suggestion_addressee')
export class AddresseeEntity extends FiledEntity {
  @Column('uuid')
  suggestionId!: string;

  @Field(() => String)
  @Column('text')
  kind!: string;

  @Column('uuid', { nullable: true })
  bodyId!: string | null;

  @Field(() => String)
  @Column('text')
  label!: string;
}

@Entity('item_translation')
export class TranslationEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  diagnosisId!: string;

  @Column('int')
  revisionNumber!: number;

  @Column('uuid')
  agencyId!: string;

  @Column('text')
  key!: string;

  @Column('text')
  field!: string;

  @Column('text')
  language!: string;

  @Column('text')
  text!: string;

  @Column('text')
  originalHash!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('int', { nullable: true })
  since!: number | null;

  @Column('int', { nullable: true })
  until!: number | null;
}
