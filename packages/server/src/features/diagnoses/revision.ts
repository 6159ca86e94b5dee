import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Role } from '../../platform/caller';
import { Cost } from '../../platform/limits/cost';
import { Node } from '../../platform/node';
import type { PlanContext } from '../../platform/planner/context';
import { Expr, Many, One, Rows, Value, type Row } from '../../platform/planner/declare';
import {
  DateScalar,
  DateTimeScalar,
  DiagnosisDocumentScalar,
  EdtfScalar,
  LanguageTagScalar,
  Sha256Scalar,
} from '../../platform/scalars';
import { snake } from '../../platform/snake-naming';
import { connectionOf } from '../../values/connection';
import {
  isPublished,
  mayReadDrafts,
  publishedAndNotWithdrawn,
  returnWasAskedFor,
} from '../../values/filed-row';
import { standsAt } from '../../values/register-row';
import { StoredActor } from '../../values/stored-actor';
import { shownName } from '../access/member';
import { Agency } from '../agencies/agency';
import { DiagnosisContent } from './content';
import { Diagnosis } from './diagnosis';
import { SourceFile } from './source-file';

@Value()
@ObjectType({ description: 'What the paper says of itself.' })
export class FiledDocument {
  @Field(() => String, { nullable: true, description: 'Title on the cover, as printed.' })
  @Column('text', { nullable: true })
  coverTitle!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the form, as printed.' })
  @Column('text', { nullable: true })
  formName!: string | null;

  @Field(() => String, { nullable: true, description: 'Document symbol, as printed.' })
  @Column('text', { nullable: true })
  symbol!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Revision, addendum or corrigendum, as printed: `add. 4 rev. 2`.',
  })
  @Column('text', { nullable: true })
  label!: string | null;

  @Field(() => String, { nullable: true, description: 'The language line, as printed; it may read TEXTUAL.' })
  @Column('text', { nullable: true })
  languageMark!: string | null;

  @Field(() => LanguageTagScalar, { nullable: true, description: 'Language it was first written in.' })
  @Column('text', { nullable: true })
  originalLanguage!: string | null;

  @Field(() => EdtfScalar, { nullable: true, description: 'Its date, where it has one.' })
  @Column('text', { nullable: true })
  filedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'It cannot be older than this day.' })
  @Column('date', { nullable: true })
  notBefore!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'It cannot be younger than this day.' })
  @Column('date', { nullable: true })
  notAfter!: string | null;
}

@Value()
@ObjectType({ description: 'Who did something. The public sees the agency, never the person.' })
export class Actor {
  @Field(() => String, {
    nullable: true,
    description:
      'Name of the key or person; null for everyone but that agency and administrators, and for a person who was made anonymous.',
  })
  name!: string | null;

  @Field(() => Agency, { nullable: true, description: 'The agency acted for.' })
  @One<{ agencyId: string }, Agency>(() => Agency, { on: (a, t) => `${a.id} = ${t.agencyId}` })
  agency?: Agency;

  @Field(() => Role, { description: 'As what.' })
  role!: Role;
}

const FILED = [
  ...['coverTitle', 'formName', 'symbol', 'label', 'languageMark', 'originalLanguage'],
  ...['filedOn', 'notBefore', 'notAfter'],
];

/** What the paper says of itself, as JSON in the shape of the input. */
export const filedJson = (t: Row<Revision>): string =>
  `json_strip_nulls(json_build_object(${FILED.map((name) => `'${name}', ${t.filed}_${snake(name)}`).join(', ')}))`;

export const actorRows = (column: string, c: PlanContext): string => {
  const { caller } = c;
  const administers = caller.roles.includes(Role.ADMINISTRATOR);
  const mayKnow =
    administers || caller.id === null ? String(administers) : `${column}_agency_id = ${c.callerAgency}`;
  // The public's own statements do not even name the table of people.
  const name =
    mayKnow === 'false' ? 'null::text' : `case when ${mayKnow} then ${shownName(`${column}_name`)} end`;
  return `select ${name} as name, ${column}_agency_id as agency_id, ${column}_role as role`;
};

@ObjectType({
  implements: Node,
  description: 'A frozen state of a return; the open draft is the one that is not frozen yet.',
})
@Entity()
@Index(['diagnosisId', 'number'], { unique: true })
@Index('IDX_revision_until', ['until'], { where: '"until" is not null' })
@Rows<Revision>({
  prefix: 'rev',
  visible: revisionVisible,
  current: isCurrentRevision,
  currentIsPublic: isPublished,
  versioned: false,
})
export class Revision {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  diagnosisId!: string;

  // For the foreign key only; the planner joins by id.
  @ManyToOne(() => Diagnosis)
  @JoinColumn({ name: 'diagnosis_id' })
  protected readonly ofDiagnosis?: unknown;

