import { createHash } from 'node:crypto';
import type { GraphQLResolveInfo } from 'graphql';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Context } from '../../context';
import { globalId } from '../../platform/node';
import { audit } from '../access/audit';
import { once } from '../access/idempotency';
import { Refusal, refuse } from '../access/refusal';
import { Diagnosis } from './diagnosis';
import { refuseStale, refuseUnlessEditable } from './diagnosis.header';
import { markConfidentialFiles, MOST_FILES, refindAnnexes } from './draft-files';
import type { FileAttachInput } from './file.inputs';
import { fileFaults } from './file.rules';
import { ownDiagnosis } from './return-lookup';
import { Revision } from './revision';
import { SourceFile } from './source-file';

export interface AttachedFile {
  readonly fileId: string;
  readonly diagnosisId: string;
  readonly agencyId: string;
}

/** Keeps a file byte for byte with the open draft. One for the same annex, else of the same name, stands in the
    place of the earlier one, so that a wrong file can be put right. */
export function fileAttach(
  context: Context,
  info: GraphQLResolveInfo,
  input: FileAttachInput,
): Promise<AttachedFile> {
  const { caller, database } = context;
  return database.write(caller, (manager) =>
    once({ manager, context, info, input }, async () => {
      const faults = fileFaults(input);
      if (faults.length > 0) throw new Refusal(faults);
      const diagnosis = await ownDiagnosis(manager, caller, input.diagnosisId, ['diagnosisId']);
      refuseStale(diagnosis, input.expectedVersion);
      await refuseUnlessEditable(manager, caller, diagnosis);
      const revision = await openRevision(manager, diagnosis);
      const annexId = await annexOf(manager, revision, input.annexKey ?? null);
      const position = await makeRoom(manager, revision, annexId, input.name);

      const content = Buffer.from(input.contentBase64, 'base64');
      const file = {
        id: uuid(),
        revisionId: revision.id,
        agencyId: diagnosis.agencyId,
        cycleId: diagnosis.cycleId,
        position,
        language: revision.language,
        // Until the return's parts are looked at, below.
        isConfidential: true,
        since: null,
        until: null,
        name: input.name,
        mediaType: input.mediaType,
        bytes: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
        annexId,
        content,
      };
      await manager.insert(SourceFile, file);
      await markConfidentialFiles(manager, revision.id);
      await refindAnnexes(manager, revision.id);
      const version = diagnosis.version + 1;
      await manager.update(Revision, { id: revision.id }, { version });
      await manager.update(Diagnosis, { id: diagnosis.id }, { version, updatedAt: new Date() });

      const subject = globalId('dgs', diagnosis.id);
      const { sha256, bytes } = file;
      await audit(manager, caller, {
        action: 'fileAttach',
        subject,
        before: { version: diagnosis.version },
        after: { version, file: globalId('fil', file.id), sha256, bytes },
        event: ['diagnosis.fileAttached', { diagnosis: subject, file: globalId('fil', file.id), version }],
      });
      return { fileId: file.id, diagnosisId: diagnosis.id, agencyId: diagnosis.agencyId };
    }),
  );
}

async function openRevision(manager: EntityManager, diagnosis: Diagnosis): Promise<Revision> {
  const revision = await manager.findOneByOrFail(Revision, { id: diagnosis.workingRevisionId as string });
  if (revision.submittedAt === null) return revision;
  throw refuse(
    'NOT_EDITABLE',
    [],
    'The revision that was sent back is frozen.',
    'Save the return first: that opens its next revision.',
  );
}

async function annexOf(
  manager: EntityManager,
  revision: Revision,
  key: string | null,
): Promise<string | null> {
  if (key === null) return null;
  const [annex] = await manager.query<{ id: string }[]>(
    'select id from annex_reference where revision_id = $1 and key = $2',
    [revision.id, key],
  );
  if (annex) return annex.id;
  throw refuse(
    'NOT_FOUND',
    ['annexKey'],
    'The draft has no annex reference with this key.',
    'Save the annex reference first, or leave annexKey out.',
  );
}

/** Removes the file that the new one replaces; the place of the new one. */
async function makeRoom(
  manager: EntityManager,
  revision: Revision,
  annexId: string | null,
  name: string,
): Promise<number> {
  await manager.query(
    `delete from source_file where revision_id = $1 and case when $2::uuid is null then annex_id is null and name = $3 else annex_id = $2 end`,
    [revision.id, annexId, name],
  );
  const [row] = await manager.query<[{ count: number; next: number }]>(
    'select count(*)::int as count, coalesce(max(position) + 1, 0)::int as next from source_file where revision_id = $1',
    [revision.id],
  );
  if (row.count >= MOST_FILES)
    throw refuse(
      'LIMIT_EXCEEDED',
      [],
      `A return keeps at most ${MOST_FILES} files.`,
      'Put several into one.',
    );
  return row.next;
}
