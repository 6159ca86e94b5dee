import type { Words } from '../catalogue';
import { spanFields } from '../activity-fields';
import type { Reading } from '../reading';
import { result, type CheckResult } from '../result';
import { LAST_OCCURRENCE, type SpanFault, type SpanFaultKind } from '../span';

export function spanMismatches(reading: Reading): CheckResult[] {
  return reading.records(spanFields).flatMap(({ record, path }) => {
    const place = reading.resolve(record);
    if (!('fault' in place)) return [];
    const code = place.fault === 'NOT_SEARCHED' ? 'SPAN_NOT_SEARCHED' : 'SPAN_MISMATCH';
    return [result(code, [...path, place.field], wordsFor(place))];
  });
}

type MessageAndCure = { message: Words; cure: Words };

export function wordsFor({ fault, found = 0 }: SpanFault): MessageAndCure {
  return fault === 'OCCURRENCE_NOT_FOUND' ? notFound(found) : WORDS[fault];
}

function notFound(found: number): MessageAndCure {
  if (found === 0) {
    return {
      message: { en: 'The section does not hold this quote.', es: 'La sección no contiene esta cita.' },
      cure: {
        en: 'Copy the words exactly as they stand there, blanks, accents and quotation marks included.',
        es: 'Copie las palabras exactamente como figuran allí, con espacios, acentos y comillas.',
      },
    };
  }
  return {
    message: {
      en: `The section holds this quote only ${found} ${found === 1 ? 'time' : 'times'}.`,
      es: `La sección contiene esta cita solo ${found} ${found === 1 ? 'vez' : 'veces'}.`,
    },
    cure: {
      en: `Give an occurrence from 1 to ${found}.`,
      es: `Indique una aparición de 1 a ${found}.`,
    },
  };
}

const BY_QUOTE: Words = {
  en: 'Send the quote without start and end, and it will be found; or count in UTF-16 code units, as JavaScript does.',
  es: 'Envíe la cita sin inicio ni fin y se buscará; o cuente en unidades UTF-16, como JavaScript.',
};

const WORDS: Record<Exclude<SpanFaultKind, 'OCCURRENCE_NOT_FOUND'>, MessageAndCure> = {
  UNKNOWN_SECTION: {
    message: {
      en: 'The span names no section of the return.',
      es: 'La cita no señala ninguna sección del informe.',
    },
    cure: {
      en: 'Write the key of a section of this document, or leave the span out where the return has no running text.',
      es: 'Escriba la clave de una sección de este documento o deje fuera la cita si el informe no tiene texto corrido.',
    },
  },
  NO_HEADING: {
    message: { en: 'The section has no heading to quote.', es: 'La sección no tiene encabezado que citar.' },
    cure: {
      en: 'Send the heading as printed, or point to the body.',
      es: 'Envíe el encabezado tal como está impreso o señale el cuerpo.',
    },
  },
  EMPTY_QUOTE: {
    message: { en: 'The quote is empty.', es: 'La cita está vacía.' },
    cure: {
      en: 'Quote the words the item rests on, or leave the span out.',
      es: 'Cite las palabras en que se apoya el elemento o deje fuera la cita.',
    },
  },
  HALF_AN_OFFSET: {
    message: { en: 'Only one of start and end is given.', es: 'Solo se indica el inicio o el fin.' },
    cure: { en: 'Give both, or neither.', es: 'Indique ambos o ninguno.' },
  },
  OUTSIDE_TEXT: {
    message: {
      en: 'The offset lies outside the text, or the end comes before the start.',
      es: 'La posición queda fuera del texto o el fin está antes del inicio.',
    },
    cure: BY_QUOTE,
  },
  CUTS_A_CHARACTER: {
    message: { en: 'The span cuts a character in two.', es: 'La cita corta un carácter en dos.' },
    cure: BY_QUOTE,
  },
  OTHER_TEXT: {
    message: {
      en: 'The text between start and end is not the quote.',
      es: 'El texto entre el inicio y el fin no es la cita.',
    },
    cure: BY_QUOTE,
  },
  OCCURRENCE_OUT_OF_RANGE: {
    message: {
      en: `The occurrence is not a whole number from 1 to ${LAST_OCCURRENCE}.`,
      es: `La aparición no es un número entero de 1 a ${LAST_OCCURRENCE}.`,
    },
    cure: {
      en: 'Count from 1, quote more words so that they stand there once, or give start and end.',
      es: 'Cuente desde 1, cite más palabras para que figuren una sola vez o indique inicio y fin.',
    },
  },
  NOT_SEARCHED: {
    message: {
      en: 'The quote was not looked for: the quotes before it took all the searching that one return may ask for.',
      es: 'La cita no se buscó: las anteriores agotaron la búsqueda que un informe puede pedir.',
    },
    cure: {
      en: 'Give start and end with the quotes of long sections, or file the long sections in parts.',
      es: 'Indique inicio y fin en las citas de secciones largas o presente las secciones largas por partes.',
    },
  },
};
