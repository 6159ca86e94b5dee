import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Node } from '../../platform/node';
import { provideCondition } from '../../platform/planner/conditions';
import type { PlanContext } from '../../platform/planner/context';
import { Expr, Many, One, Rows, type Row } from '../../platform/planner/declare';
import { LanguageTagScalar } from '../../platform/scalars';
import { connectionOf } from '../../values/connection';
import { filed, FiledRow } from '../../values/filed-row';
import { Span } from '../../values/span';
import { Activity } from '../activities/activity';
import { Mandate } from '../mandates/mandate';
import { MandateVersion } from '../mandates/mandate-version';
import { Resolution } from '../program/resolution';
import { judged, tiedObjects, type Tie } from '../../values/judgement';
import { ReturnItem } from './return-item';

export enum SelfAssessment {
  DONE = 'DONE',
  PARTLY = 'PARTLY',
  SUBSTITUTE = 'SUBSTITUTE',
  NOT_DONE = 'NOT_DONE',
}

registerEnumType(SelfAssessment, {
  name: 'SelfAssessment',
  description: 'What an agency says of its own response to a mandate.',
  valuesConfig: {
    DONE: { description: 'Done.' },
    PARTLY: { description: 'Done in part.' },
    SUBSTITUTE: { description: 'Met by something else than what was asked.' },
    NOT_DONE: { description: 'Not done.' },
  },
});

export enum ResponseCoverage {
  UNASSESSED = 'UNASSESSED',
  NONE = 'NONE',
  SUBSTITUTE = 'SUBSTITUTE',
  PARTIAL = 'PARTIAL',
  FULL = 'FULL',
}

registerEnumType(ResponseCoverage, {
  name: 'ResponseCoverage',
  description: 'What an analyst judged later of a response.',
  valuesConfig: {
    UNASSESSED: { description: 'Nobody has judged it.' },
    NONE: { description: 'It does not meet the mandate.' },
    SUBSTITUTE: { description: 'It meets it by something else.' },
    PARTIAL: { description: 'It meets it in part.' },
    FULL: { description: 'It meets it.' },
  },
});

@ReturnItem((row) => (row as unknown as Row<MandateResponse>).narrative)
@ObjectType({ implements: Node, description: 'What one return says on one mandate ("area").' })
@Entity()
@Rows<MandateResponse>(filed('rsp'))
export class MandateResponse extends FiledRow {
  @Column('text')
  key!: string;

  @Index()
  @Column('uuid', { nullable: true })
  mandateId!: string | null;

  @Field(() => Mandate, {
    nullable: true,
    description: 'The mandate: as somebody tied it later, else as filed; null while tied to none.',
  })
  @One<MandateResponse, Mandate>(() => Mandate, {
    on: (m, t, c) =>
      `${m.id} = ${judged(t, { aspect: 'mandate', column: 'value', otherwise: `${t.mandateId}::text` }, c)}::uuid`,
  })
  mandate?: Mandate;

  @Field(() => Int, { nullable: true, description: 'The number the paper prints; never a key.' })
  @Column('int', { nullable: true })
  printedNumber!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The mandate’s words as the return quotes them; never counted as an activity.',
  })
  @Column('text', { nullable: true })
  quotedMandateText!: string | null;

  @Field(() => String, { nullable: true, description: 'What was done, in running words.' })
  @Column('text', { nullable: true })
  narrative!: string | null;

  @Field(() => SelfAssessment, { nullable: true, description: 'What the agency says of itself.' })
  @Column('text', { nullable: true })
  selfAssessment!: SelfAssessment | null;

  @Field(() => String, { nullable: true, description: 'Why, in the agency’s words.' })
  @Column('text', { nullable: true })
  selfAssessmentReason!: string | null;

  @Field(() => ResponseCoverage, {
    description: 'What an analyst judged later; kept beside the frozen text.',
  })
  @Expr<MandateResponse>((t, c) =>
    judged(t, { aspect: 'coverage', column: 'value', otherwise: `'UNASSESSED'` }, c),
  )
  coverage?: ResponseCoverage;

  @Field(() => String, { nullable: true, description: 'Why the analyst judged so.' })
  @Expr<MandateResponse>((t, c) => judged(t, { aspect: 'coverage', column: 'reason', otherwise: 'null' }, c))
  coverageReason?: string | null;

  @Field(() => [Activity], { description: 'Activities reported under it, in the order filed.' })
  @Many<MandateResponse, Activity>(() => Activity, {
    on: (a, t) => `${a.responseId} = ${t.id}`,
    order: (a) => a.position,
    visibleOnly: true,
  })
  activities?: Activity[];

  @Column(() => Span)
  span!: Span;
}

export enum ProposalKind {
  REWORD = 'REWORD',
  ADD = 'ADD',
  REMOVE = 'REMOVE',
}

