import type { PlanContext } from '../../platform/planner/context';
import type { Args, PageLink, Row } from '../../platform/planner/declare';
import { sharedFilterSql } from '../../platform/planner/filter';
import type { FiledRow } from '../../values/filed-row';
import { CountingRule } from '../coverage/basis';
import type { Key } from './dimension';

/** Items of returns that a list's own filters find. */
export const itemCondition =
  <T extends FiledRow>(filters: NonNullable<PageLink<unknown, T>['filters']>) =>
  (item: Row<T>, filter: Args | null, c: PlanContext): string => {
    const condition = filter ? sharedFilterSql(filters, filter, item as Row<never>, c) : 'true';
    return `not ${(item as Row<FiledRow>).isConfidential} and (${condition})`;
  };

/** What one agency files under one key is one thing, through revisions and rounds. */
export const itemUnit = (
  item: Row<{ id: string; agencyId: string; key: string }>,
  rule: CountingRule,
): Key => ({
  sql: rule === CountingRule.MERGED ? `${item.agencyId}::text || ' ' || ${item.key}` : item.id,
});
