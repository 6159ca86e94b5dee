import type { DiagnosisContent } from '@mandato/rules';
import { projectActivity } from './activity.projection';
import { projectFindings } from './findings.rules';
import { projectReferences, projectStatements, projectSuggestions } from './item.projection';
import { Projection, type Projected, type StoredRow } from './projection.context';

/** A return as rows, table by table: what the database holds of it is this projection of its document, no more. */
export function projectContent(
  content: DiagnosisContent,
  of: Projected,
): ReadonlyMap<string, readonly StoredRow[]> {
  const p = new Projection(content, of);
  projectSections(p);
  projectClaims(p);
  for (const response of content.mandateResponses) projectResponse(p, response);
  for (const activity of content.activities) projectActivity(p, activity, null, false);
  projectStatements(p);
  projectSuggestions(p);
  projectReferences(p);
  p.addOrganizations();
  projectFindings(p, of.findings);
  return p.tables;
}

function projectSections(p: Projection): void {
  for (const s of p.content.sections) {
    p.add(
      'section',
      {
        id: p.id('section', s.key),
        key: s.key,
        kind: s.kind,
        heading_printed: s.headingPrinted,
        heading_languages: s.headingLanguages ?? [],
        body: s.body,
        language: s.language ?? p.of.language,
        parent_id: s.parentKey === undefined ? null : p.id('section', s.parentKey),
      },
      p.confidential.section(s),
    );
  }
}

function projectClaims(p: Projection): void {
  for (const claim of p.content.objectiveClaims) {
    p.add(
      'objective_claim',
      {
        id: p.id('claim', claim.key),
        key: claim.key,
        objective_id: p.objectiveId(claim.objectiveCode),
        printed_number: claim.printedNumber,
        text: claim.text,
        ...p.span(claim.span),
      },
      p.confidential.item(claim),
    );
  }
}

function projectResponse(p: Projection, response: DiagnosisContent['mandateResponses'][number]): void {
  const id = p.id('response', response.key);
  const isConfidential = p.confidential.item(response);
  p.add(
    'mandate_response',
    {
      id,
      key: response.key,
      mandate_id: p.mandateId(response.mandateCode),
      printed_number: response.printedNumber,
      quoted_mandate_text: response.quotedMandateText,
      narrative: response.narrative,
      self_assessment: response.selfAssessment,
      self_assessment_reason: response.selfAssessmentReason,
      ...p.span(response.span),
    },
    isConfidential,
  );
  for (const activity of response.activities)
    projectActivity(p, activity, { id, mandateCode: response.mandateCode }, isConfidential);
}
