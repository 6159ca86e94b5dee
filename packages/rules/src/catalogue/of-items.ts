import { finding } from './rule';

/** What can be seen in the items drawn from the text, or filed without one. */
export const OF_ITEMS = [
  finding(
    'SAME_ACTIVITY_TWICE',
    ['WARNING', 'duplicates'],
    [
      'Two activities say the same: the same words of the text, or the same title, kind, period and place.',
      'Dos actividades dicen lo mismo: las mismas palabras del texto, o el mismo título, clase, período y lugar.',
    ],
    [
      'Keep one, and name the second mandate in its mandateCodes.',
      'Conserve una y nombre el segundo mandato en sus mandateCodes.',
    ],
  ),
  finding(
    'SEVERAL_ACTIVITIES_IN_ONE',
    ['INFO', 'c-7, c-8'],
    [
      'One activity seems to hold several: parts with dates of their own, joined by semicolons.',
      'Una actividad parece contener varias: partes con fechas propias unidas por punto y coma.',
    ],
    [
      'Enter each as an activity of its own, or leave it if it is one.',
      'Ingrese cada una como actividad propia o déjela si es una sola.',
    ],
  ),
  finding(
    'OUTCOME_IN_TEXT',
    ['INFO', 'c-18'],
    [
      'The text of an activity names a result, and the activity has no outcome.',
      'El texto de una actividad nombra un resultado y la actividad no tiene ninguno.',
    ],
    [
      'Enter the institution, law, policy or agreement in outcomes.',
      'Ingrese la institución, ley, política o acuerdo en outcomes.',
    ],
  ),
  finding(
    'OTHERS_DID_IT',
    ['INFO', 'c-17'],
    [
      'Some activities were carried out or signed by others, and not by the agency that reports them.',
      'Algunas actividades fueron realizadas o firmadas por otros, y no por el organismo que las informa.',
    ],
    [
      'Nothing need be done; add the agency’s own role if it had one.',
      'No hace falta nada; agregue el papel del propio organismo si lo tuvo.',
    ],
  ),
  finding(
    'ORGANIZATIONS_IN_ONE',
    ['INFO', 'c-9'],
    ['One name seems to hold several organizations.', 'Un nombre parece contener varias organizaciones.'],
    [
      'Enter each with its own role; a comma or an “and” inside a name is no reason to split it.',
      'Ingrese cada una con su propio papel; una coma o una «y» dentro de un nombre no es motivo para dividirlo.',
    ],
  ),
  finding(
    'CORRIDOR_DIFFERS',
    ['INFO', 'c-15'],
    [
      'The corridor as printed joins another number of countries than the list names.',
      'El corredor impreso une un número de países distinto del que nombra la lista.',
    ],
    ['Name all its countries, in the order of the flow.', 'Nombre todos sus países, en el orden del flujo.'],
  ),
  finding(
    'TOTALS_CONFLICT',
    ['WARNING', 'c-30'],
    [
      'One result is counted twice with different numbers.',
      'Un mismo resultado se cuenta dos veces con números distintos.',
    ],
    [
      'Keep the number that is right, or say in the text what each counts.',
      'Conserve el número correcto o diga en el texto qué cuenta cada uno.',
    ],
  ),
  finding(
    'PROJECT_UNDER_TWO_KEYS',
    ['WARNING', 'c-16'],
    [
      'One project seems to stand under two keys: both carry the same name.',
      'Un mismo proyecto parece figurar con dos claves: ambas llevan el mismo nombre.',
    ],
    [
      'Use one key, and list the names under it; or tell the two apart by name.',
      'Use una sola clave y ponga en ella los nombres; o distinga los dos por su nombre.',
    ],
  ),
  finding(
    'POLARITY_AGAINST_SECTION',
    ['INFO', 'c-20, c-21'],
    [
      'A statement is classified against its section: a threat or weakness among the strengths, or a strength among the weaknesses.',
      'Una afirmación se clasifica en contra de su sección: una amenaza o debilidad entre las fortalezas, o una fortaleza entre las debilidades.',
    ],
    [
      'Nothing need be done if the text says so; the statement counts as it is classified.',
      'No hace falta nada si el texto lo dice así; la afirmación cuenta como se clasifica.',
    ],
  ),
  finding(
    'PROPOSAL_WITHOUT_WORDING',
    ['INFO', 'c-21'],
    [
      'A proposal to reword or add a mandate gives no wording.',
      'Una propuesta de reformular o agregar un mandato no da una redacción.',
    ],
    [
      'Give the wording in proposedText, so that it can be set against the present one.',
      'Indique la redacción en proposedText, para compararla con la actual.',
    ],
  ),
  finding(
    'SUGGESTION_WITHOUT_ADDRESSEE',
    ['WARNING', 'c-23'],
    ['A suggestion is addressed to nobody.', 'Una sugerencia no está dirigida a nadie.'],
    [
      'Name who should act: the OAS, governments, an agency, an organization.',
      'Nombre quién debería actuar: la OEA, los gobiernos, un organismo, una organización.',
    ],
  ),
  finding(
    'SUGGESTION_REPEATS_ACTIVITY',
    ['WARNING', 'c-19'],
    [
      'A suggestion only repeats an activity of the return.',
      'Una sugerencia solo repite una actividad del informe.',
    ],
    [
      'Name the activity in relatesToKeys and say what is suggested, or leave the suggestion out.',
      'Nombre la actividad en relatesToKeys y diga qué se sugiere, o deje fuera la sugerencia.',
    ],
  ),
] as const;
