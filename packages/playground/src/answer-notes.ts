/** What an answer says of itself beside its data. */
export interface AnswerNotes {
  /** The register act it was read at. */
  asOf: number | null;
  /** The lists that were cut, such as `agency.mandates.activities: 25 of 140`. */
  truncated: string[];
}

const NONE: AnswerNotes = { asOf: null, truncated: [] };

/** Reads them from the text of the result pane, so that each tab shows those of its own answer. */
export function readAnswerNotes(response: string | null | undefined): AnswerNotes {
  if (!response) return NONE;
  try {
    const { extensions } = JSON.parse(response) as { extensions?: Record<string, unknown> };
    const { asOf, truncated } = extensions ?? {};
    return {
      asOf: typeof asOf === 'number' ? asOf : null,
      truncated: Array.isArray(truncated) ? truncated.filter((name) => typeof name === 'string') : [],
    };
  } catch {
    return NONE;
  }
}
