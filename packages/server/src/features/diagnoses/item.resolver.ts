import { Args, Query, Resolver } from 'type-graphql';
import { Page, planned, type PageLink } from '../../platform/planner/declare';
import type { FiledRow } from '../../values/filed-row';
import { Outcome, OutcomeConnection, PublishedWork, PublishedWorkConnection } from '../activities/outcome';
import * as filters from './item.inputs';
import { itemOrders, ItemsArgs } from './item.inputs';
import { Commitment, CommitmentConnection } from './commitment';
import { AnnexReference, AnnexReferenceConnection } from './reference';
import { ResourceStatement, ResourceStatementConnection } from './resource-statement';
import { Statement, StatementConnection } from './statement';
import { Suggestion, SuggestionConnection } from './suggestion';
import { AmendmentProposal, AmendmentProposalConnection } from './response';

const listed = <T extends FiledRow>(listFilters: PageLink<unknown, T>['filters']): PageLink<unknown, T> => ({
  on: () => 'true',
  orders: itemOrders,
  filters: listFilters,
});

@Resolver()
export class ItemResolver {
  @Query(() => StatementConnection, {
    description: 'Strengths, weaknesses, threats and needs that returns name.',
  })
  @Page(() => Statement, listed(filters.statementFilters))
  statements(@Args(() => ItemsArgs) _: ItemsArgs): unknown {
    return planned();
  }

  @Query(() => SuggestionConnection, {
    description: 'Suggestions that returns make, with whom they are addressed to.',
  })
  @Page(() => Suggestion, listed(filters.suggestionFilters))
  suggestions(@Args(() => ItemsArgs) _: ItemsArgs): unknown {
    return planned();
  }

  @Query(() => ResourceStatementConnection, { description: 'Means that agencies have, lack or need.' })
  @Page(() => ResourceStatement, listed(filters.resourceFilters))
  resourceStatements(@Args(() => ItemsArgs) _: ItemsArgs): unknown {
    return planned();
  }

  @Query(() => AmendmentProposalConnection, { description: 'Proposed amendments of mandates.' })
  @Page(() => AmendmentProposal, listed(filters.proposalFilters))
  amendmentProposals(@Args(() => ItemsArgs) _: ItemsArgs): unknown {
    return planned();
  }

  @Query(() => CommitmentConnection, { description: 'Commitments that returns make.' })
  @Page(() => Commitment, listed(filters.commitmentFilters))
  commitments(@Args(() => ItemsArgs) _: ItemsArgs): unknown {
    return planned();
  }

  @Query(() => AnnexReferenceConnection, { description: 'Documents that returns refer to, held or not.' })
  @Page(() => AnnexReference, listed(filters.annexFilters))
  annexReferences(@Args(() => ItemsArgs) _: ItemsArgs): unknown {
    return planned();
  }

  @Query(() => OutcomeConnection, {
    description: 'Results of activities: laws, institutions, policies, figures.',
  })
  @Page(() => Outcome, listed(filters.outcomeFilters))
  outcomes(@Args(() => ItemsArgs) _: ItemsArgs): unknown {
    return planned();
  }

  @Query(() => PublishedWorkConnection, {
    description: 'Publications and materials that came of activities.',
  })
  @Page(() => PublishedWork, listed(filters.workFilters))
  publishedWorks(@Args(() => ItemsArgs) _: ItemsArgs): unknown {
    return planned();
  }
}
