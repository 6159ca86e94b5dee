import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Node } from '../../platform/node';
import { Rows } from '../../platform/planner/declare';
import { EdtfScalar } from '../../platform/scalars';
import { connectionOf } from '../../values/connection';
import { filed, FiledRow } from '../../values/filed-row';
import { Span } from '../../values/span';
import { ReturnItem } from './return-item';

@ReturnItem()
@ObjectType({ implements: Node, description: 'Something an agency commits itself to.' })
@Entity()
@Rows<Commitment>(filed('cmt'))
export class Commitment extends FiledRow {
  @Column('text')
  key!: string;

  @Field(() => String, { description: 'The commitment as filed.' })
  @Column('text')
  text!: string;

  @Field(() => EdtfScalar, { nullable: true, description: 'By when, where it says so.' })
  @Column('text', { nullable: true })
  dueOn!: string | null;

  @Column(() => Span)
  span!: Span;
}

export const CommitmentConnection = connectionOf(Commitment);
