import type { Activity, DiagnosisContent, Section, Span } from '@mandato/rules';

interface Spanned {
  readonly key: string;
  readonly span?: Span;
  readonly target?: Span;
}

/** What is filed for the secretariat only: sections and activities marked so, and whatever quotes such a section. */
export class Confidential {
  private readonly sections: ReadonlySet<string>;

  constructor(content: DiagnosisContent) {
    const hidden = new Set(content.sections.filter((s) => s.isConfidential).map((s) => s.key));
    // A part of a confidential section is confidential, however deep.
    for (let before = -1; before !== hidden.size;) {
      before = hidden.size;
      for (const section of content.sections)
        if (section.parentKey && hidden.has(section.parentKey)) hidden.add(section.key);
    }
    this.sections = hidden;
  }

  section(section: Section): boolean {
    return this.sections.has(section.key);
  }

  passage(span: Span | undefined): boolean {
    return span !== undefined && this.sections.has(span.sectionKey);
  }

  item(item: Spanned): boolean {
    return this.passage(item.span) || this.passage(item.target);
  }

  activity(activity: Activity): boolean {
    return activity.isConfidential || this.item(activity);
  }

  /** Whether a record of this list of the document is. */
  holds(list: string, record: object): boolean {
    if (list === 'sections') return this.section(record as Section);
    return list === 'activities' ? this.activity(record as Activity) : this.item(record as Spanned);
  }
}

/** The document as everybody may read it; null where nothing in it is confidential. */
export function withoutConfidential(content: DiagnosisContent): DiagnosisContent | null {
  const confidential = new Confidential(content);
  const hiddenKeys = new Set<string>();
  const keep = <T extends Spanned>(items: readonly T[], isHidden: (item: T) => boolean): T[] =>
    items.filter((item) => {
      if (isHidden(item)) hiddenKeys.add(item.key);
      return !isHidden(item);
    });
  const open = <T extends Spanned>(items: readonly T[]): T[] =>
    keep(items, (item) => confidential.item(item));
  // Its activities go with a response that is hidden.
  for (const response of content.mandateResponses) {
    if (confidential.item(response)) for (const { key } of response.activities) hiddenKeys.add(key);
  }
  let hidden = 0;
  const activities = (list: readonly Activity[]): Activity[] =>
    keep(list, (each) => confidential.activity(each)).map((each) => {
      const outcomes = each.outcomes.filter((outcome) => !confidential.passage(outcome.span));
      hidden += each.outcomes.length - outcomes.length;
      return { ...each, outcomes };
    });
  const shown: DiagnosisContent = {
    ...content,
    sections: keep(content.sections, (each) => confidential.section(each)),
    objectiveClaims: open(content.objectiveClaims),
    mandateResponses: open(content.mandateResponses).map((each) => ({
      ...each,
      activities: activities(each.activities),
    })),
    activities: activities(content.activities),
    statements: open(content.statements),
    amendmentProposals: open(content.amendmentProposals),
    resourceStatements: open(content.resourceStatements),
    suggestions: open(content.suggestions),
    commitments: open(content.commitments),
    annexReferences: open(content.annexReferences),
    footnotes: open(content.footnotes),
  };
  if (hiddenKeys.size + hidden === 0) return null;
  const known = (keys: readonly string[]): string[] => keys.filter((key) => !hiddenKeys.has(key));
  return {
    ...shown,
    suggestions: shown.suggestions.map((each) => ({ ...each, relatesToKeys: known(each.relatesToKeys) })),
    annexReferences: shown.annexReferences.map((each) => ({
      ...each,
      supportsKeys: known(each.supportsKeys),
    })),
  };
}

/** How many items are held back: those with a key, and outcomes of activities that are shown. */
export function heldBackFrom(content: DiagnosisContent, shown: DiagnosisContent | null): number {
  if (!shown) return 0;
  const outcomes = new Map(activitiesOf(content).map((each) => [each.key, each.outcomes.length]));
  const hidden = activitiesOf(shown).map((each) => (outcomes.get(each.key) ?? 0) - each.outcomes.length);
  return itemCount(content) - itemCount(shown) + hidden.reduce((sum, each) => sum + each, 0);
}

const activitiesOf = (content: DiagnosisContent): Activity[] => [
  ...content.mandateResponses.flatMap((each) => each.activities),
  ...content.activities,
];

// Every list of the document holds items; those of its responses are activities.
const itemCount = (content: DiagnosisContent): number =>
  Object.values(content).reduce((sum, items) => sum + items.length, 0) +
  content.mandateResponses.reduce((sum, each) => sum + each.activities.length, 0);
