import { Column, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Standing } from '../platform/caller';
import { condition } from '../platform/planner/conditions';
import type { PlanContext } from '../platform/planner/context';
import type { Row, RowsDeclaration } from '../platform/planner/declare';
import { standsAt } from './register-row';

abstract class RowOfReturn {
  @PrimaryColumn('uuid')
  id!: string;

  // For the foreign key only; the planner joins by id.
  @ManyToOne('Revision', { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'revision_id' })
  protected readonly inRevision?: unknown;

  /** The reporting agency: set by who files, never by a heading of the text. */
  @Index()
  @Column('uuid')
  agencyId!: string;

  @Column('uuid')
  cycleId!: string;

  /** Place in the list it was sent in. */
  @Column('int')
  position!: number;

  /** Language of the revision. */
  @Column('text')
  language!: string;

  /** For the secretariat only: filed so, or resting on something that is. */
  @Column('boolean')
  isConfidential!: boolean;

  /** Number of the act that published it; null until then, and for ever where it is confidential. No index leads to it:
      half of all rows have one, and the planner would gather them all to find a few. */
  @Column('int', { nullable: true })
  since!: number | null;

  /** Number of the act from which a later revision stands in its place. */
  @Column('int', { nullable: true })
  until!: number | null;
}

/** A row of a return's content. Nobody but its agency sees it until it is submitted, the public until an act
    publishes it; once its revision is submitted, the database refuses every change but `since` and `until`. */
@Index(['revisionId', 'position'])
export abstract class FiledRow extends RowOfReturn {
  @Column('uuid')
  revisionId!: string;
}

/** The same for what stays one thing from return to return: it has a row in each revision that names it. */
@Index(['id', 'since'])
export abstract class SharedRow extends RowOfReturn {
  @Index()
  @PrimaryColumn('uuid')
  revisionId!: string;
}

type Standable = Pick<FiledRow, 'id' | 'revisionId' | 'agencyId' | 'since' | 'until'>;

/** Once published, for ever readable by its id, as long as it was not withdrawn. What is still public needs no look at the act. */
export const publishedAndNotWithdrawn = (
  row: Row<Pick<FiledRow, 'since' | 'until'>>,
  c: PlanContext,
): string =>
  `(${c.happened(row.since)} and (${c.holds(row.until)} or not exists ` +
  `(select from register_act w where w.number = ${row.until} and w.kind = 'WITHDRAW')))`;

/** Whose drafts the caller may read, as a condition on a row's agency: its own. Whoever files for other agencies reads
    theirs as well, but only inside a return that was itself asked for: never in a list or a figure. */
export function mayReadDrafts(agency: string, c: PlanContext): string {
  const { scopes } = c.caller;
  if (!scopes.has('drafts:read')) return 'false';
  return scopes.has('agencies:act-for') && c.isPermalink ? 'true' : `${agency} = ${c.callerAgency}`;
}

/** What is not public is always that of today. It is there at every act from the one on that opened its round, or brought its
    agency: before, what it names was not. */
export const wasAskedFor = (row: { agencyId: string; cycleId: string }, c: PlanContext): string =>
  c.isNow
    ? 'true'
    : `(exists (select from cycle k where k.id = ${row.cycleId} and ${c.happened('k.since')}) and ` +
      `exists (select from agency g where g.id = ${row.agencyId} and ${c.happened('g.since')}))`;

/** SQL of the round of a return. */
export const roundOf = (diagnosisId: string): string =>
  `(select w.cycle_id from diagnosis w where w.id = ${diagnosisId})`;

/** The same of something that stands beside a return. */
export const returnWasAskedFor = (row: { agencyId: string; diagnosisId: string }, c: PlanContext): string =>
  wasAskedFor({ agencyId: row.agencyId, cycleId: roundOf(row.diagnosisId) }, c);

export function filedVisible(
  row: Row<Pick<FiledRow, 'revisionId' | 'agencyId' | 'cycleId' | 'since' | 'until'>>,
  c: PlanContext,
): string {
  const published = publishedAndNotWithdrawn(row, c);
  const { caller } = c;
  if (caller.id === null) return published;
  const own = mayReadDrafts(row.agencyId, c);
  const submitted = caller.scopes.has('submissions:read')
    ? ` or ${condition('revision.isSubmitted')({ id: row.revisionId }, c, null)}`
    : '';
  return `(${published} or ((${own}${submitted}) and ${wasAskedFor(row, c)}))`;
}

const filedCurrent = (row: Row<Standable>, c: PlanContext): string =>
  c.standing === Standing.PUBLISHED
    ? standsAt(row, c)
    : condition('revision.hasStanding')({ id: row.revisionId }, c, c.standing);

/** What stands at an act was published by then, and not withdrawn. */
export const isPublished = (c: PlanContext): boolean => c.standing === Standing.PUBLISHED;

export const filed = (prefix: string): RowsDeclaration<FiledRow> => ({
  prefix,
  visible: filedVisible,
  current: filedCurrent,
  currentIsPublic: isPublished,
  versioned: false,
});

/** What the latest published return says of a shared row is current. */
export const filedNewest = <T extends SharedRow>(prefix: string, table: string): RowsDeclaration<T> => ({
  prefix,
  visible: filedVisible,
  current: (row, c) => {
    const r = row as unknown as Row<FiledRow>;
    return (
      `${filedCurrent(r, c)} and not exists (select from ${table} later where later.id = ${r.id} and ${c.happened('later.since')} ` +
      `and ${c.holds('later.until')} and (later.since, later.revision_id) > (${r.since}, ${r.revisionId}))`
    );
  },
  currentIsPublic: isPublished,
  versioned: false,
});
