import { createHash } from 'node:crypto';
import { channel } from 'node:diagnostics_channel';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { loggable } from '../errors';
import type { OperationParts } from './operation';
import type { PublicReading } from './public-reading';
import type { RegisterMark, RegisterReader } from './register-mark';

/** How answers came about, for those who count them. */
const answerChannel = channel('mandato:answer');

export interface Answer {
  readonly body: Buffer;
  /** Those that tell what the body is, its type among them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly etag: string;
  readonly isPinned: boolean;
}

interface Kept extends Answer {
  /** Number of the act up to which it holds: the next one ends it; of a pinned answer only the next redaction does. */
  readonly goodAt: number;
}

/** All that a public answer depends on, besides the register. */
export interface Question extends OperationParts {
  /** What is asked: no page has the place of an operation, whatever that says. */
  readonly path: string;
  readonly locale: string;
  readonly publicUrl: string;
  readonly accept: string | null;
}

const MB = 1024 * 1024;
// One answer may not drive out all others.
const SHARE_OF_ONE = 8;
// Key, headers, bookkeeping.
const BESIDE_BODY = 500;

/** Answers to the public, as bytes, as long as the register stands where they were read. */
export class AnswerCache {
  private readonly answers: LRUCache<string, Kept>;
  private redaction: number;

  constructor(
    private readonly register: RegisterReader,
    megabytes: number,
    private readonly logger: Logger,
  ) {
    this.redaction = register.lastRead.redaction;
    const maxSize = megabytes * MB;
    this.answers = new LRUCache({
      maxSize,
      maxEntrySize: maxSize / SHARE_OF_ONE,
      sizeCalculation: ({ body }) => body.length + BESIDE_BODY,
    });
  }

  /** The answer, if nothing has happened since that it would have to show; else what it takes to keep a new one. */
  async find(question: Question): Promise<{ readonly answer: Answer } | { readonly place: Place }> {
    const key = keyOf(question);
    const kept = this.answers.get(key);
    // Where there is nothing to compare with the register, it is not asked.
    const mark = kept && (await this.readRegister());
    if (kept && mark && kept.goodAt === (kept.isPinned ? mark.redaction : mark.head)) {
      answerChannel.publish({ way: 'cached' });
      return { answer: kept };
    }
    const before = mark ?? this.register.lastRead;
    return { place: { keep: (answer, reading) => this.keep(key, answer, { reading, before }) } };
  }

  /** `before` was read before the answer was: an act in between makes the answer look older than it is, which costs
      another reading and shows nobody anything old. An answer of one statement knows its own number. */
  private keep(key: string, answer: Answer, read: { reading: PublicReading; before: RegisterMark }): void {
    const { number, isPinned } = read.reading;
    const goodAt = isPinned ? read.before.redaction : (number ?? read.before.head);
    this.answers.set(key, { ...answer, goodAt });
  }

  private async readRegister(): Promise<RegisterMark | null> {
    try {
      const mark = await this.register.read();
      // Words that were taken out must not lie about in memory either.
      if (mark.redaction !== this.redaction) this.answers.clear();
      this.redaction = mark.redaction;
      return mark;
    } catch (fault) {
      this.logger.warn({ fault: loggable(fault) }, 'the register was not read: answers are made anew');
      return null;
    }
  }
}

export interface Place {
  keep(answer: Answer, reading: PublicReading): void;
}

// A document may be megabytes long.
const keyOf = (question: Question): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        question.path,
        ...[question.document, question.operationName, question.variables, question.extensions],
        ...[question.locale, question.publicUrl, question.accept],
      ]),
    )
    .digest('base64');
