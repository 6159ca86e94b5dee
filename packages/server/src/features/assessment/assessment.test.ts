import { ASSESSMENT, ROUND, sentencesOf, startAssessedWorld, type AssessedWorld } from '../../../test/assessed-round';
import type { Loose, World } from '../../../test/world';

let world: World;
let returns: AssessedWorld['returns'];
beforeAll(async () => {
  ({ world, returns } = await startAssessedWorld());
});
afterAll(() => world.stop());

const read = async (variables: object = {}, key?: string): Promise<Loose> =>
  (await world.query(ASSESSMENT, { cycle: ROUND, ...variables }, { key })).assessment;

test('compiles', async () => {
  const found = await read();
  const fs = require('node:fs');
  fs.writeFileSync('/tmp/assessment.json', JSON.stringify(found, null, 1));
  const es = await world.ask(`{ assessment(cycle: "r13", locale: "es") { html } }`);
  fs.writeFileSync('/tmp/assessment.es.html', es.body.data.assessment.html);
  const en = await world.ask(`{ assessment(cycle: "r13", locale: "en") { html } }`);
  fs.writeFileSync('/tmp/assessment.en.html', en.body.data.assessment.html);
  expect(sentencesOf(found).filter((s) => s.quotes.length + s.figures.length === 0)).toEqual([]);
  expect(returns).toBeDefined();
});