  @Field(() => Diagnosis, { description: 'The return.' })
  @One<Revision, Diagnosis>(() => Diagnosis, {
    on: (d, t) => `${d.id} = ${t.diagnosisId}`,
    visibleOnly: true,
  })
  diagnosis?: Diagnosis;

  @Column('uuid')
  agencyId!: string;

  @Field(() => Int, { description: '1 for the first one.' })
  @Column('int')
  number!: number;

  @Field(() => Boolean, { description: 'True once submitted: the database itself refuses any change.' })
  @Expr<Revision>((t) => `${t.submittedAt} is not null`)
  isFrozen?: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Instant at which it was handed in; null for an open draft.',
  })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  submittedAt!: Date | null;

  /** The return's version when this revision was submitted. */
  @Column('int')
  version!: number;

  @Field(() => Sha256Scalar, {
    description: 'SHA-256 of the canonical document (RFC 8785) as filed, confidential parts included.',
  })
  @Column('text')
  contentHash!: string;

  @Field(() => LanguageTagScalar, { description: 'Language it is written in.' })
  @Column('text')
  language!: string;

  @Field(() => FiledDocument, { description: 'What the paper says of itself.' })
  @One<Revision, FiledDocument>(() => FiledDocument, {
    rows: (t) => `select ${FILED.map((name) => `${t.filed}_${snake(name)} as ${snake(name)}`).join(', ')}`,
  })
  @Column(() => FiledDocument)
  filed!: FiledDocument;

  @Field(() => [SourceFile], { description: 'Files kept as received with it, by name.' })
  @Many<Revision, SourceFile>(() => SourceFile, {
    on: (f, t) => `${f.revisionId} = ${t.id}`,
    order: (f) => `${f.name} collate "C", ${f.id}`,
    visibleOnly: true,
  })
  files?: SourceFile[];

  @Field(() => Revision, {
    nullable: true,
    description: 'The revision before it, where the caller may see one.',
  })
  @One<Revision, Revision>(() => Revision, {
    on: (r, t) => `${r.diagnosisId} = ${t.diagnosisId} and ${r.number} < ${t.number}`,
    order: (r) => `${r.number} desc`,
    visibleOnly: true,
  })
  supersedes?: Revision;

  @Field(() => DiagnosisContent, { description: 'What it says, item by item.' })
  @One<Revision, DiagnosisContent>(() => DiagnosisContent, { rows: (t) => `select ${t.id} as revision_id` })
  content?: DiagnosisContent;

  @Cost({ weight: 20 })
  @Field(() => DiagnosisDocumentScalar, {
    description:
      'The content as filed, in exactly the shape of `DiagnosisContentInput`; `contentHash` is the SHA-256 of its canonical form (RFC 8785). Those who may not see confidential parts get it without them.',
  })
  @Expr<Revision>(readableDocument)
  @Column('text')
  document!: string;

  /** The document without its confidential parts; null where it has none. */
  @Column('text', { nullable: true })
  publicDocument!: string | null;

  @Field(() => Int, {
    description:
      'How many of its items are held back because they were filed for the secretariat only: those with a key, and results of activities that are shown.',
  })
  @Column('int')
  confidentialCount!: number;

  @Field(() => DateTimeScalar, { description: 'Instant at which it was opened.' })
  @Column({ type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  @Field(() => Actor, { description: 'Who opened it.' })
  @One<Revision, Actor>(() => Actor, { rows: (t, c) => actorRows(t.createdBy, c) })
  @Column(() => StoredActor)
  createdBy!: StoredActor;

  /** Number of the act that published it. */
  @Index()
  @Column('int', { nullable: true })
  since!: number | null;

  /** Number of the act from which it no longer is what the public reads. */
  @Column('int', { nullable: true })
  until!: number | null;
}

export const RevisionConnection = connectionOf(Revision);

/** Confidential parts and what is not public yet included. */
export function mayReadAll(t: Row<Revision>, c: PlanContext): string {
  const { caller } = c;
  const own = mayReadDrafts(t.agencyId, c);
  const submitted = caller.scopes.has('submissions:read') ? `${t.submittedAt} is not null` : 'false';
  const may = [own, submitted].filter((each) => each !== 'false').join(' or ');
  return may === '' ? 'false' : `((${may}) and ${returnWasAskedFor(t, c)})`;
}

/** The document as the caller may read it. */
export function readableDocument(t: Row<Revision>, c: PlanContext): string {
  return `case when ${mayReadAll(t, c)} then ${t.document} else coalesce(${t.publicDocument}, ${t.document}) end`;
}

function revisionVisible(t: Row<Revision>, c: PlanContext): string {
  const insider = mayReadAll(t, c);
  return `(${publishedAndNotWithdrawn(t, c)} or ${insider})`;
}

export function isCurrentRevision(t: Row<Revision>, c: PlanContext): string {
  return standsAt(t, c);
}
