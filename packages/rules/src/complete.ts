import { contentFields, filedDocumentFields } from './content-fields';
import type { DiagnosisContent, DiagnosisContentInput, FiledDocument, FiledDocumentInput } from './document';
import { fieldsOf, isScalar, type Field, type Shape } from './shape';

/**
 * The canonical document: every default filled in, null and absent alike, arrays and texts as sent.
 * A field the contract does not know is kept: dropping it would hide it from whoever must refuse it.
 */
export function completeContent(input: DiagnosisContentInput): DiagnosisContent {
  return completeRecord(contentFields, input) as DiagnosisContent;
}

export function completeFiled(input: FiledDocumentInput): FiledDocument {
  return completeRecord(filedDocumentFields, input) as FiledDocument;
}

function completeRecord(shape: Shape, sent: unknown): unknown {
  if (!isRecord(sent)) return sent;
  const complete: Record<string, unknown> = {};
  for (const name of Object.keys(sent)) {
    const value = sent[name];
    if (value === null || value === undefined) continue;
    // Assigned, it would be taken for the prototype and hidden.
    if (name === '__proto__') Object.defineProperty(complete, name, { value, ...PLAIN });
    else complete[name] = completeValue(fieldOf(shape, name), value);
  }
  for (const [name, field] of fieldsOf(shape)) {
    if (field.presence === 'DEFAULTED' && complete[name] === undefined) {
      complete[name] = field.isList ? [] : field.fallback;
    }
  }
  return complete;
}

const PLAIN = { enumerable: true, configurable: true, writable: true };

function completeValue(field: Field | undefined, value: unknown): unknown {
  if (field === undefined) return value;
  const { of } = field;
  if (!field.isList) return isScalar(of) ? value : completeRecord(of, value);
  if (!Array.isArray(value)) return value;
  return isScalar(of) ? [...value] : value.map((each) => completeRecord(of, each));
}

function fieldOf(shape: Shape, name: string): Field | undefined {
  return Object.hasOwn(shape, name) ? shape[name] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
