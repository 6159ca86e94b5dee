import { activityFields } from '../activity-fields';
import { mandateResponseFields } from '../content-fields';
import type { CheckContext } from '../context';
import type { Activity } from '../document';
import { parseEdtf, type EdtfPeriod } from '../edtf';
import { paperDate } from '../paper-date';
import type { Reading } from '../reading';
import { tell, type CheckResult } from '../result';
import { goesOn } from './paper';

export function notDoneWithActivities(reading: Reading): CheckResult[] {
  return reading
    .records(mandateResponseFields)
    .filter(
      ({ record }) =>
        record.selfAssessment === 'NOT_DONE' && record.activities.some(({ status }) => status !== 'PLANNED'),
    )
    .map(({ record, path }) =>
      tell('NOT_DONE_WITH_ACTIVITIES', [...path, 'selfAssessment'], reading.placeOf(record)),
    );
}

/** What an activity's status says against its own period, and both against the date of the paper. */
export function statusesAgainstDates(reading: Reading, { round }: CheckContext): CheckResult[] {
  const { first, last } = paperDate(reading.filed);
  const activities = reading
    .records(activityFields)
    .map((each) => ({ ...each, period: periodOf(each.record) }));
  const doneButOngoing = activities.filter(({ record }) => record.status === 'DONE' && goesOn(record));
  const written = first ?? round?.opensOn ?? undefined;
  const plannedButOver = activities.filter(
    ({ record, period }) =>
      record.status === 'PLANNED' &&
      written !== undefined &&
      typeof period?.end === 'string' &&
      period.end < written,
  );
  const afterPaper = activities.filter(
    ({ record, period }) =>
      last !== undefined && record.status !== 'PLANNED' && isAfter(record, period, last),
  );
  const at = (code: 'DONE_BUT_ONGOING' | 'PLANNED_BUT_OVER' | 'FACT_AFTER_PAPER', field: string) =>
    (({ record, path }: (typeof activities)[number]) =>
      tell(code, [...path, field], reading.placeOf(record))) as (
      each: (typeof activities)[number],
    ) => CheckResult;
  return [
    ...doneButOngoing.map(at('DONE_BUT_ONGOING', 'status')),
    ...plannedButOver.map(at('PLANNED_BUT_OVER', 'status')),
    ...afterPaper.map(at('FACT_AFTER_PAPER', 'period')),
  ];
}

function periodOf({ period }: Activity): EdtfPeriod | undefined {
  const read = period?.edtf === undefined ? undefined : parseEdtf(period.edtf);
  return read === undefined || 'fault' in read ? undefined : read;
}

/** It begins after the paper; or it is done, and its last year or a work it published is of a later year. */
function isAfter(activity: Activity, period: EdtfPeriod | undefined, last: string): boolean {
  const year = Number(last.slice(0, 4));
  if (activity.publishedWorks.some((work) => (work.year ?? 0) > year)) return true;
  if (period === undefined) return false;
  if (period.start !== null && period.start > last) return true;
  return activity.status === 'DONE' && period.end !== null && Number(period.end.slice(0, 4)) > year;
}
