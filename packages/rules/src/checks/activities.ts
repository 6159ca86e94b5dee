import { activityFields, corridorFields, organizationFields } from '../activity-fields';
import type { CheckContext } from '../context';
import { compareDecimals, isDecimal } from '../decimal';
import type { Activity, Organization } from '../document';
import { fold } from '../fold';
import type { Reading } from '../reading';
import { result, tell, type CheckResult } from '../result';

export function undatedActivities(reading: Reading): CheckResult[] {
  return reading
    .records(activityFields)
    .filter(({ record }) => !isDated(record))
    .map(({ record, path }) => tell('UNDATED_ACTIVITY', [...path, 'period'], reading.placeOf(record)));
}

function isDated({ period }: Activity): boolean {
  if (period === undefined) return false;
  return period.ongoing || period.edtf !== undefined || (period.printed ?? '').trim() !== '';
}

const wordsOfActivity = (activity: Activity, reading: Reading): string =>
  activity.text ?? reading.placeOf(activity)?.quote ?? activity.title;

/** A semicolon may stand inside closing quotation marks. */
const PARTS = /;[”"»’']?\s/;
const FEWEST_WORDS = 6;

export function severalInOne(reading: Reading): CheckResult[] {
  return reading
    .records(activityFields)
    .filter(({ record }) => {
      const words = wordsOfActivity(record, reading);
      return words.includes(';') && words.split(PARTS).filter(isWhole).length > 1;
    })
    .map(({ record, path }) => tell('SEVERAL_ACTIVITIES_IN_ONE', path, reading.placeOf(record)));
}

const isWhole = (part: string): boolean =>
  /\b(?:19|20)\d{2}\b/.test(part) && part.trim().split(/\s+/).length >= FEWEST_WORDS;

const RESULT =
  /\b(?:result(?:ed|ing) in|led to|leading to|culminated in|dio lugar a|dio como resultado|resulto en|condujo a|culmino (?:en|con))\b[^.;]{0,60}\b(?:creation|establishment|adoption|enactment|law|policy|agreement|directorate|institution|creacion|establecimiento|adopcion|promulgacion|ley|politica|acuerdo|direccion|institucion)\b/;

export function outcomesInTexts(reading: Reading): CheckResult[] {
  return reading
    .records(activityFields)
    .filter(
      ({ record }) => record.outcomes.length === 0 && RESULT.test(fold(wordsOfActivity(record, reading))),
    )
    .map(({ record, path }) => tell('OUTCOME_IN_TEXT', [...path, 'outcomes'], reading.placeOf(record)));
}

/** Told once: whose own work it is not is in the roles of each. */
export function othersDidIt(reading: Reading, { agency }: CheckContext): CheckResult[] {
  const own = new Set([agency.code, ...agency.names].map(fold));
  const isOwn = ({ agencyCode, name, acronym, affiliateOf }: Organization): boolean =>
    [agencyCode, name, acronym, affiliateOf].some((each) => each !== undefined && own.has(fold(each)));
  const others = reading.records(activityFields).filter(({ record }) => {
    const doers = record.participations.filter(
      ({ role, organization }) =>
        (role === 'IMPLEMENTER' || role === 'SIGNATORY') && organization !== undefined,
    );
    return doers.length > 0 && !doers.some(({ organization }) => organization && isOwn(organization));
  });
  const [first] = others;
  if (first === undefined) return [];
  const message = {
    en: `${others.length} of the activities were carried out or signed by others, and not by the agency that reports them. This is the first one.`,
    es: `${others.length} de las actividades fueron realizadas o firmadas por otros, y no por el organismo que las informa. Esta es la primera.`,
  };
  return [
    result('OTHERS_DID_IT', [...first.path, 'participations'], { message }, reading.placeOf(first.record)),
  ];
}

export function organizationsInOne(reading: Reading): CheckResult[] {
  return reading
    .records(organizationFields)
    .filter(({ record: { name = '' } }) => holdsSeveral(name))
    .map(({ path }) => tell('ORGANIZATIONS_IN_ONE', [...path, 'name']));
}

const holdsSeveral = (name: string): boolean =>
  /;\s|\s\/\s/.test(name) || (name.match(/\(\p{Lu}[\p{Lu}-]{1,11}\)/gu) ?? []).length > 1;

/** Their own hyphen joins no countries. */
const HYPHENATED = /guinea-bissau|timor-leste|guinea-bis[aá]u/i;

export function corridorsPrinted(reading: Reading): CheckResult[] {
  return reading
    .records(corridorFields)
    .filter(({ record: { printed = '', countries } }) => {
      const parts = printed.split(/[-–—→]/).filter((part) => /\p{L}/u.test(part));
      return parts.length > 1 && parts.length !== countries.length && !HYPHENATED.test(printed);
    })
    .map(({ path }) => tell('CORRIDOR_DIFFERS', [...path, 'printed']));
}

/** The same words, unit and country within one project, or else one activity, and one period. */
export function totalsInConflict(reading: Reading): CheckResult[] {
  const totals = new Map<string, string>();
  return reading.records(activityFields).flatMap(({ record, path }) => {
    const of = record.project === undefined ? ['activity', record.key] : ['project', record.project.key];
    return record.outcomes.flatMap(({ text, unit, country, quantity, kind }, index) => {
      if (quantity === undefined || !isDecimal(quantity)) return [];
      const counted = JSON.stringify([
        ...of,
        record.period?.edtf,
        kind,
        fold(text),
        fold(unit ?? ''),
        country,
      ]);
      const known = totals.get(counted);
      totals.set(counted, known ?? quantity);
      return known === undefined || compareDecimals(known, quantity) === 0
        ? []
        : [tell('TOTALS_CONFLICT', [...path, 'outcomes', String(index), 'quantity'])];
    });
  });
}
