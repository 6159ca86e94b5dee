import { Arg, Args, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { Standing } from '../../platform/caller';
import { Node } from '../../platform/node';
import { condition, provideCondition } from '../../platform/planner/conditions';
import type { PlanContext } from '../../platform/planner/context';
import { Expr, Many, One, Page, planned, rowAt, Rows, type Row } from '../../platform/planner/declare';
import { DateTimeScalar } from '../../platform/scalars';
import { ForwardArgs } from '../../values/arguments';
import { connectionOf } from '../../values/connection';
import { isPublished, mayReadDrafts, wasAskedFor } from '../../values/filed-row';
import { Agency } from '../agencies/agency';
import { Cycle } from '../cycles/cycle';
import { DiagnosisState } from './diagnosis-state';
import { Finding, FindingState, Severity } from './finding';
import { asSeen, hasStandingRevision, ofPublished, stateSeen, updatedAtSeen } from './diagnosis.seen';
import { isCurrentRevision, Revision, RevisionConnection } from './revision';
import { isOfStanding, restsOnSubmission } from './standing';

export enum DiagnosisKind {
  DIAGNOSIS = 'DIAGNOSIS',
  ANNUAL_REPORT = 'ANNUAL_REPORT',
  STATE_REPLY = 'STATE_REPLY',
  CIVIL_SOCIETY_INPUT = 'CIVIL_SOCIETY_INPUT',
}

registerEnumType(DiagnosisKind, {
  name: 'DiagnosisKind',
  description: 'What kind of return it is.',
  valuesConfig: {
    DIAGNOSIS: { description: 'A diagnostic form (*formulario de diagnóstico*).' },
    ANNUAL_REPORT: { description: 'A report on a year’s activities.' },
    STATE_REPLY: { description: 'A member state’s reply.' },
    CIVIL_SOCIETY_INPUT: { description: 'What civil society sends in.' },
  },
});

@ObjectType({
  implements: Node,
  description: 'One agency’s return for one round, through all its revisions.',
})
@Entity()
@Unique(['reference'])
@Unique(['agencyId', 'externalId'])
// By round and by the agency whose duty it answers.
@Index('IDX_diagnosis_answers', ['cycleId', 'answersForId'])
@Check('CHK_diagnosis_answers', 'answers_for_id = coalesce(on_behalf_of_id, agency_id)')
@Rows<Diagnosis>({
  prefix: 'dgs',
  visible: diagnosisVisible,
  current: diagnosisCurrent,
  currentIsPublic: isPublished,
  versioned: false,
})
export class Diagnosis {
  @PrimaryColumn('uuid')
  id!: string;

  @Field(() => String, {
    description:
      'For people and other systems: `<AGENCY>/<cycle code>`, with `/<kind>` where it is no diagnosis and `/for/<AGENCY>` where it is filed for another: `ILO/2013-review`.',
  })
  @Column('text')
  reference!: string;

  @Field(() => String, { nullable: true, description: 'The agency’s own id for it; unique in the agency.' })
  @Column('text', { nullable: true })
  externalId!: string | null;

  @Field(() => DiagnosisKind, { description: 'What kind of return it is.' })
  @Column('text')
  kind!: DiagnosisKind;

  @Column('uuid')
  agencyId!: string;

  @Field(() => Agency, {
    description: 'The reporting agency: set by who files, never by a heading of the text.',
  })
  @One<Diagnosis, Agency>(() => Agency, { on: (a, t) => `${a.id} = ${t.agencyId}` })
  agency?: Agency;

  @Column('uuid', { nullable: true })
  onBehalfOfId!: string | null;

  @Field(() => Agency, {
    nullable: true,
    description: 'The agency it is filed for, where that is another one.',
  })
  @One<Diagnosis, Agency>(() => Agency, { on: (a, t) => `${a.id} = ${t.onBehalfOfId}` })
  onBehalfOf?: Agency;

  /** The agency whose duty it answers: that one, else the reporting agency. */
  @Column('uuid')
  answersForId!: string;

  @Column('uuid')
  cycleId!: string;

  @Field(() => Cycle, { description: 'The round it answers.' })
  @One<Diagnosis, Cycle>(() => Cycle, { on: (k, t) => `${k.id} = ${t.cycleId}` })
  cycle?: Cycle;

  @Field(() => DiagnosisState, { description: 'Where it stands.' })
  @Expr<Diagnosis>((t, c) => stateSeen(t, c))
  @Column('text')
  state!: DiagnosisState;

  /** What the secretariat knows: where it stood after the last act that was not its agency's own affair. */
  @Column('text', { nullable: true })
  knownState!: DiagnosisState | null;

  @Column('int', { nullable: true })
  knownVersion!: number | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  knownAt!: Date | null;

  @Field(() => Boolean, { description: 'True when the public can read a revision of it.' })
  @Expr<Diagnosis>((t, c) => hasStandingRevision(t, c))
  isPublished?: boolean;

  @Field(() => Int, { description: 'Counts saves and acts on it; give it back as `expectedVersion`.' })
  @Expr<Diagnosis>((t, c) =>
    asSeen(t, c, { own: t.version, known: t.knownVersion, published: ofPublished(t, c, (r) => r.version) }),
  )
  @Column('int')
  version!: number;

  @Column('uuid', { nullable: true })
  workingRevisionId!: string | null;

  @Column('uuid', { nullable: true })
  submittedRevisionId!: string | null;

  @Field(() => Revision, {
    nullable: true,
    description:
      'The newest one that the caller may see, the open draft included; null where none may be seen any more.',
  })
  @One<Diagnosis, Revision>(() => Revision, {
    on: (r, t) => `${r.diagnosisId} = ${t.id}`,
    order: (r) => `${r.number} desc`,
    visibleOnly: true,
  })
  latestRevision?: Revision;

  @Field(() => Revision, { nullable: true, description: 'What the public reads.' })
  @One<Diagnosis, Revision>(() => Revision, {
    on: (r, t, c) => `${r.diagnosisId} = ${t.id} and ${isCurrentRevision(r, c)}`,
    visibleOnly: true,
  })
  published?: Revision;

  @Field(() => RevisionConnection, { description: 'All that the caller may see, the newest first.' })
  @Page<Diagnosis, Revision>(() => Revision, {
    on: (r, t) => `${r.diagnosisId} = ${t.id}`,
    orders: {
      keys: { NUMBER: [{ type: 'int', sql: (r) => r.number }] },
      initial: [{ field: 'NUMBER', direction: 'DESC' }],
    },
    visibleOnly: true,
  })
  revisions(@Args(() => ForwardArgs) _: ForwardArgs): unknown {
    return planned();
  }

  @Field(() => [Finding], {
    description:
      'What the checks found in the newest revision that the caller may see; with `state: RESOLVED`, what they found in the earlier ones and no longer find. Empty for anyone but its agency and the secretariat.',
  })
  @Many<Diagnosis, Finding>(() => Finding, {
    on: (f, t, c, args) =>
      [
        args['state'] === FindingState.RESOLVED
          ? lastOfItsKind(f, t, c)
          : `${f.revisionId} = ${newestVisible(t, c)}`,
        ...(args['severity'] ? [`${f.severity} = any(${c.param(args['severity'], 'text[]')})`] : []),
        ...(args['state']
          ? [`${condition('finding.state')(f, c, null)} = ${c.param(args['state'], 'text')}`]
          : []),
      ].join(' and '),
    order: (f) => f.position,
    visibleOnly: true,
  })
  findings(
    @Arg('severity', () => [Severity], { nullable: true, description: 'Only those of these severities.' })
    _severity: Severity[],
    @Arg('state', () => FindingState, { nullable: true, description: 'Only those in this state.' })
    _state: FindingState,
  ): Finding[] {
    return planned();
  }

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'Instant of the last change that the caller may know of.' })
  @Expr<Diagnosis>((t, c) => updatedAtSeen(t, c))
  @Column({ type: 'timestamptz', precision: 3 })
  updatedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Instant at which it was last submitted.' })
  @Expr<Diagnosis>((t, c) =>
    asSeen(t, c, {
      own: t.submittedAt,
      known: t.submittedAt,
      published: ofPublished(t, c, (r) => r.submittedAt),
    }),
  )
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  submittedAt!: Date | null;

  /** Number of the act that first published a revision of it. */
  @Column('int', { nullable: true })
  since!: number | null;
}

