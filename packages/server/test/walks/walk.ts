import type { Scope } from '../../src/features/access/scopes';

/** How a mutation is tried: what it is for, by whose keys, and with what. */
export interface Walk {
  readonly document: string;
  readonly scope: Scope;
  /** Another scope that will do, on what any agency has submitted. */
  readonly orAny?: Scope;
  /** What its holders are told of this input; done without it. */
  readonly anyTold?: string;
  /** Prepares what the act needs, of that agency; the input of the act. */
  readonly input: (agency: string) => Promise<object>;
  /** Whoever has this one as well may do it for any agency. */
  readonly anyAgency?: Scope;
  /** What somebody who has the scope is told of another agency’s return. */
  readonly foreign: string | null;
}

/** By the name of the mutation. */
export type Walks = Readonly<Record<string, Walk>>;

export const scopesOf = ({ scope, orAny }: Walk): readonly Scope[] => [scope, ...(orAny ? [orAny] : [])];
