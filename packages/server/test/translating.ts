import { payloadOf, TRANSLATE } from './acts';
import { activity, response } from './documents';
import type { Loose, Return, World } from './world';
import { Role } from '../src/platform/caller';

export interface Sent {
  readonly key: string;
  readonly field: string;
  readonly text: string;
}

export const sent = (key: string, field: string, text: string): Sent => ({ key, field, text });

/** A return with a text of several kinds. */
export const base = (title = 'A course', text = 'Held twice.') => ({
  mandateResponses: [
    response('ILO-1', [
      activity({ key: 'a', title, text, outcomes: [{ kind: 'LAW', text: 'A law.' }] }),
      activity({ key: 'b', title: 'Zebra' }),
    ]),
  ],
  statements: [{ key: 's', polarity: 'NEED' as const, text: 'More funds.' }],
  suggestions: [{ key: 'g', text: 'Meet more.' }],
});

interface As {
  readonly language?: string;
  readonly key?: string;
}

/** What a test does with translations in its own world. */
export function translating(world: () => World) {
  const revisionOf = async ({ id }: Return): Promise<string> => {
    const [row] = await world().sql('select working_revision_id as id from diagnosis where id = $1', [
      id.slice(4),
    ]);
    return `rev_${row.id}`;
  };
  /** As a reporter of the agency, into Spanish, unless it says otherwise. */
  const translate = async (
    of: Return | string,
    texts: readonly Sent[],
    { language = 'es', key }: As = {},
  ): Promise<Loose> => {
    const revisionId = typeof of === 'string' ? of : await revisionOf(of);
    const by = key ?? (await world().keyOf(Role.REPORTER, 'ILO'));
    return payloadOf(world(), TRANSLATE, { revisionId, language, texts }, by);
  };
  const translated = async (of: Return, texts: readonly Sent[], as?: As): Promise<Loose> => {
    const payload = await translate(of, texts, as);
    expect(payload.userErrors).toEqual([]);
    return payload;
  };
  const head = async (): Promise<number> =>
    (await world().query('{ latestAct { number } }')).latestAct.number;
  /** Another revision of it, handed in: the secretariat has sent it back. */
  const revise = async (of: Return, content: Parameters<World['saveDraft']>[2]): Promise<Return> => {
    await world().sql(`update diagnosis set state = 'SENT_BACK' where id = $1`, [of.id.slice(4)]);
    const cycle = of.reference.split('/')[1] as string;
    return world().submit(await world().saveDraft('ILO', cycle, content, { ifExists: 'REPLACE' }));
  };
  return { revisionOf, translate, translated, head, revise };
}
