import type { Caller } from './call.js';
import {
  PublicationCreate,
  type PublicationCreateInput,
  type PublicationCreateMutation,
  ViewerGet,
  type ViewerFragment,
} from './generated/operations.js';
import type { CallOptions } from './options.js';
import { act, type Done, write } from './write.js';

/** The act of the register that published the returns. */
export type Published = Done<PublicationCreateMutation>;

/**
 * Publications, for the secretariat: accepted returns become public by an act with the register's next number.
 *
 * @example
 * const { act } = await publications(call).create({ diagnosisIds: [diagnosis.id] });
 * console.log(`Published by act ${act.number}`);
 */
export const publications = (call: Caller) => ({
  /**
   * Publishes returns that are accepted: all those of a round, or those named, 1 to 100; all or none. A draft is
   * refused as not there, and what is published already as in the wrong state.
   */
  create: write((input: PublicationCreateInput, options) => act(call, PublicationCreate, input, options)),
});

/**
 * Who the key belongs to and what it may do.
 *
 * @example
 * const { agency, scopes } = await viewer(call);
 */
export async function viewer(call: Caller, options?: CallOptions): Promise<ViewerFragment> {
  return (await call(ViewerGet, {}, options)).data.viewer;
}
