import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import type { PlanContext } from '../platform/planner/context';
import { Expr, Rows, type ClassOf, type Row } from '../platform/planner/declare';
import { DateTimeScalar } from '../platform/scalars';
import { framework, RegisterRow } from './register-row';
import { StoredActor } from './stored-actor';

/** What of a subject is judged, as stored. */
export type Aspect =
  | ('mandate' | 'mandates' | 'objective' | 'objectives')
  | ('coverage' | 'proposal-status' | 'adopted-by')
  | ('same-as' | 'met-by' | 'finding');

enum JudgementAspect {
  MANDATE = 'MANDATE',
  MANDATES = 'MANDATES',
  OBJECTIVE = 'OBJECTIVE',
  OBJECTIVES = 'OBJECTIVES',
  COVERAGE = 'COVERAGE',
  PROPOSAL_STATUS = 'PROPOSAL_STATUS',
  ADOPTED_BY = 'ADOPTED_BY',
  SAME_AS = 'SAME_AS',
  MET_BY = 'MET_BY',
  FINDING = 'FINDING',
}

registerEnumType(JudgementAspect, {
  name: 'JudgementAspect',
  description: 'What of something filed a judgement is about.',
  valuesConfig: {
    MANDATE: { description: 'The mandate that a response or proposal belongs to.' },
    MANDATES: { description: 'The mandates that an activity is reported under.' },
    OBJECTIVE: { description: 'The objective that a claim is about.' },
    OBJECTIVES: { description: 'The objectives that an activity serves.' },
    COVERAGE: { description: 'How far a response meets its mandate.' },
    PROPOSAL_STATUS: { description: 'What became of a proposal.' },
    ADOPTED_BY: { description: 'The resolution that adopted a proposal.' },
    SAME_AS: { description: 'What an organization or project is one with.' },
    MET_BY: { description: 'The work that a commitment was met by.' },
    FINDING: { description: 'What became of a finding.' },
  },
});

/** What somebody judged later about something filed: never a column of the filed row. Dated by register number. */
@ObjectType({
  description:
    'What somebody judged later about something filed. It stands beside the frozen text and goes before it in every answer.',
})
@Entity()
@Index(['subjectId', 'aspect'])
@Index('IDX_judgement_standing', ['subjectId', 'aspect'], { unique: true, where: '"until" is null' })
@Index('IDX_judgement_since', ['since'])
@Index('IDX_judgement_same_as', ['value'], { where: `"aspect" = 'same-as'` })
@Rows<Judgement>(framework('jdg'))
export class Judgement extends RegisterRow {
  @Column('uuid')
  subjectId!: string;

  @Field(() => JudgementAspect, { description: 'What it is about.' })
  @Expr<Judgement>((t) => `upper(replace(${t.aspect}, '-', '_'))`)
  @Column('text')
  aspect!: Aspect;

  /** A code, or the uuid of what the subject is judged to belong to (of several, separated by blanks); null undoes
      what was filed. */
  @Column('text', { nullable: true })
  value!: string | null;

  @Field(() => String, { nullable: true, description: 'Why, in the words of who judged.' })
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column(() => StoredActor)
  by!: StoredActor;

  @Field(() => DateTimeScalar, { description: 'Instant at which it was judged.' })
  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  @Field(() => Int, { description: 'Number of the act of the register from which it holds.' })
  @Expr<Judgement>((t) => t.since)
  override since!: number;
}

/** One value drawn from the judgement that stands on a subject; its columns are null where there is none. */
function standing(
  subject: string,
  aspect: Aspect,
  c: PlanContext,
  value: (j: Row<Judgement>) => string,
): string {
  const { from, where, row } = c.rows(
    Judgement,
    (j) => `${j.subjectId} = ${subject} and ${j.aspect} = '${aspect}'`,
  );
  return `(select ${value(row)} from (select) one left join ${from} on ${where})`;
}

interface Judged {
  readonly aspect: Aspect;
  readonly column: 'value' | 'reason';
  /** SQL of what was filed. */
  readonly otherwise: string;
}

/** What was judged where somebody judged, be it that there is nothing; else what was filed. */
export const judged = (
  subject: { id: string },
  { aspect, column, otherwise }: Judged,
  c: PlanContext,
): string =>
  standing(subject.id, aspect, c, (j) => `case when ${j.id} is null then ${otherwise} else ${j[column]} end`);

