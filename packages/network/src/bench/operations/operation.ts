export type Kind = 'lookup' | 'nested' | 'list' | 'search' | 'stats' | 'write' | 'export';

/** Asks one contender and gives back the `data` of its answer. */
export type Ask = (variables: object) => Promise<Record<string, unknown>>;

/** A question that every contender answers in its own way, with the same data. */
export interface ReadOperation {
  readonly name: string;
  readonly kind: Exclude<Kind, 'write'>;
  /** GraphQL for those who speak it. */
  readonly document: string;
  /** Values to ask with in turn. What differs from contender to contender (a cursor) is found by asking it. */
  variables(samples: Samples, ask: Ask): Promise<readonly object[]> | readonly object[];
}

/** Things that are there in the loaded network, to ask for. */
export interface Samples {
  readonly agencies: readonly string[];
  /** Global ids of published returns, the largest first. */
  readonly diagnoses: readonly string[];
  readonly countries: readonly string[];
  readonly cycles: readonly string[];
  readonly mandates: readonly string[];
  /** Global ids of published activities. */
  readonly records: readonly string[];
  readonly years: { readonly first: number; readonly last: number };
  readonly activities: number;
}
