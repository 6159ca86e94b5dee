import type { CheckContext } from '../context';
import { activityFields, corridorFields, organizationFields } from '../activity-fields';
import { isLanguageTag } from '../language-tag';
import type { Reading } from '../reading';
import { result, type CheckResult } from '../result';

export function malformedCurrencies(reading: Reading): CheckResult[] {
  const words = {
    message: {
      en: 'The currency is not a code of three capital letters.',
      es: 'La moneda no es un código de tres letras mayúsculas.',
    },
    cure: { en: 'Write the ISO 4217 code: USD, EUR.', es: 'Escriba el código ISO 4217: USD, EUR.' },
  };
  return reading
    .values('CURRENCY')
    .filter(({ value }) => !/^[A-Z]{3}$/.test(value))
    .map(({ path }) => result('MALFORMED_CURRENCY', path, words));
}

export function malformedLanguages(reading: Reading, context: CheckContext): CheckResult[] {
  const words = {
    message: {
      en: 'The language is not written as a BCP 47 tag.',
      es: 'El idioma no está escrito como etiqueta BCP 47.',
    },
    cure: {
      en: 'Write en, es, pt, fr or a longer tag such as es-419; und where the language is not known.',
      es: 'Escriba en, es, pt, fr o una etiqueta más larga como es-419; und si no se conoce el idioma.',
    },
  };
  const own = [{ value: context.language, path: ['language'] }];
  return [...own, ...reading.values('LANGUAGE')]
    .filter(({ value }) => !isLanguageTag(value))
    .map(({ path }) => result('MALFORMED_LANGUAGE', path, words));
}

export function shortCorridors(reading: Reading): CheckResult[] {
  const words = {
    message: {
      en: 'A corridor runs through at least two different countries.',
      es: 'Un corredor pasa al menos por dos países distintos.',
    },
    cure: {
      en: 'Name the countries in the order of the flow; a single country is a place.',
      es: 'Nombre los países en el orden del flujo; un solo país es un lugar.',
    },
  };
  return reading
    .records(corridorFields)
    .filter(({ record }) => new Set(record.countries).size < 2)
    .map(({ path }) => result('CORRIDOR_TOO_SHORT', [...path, 'countries'], words));
}

export function unnamedOrganizations(reading: Reading): CheckResult[] {
  const words = {
    message: {
      en: 'The organization has neither id nor agency code nor name.',
      es: 'La organización no tiene ni id, ni código de organismo, ni nombre.',
    },
    cure: {
      en: 'Give its name as printed; where only a kind of organization is meant, use class.',
      es: 'Indique su nombre tal como está impreso; si solo se alude a una clase de organización, use class.',
    },
  };
  return reading
    .records(organizationFields)
    .filter(({ record: { id, agencyCode, name = '' } }) => !id && !agencyCode && name.trim() === '')
    .map(({ path }) => result('UNNAMED_ORGANIZATION', [...path, 'name'], words));
}

export function emptyTitles(reading: Reading): CheckResult[] {
  const words = {
    message: { en: 'The activity has no title.', es: 'La actividad no tiene título.' },
    cure: {
      en: 'Say in a few words what was done; the words as printed go into the text.',
      es: 'Diga en pocas palabras qué se hizo; las palabras impresas van en el texto.',
    },
  };
  return reading
    .records(activityFields)
    .filter(({ record }) => record.title.trim() === '')
    .map(({ path }) => result('EMPTY_TITLE', [...path, 'title'], words));
}
