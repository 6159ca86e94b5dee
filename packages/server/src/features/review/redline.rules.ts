import { textChanges, type TextChange } from './text-diff.rules';

/** A proposal with the wordings that it may be drawn against. */
export interface Proposal {
  readonly kind: 'REWORD' | 'ADD' | 'REMOVE';
  readonly proposedText: string | null;
  /** The catalogue's wording that stood when the return was saved, in the proposal's own language. */
  readonly version: { readonly basis: string; readonly text: string | null } | null;
  /** The wording that the same return quotes for the same mandate, in the proposal's own language. */
  readonly quoted: string | null;
}

export interface Redline {
  readonly base: 'OFFICIAL' | 'QUOTED_IN_RETURN';
  readonly changes: readonly TextChange[];
}

/** What a proposal makes of the wording it is about; null where it names no words, or where the wording is nobody's: a
    paraphrase is never struck out. */
export function redlineOf(proposal: Proposal): Redline | null {
  const base = baseOf(proposal);
  if (!base) return null;
  const { kind, proposedText } = proposal;
  if (kind === 'REMOVE') return { base: base.is, changes: textChanges(base.text, '') };
  if (proposedText === null) return null;
  // What is to come besides takes nothing away.
  const changes: TextChange[] =
    kind === 'ADD'
      ? [
          { kind: 'SAME', text: base.text },
          { kind: 'ADDED', text: proposedText },
        ]
      : textChanges(base.text, proposedText);
  return { base: base.is, changes };
}

function baseOf({ version, quoted }: Proposal): { is: Redline['base']; text: string } | null {
  if (version?.basis === 'OFFICIAL' && version.text !== null) return { is: 'OFFICIAL', text: version.text };
  if (quoted !== null) return { is: 'QUOTED_IN_RETURN', text: quoted };
  return version?.basis === 'QUOTED_IN_RETURN' && version.text !== null
    ? { is: 'QUOTED_IN_RETURN', text: version.text }
    : null;
}
