import { startNetwork } from '../../../test/network';
import type { World } from '../../../test/world';
let world: World;
beforeAll(async () => { world = await startNetwork(); });
afterAll(() => world.stop());
test('smoke', async () => {
  const out: unknown[] = [];
  const one = await world.statements(async () => {
    out.push((await world.ask(`{ activityStats(groupBy: [AGENCY, KIND], first: 3) { basis { rule standing asOf asOfAt reported expected } total isMultiValued rows {
     agency agencyLabel(locale: "es") kind kindLabel isYearStated year count projects agencies explain(first: 2) { totalCount nodes { key } } } } }`)).body);
  });

  for (const q of [
   `{ statementStats(groupBy: [POLARITY, THEME, LANGUAGE]) { basis { reported expected } total isMultiValued rows { polarity theme themeLabel language count agencies explain { totalCount nodes { key } } } } }`,
   `{ statementStats(filter: { stance: [HAS] }, groupBy: [AGENCY]) { total rows { count } } }`,
   `{ resourceStats(groupBy: [KIND, STANCE, CURRENCY]) { total rows { kind stance currency count quantity shareMin shareMax amount explain { totalCount } } } }`,
   `{ resourceStats(groupBy: [MANDATE]) { total rows { mandate mandateLabel count amount shareMin } } }`,
   `{ diagnosisStats(groupBy: [CYCLE, AGENCY]) { completeness { expected reported late ratio } total isMultiValued rows { cycle agency count completeness { expected reported late ratio } explain { totalCount nodes { reference } } } } }`,
   `{ diagnosisStats(groupBy: [STATE, LATENESS, LANGUAGE]) { total rows { state lateness language count } } }`,
   `{ diagnosisStats(groupBy: [STATE, LATENESS, LANGUAGE]) { total rows { completeness { ratio } } } }`,
  ]) out.push(JSON.stringify((await world.ask(q)).body));
  console.log(one.length, one[0]!.length, JSON.stringify(out[0], null, 1), out.slice(1).join('\n'));
});
