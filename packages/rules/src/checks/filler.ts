import { fold } from '../fold';
import type { Reading } from '../reading';
import { tell, type CheckResult } from '../result';

/** Folded whole texts that say nothing, in the two languages of the returns. */
const SAYS_NOTHING = new Set(
  [
    'n/a, na, n.a, none, nothing, nil, null, not applicable, not available, tbd, tbc, to be determined',
    'to be confirmed, to be completed, pending, idem, ditto, same as above, test, s/i, s/d, no aplica',
    'ninguno, ninguna, nada, sin informacion, sin datos, sin dato, pendiente, por definir, por determinar',
    'por confirmar, por completar, no disponible, no hay, ver arriba, prueba',
  ].flatMap((line) => line.split(', ')),
);

/** Longer texts say something, if only by their length, and folding them would be waste. */
const LONGEST = 80;

export function filler(reading: Reading): CheckResult[] {
  return reading
    .values('PROSE')
    .filter(({ value }) => isFiller(value))
    .map((found) => tell('FILLER', found.path, reading.placeOfValue(found)));
}

function isFiller(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === '') return false;
  if (/^lorem ipsum\b/i.test(trimmed)) return true;
  if (trimmed.length > LONGEST) return false;
  const words = fold(trimmed).replace(/^[\p{P}\p{S}\s]+|[\p{P}\p{S}\s]+$/gu, '');
  // Nothing but marks is filler, nothing but pictures or sums may be meant.
  if (words === '') return /^[\p{P}\s=~_]+$/u.test(trimmed);
  return SAYS_NOTHING.has(words) || /^x{2,}$/.test(words);
}
