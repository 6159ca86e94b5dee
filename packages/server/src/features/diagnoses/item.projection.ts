import type { Projection } from './projection.context';

export function projectStatements(p: Projection): void {
  for (const s of p.content.statements) {
    p.add(
      'statement',
      {
        id: p.id('statement', s.key),
        key: s.key,
        polarity: s.polarity,
        theme_code: s.theme,
        text: s.text,
        ...p.span(s.span),
      },
      p.confidential.item(s),
    );
  }
  for (const each of p.content.amendmentProposals) {
    p.add(
      'amendment_proposal',
      {
        id: p.id('proposal', each.key),
        key: each.key,
        kind: each.kind,
        mandate_id: p.mandateId(each.mandateCode),
        against_version_id: p.mandateVersionId(each.mandateCode),
        target_label: each.targetLabel,
        proposed_text: each.proposedText,
        rationale: each.rationale,
        language: each.language ?? p.of.language,
        ...p.span(each.span),
      },
      p.confidential.item(each),
    );
  }
  for (const each of p.content.resourceStatements) {
    p.add(
      'resource_statement',
      {
        id: p.id('resource', each.key),
        key: each.key,
        kind: each.kind,
        stance: each.stance,
        text: each.text,
        count: each.count,
        share_min: each.shareMin,
        share_max: each.shareMax,
        amount: each.amount,
        currency: each.currency,
        mandate_ids: each.mandateCodes.map((code) => p.mandateId(code)),
        ...p.span(each.span),
      },
      p.confidential.item(each),
    );
  }
  for (const each of p.content.commitments) {
    p.add(
      'commitment',
      {
        id: p.id('commitment', each.key),
        key: each.key,
        text: each.text,
        due_on: each.dueOn,
        ...p.span(each.span),
      },
      p.confidential.item(each),
    );
  }
}

const KIND_NAMES: Readonly<Record<string, string>> = {
  OAS: 'OAS',
  GOVERNMENTS: 'Governments',
  AGENCY: 'Agency',
  ORGANIZATION: 'Organization',
  PROGRAM: 'Program',
  OTHER: 'Other',
};

export function projectSuggestions(p: Projection): void {
  for (const each of p.content.suggestions) {
    const id = p.id('suggestion', each.key);
    const isConfidential = p.confidential.item(each);
    p.add(
      'suggestion',
      {
        id,
        key: each.key,
        theme_code: each.theme,
        text: each.text,
        relates_to_ids: each.relatesToKeys.map((key) => p.id('activity', key)),
        ...p.span(each.span),
      },
      isConfidential,
    );
    each.addressees.forEach((addressee, i) =>
      p.add(
        'suggestion_addressee',
        {
          id: p.id('addressee', each.key, String(i)),
          suggestion_id: id,
          position: i,
          kind: addressee.kind,
          body_id: p.agencyId(addressee.agencyCode),
          organization_id: addressee.organization
            ? p.organizationId(addressee.organization, isConfidential)
            : null,
          label:
            addressee.label ??
            addressee.organization?.name ??
            addressee.agencyCode ??
            KIND_NAMES[addressee.kind],
        },
        isConfidential,
      ),
    );
  }
}

export function projectReferences(p: Projection): void {
  const { content } = p;
  const responses = new Set(content.mandateResponses.map((each) => each.key));
  for (const each of content.annexReferences) {
    p.add(
      'annex_reference',
      {
        id: p.id('annex', each.key),
        key: each.key,
        kind: each.kind,
        label: each.label,
        title: each.title,
        annex_language: each.language,
        supports_ids: each.supportsKeys.map((key) => p.id(responses.has(key) ? 'response' : 'activity', key)),
        ...p.span(each.span),
      },
      p.confidential.item(each),
    );
  }
  for (const note of content.footnotes) {
    p.add(
      'footnote',
      {
        id: p.id('footnote', note.key),
        key: note.key,
        marker: note.marker,
        text: note.text,
        ...p.span(note.target, 'target'),
        ...p.span(note.span),
      },
      p.confidential.item(note),
    );
  }
}
