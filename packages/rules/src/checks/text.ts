import type { Words } from '../catalogue';
import type { Reading } from '../reading';
import { result, type CheckResult } from '../result';
import { textFaults, type TextFault, type TextFaultKind } from '../text';

const NAMES: Record<TextFaultKind, Words> = {
  NUL: { en: 'the character U+0000', es: 'el carácter U+0000' },
  LONE_SURROGATE: { en: 'half a character (a lone surrogate)', es: 'medio carácter (un sustituto suelto)' },
  CONTROL_CHARACTER: { en: 'a control character', es: 'un carácter de control' },
};

export function invalidText(reading: Reading): CheckResult[] {
  const faults = [...textFaults(reading.content, ['content']), ...textFaults(reading.filed, ['filed'])];
  return faults.map((fault) => result('INVALID_TEXT', fault.path, { message: message(fault) }));
}

function message({ fault, position }: TextFault): Words {
  const { en, es } = NAMES[fault];
  if (position === undefined) {
    return { en: `The name of a field here holds ${en}.`, es: `El nombre de un campo contiene aquí ${es}.` };
  }
  return {
    en: `The text holds ${en} at position ${position}.`,
    es: `El texto contiene ${es} en la posición ${position}.`,
  };
}
