import { Arg, Args, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { PlanContext } from '../../platform/planner/context';
import { Many, One, Page, planned, Value, type Args as FieldArgs } from '../../platform/planner/declare';
import { AsOfArgs, ForwardArgs } from '../../values/arguments';
import { CodeComparator } from '../../values/comparators';
import { connectionOf } from '../../values/connection';
import { Organization } from '../activities/organization';
import { Agency } from '../agencies/agency';
import { itemOrders } from '../diagnoses/item.inputs';
import { Addressee, AddresseeKind, Suggestion, SuggestionConnection } from '../diagnoses/suggestion';
import { isOfRound } from './activities-behind';
import { mergedJoin } from './merged-id';

@Value()
@ObjectType({ description: 'Somebody that suggestions are addressed to, with all that is suggested.' })
export class SuggestionAddressee {
  id!: string;
  bodyId!: string | null;
  organizationId!: string | null;
  agencyIds!: string[];
  suggestionIds!: string[];

  @Field(() => AddresseeKind, { description: 'What kind of addressee.' })
  kind!: AddresseeKind;

  @Field(() => Agency, { nullable: true, description: 'The agency, where it is one.' })
  @One<SuggestionAddressee, Agency>(() => Agency, { on: (a, t) => `${a.id} = ${t.bodyId}` })
  agency?: Agency;

  @Field(() => Organization, { nullable: true, description: 'The organization, where one is named.' })
  @One<SuggestionAddressee, Organization>(() => Organization, {
    on: (o, t) => `${o.id} = ${t.organizationId}`,
  })
  organization?: Organization;

  @Field(() => String, {
    nullable: true,
    description: 'The words of the returns, where neither kind, agency nor organization says who it is.',
  })
  label!: string | null;

  @Field(() => Int, { description: 'Suggestions addressed to it, by AS_REPORTED.' })
  suggestionCount!: number;

  @Field(() => Int, { description: 'Agencies that make them.' })
  agencyCount!: number;

  @Field(() => [Agency], { description: 'The agencies that make them, by code.' })
  @Many<SuggestionAddressee, Agency>(() => Agency, {
    on: (a, t) => `${a.id} = any(${t.agencyIds})`,
    order: (a) => `${a.code} collate "C"`,
  })
  suggestedBy?: Agency[];

  @Field(() => SuggestionConnection, { description: 'The suggestions, as filed.' })
  @Page<SuggestionAddressee, Suggestion>(() => Suggestion, {
    on: (s, t) => `${s.id} = any(${t.suggestionIds})`,
    orders: itemOrders,
  })
  suggestions(@Args(() => ForwardArgs) _: ForwardArgs): unknown {
    return planned();
  }
}

const SuggestionAddresseeConnection = connectionOf(SuggestionAddressee);

interface Asked {
  readonly kind?: readonly AddresseeKind[] | null;
  readonly cycle?: CodeComparator | null;
}

function addresseeRows({ kind, cycle }: Asked, c: PlanContext): string {
  const suggestions = c.rows(Suggestion, (s) => isOfRound(s, cycle, c));
  const s = suggestions.row;
  const addressees = c.rows(
    Addressee,
    (a) => `${a.suggestionId} = ${s.id}${kind ? ` and ${a.kind} = any(${c.param(kind, 'text[]')})` : ''}`,
    { visibleOnly: true },
  );
  const a = addressees.row;
  const { join, end } = mergedJoin(Organization, a.organizationId, c);
  return (
    `select md5(concat_ws(' ', x.kind, x.body_id, x.organization_id, x.label))::uuid as id, x.kind, x.body_id, x.organization_id, x.label, ` +
    `count(distinct x.suggestion_id)::int as suggestion_count, count(distinct x.agency_id)::int as agency_count, ` +
    `array_agg(distinct x.agency_id) as agency_ids, array_agg(distinct x.suggestion_id) as suggestion_ids ` +
    `from (select ${a.kind} as kind, ${a.bodyId} as body_id, ${end} as organization_id, ${s.id} as suggestion_id, ${s.agencyId} as agency_id, ` +
    `case when ${a.bodyId} is null and ${a.organizationId} is null and ${a.kind} in ('AGENCY', 'ORGANIZATION', 'OTHER') then ${a.label} end as label ` +
    `from ${suggestions.from} join ${addressees.from} on ${addressees.where} ${join} where ${suggestions.where}) x ` +
    `group by x.kind, x.body_id, x.organization_id, x.label`
  );
}

@Resolver()
export class SuggestionAddresseeResolver {
  @Query(() => SuggestionAddresseeConnection, {
    description: 'Whom suggestions are addressed to and what is suggested; who is asked most first.',
  })
  @Page<unknown, SuggestionAddressee>(() => SuggestionAddressee, {
    rows: (_root, c, args: FieldArgs & Asked) => addresseeRows(args, c),
    orders: {
      keys: {
        SUGGESTIONS: [
          { type: 'int', sql: (t) => t.suggestionCount, isNeverNull: true },
          { type: 'text', sql: (t) => t.kind, isNeverNull: true },
        ],
      },
      initial: [{ field: 'SUGGESTIONS', direction: 'DESC' }],
    },
  })
  suggestionAddressees(
    @Arg('kind', () => [AddresseeKind], { nullable: true, description: 'Only of these kinds.' })
    _kind: AddresseeKind[],
    @Arg('cycle', () => CodeComparator, {
      nullable: true,
      description: 'Only what is suggested in these rounds, by code.',
    })
    _cycle: CodeComparator,
    @Args(() => ForwardArgs) _page: ForwardArgs,
    @Args(() => AsOfArgs) _: AsOfArgs,
  ): unknown {
    return planned();
  }
}
