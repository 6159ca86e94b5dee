import {
  words,
  code,
  choice,
  text,
  prose,
  key,
  edtf,
  language,
  decimal,
  currency,
  int,
  yesNo,
} from './scalars';
import { defaulted, list, optional, required, requiredList } from './shape';
import {
  ACTIVITY_STATUSES,
  OUTCOME_KINDS,
  PARTICIPATION_ROLES,
  PLACE_ROLES,
  SECTION_PARTS,
} from './vocabulary';

export const spanFields = {
  sectionKey: required(text),
  part: defaulted(choice(SECTION_PARTS), 'BODY'),
  quote: required(text),
  occurrence: defaulted(int, 1),
  start: optional(int),
  end: optional(int),
};

export const periodFields = {
  edtf: optional(edtf),
  printed: optional(text),
  ongoing: defaulted(yesNo, false),
};

export const translationFields = { language: required(language), text: required(text) };

export const organizationFields = {
  id: optional(words('ID')),
  agencyCode: optional(code('agency')),
  name: optional(text),
  acronym: optional(text),
  kind: optional(code('partner-kind')),
  country: optional(code('country')),
  affiliateOf: optional(text),
};

export const fundingFields = {
  donor: required(organizationFields),
  amount: optional(decimal),
  currency: optional(currency),
  years: optional(int),
};

export const projectFields = {
  key: required(words('PROJECT_KEY')),
  names: list(translationFields),
  period: optional(periodFields),
  fundings: list(fundingFields),
};

export const participationFields = {
  role: required(choice(PARTICIPATION_ROLES)),
  organization: optional(organizationFields),
  class: optional(text),
  printed: optional(text),
  isInferred: defaulted(yesNo, false),
};

export const placeFields = {
  role: defaulted(choice(PLACE_ROLES), 'TARGET'),
  country: optional(code('country')),
  group: optional(code('group')),
  city: optional(text),
  region: optional(text),
  printed: optional(text),
  isInferred: defaulted(yesNo, false),
};

export const corridorFields = {
  countries: requiredList(code('country')),
  isDirected: defaulted(yesNo, false),
  printed: optional(text),
};

export const outcomeFields = {
  kind: required(choice(OUTCOME_KINDS)),
  text: required(prose),
  country: optional(code('country')),
  quantity: optional(decimal),
  unit: optional(text),
  span: optional(spanFields),
};

export const publishedWorkFields = {
  title: optional(text),
  printed: optional(text),
  language: optional(language),
  year: optional(int),
  publishers: list(organizationFields),
  url: optional(words('URL')),
};

export const activityFields = {
  key: required(key),
  title: required(prose),
  text: optional(prose),
  kind: required(code('activity-kind')),
  status: defaulted(choice(ACTIVITY_STATUSES), 'UNKNOWN'),
  period: optional(periodFields),
  mandateCodes: list(code('mandate')),
  objectiveCodes: list(code('objective')),
  project: optional(projectFields),
  participations: list(participationFields),
  places: list(placeFields),
  corridors: list(corridorFields),
  populationGroups: list(code('population-group')),
  themes: list(code('theme')),
  sectors: list(code('sector')),
  languages: list(language),
  isConfidential: defaulted(yesNo, false),
  outcomes: list(outcomeFields),
  publishedWorks: list(publishedWorkFields),
  span: optional(spanFields),
};
