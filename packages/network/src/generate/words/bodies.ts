import { said, type Said } from './language';

/* Bodies are put together from a kind, a field and a region. All of them are invented. */

export const KINDS: readonly {
  readonly name: Said;
  readonly isFeminine: boolean;
  readonly category: string;
}[] = [
  { name: said('Observatory', 'Observatorio'), isFeminine: false, category: 'ACADEMIC' },
  { name: said('Agency', 'Agencia'), isFeminine: true, category: 'MULTILATERAL' },
  { name: said('Commission', 'Comisión'), isFeminine: true, category: 'OAS_ORGAN' },
  { name: said('Council', 'Consejo'), isFeminine: false, category: 'POLITICAL_BODY' },
  { name: said('Office', 'Oficina'), isFeminine: true, category: 'OAS_SECRETARIAT' },
  { name: said('Center', 'Centro'), isFeminine: false, category: 'ACADEMIC' },
  { name: said('Network', 'Red'), isFeminine: true, category: 'CIVIL_SOCIETY' },
  { name: said('Fund', 'Fondo'), isFeminine: false, category: 'MULTILATERAL' },
  { name: said('Directorate', 'Dirección'), isFeminine: true, category: 'OAS_SECRETARIAT' },
  { name: said('Bureau', 'Buró'), isFeminine: false, category: 'MULTILATERAL' },
  { name: said('Mission', 'Misión'), isFeminine: true, category: 'OAS_ENTITY' },
  { name: said('Forum', 'Foro'), isFeminine: false, category: 'FORUM' },
  { name: said('Registry', 'Registro'), isFeminine: false, category: 'OAS_ENTITY' },
  { name: said('Academy', 'Academia'), isFeminine: true, category: 'ACADEMIC' },
  { name: said('Alliance', 'Alianza'), isFeminine: true, category: 'CIVIL_SOCIETY' },
];

export const FIELDS: readonly Said[] = [
  said('Labor Mobility', 'la Movilidad Laboral'),
  said('Migrant Families', 'las Familias Migrantes'),
  said('Border Communities', 'las Comunidades de Frontera'),
  said('Consular Cooperation', 'la Cooperación Consular'),
  said('Fair Recruitment', 'la Contratación Equitativa'),
  said('Children on the Move', 'la Niñez en Movilidad'),
  said('Safe Return', 'el Retorno Seguro'),
  said('Migration Statistics', 'las Estadísticas Migratorias'),
  said('Skills Recognition', 'el Reconocimiento de Competencias'),
  said('Legal Aid', 'la Asistencia Jurídica'),
  said('Portable Pensions', 'las Pensiones Portables'),
  said('Domestic Work', 'el Trabajo del Hogar'),
  said('Seasonal Agriculture', 'la Agricultura de Temporada'),
  said('Diaspora Affairs', 'los Asuntos de la Diáspora'),
  said('Health in Transit', 'la Salud en Tránsito'),
  said('Anti-Trafficking Studies', 'los Estudios contra la Trata'),
  said('Municipal Integration', 'la Integración Municipal'),
  said('Maritime Rescue', 'el Rescate Marítimo'),
  said('Climate Displacement', 'el Desplazamiento Climático'),
  said('Civil Registration', 'el Registro Civil'),
  said('Tolerance Education', 'la Educación para la Tolerancia'),
  said('Remittance Markets', 'los Mercados de Remesas'),
  said('Workplace Safety', 'la Seguridad en el Trabajo'),
  said('Asylum Practice', 'la Práctica del Asilo'),
];

/** Adjectives; Spanish with both genders. */
export const REGIONS: readonly (readonly [en: string, masculine: string, feminine: string])[] = [
  ['Hemispheric', 'Hemisférico', 'Hemisférica'],
  ['Continental', 'Continental', 'Continental'],
  ['Andean', 'Andino', 'Andina'],
  ['Caribbean', 'Caribeño', 'Caribeña'],
  ['Mesoamerican', 'Mesoamericano', 'Mesoamericana'],
  ['Amazonian', 'Amazónico', 'Amazónica'],
  ['Platine', 'Platense', 'Platense'],
  ['Antillean', 'Antillano', 'Antillana'],
  ['Pacific', 'del Pacífico', 'del Pacífico'],
  ['Atlantic', 'del Atlántico', 'del Atlántico'],
  ['Northern', 'del Norte', 'del Norte'],
  ['Southern', 'del Sur', 'del Sur'],
];

/** Partners, donors and implementers that are no agencies of the network; invented as well. */
export const PARTNERS: readonly {
  readonly name: string;
  readonly kind: string;
  readonly acronym?: string;
}[] = [
  { name: 'Confederación Continental de Trabajadores Migrantes', kind: 'trade_union', acronym: 'CCTM' },
  {
    name: 'Federación de la Construcción, la Madera y Oficios Afines',
    kind: 'trade_union',
    acronym: 'FECOMA',
  },
  { name: 'Sindicato de Trabajadoras del Hogar «Nueva Aurora»', kind: 'trade_union' },
  { name: 'Cámara de Exportadores Agrícolas del Istmo', kind: 'employer', acronym: 'CEAI' },
  { name: 'Growers and Packers Association', kind: 'employer', acronym: 'GPA' },
  { name: 'Red de Albergues Camino Abierto', kind: 'ngo' },
  { name: 'Fundación Puentes y Puertos', kind: 'ngo' },
  { name: 'Shelter and Counsel International', kind: 'ngo', acronym: 'SCI' },
  { name: 'Asociación de Mujeres Retornadas', kind: 'migrants', acronym: 'AMUR' },
  { name: 'Comité de Vecinos y Migrantes de la Frontera Norte', kind: 'migrants' },
  { name: 'Universidad de los Tres Ríos', kind: 'university', acronym: 'UTR' },
  { name: 'Lakeside University, School of Labor Studies', kind: 'university' },
  {
    name: 'Centro de Investigación Social del Estrecho',
    kind: 'research_or_training_institute',
    acronym: 'CISE',
  },
  {
    name: 'Institute for Mobility, Work and Welfare',
    kind: 'research_or_training_institute',
    acronym: 'IMWW',
  },
  { name: 'Ministerio de Trabajo', kind: 'government' },
  { name: 'Dirección Nacional de Migraciones', kind: 'government' },
  { name: 'Defensoría del Pueblo', kind: 'government' },
  { name: 'Ministry of Labor and Social Security', kind: 'government' },
  { name: 'Northern Lights Development Fund', kind: 'donor', acronym: 'NLDF' },
  { name: 'Fondo Solidario para la Movilidad', kind: 'donor', acronym: 'FSM' },
  { name: 'Harbor Foundation', kind: 'donor' },
  { name: 'Foro Regional de Ciudades de Acogida', kind: 'forum' },
];
