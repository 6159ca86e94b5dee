import { activityFields, corridorFields, organizationFields } from '../activity-fields';
import { isLanguageTag } from '../language-tag';
import type { Reading } from '../reading';
import { tell, type CheckResult } from '../result';

export function malformedCurrencies(reading: Reading): CheckResult[] {
  return reading
    .values('CURRENCY')
    .filter(({ value }) => !/^[A-Z]{3}$/.test(value))
    .map(({ path }) => tell('MALFORMED_CURRENCY', path));
}

export function malformedLanguages(reading: Reading): CheckResult[] {
  const own = [{ value: reading.language, path: ['language'] }];
  return [...own, ...reading.values('LANGUAGE')]
    .filter(({ value }) => !isLanguageTag(value))
    .map(({ path }) => tell('MALFORMED_LANGUAGE', path));
}

export function shortCorridors(reading: Reading): CheckResult[] {
  return reading
    .records(corridorFields)
    .filter(({ record }) => new Set(record.countries).size < 2)
    .map(({ path }) => tell('CORRIDOR_TOO_SHORT', [...path, 'countries']));
}

export function unnamedOrganizations(reading: Reading): CheckResult[] {
  return reading
    .records(organizationFields)
    .filter(({ record: { id, agencyCode, name = '' } }) => !id && !agencyCode && name.trim() === '')
    .map(({ path }) => tell('UNNAMED_ORGANIZATION', [...path, 'name']));
}

export function emptyTitles(reading: Reading): CheckResult[] {
  return reading
    .records(activityFields)
    .filter(({ record }) => record.title.trim() === '')
    .map(({ path }) => tell('EMPTY_TITLE', [...path, 'title']));
}