export const DiagnosisConnection = connectionOf(Diagnosis);

function diagnosisVisible(t: Row<Diagnosis>, c: PlanContext): string {
  const published = c.happened(t.since);
  const { caller } = c;
  const own = mayReadDrafts(t.agencyId, c);
  const submitted = caller.scopes.has('submissions:read') ? ` or ${t.submittedRevisionId} is not null` : '';
  return `(${published} or ((${own}${submitted}) and ${wasAskedFor(t, c)}))`;
}

function diagnosisCurrent(t: Row<Diagnosis>, c: PlanContext): string {
  if (c.standing === Standing.MINE) return `${t.agencyId} = ${c.callerAgency}`;
  if (c.standing === Standing.PUBLISHED) return hasStandingRevision(t, c);
  return `(${restsOnSubmission(t, c, c.standing)} or ${hasStandingRevision(t, c)})`;
}

/** A finding that several revisions have had is told once: as the last of them has it. */
function lastOfItsKind(f: Row<Finding>, t: Row<Diagnosis>, c: PlanContext): string {
  const revision = (id: string, condition: (r: Row<Revision>) => string): string =>
    c.exists(Revision, (r) => `${r.id} = ${id} and ${r.diagnosisId} = ${t.id} and ${condition(r)}`, {
      visibleOnly: true,
    });
  const later = (r: Row<Revision>): string =>
    `${r.number} > (select o.number from revision o where o.id = ${f.revisionId})`;
  const again = c.exists(
    Finding,
    (n) => `${n.place} = ${f.place} and ${n.code} = ${f.code} and ${revision(n.revisionId, later)}`,
    { visibleOnly: true },
  );
  return `${revision(f.revisionId, () => 'true')} and not ${again}`;
}

function newestVisible(t: Row<Diagnosis>, c: PlanContext): string {
  const { from, where, row } = c.rows(Revision, (r) => `${r.diagnosisId} = ${t.id}`, { visibleOnly: true });
  return `(select ${row.id} from ${from} where ${where} order by ${row.number} desc limit 1)`;
}

provideCondition(
  'revision.isSubmitted',
  (revision) => `exists (select from revision r where r.id = ${revision.id} and r.submitted_at is not null)`,
);

provideCondition(
  'revision.hasStanding',
  (revision, c, standing) =>
    `exists (select from revision r join diagnosis d on d.id = r.diagnosis_id where r.id = ${revision.id} and ` +
    `${isOfStanding(rowAt<Diagnosis>('d'), 'r', { c, standing: standing as Standing })})`,
);
