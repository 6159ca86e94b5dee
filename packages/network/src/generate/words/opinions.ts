import { said, type Said } from './language';

/* What a return says of the Program, of its own means, and to others. */

export const STATEMENTS: readonly (readonly [polarity: string, words: Said])[] = [
  [
    'STRENGTH',
    said(
      'The Program keeps {topic} on the agenda of ministries that would otherwise drop it.',
      'El Programa mantiene {topic} en la agenda de ministerios que de otro modo lo abandonarían.',
    ),
  ],
  [
    'STRENGTH',
    said(
      'Working with {partner} has shown that {topic} can be dealt with at little cost.',
      'El trabajo con {partner} ha mostrado que {topic} puede abordarse a bajo costo.',
    ),
  ],
  [
    'STRENGTH',
    said(
      '{audience} know whom to turn to when a case concerns {topic}.',
      '{audience} saben a quién acudir cuando un caso se refiere a {topic}.',
    ),
  ],
  [
    'WEAKNESS',
    said(
      'The Program says little about {topic}, although {place} asks for guidance.',
      'El Programa dice poco sobre {topic}, aunque {place} pide orientación.',
    ),
  ],
  [
    'WEAKNESS',
    said(
      'No one follows up what is agreed on {topic} once a seminar is over.',
      'Nadie da seguimiento a lo acordado sobre {topic} una vez terminado un seminario.',
    ),
  ],
  [
    'WEAKNESS',
    said(
      'Figures on {group} are collected by each office in its own way and cannot be compared.',
      'Cada oficina reúne a su manera las cifras sobre {group}, que no pueden compararse.',
    ),
  ],
  [
    'THREAT',
    said(
      'In {place} migration is treated more and more as a matter of security, which sets back {topic}.',
      'En {place} la migración se trata cada vez más como un asunto de seguridad, lo que hace retroceder {topic}.',
    ),
  ],
  [
    'THREAT',
    said(
      'Staff trained in {topic} are moved to other posts within a year.',
      'El personal capacitado en {topic} es trasladado a otros puestos en el curso de un año.',
    ),
  ],
  [
    'NEED',
    said(
      '{audience} need a common protocol on {topic}.',
      '{audience} necesitan un protocolo común sobre {topic}.',
    ),
  ],
  [
    'NEED',
    said(
      'A standing fund is needed so that {group} do not depend on single projects.',
      'Hace falta un fondo permanente para que {group} no dependan de proyectos aislados.',
    ),
  ],
  [
    'NEUTRAL',
    said(
      'Work on {topic} began before the Program and goes on beside it.',
      'El trabajo sobre {topic} comenzó antes del Programa y continúa junto a él.',
    ),
  ],
];

export const SUGGESTIONS: readonly Said[] = [
  said(
    'Hold a yearly meeting of {audience} on {topic}, with {group} at the table.',
    'Celebrar una reunión anual de {audience} sobre {topic}, con la participación de {group}.',
  ),
  said(
    'Publish the good practice on {topic} that {place} has developed.',
    'Publicar las buenas prácticas sobre {topic} que {place} ha desarrollado.',
  ),
  said(
    'Tie the objectives of the Program to indicators for {topic}.',
    'Vincular los objetivos del Programa a indicadores sobre {topic}.',
  ),
  said(
    'Name one contact in each ministry of {place} for {topic}.',
    'Designar en cada ministerio de {place} un punto de contacto para {topic}.',
  ),
  said(
    'Let {partner} take part in the sessions that deal with {topic}.',
    'Permitir que {partner} participe en las sesiones dedicadas a {topic}.',
  ),
  said(
    'Translate the materials on {topic} into the languages of {group}.',
    'Traducir los materiales sobre {topic} a los idiomas de {group}.',
  ),
  said(
    'Exchange staff between border offices for a month, beginning with {topic}.',
    'Intercambiar personal entre oficinas fronterizas durante un mes, empezando por {topic}.',
  ),
  said(
    'Bring {topic} before the next conference of ministers of labor.',
    'Llevar {topic} a la próxima conferencia de ministros de trabajo.',
  ),
];

