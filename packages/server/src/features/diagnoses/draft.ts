import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { completeContent, completeFiled, type CheckResult, type DiagnosisContent } from '@mandato/rules';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Caller } from '../../platform/caller';
import { derivedId } from '../../values/derived-id';
import { withoutConfidential } from './confidential.rules';
import type { Diagnosis } from './diagnosis';
import type { Header } from './diagnosis.header';
import { heldAnnexes, markConfidentialFiles } from './draft-files';
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
  const open = diagnosis.workingRevisionId
    ? await manager.findOneBy(Revision, { id: diagnosis.workingRevisionId })
    : null;
  const working = open?.submittedAt === null ? open : null;
  const id = working?.id ?? uuid();
  const held = working ? await heldAnnexes(manager, id) : new Set<string>();
  const filed = input.filed ? completeFiled(input.filed) : null;
  const row = {
    id,
    diagnosisId: diagnosis.id,
    agencyId: diagnosis.agencyId,
    number: working?.number ?? (open?.number ?? 0) + 1,
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
    findings: withoutHeldAnnexes(draft.results, content, (key) => held.has(derivedId(id, 'annex', key))),
  });
  return {
    id,
    contentHash: row.contentHash,
    previousHash: open?.contentHash ?? null,
    findingIds: (rows.get('finding') ?? []).map((finding) => finding['id'] as string),
    write: async () => {
      if (working) await manager.update(Revision, { id }, row);
      else await manager.insert(Revision, { ...row, createdAt: new Date(), createdBy: actor(draft.caller) });
      await replaceRows(manager, id, rows, [...CONTENT_TABLES, 'finding']);
      await markConfidentialFiles(manager, id);
    },
  };
}

function documentOf(
  content: DiagnosisContent,
): Pick<Revision, 'document' | 'contentHash' | 'publicDocument'> {
  const document = canonicalize(content) as string;
  const shown = withoutConfidential(content);
  return {
    document,
    contentHash: createHash('sha256').update(document, 'utf8').digest('hex'),
    publicDocument: shown ? (canonicalize(shown) as string) : null,
  };
}

const NO_FILED = {
  coverTitle: null,
  formName: null,
  symbol: null,
  label: null,
  languageMark: null,
  originalLanguage: null,
  filedOn: null,
  notBefore: null,
  notAfter: null,
};

const actor = (caller: Caller): Revision['createdBy'] => ({
  name: caller.keyName,
  agencyId: caller.agencyId,
  role: caller.roles[0] as Revision['createdBy']['role'],
});
