import { activity, content, response } from './documents';
import { documentOf, standingsOf, WALK } from './root-fields';
import { startWorld, type Return, type World } from './world';

let world: World;
let filed: Return;
beforeAll(async () => {
  world = await startWorld();
  await world.openRound('r', ['ILO', 'CIM']);
  filed = await world.file('ILO', 'r', said('As it was published'));
});
afterAll(() => world.stop());

const said = (title: string): ReturnType<typeof content> =>
  content({
    sections: [{ key: 's', kind: 'STRENGTHS', body: `${title}, in words.` }],
    mandateResponses: [
      response('ILO-1', [
        activity({
          key: 'a',
          title,
          participations: [{ role: 'PARTNER', organization: { name: `${title} union` } }],
        }),
      ]),
    ],
    statements: [{ key: 't', polarity: 'NEED', text: title }],
    suggestions: [{ key: 'g', text: title, addressees: [{ kind: 'OAS' }] }],
  } as object);

/** Everything that an anonymous caller can read, byte by byte: every root field, with every standing. */
async function everything(): Promise<Record<string, string>> {
  const planted = { reference: filed.reference, diagnosis: filed.id, all: [filed.id] };
  const answers: Record<string, string> = {};
  for (const field of Object.keys(WALK)) {
    for (const [standing, depth] of standingsOf(field)) {
      const { text } = await world.ask(documentOf(field, planted, standing, depth));
      answers[`${field} ${standing}`] = text;
    }
  }
  return answers;
}

test('revising a published return changes nothing the public sees, in any field, until it is published again', async () => {
  const before = await everything();
  expect(Object.values(before).join()).toContain('As it was published');
  const unchanged = async (step: string): Promise<void> =>
    expect([step, await everything()]).toEqual([step, before]);

  const opened = await world.revise(filed);
  await unchanged('opened for revision');
  const saved = await world.saveDraft('ILO', 'r', said('Anew'), { expectedVersion: opened.version });
  await unchanged('saved');
  const back = await world.sendBack(await world.submit(saved));
  await unchanged('sent back');
  const again = await world.saveDraft('ILO', 'r', said('Anew, corrected'), { expectedVersion: back.version });
  const submitted = await world.submit(again);
  await unchanged('submitted');

  await world.publish(submitted);
  const after = await everything();
  expect(Object.values(after).join()).toContain('Anew, corrected');
  expect(after['diagnosis ']).not.toBe(before['diagnosis ']);
}, 120_000);
