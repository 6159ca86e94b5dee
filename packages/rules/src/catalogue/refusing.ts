import { refusal } from './rule';

/** What cannot be saved at all: the contract of the document itself. */
export const REFUSING = [
  refusal(
    'LIMIT_EXCEEDED',
    'LIMIT_EXCEEDED',
    [
      'The return holds more than 2,000 items, outcomes and published works included. Nothing else is checked then.',
      'El informe contiene más de 2.000 elementos, incluidos resultados y publicaciones. Entonces no se revisa nada más.',
    ],
    [
      'Join items that say the same, or leave out what belongs to another round.',
      'Una los elementos que dicen lo mismo o deje fuera lo que corresponde a otra ronda.',
    ],
  ),
  refusal(
    'INVALID_TEXT',
    'INVALID_TEXT',
    [
      'A text holds a character that cannot be kept exactly as sent: U+0000, half a character, or a control character other than tab and line ends.',
      'Un texto contiene un carácter que no puede guardarse tal como se envió: U+0000, medio carácter o un carácter de control distinto del tabulador y los saltos de línea.',
    ],
    [
      'Remove it where the text comes from: texts are kept exactly as sent, and this character cannot be.',
      'Quítelo en el texto de origen: los textos se guardan tal como se envían, y este carácter no puede guardarse.',
    ],
  ),
  refusal(
    'MALFORMED_KEY',
    'INVALID',
    [
      'A key is empty, longer than 200 characters, holds a control character or begins or ends with a blank.',
      'Una clave está vacía, supera los 200 caracteres, contiene un carácter de control o empieza o termina con un espacio.',
    ],
    [
      'Give the item a short name of your own that stays the same from round to round, such as “area-2-training”.',
      'Dé al elemento un nombre corto propio que no cambie de una ronda a otra, por ejemplo «area-2-capacitacion».',
    ],
  ),
  refusal(
    'DUPLICATE_KEY',
    'DUPLICATE_KEY',
    ['Two items of the return carry the same key.', 'Dos elementos del informe llevan la misma clave.'],
    [
      'Give each item of the return a key of its own, sections and activities included.',
      'Dé a cada elemento del informe una clave propia, incluidas las secciones y las actividades.',
    ],
  ),
  refusal(
    'DANGLING_KEY',
    'INVALID',
    [
      'A reference names no section, activity or item of the return.',
      'Una referencia no corresponde a ninguna sección, actividad o elemento del informe.',
    ],
    [
      'Write the key exactly as it stands there, or leave the reference out.',
      'Escriba la clave exactamente como figura allí o deje fuera la referencia.',
    ],
  ),
  refusal(
    'PARENT_CIRCLE',
    'INVALID',
    [
      'A section is its own parent, directly or through others.',
      'Una sección es su propia sección superior, directamente o a través de otras.',
    ],
    [
      'Name the section it stands in, and leave the outermost one without a parent.',
      'Indique la sección en la que está y deje la más externa sin sección superior.',
    ],
  ),
  refusal(
    'TWO_PROJECT_DESCRIPTIONS',
    'INVALID',
    [
      'One project, two descriptions: the same project key with other names, another period or other funding.',
      'Un proyecto, dos descripciones: la misma clave de proyecto con otros nombres, otro período u otro financiamiento.',
    ],
    [
      'Describe the project the same way each time, or give the second one a key of its own.',
      'Describa el proyecto siempre de la misma manera o dé al segundo una clave propia.',
    ],
  ),
  refusal(
    'UNKNOWN_CODE',
    'UNKNOWN_CODE',
    ['A code is not in the catalogue.', 'Un código no figura en el catálogo.'],
    [
      'Take the code from the list in the catalogue, or leave it out where it may be missing.',
      'Tome el código de la lista del catálogo o déjelo fuera donde pueda faltar.',
    ],
  ),
  refusal(
    'SPAN_MISMATCH',
    'SPAN_MISMATCH',
    [
      'A span does not point to its own words in a section of the return.',
      'Una cita no señala sus propias palabras en una sección del informe.',
    ],
    [
      'Send the quote without start and end, and it will be found; or count in UTF-16 code units, as JavaScript does.',
      'Envíe la cita sin inicio ni fin y se buscará; o cuente en unidades UTF-16, como JavaScript.',
    ],
  ),
  refusal(
    'SPAN_NOT_SEARCHED',
    'LIMIT_EXCEEDED',
    [
      'A quote without start and end was not looked for, because those before it took all the searching one return may ask for.',
      'Una cita sin inicio ni fin no se buscó, porque las anteriores agotaron la búsqueda que un informe puede pedir.',
    ],
    [
      'Give start and end with the quotes of long sections, or file the long sections in parts.',
      'Indique inicio y fin en las citas de secciones largas o presente las secciones largas por partes.',
    ],
  ),
  refusal(
    'MALFORMED_DATE',
    'INVALID',
    [
      'A date is not written in EDTF, or is not a real day.',
      'Una fecha no está escrita en EDTF o no es un día real.',
    ],
    [
      'Write 2006, 2006-12 or 2006-12-05; 2008/2010 for a range; {2009,2010} for single years; 2005/.. for “to date”. Words as printed go into “printed”.',
      'Escriba 2006, 2006-12 o 2006-12-05; 2008/2010 para un intervalo; {2009,2010} para años sueltos; 2005/.. para «hasta la fecha». Las palabras impresas van en «printed».',
    ],
  ),
  refusal(
    'PERIOD_REVERSED',
    'INVALID',
    ['A period ends before it starts.', 'Un período termina antes de empezar.'],
    [
      'Put the earlier date first, or correct the one that was mistyped.',
      'Ponga primero la fecha anterior o corrija la que se escribió mal.',
    ],
  ),
  refusal(
    'MALFORMED_DECIMAL',
    'INVALID',
    ['A number is not written as a plain decimal.', 'Un número no está escrito como decimal simple.'],
    [
      'Write digits with a point, without sign of thousands, unit or exponent: 200000 or 0.25.',
      'Escriba cifras con punto decimal, sin separador de miles, unidad ni exponente: 200000 o 0.25.',
    ],
  ),
  refusal(
    'SHARE_OUT_OF_RANGE',
    'INVALID',
    [
      'A share is not between 0 and 1, or its minimum is above its maximum.',
      'Una proporción no está entre 0 y 1, o su mínimo supera su máximo.',
    ],
    ['Write 25% as 0.25.', 'Escriba 25 % como 0.25.'],
  ),
  refusal(
    'MALFORMED_CURRENCY',
    'INVALID',
    [
      'A currency is not a code of three capital letters.',
      'Una moneda no es un código de tres letras mayúsculas.',
    ],
    ['Write the ISO 4217 code: USD, EUR.', 'Escriba el código ISO 4217: USD, EUR.'],
  ),
  refusal(
    'MALFORMED_LANGUAGE',
    'INVALID',
    ['A language is not written as a BCP 47 tag.', 'Un idioma no está escrito como etiqueta BCP 47.'],
    [
      'Write en, es, pt, fr or a longer tag such as es-419; und where the language is not known.',
      'Escriba en, es, pt, fr o una etiqueta más larga como es-419; und si no se conoce el idioma.',
    ],
  ),
  refusal(
    'CORRIDOR_TOO_SHORT',
    'INVALID',
    ['A corridor names fewer than two countries.', 'Un corredor nombra menos de dos países.'],
    [
      'Name the countries in the order of the flow; a single country is a place.',
      'Nombre los países en el orden del flujo; un solo país es un lugar.',
    ],
  ),
  refusal(
    'UNNAMED_ORGANIZATION',
    'INVALID',
    [
      'An organization has neither id nor agency code nor name.',
      'Una organización no tiene ni id, ni código de organismo, ni nombre.',
    ],
    [
      'Give its name as printed; where only a kind of organization is meant, use class.',
      'Indique su nombre tal como está impreso; si solo se alude a una clase de organización, use class.',
    ],
  ),
  refusal(
    'EMPTY_TITLE',
    'INVALID',
    ['An activity has no title.', 'Una actividad no tiene título.'],
    [
      'Say in a few words what was done; the words as printed go into the text.',
      'Diga en pocas palabras qué se hizo; las palabras impresas van en el texto.',
    ],
  ),
] as const;
