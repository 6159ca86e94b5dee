/**
 * Every operation of the SDK as a typed document, with the types of its variables, result and inputs, and the values of
 * the schema's enums. A bundle holds only those it names.
 *
 * @example
 * import { createCaller } from '@mandato/sdk';
 * import { DiagnosisSubmit, ErrorCode } from '@mandato/sdk/operations';
 *
 * const call = createCaller({ url, apiKey });
 * const { data } = await call(DiagnosisSubmit, { input: { id, expectedVersion } });
 * const isClosed = data.diagnosisSubmit.userErrors.some((each) => each.code === ErrorCode.CYCLE_CLOSED);
 *
 * @packageDocumentation
 */
export * from './generated/operations.js';
export type { TypedDocument } from './document.js';
