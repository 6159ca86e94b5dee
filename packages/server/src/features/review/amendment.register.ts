import { v7 as uuid } from 'uuid';
import { openRows, reopenRow } from '../../platform/versioned-rows';
import type { TextBasis } from '../mandates/mandate-version';
import type { UserError } from '../access/refusal';
import { endedBy, faultsOfDay, faultsOfEnd, faultsOfTexts, invalid, storedTexts } from './amendment.rules';
import type { ResolutionInput, WordingInput } from './amendment.inputs';
import type { Acting } from './judgement.act';

/* The framework's rows that these acts close and open: a row is never changed. */

interface Stored {
  readonly id: string;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
}

export interface InForce {
  readonly mandate: Stored;
  /** Its newest wording. */
  readonly version: Stored & { readonly number: number };
}

export async function mandateInForce({ manager }: Acting, id: string): Promise<InForce> {
  const [found] = await manager.query<[InForce]>(
    `select to_jsonb(m) as mandate, (select to_jsonb(v) from mandate_version v
       where v.mandate_id = m.id and v.until is null order by v.number desc limit 1) as version
     from mandate m where m.id = $1 and m.until is null`,
    [id],
  );
  return found;
}

/** Where in an input a wording stands. */
type Path = readonly string[];

/** Faults of a wording that is to follow the one in force. */
export const faultsOfWording = (
  { validFrom, texts }: WordingInput,
  { mandate, version }: InForce,
  path: Path,
): UserError[] => [
  ...faultsOfTexts(texts, [...path, 'texts']),
  ...faultsOfEnd(validFrom, mandate, [...path, 'validFrom']),
  ...faultsOfDay(validFrom, version, [...path, 'validFrom']),
];

/** Faults of a day on which a mandate is to end. */
export const faultsOfStriking = (
  { validFrom, texts }: WordingInput,
  { mandate, version }: InForce,
  path: Path,
): UserError[] => [
  ...(texts.length > 0
    ? [invalid([...path, 'texts'], 'A mandate that is struck has no new words.', 'Leave them out.')]
    : []),
  ...(mandate.valid_to === null
    ? faultsOfDay(validFrom, version, [...path, 'validFrom'])
    : faultsOfEnd(mandate.valid_to, mandate, [...path, 'validFrom'])),
];

/** What a wording came of. */
export interface Adopted {
  readonly adoptedById: string | null;
  readonly proposalId: string | null;
}

const newVersion = (
  { texts, textBasis, validFrom }: WordingInput,
  { adoptedById, proposalId }: Adopted,
): Readonly<Record<string, unknown>> & { readonly id: string; readonly text_basis: TextBasis } => ({
  id: uuid(),
  text_basis: textBasis,
  text_texts: storedTexts(texts),
  valid_from: validFrom,
  adopted_by_id: adoptedById,
  proposal_id: proposalId,
});

/** Gives a mandate its next wording; the one before it ends on that day. */
export async function reword(
  { manager, number }: Acting,
  { mandate, version }: InForce,
  wording: WordingInput,
  adopted: Adopted,
): Promise<string> {
  const next = newVersion(wording, adopted);
  const ended = { id: version.id, valid_to: endedBy(wording.validFrom, version) };
  await reopenRow(manager, 'mandate_version', number, ended);
  await openRows(manager, 'mandate_version', number, [
    { ...next, mandate_id: mandate.id, number: version.number + 1, valid_to: mandate.valid_to },
  ]);
  return next.id;
}

/** Ends a mandate and its wording on a day. */
export async function strike(
  { manager, number }: Acting,
  { mandate, version }: InForce,
  day: string,
): Promise<void> {
  await reopenRow(manager, 'mandate', number, { id: mandate.id, valid_to: day });
  await reopenRow(manager, 'mandate_version', number, { id: version.id, valid_to: endedBy(day, version) });
}

export interface NewMandate {
  readonly code: string;
  readonly title: WordingInput['texts'];
  readonly addresseeIds: readonly string[];
}

/** A mandate that was not there before, with its first wording. */
export async function found(
  { manager, number }: Acting,
  { code, title, addresseeIds }: NewMandate,
  wording: WordingInput,
  adopted: Adopted,
): Promise<string> {
  const id = uuid();
  const { validFrom } = wording;
  await openRows(manager, 'mandate', number, [
    {
      id,
      code,
      number: null,
      number_basis: 'UNKNOWN',
      title_texts: storedTexts(title),
      binding: 'ASSIGNED',
      origin: 'ADDED_LATER',
      resolution_id: adopted.adoptedById,
      paragraph: null,
      valid_from: validFrom,
      valid_to: null,
    },
  ]);
  await openRows(
    manager,
    'mandate_addressee',
    number,
    addresseeIds.map((agency_id) => ({ id: uuid(), mandate_id: id, agency_id })),
  );
  await openRows(manager, 'mandate_version', number, [
    { ...newVersion(wording, adopted), mandate_id: id, number: 1, valid_to: null },
  ]);
  return id;
}

/** The resolution of this symbol: null where none is named; one that the register does not know yet is opened by
    `open`, once nothing stands against the act. */
export async function resolutionNamed(
  { manager, number }: Acting,
  given: ResolutionInput | null | undefined,
  path: Path,
): Promise<{ id: string | null; problems: UserError[]; open: () => Promise<void> }> {
  const nothing = { id: null, problems: [] as UserError[], open: async () => undefined };
  if (!given) return nothing;
  if (given.symbol.trim() === '') {
    return { ...nothing, problems: [invalid([...path, 'symbol'], 'The symbol is empty.')] };
  }
  const [known] = await manager.query<{ id: string }[]>(
    'select id from resolution where symbol = $1 and until is null',
    [given.symbol],
  );
  if (known) return { ...nothing, id: known.id };
  const id = uuid();
  const { symbol, adoptedOn = null } = given;
  const title = given.title ?? [];
  return {
    id,
    problems: faultsOfTexts(title, [...path, 'title']),
    open: () =>
      openRows(manager, 'resolution', number, [
        { id, symbol, title_texts: storedTexts(title), adopted_on: adoptedOn },
      ]),
  };
}
