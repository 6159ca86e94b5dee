import type { DiagnosisContent } from '@mandato/rules';
import type { GraphQLResolveInfo } from 'graphql';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Context } from '../../context';
import type { Caller } from '../../platform/caller';
import { globalId } from '../../platform/node';
import { emit } from '../../platform/outbox';
import { canonicalTag } from '../../platform/planner/context';
import { holdRegister, nextNumber, recordAct } from '../../platform/register';
import { during } from '../../platform/steps';
import { actorColumns, storedActor } from '../../values/stored-actor';
import { audit } from '../access/audit';
import { once } from '../access/idempotency';
import { Refusal, unkeepableTexts, type UserError } from '../access/refusal';
import type { DiagnosisTranslateInput } from './translation.inputs';
import {
  findRevision,
  translatedRevision,
  type FoundRevision,
  type TranslatedRevision,
} from './translation.revision';
import { matchTexts, MOST_TEXTS, originalsOf, sha256, type MadeText } from './translation.rules';

export interface Translated {
  readonly diagnosisId: string;
  /** The act that made it public; null where nothing public changed. */
  readonly act: number | null;
  /** How many of the texts are of confidential parts. */
  readonly confidential: number;
}

/** Attaches a translation to a frozen revision; what is public of it becomes so by an act of its own. */
export function diagnosisTranslate(
  context: Context,
  info: GraphQLResolveInfo,
  input: DiagnosisTranslateInput,
): Promise<Translated> {
  const { caller, database } = context;
  return database.write(caller, (manager) =>
    once({ manager, context, info, input }, async () => {
      const faults = formFaults(input);
      if (faults.some(({ code }) => code === 'LIMIT_EXCEEDED')) throw new Refusal(faults);
      // Whether the revision is public stays so until the end.
      await holdRegister(manager);
      const revision = await translatedRevision(manager, caller, input.revisionId).catch((error: unknown) => {
        throw error instanceof Refusal ? error.with(faults) : error;
      });
      const language = canonicalTag(input.language);
      const originals = originalsOf(revision.content, revision.language).filter(
        (each) => revision.mayReadAll || !each.isConfidential,
      );
      const { made, problems } = matchTexts(originals, language, input.texts);
      const isUnkeepable = new Set(faults.map(({ path }) => path[1]));
      const all = [...faults, ...problems.filter(({ path }) => !isUnkeepable.has(path[1]))];
      if (all.length > 0) throw new Refusal(all);

      const changed = await withoutUnchanged(manager, revision, language, made);
      const shown = changed.filter(({ original }) => !original.isConfidential);
      const number = revision.since !== null && shown.length > 0 ? await nextNumber(manager) : null;
      await replaceTexts(manager, caller, { revision, language, number, texts: changed });
      if (number !== null)
        await recordTranslation(manager, caller, { revision, language, number, texts: shown });
      const subject = globalId('dgs', revision.diagnosisId);
      await audit(manager, caller, {
        action: 'diagnosisTranslate',
        subject,
        after: { revision: revision.number, language, texts: changed.length, act: number },
        event: ['diagnosis.translated', { diagnosis: subject, revision: globalId('rev', revision.id) }],
      });
      return {
        diagnosisId: revision.diagnosisId,
        act: number,
        confidential: made.filter(({ original }) => original.isConfidential).length,
      };
    }),
  );
}

function formFaults(input: DiagnosisTranslateInput): UserError[] {
  const count = input.texts.length;
  if (count >= 1 && count <= MOST_TEXTS) return unkeepableTexts(input);
  const message = `A translation has 1 to ${MOST_TEXTS} texts at once.`;
  return [{ code: 'LIMIT_EXCEEDED', path: ['texts'], message, cure: 'Send it in several parts.' }];
}

