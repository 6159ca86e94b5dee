import { completeContent, completeFiled, type CheckResult, type DiagnosisContent } from '@mandato/rules';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Caller } from '../../platform/caller';
import { storedActor } from '../../values/stored-actor';
import type { Diagnosis } from './diagnosis';
import type { Header } from './diagnosis.header';
import { documentOf, NO_FILED } from './document.rules';
import { carryFiles, heldAnnexes, markConfidentialFiles } from './draft-files';
import { keepVersion } from './draft-version';
import { CONTENT_TABLES, replaceRows } from './filed-tables';
import { withoutHeldAnnexes } from './findings.rules';
import type { Framework } from './framework';
import type { PublishedOrganization } from './organization-lookup';
import { projectContent } from './projection.rules';
import { Revision } from './revision';
import type { DiagnosisSaveInput } from './save.inputs';

interface Draft {
  readonly diagnosis: Diagnosis;
  readonly header: Header;
  readonly input: DiagnosisSaveInput;
  readonly results: readonly CheckResult[];
  readonly framework: Framework;
  readonly organizations: ReadonlyMap<string, PublishedOrganization>;
  readonly caller: Caller;
}

interface PreparedRevision {
  readonly id: string;
  readonly contentHash: string;
  readonly previousHash: string | null;
  readonly findingIds: readonly string[];
  /** To be called once the return's own row is there. */
  write(): Promise<void>;
}

/** The canonical document (RFC 8785) is the return; its hash is of exactly these bytes; the rows are its projection. */
export async function saveRevision(manager: EntityManager, draft: Draft): Promise<PreparedRevision> {
  const { diagnosis, header, input } = draft;
  const content = completeContent(input.content);
  const before = await newestRevision(manager, diagnosis);
  const working = before?.submittedAt === null ? before : null;
  const id = working?.id ?? uuid();
  const filed = input.filed ? completeFiled(input.filed) : null;
  const row = {
    id,
    diagnosisId: diagnosis.id,
    agencyId: diagnosis.agencyId,
    number: working?.number ?? (before?.number ?? 0) + 1,
    submittedAt: null,
    version: diagnosis.version + 1,
    language: input.language,
    filed: { ...NO_FILED, ...filed },
    ...documentOf(content),
  };
  const rows = projectContent(content, {
    revisionId: id,
    agencyId: diagnosis.agencyId,
    cycleId: diagnosis.cycleId,
    language: input.language,
    filed,
    dueOn: header.cycle.dueOn,
    framework: draft.framework,
    organizations: draft.organizations,
    findings: withoutHeldAnnexes(draft.results, content, await heldAnnexes(manager, before?.id ?? id)),
  });
  return {
    id,
    contentHash: row.contentHash,
    previousHash: before?.contentHash ?? null,
    findingIds: (rows.get('finding') ?? []).map((finding) => finding['id'] as string),
    write: async () => {
      if (working) await manager.update(Revision, { id }, row);
      else
        await manager.insert(Revision, {
          ...row,
          createdAt: new Date(),
          createdBy: storedActor(draft.caller),
        });
      await replaceRows(manager, id, rows, [...CONTENT_TABLES, 'finding']);
      if (before && !working) await carryFiles(manager, before, { ...row, annexKeys: annexKeysOf(content) });
      await keepVersion(manager, {
        ...{ diagnosisId: row.diagnosisId, version: row.version, revisionId: id, agencyId: row.agencyId },
        ...{ language: row.language, filed: filed ?? {}, document: row.document },
      });
      await markConfidentialFiles(manager, id);
    },
  };
}

const newestRevision = async (
  manager: EntityManager,
  { workingRevisionId: id }: Diagnosis,
): Promise<Revision | null> => (id ? manager.findOneBy(Revision, { id }) : null);

const annexKeysOf = ({ annexReferences }: Pick<DiagnosisContent, 'annexReferences'>): string[] =>
  annexReferences.map(({ key }) => key);
