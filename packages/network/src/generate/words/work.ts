import { said, type Said } from './language';

/* Activities: what was done, with {topic}, {audience}, {group}, {place}, {city} and {partner} put in. */

export interface Work {
  readonly kind: string;
  readonly title: Said;
  /** The same as a sentence of a report; {when} is the date as printed. */
  readonly told: Said;
}

const work = (kind: string, title: Said, told: Said): Work => ({ kind, title, told });

export const WORKS: readonly Work[] = [
  work(
    'training',
    said('Course on {topic} for {audience} in {city}', 'Curso sobre {topic} para {audience} en {city}'),
    said(
      '{when}, a course on {topic} was given in {city} to {audience}, with materials prepared by {partner}',
      '{when} se impartió en {city} un curso sobre {topic} a {audience}, con materiales elaborados por {partner}',
    ),
  ),
  work(
    'training',
    said('Training of {audience}: {topic}', 'Formación de {audience}: {topic}'),
    said(
      '{audience} of {place} were trained in {topic} ({when}), {partner} lending its lecturers',
      '{audience} de {place} recibieron formación sobre {topic} ({when}), con docentes de {partner}',
    ),
  ),
  work(
    'training_material',
    said('Handbook on {topic} for {audience}', 'Manual sobre {topic} para {audience}'),
    said(
      'a handbook on {topic}, written for {audience}, was tested in {city} ({when})',
      'se probó en {city} un manual sobre {topic} destinado a {audience} ({when})',
    ),
  ),
  work(
    'publication',
    said('Report: {topic} in {place}', 'Informe: {topic} en {place}'),
    said(
      '{when}, a report on {topic} in {place} was published together with {partner}',
      '{when} se publicó, junto con {partner}, un informe sobre {topic} en {place}',
    ),
  ),
  work(
    'publication',
    said('Practical guide to {topic}', 'Guía práctica sobre {topic}'),
    said(
      'the practical guide to {topic} came out ({when}) and was handed to {audience}',
      'apareció la guía práctica sobre {topic} ({when}) y se entregó a {audience}',
    ),
  ),
  work(
    'research',
    said('Study of {topic} among {group} in {place}', 'Estudio de {group} en {place}: {topic}'),
    said(
      '{partner} was asked to study {topic} among {group} in {place} ({when})',
      'se encargó a {partner} un estudio entre {group} de {place} acerca de {topic} ({when})',
    ),
  ),
  work(
    'survey',
    said('Survey of {group} in {city}', 'Encuesta a {group} en {city}'),
    said(
      '{when}, {group} in {city} were surveyed about {topic}',
      '{when} se encuestó en {city} a {group} acerca de {topic}',
    ),
  ),
  work(
    'project',
    said('Project on {topic} in {place}', 'Proyecto sobre {topic} en {place}'),
    said(
      'the project on {topic} in {place} ({when}) was carried out with {partner} and reached {group}',
      'el proyecto sobre {topic} en {place} ({when}) se ejecutó con {partner} y alcanzó a {group}',
    ),
  ),
  work(
    'policy_support',
    said('Advice to {place} on {topic}', 'Asesoría a {place} sobre {topic}'),
    said(
      'authorities of {place} were advised on {topic} ({when}), at their own request',
      'se asesoró a las autoridades de {place} sobre {topic} ({when}), a solicitud de estas',
    ),
  ),
  work(
    'policy_support',
    said('Draft bill on {topic}, {place}', 'Anteproyecto de ley sobre {topic}, {place}'),
    said(
      '{when}, comments were made on a bill dealing with {topic} before the legislature of {place}',
      '{when} se formularon observaciones a un proyecto de ley sobre {topic} ante el órgano legislativo de {place}',
    ),
  ),
  work(
    'institution_building',
    said('One-stop office for {group} in {city}', 'Ventanilla única para {group} en {city}'),
    said(
      'an office for {group} was opened in {city} ({when}), staffed by {partner}',
      'se abrió en {city} una ventanilla para {group} ({when}), atendida por {partner}',
    ),
  ),
  work(
    'agreement',
    said('Agreement with {partner} on {topic}', 'Convenio con {partner} sobre {topic}'),
    said(
      'an agreement on {topic} was signed with {partner} ({when})',
      'se firmó con {partner} un convenio sobre {topic} ({when})',
    ),
  ),
  work(
    'social_partner_support',
    said('Support to {partner} on {topic}', 'Apoyo a {partner} en materia de {topic}'),
    said(
      '{partner} received support in its own work on {topic} ({when})',
      '{partner} recibió apoyo en su propio trabajo sobre {topic} ({when})',
    ),
  ),
  work(
    'meeting',
    said('Round table on {topic}, {city}', 'Mesa redonda sobre {topic}, {city}'),
    said(
      '{when}, {audience} met in {city} to discuss {topic}',
      '{when} se reunieron en {city} {audience} para tratar {topic}',
    ),
  ),
  work(
    'meeting',
    said('Regional seminar of {audience} on {topic}', 'Seminario regional de {audience} sobre {topic}'),
    said(
      'the regional seminar on {topic} ({when}) brought together {audience} from {place} and its neighbors',
      'el seminario regional sobre {topic} ({when}) reunió a {audience} de {place} y países vecinos',
    ),
  ),
  work(
    'network',
    said('Network of {audience} for {topic}', 'Red de {audience}: {topic}'),
    said(
      'a network of {audience} exchanges experience on {topic} ({when})',
      'una red de {audience} intercambia experiencias sobre {topic} ({when})',
    ),
  ),
  work(
    'information_service',
    said('Telephone line for {group} about {topic}', 'Línea telefónica para {group} sobre {topic}'),
    said(
      'a telephone line informs {group} in {place} about {topic} ({when})',
      'una línea telefónica informa a {group} en {place} sobre {topic} ({when})',
    ),
  ),
  work(
    'campaign',
    said('Campaign in {place} on {topic}', 'Campaña en {place} sobre {topic}'),
    said(
      '{when}, a campaign on {topic} ran on local radio in {place}, in the languages of {group}',
      '{when} se difundió por radios locales de {place} una campaña sobre {topic} en los idiomas de {group}',
    ),
  ),
  work(
    'technical_assistance',
    said('Technical assistance to {place}: {topic}', 'Asistencia técnica a {place}: {topic}'),
    said(
      'specialists were posted to {place} to help with {topic} ({when})',
      'se destacaron especialistas en {place} para colaborar en {topic} ({when})',
    ),
  ),
  work(
    'monitoring_visit',
    said('Visit to {city} concerning {group}', 'Visita a {city}: situación de {group}'),
    said(
      '{when}, a mission visited {city} and heard {group} about {topic}',
      '{when} una misión visitó {city} y escuchó a {group} acerca de {topic}',
    ),
  ),
];

