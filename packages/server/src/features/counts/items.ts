import { ArgsType, Field } from 'type-graphql';
import type { PlanContext } from '../../platform/planner/context';
import type { Args, PageLink, Row } from '../../platform/planner/declare';
import { sharedFilterSql } from '../../platform/planner/filter';
import type { FiledRow } from '../../values/filed-row';
import { CountingRule } from '../coverage/basis';
import type { Key } from './dimension';
import { StatArgs } from './stat.inputs';

/** Items of returns that a list's own filters find. */
export const itemCondition =
  <T extends FiledRow>(filters: NonNullable<PageLink<unknown, T>['filters']>) =>
  (item: Row<T>, filter: Args | null, c: PlanContext): string => {
    const condition = filter ? sharedFilterSql(filters, filter, item as Row<never>, c) : 'true';
    return `not ${(item as Row<FiledRow>).isConfidential} and (${condition})`;
  };

@ArgsType()
export class ItemStatArgs extends StatArgs {
  @Field(() => CountingRule, {
    defaultValue: CountingRule.MERGED,
    description:
      'What counts as one: by MERGED what an agency says under one key, through revisions and rounds.',
  })
  rule!: CountingRule;
}

export const ITEMS_BEHIND =
  'The records behind the row: as many as `count` by the rule AS_REPORTED; by MERGED all records of what was counted once.';

/** What one agency files under one key is one thing, through revisions and rounds. */
export const itemUnit = (
  item: Row<{ id: string; agencyId: string; key: string }>,
  rule: CountingRule,
): Key => ({
  sql: rule === CountingRule.MERGED ? `${item.agencyId}::text || ' ' || ${item.key}` : item.id,
});
