import { activityFields } from '../activity-fields';
import type { CheckContext, ContextMandate } from '../context';
import { itemsOf } from '../items';
import type { Reading } from '../reading';
import { result, tell, type CheckResult } from '../result';

const isEmpty = ({ content }: Reading): boolean => Object.values(content).every((list) => list.length === 0);

export function emptyReturns(reading: Reading): CheckResult[] {
  return isEmpty(reading) ? [tell('EMPTY_RETURN', ['content'])] : [];
}

export function textsWithoutItems(reading: Reading): CheckResult[] {
  const { sections } = reading.content;
  const hasText = sections.some((section) => section.body.trim() !== '');
  const hasItems = itemsOf(reading).length > sections.length;
  return hasText && !hasItems ? [tell('TEXT_WITHOUT_ITEMS', ['content'])] : [];
}

export function silences(reading: Reading, context: CheckContext): CheckResult[] {
  if (isEmpty(reading)) return [];
  const { code } = context.agency;
  const own = context.mandates.filter((mandate) => mandate.addressees.includes(code));
  if (own.length === 0) return code === '' ? [] : [tell('NOTHING_ASSIGNED', ['content'])];
  const answered = new Set([
    ...reading.content.mandateResponses.map((response) => response.mandateCode),
    ...reading.records(activityFields).flatMap(({ record }) => record.mandateCodes),
  ]);
  return own
    .filter((mandate) => mandate.binding !== 'OPTIONAL' && isInForce(mandate, context.round))
    .filter((mandate) => !answered.has(mandate.code))
    .map((mandate) => silentOn(mandate.code));
}

function silentOn(code: string): CheckResult {
  const message = {
    en: `The return is silent on ${code}, a mandate addressed to the agency.`,
    es: `El informe guarda silencio sobre ${code}, un mandato dirigido al organismo.`,
  };
  return result('SILENT_MANDATE', ['content', 'mandateResponses'], { message, about: code });
}

/** On at least one day of the round; a round without dates takes every mandate. */
export function isInForce(mandate: ContextMandate, round: CheckContext['round']): boolean {
  const opens = round?.opensOn ?? round?.dueOn;
  const due = round?.dueOn ?? round?.opensOn;
  const begins = mandate.validFrom === null || due == null || mandate.validFrom <= due;
  const lasts = mandate.validTo === null || opens == null || mandate.validTo > opens;
  return begins && lasts;
}
