import type { ContactSaveInput } from './contact.inputs';
import { unkeepableTexts, type UserError } from './refusal';

const LONGEST = 320;

/** One @ with something on either side of it. More than that only a letter that arrives can tell. */
const isAddress = (text: string): boolean =>
  text.length <= LONGEST && /^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u.test(text);
const isLine = (text: string): boolean =>
  text.length <= LONGEST && text.trim() !== '' && !/\p{Cc}/u.test(text);

export function contactFaults(input: ContactSaveInput): UserError[] {
  const unkeepable = unkeepableTexts(input);
  const fault = (path: string, message: string): UserError[] =>
    unkeepable.some((each) => each.path[0] === path)
      ? []
      : [{ code: 'INVALID', path: [path], message, cure: null }];
  return [
    ...unkeepable,
    ...(isLine(input.name) ? [] : fault('name', `The name is not one line of 1 to ${LONGEST} characters.`)),
    ...(isAddress(input.email)
      ? []
      : fault('email', `Not an e-mail address: one @, no spaces, at most ${LONGEST} characters.`)),
    ...(input.id != null && input.agency
      ? fault('agency', 'A contact stays with its agency: leave it out together with `id`.')
      : []),
  ];
}
