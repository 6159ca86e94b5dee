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
  for (const d of ['OBJECTIVE','MANDATE','COUNTRY','CORRIDOR','POPULATION_GROUP','PARTNER','YEAR','LANGUAGE','STATUS','THEME','SECTOR','OUTCOME_KIND','CYCLE']) {
    const f = d.toLowerCase().replace(/_(.)/g, (_, x: string) => x.toUpperCase());
    const hasLabel = !['YEAR','LANGUAGE','STATUS','OUTCOME_KIND'].includes(d);
    for (const rule of ['MERGED','AS_REPORTED'])
    out.push(JSON.stringify((await world.ask(`{ activityStats(rule: ${rule}, groupBy: [${d}], filter: { agency: { in: ["ILO", "IACHR"] } }) { total rows { ${f} ${hasLabel ? f+'Label(locale: "es")' : ''} count projects agencies explain { totalCount } } } }`)).body));
  }
  for (const g of ['[]', '[KIND, KIND, AGENCY, COUNTRY]']) out.push(JSON.stringify((await world.ask(`{ activityStats(groupBy: ${g}, first: 0) { total } }`)).body));
  out.push(JSON.stringify((await world.ask(`query($c: [String!]) { activityStats(groupBy: [KIND], filter: { country: { in: $c } }) { total } }`, { c: Array(5000).fill('CR') })).body));
  out.push(JSON.stringify((await world.ask(`{ activityStats(groupBy: [KIND], filter: { country: { eq: "XX" } }) { total rows { count } } }`)).body));
  console.log(one.length, one[0]!.length, JSON.stringify(out[0], null, 1), out.slice(1).join('\n'));
});
