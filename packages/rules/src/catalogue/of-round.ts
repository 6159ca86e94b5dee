import { finding } from './rule';

/** What a return owes its round, and what its paper says of itself. */
export const OF_ROUND = [
  finding(
    'EMPTY_RETURN',
    ['BLOCKER', 'c-35, template'],
    [
      'The return holds nothing: no running text and no item.',
      'El informe no contiene nada: ni texto corrido ni elementos.',
    ],
    [
      'Fill it in. To have nothing to report is an answer of its own: declare a nil return instead of filing an empty one.',
      'Complételo. No tener nada que informar es una respuesta propia: declare un informe nulo en lugar de presentar uno vacío.',
    ],
  ),
  finding(
    'TEXT_WITHOUT_ITEMS',
    ['WARNING', 'c-35, c-7'],
    [
      'The return has running text, and nothing was drawn from it: it answers no question about mandates, activities or countries.',
      'El informe tiene texto corrido y de él no se extrajo nada: no responde ninguna pregunta sobre mandatos, actividades o países.',
    ],
    [
      'Enter the responses, activities and statements the text holds. A letter that only excuses is declared as an excuse, not filed.',
      'Ingrese las respuestas, actividades y afirmaciones que contiene el texto. Una carta que solo excusa se declara como excusa, no se presenta.',
    ],
  ),
  finding(
    'SILENT_MANDATE',
    ['WARNING', 'c-38, c-40, c-41'],
    [
      'A mandate addressed to the agency is not mentioned: the return is silent on it.',
      'No se menciona un mandato dirigido al organismo: el informe guarda silencio sobre él.',
    ],
    [
      'Add a response to it; where nothing was done, say so with selfAssessment NOT_DONE and the reason.',
      'Agregue una respuesta; si no se hizo nada, dígalo con selfAssessment NOT_DONE y el motivo.',
    ],
  ),
  finding(
    'NOTHING_ASSIGNED',
    ['INFO', 'c-41'],
    [
      'The catalogue addresses no mandate to this agency, so the return fills no gap of the coverage.',
      'El catálogo no dirige ningún mandato a este organismo, por lo que el informe no cubre ninguna laguna.',
    ],
    [
      'Nothing need be done: activities can stand outside any response, and serve objectives.',
      'No hace falta nada: las actividades pueden figurar fuera de toda respuesta y servir a los objetivos.',
    ],
  ),
  finding(
    'MISSING_SECTION',
    ['ERROR', 'template, c-27'],
    ['A section that the round asks for is missing.', 'Falta una sección que la ronda pide.'],
    [
      'Add it; where there is nothing to report, say so in a sentence.',
      'Agréguela; si no hay nada que informar, dígalo en una frase.',
    ],
  ),
  finding(
    'NO_RUNNING_TEXT',
    ['INFO', 'template'],
    ['The return has no running text.', 'El informe no tiene texto corrido.'],
    [
      'Nothing need be done; add sections if the agency wrote a text that readers should see.',
      'No hace falta nada; agregue secciones si el organismo escribió un texto que deba leerse.',
    ],
  ),
  finding(
    'SECTIONS_UNORDERED',
    ['INFO', 'template'],
    [
      'The sections do not stand in the order of the round’s form; this is the first one out of place.',
      'Las secciones no siguen el orden del formulario de la ronda; esta es la primera fuera de lugar.',
    ],
    [
      'Put the sections in the order of the form, unless the paper was printed so.',
      'Ponga las secciones en el orden del formulario, salvo que el documento se haya impreso así.',
    ],
  ),
  finding(
    'EMPTY_SECTION',
    ['WARNING', 'template'],
    [
      'A section has no text, and no section stands in it.',
      'Una sección no tiene texto ni contiene otra sección.',
    ],
    [
      'Write its text, or leave the section out; where there is nothing to report, say so in a sentence.',
      'Escriba su texto o deje fuera la sección; si no hay nada que informar, dígalo en una frase.',
    ],
  ),
  finding(
    'UNDATED_PAPER',
    ['INFO', 'c-3'],
    [
      'The paper has no date, and nothing says between which days it was written.',
      'El documento no tiene fecha, y nada dice entre qué días se escribió.',
    ],
    [
      'Give filed.filedOn; or notBefore, the day of its latest fact, and notAfter, the day it was first seen.',
      'Indique filed.filedOn; o notBefore, el día de su último hecho, y notAfter, el día en que se vio por primera vez.',
    ],
  ),
  finding(
    'ONGOING_WITHOUT_PAPER_DATE',
    ['INFO', 'c-14, c-3'],
    [
      'Something goes on “to date” in a paper without date: it is taken to run to the due day of the round.',
      'Algo continúa «hasta la fecha» en un documento sin fecha: se entiende que llega hasta el vencimiento de la ronda.',
    ],
    [
      'Give the date of the paper in filed.filedOn, or the latest it can have in filed.notAfter.',
      'Indique la fecha del documento en filed.filedOn, o la última posible en filed.notAfter.',
    ],
  ),
  finding(
    'PAPER_FAR_FROM_ROUND',
    ['WARNING', 'c-26'],
    [
      'The date of the paper lies more than half a year before the round opens or after it is due.',
      'La fecha del documento está a más de medio año antes de la apertura de la ronda o después de su vencimiento.',
    ],
    [
      'Look at the year: it may be a slip of the cover. Keep it if the paper was written then.',
      'Revise el año: puede ser un error de la portada. Consérvelo si el documento se escribió entonces.',
    ],
  ),
  finding(
    'LANGUAGE_MARK',
    ['INFO', 'c-34'],
    [
      'The language line of the paper names no language.',
      'La línea de idioma del documento no nombra ningún idioma.',
    ],
    [
      'Keep the line as printed; give the language itself in originalLanguage.',
      'Conserve la línea tal como está impresa; indique el idioma en originalLanguage.',
    ],
  ),
  finding(
    'LABEL_IN_SYMBOL',
    ['INFO', 'c-33'],
    [
      'The symbol carries add., rev. or corr., and the label is empty.',
      'La signatura lleva add., rev. o corr., y la etiqueta está vacía.',
    ],
    [
      'Put “add. 4 rev. 2” and the like into filed.label, so that revisions of one paper are found together.',
      'Ponga «add. 4 rev. 2» y similares en filed.label, para que las revisiones de un documento se encuentren juntas.',
    ],
  ),
  finding(
    'PROGRAM_TITLE_VARIANT',
    ['INFO', 'c-43'],
    [
      'The cover gives the title of the Program in other words than the catalogue.',
      'La portada da el título del Programa con palabras distintas de las del catálogo.',
    ],
    [
      'Keep it if the paper was printed so; the return is tied to the Program all the same.',
      'Consérvelo si el documento se imprimió así; el informe queda unido al Programa de todos modos.',
    ],
  ),
  finding(
    'CARRIED_ON_UNCHANGED',
    ['INFO', 'last round'],
    [
      'This stands word for word in the agency’s last published return.',
      'Esto figura palabra por palabra en el último informe publicado del organismo.',
    ],
    ['Bring it up to date, or leave it if nothing has changed.', 'Actualícelo o déjelo si nada ha cambiado.'],
  ),
  finding(
    'NEAR_OTHER_TEXT',
    ['WARNING', 'other returns'],
    [
      'The wording is near a text that another agency has published.',
      'La redacción se acerca a un texto que otro organismo ha publicado.',
    ],
    [
      'Say what your own agency did; where both report one activity, name the other one as a partner.',
      'Diga qué hizo su propio organismo; si ambos informan sobre una misma actividad, nombre al otro como socio.',
    ],
  ),
] as const;
