import { ArgsType, Field, InputType, Int, registerEnumType } from 'type-graphql';
import { Standing } from '../../platform/caller';
import { condition } from '../../platform/planner/conditions';
import type { PlanContext } from '../../platform/planner/context';
import type { FilterSql, OrderSet, Row } from '../../platform/planner/declare';
import { AS_OF, PageArgs } from '../../values/arguments';
import {
  anyOfTexts,
  CodeComparator,
  codeSql,
  Direction,
  StringComparator,
  stringSql,
} from '../../values/comparators';
import type { FiledRow } from '../../values/filed-row';
import { underMandate } from '../activities/activity-link';
import { OutcomeKind, type Outcome, type PublishedWork } from '../activities/outcome';
import { agencyCodeSql, byCycle, byReporter, cycleCodeSql } from '../activities/reporter';
import { Agency } from '../agencies/agency';
import { Mandate } from '../mandates/mandate';
import { CommitmentState, type Commitment } from './commitment';
import { type AnnexReference } from './reference';
import { ResourceStance, type ResourceStatement } from './resource-statement';
import { StatementPolarity, type Statement } from './statement';
import { Addressee, AddresseeKind, type Suggestion } from './suggestion';
import { type AmendmentProposal, mandateOf, ProposalStatus, statusOf } from './response';
import { SourceFile } from './source-file';

@InputType({
  description:
    'Which items of returns; every given field must hold. A field that a list’s items do not have is refused.',
})
export class ItemFilter {
  @Field(() => CodeComparator, { nullable: true, description: 'By code of the reporting agency.' })
  agency?: CodeComparator;

  @Field(() => CodeComparator, { nullable: true, description: 'By code of the round.' })
  cycle?: CodeComparator;

  @Field(() => CodeComparator, {
    nullable: true,
    description: 'By code of a mandate: proposals, resource statements, outcomes, published works.',
  })
  mandate?: CodeComparator;

  @Field(() => CodeComparator, {
    nullable: true,
    description: 'By subject, from the list `theme`: statements, suggestions.',
  })
  theme?: CodeComparator;

  @Field(() => StringComparator, { nullable: true, description: 'By the item’s words.' })
  text?: StringComparator;

  @Field(() => [StatementPolarity], { nullable: true, description: 'Statements of one of these polarities.' })
  polarity?: StatementPolarity[];

  @Field(() => [AddresseeKind], { nullable: true, description: 'Suggestions addressed to one of these.' })
  addressee?: AddresseeKind[];

  @Field(() => CodeComparator, {
    nullable: true,
    description: 'Suggestions addressed to this agency, by code.',
  })
  addresseeAgency?: CodeComparator;

  @Field(() => [ProposalStatus], { nullable: true, description: 'Proposals of one of these states.' })
  status?: ProposalStatus[];

  @Field(() => [ResourceStance], {
    nullable: true,
    description: 'Resource statements: had, lacked or needed.',
  })
  stance?: ResourceStance[];

  @Field(() => [CommitmentState], { nullable: true, description: 'Commitments in one of these states.' })
  commitmentState?: CommitmentState[];

  @Field(() => [OutcomeKind], { nullable: true, description: 'Outcomes of one of these kinds.' })
  outcomeKind?: OutcomeKind[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Annex references: true for documents that are kept, false for those that are not.',
  })
  isHeld?: boolean;
}

export enum ItemOrderField {
  AGENCY = 'AGENCY',
  CYCLE = 'CYCLE',
}

registerEnumType(ItemOrderField, {
  name: 'ItemOrderField',
  description: 'What a list of items of returns is sorted by; within it, as filed.',
  valuesConfig: {
    AGENCY: { description: 'Code of the reporting agency.' },
    CYCLE: { description: 'Code of the round.' },
  },
});

@InputType({ description: 'One sort key of a list of items of returns.' })
export class ItemOrder {
  @Field(() => ItemOrderField, { description: 'What to sort by.' })
  field!: ItemOrderField;

  @Field(() => Direction, { defaultValue: Direction.ASC, description: 'Which end first.' })
  direction!: Direction;
}

@ArgsType()
export class ItemsArgs extends PageArgs {
  @Field(() => ItemFilter, { nullable: true, description: 'Which ones; all without it.' })
  filter?: ItemFilter;

  @Field(() => [ItemOrder], { nullable: true, description: 'In which order; as filed without it.' })
  orderBy?: ItemOrder[];

  @Field(() => Standing, {
    defaultValue: Standing.PUBLISHED,
    description: 'Which returns the list rests on.',
  })
  standing!: Standing;

