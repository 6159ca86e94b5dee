import type { Caller } from './call.js';
import {
  AgencyGet,
  AgencyList,
  type CodeListFragment,
  CodeListList,
  type CodeListListQueryVariables,
  CycleClose,
  type CycleCloseInput,
  type CycleCloseMutation,
  CycleExtend,
  type CycleExtendInput,
  CycleGet,
  CycleList,
  CycleOpen,
  type CycleOpenInput,
  ExpectationDeclare,
  type ExpectationDeclareInput,
  type ExpectationDeclareMutation,
  ExpectationList,
  MandateGet,
  MandateList,
  type RevisionDiffFragment,
  RoundCompare,
  type RoundCompareQueryVariables,
} from './generated/operations.js';
import type { CallOptions } from './options.js';
import { getter, innerLister, lister } from './readers.js';
import { act, type Done, write } from './write.js';

/* What is there before anybody files: agencies, mandates, rounds, code lists. */

/**
 * Agencies: those who are told to do something, those who file, and groups of them.
 *
 * @example
 * const ilo = await agencies(call).get({ acronym: 'OIT' });
 * for await (const agency of agencies(call).list({ filter: { hasMandates: true } })) console.log(agency.name);
 */
export const agencies = (call: Caller) => ({
  /** By id, code, or acronym in any language. */
  get: getter(call, AgencyGet),
  list: lister(call, AgencyList),
});

/**
 * Mandates: what an agency, or several, were told to do.
 *
 * @example
 * const own = mandates(call).list({ filter: { addressee: { eq: 'ILO' } }, orderBy: [{ field: 'NUMBER' }] });
 */
export const mandates = (call: Caller) => ({
  get: getter(call, MandateGet),
  list: lister(call, MandateList),
});

/** A round after an act on it. */
export type CycleActed = Done<CycleCloseMutation>;

/** What an agency owes a round after it was declared. */
export type Declared = Done<ExpectationDeclareMutation>;

/**
 * Reporting rounds: who is expected to file what, until when.
 *
 * @example
 * const [open] = await cycles(call).list({ filter: { state: ['OPEN'] } }).toArray({ limit: 1 });
 * for await (const { agency, isLate } of cycles(call).expectations({ by: { code: open!.code }, state: ['AWAITED'] })) {
 *   console.log(agency.name, isLate);
 * }
 */
export const cycles = (call: Caller) => ({
  get: getter(call, CycleGet),
  list: lister(call, CycleList),
  /** Who owes the round a return, and what became of it; none where there is no such round. */
  expectations: innerLister(call, ExpectationList),
  /** What became of an agency's return from one round to another, item by item. */
  compare: async (
    variables: RoundCompareQueryVariables,
    options?: CallOptions,
  ): Promise<RevisionDiffFragment> => (await call(RoundCompare, variables, options)).data.roundComparison,
  /** For the secretariat: opens a round and says who is expected to file; with `isAnnounced` only announces it. */
  open: write((input: CycleOpenInput, options) => act(call, CycleOpen, input, options)),
  /** Puts off the due day of the round, or of one agency in it; a closed round is open again after it. */
  extend: write((input: CycleExtendInput, options) => act(call, CycleExtend, input, options)),
  /** What was never handed in can no longer be. */
  close: write((input: CycleCloseInput, options) => act(call, CycleClose, input, options)),
  /** Says that an agency is excused or has nothing to report; without `state` takes that back. */
  declare: write((input: ExpectationDeclareInput, options) => act(call, ExpectationDeclare, input, options)),
});

/**
 * Code lists: the values that `kind`, `themes`, `sectors` and the like of a return take.
 *
 * @example
 * const [kinds] = await codeLists(call).list({ codes: ['activity-kind'] });
 * console.log(kinds?.entries.map((each) => `${each.code}: ${each.label}`));
 */
export const codeLists = (call: Caller) => ({
  /** All of them, or those named; each with all its entries. */
  list: async (variables?: CodeListListQueryVariables, options?: CallOptions): Promise<CodeListFragment[]> =>
    (await call(CodeListList, variables, options)).data.codeLists,
});
