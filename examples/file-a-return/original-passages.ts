/** Where a passage of the form begins and where it ends: a few words of each, never the passage. */
export type Anchors = readonly [from: string, to: string];

/** The sections in the form's order: the words their first line begins with, and how many lines are heading. */
export const SECTION_STARTS: readonly { key: string; start: string; headingLines: number }[] = [
  { key: 'cover', start: ' Inter-American Program', headingLines: 1 },
  { key: 'general', start: 'General Diagnosis', headingLines: 1 },
  { key: 'specific', start: 'Diagnóstico', headingLines: 3 },
  { key: 'context', start: 'Context', headingLines: 1 },
  { key: 'area-1', start: '1. Promote better', headingLines: 1 },
  { key: 'area-2', start: '2. Strengthen', headingLines: 1 },
  { key: 'area-3', start: '3. Promote actions', headingLines: 1 },
  { key: 'areas-note', start: '*For more', headingLines: 0 },
  { key: 'strengths', start: 'Strengths', headingLines: 1 },
  { key: 'weaknesses', start: 'Weaknesses', headingLines: 1 },
  { key: 'budget', start: 'Budget', headingLines: 1 },
  { key: 'suggestions', start: 'Suggestions', headingLines: 1 },
];

/** By item key; an activity's outcomes as `key/1`, `key/2`. */
export const PASSAGES: Readonly<Record<string, Anchors>> = {
  'claim-go-1': ['Promotion and protection', 'exchange of best practices'],
  'claim-go-3': ['Linkage of the work', 'and their families'],
  'claim-so-1': ['Promotion of the exchange', 'workers and their families.'],
  'claim-so-2': ['Effective and efficient', 'family reunification.'],
  'claim-so-3': ['Attention to', 'among others.'],
  'claim-so-4': ['Prevention and', 'victims of trafficking.'],
  'claim-so-5': ['Promotion of a more', 'migration policies.'],
  'claim-so-6': ['Education and', 'social services.'],

  'ilo-1': ['Promote better', 'these ILO standards.'],
  'labour-migration-framework': ['Publication in 2006', 'approach to labour migration'],
  'tuca-migration-policy': ['support for the Trade', '(2009-2013)'],
  'household-workers': ['work with regional unions', '(2005 to date)'],
  'migration-and-social-security': ['collaboration in 2009', 'Americas;”'],
  'brazil-national-policy': ['work in Brazil', 'protection of migrant workers'],
  'peru-migration-institutions': ['work in Peru', 'governmental agencies'],
  'peru-migration-institutions/1': ['General Directorate', 'criteria and principles'],
  'peru-migration-institutions/2': ['Inter-sectoral Body', 'governmental agencies'],

  'ilo-2': ['Strengthen the capacity', 'best practices.'],
  'migrandina-capacity': ['From 2008 to 2011', 'Andean countries'],
  'gender-sensitive-policies': ['the ILO/Gender-sensitive', 'in Costa Rica.'],
  'gender-sensitive-policies/1': ['Comprehensive Migration Policy', 'Costa Rica'],
  'turin-courses': ['presentation by', '(2008-2010)'],
  'training-manuals': ['development of training manuals', 'research products'],

  'ilo-3': ['Promote actions', 'migrant workers.'],
  'argentina-labor-immigration-report': ['In 2011', 'labor market'],
  'haitian-construction-workers-survey': ['the Confederación Nacional', 'were published'],
  'haitian-construction-workers-survey/1': ['its results', 'were published'],
  'migrant-support-center': ['a collaboration agreement', 'for migrants.'],
  'migrant-support-center/1': ['to establish', 'for migrants'],
  'bilateral-union-pact': ['More recently', 'immigrant workers.”'],
  'bilateral-union-pact/1': ['bilateral union agreement', 'immigrant workers.”'],

  'rights-at-the-core': ['The principal strength', 'migrants’ human rights'],
  'long-term-monitoring': ['this should be', 'must be assured.'],
  'migration-as-security': ['the overall trend', 'criminalize migrants.'],
  'orderly-labor-migration': ['there is still', 'labor rights of migrants.'],
  'long-road-ahead': ['the work yet', 'and long-term.'],
  'social-partners-missing': ['The Program makes', 'workers and employers.'],
  'assigned-work-bears-fruit': ['The activities assigned', 'achieved results.'],
  'assigned-work-fits': ['They are also', 'daily basis.'],

  'reword-area-2': ['Strengthen the capacity', 'best practices.'],
  'name-social-partners': ['mention should be', 'additional actors.'],

  'stronger-presence': ['it must', 'significant presence'],
  'more-funds': ['increased financial', 'human resources'],
  'focal-point': ['a focal point', 'of its time)'],
  'technical-cooperation-staff': ['technical cooperation staff', 'certain countries'],
  'no-labor-migration-specialist': ['the ILO does not', 'in the region.'],
  'two-specialists': ['It would be', 'our mandates.'],

  'closer-communication': ['it is important to', 'of migrant workers.'],
  'more-proactive-oas': ['The OAS could', 'coordination mechanisms.'],
  'agenda-in-regional-processes': ['The principal challenge', 'regional platforms.'],
  'government-ownership': ['it is important for', 'of this subject'],
  'south-south-cooperation': ['consider how', 'in the region.'],

  'annex-ii-bibliography': ['Annex II. Bibliography', 'Sources of information'],
  'long-version': ['the long version', 'its annexes'],
  'note-on-areas': ['For more details', 'in Spanish only).'],
};

export const RATIONALES: Readonly<Record<string, Anchors>> = {
  'reword-area-2': ['to better adapt', 'for migrant workers'],
  'name-social-partners': ['leaving aside', 'workers and employers.'],
};
