import { registerEnumType } from 'type-graphql';

export enum DiagnosisState {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  SENT_BACK = 'SENT_BACK',
  ACCEPTED = 'ACCEPTED',
  PUBLISHED = 'PUBLISHED',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(DiagnosisState, {
  name: 'DiagnosisState',
  description: 'State of the working revision. Whoever may not see it sees the published revision’s state.',
  valuesConfig: {
    DRAFT: { description: 'Being written: only its agency sees it.' },
    SUBMITTED: { description: 'Handed in and frozen; the secretariat sees it.' },
    SENT_BACK: { description: 'Handed back with reasons; the next save opens a new revision.' },
    ACCEPTED: { description: 'Accepted, to be published.' },
    PUBLISHED: { description: 'Public.' },
    WITHDRAWN: { description: 'No longer public; its place and reason remain.' },
  },
});
