import type { ErrorCode } from './error-codes';

export const SEVERITIES = ['INFO', 'WARNING', 'ERROR', 'BLOCKER'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One thing, said in English and Spanish. */
export interface Words {
  readonly en: string;
  readonly es: string;
}

export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  /** A save is refused with this code; without it the finding is kept with the revision. */
  readonly refusal?: ErrorCode;
  readonly summary: Words;
}

const refusal = <C extends string>(code: C, refused: ErrorCode, en: string, es: string) =>
  ({ code, severity: 'BLOCKER', refusal: refused, summary: { en, es } }) as const;

const finding = <C extends string>(code: C, severity: Severity, en: string, es: string) =>
  ({ code, severity, summary: { en, es } }) as const;

/** Every rule there is, in the order of the results; documentation is printed from it. */
export const RULES = [
  refusal(
    'LIMIT_EXCEEDED',
    'LIMIT_EXCEEDED',
    'The return holds more than 2,000 items, outcomes and published works included. Nothing else is checked then.',
    'El informe contiene más de 2.000 elementos, incluidos resultados y publicaciones. Entonces no se revisa nada más.',
  ),
  refusal(
    'INVALID_TEXT',
    'INVALID_TEXT',
    'A text holds a character that cannot be kept exactly as sent: U+0000, half a character, or a control character other than tab and line ends.',
    'Un texto contiene un carácter que no puede guardarse tal como se envió: U+0000, medio carácter o un carácter de control distinto del tabulador y los saltos de línea.',
  ),
  refusal(
    'MALFORMED_KEY',
    'INVALID',
    'A key is empty, longer than 200 characters, holds a control character or begins or ends with a blank.',
    'Una clave está vacía, supera los 200 caracteres, contiene un carácter de control o empieza o termina con un espacio.',
  ),
  refusal(
    'DUPLICATE_KEY',
    'DUPLICATE_KEY',
    'Two items of the return carry the same key.',
    'Dos elementos del informe llevan la misma clave.',
  ),
  refusal(
    'DANGLING_KEY',
    'INVALID',
    'A reference names no section, activity or item of the return.',
    'Una referencia no corresponde a ninguna sección, actividad o elemento del informe.',
  ),
  refusal(
    'PARENT_CIRCLE',
    'INVALID',
    'A section is its own parent, directly or through others.',
    'Una sección es su propia sección superior, directamente o a través de otras.',
  ),
  refusal(
    'TWO_PROJECT_DESCRIPTIONS',
    'INVALID',
    'One project, two descriptions: the same project key with other names, another period or other funding.',
    'Un proyecto, dos descripciones: la misma clave de proyecto con otros nombres, otro período u otro financiamiento.',
  ),
  refusal(
    'UNKNOWN_CODE',
    'UNKNOWN_CODE',
    'A code is not in the catalogue.',
    'Un código no figura en el catálogo.',
  ),
  refusal(
    'SPAN_MISMATCH',
    'SPAN_MISMATCH',
    'A span does not point to its own words in a section of the return.',
    'Una cita no señala sus propias palabras en una sección del informe.',
  ),
  refusal(
    'SPAN_NOT_SEARCHED',
    'LIMIT_EXCEEDED',
    'A quote without start and end was not looked for, because those before it took all the searching one return may ask for.',
    'Una cita sin inicio ni fin no se buscó, porque las anteriores agotaron la búsqueda que un informe puede pedir.',
  ),
  refusal(
    'MALFORMED_DATE',
    'INVALID',
    'A date is not written in EDTF, or is not a real day.',
    'Una fecha no está escrita en EDTF o no es un día real.',
  ),
  refusal(
    'PERIOD_REVERSED',
    'INVALID',
    'A period ends before it starts.',
    'Un período termina antes de empezar.',
  ),
  refusal(
    'MALFORMED_DECIMAL',
    'INVALID',
    'A number is not written as a plain decimal.',
    'Un número no está escrito como decimal simple.',
  ),
  refusal(
    'SHARE_OUT_OF_RANGE',
    'INVALID',
    'A share is not between 0 and 1, or its minimum is above its maximum.',
    'Una proporción no está entre 0 y 1, o su mínimo supera su máximo.',
  ),
  refusal(
    'MALFORMED_CURRENCY',
    'INVALID',
    'A currency is not a code of three capital letters.',
    'Una moneda no es un código de tres letras mayúsculas.',
  ),
  refusal(
    'MALFORMED_LANGUAGE',
    'INVALID',
    'A language is not written as a BCP 47 tag.',
    'Un idioma no está escrito como etiqueta BCP 47.',
  ),
  refusal(
    'CORRIDOR_TOO_SHORT',
    'INVALID',
    'A corridor names fewer than two countries.',
    'Un corredor nombra menos de dos países.',
  ),
  refusal(
    'UNNAMED_ORGANIZATION',
    'INVALID',
    'An organization has neither id nor agency code nor name.',
    'Una organización no tiene ni id, ni código de organismo, ni nombre.',
  ),
  refusal('EMPTY_TITLE', 'INVALID', 'An activity has no title.', 'Una actividad no tiene título.'),
  finding(
    'OTHER_AGENCY_IN_HEADING',
    'WARNING',
    'A heading names another agency and not the one that files.',
    'Un encabezado nombra a otro organismo y no al que presenta el informe.',
  ),
  finding(
    'MISSING_SECTION',
    'ERROR',
    'A section that the round asks for is missing.',
    'Falta una sección que la ronda pide.',
  ),
  finding('NO_RUNNING_TEXT', 'INFO', 'The return has no running text.', 'El informe no tiene texto corrido.'),
  finding(
    'DANGLING_ANNEX',
    'WARNING',
    'A document is referred to and not held.',
    'Se remite a un documento que no se tiene.',
  ),
  finding(
    'RESTATED_MANDATE',
    'WARNING',
    'An answer only repeats the words of the mandate.',
    'Una respuesta solo repite las palabras del mandato.',
  ),
  finding(
    'FILLER',
    'WARNING',
    'A text is filler: “N/A”, “none”, “pending”, a dash.',
    'Un texto es de relleno: «N/A», «ninguno», «pendiente», un guion.',
  ),
  finding(
    'UNDATED_ACTIVITY',
    'WARNING',
    'An activity has no date at all.',
    'Una actividad no tiene fecha alguna.',
  ),
  finding(
    'EMPTY_RESPONSE',
    'WARNING',
    'A response to a mandate says nothing: no activity, no narrative, no assessment.',
    'Una respuesta a un mandato no dice nada: ni actividad, ni relato, ni valoración.',
  ),
  finding(
    'REASON_MISSING',
    'WARNING',
    'A mandate was not met, or was met by a substitute, and the return does not say why.',
    'Un mandato no se cumplió, o se cumplió con un sustituto, y el informe no dice por qué.',
  ),
  finding(
    'PROPOSAL_WITHOUT_WORDING',
    'INFO',
    'A proposal to reword or add a mandate gives no wording.',
    'Una propuesta de reformular o agregar un mandato no da una redacción.',
  ),
] satisfies readonly Rule[];

export type RuleCode = (typeof RULES)[number]['code'];
