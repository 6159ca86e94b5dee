import { invalidText } from './checks/text';
import { tooManyItems } from './checks/limits';
import { duplicateKeys, malformedKeys } from './checks/keys';
import { danglingKeys, parentCircles } from './checks/references';
import { projectDescriptions } from './checks/projects';
import { unknownCodes } from './checks/codes';
import { spanMismatches } from './checks/spans';
import { malformedDates, reversedPeriods } from './checks/dates';
import { malformedDecimals, sharesOutOfRange } from './checks/numbers';
import {
  emptyTitles,
  malformedCurrencies,
  malformedLanguages,
  shortCorridors,
  unnamedOrganizations,
} from './checks/values';
import { otherAgenciesInHeadings } from './checks/headings';
import { missingSections } from './checks/sections';
import { danglingAnnexes } from './checks/annexes';
import { restatedMandates } from './checks/restated';
import { filler } from './checks/filler';
import { undatedActivities } from './checks/activities';
import { emptyResponses, missingReasons } from './checks/responses';
import { proposalsWithoutWording } from './checks/proposals';
import { completeContent, completeFiled } from './complete';
import type { CheckContext } from './context';
import type { DiagnosisContentInput } from './document';
import { Reading } from './reading';
import type { CheckResult } from './result';

/** Changes whenever the same document could get other results. */
export const RULES_VERSION = '1.1.0';

type Check = (reading: Reading, context: CheckContext) => CheckResult[];

const CHECKS: readonly Check[] = [
  invalidText,
  malformedKeys,
  duplicateKeys,
  danglingKeys,
  parentCircles,
  projectDescriptions,
  unknownCodes,
  spanMismatches,
  malformedDates,
  reversedPeriods,
  malformedDecimals,
  sharesOutOfRange,
  malformedCurrencies,
  malformedLanguages,
  shortCorridors,
  unnamedOrganizations,
  emptyTitles,
  otherAgenciesInHeadings,
  missingSections,
  danglingAnnexes,
  restatedMandates,
  filler,
  undatedActivities,
  emptyResponses,
  missingReasons,
  proposalsWithoutWording,
];

/** All that is to be said of a return, rule by rule and within a rule in the order of the document. */
export function check(document: DiagnosisContentInput, context: CheckContext): CheckResult[] {
  const reading = new Reading(completeContent(document), completeFiled(context.filed ?? {}));
  // Some checks look from each item at the others: too many are refused before that.
  const tooMany = tooManyItems(reading);
  if (tooMany.length > 0) return tooMany;
  return CHECKS.flatMap((each) => each(reading, context));
}
