import { spanFields, organizationFields, activityFields } from './activity-fields';
import {
  words,
  code,
  choice,
  text,
  prose,
  wording,
  key,
  edtf,
  day,
  language,
  ownLanguage,
  decimal,
  currency,
  int,
  yesNo,
} from './scalars';
import { defaulted, list, optional, optionalList, required } from './shape';
import {
  ADDRESSEE_KINDS,
  ANNEX_KINDS,
  PROPOSAL_KINDS,
  RESOURCE_KINDS,
  RESOURCE_STANCES,
  SECTION_KINDS,
  SELF_ASSESSMENTS,
  STATEMENT_POLARITIES,
} from './vocabulary';

export const filedDocumentFields = {
  coverTitle: optional(text),
  formName: optional(text),
  symbol: optional(text),
  label: optional(text),
  languageMark: optional(text),
  originalLanguage: optional(language),
  filedOn: optional(edtf),
  notBefore: optional(day),
  notAfter: optional(day),
};

export const sectionFields = {
  key: required(key),
  kind: required(choice(SECTION_KINDS)),
  headingPrinted: optional(wording),
  headingLanguages: optionalList(language),
  body: required(prose),
  language: optional(ownLanguage),
  parentKey: optional(words('KEY_OF_SECTION')),
  isConfidential: defaulted(yesNo, false),
};

export const objectiveClaimFields = {
  key: required(key),
  objectiveCode: optional(code('objective')),
  printedNumber: optional(int),
  text: required(prose),
  span: optional(spanFields),
};

export const mandateResponseFields = {
  key: required(key),
  mandateCode: optional(code('mandate')),
  printedNumber: optional(int),
  quotedMandateText: optional(wording),
  narrative: optional(prose),
  selfAssessment: optional(choice(SELF_ASSESSMENTS)),
  selfAssessmentReason: optional(prose),
  activities: list(activityFields),
  span: optional(spanFields),
};

export const statementFields = {
  key: required(key),
  polarity: required(choice(STATEMENT_POLARITIES)),
  theme: optional(code('theme')),
  text: required(prose),
  span: optional(spanFields),
};

export const amendmentProposalFields = {
  key: required(key),
  kind: defaulted(choice(PROPOSAL_KINDS), 'REWORD'),
  mandateCode: optional(code('mandate')),
  targetLabel: optional(text),
  proposedText: optional(prose),
  rationale: optional(prose),
  language: optional(ownLanguage),
  span: optional(spanFields),
};

export const resourceStatementFields = {
  key: required(key),
  kind: required(choice(RESOURCE_KINDS)),
  stance: required(choice(RESOURCE_STANCES)),
  text: required(prose),
  count: optional(decimal),
  shareMin: optional(decimal),
  shareMax: optional(decimal),
  amount: optional(decimal),
  currency: optional(currency),
  mandateCodes: list(code('mandate')),
  span: optional(spanFields),
};

export const addresseeFields = {
  kind: required(choice(ADDRESSEE_KINDS)),
  agencyCode: optional(code('agency')),
  organization: optional(organizationFields),
  label: optional(text),
};

export const suggestionFields = {
  key: required(key),
  theme: optional(code('theme')),
  text: required(prose),
  addressees: list(addresseeFields),
  relatesToKeys: list(words('KEY_OF_ACTIVITY')),
  span: optional(spanFields),
};

export const commitmentFields = {
  key: required(key),
  text: required(prose),
  dueOn: optional(edtf),
  span: optional(spanFields),
};

export const annexReferenceFields = {
  key: required(key),
  kind: defaulted(choice(ANNEX_KINDS), 'ANNEX'),
  label: required(text),
  title: optional(wording),
  language: optional(language),
  supportsKeys: list(words('KEY_OF_ITEM')),
  span: optional(spanFields),
};

export const footnoteFields = {
  key: required(key),
  marker: required(text),
  text: required(prose),
  target: optional(spanFields),
  span: optional(spanFields),
};

export const contentFields = {
  sections: list(sectionFields),
  objectiveClaims: list(objectiveClaimFields),
  mandateResponses: list(mandateResponseFields),
  activities: list(activityFields),
  statements: list(statementFields),
  amendmentProposals: list(amendmentProposalFields),
  resourceStatements: list(resourceStatementFields),
  suggestions: list(suggestionFields),
  commitments: list(commitmentFields),
  annexReferences: list(annexReferenceFields),
  footnotes: list(footnoteFields),
};
