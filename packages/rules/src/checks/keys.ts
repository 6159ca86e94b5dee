import type { Words } from '../catalogue';
import { itemsOf } from '../items';
import type { Reading } from '../reading';
import { result, type CheckResult } from '../result';

const LONGEST_KEY = 200;

export function malformedKeys(reading: Reading): CheckResult[] {
  return reading.values('KEY', 'PROJECT_KEY').flatMap(({ value, path }) => {
    const message = faultOf(value);
    return message === undefined ? [] : [result('MALFORMED_KEY', path, { message })];
  });
}

function faultOf(key: string): Words | undefined {
  if (key.trim() === '') return { en: 'The key is empty.', es: 'La clave está vacía.' };
  if (key.length > LONGEST_KEY) {
    return {
      en: `The key is longer than ${LONGEST_KEY} characters.`,
      es: `La clave supera los ${LONGEST_KEY} caracteres.`,
    };
  }
  if (/\p{Cc}/u.test(key)) {
    return { en: 'The key holds a control character.', es: 'La clave contiene un carácter de control.' };
  }
  if (key !== key.trim()) {
    return { en: 'The key begins or ends with a blank.', es: 'La clave empieza o termina con un espacio.' };
  }
  return undefined;
}

export function duplicateKeys(reading: Reading): CheckResult[] {
  const first = new Map<string, string>();
  return itemsOf(reading).flatMap(({ key, path }) => {
    const known = first.get(key);
    if (known === undefined) {
      first.set(key, path.join('.'));
      return [];
    }
    const message = {
      en: `This key is already carried by ${known}.`,
      es: `Esta clave ya la lleva ${known}.`,
    };
    return [result('DUPLICATE_KEY', [...path, 'key'], { message })];
  });
}
