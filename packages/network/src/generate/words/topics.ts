import { said, type Said } from './language';

/** What work is about: the theme's code in the catalogue, and nouns that can stand after "on" and "sobre". */
export interface Topic {
  readonly theme: string;
  readonly name: Said;
}

const topic = (theme: string, en: string, es: string): Topic => ({ theme, name: said(en, es) });

export const TOPICS: readonly Topic[] = [
  topic(
    'human_rights',
    'the rights of migrants at land borders',
    'los derechos de los migrantes en las fronteras terrestres',
  ),
  topic(
    'human_rights',
    'human rights standards for migration officers',
    'las normas de derechos humanos para funcionarios migratorios',
  ),
  topic(
    'access_to_justice',
    'access to justice for migrant workers',
    'el acceso a la justicia de los trabajadores migrantes',
  ),
  topic(
    'access_to_justice',
    'complaints against abusive recruiters',
    'las denuncias contra reclutadores abusivos',
  ),
  topic(
    'due_process',
    'due process in deportation hearings',
    'el debido proceso en las audiencias de deportación',
  ),
  topic('due_process', 'alternatives to migration detention', 'las alternativas a la detención migratoria'),
  topic(
    'legal_aid',
    'free legal aid in transit towns',
    'la asistencia jurídica gratuita en localidades de tránsito',
  ),
  topic(
    'consular_protection',
    'consular protection of workers abroad',
    'la protección consular de los trabajadores en el exterior',
  ),
  topic('consular_protection', 'mobile consulates', 'los consulados móviles'),
  topic('discrimination', 'discrimination in rental housing', 'la discriminación en la vivienda de alquiler'),
  topic('xenophobia', 'xenophobia in the local press', 'la xenofobia en la prensa local'),
  topic('racial_discrimination', 'racial profiling at checkpoints', 'los controles por perfil racial'),
  topic(
    'criminalization',
    'the decriminalization of irregular stay',
    'la despenalización de la estancia irregular',
  ),
  topic('political_participation', 'voting from abroad', 'el voto desde el exterior'),
  topic(
    'rights_education',
    'migrants’ rights in secondary schools',
    'los derechos de los migrantes en la enseñanza secundaria',
  ),
  topic('vulnerable_groups', 'shelters for people on the move', 'los albergues para personas en movimiento'),
  topic(
    'unaccompanied_children',
    'guardianship of unaccompanied children',
    'la tutela de niños no acompañados',
  ),
  topic(
    'unaccompanied_children',
    'best-interest procedures for children on the move',
    'los procedimientos de interés superior del niño en movilidad',
  ),
  topic('gender', 'gender-sensitive migration policy', 'la política migratoria con enfoque de género'),
  topic('gender', 'violence against migrant women', 'la violencia contra las mujeres migrantes'),
  topic('family_unity', 'family reunification permits', 'los permisos de reunificación familiar'),
  topic('governance', 'inter-ministerial migration councils', 'los consejos interministeriales de migración'),
  topic('governance', 'municipal offices for newcomers', 'las oficinas municipales de acogida'),
  topic(
    'orderly_management',
    'visa procedures for seasonal work',
    'los trámites de visado para el trabajo de temporada',
  ),
  topic('law_and_policy', 'the reform of migration law', 'la reforma de la ley de migración'),
  topic(
    'law_and_policy',
    'ratification of the convention on migrant workers',
    'la ratificación de la convención sobre trabajadores migratorios',
  ),
  topic(
    'statistics',
    'migration modules in household surveys',
    'los módulos de migración en las encuestas de hogares',
  ),
  topic('statistics', 'registers of work permits', 'los registros de permisos de trabajo'),
  topic('irregular_migration', 'maritime rescue', 'el rescate marítimo'),
  topic('regularization', 'regularization of farm workers', 'la regularización de trabajadores agrícolas'),
  topic(
    'return_and_reintegration',
    'reintegration of returned workers',
    'la reinserción de trabajadores retornados',
  ),
  topic(
    'migration_and_development',
    'diaspora investment in home towns',
    'la inversión de la diáspora en sus localidades',
  ),
  topic('remittances', 'the cost of sending remittances', 'el costo de envío de las remesas'),
  topic('labor_migration', 'fair recruitment', 'la contratación equitativa'),
  topic('labor_migration', 'bilateral labor agreements', 'los acuerdos bilaterales de mano de obra'),
  topic('temporary_workers', 'temporary worker programs', 'los programas de trabajadores temporales'),
  topic(
    'skills_recognition',
    'recognition of nursing qualifications',
    'el reconocimiento de títulos de enfermería',
  ),
  topic(
    'skills_recognition',
    'certification of building trades',
    'la certificación de oficios de la construcción',
  ),
  topic('decent_work', 'decent work in packing plants', 'el trabajo decente en las plantas empacadoras'),
  topic(
    'wage_gap',
    'wage gaps between nationals and migrants',
    'las brechas salariales entre nacionales y migrantes',
  ),
  topic('informal_economy', 'street vending and informal work', 'la venta ambulante y el trabajo informal'),
  topic('domestic_work', 'the rights of domestic workers', 'los derechos de las trabajadoras del hogar'),
  topic(
    'labor_inspection',
    'labor inspection in rural districts',
    'la inspección del trabajo en zonas rurales',
  ),
  topic(
    'labor_tribunals',
    'labor courts and undocumented claimants',
    'los tribunales laborales y los demandantes indocumentados',
  ),
  topic(
    'safety_and_health_at_work',
    'safety and health on building sites',
    'la seguridad y salud en las obras',
  ),
  topic(
    'safety_and_health_at_work',
    'heat and pesticides in field work',
    'el calor y los plaguicidas en las labores del campo',
  ),
  topic(
    'social_dialogue',
    'tripartite dialogue on labor migration',
    'el diálogo tripartito sobre migración laboral',
  ),
  topic(
    'social_protection',
    'health cover for seasonal workers',
    'la cobertura de salud para trabajadores de temporada',
  ),
  topic('social_security', 'portability of pension rights', 'la portabilidad de los derechos de pensión'),
  topic('trafficking_in_persons', 'trafficking in persons', 'la trata de personas'),
  topic('trafficking_in_persons', 'forced labor in fishing fleets', 'el trabajo forzoso en flotas pesqueras'),
  topic('victim_assistance', 'care for survivors of trafficking', 'la atención a sobrevivientes de la trata'),
  topic('smuggling_of_migrants', 'smuggling of migrants by sea', 'el tráfico ilícito de migrantes por mar'),
  topic('forced_displacement', 'displacement after hurricanes', 'el desplazamiento tras los huracanes'),
  topic('asylum_and_refugees', 'asylum procedures at airports', 'los procedimientos de asilo en aeropuertos'),
  topic('statelessness', 'late birth registration', 'el registro tardío de nacimientos'),
  topic('internal_displacement', 'displaced rural families', 'las familias rurales desplazadas'),
  topic(
    'cooperation',
    'exchange of information between border posts',
    'el intercambio de información entre puestos fronterizos',
  ),
  topic(
    'south_south_cooperation',
    'south-south exchange of inspectors',
    'el intercambio sur-sur de inspectores',
  ),
  topic(
    'capacity_building',
    'training of front-line officials',
    'la formación de funcionarios de primera línea',
  ),
  topic('coordination', 'referral routes between agencies', 'las rutas de derivación entre organismos'),
];

