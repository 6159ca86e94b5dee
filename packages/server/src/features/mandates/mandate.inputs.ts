import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { uuidOf } from '../../platform/node';
import { condition } from '../../platform/planner/conditions';
import type { PlanContext } from '../../platform/planner/context';
import { FilterBy, OneOf, type OrderSet, type Row } from '../../platform/planner/declare';
import { PageArgs } from '../../values/arguments';
import { CodeComparator, codeSql, Direction, StringComparator, stringSql } from '../../values/comparators';
import { Agency } from '../agencies/agency';
import { Objective } from '../program/program';
import { isAddressedTo, MandateBinding, MandateObjective, MandateAddressee, type Mandate } from './mandate';
import { MandateVersion } from './mandate-version';

@OneOf()
@InputType({ description: 'Names one mandate: exactly one of these.' })
export class MandateBy {
  @Field(() => ID, { nullable: true, description: 'Its global id.' })
  id?: string;

  @Field(() => String, { nullable: true, description: 'Its code.' })
  code?: string;
}

export const mandateBy = (m: Row<Mandate>, by: MandateBy, c: PlanContext): string =>
  by.id != null
    ? `${m.id} = ${c.param(uuidOf('mdt', by.id), 'uuid')}`
    : `${m.code} = ${c.param(by.code, 'text')}`;

export enum MandateOrderField {
  AGENCY = 'AGENCY',
  NUMBER = 'NUMBER',
  CODE = 'CODE',
}

registerEnumType(MandateOrderField, {
  name: 'MandateOrderField',
  description: 'What a list of mandates is sorted by.',
  valuesConfig: {
    AGENCY: { description: 'Code of the addressee; of several, the first one.' },
    NUMBER: { description: 'Number, where known.' },
    CODE: { description: 'Code.' },
  },
});

@InputType({ description: 'One sort key of a list of mandates.' })
export class MandateOrder {
  @Field(() => MandateOrderField, { description: 'What to sort by.' })
  field!: MandateOrderField;

  @Field(() => Direction, { defaultValue: Direction.ASC, description: 'Which end first.' })
  direction!: Direction;
}

export const mandateOrders: OrderSet<Mandate> = {
  keys: {
    AGENCY: [
      {
        type: 'text',
        sql: (m, c) => {
          const agencies = c.rows(Agency, (a) =>
            c.exists(MandateAddressee, (x) => `${x.mandateId} = ${m.id} and ${x.agencyId} = ${a.id}`),
          );
          return `(select min(${agencies.row.code} collate "C") from ${agencies.from} where ${agencies.where})`;
        },
      },
    ],
    NUMBER: [{ type: 'int', sql: (m) => m.number }],
    CODE: [{ type: 'text', sql: (m) => `${m.code} collate "C"`, isNeverNull: true }],
  },
  initial: [
    { field: 'NUMBER', direction: 'ASC' },
    { field: 'CODE', direction: 'ASC' },
  ],
};

@InputType({
  description: 'Which mandates; every given field must hold. `and`, `or` and `not` nest up to three deep.',
})
export class MandateFilter {
  @Field(() => CodeComparator, { nullable: true, description: 'By code of an addressee.' })
  @FilterBy<Mandate, CodeComparator>((m, value, c) =>
    codeSql(value, 'agency', c, (matches) =>
      c.exists(Agency, (a) => `${matches(a.code)} and ${isAddressedTo(m, a, c)}`),
    ),
  )
  addressee?: CodeComparator;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those that a published return proposes to change and that are undecided.',
  })
  @FilterBy<Mandate, boolean>(
    (m, value, c) => `${value ? '' : 'not '}${condition('mandate.hasOpenProposal')(m, c, value)}`,
  )
  hasOpenProposal?: boolean;

  @Field(() => CodeComparator, {
    nullable: true,
    description: 'By code of a country that its published activities touch.',
  })
  @FilterBy<Mandate, CodeComparator>((m, value, c) => condition('mandate.touches')(m, c, value))
  touches?: CodeComparator;

  @Field(() => [MandateBinding], { nullable: true, description: 'Binding in one of these ways.' })
  @FilterBy<Mandate, MandateBinding[]>((m, value, c) => `${m.binding} = any(${c.param(value, 'text[]')})`)
  binding?: MandateBinding[];

  @Field(() => CodeComparator, { nullable: true, description: 'By code of an objective it serves.' })
  @FilterBy<Mandate, CodeComparator>((m, value, c) =>
    codeSql(value, 'objective', c, (matches) =>
      c.exists(
        Objective,
        (o) =>
          `${matches(o.code)} and ${c.exists(MandateObjective, (x) => `${x.mandateId} = ${m.id} and ${x.objectiveId} = ${o.id}`)}`,
      ),
    ),
  )
  objective?: CodeComparator;

  @Field(() => StringComparator, { nullable: true, description: 'By any of its wordings, in any language.' })
  @FilterBy<Mandate, StringComparator>((m, value, c) =>
    stringSql(value, c, (matches) =>
      c.exists(
        MandateVersion,
        (v) =>
          `${v.mandateId} = ${m.id} and exists (select from jsonb_each_text(${v.textTexts}) w where w.key <> '_' and ${matches('w.value')})`,
      ),
    ),
  )
  text?: StringComparator;

  @Field(() => [MandateFilter], { nullable: true, description: 'All of these hold.' })
  and?: MandateFilter[];

  @Field(() => [MandateFilter], { nullable: true, description: 'At least one of these holds.' })
  or?: MandateFilter[];

  @Field(() => MandateFilter, { nullable: true, description: 'This does not hold.' })
  not?: MandateFilter;
}

@ArgsType()
export class MandateListArgs extends PageArgs {
  @Field(() => MandateFilter, { nullable: true, description: 'Which ones; all without it.' })
  filter?: MandateFilter;

  @Field(() => [MandateOrder], {
    nullable: true,
    description: 'In which order; by number, then code, without it.',
  })
  orderBy?: MandateOrder[];
}
