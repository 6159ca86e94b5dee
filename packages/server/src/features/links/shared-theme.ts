import { Args, ArgsType, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { PlanContext } from '../../platform/planner/context';
import { Many, One, Page, planned, Value, type Args as FieldArgs } from '../../platform/planner/declare';
import { AS_OF, ForwardArgs } from '../../values/arguments';
import { CodeComparator } from '../../values/comparators';
import { connectionOf } from '../../values/connection';
import { Agency } from '../agencies/agency';
import { itemOrders } from '../diagnoses/item.inputs';
import { Statement, StatementConnection, StatementPolarity } from '../diagnoses/statement';
import { Concept } from '../program/code-list';
import { isOfRound } from './activities-behind';

@Value()
@ObjectType({ description: 'What several agencies say of the Program on one theme.' })
export class CommonTheme {
  id!: string;
  themeCode!: string;
  agencyIds!: string[];
  statementIds!: string[];

  @Field(() => StatementPolarity, { description: 'What the statements say of the Program.' })
  polarity!: StatementPolarity;

  @Field(() => Concept, {
    nullable: true,
    description: 'Their subject, from the list `theme`; null where the list has it no more.',
  })
  @One<CommonTheme, Concept>(() => Concept, {
    on: (x, t) => `${x.scheme} = 'theme' and ${x.code} = ${t.themeCode}`,
  })
  theme?: Concept;

  @Field(() => Int, { description: 'How many agencies say so.' })
  agencyCount!: number;

  @Field(() => Int, { description: 'How many statements say so, by AS_REPORTED.' })
  statementCount!: number;

  @Field(() => [Agency], { description: 'The agencies, by code.' })
  @Many<CommonTheme, Agency>(() => Agency, {
    on: (a, t) => `${a.id} = any(${t.agencyIds})`,
    order: (a) => `${a.code} collate "C"`,
  })
  agencies?: Agency[];

  @Field(() => StatementConnection, { description: 'The statements, each with its words and their place.' })
  @Page<CommonTheme, Statement>(() => Statement, {
    on: (s, t) => `${s.id} = any(${t.statementIds})`,
    orders: itemOrders,
  })
  statements(@Args(() => ForwardArgs) _: ForwardArgs): unknown {
    return planned();
  }
}

const CommonThemeConnection = connectionOf(CommonTheme);

function commonThemeRows(
  { polarity, leastAgencies, cycle }: Partial<CommonThemesArgs>,
  c: PlanContext,
): string {
  const { from, where, row } = c.rows(
    Statement,
    (s) =>
      `${s.themeCode} is not null and ${s.polarity} = any(${c.param(polarity, 'text[]')}) and ${isOfRound(s, cycle, c)}`,
  );
  return (
    `select md5(${row.polarity} || ' ' || ${row.themeCode})::uuid as id, ${row.polarity} as polarity, ` +
    `${row.themeCode} as theme_code, count(distinct ${row.agencyId})::int as agency_count, count(*)::int as statement_count, ` +
    `array_agg(distinct ${row.agencyId}) as agency_ids, array_agg(${row.id}) as statement_ids from ${from} where ${where} ` +
    `group by ${row.polarity}, ${row.themeCode} having count(distinct ${row.agencyId}) >= ${c.param(leastAgencies, 'int')}`
  );
}

@ArgsType()
class CommonThemesArgs extends ForwardArgs {
  @Field(() => [StatementPolarity], {
    defaultValue: [StatementPolarity.WEAKNESS],
    description: 'What the statements say; each polarity is told by itself.',
  })
  polarity!: StatementPolarity[];

  @Field(() => Int, { defaultValue: 2, description: 'Only what at least so many agencies say.' })
  leastAgencies!: number;

  @Field(() => CodeComparator, {
    nullable: true,
    description: 'Only what is said in these rounds, by code.',
  })
  cycle?: CodeComparator;

  @Field(() => Int, { nullable: true, description: AS_OF })
  asOf?: number;
}

@Resolver()
export class CommonThemeResolver {
  @Query(() => CommonThemeConnection, {
    description:
      'Themes on which several agencies name weaknesses, or whatever else is asked; those that most agencies name first. Statements without a theme have none in common and stand in no group: `statements` has them, and `statementStats` by THEME counts them as NOT_STATED.',
  })
  @Page<unknown, CommonTheme>(() => CommonTheme, {
    rows: (_root, c, args: FieldArgs & Partial<CommonThemesArgs>) => commonThemeRows(args, c),
    orders: {
      keys: {
        AGENCIES: [
          { type: 'int', sql: (t) => t.agencyCount, isNeverNull: true },
          { type: 'int', sql: (t) => t.statementCount, isNeverNull: true },
        ],
      },
      initial: [{ field: 'AGENCIES', direction: 'DESC' }],
    },
  })
  commonThemes(@Args(() => CommonThemesArgs) _: CommonThemesArgs): unknown {
    return planned();
  }
}
