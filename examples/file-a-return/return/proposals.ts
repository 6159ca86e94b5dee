import type { ItemsOf } from './types.ts';

const newArea2 =
  "Make governments and social actors (workers' and employers' organizations) better able to govern migration for work on the basis of rights and to enforce labor law, above all on the conditions in which migrants work, wage gaps included; and extend social security and other social protection to formal and informal work alike, further the recognition of skills and qualifications, and fight discrimination by spreading knowledge and exchanging what works.";

/** Changes asked of the Program: one with its wording, to be laid beside the mandate; one that leaves the wording to others. */
export const amendmentProposals: ItemsOf<'amendmentProposals'> = [
  {
    key: 'reword-area-2',
    kind: 'REWORD',
    mandateCode: 'ILO-2',
    proposedText: newArea2,
    rationale: "To bring it closer still to the ILO's policy of decent work for those who migrate",
    language: 'en',
    span: { sectionKey: 'weaknesses', quote: newArea2 },
  },
  {
    key: 'name-social-partners',
    kind: 'ADD',
    targetLabel: 'Assistance to interested states, in the text of the Program',
    rationale:
      "it is silent about a field that promises much in this region: joint work with workers' and employers' organizations.",
    language: 'en',
    span: { sectionKey: 'weaknesses', quote: 'Both of them should therefore be named.' },
  },
];
