import {
  resolveSpan,
  type CheckResult,
  type DiagnosisContent,
  type FiledDocumentInput,
  type Organization,
  type Period,
  type Span,
} from '@mandato/rules';
import { derivedId } from '../../values/derived-id';
import { Confidential } from './confidential.rules';
import type { Framework } from './framework';
import type { PublishedOrganization } from './organization-lookup';
import { Organizations } from './organization.projection';
import { dayOfPaper, projectPeriod } from './period.projection';

export type StoredRow = Readonly<Record<string, unknown>>;

/** The return being projected: whose it is, and what its codes mean. */
export interface Projected {
  readonly revisionId: string;
  readonly agencyId: string;
  readonly cycleId: string;
  readonly language: string;
  readonly filed: FiledDocumentInput | null;
  /** Last day of the round: "to date" runs to it where the paper has no date of its own. */
  readonly dueOn: string | null;
  readonly framework: Framework;
  /** Those that the return names by id, by their uuid. */
  readonly organizations: ReadonlyMap<string, PublishedOrganization>;
  readonly findings: readonly CheckResult[];
}

/** Collects the rows of one return, table by table. */
export class Projection {
  readonly confidential: Confidential;
  readonly tables = new Map<string, StoredRow[]>();
  private readonly agencies: ReadonlyMap<string, string>;
  private readonly mandates: ReadonlyMap<string, { id: string; versionId: string }>;
  private readonly objectives: ReadonlyMap<string, string>;
  private readonly organizations: Organizations;
  private readonly paperDay: string | null;
  private readonly sectionIds = new Map<string, string>();

  constructor(
    readonly content: DiagnosisContent,
    readonly of: Projected,
  ) {
    this.confidential = new Confidential(content);
    const { framework } = of;
    this.agencies = new Map(framework.agencies.map((a) => [a.code, a.id]));
    this.mandates = new Map(framework.mandates.map((m) => [m.code, m]));
    this.objectives = new Map(framework.objectives.map((o) => [o.code, o.id]));
    this.organizations = new Organizations(of);
    this.paperDay = dayOfPaper(of.filed, of.dueOn);
  }

  /** An item's id follows from its revision, kind and key: it stays the same through every save of the draft. */
  id(kind: string, ...key: readonly string[]): string {
    return derivedId(this.of.revisionId, kind, ...key);
  }

  add(table: string, row: StoredRow & { id: string }, isConfidential: boolean): void {
    const rows = this.tables.get(table) ?? [];
    const { revisionId, agencyId, cycleId, language } = this.of;
    rows.push({
      revision_id: revisionId,
      agency_id: agencyId,
      cycle_id: cycleId,
      language,
      position: rows.length,
      is_confidential: isConfidential,
      ...row,
    });
    if (rows.length === 1) this.tables.set(table, rows);
  }

  agencyId(code: string | undefined): string | null {
    return (code === undefined ? undefined : this.agencies.get(code)) ?? null;
  }

  mandateId(code: string | undefined): string | null {
    return (code === undefined ? undefined : this.mandates.get(code)?.id) ?? null;
  }

  mandateVersionId(code: string | undefined): string | null {
    return (code === undefined ? undefined : this.mandates.get(code)?.versionId) ?? null;
  }

  objectiveId(code: string | undefined): string | null {
    return (code === undefined ? undefined : this.objectives.get(code)) ?? null;
  }

  span(span: Span | undefined, column = 'span'): StoredRow {
    const found = span ? resolveSpan(this.content.sections, span) : null;
    if (!found || 'fault' in found) return {};
    return {
      [`${column}_section_id`]: this.sectionId(found.sectionKey),
      [`${column}_part`]: found.part,
      [`${column}_start`]: found.start,
      [`${column}_end`]: found.end,
      [`${column}_quote`]: found.quote,
    };
  }

  private sectionId(key: string): string {
    const known = this.sectionIds.get(key) ?? this.id('section', key);
    this.sectionIds.set(key, known);
    return known;
  }

  period(period: Period | undefined): StoredRow {
    return projectPeriod(period, this.paperDay);
  }

  organizationId(given: Organization, isConfidential: boolean): string {
    return this.organizations.idOf(given, isConfidential);
  }

  /** A project that an open activity names too is open, whatever named it first. */
  disclose(projectId: string): void {
    for (const [table, column] of [
      ['project', 'id'],
      ['funding', 'project_id'],
    ] as const) {
      const rows = this.tables.get(table) ?? [];
      this.tables.set(
        table,
        rows.map((row) => (row[column] === projectId ? { ...row, is_confidential: false } : row)),
      );
    }
  }

  addOrganizations(): void {
    for (const { row, isConfidential } of this.organizations.mentions())
      this.add('organization', row, isConfidential);
  }
}
