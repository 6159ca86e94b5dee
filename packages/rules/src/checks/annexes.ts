import { annexReferenceFields } from '../content-fields';
import type { Reading } from '../reading';
import { result, type CheckResult } from '../result';

const WORDS = {
  message: {
    en: 'The return refers to a document that is not held here.',
    es: 'El informe remite a un documento que aquí no se tiene.',
  },
  cure: {
    en: 'Attach the document to the return (fileAttach), or say in the title where it can be read.',
    es: 'Adjunte el documento al informe (fileAttach) o indique en el título dónde puede leerse.',
  },
};

export function danglingAnnexes(reading: Reading): CheckResult[] {
  return reading
    .records(annexReferenceFields)
    .map(({ record, path }) => result('DANGLING_ANNEX', path, WORDS, reading.placeOf(record)));
}
