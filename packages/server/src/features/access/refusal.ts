import { ERROR_CODES, textFaults, type ErrorCode as RulesErrorCode } from '@mandato/rules';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

export type ErrorCode = RulesErrorCode;

const MEANINGS: Readonly<Record<ErrorCode, string>> = {
  NOT_FOUND: 'There is no such thing, or the caller may not see it.',
  NOT_ALLOWED: 'The caller may not do this.',
  CONFLICT: 'Somebody changed it in the meantime; read it again.',
  NOT_EDITABLE: 'It is submitted or published and cannot be edited.',
  WRONG_STATE: 'It is not in a state that allows this.',
  CYCLE_CLOSED: 'The round takes no returns.',
  INVALID: 'A value breaks a rule.',
  INVALID_TEXT: 'A text holds characters that cannot be kept: U+0000, lone surrogates, control characters.',
  DUPLICATE_KEY: 'Two items have the same key.',
  UNKNOWN_CODE: 'A code names nothing in its list.',
  SPAN_MISMATCH: 'A span does not fit the text it points into.',
  BLOCKED: 'A blocker must be mended first.',
  IDEMPOTENCY_KEY_REUSED: 'The Idempotency-Key was used with other input.',
  LIMIT_EXCEEDED: 'More than the stated limit.',
};

const ErrorCodeEnum = Object.fromEntries(ERROR_CODES.map((code) => [code, code])) as Record<
  ErrorCode,
  ErrorCode
>;

registerEnumType(ErrorCodeEnum, {
  name: 'ErrorCode',
  description: 'Why a change was refused. The one closed list of the API.',
  valuesConfig: Object.fromEntries(ERROR_CODES.map((code) => [code, { description: MEANINGS[code] }])),
});

@ObjectType({ description: 'An expected refusal: nothing was changed. All of them are listed at once.' })
export class UserError {
  @Field(() => ErrorCodeEnum, { description: 'Which kind of refusal.' })
  code!: ErrorCode;

  @Field(() => String, {
    description: 'What is wrong, in one or two sentences. Never repeats what was sent.',
  })
  message!: string;

  @Field(() => [String], {
    description: 'Where in the input, step by step; empty for the request as a whole.',
  })
  path!: readonly string[];

  @Field(() => String, { nullable: true, description: 'How to mend it.' })
  cure!: string | null;
}

/** Thrown inside a transaction so that it rolls back; the mutation answers with its problems. */
export class Refusal extends Error {
  constructor(
    readonly problems: readonly UserError[],
    /** With a conflict: what stands there now. */
    readonly currentId: string | null = null,
  ) {
    super('The change was refused.');
  }

  /** The same, with what else is wrong. */
  with(more: readonly UserError[]): Refusal {
    return new Refusal([...this.problems, ...more], this.currentId);
  }
}

export const refuse = (
  code: ErrorCode,
  path: readonly string[],
  message: string,
  cure: string | null = null,
): Refusal => new Refusal([{ code, path, message, cure }]);

/** The texts of an input that cannot be kept or looked up as they were sent. */
export const unkeepableTexts = (input: object): UserError[] =>
  textFaults(input).map(({ path }) => ({
    code: 'INVALID_TEXT',
    path,
    message:
      'The text holds a character that cannot be kept: U+0000, half a character or a control character.',
    cure: 'Remove it where the text comes from.',
  }));

@ObjectType({ description: 'Something the caller should know about a change that was made.' })
export class Notice {
  @Field(() => String, { description: 'Which kind of notice.' })
  code!: string;

  @Field(() => String, { description: 'What to know.' })
  message!: string;

  @Field(() => [String], { description: 'Where in the input, step by step.' })
  path!: readonly string[];
}
