import { amendmentProposalFields } from '../content-fields';
import type { Reading } from '../reading';
import { tell, type CheckResult } from '../result';

export function proposalsWithoutWording(reading: Reading): CheckResult[] {
  return reading
    .records(amendmentProposalFields)
    .filter(({ record }) => record.kind !== 'REMOVE' && (record.proposedText ?? '').trim() === '')
    .map(({ record, path }) =>
      tell('PROPOSAL_WITHOUT_WORDING', [...path, 'proposedText'], reading.placeOf(record)),
    );
}
