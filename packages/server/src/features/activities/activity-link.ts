import { Column, Entity, Index } from 'typeorm';
import { Rows } from '../../platform/planner/declare';
import { filed, FiledRow } from '../../values/filed-row';

@Entity()
@Rows<ActivityMandate>(filed('acm'))
export class ActivityMandate extends FiledRow {
  @Index()
  @Column('uuid')
  activityId!: string;

  @Index()
  @Column('uuid')
  mandateId!: string;
}

@Entity()
@Rows<ActivityObjective>(filed('aco'))
export class ActivityObjective extends FiledRow {
  @Index()
  @Column('uuid')
  activityId!: string;

  @Index()
  @Column('uuid')
  objectiveId!: string;
}
