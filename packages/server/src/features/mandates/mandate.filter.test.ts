import { startNetwork } from '../../../test/network';
import type { World } from '../../../test/world';

let world: World;
beforeAll(async () => {
  world = await startNetwork();
});
afterAll(() => world.stop());

const OF_ILO = ['ILO-1', 'ILO-2', 'ILO-3'];
const OF_STATES = ['MS-A', 'MS-B', 'MS-C', 'MS-D', 'MS-E'];

test.each<[object, string[]]>([
  [{ addressee: { eq: 'ILO' } }, OF_ILO],
  [{ addressee: { in: ['DIL', 'ILO'] } }, ['DIL-1', ...OF_ILO]],
  [{ addressee: { isNull: true } }, []],
  [{ addressee: { eq: 'IOM' } }, []],
  [{ binding: ['OPTIONAL', 'CONDITIONAL'] }, ['DECST-4', ...OF_STATES]],
  [{ hasOpenProposal: true }, ['IACHR-4', 'ILO-2']],
  [{ addressee: { eq: 'ILO' }, hasOpenProposal: false }, ['ILO-1', 'ILO-3']],
  [{ touches: { eq: 'CR' } }, ['ILO-1']],
  [{ touches: { eq: 'NI' } }, ['IACHR-1', 'ILO-1']],
  [{ touches: { eq: 'DO' } }, ['ILO-1']],
  // A venue alone touches no country, and neither does a group that is named.
  [{ touches: { in: ['PA', 'PE'] } }, []],
  [{ touches: { isNull: false } }, ['CIM-1', 'IACHR-1', 'ILO-1']],
  [{ addressee: { eq: 'ILO' }, touches: { isNull: true } }, ['ILO-2', 'ILO-3']],
  [{ objective: { eq: 'SO-1' } }, []],
  [{ addressee: { eq: 'ILO' }, objective: { isNull: true } }, OF_ILO],
  [{ text: { contains: 'PÁGINA WEB' } }, ['IACHR-1']],
  [{ text: { contains: 'Commission’s own website' } }, ['IACHR-1']],
  [{ text: { isNull: true } }, []],
  [{ and: [{ addressee: { eq: 'ILO' } }, { not: { touches: { eq: 'CR' } } }] }, ['ILO-2', 'ILO-3']],
  [{ or: [{ touches: { eq: 'US' } }, { hasOpenProposal: true }] }, ['CIM-1', 'IACHR-4', 'ILO-2']],
])('mandates of %j', async (filter, expected) => {
  const { mandates } = await world.query(
    `query Mandates($filter: MandateFilter) { mandates(first: 100, filter: $filter, orderBy: { field: CODE }) { totalCount nodes { code } } }`,
    { filter },
  );
  expect(mandates.nodes.map(({ code }: { code: string }) => code)).toEqual(expected);
  expect(mandates.totalCount).toBe(expected.length);
});

test('a mandate has one addressee or several', async () => {
  const { one, many } = await world.query(
    `{ one: mandate(by: { code: "ILO-1" }) { agency { code } addressees { nodes { code } } }
       many: mandate(by: { code: "MS-A" }) { agency { code category } addressees { totalCount } } }`,
  );
  expect(one).toEqual({ agency: { code: 'ILO' }, addressees: { nodes: [{ code: 'ILO' }] } });
  expect(many).toEqual({
    agency: { code: 'MEMBER-STATES', category: 'GROUP' },
    addressees: { totalCount: 1 },
  });
});

test('what was done under a mandate is read from it: activities, countries, proposals', async () => {
  const { mandate } = await world.query(
    `{ mandate(by: { code: "ILO-1" }) { countries { code } activities(filter: { country: { eq: "NI" } }) { totalCount nodes { key countryTies { via country { code } } } } }
       changed: mandate(by: { code: "ILO-2" }) { proposals { nodes { key status mandate { code } againstVersion { number } citation { quote } } } } }`,
  );
  expect(mandate).toEqual({
    countries: ['CR', 'DO', 'HT', 'NI'].map((code) => ({ code })),
    activities: {
      totalCount: 1,
      nodes: [
        {
          key: 'origin',
          countryTies: [
            { via: 'ORIGIN', country: { code: 'NI' } },
            { via: 'VENUE', country: { code: 'PA' } },
          ],
        },
      ],
    },
  });
});
