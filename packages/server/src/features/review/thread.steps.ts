import type { DiagnosisContent } from '@mandato/rules';
import type { EntityManager } from 'typeorm';
import { globalId } from '../../platform/node';
import { during, type Steps } from '../../platform/steps';
import { Refusal, type UserError } from '../access/refusal';
import { MOST_WORK, type SearchBudget } from './anchor.rules';
import { followItem, followPassage, type Followed, type ItemKind } from './place.rules';

/** A thread with the words to look for: those it stood on in the last submitted revision, else those it was opened on. */
interface Known {
  readonly id: string;
  readonly agency_id: string;
  readonly path: readonly string[] | null;
  readonly section_key: string | null;
  readonly part: 'HEADING' | 'BODY' | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly quote: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

const PLACE = ['section_key', 'part', 'start', 'end', 'quote', 'before', 'after'];
const known = PLACE.map(
  (name) => `case when k.thread_id is null then t.opened_${name} else k.place_${name} end as "${name}"`,
);

// Open ones first: should one save ask for too much searching, the settled ones go without.
const KNOWN = `select t.id, t.agency_id, t.path, ${known.join(', ')} from review_thread t left join lateral (
    select a.* from thread_anchor a join revision r on r.id = a.revision_id
      where a.thread_id = t.id and r.submitted_at is not null order by r.number desc limit 1) k on true
  where t.diagnosis_id = $1 and (t.path is not null or t.opened_quote is not null) order by t.state, t.opened_at, t.id`;

during('revision.saved', 'threads', followThreads);

/** Writes where each thread stands in the draft, anew with every save: an edit that is undone finds its thread again. */
async function followThreads(
  manager: EntityManager,
  { diagnosisId, revisionId }: Steps['revision.saved'],
): Promise<void> {
  const threads = await manager.query<Known[]>(KNOWN, [diagnosisId]);
  if (threads.length === 0) return;
  const [revision] = await manager.query<[{ document: string }]>(
    'select document from revision where id = $1',
    [revisionId],
  );
  const content = JSON.parse(revision.document) as DiagnosisContent;
  const budget: SearchBudget = { left: MOST_WORK };
  const anchors = threads.map((thread) => {
    const { sectionId, sectionKey, part, start, end, quote, before, after, status } = followed(
      content,
      thread,
      { revisionId, budget },
    );
    return {
      thread_id: thread.id,
      revision_id: revisionId,
      agency_id: thread.agency_id,
      status,
      section_id: sectionId,
      place_section_key: sectionKey,
      place_part: part,
      place_start: start,
      place_end: end,
      place_quote: quote,
      place_before: before,
      place_after: after,
    };
  });
  await manager.query('delete from thread_anchor where revision_id = $1', [revisionId]);
  await manager.query(
    'insert into thread_anchor select a.* from json_populate_recordset(null::thread_anchor, $1::json) a',
    [JSON.stringify(anchors)],
  );
}

function followed(
  content: DiagnosisContent,
  { path, section_key: sectionKey, part, start, end, quote, before, after }: Known,
  of: { readonly revisionId: string; readonly budget: SearchBudget },
): Followed {
  if (path) {
    const [kind, key, ...steps] = path as [ItemKind, string, ...string[]];
    return followItem(content, { kind, key, steps, quote }, of.revisionId);
  }
  return followPassage(
    content,
    {
      sectionKey: sectionKey as string,
      part: part ?? 'BODY',
      start,
      end,
      quote: quote as string,
      before: before ?? '',
      after: after ?? '',
    },
    of,
  );
}

during('diagnosis.accepting', 'threads', async (manager, { diagnosisId }) => {
  const open = await manager.query<{ id: string; quote: string | null }[]>(
    `select t.id, t.opened_quote as quote from review_thread t join revision r on r.id = t.revision_id
      where t.diagnosis_id = $1 and t.is_blocking and t.state = 'OPEN' and r.submitted_at is not null order by t.opened_at, t.id`,
    [diagnosisId],
  );
  const faults = open.map(({ id, quote }): UserError => {
    const on = quote === null ? '' : ` on “${shortened(quote)}”`;
    return {
      code: 'BLOCKED',
      path: ['id'],
      message: `The thread ${globalId('thr', id)}${on} stands against acceptance.`,
      cure: 'Resolve it with `threadResolve`, or send the return back.',
    };
  });
  if (faults.length > 0) throw new Refusal(faults);
});

const SHOWN = 80;
const shortened = (words: string): string => {
  const characters = [...words.replace(/\s+/g, ' ')];
  return characters.length <= SHOWN ? characters.join('') : `${characters.slice(0, SHOWN - 1).join('')}…`;
};
