import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { ApiKey } from './features/access/api-key';
import { ApiKeyResolver } from './features/access/api-key.resolver';
import { AssessmentResolver } from './features/assessment/assessment.resolver';
import { AuditEntry } from './features/access/audit';
import { AuditResolver } from './features/access/audit.resolver';
import { Contact } from './features/access/contact';
import { ContactResolver } from './features/access/contact.resolver';
import { IdempotencyRecord } from './features/access/idempotency';
import { SignInLink } from './features/access/invitation';
import { Member } from './features/access/member';
import { MemberResolver } from './features/access/member.resolver';
import { addQueryToPayloads } from './features/access/payload';
import { enforceScopes } from './features/access/requires';
import { MemberSession } from './features/access/session';
import { ViewerResolver } from './features/access/viewer';
import { Activity } from './features/activities/activity';
import { ActivityMandate, ActivityObjective } from './features/activities/activity-link';
import { ActivityResolver } from './features/activities/activity.resolver';
import * as activityFields from './features/activities/framework.fields';
import { Funding, Organization, Project } from './features/activities/organization';
import { Outcome, PublishedWork } from './features/activities/outcome';
import { Corridor, CountryTie, Participation, Place } from './features/activities/participation';
import { Agency, AgencyMembership, AgencyName } from './features/agencies/agency';
import { Country } from './features/agencies/country';
import { AgencyResolver } from './features/agencies/agency.resolver';
import { AgencyExpectationFields } from './features/cycles/agency.fields';
import { CoverageCell } from './features/coverage/cell';
import { CoverageResolver, MandateCoverageFields } from './features/coverage/coverage.resolver';
import './features/coverage/ledger';
import { Cycle, Expectation } from './features/cycles/cycle';
import { CycleMutations } from './features/cycles/cycle.mutations';
import { CycleResolver } from './features/cycles/cycle.resolver';
import { Obligation } from './features/cycles/obligation';
import { ObligationRoundFields } from './features/cycles/obligation.fields';
import { ActivityStatsResolver } from './features/counts/activity-stats';
import { DiagnosisStatsFields, DiagnosisStatsResolver } from './features/counts/diagnosis-stats';
import { ResourceStatsResolver } from './features/counts/resource-stats';
import { StatementStatsResolver } from './features/counts/statement-stats';
import * as accessFields from './features/diagnoses/access.fields';
import { CheckContextResolver } from './features/diagnoses/check-context.resolver';
import { ObjectiveClaim } from './features/diagnoses/claim';
import { ActivityLineageFields } from './features/diagnoses/activity.fields';
import { RevisionCarriedFields } from './features/diagnoses/carried.fields';
import { Commitment } from './features/diagnoses/commitment';
import { Diagnosis } from './features/diagnoses/diagnosis';
import { DiagnosisAct } from './features/diagnoses/diagnosis-act';
import { DiagnosisLifecycleFields } from './features/diagnoses/lifecycle.fields';
import { TransitionMutations } from './features/diagnoses/transition.mutations';
import { DiagnosisMutations } from './features/diagnoses/diagnosis.mutations';
import { DiagnosisResolver } from './features/diagnoses/diagnosis.resolver';
import * as returnFields from './features/diagnoses/earlier.fields';
import { DraftVersion } from './features/diagnoses/draft-version';
import { FileMutations } from './features/diagnoses/file.mutations';
import { Finding } from './features/diagnoses/finding';
import { ItemResolver } from './features/diagnoses/item.resolver';
import { ItemTranslation } from './values/item-translation';
import { Judgement } from './values/judgement';
import { AnnexReference, Footnote } from './features/diagnoses/reference';
import { ResourceStatement } from './features/diagnoses/resource-statement';
import { AmendmentProposal, MandateResponse } from './features/diagnoses/response';
import { Revision } from './features/diagnoses/revision';
import { Section } from './features/diagnoses/section';
import { SourceFile } from './features/diagnoses/source-file';
import { Statement } from './features/diagnoses/statement';
import { Addressee, Suggestion } from './features/diagnoses/suggestion';
import { RevisionTranslationFields } from './features/diagnoses/translation';
import { TranslationMutations } from './features/diagnoses/translation.mutations';
import { AgencyMandateFields } from './features/mandates/agency.fields';
import { Mandate, MandateAddressee, MandateObjective } from './features/mandates/mandate';
import { MandateVersion, StateNote } from './features/mandates/mandate-version';
import { MandateResolver } from './features/mandates/mandate.resolver';
import { CodeList, Concept } from './features/program/code-list';
import { Objective, Program } from './features/program/program';
import { ProgramResolver } from './features/program/program.resolver';
import { Resolution } from './features/program/resolution';
import { DiagnosisReviewFields } from './features/review/diagnosis.fields';
import { ReviewComment } from './features/review/review-comment';
import { ReviewMark } from './features/review/review-mark';
import { ReviewThread } from './features/review/review-thread';
import { ThreadAnchor } from './features/review/thread-anchor';
import { ThreadMutations } from './features/review/thread.mutations';
import './features/review/thread.steps';
import { FindingWaiverFields } from './features/review/finding.fields';
import { FindingWaiver } from './features/review/finding-waiver';
import { FindingMutations } from './features/review/finding-waiver.mutations';
import { DocketMutations } from './features/review/docket.mutations';
import * as judgementFields from './features/review/judgement.fields';
import { LinkMutations } from './features/review/link.mutations';
import { ActivityMatch } from './features/review/match';
import { ActivityMatchFields, MatchResolver } from './features/review/match.resolver';
import {
  MergeMutations,
  OrganizationMergeFields,
  ProjectMergeFields,
} from './features/review/merge.resolver';
import { PublicationMutations } from './features/register/publication';
import { ReviewMutations } from './features/review/review.mutations';
import { NodeResolver } from './features/register/node.resolver';
import { RevisionReceiptFields } from './features/register/receipt.fields';
import { Redaction, RevisionRedactionFields } from './features/register/redaction';
import { RedactionMutations } from './features/register/redaction.mutations';
import { RegisterAct, RegisterHead } from './features/register/register-act';
import * as registerFields from './features/register/register.resolver';
import { SearchResolver, SearchSummaryFields } from './features/search/search.resolver';
import { ProposalRedlineFields, RevisionDifferenceFields } from './features/review/differences.fields';
import { RoundComparisonResolver } from './features/review/round-comparison.resolver';
import { describeCosts } from './platform/limits/cost';
import { describeLimits } from './platform/limits/limits';
import { OutboxEvent } from './platform/outbox';
import { attachPlanner } from './platform/planner/attach';
import type { PlannedSchema } from './platform/planner/compile';
import type { ClassOf } from './platform/planner/declare';
import { ChangeResolver } from './features/links/change.resolver';
import { CommitmentMetFields } from './features/links/commitment.fields';
import { CommitmentMutations } from './features/links/commitment.mutations';
import { CommonThemeResolver } from './features/links/shared-theme';
import { CountryCorridorFields } from './features/links/country-corridor';
import { Duplicate } from './features/links/duplicate';
import { DuplicateResolver } from './features/links/duplicate.resolver';
import { MergeListResolver } from './features/links/merge-list.resolver';
import { MandateOverlapFields, MandateOverlapResolver } from './features/links/overlap.resolver';
import { AgencyPartnerFields, OrganizationPartnerFields } from './features/links/partnership';
import { AgencySharedWorkFields, SharedWorkResolver } from './features/links/shared-work';
import { SuggestionAddresseeResolver } from './features/links/suggestion-addressee';
import { UnreachedResolver } from './features/links/unreached';

