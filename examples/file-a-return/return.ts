import type { DiagnosisSaveInput } from '@mandato/sdk';
import { area1 } from './return/area-1.ts';
import { area2 } from './return/area-2.ts';
import { area3 } from './return/area-3.ts';
import { objectiveClaims } from './return/claims.ts';
import { amendmentProposals } from './return/proposals.ts';
import { annexReferences, footnotes } from './return/references.ts';
import { resourceStatements } from './return/resources.ts';
import { sections } from './return/sections.ts';
import { statements } from './return/statements.ts';
import { suggestions } from './return/suggestions.ts';

/**
 * The return of the International Labour Organization for the review of 2013, whole, as one document.
 * Facts and structure are those of the form; the wording is this project's own.
 */
export const iloReturn: DiagnosisSaveInput = {
  cycle: { code: '2013-review' },
  kind: 'DIAGNOSIS',
  language: 'en',
  externalId: 'ILO-2013-001',
  filed: {
    coverTitle:
      'Inter-American Program for the Promotion and Protection of the Human Rights of Migrants, Including Migrant Workers and their Families',
    formName: 'Diagnosis Format',
    // The compilation the form was printed in had a Spanish original, and the form still carries a Spanish heading.
    originalLanguage: 'es',
    // No date on the paper: not before its newest fact, not after the compilation.
    notBefore: '2013-02-01',
    notAfter: '2014-02-18',
  },
  content: {
    sections,
    objectiveClaims,
    mandateResponses: [area1, area2, area3],
    statements,
    amendmentProposals,
    resourceStatements,
    suggestions,
    annexReferences,
    footnotes,
  },
};
