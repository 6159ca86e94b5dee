import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Node } from '../../platform/node';
import { One, Rows } from '../../platform/planner/declare';
import { filed, FiledRow } from '../../values/filed-row';
import { judged } from '../../values/judgement';
import { Span } from '../../values/span';
import { Objective } from '../program/program';
import { ReturnItem } from './return-item';

@ReturnItem()
@ObjectType({ implements: Node, description: 'An agency’s claim to have served an objective.' })
@Entity()
@Rows<ObjectiveClaim>(filed('clm'))
export class ObjectiveClaim extends FiledRow {
  @Column('text')
  key!: string;

  @Index()
  @Column('uuid', { nullable: true })
  objectiveId!: string | null;

  @Field(() => Objective, {
    nullable: true,
    description: 'The objective: as somebody tied it later, else as filed; null while tied to none.',
  })
  @One<ObjectiveClaim, Objective>(() => Objective, {
    on: (o, t, c) =>
      `${o.id} = ${judged(t, { aspect: 'objective', column: 'value', otherwise: `${t.objectiveId}::text` }, c)}::uuid`,
  })
  objective?: Objective;

  @Field(() => Int, { nullable: true, description: 'The number the paper prints; never a key.' })
  @Column('int', { nullable: true })
  printedNumber!: number | null;

  @Field(() => String, { description: 'The claim as filed.' })
  @Column('text')
  text!: string;

  @Column(() => Span)
  span!: Span;
}
