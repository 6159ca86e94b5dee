import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Node } from '../../platform/node';
import { Many, Rows } from '../../platform/planner/declare';
import { DecimalScalar } from '../../platform/scalars';
import { connectionOf } from '../../values/connection';
import { filed, FiledRow } from '../../values/filed-row';
import { Span } from '../../values/span';
import { Mandate } from '../mandates/mandate';
import { ReturnItem } from './return-item';

export enum ResourceKind {
  STAFF = 'STAFF',
  TIME = 'TIME',
  MONEY = 'MONEY',
  OTHER = 'OTHER',
}

registerEnumType(ResourceKind, {
  name: 'ResourceKind',
  description: 'What kind of means it is.',
  valuesConfig: {
    STAFF: { description: 'People.' },
    TIME: { description: 'Working time of people who are there.' },
    MONEY: { description: 'Money.' },
    OTHER: { description: 'Anything else.' },
  },
});

export enum ResourceStance {
  HAS = 'HAS',
  LACKS = 'LACKS',
  NEEDS = 'NEEDS',
}

registerEnumType(ResourceStance, {
  name: 'ResourceStance',
  description: 'What an agency says of a means.',
  valuesConfig: {
    HAS: { description: 'It has it.' },
    LACKS: { description: 'It does not have it.' },
    NEEDS: { description: 'It asks for it.' },
  },
});

@ReturnItem()
@ObjectType({ implements: Node, description: 'Means an agency has, lacks or needs. Shares run from 0 to 1.' })
@Entity()
@Rows<ResourceStatement>(filed('rsc'))
export class ResourceStatement extends FiledRow {
  @Column('text')
  key!: string;

  @Field(() => ResourceKind, { description: 'What kind of means it is.' })
  @Column('text')
  kind!: ResourceKind;

  @Field(() => ResourceStance, { description: 'Had, lacked or needed.' })
  @Column('text')
  stance!: ResourceStance;

  @Field(() => String, { description: 'The statement as filed.' })
  @Column('text')
  text!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'How many, for people and things.' })
  @Column('numeric', { nullable: true })
  count!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Least share of one person’s time, 0 to 1.' })
  @Column('numeric', { nullable: true })
  shareMin!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Largest share of one person’s time, 0 to 1.' })
  @Column('numeric', { nullable: true })
  shareMax!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'How much money, in `currency`.' })
  @Column('numeric', { nullable: true })
  amount!: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 4217 code: `USD`.' })
  @Column('text', { nullable: true })
  currency!: string | null;

  @Column('uuid', { array: true })
  mandateIds!: string[];

  @Field(() => [Mandate], { description: 'Mandates it concerns, by code.' })
  @Many<ResourceStatement, Mandate>(() => Mandate, {
    on: (m, t) => `${m.id} = any(${t.mandateIds})`,
    order: (m) => `${m.code} collate "C"`,
  })
  mandates?: Mandate[];

  @Column(() => Span)
  span!: Span;
}

export const ResourceStatementConnection = connectionOf(ResourceStatement);
