import { finding } from './rule';

/** What can be seen in answers to mandates and in dates. */
export const OF_ANSWERS = [
  finding(
    'ITEMS_WITHOUT_QUOTE',
    ['INFO', 'c-20'],
    [
      'The return has running text, and some of its items name no words of it.',
      'El informe tiene texto corrido y algunos de sus elementos no señalan palabras de él.',
    ],
    [
      'Give each item the words it rests on (span.quote), so that a reader can go from the figure to the text.',
      'Indique para cada elemento las palabras en que se apoya (span.quote), para que se pueda ir de la cifra al texto.',
    ],
  ),
  finding(
    'DANGLING_ANNEX',
    ['WARNING', 'c-10'],
    ['A document is referred to and not held.', 'Se remite a un documento que no se tiene.'],
    [
      'Attach the document to the return (fileAttach), or say in the title where it can be read.',
      'Adjunte el documento al informe (fileAttach) o indique en el título dónde puede leerse.',
    ],
  ),
  finding(
    'RESTATED_MANDATE',
    ['WARNING', 'c-6'],
    [
      'An answer only repeats the words of the mandate.',
      'Una respuesta solo repite las palabras del mandato.',
    ],
    [
      'Say what was done about it; the words of the mandate, as the paper prints them, go into quotedMandateText.',
      'Diga qué se hizo al respecto; las palabras del mandato, tal como las imprime el documento, van en quotedMandateText.',
    ],
  ),
  finding(
    'FILLER',
    ['WARNING', 'template'],
    [
      'A text is filler: “N/A”, “none”, “pending”, a dash.',
      'Un texto es de relleno: «N/A», «ninguno», «pendiente», un guion.',
    ],
    [
      'Say it in a sentence, or leave the field out: absent is clearer than “N/A”.',
      'Dígalo en una frase o deje el campo fuera: ausente es más claro que «N/A».',
    ],
  ),
  finding(
    'MANDATE_NOT_ADDRESSED',
    ['WARNING', 'c-41, c-1'],
    [
      'A response names a mandate that is not addressed to the filing agency.',
      'Una respuesta nombra un mandato que no está dirigido al organismo que informa.',
    ],
    [
      'Name the agency’s own mandate, or none: an activity can serve another agency’s mandate through its mandateCodes.',
      'Nombre el mandato propio del organismo, o ninguno: una actividad puede servir al mandato de otro a través de sus mandateCodes.',
    ],
  ),
  finding(
    'MANDATE_NOT_IN_FORCE',
    ['WARNING', 'c-37'],
    [
      'A response names a mandate that was not in force in the round.',
      'Una respuesta nombra un mandato que no estaba vigente en la ronda.',
    ],
    [
      'Name the mandate that took its place, or leave the code out.',
      'Nombre el mandato que lo reemplazó o deje fuera el código.',
    ],
  ),
  finding(
    'PRINTED_NUMBER_DIFFERS',
    ['INFO', 'c-5'],
    [
      'The number printed with a response is not the mandate’s number in the catalogue.',
      'El número impreso con una respuesta no es el del mandato en el catálogo.',
    ],
    [
      'Keep the number as printed, and look whether the right mandate is named.',
      'Conserve el número impreso y revise si se nombra el mandato correcto.',
    ],
  ),
  finding(
    'PRINTED_NUMBER_TWICE',
    ['WARNING', 'c-4, c-5'],
    [
      'Two entries of one list carry the same printed number.',
      'Dos entradas de una misma lista llevan el mismo número impreso.',
    ],
    [
      'Correct the number that was mistyped, or keep both if the paper was printed so.',
      'Corrija el número que se escribió mal o conserve ambos si el documento se imprimió así.',
    ],
  ),
  finding(
    'EMPTY_RESPONSE',
    ['WARNING', 'template'],
    [
      'A response to a mandate says nothing: no activity, no narrative, no assessment.',
      'Una respuesta a un mandato no dice nada: ni actividad, ni relato, ni valoración.',
    ],
    [
      'Add an activity or a narrative; or say how it went with selfAssessment, NOT_DONE included.',
      'Agregue una actividad o un relato; o diga cómo fue con selfAssessment, incluso NOT_DONE.',
    ],
  ),
  finding(
    'REASON_MISSING',
    ['WARNING', 'c-36'],
    [
      'A mandate was not met, or was met by a substitute, and the return does not say why.',
      'Un mandato no se cumplió, o se cumplió con un sustituto, y el informe no dice por qué.',
    ],
    [
      'Give the reason in selfAssessmentReason: want of funds, no request by a state, overtaken by events.',
      'Indique el motivo en selfAssessmentReason: falta de fondos, ningún Estado lo pidió, superado por los hechos.',
    ],
  ),
  finding(
    'NOT_DONE_WITH_ACTIVITIES',
    ['ERROR', 'contradiction'],
    [
      'A response says that nothing was done, and lists activities that are done or under way.',
      'Una respuesta dice que no se hizo nada y enumera actividades realizadas o en curso.',
    ],
    [
      'Say PARTLY or SUBSTITUTE, or mark the activities as PLANNED.',
      'Diga PARTLY o SUBSTITUTE, o marque las actividades como PLANNED.',
    ],
  ),
  finding(
    'DONE_BUT_ONGOING',
    ['WARNING', 'contradiction'],
    [
      'An activity is marked as done, and its period goes on.',
      'Una actividad figura como realizada y su período continúa.',
    ],
    [
      'Mark it as ONGOING, or give the end of its period.',
      'Márquela como ONGOING o indique el fin de su período.',
    ],
  ),
  finding(
    'PLANNED_BUT_OVER',
    ['WARNING', 'contradiction'],
    [
      'An activity is marked as planned, and its period was over before the paper was written.',
      'Una actividad figura como planificada y su período había terminado antes de escribirse el documento.',
    ],
    ['Say whether it was done, or give its new period.', 'Diga si se realizó o indique su nuevo período.'],
  ),
  finding(
    'FACT_AFTER_PAPER',
    ['WARNING', 'c-3'],
    [
      'Something is told as done that begins after the date of the paper.',
      'Se cuenta como hecho algo que empieza después de la fecha del documento.',
    ],
    [
      'Correct the date of the fact or of the paper, or mark the activity as PLANNED.',
      'Corrija la fecha del hecho o la del documento, o marque la actividad como PLANNED.',
    ],
  ),
  finding(
    'UNDATED_ACTIVITY',
    ['WARNING', 'c-12'],
    ['An activity has no date at all.', 'Una actividad no tiene fecha alguna.'],
    [
      'Give its period, even if only a year; or the words as printed; or mark it as ongoing.',
      'Indique su período, aunque sea solo un año; o las palabras impresas; o márquela como en curso.',
    ],
  ),
  finding(
    'PRINTED_DATE_DIFFERS',
    ['WARNING', 'c-12'],
    [
      'The date in words and the date in EDTF do not name the same years or months.',
      'La fecha en palabras y la fecha en EDTF no nombran los mismos años o meses.',
    ],
    [
      'Correct the EDTF; the words stay as printed.',
      'Corrija el EDTF; las palabras quedan tal como están impresas.',
    ],
  ),
  finding(
    'YEARS_AS_RANGE',
    ['WARNING', 'c-12'],
    [
      'Two single years, such as “2009 and 2010”, are filed as a range.',
      'Dos años sueltos, como «2009 y 2010», se presentaron como un intervalo.',
    ],
    [
      'Write {2009,2010} for single years; 2009/2010 says that it went on from one to the other.',
      'Escriba {2009,2010} para años sueltos; 2009/2010 dice que duró de uno a otro.',
    ],
  ),
  finding(
    'TO_DATE_NOT_ONGOING',
    ['WARNING', 'c-12, c-14'],
    [
      'The words say “to date”, and the period is neither open nor marked as ongoing.',
      'Las palabras dicen «hasta la fecha» y el período no está abierto ni marcado como en curso.',
    ],
    [
      'Set ongoing to true and leave the end open: 2005/... “To date” runs to the date of the paper.',
      'Ponga ongoing en true y deje abierto el fin: 2005/... «Hasta la fecha» llega hasta la fecha del documento.',
    ],
  ),
  finding(
    'DATE_FROM_A_NAME',
    ['INFO', 'c-13'],
    [
      'The only year in the words that fits this date stands in a symbol, a title or a name such as “post-2015”.',
      'El único año de las palabras que coincide con esta fecha figura en una signatura, un título o un nombre como «post-2015».',
    ],
    [
      'See whether the activity has a date of its own; leave the date out if it has none.',
      'Vea si la actividad tiene fecha propia; deje fuera la fecha si no la tiene.',
    ],
  ),
] as const;