export const MEANS: readonly { readonly kind: string; readonly stance: string; readonly words: Said }[] = [
  {
    kind: 'TIME',
    stance: 'HAS',
    words: said(
      'One officer gives {min} to {max} % of working time to {topic}.',
      'Una funcionaria dedica entre el {min} y el {max} % de su tiempo a {topic}.',
    ),
  },
  {
    kind: 'STAFF',
    stance: 'NEEDS',
    words: said(
      '{count} specialists in {topic} would be needed to cover the region.',
      'Harían falta {count} especialistas en {topic} para cubrir la región.',
    ),
  },
  {
    kind: 'STAFF',
    stance: 'LACKS',
    words: said(
      'There is no specialist in {topic} in {place}.',
      'No hay en {place} ningún especialista en {topic}.',
    ),
  },
  {
    kind: 'MONEY',
    stance: 'HAS',
    words: said(
      'Work on {topic} in {place} had {amount} dollars a year.',
      'El trabajo sobre {topic} en {place} contó con {amount} dólares al año.',
    ),
  },
  {
    kind: 'OTHER',
    stance: 'NEEDS',
    words: said(
      'Vehicles are lacking to reach {group} outside the cities.',
      'Faltan vehículos para llegar a {group} fuera de las ciudades.',
    ),
  },
];

export const COMMITMENTS: readonly Said[] = [
  said(
    'To publish within the year the findings on {topic}.',
    'Publicar dentro del año los resultados sobre {topic}.',
  ),
  said('To train two further groups of {audience}.', 'Capacitar a otros dos grupos de {audience}.'),
];

export const REASONS: readonly Said[] = [
  said('For want of means no start could be made.', 'Por falta de recursos no fue posible iniciar.'),
  said(
    'The national counterpart withdrew when the government changed.',
    'La contraparte nacional se retiró con el cambio de gobierno.',
  ),
  said(
    'Instead of new studies, those of others were collected and made known.',
    'En lugar de nuevos estudios se reunieron y difundieron los de otros.',
  ),
];

export const COMMENTS: readonly Said[] = [
  said(
    'Please give the year, and say which of the partners carried it out.',
    'Sírvanse indicar el año y cuál de los socios lo ejecutó.',
  ),
  said(
    'Is this the activity reported under another name last round?',
    '¿Es esta la actividad que se informó con otro nombre en la ronda anterior?',
  ),
  said('The figure differs from the one in the annex.', 'La cifra difiere de la que figura en el anexo.'),
  said('This paragraph repeats the mandate; what was done?', 'Este párrafo repite el mandato; ¿qué se hizo?'),
];

export const ANSWERS: readonly Said[] = [
  said('Corrected in the new version.', 'Corregido en la nueva versión.'),
  said('It is the same activity; the title now says so.', 'Es la misma actividad; el título ahora lo dice.'),
];

export const SENT_BACK: readonly Said[] = [
  said(
    'Several activities have no date and no country. Please complete them.',
    'Varias actividades carecen de fecha y de país. Sírvanse completarlas.',
  ),
  said('The section on means is empty.', 'La sección sobre medios está vacía.'),
];

export const TITLES: Said[] = [
  said(
    'Inter-American Program for the Promotion and Protection of the Human Rights of Migrants, Including Migrant Workers and their Families',
    'Programa Interamericano para la Promoción y Protección de los Derechos Humanos de los Migrantes, incluyendo a los Trabajadores Migratorios y sus Familias',
  ),
  said(
    'Program for the Promotion and Protection of the Human Rights of Migrants, Including Migrant Workers and Their Families',
    'Programa Interamericano para la Promoción y Protección de los Derechos Humanos de los Migrantes, incluidos los Trabajadores Migratorios y sus Familias',
  ),
];
