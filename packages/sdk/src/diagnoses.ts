import type { Caller } from './call.js';
import { errorOfBlockers } from './failure.js';
import {
  CheckContextGet,
  type CheckContextGetQueryVariables,
  DiagnosisAccept,
  type DiagnosisActInput,
  DiagnosisApprove,
  DiagnosisCheck,
  type DiagnosisCheckInput,
  type DiagnosisCheckMutation,
  DiagnosisGet,
  DiagnosisList,
  type DiagnosisReasonInput,
  DiagnosisRevise,
  DiagnosisSave,
  type DiagnosisSaveInput,
  type DiagnosisSaveMutation,
  DiagnosisSendBack,
  DiagnosisStart,
  type DiagnosisStartInput,
  DiagnosisSubmit,
  type DiagnosisSubmitMutation,
  DiagnosisTranslate,
  type DiagnosisTranslateInput,
  DiagnosisWithdraw,
  type RevisionDiffFragment,
  RevisionDiffGet,
  type RevisionDiffGetQueryVariables,
  ReviewSeen,
  type ReviewSeenInput,
} from './generated/operations.js';
import type { CallOptions } from './options.js';
import { getter, lister } from './readers.js';
import type { CheckContext } from './rules.js';
import { act, type Done, write } from './write.js';

/** What a check found: `results`, and whether a submission `wouldSubmit`. */
export type Checked = Done<DiagnosisCheckMutation>;

/** A saved draft with its findings. */
export type Saved = Done<DiagnosisSaveMutation>;

/** A return after an act on it. */
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
 * What a return is checked against; `checkOffline` of `@mandato/sdk/rules` takes it as it is.
 *
 * @example
 * const rests: CheckedAgainst = await api.diagnoses.context({ cycle: { code: '2026-review' } });
 */
export interface CheckedAgainst {
  readonly hash: string;
  /** Version of the rules that the server runs: other rules may give other results. */
  readonly rulesVersion: string;
  readonly context: CheckContext;
}

/** Of which round and of whose return; the key's own agency without one. */
export type CheckedAgainstBy = Omit<CheckContextGetQueryVariables, 'unlessHash'>;

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
  /** What `check` rests on, for checks offline; one that is known already is asked for by its hash and not sent again. */
  context: contextReader(call),
  /** Opens the draft for a round with the content of the agency's last return. */
  start: write((input: DiagnosisStartInput, options) => act(call, DiagnosisStart, input, options)),
  /** Creates or replaces the draft. `expectedVersion` is the version you have read. */
  save: write((input: DiagnosisSaveInput, options) => act(call, DiagnosisSave, input, options)),
  /** Consents to the draft as it stands, as the agency's own approver, where the round asks for consent. */
  approve: write((input: DiagnosisActInput, options) => act(call, DiagnosisApprove, input, options)),
  /** Freezes the draft; from here on a change is a new revision. */
  submit: write((input: DiagnosisActInput, options) => act(call, DiagnosisSubmit, input, options)),
  /** For the secretariat: hands it back, with reasons that its agency reads. */
  sendBack: write((input: DiagnosisReasonInput, options) => act(call, DiagnosisSendBack, input, options)),
  /** For the secretariat: accepts the words as they stand; give the `contentHash` that was read to be sure of them. */
  accept: write((input: DiagnosisActInput, options) => act(call, DiagnosisAccept, input, options)),
  /** Takes it back: its agency what is not public, the secretariat what is. */
  withdraw: write((input: DiagnosisReasonInput, options) => act(call, DiagnosisWithdraw, input, options)),
  /** Opens a published or withdrawn return for its next revision, which the first `save` makes. */
  revise: write((input: DiagnosisReasonInput, options) => act(call, DiagnosisRevise, input, options)),
  /** Attaches a translation, whole or in part, to a revision that was handed in. */
  translate: write((input: DiagnosisTranslateInput, options) =>
    act(call, DiagnosisTranslate, input, options),
  ),
  /** Marks it, and all that was said of it, as looked at: what is new counts from there. */
  seen: write((input: ReviewSeenInput, options) => act(call, ReviewSeen, input, options)),
  /** What differs in a revision, by its id, from another one, else from the one before it; null where there is none that the caller may see. */
  diff: async (
    variables: RevisionDiffGetQueryVariables,
    options?: CallOptions,
  ): Promise<RevisionDiffFragment | null> =>
    (await call(RevisionDiffGet, variables, options)).data.node?.diff ?? null,
  /**
   * Check, save and submit. With blocking results it throws a `ValidationError` (`BLOCKED`) that lists them, and nothing
   * is saved. Three requests, each with the call's deadline; an `idempotencyKey` serves the save and the submission
   * alike, so that the same call can be made again after a broken connection.
   */
  file: write((input: FileInput, options) => file(call, input, options)),
});

function check(call: Caller, input: DiagnosisCheckInput, options?: CallOptions): Promise<Checked> {
  const { cycle, agency, language, filed, content } = input;
  return act(call, DiagnosisCheck, { cycle, agency, language, filed, content }, options);
}

/** Reads contexts and keeps the last one of each round and agency. */
function contextReader(call: Caller) {
  const known = new Map<string, CheckedAgainst>();
  return async ({ cycle, agency }: CheckedAgainstBy, options?: CallOptions): Promise<CheckedAgainst> => {
    const key = JSON.stringify([cycle, agency]);
    const last = known.get(key);
    const { data } = await call(CheckContextGet, { cycle, agency, unlessHash: last?.hash }, options);
    const { json, ...facts } = data.checkContext;
    const read = { ...facts, context: json === null ? last?.context : JSON.parse(json) };
    known.set(key, read);
    return read;
  };
}

async function file(call: Caller, { note, ...draft }: FileInput, options?: CallOptions): Promise<Filed> {
  // A check changes nothing, and may find another content next time: it does not take the caller's key.
  const unkeyed = { ...options, idempotencyKey: undefined };
  const { results, wouldSubmit } = await check(call, draft, unkeyed);
  const blockers = results.filter((each) => each.severity === 'BLOCKER');
  // Without a blocker the fault is in the rest of the input, which the save refuses by name.
  if (!wouldSubmit && blockers.length > 0) throw errorOfBlockers('DiagnosisCheck', blockers);
  // Not `diagnosis.version`: a save that is sent again answers with the return as it stands by then.
  const { diagnosis, version, findings } = await act(call, DiagnosisSave, draft, options);
  const input = { id: diagnosis.id, expectedVersion: version, note };
  const submitted = await act(call, DiagnosisSubmit, input, options);
  return { ...submitted, results, findings };
}
