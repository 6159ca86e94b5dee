import type { Formats } from './formats';
import type { Phrases } from './phrases.en';

/* The same in Spanish. Agencies are named by their acronym without an article, whose gender nobody keeps. */

export const phrasesEs = ({
  number,
  many,
  list,
  either,
  day,
  edtf,
  instant,
  language,
}: Formats): Phrases => ({
  title: (round) => `Evaluación diagnóstica global: ${round}`,
  firstDraft: 'Primer borrador',
  contents: 'Índice',
  notes: 'Notas',
  notesLead: 'De dónde viene cada frase: palabras de un informe, o una consulta que da la cifra.',
  lead: 'Compilado por regla a partir de lo presentado; ninguna frase es opinión de nadie. Cada una se apoya en palabras presentadas o en una cifra que puede volver a consultarse: el número que la sigue lleva allí.',
  standing: {
    PUBLISHED: 'Se apoya en informes publicados.',
    ACCEPTED: 'Se apoya en informes aceptados, publicados o no: solo para la secretaría.',
    SUBMITTED: 'Se apoya en informes presentados, aceptados o no: solo para la secretaría.',
  },
  readAt: (act, at) => `Registro: acto ${number(act)}, ${instant(at)}.`,
  period: (opens, due) =>
    [opens ? `Apertura: ${day(opens)}.` : '', due ? `Vencimiento: ${day(due)}.` : '']
      .filter(Boolean)
      .join(' '),
  requestedBy: (name) => `Convocada por ${name}.`,
  inLanguage: (tag) => `en ${language(tag)}`,
  quoted: (words) => `«${words}»`,
  translated: 'traducción',
  redacted: 'Se tacharon palabras suyas; █ ocupa su lugar.',
  queryIs: 'Consulta',

  chapter: {
    RETURNS: 'Los informes',
    OBJECTIVE: (kind, shown, code) =>
      `Objetivo ${kind === 'GENERAL' ? 'general' : 'específico'} ${shown}${shown === code ? '' : ` (${code})`}`,
    OTHER_MANDATES: 'Mandatos que ninguna fuente vincula a un objetivo',
    GAPS: 'Vacíos',
    AGENCIES: 'Organismo por organismo',
    WEAKNESSES: 'Debilidades',
    STRENGTHS: 'Fortalezas',
    THREATS: 'Amenazas',
    NEEDS: 'Lo que queda por hacer',
    SUGGESTIONS: 'Sugerencias',
    AMENDMENTS: 'Propuestas de modificación',
    COMMITMENTS: 'Compromisos',
    ANNEXES: 'Documentos no recibidos',
    SOURCES: 'Fuentes',
  },

  announced: 'La ronda solo está anunciada: todavía no se espera nada.',
  basis: (reported, expected) =>
    expected === 0
      ? 'La ronda no espera informe de nadie.'
      : `De ${many(expected, 'informe', 'informes')} que la ronda espera, ${many(reported, 'ha', 'han')} llegado.`,
  nobodyFiled: 'Ningún organismo ha presentado un informe en que este documento pueda apoyarse.',
  unasked: (names) =>
    `A ${list(names)} no se ${names.length === 1 ? 'le' : 'les'} pidió informe; lo ${names.length === 1 ? 'presentó' : 'presentaron'} de todos modos.`,
  nil: (names) =>
    `${list(names)} ${names.length === 1 ? 'declaró' : 'declararon'} no tener nada que informar.`,
  excused: (names) => `${list(names)} ${names.length === 1 ? 'tiene' : 'tienen'} dispensa.`,
  late: (names) => `${list(names)} ${names.length === 1 ? 'está' : 'están'} fuera de plazo.`,
  nobodyLate: 'Nadie está fuera de plazo.',
  awaited: (names) => `No ha llegado nada de ${list(names)}.`,
  allCame: 'Todos los organismos de los que se espera informe lo han presentado o han hecho una declaración.',
  returnsCaption: 'Organismos de la ronda y lo que presentaron',
  returnColumns: ['Organismo', 'Informe', 'Presentado', 'Publicado'],
  revision: (reference, revision) => `${reference}, revisión ${number(revision)}`,
  byAct: (act) => `acto ${number(act)}`,
  notPublished: 'sin publicar',
  none: 'ninguno',
  nilCell: 'nada que informar',
  excusedCell: 'con dispensa',
  lateCell: 'fuera de plazo',
  handedIn: (at) => instant(at),

  claimed: (names) =>
    `${list(names)} ${names.length === 1 ? 'dice' : 'dicen'} haber contribuido a este objetivo:`,
  nobodyClaims: 'Ningún informe dice haber contribuido a este objetivo.',
  served: (activities, agencies) =>
    `${many(activities, 'actividad', 'actividades')} de ${many(agencies, 'organismo', 'organismos')} ${activities === 1 ? 'contribuye' : 'contribuyen'} a él, entre ellas:`,
  nobodyServes: 'Ningún organismo informa una actividad que contribuya a él.',
  noMandate: 'En el catálogo ningún mandato de esta ronda está vinculado a él.',
  toldElsewhere: (codes) => `Ya tratados con otro objetivo: ${list(codes)}.`,
  claimsHeading: 'Quién dice haber contribuido',
  activitiesHeading: 'Actividades',
  mandatesHeading: 'Mandatos',
  wording: {
    OFFICIAL: 'El mandato:',
    QUOTED_IN_RETURN: 'El mandato, según lo cita un informe:',
    PARAPHRASE: 'El mandato, en paráfrasis del catálogo:',
  },
  noOtherMandate: 'Todos los mandatos de esta ronda están vinculados a un objetivo.',
  noMandates: 'Ningún mandato está vigente en esta ronda.',
  reported: (agency, activities, isAddressed) =>
    (activities === 0
      ? `${agency} informa con palabras lo que hizo`
      : `${agency} informa ${many(activities, 'actividad', 'actividades')}`) +
    (isAddressed ? ':' : ', aunque el mandato no se le dirige:'),
  substitute: (agency) => `${agency} lo cumplió con otra cosa.`,
  notDone: (agency) => `${agency} no lo ha hecho.`,
  silent: (names) =>
    `${list(names)} ${names.length === 1 ? 'presentó un informe que no dice' : 'presentaron informes que no dicen'} nada sobre él.`,
  unlinked: (names) =>
    `${list(names)} ${names.length === 1 ? 'informó' : 'informaron'} trabajo que aún no está vinculado a ningún mandato y que quizá corresponda aquí.`,
  awaitedOn: (names) => `No ha llegado informe de ${list(names)}.`,
  nilOn: (names) =>
    `${list(names)} ${names.length === 1 ? 'declaró' : 'declararon'} no tener nada que informar.`,
  excusedOn: (names) => `${list(names)} ${names.length === 1 ? 'tiene' : 'tienen'} dispensa.`,
  nobodyReported: (code) => `Nadie informó nada hecho en cumplimiento de ${code}.`,
  reason: 'Razón dada:',
  cut: (shown, total) => `Aquí se muestran ${number(shown)} de ${number(total)}.`,

  cells: (cells, reported) =>
    `Una casilla es un mandato y un organismo al que se dirige o que informa sobre él: de ${many(cells, 'casilla', 'casillas')}, ${many(reported, 'está informada', 'están informadas')}.`,
  noCells: 'No hay ninguna casilla: ningún mandato está vigente en esta ronda.',
  noGaps: 'Todo se informó: no hay ningún vacío.',
  gapCaption: 'Mandatos sobre los que falta algo',
  gapColumns: ['Mandato', 'Estado', 'Organismos', 'Por qué'],
  state: {
    AWAITED: 'sin informe',
    EXCUSED: 'con dispensa',
    NIL_RETURN: 'nada que informar',
    SILENT: 'el informe no dice nada',
    FILED_UNLINKED: 'sin vincular a un mandato',
    NOT_DONE: 'no hecho',
    SUBSTITUTE: 'cumplido con otra cosa',
    REPORTED: 'informado',
  },
  unreported: (codes) => `Nadie informó nada hecho en cumplimiento de ${list(codes)}.`,
  allReported: 'Sobre cada mandato de la ronda alguien informó algo.',
  unnamedHeading: 'Lo que ninguna actividad nombra',
  unnamedGroups: (labels) => `Ninguna actividad nombra a estos grupos de personas: ${list(labels)}.`,
  unnamedThemes: (labels) => `Ninguna actividad tiene uno de estos temas: ${list(labels)}.`,
  unnamedCountries: (labels) => `Ninguna actividad toca a estos Estados miembros: ${list(labels)}.`,
  allGroups: 'Alguna actividad nombra a cada grupo de personas de la lista de códigos.',
  allThemes: 'Cada tema de la lista de códigos es el de alguna actividad.',
  allCountries: 'Alguna actividad toca a cada Estado miembro.',

  agencyCells: (cells, reported) =>
    cells === 0
      ? 'Ningún mandato de esta ronda se le dirige.'
      : `Sobre ${number(reported)} de ${many(cells, 'mandato', 'mandatos')} se informó algo.`,
  agencyStates: (states) => `Lo demás: ${list(states)}.`,
  inState: (count, state) => `${number(count)} ${state}`,
  agencyFiled: (references) => `Presentó: ${list(references)}.`,
  agencyNotFiled: 'No ha presentado ningún informe.',
  agencyNamed: (named) => `Hizo ${list(named)}.`,
  agencyNamedNot: (kinds) => `No hizo ninguna ${either(kinds)}.`,
  kinds: {
    WEAKNESS: ['mención de una debilidad', 'menciones de una debilidad'],
    STRENGTH: ['mención de una fortaleza', 'menciones de una fortaleza'],
    SUGGESTION: ['sugerencia', 'sugerencias'],
    PROPOSAL: ['propuesta de modificar un mandato', 'propuestas de modificar un mandato'],
    COMMITMENT: ['promesa (compromiso)', 'promesas (compromisos)'],
  },
  howMany: (count, [one, other]) => many(count, one ?? '', other ?? ''),
  nothingCame: (names) => `De estos organismos no ha llegado nada: ${list(names)}.`,
  nobody: 'Ningún organismo tiene que ver con esta ronda.',

  common: (statements, agencies) =>
    `${many(agencies.length, 'organismo habla', 'organismos hablan')} de ello en ${many(statements, 'declaración', 'declaraciones')}: ${list(agencies)}.`,
  nobodyTogether: {
    WEAKNESS: 'Ninguna debilidad es nombrada por varios organismos bajo un mismo tema.',
    STRENGTH: 'Ninguna fortaleza es nombrada por varios organismos bajo un mismo tema.',
    THREAT: 'Ninguna amenaza es nombrada por varios organismos bajo un mismo tema.',
    NEED: 'Ninguna tarea pendiente es nombrada por varios organismos bajo un mismo tema.',
  },
  nobodyNames: {
    WEAKNESS: 'Ningún organismo nombró una debilidad.',
    STRENGTH: 'Ningún organismo nombró una fortaleza.',
    THREAT: 'Ningún organismo nombró una amenaza.',
    NEED: 'Ningún organismo nombró algo que quede por hacer.',
  },
  alone: 'Nombradas por un solo organismo',
  withoutTheme: 'Sin tema',
  ofTheme: (agency, theme) => `${agency}, sobre ${theme}:`,
  ofAgency: (agency, statements) => `${agency}, en ${many(statements, 'declaración', 'declaraciones')}:`,

  addressee: {
    OAS: 'A la OEA',
    GOVERNMENTS: 'A los gobiernos',
    AGENCY: (name) => `A ${name}`,
    ORGANIZATION: (name) => `A ${name}`,
    PROGRAM: 'Al Programa en su conjunto',
    OTHER: (name) => `A otros: ${name}`,
    NOBODY: 'Sin destinatario',
  },
  suggested: (suggestions, agencies) =>
    `${many(suggestions, 'sugerencia', 'sugerencias')} de ${list(agencies)}:`,
  noSuggestion: 'Ningún organismo hizo una sugerencia.',
  notAddressed: (labels) => `Nadie hizo una sugerencia ${either(labels)}.`,
  notAddressedTo: { OAS: 'a la OEA', GOVERNMENTS: 'a los gobiernos', PROGRAM: 'al Programa en su conjunto' },

  proposes: {
    REWORD: (agency, target) => `${agency} propone otras palabras para ${target}:`,
    ADD: (agency, target) => `${agency} propone añadir a ${target}:`,
    REMOVE: (agency, target) => `${agency} propone suprimir ${target}:`,
  },
  untargeted: 'un mandato que no nombra',
  proposalOf: (target, agency) => `${target}: propuesta de ${agency}`,
  status: {
    PROPOSED: 'Nadie ha decidido sobre ella.',
    DISCUSSED: 'Se trató y no se decidió.',
    ADOPTED: 'Fue adoptada.',
    REJECTED: 'Fue rechazada.',
  },
  rationale: 'Por qué, en sus palabras:',
  aimOnly: 'Solo se da el propósito; no se proponen palabras.',
  drawn: {
    OFFICIAL: 'Comparada con el texto oficial vigente cuando se guardó el informe.',
    QUOTED_IN_RETURN: 'Comparada con el texto que cita un informe.',
    PARAPHRASE:
      'El catálogo solo tiene una paráfrasis: no se tacha nada, y ambos textos van uno al lado del otro.',
  },
  noWording: 'No se conoce un texto con el que pudiera compararse.',
  sideBySide: 'Texto y propuesta, uno al lado del otro',
  redlineOf: 'Cambios marcados',
  asItStands: 'Como está',
  proposed: 'Propuesto',
  inserted: 'inserción',
  deleted: 'supresión',
  end: (what) => `fin de ${what}`,
  noProposal: 'Ningún organismo propuso modificar un mandato.',

  commits: (agency, count) => `${agency} asume ${many(count, 'compromiso', 'compromisos')}:`,
  noCommitment: 'Ningún organismo asumió un compromiso.',
  dueBy: (due) => `para ${edtf(due)}`,
  earlierHeading: 'Lo prometido en rondas anteriores',
  earlier: (agency, round, state) => `${agency}, ${round}: ${state}.`,
  noEarlier: 'No se conoce ningún compromiso de una ronda anterior.',
  commitmentState: {
    MET: 'consta que se cumplió',
    OVERDUE: 'no consta que se cumpliera, y está vencido',
    OPEN: 'no consta que se cumpliera',
  },
  committed: (state) => `${state}:`,

  annex: (agency, label) => `${agency} remite a «${label}», que no se recibió.`,
  annexTitled: (agency, label, title) => `${agency} remite a «${label}» (${title}), que no se recibió.`,
  noAnnex: 'Ningún informe remite a un documento que no se haya recibido.',

  sourcesCaption: 'Informes en que se apoya este documento',
  sourceColumns: ['Informe', 'Signatura', 'Idioma', 'Huella del contenido (SHA-256)'],
  noSource: 'No hay ningún informe en que se apoye este documento.',
});
