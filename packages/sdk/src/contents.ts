import type { Caller } from './call.js';
import {
  ActivityList,
  AmendmentProposalList,
  AnnexReferenceList,
  CommitmentList,
  OrganizationList,
  OutcomeList,
  ProjectList,
  PublishedWorkList,
  ResourceStatementList,
  StatementList,
  SuggestionList,
} from './generated/operations.js';
import { lister } from './readers.js';

/* What returns hold, listed across returns: published rows, unless `standing` asks for more. */

/**
 * Activities: what agencies report to have done, with partners, places, periods and outcomes.
 *
 * @example
 * const found = activities(call).list({ filter: { country: { eq: 'HT' }, years: { from: 2010 } }, first: 100 });
 * for await (const { title, period } of found) console.log(title, period.edtf);
 */
export const activities = (call: Caller) => ({ list: lister(call, ActivityList) });

/**
 * Statements: strengths, weaknesses, threats and needs that agencies state.
 *
 * @example
 * const page = await statements(call).list({ filter: { polarity: ['WEAKNESS'] } });
 */
export const statements = (call: Caller) => ({ list: lister(call, StatementList) });

/**
 * Suggestions: what agencies suggest, and to whom.
 *
 * @example
 * const page = await suggestions(call).list({ filter: { addressee: ['OAS'] } });
 */
export const suggestions = (call: Caller) => ({ list: lister(call, SuggestionList) });

/**
 * Resource statements: means that agencies have, lack or need.
 *
 * @example
 * const page = await resourceStatements(call).list({ filter: { stance: ['LACKS', 'NEEDS'] } });
 */
export const resourceStatements = (call: Caller) => ({ list: lister(call, ResourceStatementList) });

/**
 * Amendment proposals: changes that agencies propose to mandates.
 *
 * @example
 * const page = await amendmentProposals(call).list({ filter: { status: ['PROPOSED'] } });
 */
export const amendmentProposals = (call: Caller) => ({ list: lister(call, AmendmentProposalList) });

/**
 * Commitments: what agencies commit themselves to.
 *
 * @example
 * const page = await commitments(call).list({ filter: { agency: { eq: 'ILO' } } });
 */
export const commitments = (call: Caller) => ({ list: lister(call, CommitmentList) });

/**
 * Annex references: documents that returns refer to, held or not.
 *
 * @example
 * const page = await annexReferences(call).list({ filter: { isHeld: false } });
 */
export const annexReferences = (call: Caller) => ({ list: lister(call, AnnexReferenceList) });

/**
 * Outcomes: what activities brought about: laws, institutions, numbers.
 *
 * @example
 * const page = await outcomes(call).list({ filter: { outcomeKind: ['LAW'] } });
 */
export const outcomes = (call: Caller) => ({ list: lister(call, OutcomeList) });

/**
 * Published works: works that came out of activities.
 *
 * @example
 * const page = await publishedWorks(call).list({ filter: { cycle: { eq: '2013-review' } } });
 */
export const publishedWorks = (call: Caller) => ({ list: lister(call, PublishedWorkList) });

/**
 * Organizations: partners, donors, hosts and beneficiaries of activities.
 *
 * @example
 * const page = await organizations(call).list({ filter: { country: { eq: 'PE' } } });
 */
export const organizations = (call: Caller) => ({ list: lister(call, OrganizationList) });

/**
 * Projects: projects that activities belong to, with their fundings.
 *
 * @example
 * const page = await projects(call).list({ filter: { name: { contains: 'migra' } } });
 */
export const projects = (call: Caller) => ({ list: lister(call, ProjectList) });