/** A link that was filed in rows of an entity and can be judged afresh, as a whole. */
export interface Tie<T> {
  readonly aspect: Aspect;
  readonly rows: () => ClassOf<T>;
  readonly subject: (filed: Row<T>) => string;
  readonly object: (filed: Row<T>) => string;
}

const OF_THE_RETURN = { visibleOnly: true };

/** SQL of the ids that a subject is tied to: as judged, else as filed. */
export function tiedTo<T>(tie: Tie<T>, subject: string, c: PlanContext): string {
  const filed = c.rows(tie.rows(), (x) => `${tie.subject(x)} = ${subject}`, OF_THE_RETURN);
  const ids = standing(
    subject,
    tie.aspect,
    c,
    (j) =>
      `case when ${j.id} is null then array(select ${tie.object(filed.row)} from ${filed.from} where ${filed.where}) ` +
      `else string_to_array(${j.value}, ' ')::uuid[] end`,
  );
  // The cast makes an array of it: `any (select …)` would compare with each row.
  return `${ids}::uuid[]`;
}

/** What was judged of a row's subject, as a join: for reading many rows at once. Null where nobody judged. */
export function judgedValue(subject: string, aspect: Aspect, c: PlanContext): { join: string; sql: string } {
  const { from, where, row } = c.rows(
    Judgement,
    (j) => `${j.subjectId} = ${subject} and ${j.aspect} = '${aspect}'`,
  );
  return { join: `left join ${from} on ${where}`, sql: row.value };
}

/** A SELECT of every subject with each object that it is tied to (`subject`, `object`): as judged, else as filed. */
export function tiedPairs<T>(tie: Tie<T>, c: PlanContext): string {
  const filed = c.rows(tie.rows(), (x) => notJudged(tie, tie.subject(x), c), OF_THE_RETURN);
  const otherwise = c.rows(Judgement, (j) => `${j.aspect} = '${tie.aspect}'`);
  return (
    `select ${tie.subject(filed.row)} as subject, ${tie.object(filed.row)} as object from ${filed.from} where ${filed.where} ` +
    `union all select ${otherwise.row.subjectId}, object.id::uuid ` +
    `from ${otherwise.from}, unnest(string_to_array(${otherwise.row.value}, ' ')) object(id) where ${otherwise.where}`
  );
}

/** A SELECT of the subjects that are tied to one of these objects (SQL of their ids as an array). Two index scans: over
    what was filed and not judged otherwise, and over what was judged so. */
export function tiedSubjects<T>(tie: Tie<T>, objects: string, c: PlanContext): string {
  const filed = c.rows(
    tie.rows(),
    (x) => `${tie.object(x)} = any(${objects}) and ${notJudged(tie, tie.subject(x), c)}`,
    OF_THE_RETURN,
  );
  const otherwise = c.rows(
    Judgement,
    (j) => `${j.aspect} = '${tie.aspect}' and string_to_array(${j.value}, ' ') && (${objects})::text[]`,
  );
  return (
    `select ${tie.subject(filed.row)} from ${filed.from} where ${filed.where} ` +
    `union all select ${otherwise.row.subjectId} from ${otherwise.from} where ${otherwise.where}`
  );
}

/** The other way round: a SELECT of the objects that subjects for which `holds` are tied to, for conditions on objects. */
export function tiedObjects<T>(tie: Tie<T>, holds: (subject: string) => string, c: PlanContext): string {
  const filed = c.rows(
    tie.rows(),
    (x) =>
      `${tie.object(x)} is not null and ${notJudged(tie, tie.subject(x), c)} and ${holds(tie.subject(x))}`,
    OF_THE_RETURN,
  );
  const otherwise = c.rows(Judgement, (j) => `${j.aspect} = '${tie.aspect}' and ${holds(j.subjectId)}`);
  return (
    `select ${tie.object(filed.row)} from ${filed.from} where ${filed.where} union all ` +
    `select object.id::uuid from ${otherwise.from}, unnest(string_to_array(${otherwise.row.value}, ' ')) object(id) where ${otherwise.where}`
  );
}

const notJudged = <T>({ aspect }: Tie<T>, subject: string, c: PlanContext): string =>
  `not ${c.exists(Judgement, (j) => `${j.subjectId} = ${subject} and ${j.aspect} = '${aspect}'`)}`;
