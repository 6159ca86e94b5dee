import { followItem, placeOfItem, type ItemTarget } from '@mandato/server/features/review/place.rules';
import { by, type Actor } from './actors';
import { timestamp } from './days';
import type { Random } from './random';
import type { Write } from './register';
import type { Revision } from './revisions';
import type { Language } from './words/language';
import { ANSWERS, COMMENTS } from './words/opinions';

interface Thread {
  readonly id: string;
  readonly target: ItemTarget;
  readonly quote: string | null;
  readonly row: Record<string, unknown>;
}

interface Parties {
  readonly secretariat: Actor;
  readonly reporter: Actor;
  readonly language: Language;
}

/** Conversations on one return: opened when it is sent back, followed into the next revision, settled once it is in order. */
export class Review {
  private readonly threads: Thread[] = [];
  private readonly comments = new Map<string, number>();

  constructor(
    private readonly random: Random,
    private readonly write: Write,
    private readonly of: { readonly diagnosisId: string; readonly agencyId: string } & Parties,
  ) {}

  open(revision: Revision, at: number): void {
    const { random, of } = this;
    const { content } = revision;
    const targets = [
      ...content.mandateResponses.flatMap((each) =>
        each.activities.map(({ key }) => ({ kind: 'activities', key }) as const),
      ),
      ...content.statements.map(({ key }) => ({ kind: 'statements', key }) as const),
    ];
    for (const { kind, key } of random.some(targets, random.int(1, 2))) {
      const target: ItemTarget = { kind, key, steps: [] };
      const place = placeOfItem(content, target, revision.id);
      if (!place) continue;
      const id = random.id(at);
      const row = {
        ...{
          id,
          diagnosis_id: of.diagnosisId,
          agency_id: of.agencyId,
          revision_id: revision.id,
          path: [kind, key],
        },
        ...{
          state: 'OPEN',
          is_blocking: random.percent(50),
          opened_by_id: of.secretariat.keyId,
          opened_at: timestamp(at),
        },
        ...{ resolved_at: null, ...placeColumns('opened', place), ...by(of.secretariat, 'opened_by') },
      };
      this.threads.push({ id, target, quote: place.quote, row });
      this.anchor(id, revision, { ...place, status: 'EXACT' });
      this.comment(id, at, of.secretariat, random.pick(COMMENTS)[of.language]);
    }
  }

  /** Each thread finds its place in the new revision, or loses it. */
  follow(revision: Revision): void {
    for (const { id, target, quote } of this.threads)
      this.anchor(id, revision, followItem(revision.content, { ...target, quote }, revision.id));
  }

  /** What stands against acceptance is settled before it. */
  settle(at: number): void {
    for (const { id, row } of this.threads) {
      if (row['state'] !== 'OPEN' || (!row['is_blocking'] && this.random.percent(40))) continue;
      this.comment(id, at - 1000, this.of.reporter, this.random.pick(ANSWERS)[this.of.language]);
      Object.assign(row, {
        state: 'RESOLVED',
        resolved_at: timestamp(at),
        ...by(this.of.secretariat, 'resolved_by'),
      });
    }
  }

  end(): void {
    for (const { row } of this.threads) this.write('review_thread', row);
  }

  private anchor(threadId: string, revision: Revision, place: ReturnType<typeof followItem>): void {
    this.write('thread_anchor', {
      ...{ thread_id: threadId, revision_id: revision.id, agency_id: this.of.agencyId, status: place.status },
      ...{ section_id: place.sectionId, ...placeColumns('place', place) },
    });
  }

  private comment(threadId: string, at: number, author: Actor, body: string): void {
    const number = (this.comments.get(threadId) ?? 0) + 1;
    this.comments.set(threadId, number);
    this.write('review_comment', {
      ...{
        id: this.random.id(at),
        thread_id: threadId,
        diagnosis_id: this.of.diagnosisId,
        agency_id: this.of.agencyId,
      },
      ...{ number, body, author_id: author.keyId, at: timestamp(at), ...by(author, 'author') },
    });
  }
}

const placeColumns = (
  column: string,
  place: Pick<
    ReturnType<typeof followItem>,
    'sectionKey' | 'part' | 'start' | 'end' | 'quote' | 'before' | 'after'
  >,
) => ({
  [`${column}_section_key`]: place.sectionKey,
  [`${column}_part`]: place.part,
  [`${column}_start`]: place.start,
  [`${column}_end`]: place.end,
  [`${column}_quote`]: place.quote,
  [`${column}_before`]: place.before,
  [`${column}_after`]: place.after,
});
