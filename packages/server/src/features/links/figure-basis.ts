import { Field } from 'type-graphql';
import type { PlanContext } from '../../platform/planner/context';
import { One, type Row } from '../../platform/planner/declare';
import { Basis, basisRows, type CountingRule, type InQuestion } from '../coverage/basis';

interface BasisColumns {
  basisRule: string;
  basisStanding: string;
  basisAsOf: string;
  basisAt: string;
  basisReported: string;
  basisExpected: string;
}

/** The field `basis` of a figure whose rows have the columns of `basisColumns`. */
export const WithBasis = (): ClassDecorator => (target) => {
  const figure = target.prototype as object;
  Field(() => Basis, { description: 'What the figures rest on.' })(figure, 'basis');
  One<BasisColumns, Basis>(() => Basis, {
    rows: (t: Row<BasisColumns>) =>
      `select ${t.basisRule} as rule, ${t.basisStanding} as standing, ${t.basisAsOf} as as_of, ${t.basisAt} as as_of_at, ` +
      `${t.basisReported} as reported, ${t.basisExpected} as expected`,
  })(figure, 'basis');
};

/** A SELECT of one row: what a figure rests on, to be joined to the rows of the figure. */
export const basisColumns = (rule: CountingRule, about: InQuestion, c: PlanContext): string =>
  `select b.rule as basis_rule, b.standing as basis_standing, b.as_of as basis_as_of, b.as_of_at as basis_at, ` +
  `b.reported as basis_reported, b.expected as basis_expected from (${basisRows(rule, about, c)}) b`;
