import { Field, Int } from 'type-graphql';
import { Payload, refusedOr } from '../access/payload';
import { Notice, UserError } from '../access/refusal';
import type { InAct } from './judgement.act';

/** What every payload of an act can say. */
export interface ActPayload {
  readonly act: number | null;
  readonly userErrors: readonly UserError[];
  readonly notices: readonly Notice[];
}

/** A payload of an act of the register: its number and why it was refused, beside the type's own fields. */
export const OfAct = (): ClassDecorator => (target) => {
  const payload = target.prototype as object;
  Field(() => Int, {
    nullable: true,
    description:
      'Number of the act in the register: what changed reads so from this `asOf` on. Null when refused.',
  })(payload, 'act');
  Field(() => [UserError], { description: 'Why it was refused; empty when it was done.' })(
    payload,
    'userErrors',
  );
  Field(() => [Notice], { description: 'What to know about what was done.' })(payload, 'notices');
  Payload()(target);
};

/** Answers with what was done, or with why it was not; `fields` makes the payload's own fields of the outcome. */
export async function answered<O, F extends object>(
  work: () => Promise<InAct<O>>,
  fields: (outcome: InAct<O> | null) => F,
): Promise<F & ActPayload> {
  const result = await refusedOr(work);
  return 'done' in result
    ? { ...fields(result.done), act: result.done.act, userErrors: [], notices: [] }
    : { ...fields(null), act: null, userErrors: result.userErrors, notices: [] };
}
