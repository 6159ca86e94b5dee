/** The one closed list of refusals of the API, in the contract's order. */
export const ERROR_CODES = [
  'NOT_FOUND',
  'NOT_ALLOWED',
  'CONFLICT',
  'NOT_EDITABLE',
  'WRONG_STATE',
  'CYCLE_CLOSED',
  'INVALID',
  'INVALID_TEXT',
  'DUPLICATE_KEY',
  'UNKNOWN_CODE',
  'SPAN_MISMATCH',
  'BLOCKED',
  'IDEMPOTENCY_KEY_REUSED',
  'LIMIT_EXCEEDED',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];
