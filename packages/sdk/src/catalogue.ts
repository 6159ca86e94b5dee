import type { Caller } from './call.js';
import {
  AgencyGet,
  AgencyList,
  type CodeListFragment,
  CodeListList,
  type CodeListListQueryVariables,
  CycleGet,
  CycleList,
  MandateGet,
  MandateList,
} from './generated/operations.js';
import type { CallOptions } from './options.js';
import { getter, lister } from './readers.js';

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

/**
 * Reporting rounds: who is expected to file what, until when.
 *
 * @example
 * const [open] = await cycles(call).list({ filter: { state: ['OPEN'] } }).toArray({ limit: 1 });
 */
export const cycles = (call: Caller) => ({
  get: getter(call, CycleGet),
  list: lister(call, CycleList),
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
