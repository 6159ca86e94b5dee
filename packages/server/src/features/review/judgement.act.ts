import type { GraphQLResolveInfo } from 'graphql';
import type { EntityManager } from 'typeorm';
import type { Context } from '../../context';
import type { Caller } from '../../platform/caller';
import { globalId } from '../../platform/node';
import { nextNumber, recordAct, type ActKind } from '../../platform/register';
import { audit } from '../access/audit';
import { once } from '../access/idempotency';
import { Refusal, unkeepableTexts, type UserError } from '../access/refusal';

const LONGEST_REASON = 2000;

/** What an act of the register is done with: its transaction, its number, who does it. */
export interface Acting {
  readonly manager: EntityManager;
  readonly number: number;
  readonly caller: Caller;
}

/** What came of it: what the payload names, and what register and audit are to say. */
export interface Done<O> {
  readonly outcome: O;
  readonly kind: ActKind;
  /** Global id of what was changed. */
  readonly subject: string;
  readonly before?: unknown;
  readonly after: object;
}

export type InAct<O> = O & { readonly act: number };

interface Reasoned {
  readonly reason: string;
}

/** One act of the register with its reason: all of it or nothing. The counter is taken first, so that of two acts the
    second one sees what the first one did; a refusal gives its number back. */
export function inAct<I extends Reasoned, O extends object>(
  { caller, database, ...rest }: Context,
  info: GraphQLResolveInfo,
  input: I,
  work: (acting: Acting, input: I) => Promise<Done<O>>,
): Promise<InAct<O>> {
  const context = { caller, database, ...rest };
  return database.write(caller, (manager) =>
    once({ manager, context, info, input }, async () => {
      const faults = [...unkeepableTexts(input), ...faultsOfReason(input.reason)];
      if (faults.length > 0) throw new Refusal(faults);
      const number = await nextNumber(manager);
      const { outcome, kind, subject, before, after } = await work({ manager, number, caller }, input);
      const manifest = { number, kind, action: info.fieldName, subject, reason: input.reason, ...after };
      const act = await recordAct(manager, caller, { number, kind, note: input.reason, manifest });
      await audit(manager, caller, {
        action: info.fieldName,
        subject,
        before: before ?? null,
        after: { ...after, reason: input.reason, act: number },
        event: ['register.act', { number, kind, act: globalId('rga', act.id) }],
      });
      return { ...outcome, act: number };
    }),
  );
}

function faultsOfReason(reason: string): UserError[] {
  const path = ['reason'];
  if (reason.trim() === '') {
    return [{ code: 'INVALID', path, message: 'A reason is missing.', cure: 'Say why, in a sentence.' }];
  }
  return reason.length <= LONGEST_REASON
    ? []
    : [
        {
          code: 'LIMIT_EXCEEDED',
          path,
          message: `A reason has at most ${LONGEST_REASON} characters.`,
          cure: 'Shorten it.',
        },
      ];
}
