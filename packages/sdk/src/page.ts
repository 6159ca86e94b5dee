import type { Caller, CallArguments, Extensions } from './call.js';
import { readOperation, type TypedDocument } from './document.js';
import { ProtocolError } from './errors.js';

/** A connection as the documents of lists select it. */
interface Connection {
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount?: number | null;
}

type ConnectionOf<TResult> = Extract<TResult[keyof TResult], Connection>;

/** The type of a list document's rows. */
export type RowOf<TResult> = ConnectionOf<TResult>['nodes'][number];

/**
 * One page of a list.
 *
 * @example
 * const page = await api.mandates.list({ first: 20, withTotal: true });
 * console.log(`${page.nodes.length} of ${page.totalCount}, as of act ${page.asOf}`);
 */
export interface Page<TRow> {
  readonly nodes: readonly TRow[];
  readonly hasNextPage: boolean;
  /** Give it as `after` to go on from here later. */
  readonly endCursor: string | null;
  /** Counted only when asked with `withTotal: true`. */
  readonly totalCount: number | null;
  /** The register number that the page rests on; later pages keep to it. */
  readonly asOf: number | undefined;
  /**
   * Lists that were cut in this answer: this one where there are more pages (`activities: 25 of more`, or of the total
   * with `withTotal`), and lists within its rows.
   */
  readonly truncated: readonly string[];
}

/**
 * A list that is read as far as somebody asks. Nothing is sent before that. To `await` it gives the first page, to
 * loop over it every row, page after page; each loop reads anew.
 *
 * It is a thenable: an async function that returns one gives the first page, so hand on its rows or the list in an object.
 *
 * @example
 * const first = await api.activities.list({ filter: { agency: { eq: 'ILO' } } });
 * for await (const activity of api.activities.list({ first: 100 })) console.log(activity.title);
 * const rows = await api.activities.list({ first: 100 }).toArray({ limit: 1_000 });
 */
export class List<TRow> implements PromiseLike<Page<TRow>>, AsyncIterable<TRow> {
  readonly #read: (after?: string) => Promise<Page<TRow>>;
  readonly #name: string;

  constructor(read: (after?: string) => Promise<Page<TRow>>, name: string) {
    this.#read = read;
    this.#name = name;
  }

  /** Makes `await` give the first page. */
  then<A = Page<TRow>, B = never>(
    onPage?: ((page: Page<TRow>) => A | PromiseLike<A>) | null,
    onError?: ((error: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#read().then(onPage, onError);
  }

  /**
   * Page after page.
   *
   * @example
   * for await (const page of api.diagnoses.list({ first: 100 }).pages()) await store(page.nodes);
   */
  async *pages(): AsyncGenerator<Page<TRow>, void, undefined> {
    let after: string | undefined;
    for (;;) {
      const page = await this.#read(after);
      yield page;
      if (!page.hasNextPage) return;
      if (page.endCursor === null || page.endCursor === after) {
        const facts = { operation: this.#name, code: 'CURSOR_STUCK' };
        throw new ProtocolError('promises a next page, but its cursor does not move (CURSOR_STUCK).', facts);
      }
      after = page.endCursor;
    }
  }

  /** Row after row; the next page is asked for when its first row is. */
  async *[Symbol.asyncIterator](): AsyncGenerator<TRow, void, undefined> {
    for await (const page of this.pages()) yield* page.nodes;
  }

  /**
   * The first rows as an array. The limit is required: nobody should hold a whole network's rows by oversight.
   *
   * @example
   * const proposals = await api.amendmentProposals.list().toArray({ limit: 200 });
   */
  async toArray({ limit }: { readonly limit: number }): Promise<TRow[]> {
    const rows: TRow[] = [];
    if (limit <= 0) return rows;
    for await (const row of this) {
      rows.push(row);
      if (rows.length >= limit) break;
    }
    return rows;
  }
}

/**
 * Reads any document with one root connection that selects `nodes` and `pageInfo { hasNextPage endCursor }` and takes
 * `$after`: what the `list` methods are made of, for documents of your own too.
 *
 * @example
 * import { createCaller, list } from '@mandato/sdk';
 * import { MandateList } from '@mandato/sdk/operations';
 *
 * const call = createCaller({ url });
 * for await (const mandate of list(call, MandateList, { filter: { addressee: { eq: 'ILO' } } })) console.log(mandate.title);
 */
export function list<TResult, TVariables>(
  call: Caller,
  document: TypedDocument<TResult, TVariables>,
  ...[variables, options]: CallArguments<NoInfer<TVariables>>
): List<RowOf<TResult>> {
  const read = async (after?: string): Promise<Page<RowOf<TResult>>> => {
    const asked = { ...variables, ...(after !== undefined && { after }) };
    const untyped = document as TypedDocument<Record<string, Connection>, Record<string, unknown>>;
    const { data, extensions } = await call(untyped, asked, options);
    const [connection] = Object.values(data);
    return pageOf(connection as Connection, extensions);
  };
  return new List(read, readOperation(document).label);
}

function pageOf(connection: Connection, { asOf, truncated = [] }: Extensions): Page<unknown> {
  const { nodes, pageInfo, totalCount = null } = connection;
  return {
    nodes,
    hasNextPage: pageInfo.hasNextPage,
    endCursor: pageInfo.endCursor,
    totalCount,
    asOf: typeof asOf === 'number' ? asOf : undefined,
    truncated,
  };
}