  @Field(() => Int, { nullable: true, description: AS_OF })
  asOf?: number;
}

const asFiled: OrderSet<FiledRow>['keys'][string] = [
  { type: 'uuid', sql: (t) => t.revisionId, isNeverNull: true },
  { type: 'int', sql: (t) => t.position, isNeverNull: true },
];

export const itemOrders: OrderSet<FiledRow> = {
  keys: {
    AGENCY: [{ type: 'text', sql: agencyCodeSql }, ...asFiled],
    CYCLE: [{ type: 'text', sql: cycleCodeSql }, ...asFiled],
    FILED: asFiled,
  },
  initial: [{ field: 'FILED', direction: 'ASC' }],
};

type Filters<T> = Readonly<Record<string, FilterSql<T>>>;

const ofReporter: Filters<FiledRow> = {
  agency: byReporter,
  cycle: byCycle,
};

const byMandate =
  <T>(has: (row: Row<T>, mandateId: string, c: PlanContext) => string) =>
  (row: Row<T>, value: CodeComparator, c: PlanContext): string =>
    codeSql(value, 'mandate', c, (matches) =>
      c.exists(Mandate, (m) => `${matches(m.code)} and ${has(row, m.id, c)}`),
    );

const byTheme = (row: Row<{ themeCode: string | null }>, value: CodeComparator, c: PlanContext): string =>
  codeSql(value, 'theme', c, (matches) => matches(row.themeCode));

const byText = (row: Row<{ text: string }>, value: StringComparator, c: PlanContext): string =>
  stringSql(value, c, anyOfTexts(row.text));

const oneOf =
  <T>(column: (row: Row<T>, c: PlanContext) => string) =>
  (row: Row<T>, value: readonly string[], c: PlanContext): string =>
    `${column(row, c)} = any(${c.param(value, 'text[]')})`;

export const statementFilters: Filters<Statement> = {
  ...ofReporter,
  theme: byTheme,
  text: byText,
  polarity: oneOf<Statement>((t) => t.polarity),
};

export const suggestionFilters: Filters<Suggestion> = {
  ...ofReporter,
  theme: byTheme,
  text: byText,
  addressee: (t, value: AddresseeKind[], c) =>
    c.exists(
      Addressee,
      (a) => `${a.suggestionId} = ${t.id} and ${a.kind} = any(${c.param(value, 'text[]')})`,
      { visibleOnly: true },
    ),
  addresseeAgency: (t, value: CodeComparator, c) =>
    codeSql(value, 'agency', c, (matches) =>
      c.exists(
        Addressee,
        (a) =>
          `${a.suggestionId} = ${t.id} and ${c.exists(Agency, (g) => `${g.id} = ${a.bodyId} and ${matches(g.code)}`)}`,
        { visibleOnly: true },
      ),
    ),
};

export const resourceFilters: Filters<ResourceStatement> = {
  ...ofReporter,
  mandate: byMandate<ResourceStatement>((t, mandateId) => `${mandateId} = any(${t.mandateIds})`),
  text: byText,
  stance: oneOf<ResourceStatement>((t) => t.stance),
};

export const proposalFilters: Filters<AmendmentProposal> = {
  ...ofReporter,
  mandate: byMandate<AmendmentProposal>((t, mandateId, c) => `${mandateOf(t, c)} = ${mandateId}`),
  text: (t, value: StringComparator, c) => stringSql(value, c, anyOfTexts(t.proposedText, t.rationale)),
  status: oneOf<AmendmentProposal>(statusOf),
};

export const commitmentFilters: Filters<Commitment> = {
  ...ofReporter,
  text: byText,
  commitmentState: (t, value: CommitmentState[], c) => condition('commitment.state')(t, c, value),
};

export const annexFilters: Filters<AnnexReference> = {
  ...ofReporter,
  text: (t, value: StringComparator, c) => stringSql(value, c, anyOfTexts(t.label, t.title)),
  isHeld: (t, value: boolean, c) =>
    `${value ? '' : 'not '}${c.exists(SourceFile, (f) => `${f.annexId} = ${t.id}`, { visibleOnly: true })}`,
};

export const outcomeFilters: Filters<Outcome> = {
  ...ofReporter,
  mandate: (t, value: CodeComparator, c) => underMandate(t.activityId, value, c),
  text: byText,
  outcomeKind: oneOf<Outcome>((t) => t.kind),
};

export const workFilters: Filters<PublishedWork> = {
  ...ofReporter,
  mandate: (t, value: CodeComparator, c) => underMandate(t.activityId, value, c),
  text: (t, value: StringComparator, c) => stringSql(value, c, anyOfTexts(t.title, t.printed)),
};
