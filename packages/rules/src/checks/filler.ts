import type { Section } from '../document';
import { fold } from '../fold';
import type { FoundValue, Reading } from '../reading';
import { result, type CheckResult } from '../result';
import type { ResolvedSpan } from '../span';

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

const WORDS = {
  message: {
    en: 'This text fills a field without saying anything.',
    es: 'Este texto llena un campo sin decir nada.',
  },
  cure: {
    en: 'Say it in a sentence, or leave the field out: absent is clearer than “N/A”. What was not done has its own answer, NOT_DONE with a reason.',
    es: 'Dígalo en una frase o deje el campo fuera: ausente es más claro que «N/A». Lo que no se hizo tiene su propia respuesta, NOT_DONE con un motivo.',
  },
};

export function filler(reading: Reading): CheckResult[] {
  return reading
    .values('PROSE')
    .filter(({ value }) => isFiller(value))
    .map((found) => result('FILLER', found.path, WORDS, placeOf(reading, found)));
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

function placeOf(reading: Reading, { path, value, owner }: FoundValue): ResolvedSpan | undefined {
  if (path[1] !== 'sections') return reading.placeOf(owner);
  return { sectionKey: (owner as Section).key, part: 'BODY', start: 0, end: value.length, quote: value };
}
