import type { Organization, Participation } from './types.ts';

// Agencies of the network go by their code; everyone else by name, with what the paper says of them.
export const ilo: Organization = { agencyCode: 'ILO' };
export const oas: Organization = { agencyCode: 'OAS' };
export const iom: Organization = { agencyCode: 'IOM' };

export const ciess: Organization = {
  name: 'Inter-American Center for Social Security Studies',
  acronym: 'CIESS',
  kind: 'research_or_training_institute',
};
export const trainingCentre: Organization = {
  name: 'ILO International Training Centre',
  kind: 'research_or_training_institute',
  country: 'IT',
  affiliateOf: 'ILO',
};
export const tuca: Organization = {
  name: 'Trade Union Confederation of the Americas',
  acronym: 'TUCA',
  kind: 'trade_union',
};
export const cnus: Organization = {
  name: 'Confederación Nacional Unidad Sindical',
  acronym: 'CNUS',
  kind: 'trade_union',
  country: 'DO',
};
export const fenticommc: Organization = {
  name: 'Federación Nacional de Trabajadores de la Industria de la Construcción, la Madera, Materiales de Construcción',
  acronym: 'FENTICOMMC',
  kind: 'trade_union',
  country: 'DO',
  affiliateOf: 'Confederación Nacional Unidad Sindical',
};
export const cst: Organization = {
  name: 'Central Sandinista de Trabajadores',
  acronym: 'CST',
  kind: 'trade_union',
  country: 'NI',
};
export const ctrn: Organization = {
  name: 'Confederación de Trabajadores Rerum Novarum',
  acronym: 'CTRN',
  kind: 'trade_union',
  country: 'CR',
};
/** The paper does not say where the FNT is; the place of its activity carries the guess, marked as one. */
export const fnt: Organization = {
  name: 'Frente Nacional de los Trabajadores',
  acronym: 'FNT',
  kind: 'trade_union',
};
export const anep: Organization = {
  name: 'Asociación Nacional de Empleados Públicos y Privados',
  acronym: 'ANEP',
  kind: 'trade_union',
  country: 'CR',
};

/** ILO tells of it; the doers are others. */
export const reportedByIlo: Participation = { role: 'REPORTER', organization: ilo };
/** ILO tells of it and did it. */
export const doneByIlo: Participation[] = [reportedByIlo, { role: 'IMPLEMENTER', organization: ilo }];
