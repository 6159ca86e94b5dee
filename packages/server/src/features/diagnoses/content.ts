import { Field, ObjectType } from 'type-graphql';
import { Cost } from '../../platform/limits/cost';
import { Many, Value, type ClassOf, type Link } from '../../platform/planner/declare';
import type { FiledRow } from '../../values/filed-row';
import { Activity } from '../activities/activity';
import { ObjectiveClaim } from './claim';
import { Commitment } from './commitment';
import { AnnexReference, Footnote } from './reference';
import { ResourceStatement } from './resource-statement';
import { AmendmentProposal, MandateResponse } from './response';
import { Section } from './section';
import { Statement } from './statement';
import { Suggestion } from './suggestion';

const ofTheReturn: Link<{ revisionId: string }, FiledRow> = {
  on: (item, content) => `${item.revisionId} = ${content.revisionId}`,
  order: (item) => item.position,
  visibleOnly: true,
};

const Items =
  (target: () => ClassOf<FiledRow>, description: string): PropertyDecorator =>
  (owner, property) => {
    Field(() => [target() as never], { description })(owner, property as string);
    Many(target, ofTheReturn)(owner, property);
  };

@Value()
@ObjectType({
  description:
    'What a return says, as plain lists in the order filed: a return is bounded, and reads back whole.',
})
export class DiagnosisContent {
  @Cost({ rows: 15 })
  @Items(() => Section, 'Its running text.')
  sections?: Section[];

  @Items(() => ObjectiveClaim, 'Objectives it claims to have served.')
  objectiveClaims?: ObjectiveClaim[];

  @Cost({ rows: 20 })
  @Items(() => MandateResponse, 'What it says mandate by mandate.')
  mandateResponses?: MandateResponse[];

  @Cost({ rows: 50 })
  @Items(() => Activity, 'Activities: all of them, those outside any mandate included.')
  activities?: Activity[];

  @Items(() => Statement, 'Strengths, weaknesses, threats and needs.')
  statements?: Statement[];

  @Items(() => AmendmentProposal, 'Proposed amendments of mandates.')
  amendmentProposals?: AmendmentProposal[];

  @Items(() => ResourceStatement, 'Means had, lacked and needed.')
  resourceStatements?: ResourceStatement[];

  @Items(() => Suggestion, 'Suggestions.')
  suggestions?: Suggestion[];

  @Items(() => Commitment, 'Commitments.')
  commitments?: Commitment[];

  @Items(() => AnnexReference, 'Documents it refers to.')
  annexReferences?: AnnexReference[];

  @Items(() => Footnote, 'Notes.')
  footnotes?: Footnote[];
}
