import { registerEnumType } from 'type-graphql';

export enum SearchScope {
  FILED_TEXT = 'FILED_TEXT',
  ACTIVITY = 'ACTIVITY',
  MANDATE = 'MANDATE',
  PROPOSAL = 'PROPOSAL',
}

registerEnumType(SearchScope, {
  name: 'SearchScope',
  description: 'What is searched.',
  valuesConfig: {
    FILED_TEXT: { description: 'Headings and running text of returns, section by section.' },
    ACTIVITY: { description: 'Titles and descriptions of activities, as filed.' },
    MANDATE: { description: 'Wordings of mandates in the catalogue, in English and in Spanish.' },
    PROPOSAL: { description: 'Proposed words of amendments, their reasons and what they would change.' },
  },
});

/** A hit as the statement finds it. */
export interface HitRow {
  readonly scope: SearchScope;
  readonly id: string;
  readonly agencyId: string;
  readonly cycleId: string;
  readonly language: string;
  readonly rank: number;
}
