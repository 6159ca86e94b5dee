export type TextFaultKind = 'NUL' | 'LONE_SURROGATE' | 'CONTROL_CHARACTER';

export interface TextFault {
  path: string[];
  fault: TextFaultKind;
  /** Where it stands, in UTF-16 code units; absent where the fault is in a field's name. */
  position?: number;
}

/** Control characters other than tab, LF and CR; with `u` a surrogate matches only when it stands alone. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|\p{Cs}/u;

/** First forbidden character of a text that would have to be changed to be stored. */
export function textFault(text: string): { fault: TextFaultKind; position: number } | undefined {
  const match = FORBIDDEN.exec(text);
  if (match === null) return undefined;
  const unit = text.charCodeAt(match.index);
  const fault = unit === 0 ? 'NUL' : unit >= 0xd800 ? 'LONE_SURROGATE' : 'CONTROL_CHARACTER';
  return { fault, position: match.index };
}

/** One fault for each text and each field name that cannot be kept exactly as sent. */
export function textFaults(value: unknown, path: readonly string[] = []): TextFault[] {
  return isClean(value) ? [] : faultsIn(value, path);
}

/** Where nothing is wrong, no path has to be told. */
function isClean(value: unknown): boolean {
  if (typeof value === 'string') return !FORBIDDEN.test(value);
  if (Array.isArray(value)) return value.every(isClean);
  if (typeof value !== 'object' || value === null) return true;
  const record = value as Record<string, unknown>;
  return Object.keys(record).every((name) => !FORBIDDEN.test(name) && isClean(record[name]));
}

function faultsIn(value: unknown, path: readonly string[]): TextFault[] {
  if (typeof value === 'string') {
    const fault = textFault(value);
    return fault === undefined ? [] : [{ path: [...path], ...fault }];
  }
  if (Array.isArray(value)) return value.flatMap((each, index) => faultsIn(each, [...path, String(index)]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => {
    const fault = textFault(name);
    // The name itself would carry the fault into the path.
    return fault === undefined ? faultsIn(each, [...path, name]) : [{ path: [...path], fault: fault.fault }];
  });
}
