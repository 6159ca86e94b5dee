import { ArgsType, Field, InputType, Int, registerEnumType } from 'type-graphql';
import { Standing } from '../../platform/caller';
import { AsOfArgs } from '../../values/arguments';
import { Direction } from '../../values/comparators';

export enum StatOrderField {
  COUNT = 'COUNT',
  DIMENSION = 'DIMENSION',
}

registerEnumType(StatOrderField, {
  name: 'StatOrderField',
  description: 'What the rows of a table of counts are sorted by.',
  valuesConfig: {
    COUNT: { description: 'How many; equal ones follow each other by their values, the smallest first.' },
    DIMENSION: { description: 'The values, in the order in which `groupBy` names the dimensions.' },
  },
});

@InputType({
  description: 'In which order the rows of a table of counts come. What is not known comes last.',
})
export class StatOrder {
  @Field(() => StatOrderField, { description: 'What to sort by.' })
  by!: StatOrderField;

  @Field(() => Direction, { defaultValue: Direction.DESC, description: 'Which end first.' })
  direction!: Direction;
}

export const GROUP_BY = 'What they are counted by: one to three dimensions, each once.';

@ArgsType()
export class StatArgs extends AsOfArgs {
  @Field(() => StatOrder, {
    nullable: true,
    description: 'In which order; the largest count first without it.',
  })
  orderBy?: StatOrder;

  @Field(() => Int, {
    nullable: true,
    description:
      'Rows at most, 1 to 5,000; 1,000 without it. `extensions.truncated` tells where more are left out.',
  })
  first?: number;

  @Field(() => Standing, {
    defaultValue: Standing.PUBLISHED,
    description: 'Which returns the figures rest on.',
  })
  standing!: Standing;
}
