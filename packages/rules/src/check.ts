import * as activities from './checks/activities';
import { danglingAnnexes } from './checks/annexes';
import { unknownCodes } from './checks/codes';
import { emptyReturns, silences, textsWithoutItems } from './checks/completeness';
import { notDoneWithActivities, statusesAgainstDates } from './checks/contradictions';
import { malformedDates, reversedPeriods } from './checks/dates';
import { activitiesTwice, suggestionsThatRepeat } from './checks/duplicates';
import { filler } from './checks/filler';
import * as headings from './checks/headings';
import { duplicateKeys, malformedKeys } from './checks/keys';
import { otherLanguages } from './checks/languages';
import { carriedOn } from './checks/last-round';
import { tooManyItems } from './checks/limits';
import { mandatesOfOthers, printedNumbers, unquotedItems } from './checks/links';
import { misspeltAgencies } from './checks/misspelt-agencies';
import { marksAndNotes } from './checks/notes';
import { malformedDecimals, sharesOutOfRange } from './checks/numbers';
import { nearOtherTexts } from './checks/other-texts';
import { labelsInSymbols, languageMarks, paperDates, programTitles } from './checks/paper';
import { printedDates } from './checks/printed-dates';
import { projectDescriptions } from './checks/projects';
import { proposalsWithoutWording } from './checks/proposals';
import { danglingKeys, parentCircles } from './checks/references';
import { emptyResponses, missingReasons } from './checks/responses';
import { restatedMandates } from './checks/restated';
import * as texts from './checks/running-text';
import { emptySections, missingSections, unorderedSections } from './checks/sections';
import { spanMismatches } from './checks/spans';
import { polarities, projectsUnderTwoKeys, unaddressedSuggestions } from './checks/statements';
import { invalidText } from './checks/text';
import * as values from './checks/values';
import { completeContent, completeFiled } from './complete';
import type { CheckContext, Draft } from './context';
import { NameIndex } from './name-index';
import { Reading } from './reading';
import type { CheckResult } from './result';

/** Changes whenever the same document could get other results. */
export const RULES_VERSION = '2.1.0';

type Check = (reading: Reading, context: CheckContext, names: NameIndex) => CheckResult[];

const REFUSING: readonly Check[] = [
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
  values.malformedCurrencies,
  values.malformedLanguages,
  values.shortCorridors,
  values.unnamedOrganizations,
  values.emptyTitles,
];

const OF_ROUND: readonly Check[] = [
  emptyReturns,
  textsWithoutItems,
  silences,
  missingSections,
  unorderedSections,
  emptySections,
  paperDates,
  languageMarks,
  labelsInSymbols,
  programTitles,
  carriedOn,
  nearOtherTexts,
];

const OF_TEXT: readonly Check[] = [
  headings.agenciesInHeadings,
  misspeltAgencies,
  headings.misspeltHeadings,
  headings.headingNumbersTwice,
  headings.bilingualHeadings,
  texts.crimesConfused,
  otherLanguages,
  texts.proposalsInTexts,
  texts.sharesInTexts,
  marksAndNotes,
  texts.annexesInTexts,
  texts.contentsPages,
  texts.likelySlips,
];

const OF_ITEMS: readonly Check[] = [
  unquotedItems,
  danglingAnnexes,
  restatedMandates,
  filler,
  mandatesOfOthers,
  printedNumbers,
  emptyResponses,
  missingReasons,
  notDoneWithActivities,
  statusesAgainstDates,
  activities.undatedActivities,
  printedDates,
  activitiesTwice,
  activities.severalInOne,
  activities.outcomesInTexts,
  activities.othersDidIt,
  activities.organizationsInOne,
  activities.corridorsPrinted,
  activities.totalsInConflict,
  projectsUnderTwoKeys,
  polarities,
  proposalsWithoutWording,
  unaddressedSuggestions,
  suggestionsThatRepeat,
];

/** All that is to be said of a return, rule by rule and within a rule in the order of the document. */
export function check(draft: Draft, context: CheckContext): CheckResult[] {
  const content = completeContent(draft.content);
  const reading = new Reading(content, completeFiled(draft.filed ?? {}), draft.language);
  // Some checks look from each item at the others: too many are refused before that.
  const tooMany = tooManyItems(reading);
  if (tooMany.length > 0) return tooMany;
  const others = context.agencies.filter((agency) => agency.code !== context.agency.code);
  const names = new NameIndex([context.agency, ...others]);
  return [...REFUSING, ...OF_ROUND, ...OF_TEXT, ...OF_ITEMS].flatMap((each) => each(reading, context, names));
}