/** Groups that work reaches, by their codes. */
export const GROUPS: readonly (Topic & { readonly code: string })[] = [
  ['children', 'migrant children', 'niñas y niños migrantes'],
  ['unaccompanied_children', 'unaccompanied children', 'niños no acompañados'],
  ['women', 'migrant women', 'mujeres migrantes'],
  ['women_heads_of_household', 'women heading households', 'mujeres jefas de hogar'],
  ['indigenous', 'indigenous migrants', 'migrantes indígenas'],
  ['afro_descendants', 'people of African descent', 'personas afrodescendientes'],
  ['persons_with_disabilities', 'migrants with disabilities', 'migrantes con discapacidad'],
  ['migrant_workers', 'migrant workers', 'trabajadores migrantes'],
  ['domestic_workers', 'household workers', 'trabajadoras del hogar'],
  ['construction_workers', 'construction workers', 'trabajadores de la construcción'],
  ['families', 'migrant families', 'familias migrantes'],
  ['trafficking_victims', 'victims of trafficking', 'víctimas de la trata'],
].map(([code = '', en = '', es = '']) => ({ code, theme: 'vulnerable_groups', name: said(en, es) }));

export const SECTORS: readonly string[] = [
  ...['agriculture', 'fishing', 'mining', 'manufacturing', 'construction', 'commerce', 'transport'],
  ...[
    'hotels_restaurants',
    'domestic_work',
    'care',
    'health',
    'education',
    'public_services',
    'informal_economy',
  ],
];

/** Who is taught, informed, brought together. */
export const AUDIENCES: readonly Said[] = [
  said('labor inspectors', 'inspectores del trabajo'),
  said('consular staff', 'personal consular'),
  said('border police', 'policía de fronteras'),
  said('judges and public defenders', 'jueces y defensores públicos'),
  said('municipal officials', 'funcionarios municipales'),
  said('trade-union leaders', 'dirigentes sindicales'),
  said('employers’ federations', 'federaciones de empleadores'),
  said('school principals', 'directores de escuela'),
  said('shelter volunteers', 'voluntarios de albergues'),
  said('health workers', 'personal de salud'),
  said('statistical offices', 'oficinas de estadística'),
  said('journalists', 'periodistas'),
  said('civil registrars', 'oficiales del registro civil'),
  said('recruitment agencies', 'agencias de colocación'),
  said('community promoters', 'promotoras comunitarias'),
  said('legislators and their advisers', 'legisladores y sus asesores'),
];
