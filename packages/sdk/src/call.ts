import { readOperation, type TypedDocument } from './document.js';
import type { CallOptions, ClientOptions } from './options.js';
import { send } from './request.js';

/**
 * What the server tells besides the data.
 *
 * @example
 * const { extensions } = await api.query(AgencyGet, { by: { code: 'ILO' } });
 * if (extensions.truncated) console.warn('Cut lists:', extensions.truncated);
 */
export interface Extensions {
  /** The register number that the answer rests on; per root field where a document asks for several. */
  readonly asOf?: number | Readonly<Record<string, number>>;
  /** Lists that were cut, such as `activities: 25 of 140`. */
  readonly truncated?: readonly string[];
  readonly [name: string]: unknown;
}

/** A successful answer. */
export interface Answer<TData> {
  readonly data: TData;
  readonly extensions: Extensions;
}

/** Variables may be left out when none is required. */
export type CallArguments<TVariables> =
  Record<never, never> extends TVariables
    ? [variables?: TVariables, options?: CallOptions]
    : [variables: TVariables, options?: CallOptions];

/**
 * Sends one document and gives its answer: the whole client, reduced to one function.
 *
 * @example
 * const { data } = await call(AgencyGet, { by: { acronym: 'OIT' } }, { locale: 'es' });
 */
export type Caller = <TResult, TVariables>(
  document: TypedDocument<TResult, TVariables>,
  ...rest: CallArguments<NoInfer<TVariables>>
) => Promise<Answer<TResult>>;

/**
 * The small way in: everything that `createClient` does for a call (sign-in, deadline, retries, typed errors) and
 * none of its documents. A bundle holds only the operations it imports.
 *
 * @example
 * import { createCaller } from '@mandato/sdk';
 * import { AgencyGet } from '@mandato/sdk/operations';
 *
 * const call = createCaller({ url, apiKey });
 * const { data } = await call(AgencyGet, { by: { code: 'ILO' } });
 */
export function createCaller(client: ClientOptions): Caller {
  if (!client.url) throw new TypeError('createClient needs the url of the server.');
  return (document, ...[variables, options = {}]) =>
    send(client, readOperation(document), variables, options);
}
