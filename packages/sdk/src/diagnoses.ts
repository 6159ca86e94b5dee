import type { Caller } from './call.js';
import { errorOfBlockers } from './failure.js';
import {
  type DiagnosisActInput,
  DiagnosisCheck,
  type DiagnosisCheckInput,
  type DiagnosisCheckMutation,
  DiagnosisGet,
  DiagnosisList,
  DiagnosisSave,
  type DiagnosisSaveInput,
  type DiagnosisSaveMutation,
  DiagnosisSubmit,
  type DiagnosisSubmitMutation,
} from './generated/operations.js';
import type { CallOptions } from './options.js';
import { getter, lister } from './readers.js';
import { act, type Done, write } from './write.js';

/** What a check found: `results`, and whether a submission `wouldSubmit`. */
export type Checked = Done<DiagnosisCheckMutation>;

/** A saved draft with its findings. */
export type Saved = Done<DiagnosisSaveMutation>;

/** A frozen return. */
export type Submitted = Done<DiagnosisSubmitMutation>;

/**
 * A whole return for `diagnoses.file`: what `save` takes, and a note to those who review it.
 *
 * @example
 * const input: FileInput = { cycle: { code: '2026-review' }, language: 'es', content, ifExists: 'REPLACE' };
 */
export type FileInput = DiagnosisSaveInput & { readonly note?: string | undefined };

/** A filed return: the submission, with what the check and the save found. */
export type Filed = Submitted & Pick<Checked, 'results'> & Pick<Saved, 'findings'>;

/**
 * Returns ("diagnoses"): read, check, save as a draft, submit, or all three in one.
 *
 * @example
 * const returns = diagnoses(createCaller({ url, apiKey }));
 * const { diagnosis } = await returns.file({ cycle: { code: '2026-review' }, language: 'en', content });
 * console.log(diagnosis.reference, diagnosis.state);
 */
export const diagnoses = (call: Caller) => ({
  /** One return whole, by id, `reference` or your own `external` id; its content is `latestRevision.document`. */
  get: getter(call, DiagnosisGet),
  /** Returns in short. What is published, unless `standing` asks for more. */
  list: lister(call, DiagnosisList),
  /** Runs the rules and saves nothing. Takes what `save` takes, too, and leaves out what a check has no use for. */
  check: write((input: DiagnosisCheckInput, options) => check(call, input, options)),
  /** Creates or replaces the draft. `expectedVersion` is the version you have read. */
  save: write((input: DiagnosisSaveInput, options) => act(call, DiagnosisSave, input, options)),
  /** Freezes the draft; from here on a change is a new revision. */
  submit: write((input: DiagnosisActInput, options) => act(call, DiagnosisSubmit, input, options)),
  /**
   * Check, save and submit. With blocking results it throws a `ValidationError` (`BLOCKED`) that lists them, and nothing
   * is saved. Three requests, each with the call's deadline; an `idempotencyKey` serves the save and the submission
   * alike, so that the same call can be made again after a broken connection. To be safe in that, give `expectedVersion`
   * for a draft that is there already: with `ifExists: 'REPLACE'` alone a call made again after the submission is
   * refused (`IDEMPOTENCY_KEY_REUSED`).
   */
  file: write((input: FileInput, options) => file(call, input, options)),
});

function check(call: Caller, input: DiagnosisCheckInput, options?: CallOptions): Promise<Checked> {
  const { cycle, agency, language, filed, content } = input;
  return act(call, DiagnosisCheck, { cycle, agency, language, filed, content }, options);
}

async function file(call: Caller, { note, ...draft }: FileInput, options?: CallOptions): Promise<Filed> {
  // A check changes nothing, and may find another content next time: it does not take the caller's key.
  const unkeyed = { ...options, idempotencyKey: undefined };
  const { results, wouldSubmit } = await check(call, draft, unkeyed);
  const blockers = results.filter((each) => each.severity === 'BLOCKER');
  // Without a blocker the fault is in the rest of the input, which the save refuses by name.
  if (!wouldSubmit && blockers.length > 0) throw errorOfBlockers('DiagnosisCheck', blockers);
  const { diagnosis, findings } = await act(call, DiagnosisSave, draft, options);
  const input = { id: diagnosis.id, expectedVersion: versionAfter(draft, diagnosis.version), note };
  const submitted = await act(call, DiagnosisSubmit, input, options);
  return { ...submitted, results, findings };
}

/**
 * The version that the save made, counted and not read: when the same save is sent again, it is answered with the return
 * as it stands by then, perhaps submitted or with somebody's later words in it.
 */
function versionAfter({ expectedVersion, ifExists }: DiagnosisSaveInput, told: number): number {
  if (expectedVersion != null) return expectedVersion + 1;
  return ifExists === 'REPLACE' ? told : 1;
}