/** Sending a text again as it stands changes nothing. */
async function withoutUnchanged(
  manager: EntityManager,
  { id }: TranslatedRevision,
  language: string,
  made: readonly MadeText[],
): Promise<MadeText[]> {
  const rows = await manager.query<{ key: string; field: string; text: string }[]>(
    'select key, field, text from item_translation where revision_id = $1 and language = $2 and until is null',
    [id, language],
  );
  const known = new Set(rows.map(({ key, field, text }) => JSON.stringify([key, field, text])));
  return made.filter(({ key, field, text }) => !known.has(JSON.stringify([key, field, text])));
}

interface NewTexts {
  readonly revision: TranslatedRevision;
  readonly language: string;
  readonly number: number | null;
  readonly texts: readonly MadeText[];
}

/** What was public of those they replace is closed by the act; what nobody could read yet goes. */
async function replaceTexts(
  manager: EntityManager,
  caller: Caller,
  { revision, language, number, texts }: NewTexts,
): Promise<void> {
  const names = [revision.id, language, texts.map(({ key }) => key), texts.map(({ field }) => field)];
  const replaced = `revision_id = $1 and language = $2 and until is null and (key, field) in (select * from unnest($3::text[], $4::text[]))`;
  if (number !== null) {
    await manager.query(`update item_translation set until = $5 where ${replaced} and since is not null`, [
      ...names,
      number,
    ]);
  }
  await manager.query(`delete from item_translation where ${replaced} and since is null`, names);
  const by = actorColumns(storedActor(caller));
  const at = new Date();
  const rows = texts.map(({ key, field, text, original }) => ({
    id: uuid(),
    diagnosis_id: revision.diagnosisId,
    revision_id: revision.id,
    revision_number: revision.number,
    agency_id: revision.agencyId,
    key,
    field,
    language,
    text,
    original_hash: sha256(original.text),
    is_confidential: original.isConfidential,
    ...by,
    at,
    since: original.isConfidential ? null : number,
  }));
  await manager.query(
    'insert into item_translation select r.* from json_populate_recordset(null::item_translation, $1::json) r',
    [JSON.stringify(rows)],
  );
}

async function recordTranslation(
  manager: EntityManager,
  caller: Caller,
  { revision, language, number, texts }: NewTexts & { number: number },
): Promise<void> {
  const { reference, contentHash } = revision;
  const manifest = {
    number,
    kind: 'PUBLISH',
    translation: {
      reference,
      revision: revision.number,
      contentHash,
      language,
      texts: texts
        .map(({ key, field, text }) => ({ key, field, hash: sha256(text) }))
        .sort((a, b) => ([a.key, a.field].join() < [b.key, b.field].join() ? -1 : 1)),
    },
  };
  const note = `Translation of ${reference}, revision ${revision.number}: ${language}`;
  const act = await recordAct(manager, caller, { number, kind: 'PUBLISH', note, manifest });
  await emit(manager, 'register.act', { number, kind: 'PUBLISH', act: globalId('rga', act.id) });
}

during('revision.published', 'translations', async (manager, { revisionId, diagnosisId, number }) => {
  const waiting = await manager.query<
    { id: string; revision_id: string; key: string; field: string; original_hash: string }[]
  >(
    'select id, revision_id, key, field, original_hash from item_translation where diagnosis_id = $1 and since is null and not is_confidential',
    [diagnosisId],
  );
  if (waiting.length === 0) return;
  const revision = (await findRevision(manager, revisionId)) as FoundRevision;
  const open = originalsOf(JSON.parse(revision.document) as DiagnosisContent, revision.language)
    .filter(({ isConfidential }) => !isConfidential)
    .map(({ key, field, text }) => JSON.stringify([key, field, sha256(text)]));
  const published = new Set(open);
  // Of an earlier revision that was never public only what says no more than this one does.
  const ids = waiting
    .filter((x) => published.has(JSON.stringify([x.key, x.field, x.original_hash])))
    .map(({ id }) => id);
  await manager.query('update item_translation set since = $2 where id = any($1::uuid[])', [ids, number]);
});
