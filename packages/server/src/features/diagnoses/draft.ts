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
  const working = before?.isOpen ? before : null;
  const id = working?.id ?? uuid();
  const filed = input.filed ? completeFiled(input.filed) : null;
  const { id: diagnosisId, agencyId, cycleId } = diagnosis;
  const { language } = input;
  const version = diagnosis.version + 1;
  const saved = { version, language, filed: { ...NO_FILED, ...filed }, ...documentOf(content) };
  const rows = projectContent(content, {
    revisionId: id,
    agencyId,
    cycleId,
    language,
    filed,
    dueOn: header.cycle.dueOn,
    framework: draft.framework,
    organizations: draft.organizations,
    findings: before?.hasFiles
      ? withoutHeldAnnexes(draft.results, content, await heldAnnexes(manager, before.id))
      : draft.results,
  });
  return {
    id,
    contentHash: saved.contentHash,
    previousHash: before?.contentHash ?? null,
    findingIds: (rows.get('finding') ?? []).map((finding) => finding['id'] as string),
    write: async () => {
      if (working) await manager.update(Revision, { id }, saved);
      else
        await manager.insert(Revision, {
          ...{ id, diagnosisId, agencyId, number: (before?.number ?? 0) + 1, submittedAt: null },
          ...saved,
          createdAt: new Date(),
          createdBy: storedActor(draft.caller),
        });
      await replaceRows(manager, id, rows, [...CONTENT_TABLES, 'finding']);
      const { document } = saved;
      const kept = { diagnosisId, version, revisionId: id, agencyId, language, filed: filed ?? {}, document };
      await keepVersion(manager, kept);
      if (!before?.hasFiles) return;
      if (!working) await carryFiles(manager, before, { id, language, annexKeys: annexKeysOf(content) });
      await markConfidentialFiles(manager, id);
    },
  };
}

interface Newest {
  readonly id: string;
  readonly number: number;
  readonly contentHash: string;
  readonly isOpen: boolean;
  readonly hasFiles: boolean;
}

async function newestRevision(
  manager: EntityManager,
  { workingRevisionId: id }: Diagnosis,
): Promise<Newest | null> {
  if (!id) return null;
  const [found] = await manager.query<[Newest]>(
    `select id, number, content_hash as "contentHash", submitted_at is null as "isOpen",
       exists (select from source_file f where f.revision_id = r.id) as "hasFiles" from revision r where id = $1`,
    [id],
  );
  return found;
}

const annexKeysOf = ({ annexReferences }: Pick<DiagnosisContent, 'annexReferences'>): string[] =>
  annexReferences.map(({ key }) => key);
