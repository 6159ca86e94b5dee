import { Column, PrimaryColumn } from 'typeorm';
import type { PlanContext } from '../platform/planner/context';
import type { Row, RowsDeclaration } from '../platform/planner/declare';

/** A row of the framework: an act of the register opens it, a later one closes it; nothing is overwritten. */
export abstract class RegisterRow {
  @PrimaryColumn('uuid')
  id!: string;

  /** Number of the act from which the row holds. */
  @PrimaryColumn('int')
  since!: number;

  /** Number of the act from which it no longer does; null while it holds. */
  @Column('int', { nullable: true })
  until!: number | null;
}

export const standsAt = (row: Row<{ since: number; until: number | null }>, c: PlanContext): string =>
  `${c.happened(row.since)} and ${c.holds(row.until)}`;

/** Framework rows are public: what stands at `asOf` is there for everybody. */
export const framework = (prefix: string): RowsDeclaration<RegisterRow> => ({
  prefix,
  visible: () => 'true',
  current: standsAt,
  versioned: true,
});
