import { Field, Float, InputType, registerEnumType } from 'type-graphql';
import type { OrderSet } from '../../platform/planner/declare';
import { Direction } from '../../values/comparators';
import { MandateFilter } from '../mandates/mandate.inputs';
import type { MandateOverlap } from './overlap';

export const LEAST_SIMILARITY = 0.3;
export const USUAL_SIMILARITY = 0.6;

@InputType({ description: 'Which overlaps of one mandate; every given field must hold.' })
export class OverlapFilter {
  @Field(() => MandateFilter, {
    nullable: true,
    description: 'What the other mandate is: by addressee, objective, words and so on.',
  })
  other?: MandateFilter | null;

  @Field(() => Float, {
    nullable: true,
    description: `Wordings at least so alike, ${LEAST_SIMILARITY} to 1; ${USUAL_SIMILARITY} without it.`,
  })
  minimumSimilarity?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only where both serve one objective. False: only where they serve none together.',
  })
  hasSharedObjective?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: only where somebody is told by both, by itself or as a member of a group. False: only where nobody is.',
  })
  hasSharedAddressee?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: only where both are in force on the day of the act that is read. False: only where one is not.',
  })
  isInForce?: boolean | null;
}

@InputType({ description: 'Which overlaps; every given field must hold.' })
export class MandateOverlapFilter extends OverlapFilter {
  @Field(() => MandateFilter, {
    nullable: true,
    description:
      'What one of the two is: it is compared with all others. For what both are give `other` the same. Without it any.',
  })
  one?: MandateFilter | null;
}

export enum MandateOverlapOrderField {
  SIMILARITY = 'SIMILARITY',
  CODE = 'CODE',
}

registerEnumType(MandateOverlapOrderField, {
  name: 'MandateOverlapOrderField',
  description: 'What a list of overlaps is sorted by.',
  valuesConfig: {
    SIMILARITY: { description: 'How alike the wordings are; of equal ones by code.' },
    CODE: { description: 'Code of `mandate`, then of `other`.' },
  },
});

@InputType({ description: 'One sort key of a list of overlaps.' })
export class MandateOverlapOrder {
  @Field(() => MandateOverlapOrderField, { description: 'What to sort by.' })
  field!: MandateOverlapOrderField;

  @Field(() => Direction, { defaultValue: Direction.ASC, description: 'Which end first.' })
  direction!: Direction;
}

const thousandths = { type: 'int', isNeverNull: true } as const;
const text = { type: 'text', isNeverNull: true } as const;

export const overlapOrders: OrderSet<MandateOverlap> = {
  keys: {
    SIMILARITY: [{ ...thousandths, sql: (t) => `(${t.similarity} * 1000)::int` }],
    CODE: [
      { ...text, sql: (t) => `${t.code} collate "C"` },
      { ...text, sql: (t) => `${t.otherCode} collate "C"` },
    ],
  },
  initial: [
    { field: 'SIMILARITY', direction: 'DESC' },
    { field: 'CODE', direction: 'ASC' },
  ],
};
