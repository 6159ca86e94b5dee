import type { EntityManager } from 'typeorm';
import type { Caller } from './caller';
import type { ActKind } from './register';

/* An earlier feature's transaction may have a part that only a later feature knows: threads follow a text into its next
   revision. The later one hands its part in here by name; the earlier one runs whatever there is, in the same transaction. */

/** What each step is told. */
export interface Steps {
  /** A draft was saved, its rows are there. `previousId` is the revision before it, where there is one. */
  readonly 'revision.saved': {
    readonly revisionId: string;
    readonly diagnosisId: string;
    readonly previousId: string | null;
  };
  /** A revision becomes what the public reads from act `number` on, in the place of `previousId`. */
  readonly 'revision.published': {
    readonly revisionId: string;
    readonly diagnosisId: string;
    readonly previousId: string | null;
    readonly number: number;
  };
  /** A return is about to be accepted: a step that throws a Refusal says what stands against it. */
  readonly 'diagnosis.accepting': { readonly diagnosisId: string; readonly revisionId: string };
  /** An act stands in the register, and all that it does is done: runs last in its transaction. */
  readonly 'act.recorded': { readonly number: number; readonly kind: ActKind };
}

type Step<N extends keyof Steps> = (manager: EntityManager, told: Steps[N], caller: Caller) => Promise<void>;

const steps = new Map<keyof Steps, Map<string, Step<never>>>();

/** `who` names the part, so that loading a file twice does not run it twice. */
export function during<N extends keyof Steps>(name: N, who: string, step: Step<N>): void {
  const known = steps.get(name) ?? new Map<string, Step<never>>();
  steps.set(name, known.set(who, step));
}

export async function run<N extends keyof Steps>(
  name: N,
  manager: EntityManager,
  told: Steps[N],
  caller: Caller,
): Promise<void> {
  for (const step of steps.get(name)?.values() ?? []) await (step as Step<N>)(manager, told, caller);
}

type Work = () => Promise<void>;

const last = new WeakMap<EntityManager, Work[]>();

/** Runs this at the end of the transaction, when all else in it is done. */
export function atEnd(manager: EntityManager, work: Work): void {
  last.set(manager, [...(last.get(manager) ?? []), work]);
}

export async function end(manager: EntityManager): Promise<void> {
  for (const work of last.get(manager) ?? []) await work();
}
