import type { Caller } from './call.js';
import { readOperation, type TypedDocument } from './document.js';
import { isMandatoError, type Issue, type MandatoError, ProtocolError } from './errors.js';
import { errorOfRefusal, isRefusal } from './failure.js';
import type { CurrentFragment } from './generated/operations.js';
import type { CallOptions } from './options.js';

/**
 * The answer of a `.safe` call: the value, or why it was refused. Faults that are no refusal (sign-in, network, the
 * server itself) are thrown as always.
 *
 * @example
 * const result: Result<Saved> = await api.diagnoses.save.safe(input);
 * if (result.ok) console.log(result.value.diagnosis.version);
 * else for (const issue of result.issues) console.error(issue.path.join('.'), issue.cure);
 */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[]; readonly error: MandatoError };

/**
 * A change. Called, it throws when it is refused; with `.safe` it answers.
 *
 * @example
 * const submit: Write<DiagnosisActInput, Submitted> = api.diagnoses.submit;
 */
export interface Write<TInput, TOutput> {
  (input: TInput, options?: CallOptions): Promise<TOutput>;
  safe(input: TInput, options?: CallOptions): Promise<Result<TOutput>>;
}

/** Adds `.safe` to a function that throws refusals. */
export function write<TInput, TOutput>(
  run: (input: TInput, options?: CallOptions) => Promise<TOutput>,
): Write<TInput, TOutput> {
  const safe = async (input: TInput, options?: CallOptions): Promise<Result<TOutput>> => {
    try {
      return { ok: true, value: await run(input, options) };
    } catch (error) {
      if (isMandatoError(error) && isRefusal(error)) return { ok: false, issues: error.issues, error };
      throw error;
    }
  };
  return Object.assign((input: TInput, options?: CallOptions) => run(input, options), { safe });
}

interface Payload {
  readonly userErrors: readonly Issue[];
  readonly current?: CurrentFragment | null;
}

type PayloadOf<TResult> = Extract<TResult[keyof TResult], Payload>;

/** What is left of a payload that was not refused: its nouns are there, but for one that may rightly be null. */
export type Done<TResult, TOpen extends string = never> = {
  readonly [K in keyof Omit<PayloadOf<TResult>, 'userErrors' | 'current'>]:
    NonNullable<PayloadOf<TResult>[K]> | (K extends TOpen ? null : never);
};

/** Carries out a document with one mutation; throws its `userErrors`, all at once. */
export function act<TResult, TInput>(
  call: Caller,
  document: TypedDocument<TResult, { input: TInput }>,
  input: TInput,
  options?: CallOptions,
): Promise<Done<TResult>> {
  return carryOut(call, document, { input, options });
}

/** `act` for a payload one of whose nouns, `open`, may rightly be null. */
export const actBut =
  <TOpen extends string>(open: TOpen) =>
  <TResult, TInput>(
    call: Caller,
    document: TypedDocument<TResult, { input: TInput }>,
    input: TInput,
    options?: CallOptions,
  ): Promise<Done<TResult, TOpen>> =>
    carryOut(call, document, { input, options, open });

async function carryOut<TDone>(
  call: Caller,
  document: { toString(): string },
  { input, options, open }: { input: unknown; options: CallOptions | undefined; open?: string },
): Promise<TDone> {
  const untyped = document as TypedDocument<Record<string, Payload>, { input: unknown }>;
  const { data } = await call(untyped, { input }, options);
  const { userErrors, current, ...done } = Object.values(data)[0] as Payload;
  const operation = readOperation(document).label;
  if (userErrors.length > 0) throw errorOfRefusal(operation, userErrors, current);
  if (Object.entries(done).some(([name, noun]) => noun === null && name !== open)) {
    throw new ProtocolError('was neither done nor refused.', { operation, code: 'PROTOCOL', status: 200 });
  }
  return done as TDone;
}