export const entities: readonly ClassOf[] = [
  ...[Resolution, Program, Objective, CodeList, Concept],
  ...[Agency, AgencyName, AgencyMembership, Country],
  ...[Mandate, MandateVersion, MandateAddressee, MandateObjective, StateNote],
  ...[Obligation, Cycle, Expectation],
  ...[Activity, ActivityMandate, ActivityObjective, Outcome, PublishedWork, Organization, Project, Funding],
  ...[Participation, Place, Corridor, CountryTie],
  ...[DiagnosisAct],
  ...[Diagnosis, Revision, Section, SourceFile, Finding, Judgement, MandateResponse, AmendmentProposal],
  ...[ObjectiveClaim, Statement, ResourceStatement, Suggestion, Addressee],
  ...[Commitment, AnnexReference, Footnote],
  ...[ReviewThread, ThreadAnchor, ReviewComment, ReviewMark],
  DraftVersion,
  ...[Member, SignInLink, MemberSession],
  Contact,
  ...[FindingWaiver],
  ActivityMatch,
  Duplicate,
  ...[ItemTranslation, Redaction],
  CoverageCell,
  ...[ApiKey, AuditEntry, IdempotencyRecord, OutboxEvent, RegisterAct, RegisterHead],
];

const resolvers: NonEmptyArray<new () => object> = [
  ProgramResolver,
  AgencyResolver,
  ...[ApiKeyResolver, ContactResolver, MemberResolver, ViewerResolver],
  ...[MandateResolver, AgencyMandateFields],
  ...[CycleResolver, CycleMutations, AgencyExpectationFields, ObligationRoundFields],
  ...[ActivityResolver, ...Object.values(activityFields)],
  ...[
    DiagnosisResolver,
    CheckContextResolver,
    ItemResolver,
    DiagnosisMutations,
    TransitionMutations,
    FileMutations,
  ],
  ...[DiagnosisLifecycleFields, ActivityLineageFields, RevisionCarriedFields],
  ...[returnFields.ActivityReturnFields, returnFields.OutcomeReturnFields, returnFields.AgencyReturnFields],
  ...[returnFields.MandateReturnFields, returnFields.MandateVersionReturnFields],
  ...[returnFields.CycleReturnFields, returnFields.ExpectationReturnFields],
  ...[ReviewMutations, ThreadMutations, DiagnosisReviewFields, FindingMutations, FindingWaiverFields],
  ...[RevisionDifferenceFields, ProposalRedlineFields, RoundComparisonResolver],
  ...[PublicationMutations, NodeResolver, AuditResolver, ...Object.values(accessFields)],
  ...Object.values(registerFields),
  ...Object.values(judgementFields),
  ...[LinkMutations, DocketMutations, ActivityMatchFields, MatchResolver],
  ...[MergeMutations, OrganizationMergeFields, ProjectMergeFields],
  ...[RevisionTranslationFields, TranslationMutations, RevisionRedactionFields, RedactionMutations],
  RevisionReceiptFields,
  ...[CoverageResolver, MandateCoverageFields],
  ...[ActivityStatsResolver, DiagnosisStatsResolver, DiagnosisStatsFields],
  ...[StatementStatsResolver, ResourceStatsResolver],
  ...[SearchResolver, SearchSummaryFields],
  ...[MergeListResolver, DuplicateResolver, AgencyPartnerFields, OrganizationPartnerFields],
  ...[AgencySharedWorkFields, SharedWorkResolver, ChangeResolver, CommonThemeResolver],
  ...[MandateOverlapFields, MandateOverlapResolver],
  ...[CommitmentMetFields, CommitmentMutations],
  ...[SuggestionAddresseeResolver, UnreachedResolver, CountryCorridorFields],
  AssessmentResolver,
];

export interface MandatoSchema {
  readonly schema: GraphQLSchema;
  readonly plans: PlannedSchema;
}

let served: MandatoSchema | null = null;

/** What every server of this process answers by. It takes a second to make, so it is made once. */
export const servedSchema = (): MandatoSchema => (served ??= createSchema());

export function createSchema(): MandatoSchema {
  const schema = buildSchemaSync({ resolvers, validate: false });
  const plans = attachPlanner(schema);
  enforceScopes(schema);
  describeCosts(schema);
  describeLimits(schema);
  addQueryToPayloads(schema);
  return { schema, plans };
}
