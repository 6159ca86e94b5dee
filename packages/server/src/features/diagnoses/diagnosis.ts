import { Arg, Args, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { Standing } from '../../platform/caller';
import { Node } from '../../platform/node';
import { provideCondition } from '../../platform/planner/conditions';
import type { PlanContext } from '../../platform/planner/context';
import { Expr, Many, One, Page, planned, Rows, type Row } from '../../platform/planner/declare';
import { DateTimeScalar } from '../../platform/scalars';
import { ForwardArgs } from '../../values/arguments';
import { connectionOf } from '../../values/connection';
import { Agency } from '../agencies/agency';
import { Cycle } from '../cycles/cycle';
import { Finding, FindingState, Severity } from './finding';
import { isCurrentRevision, Revision, RevisionConnection } from './revision';

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

@ObjectType({
  implements: Node,
  description: 'One agency’s return for one round, through all its revisions.',
})
@Entity()
@Unique(['reference'])
@Unique(['agencyId', 'externalId'])
@Rows<Diagnosis>({ prefix: 'dgs', visible: diagnosisVisible, current: diagnosisCurrent, versioned: false })
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

  @Index()
  @Column('uuid')
  cycleId!: string;

  @Field(() => Cycle, { description: 'The round it answers.' })
  @One<Diagnosis, Cycle>(() => Cycle, { on: (k, t) => `${k.id} = ${t.cycleId}` })
  cycle?: Cycle;

  @Field(() => DiagnosisState, { description: 'Where it stands.' })
  @Expr<Diagnosis>((t, c) => working(t, c, t.state, `'PUBLISHED'`))
  @Column('text')
  state!: DiagnosisState;

  @Field(() => Boolean, { description: 'True when the public can read a revision of it.' })
  @Expr<Diagnosis>((t, c) =>
    c.exists(Revision, (r) => `${r.diagnosisId} = ${t.id} and ${isCurrentRevision(r, c)}`, {
      visibleOnly: true,
    }),
  )
  isPublished?: boolean;

  @Field(() => Int, { description: 'Counts saves and acts on it; give it back as `expectedVersion`.' })
  @Expr<Diagnosis>((t, c) =>
    working(
      t,
      c,
      t.version,
      ofPublished(t, c, (r) => r.version),
    ),
  )
  @Column('int')
  version!: number;

  @Column('uuid', { nullable: true })
  workingRevisionId!: string | null;

  @Column('uuid', { nullable: true })
  submittedRevisionId!: string | null;

  @Field(() => Revision, { description: 'The newest one that the caller may see, the open draft included.' })
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
      'What the checks found in the newest revision that the caller may see. Empty for anyone but its agency and the secretariat.',
  })
  @Many<Diagnosis, Finding>(() => Finding, {
    on: (f, t, c, args) =>
      [
        `${f.revisionId} = ${newestVisible(t, c)}`,
        ...(args['severity'] ? [`${f.severity} = any(${c.param(args['severity'], 'text[]')})`] : []),
        ...(args['state'] ? [`${condFindingState(f, c)} = ${c.param(args['state'], 'text')}`] : []),
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
  @Expr<Diagnosis>((t, c) =>
    working(
      t,
      c,
      t.updatedAt,
      ofPublished(t, c, (r) => `(select x.at from register_act x where x.number = ${r.since})`),
    ),
  )
  @Column({ type: 'timestamptz', precision: 3 })
  updatedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Instant at which it was last submitted.' })
  @Expr<Diagnosis>((t, c) =>
    working(
      t,
      c,
      t.submittedAt,
      ofPublished(t, c, (r) => r.submittedAt),
    ),
  )
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  submittedAt!: Date | null;

  /** Number of the act that first published a revision of it. */
  @Column('int', { nullable: true })
  since!: number | null;
}

export const DiagnosisConnection = connectionOf(Diagnosis);

function diagnosisVisible(t: Row<Diagnosis>, c: PlanContext): string {
  const published = `${t.since} <= ${c.asOf}`;
  const { caller } = c;
  const own = caller.scopes.has('drafts:read') ? ` or ${t.agencyId} = ${c.callerAgency}` : '';
  const submitted = caller.scopes.has('submissions:read') ? ` or ${t.submittedRevisionId} is not null` : '';
  return `(${published}${own}${submitted})`;
}

function diagnosisCurrent(t: Row<Diagnosis>, c: PlanContext): string {
  if (c.standing === Standing.MINE) return `${t.agencyId} = ${c.callerAgency}`;
  if (c.standing === Standing.SUBMITTED) return `${t.submittedRevisionId} is not null`;
  return c.exists(Revision, (r) => `${r.diagnosisId} = ${t.id} and ${isCurrentRevision(r, c)}`, {
    visibleOnly: true,
  });
}

/** The working revision's value for those who may see it, the published one's for all others. */
function working(t: Row<Diagnosis>, c: PlanContext, sql: string, otherwise: string): string {
  const { caller } = c;
  const own = caller.scopes.has('drafts:read') ? [`${t.agencyId} = ${c.callerAgency}`] : [];
  const submitted = caller.scopes.has('submissions:read')
    ? [`${t.workingRevisionId} = ${t.submittedRevisionId}`]
    : [];
  const may = [...own, ...submitted].join(' or ');
  return may === '' ? otherwise : `case when ${may} then ${sql} else ${otherwise} end`;
}

function ofPublished(t: Row<Diagnosis>, c: PlanContext, value: (r: Row<Revision>) => string): string {
  const { from, where, row } = c.rows(
    Revision,
    (r) => `${r.diagnosisId} = ${t.id} and ${r.since} <= ${c.asOf}`,
    { visibleOnly: true },
  );
  return `(select ${value(row)} from ${from} where ${where} order by ${row.number} desc limit 1)`;
}

function newestVisible(t: Row<Diagnosis>, c: PlanContext): string {
  const { from, where, row } = c.rows(Revision, (r) => `${r.diagnosisId} = ${t.id}`, { visibleOnly: true });
  return `(select ${row.id} from ${from} where ${where} order by ${row.number} desc limit 1)`;
}

const condFindingState = (f: Row<Finding>, c: PlanContext): string => Finding.stateSql(f, c);

provideCondition(
  'revision.isSubmitted',
  (revision) => `exists (select from revision r where r.id = ${revision.id} and r.submitted_at is not null)`,
);

provideCondition('revision.hasStanding', (revision, c, standing) => {
  if (standing === Standing.MINE) {
    return `exists (select from diagnosis d where d.working_revision_id = ${revision.id} and d.agency_id = ${c.callerAgency})`;
  }
  if (standing === Standing.SUBMITTED)
    return `exists (select from diagnosis d where d.submitted_revision_id = ${revision.id})`;
  return `exists (select from revision r where r.id = ${revision.id} and r.since <= ${c.asOf} and (r.until is null or r.until > ${c.asOf}))`;
});
