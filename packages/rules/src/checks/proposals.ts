import { amendmentProposalFields } from '../content-fields';
import type { Reading } from '../reading';
import { result, type CheckResult } from '../result';

const WORDS = {
  message: {
    en: 'The proposal says that the mandate should change, but not to which words.',
    es: 'La propuesta dice que el mandato debería cambiar, pero no con qué palabras.',
  },
  cure: {
    en: 'Give the wording in proposedText, so that it can be set against the present one.',
    es: 'Indique la redacción en proposedText, para compararla con la actual.',
  },
};

export function proposalsWithoutWording(reading: Reading): CheckResult[] {
  return reading
    .records(amendmentProposalFields)
    .filter(({ record }) => record.kind !== 'REMOVE' && (record.proposedText ?? '').trim() === '')
    .map(({ record, path }) =>
      result('PROPOSAL_WITHOUT_WORDING', [...path, 'proposedText'], WORDS, reading.placeOf(record)),
    );
}
