import { badInput, type InputProblem } from '../../errors';
import type { PlanContext } from '../../platform/planner/context';
import type { Args, ClassOf, Row } from '../../platform/planner/declare';
import { CountingRule } from '../coverage/basis';
import type { Dimension, Dimensions, Key, Unit } from './dimension';
import type { StatOrder } from './stat.inputs';

const MOST_DIMENSIONS = 3;
const USUAL_ROWS = 1000;
const MOST_ROWS = 5000;

/** Something whose items are counted. */
export interface Counted<T> {
  readonly entity: ClassOf<T>;
  readonly dimensions: Dimensions<T>;
  /** Which items: no confidential one, and those that the filter asks for. */
  readonly condition: (item: Row<T>, filter: Args | null, c: PlanContext) => string;
  /** What counts as one by a rule. */
  readonly unit: (item: Row<T>, rule: CountingRule, c: PlanContext) => Unit;
  /** Other things than items of which a row tells how many there are, by column. */
  readonly distinct: Readonly<Record<string, (item: Row<T>, rule: CountingRule, c: PlanContext) => Key>>;
  /** Numbers of the item that a row adds up, by column; of several records of one thing the newest. */
  readonly sums?: {
    readonly columns: Readonly<Record<string, (item: Row<T>) => string>>;
    readonly newestFirst: (item: Row<T>, c: PlanContext) => string;
  };
}

export interface Asked<T> {
  readonly dimensions: readonly Dimension<T>[];
  readonly rule: CountingRule;
  readonly filter: Args | null;
  readonly orderBy: StatOrder | null;
  readonly first: number;
}

/** What the root field is asked for; every fault of it is told at once. */
export function asked<T>(counted: Counted<T>, c: PlanContext): Asked<T> {
  return c.ofRoot((args) => {
    const groupBy = args['groupBy'] as readonly string[];
    const first = (args['first'] as number | null | undefined) ?? USUAL_ROWS;
    const problems = [...faultsOfGroups(groupBy, Object.keys(counted.dimensions)), ...faultsOfSize(first)];
    if (problems.length > 0)
      throw badInput(problems.map((each) => ({ ...each, path: [...c.path, ...each.path] })));
    return {
      dimensions: groupBy.map((name) => counted.dimensions[name] as Dimension<T>),
      rule: (args['rule'] as CountingRule | undefined) ?? CountingRule.AS_REPORTED,
      filter: (args['filter'] as Args | null | undefined) ?? null,
      orderBy: (args['orderBy'] as StatOrder | null | undefined) ?? null,
      first,
    };
  });
}

function faultsOfGroups(groupBy: readonly string[], known: readonly string[]): InputProblem[] {
  const path = ['groupBy'];
  const choice = `one to three of ${known.join(', ')}`;
  if (groupBy.length === 0) return [{ path, code: 'REQUIRED', cure: `Name ${choice}.` }];
  const twice = [...new Set(groupBy.filter((name, i) => groupBy.indexOf(name) !== i))];
  return [
    ...(groupBy.length > MOST_DIMENSIONS ? [{ path, code: 'LIMIT_EXCEEDED', cure: `Name ${choice}.` }] : []),
    ...(twice.length > 0 ? [{ path, code: 'INVALID', cure: `Name ${twice.join(', ')} once.` }] : []),
  ];
}

const faultsOfSize = (first: number): InputProblem[] =>
  first >= 1 && first <= MOST_ROWS
    ? []
    : [{ path: ['first'], code: 'LIMIT_EXCEEDED', cure: `Ask for 1 to ${MOST_ROWS} rows.` }];
