import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { condition } from '../platform/planner/conditions';
import type { PlanContext } from '../platform/planner/context';
import { Rows, type Row } from '../platform/planner/declare';
import { filedVisible, roundOf, type FiledRow } from './filed-row';
import { StoredActor } from './stored-actor';

/** A text of a return in another language. It is never counted, searched or sorted by: all that rests on the original. */
@Entity()
@Index(['agencyId', 'key', 'field'])
@Index(['diagnosisId'])
@Index(['revisionId', 'key', 'field', 'language'], { unique: true, where: 'until is null' })
@Rows<ItemTranslation>({
  prefix: 'itr',
  visible: ({ revisionId, agencyId, diagnosisId, since, until }, c) =>
    filedVisible({ revisionId, agencyId, since, until, cycleId: roundOf(diagnosisId) }, c),
  current: (x, c) => c.holds(x.until),
  versioned: true,
})
export class ItemTranslation {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  diagnosisId!: string;

  /** The revision it was made from. */
  @Column('uuid')
  revisionId!: string;

  @ManyToOne('Revision')
  @JoinColumn({ name: 'revision_id' })
  protected readonly inRevision?: unknown;

  @Column('int')
  revisionNumber!: number;

  /** The reporting agency. */
  @Column('uuid')
  agencyId!: string;

  @Column('text')
  key!: string;

  @Column('text')
  field!: string;

  @Column('text')
  language!: string;

  @Column('text')
  text!: string;

  /** SHA-256 of the original that it was made from: another one makes it stale. */
  @Column('text')
  originalHash!: string;

  /** A translation of something confidential is never public. */
  @Column('boolean')
  isConfidential!: boolean;

  @Column(() => StoredActor)
  by!: StoredActor;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  /** Number of the act that made it public; null until then. */
  @Column('int', { nullable: true })
  since!: number | null;

  /** Number of the act from which another translation stands in its place. */
  @Column('int', { nullable: true })
  until!: number | null;
}

/** A filed text, as translations are matched with it. */
export interface FiledText {
  readonly item: Row<Pick<FiledRow, 'agencyId' | 'revisionId' | 'language'> & { key: string }>;
  /** Its name in the document: `title`. */
  readonly field: string;
  /** SQL of the words. */
  readonly words: string;
}

const hashSql = (words: string): string => `encode(sha256(convert_to(${words}, 'UTF8')), 'hex')`;

export const isStaleSql = (x: Row<ItemTranslation>, words: string): string =>
  `(${x.originalHash} <> ${hashSql(words)})`;

/** Of several the one that still fits its original, then the newest that stands at `asOf`. */
export const newestFirst = (x: Row<ItemTranslation>, words: string, c: PlanContext): string =>
  `${isStaleSql(x, words)}, ${x.revisionNumber} desc, coalesce(${c.happened(x.since)}, false) desc, ${x.at} desc, ${x.id}`;

/** Those made from the text's own revision of the return or an earlier one. */
const versionsOf = ({ item, field }: FiledText, c: PlanContext) =>
  c.rows(
    ItemTranslation,
    (x) =>
      `${x.agencyId} = ${item.agencyId} and ${x.key} = ${item.key} and ${x.field} = '${field}' and ${x.language} <> ${item.language} ` +
      `and ${condition('revision.followsTranslation')({ id: item.revisionId }, c, x)}`,
  );

/** One row: `texts` by language, and `stale`, the languages whose original has moved. Both null where there is none. */
export function versionsSql(of: FiledText, c: PlanContext): string {
  const { from, where, row: x } = versionsOf(of, c);
  return (
    `select jsonb_object_agg(v.language, v.text) as texts, array_agg(v.language) filter (where v.is_stale) as stale from (` +
    `select distinct on (${x.language}) ${x.language}, ${x.text}, ${isStaleSql(x, of.words)} as is_stale from ${from} where ${where} ` +
    `order by ${x.language}, ${newestFirst(x, of.words, c)}) v`
  );
}

/** The words in the asked language while they fit their original, else the original. */
export function inLanguage(of: FiledText, locale: string, c: PlanContext): string {
  const { from, where, row: x } = versionsOf(of, c);
  const general = `split_part(${locale}, '-', 1)`;
  const asked = `(${x.language} = ${locale} or (${x.language} = ${general} and ${of.item.language} <> ${general}))`;
  const translated =
    `select ${x.text} from ${from} where ${where} and ${asked} and not ${isStaleSql(x, of.words)} ` +
    `order by (${x.language} = ${locale}) desc, ${newestFirst(x, of.words, c)} limit 1`;
  return `coalesce(case when ${of.item.language} <> ${locale} then (${translated}) end, ${of.words})`;
}