registerEnumType(ProposalKind, {
  name: 'ProposalKind',
  description: 'What a proposal wants of a mandate.',
  valuesConfig: {
    REWORD: { description: 'Other words.' },
    ADD: { description: 'Something more.' },
    REMOVE: { description: 'To strike it.' },
  },
});

export enum ProposalStatus {
  PROPOSED = 'PROPOSED',
  DISCUSSED = 'DISCUSSED',
  ADOPTED = 'ADOPTED',
  REJECTED = 'REJECTED',
}

registerEnumType(ProposalStatus, {
  name: 'ProposalStatus',
  description: 'What became of a proposal.',
  valuesConfig: {
    PROPOSED: { description: 'Nobody has decided.' },
    DISCUSSED: { description: 'Taken up, not decided.' },
    ADOPTED: { description: 'Adopted.' },
    REJECTED: { description: 'Rejected.' },
  },
});

@ReturnItem(
  (row) =>
    `coalesce(${(row as unknown as { proposedText: string }).proposedText}, ${(row as unknown as { rationale: string }).rationale})`,
)
@ObjectType({
  implements: Node,
  description: 'A proposed amendment (*propuesta de modificación*) of a mandate.',
})
@Entity()
@Index('IDX_amendment_proposal_words_en', { synchronize: false })
@Index('IDX_amendment_proposal_words_es', { synchronize: false })
@Index('IDX_amendment_proposal_words_other', { synchronize: false })
@Rows<AmendmentProposal>(filed('prp'))
export class AmendmentProposal extends FiledRow {
  @Column('text')
  key!: string;

  @Field(() => ProposalKind, { description: 'What it wants.' })
  @Column('text')
  kind!: ProposalKind;

  @Index()
  @Column('uuid', { nullable: true })
  mandateId!: string | null;

  @Field(() => Mandate, {
    nullable: true,
    description:
      'The mandate it would change: as somebody tied it later, else as filed; null while tied to none.',
  })
  @One<AmendmentProposal, Mandate>(() => Mandate, { on: (m, t, c) => `${m.id} = ${mandateOf(t, c)}` })
  mandate?: Mandate;

  @Field(() => String, { nullable: true, description: 'How the return calls what it would change.' })
  @Column('text', { nullable: true })
  targetLabel!: string | null;

  @Column('uuid', { nullable: true })
  againstVersionId!: string | null;

  @Field(() => MandateVersion, {
    nullable: true,
    description: 'The wording that stood when the return was saved.',
  })
  @One<AmendmentProposal, MandateVersion>(() => MandateVersion, {
    on: (v, t) => `${v.id} = ${t.againstVersionId}`,
  })
  againstVersion?: MandateVersion;

  @Field(() => String, {
    nullable: true,
    description: 'The proposed words; null where only the aim is given.',
  })
  @Column('text', { nullable: true })
  proposedText!: string | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  @Column('text', { nullable: true })
  rationale!: string | null;

  @Field(() => LanguageTagScalar, { description: 'Language of the proposed words.' })
  @Expr<AmendmentProposal>((t) => t.language)
  override language!: string;

  @Field(() => ProposalStatus, { description: 'What became of it.' })
  @Expr<AmendmentProposal>(statusOf)
  status?: ProposalStatus;

  @Field(() => Resolution, { nullable: true, description: 'The resolution that adopted it.' })
  @One<AmendmentProposal, Resolution>(() => Resolution, {
    on: (r, t, c) =>
      `${r.id} = ${judged(t, { aspect: 'adopted-by', column: 'value', otherwise: 'null' }, c)}::uuid`,
  })
  adoptedBy?: Resolution;

  /** Its words as the search finds them; kept by the database itself. */
  @Column({ type: 'tsvector', nullable: true, select: false, insert: false, update: false })
  words!: string | null;

  @Column(() => Span)
  span!: Span;
}

export const AmendmentProposalConnection = connectionOf(AmendmentProposal);

/** The mandate that a proposal would change. */
export const OF_PROPOSALS: Tie<AmendmentProposal> = {
  aspect: 'mandate',
  rows: () => AmendmentProposal,
  subject: (p) => p.id,
  object: (p) => p.mandateId,
};

// Function declarations: the class above names them while it loads.
export function mandateOf(p: Row<AmendmentProposal>, c: PlanContext): string {
  return `${judged(p, { aspect: 'mandate', column: 'value', otherwise: `${p.mandateId}::text` }, c)}::uuid`;
}

export function statusOf(p: Row<AmendmentProposal>, c: PlanContext): string {
  return judged(p, { aspect: 'proposal-status', column: 'value', otherwise: `'PROPOSED'` }, c);
}

provideCondition('mandate.hasOpenProposal', (m, c) => {
  const isOpen = (id: string): string =>
    c.exists(AmendmentProposal, (p) => `${p.id} = ${id} and ${statusOf(p, c)} in ('PROPOSED', 'DISCUSSED')`);
  return `${m.id} in (${tiedObjects(OF_PROPOSALS, isOpen, c)})`;
});
