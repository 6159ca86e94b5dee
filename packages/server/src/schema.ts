import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { ApiKey } from './features/access/api-key';
import { AuditEntry } from './features/access/audit';
import { IdempotencyRecord } from './features/access/idempotency';
import { addQueryToPayloads } from './features/access/payload';
import { enforceScopes } from './features/access/requires';
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
import { Cycle, Expectation } from './features/cycles/cycle';
import { CycleResolver } from './features/cycles/cycle.resolver';
import { Obligation } from './features/cycles/obligation';
import { ObjectiveClaim } from './features/diagnoses/claim';
import { Commitment } from './features/diagnoses/commitment';
import { Diagnosis } from './features/diagnoses/diagnosis';
import { DiagnosisMutations } from './features/diagnoses/diagnosis.mutations';
import { DiagnosisResolver } from './features/diagnoses/diagnosis.resolver';
import * as returnFields from './features/diagnoses/earlier.fields';
import { FileMutations } from './features/diagnoses/file.mutations';
import { Finding } from './features/diagnoses/finding';
import { ItemResolver } from './features/diagnoses/item.resolver';
import { Judgement } from './features/diagnoses/judgement';
import { AnnexReference, Footnote } from './features/diagnoses/reference';
import { ResourceStatement } from './features/diagnoses/resource-statement';
import { AmendmentProposal, MandateResponse } from './features/diagnoses/response';
import { Revision } from './features/diagnoses/revision';
import { Section } from './features/diagnoses/section';
import { SourceFile } from './features/diagnoses/source-file';
import { Statement } from './features/diagnoses/statement';
import { Addressee, Suggestion } from './features/diagnoses/suggestion';
import { AgencyMandateFields } from './features/mandates/agency.fields';
import { Mandate, MandateAddressee, MandateObjective } from './features/mandates/mandate';
import { MandateVersion, StateNote } from './features/mandates/mandate-version';
import { MandateResolver } from './features/mandates/mandate.resolver';
import { CodeList, Concept } from './features/program/code-list';
import { Objective, Program } from './features/program/program';
import { ProgramResolver } from './features/program/program.resolver';
import { Resolution } from './features/program/resolution';
import { PublicationMutations } from './features/register/publication';
import { NodeResolver } from './features/register/node.resolver';
import { RegisterAct, RegisterHead } from './features/register/register-act';
import { RegisterResolver, RevisionRegisterFields } from './features/register/register.resolver';
import { OutboxEvent } from './platform/outbox';
import { attachPlanner } from './platform/planner/attach';
import type { PlannedSchema } from './platform/planner/compile';
import type { ClassOf } from './platform/planner/declare';

export const entities: readonly ClassOf[] = [
  ...[Resolution, Program, Objective, CodeList, Concept],
  ...[Agency, AgencyName, AgencyMembership, Country],
  ...[Mandate, MandateVersion, MandateAddressee, MandateObjective, StateNote],
  ...[Obligation, Cycle, Expectation],
  ...[Activity, ActivityMandate, ActivityObjective, Outcome, PublishedWork, Organization, Project, Funding],
  ...[Participation, Place, Corridor, CountryTie],
  ...[Diagnosis, Revision, Section, SourceFile, Finding, Judgement, MandateResponse, AmendmentProposal],
  ...[ObjectiveClaim, Statement, ResourceStatement, Suggestion, Addressee],
  ...[Commitment, AnnexReference, Footnote],
  ...[ApiKey, AuditEntry, IdempotencyRecord, OutboxEvent, RegisterAct, RegisterHead],
];

const resolvers: NonEmptyArray<new () => object> = [
  ProgramResolver,
  AgencyResolver,
  MandateResolver,
  AgencyMandateFields,
  CycleResolver,
  AgencyExpectationFields,
  ActivityResolver,
  ...Object.values(activityFields),
  DiagnosisResolver,
  ItemResolver,
  ...[returnFields.ActivityReturnFields, returnFields.OutcomeReturnFields, returnFields.AgencyReturnFields],
  ...[returnFields.MandateReturnFields, returnFields.MandateVersionReturnFields],
  ...[returnFields.CycleReturnFields, returnFields.ExpectationReturnFields],
  ...[RegisterResolver, RevisionRegisterFields, NodeResolver, ViewerResolver],
  ...[DiagnosisMutations, FileMutations, PublicationMutations],
];

export interface MandatoSchema {
  readonly schema: GraphQLSchema;
  readonly plans: PlannedSchema;
}

export function createSchema(): MandatoSchema {
  const schema = buildSchemaSync({ resolvers, validate: false });
  const plans = attachPlanner(schema);
  enforceScopes(schema);
  addQueryToPayloads(schema);
  return { schema, plans };
}
