import { Column, Entity, Index } from 'typeorm';
import type { PlanContext } from '../../platform/planner/context';
import { Rows } from '../../platform/planner/declare';
import { codeSql, type CodeComparator } from '../../values/comparators';
import { filed, FiledRow } from '../../values/filed-row';
import { tiedSubjects, type Tie } from '../../values/judgement';
import { Mandate } from '../mandates/mandate';
import { type Objective } from '../program/program';

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

/** An activity's mandates: read through this by everybody, so that what was judged goes before what was filed. */
export const TO_MANDATES: Tie<ActivityMandate> = {
  aspect: 'mandates',
  rows: () => ActivityMandate,
  subject: (x) => x.activityId,
  object: (x) => x.mandateId,
};

/** An activity's objectives, likewise. */
export const TO_OBJECTIVES: Tie<ActivityObjective> = {
  aspect: 'objectives',
  rows: () => ActivityObjective,
  subject: (x) => x.activityId,
  object: (x) => x.objectiveId,
};

/** For `matching`: is the activity of this id tied to something of a code that matches? */
export const isTied =
  <T>(
    tie: Tie<T>,
    entity: typeof Mandate | typeof Objective,
    activityId: string,
    c: PlanContext,
  ): ((matches: (code: string) => string) => string) =>
  (matches) => {
    const { from, where, row } = c.rows<Mandate | Objective>(entity, (x) => matches(x.code));
    return `${activityId} in (${tiedSubjects(tie, `array(select ${row.id} from ${from} where ${where})`, c)})`;
  };

/** By code of a mandate that the activity of this id is under. */
export const underMandate = (activityId: string, value: CodeComparator, c: PlanContext): string =>
  codeSql(value, 'mandate', c, isTied(TO_MANDATES, Mandate, activityId, c));
