import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Node } from '../../platform/node';
import { Rows } from '../../platform/planner/declare';
import { EdtfScalar } from '../../platform/scalars';
import { connectionOf } from '../../values/connection';
import { filed, FiledRow } from '../../values/filed-row';
import { Span } from '../../values/span';
import { ReturnItem } from './return-item';

export enum CommitmentState {
  OPEN = 'OPEN',
  OVERDUE = 'OVERDUE',
  MET = 'MET',
}

registerEnumType(CommitmentState, {
  name: 'CommitmentState',
  description: 'What became of a commitment, on the day of the act that is read.',
  valuesConfig: {
    OPEN: { description: 'Not known to be met; its last day is not over, or it names none.' },
    OVERDUE: { description: 'Not known to be met, and its last day is over.' },
    MET: { description: 'Somebody said by which work it was met, and that work is still published.' },
  },
});

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
