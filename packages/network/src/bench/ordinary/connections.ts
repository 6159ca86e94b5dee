import { Field, InputType, Int, ObjectType, registerEnumType, ID, type ClassType } from 'type-graphql';
import { ActivityEntity, StatementEntity, SuggestionEntity } from './filed.entities';
import { AgencyEntity, ExpectationEntity } from './framework.entities';

@ObjectType('PageInfo')
export class PageInfoType {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

function connectionOf<T extends object>(node: ClassType<T>, name: string) {
  @ObjectType(name)
  class Connection {
    @Field(() => [node])
    nodes!: T[];

    @Field(() => PageInfoType)
    pageInfo!: PageInfoType;

    @Field(() => Int)
    totalCount!: number;
  }
  return Connection;
}

export const ActivityConnectionType = connectionOf(ActivityEntity, 'ActivityConnection');
export const AgencyConnectionType = connectionOf(AgencyEntity, 'AgencyConnection');
export const StatementConnectionType = connectionOf(StatementEntity, 'StatementConnection');
export const SuggestionConnectionType = connectionOf(SuggestionEntity, 'SuggestionConnection');
export const ExpectationConnectionType = connectionOf(ExpectationEntity, 'ExpectationConnection');

@ObjectType('CountOnly')
export class CountType {
  @Field(() => Int)
  totalCount!: number;
}

@ObjectType('Completeness')
export class CompletenessType {
  @Field(() => Int)
  expected!: number;

  @Field(() => Int)
  reported!: number;

  @Field(() => Int)
  nilReturns!: number;

  @Field(() => Int)
  excused!: number;

  @Field(() => Int)
  late!: number;

  @Field(() => Number)
  ratio!: number;
}

export enum Polarity {
  STRENGTH = 'STRENGTH',
  WEAKNESS = 'WEAKNESS',
  THREAT = 'THREAT',
  NEED = 'NEED',
}
registerEnumType(Polarity, { name: 'StatementPolarity' });

@InputType('CodeComparator')
export class CodeComparatorInput {
  @Field(() => String, { nullable: true })
  eq?: string;
}

@InputType('YearRange')
export class YearRangeInput {
  @Field(() => Int)
  from!: number;

  @Field(() => Int)
  to!: number;
}

@InputType('ActivityFilter')
export class ActivityFilterInput {
  @Field(() => CodeComparatorInput, { nullable: true })
  agency?: CodeComparatorInput;

  @Field(() => CodeComparatorInput, { nullable: true })
  country?: CodeComparatorInput;

  @Field(() => YearRangeInput, { nullable: true })
  years?: YearRangeInput;
}

@InputType('ItemFilter')
export class ItemFilterInput {
  @Field(() => [Polarity], { nullable: true })
  polarity?: Polarity[];
}

@InputType('ByCode')
export class ByCodeInput {
  @Field(() => String, { nullable: true })
  code?: string;
}

@InputType('DiagnosisBy')
export class DiagnosisByInput {
  @Field(() => ID, { nullable: true })
  id?: string;
}
