import { parseEdtf, type FiledDocumentInput, type Period } from '@mandato/rules';

/** The day up to which "to date" holds: the paper's own date, else the latest it can have, else the round's last day. */
export function dayOfPaper(filed: FiledDocumentInput | null, dueOn: string | null): string | null {
  const written = filed?.filedOn ? parseEdtf(filed.filedOn) : null;
  const day = written && !('fault' in written) ? written.end : null;
  return day ?? filed?.notAfter ?? dueOn;
}

const NOT_GIVEN: Period = { ongoing: false };

/** Columns of a period; what goes on runs to the paper's day, never to today. */
export function projectPeriod(
  period: Period = NOT_GIVEN,
  paperDay: string | null,
): Readonly<Record<string, unknown>> {
  const read = period.edtf === undefined ? null : parseEdtf(period.edtf, paperDay ? { until: paperDay } : {});
  const known =
    read && !('fault' in read)
      ? read
      : { start: null, end: null, precision: 'UNKNOWN', years: [], isOpen: false };
  const goesOn = period.ongoing || known.isOpen;
  return {
    period_edtf: period.edtf,
    period_printed: period.printed,
    period_start: known.start,
    period_end: goesOn ? null : known.end,
    period_reach: goesOn ? paperDay : known.end,
    period_precision: known.precision,
    period_ongoing: period.ongoing,
    period_ongoing_as_of: goesOn ? paperDay : null,
    period_years: known.years,
  };
}

/** The last year that a period may touch, by its columns; lists of certain years are found by it. */
export function latestYearOf(columns: Readonly<Record<string, unknown>>): number | null {
  const years = columns['period_years'] as readonly number[];
  const reach = columns['period_reach'] as string | null;
  const touched = [...years.slice(-1), ...(reach === null ? [] : [Number(reach.slice(0, 4))])];
  return touched.length === 0 ? null : Math.max(...touched);
}
