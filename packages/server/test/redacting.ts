import { payloadOf, REDACT } from './acts';
import type { Loose, Return, World } from './world';
import { Role } from '../src/platform/caller';

/** What a test does with redactions in its own world. */
export function redacting(world: () => World) {
  const redact = async (of: Return, words: string, reason = 'A person is named.'): Promise<Loose> =>
    payloadOf(
      world(),
      REDACT,
      { diagnosisId: of.id, words, reason },
      await world().keyOf(Role.ADMINISTRATOR),
    );
  const redacted = async (of: Return, words: string): Promise<Loose> => {
    const payload = await redact(of, words);
    expect(payload.userErrors).toEqual([]);
    return payload;
  };
  return { redact, redacted };
}
