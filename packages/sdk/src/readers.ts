import type { Caller, CallArguments } from './call.js';
import type { TypedDocument } from './document.js';
import type { ReadOptions } from './options.js';
import { type List, list, type RowOf } from './page.js';

/** Reads one noun by a unique key. */
export type Get<TBy, TNoun> = (by: TBy, options?: ReadOptions) => Promise<TNoun | null>;

/** Reads a list; see `List` for what can be done with it. */
export type Lister<TRow, TVariables> = (...rest: CallArguments<TVariables>) => List<TRow>;

/** A `get` made from a document that takes `$by` and `$asOf` and has one root field. */
export function getter<TNoun, TBy>(
  call: Caller,
  document: TypedDocument<Record<string, TNoun | null>, { by: TBy; asOf?: number | null | undefined }>,
): Get<TBy, TNoun> {
  return async (by, options) => {
    const { data } = await call(document, { by, asOf: options?.asOf }, options);
    return Object.values(data)[0] ?? null;
  };
}

/** A `list` made from a document whose connection stands in its one root noun; without that noun it is empty. */
export function innerLister<TNoun, TVariables>(
  call: Caller,
  document: TypedDocument<Record<string, TNoun | null>, TVariables>,
): Lister<RowOf<TNoun>, TVariables> {
  const callInside = (async (...sent: Parameters<Caller>) => {
    const { data, extensions } = await call(...sent);
    return { data: Object.values(data as object)[0] ?? NONE, extensions };
  }) as Caller;
  return lister(callInside, document as unknown as TypedDocument<TNoun, TVariables>);
}

const NONE = { none: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } };

/** A `list` made from a document with one root connection. */
export function lister<TResult, TVariables>(
  call: Caller,
  document: TypedDocument<TResult, TVariables>,
): Lister<RowOf<TResult>, TVariables> {
  return (...rest) => list(call, document, ...rest);
}