/** What came of it: kind and words, with {place}, {count} and {audience}. */
export const RESULTS: readonly (readonly [kind: string, words: Said, unit?: Said])[] = [
  [
    'INSTITUTION',
    said('an inter-ministerial unit was set up in {place}', 'se creó una unidad interministerial en {place}'),
  ],
  ['LAW', said('a decree was amended in {place}', 'se modificó un decreto en {place}')],
  ['POLICY', said('a municipal plan was adopted in {place}', 'se aprobó un plan municipal en {place}')],
  [
    'AGREEMENT',
    said(
      'two ministries of {place} agreed on a protocol',
      'dos ministerios de {place} acordaron un protocolo',
    ),
  ],
  [
    'CAPACITY',
    said(
      '{audience} now apply a common checklist',
      '{audience} aplican ahora una lista de verificación común',
    ),
  ],
  [
    'NUMBER',
    said('{count} people were attended to', 'se atendió a {count} personas'),
    said('people', 'personas'),
  ],
  [
    'NUMBER',
    said('{count} officials took part', 'participaron {count} funcionarios'),
    said('officials', 'funcionarios'),
  ],
  [
    'OTHER',
    said('the experience is being repeated elsewhere', 'la experiencia se está repitiendo en otros lugares'),
  ],
];

/** Mandates: orders to a body. */
export const ORDERS: readonly { readonly title: Said; readonly text: Said; readonly amended: Said }[] = [
  {
    title: said('Advise states on {topic}', 'Asesorar a los Estados sobre {topic}'),
    text: said(
      'Advise those member states that ask for it on {topic}.',
      'Asesorar a los Estados miembros que lo soliciten sobre {topic}.',
    ),
    amended: said(
      'Advise those member states that ask for it, their local governments included, on {topic}, and report every year on the advice given.',
      'Asesorar a los Estados miembros que lo soliciten, incluidos sus gobiernos locales, sobre {topic}, e informar cada año de la asesoría prestada.',
    ),
  },
  {
    title: said('Train {audience} in {topic}', 'Capacitar a {audience} en materia de {topic}'),
    text: said(
      'Train {audience} in {topic}, with attention to {group}.',
      'Capacitar a {audience} en materia de {topic}, con atención a {group}.',
    ),
    amended: said(
      'Train {audience}, and those who teach them, in {topic}, with attention to {group}, in person and at a distance.',
      'Capacitar a {audience}, y a quienes los forman, en materia de {topic}, con atención a {group}, de manera presencial y a distancia.',
    ),
  },
  {
    title: said('Collect and publish data on {topic}', 'Reunir y publicar datos sobre {topic}'),
    text: said(
      'Collect and publish comparable data on {topic}, broken down by sex and age.',
      'Reunir y publicar datos comparables sobre {topic}, desglosados por sexo y edad.',
    ),
    amended: said(
      'Collect and publish comparable data on {topic}, broken down by sex, age and origin, and keep them open to the public.',
      'Reunir y publicar datos comparables sobre {topic}, desglosados por sexo, edad y origen, y mantenerlos abiertos al público.',
    ),
  },
  {
    title: said('Exchange good practice on {topic}', 'Intercambiar buenas prácticas sobre {topic}'),
    text: said(
      'Promote the exchange of good practice on {topic} among countries of origin, transit and destination.',
      'Promover el intercambio de buenas prácticas sobre {topic} entre países de origen, tránsito y destino.',
    ),
    amended: said(
      'Promote and record the exchange of good practice on {topic} among countries of origin, transit, destination and return.',
      'Promover y documentar el intercambio de buenas prácticas sobre {topic} entre países de origen, tránsito, destino y retorno.',
    ),
  },
  {
    title: said('Consider the needs of {group}: {topic}', 'Considerar las necesidades de {group}: {topic}'),
    text: said(
      'Consider the possibility of special measures for {group} in matters of {topic}.',
      'Considerar la posibilidad de adoptar medidas especiales para {group} en materia de {topic}.',
    ),
    amended: said(
      'Adopt special measures for {group} in matters of {topic}, in consultation with them.',
      'Adoptar, en consulta con ellas, medidas especiales para {group} en materia de {topic}.',
    ),
  },
  {
    title: said('Inform {group} about {topic}', 'Informar a {group} sobre {topic}'),
    text: said(
      'Spread information on {topic} among {group}, in languages that they understand.',
      'Difundir información sobre {topic} entre {group}, en idiomas que comprendan.',
    ),
    amended: said(
      'Spread and keep up to date information on {topic} among {group}, in languages that they understand and by means within their reach.',
      'Difundir y mantener actualizada la información sobre {topic} entre {group}, en idiomas que comprendan y por medios a su alcance.',
    ),
  },
];
