import { contentFields, filedDocumentFields } from './content-fields';
import type { DiagnosisContent, DiagnosisContentInput, FiledDocument, FiledDocumentInput } from './document';
import { isScalar, type Field, type Shape } from './shape';

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
  const entries = Object.entries(sent).filter(([, value]) => value !== null && value !== undefined);
  const present = new Set(entries.map(([name]) => name));
  const complete = entries.map(([name, value]) => [name, completeValue(fieldOf(shape, name), value)]);
  for (const [name, field] of Object.entries(shape)) {
    if (field.presence === 'DEFAULTED' && !present.has(name)) {
      complete.push([name, field.isList ? [] : field.fallback]);
    }
  }
  return Object.fromEntries(complete);
}

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
