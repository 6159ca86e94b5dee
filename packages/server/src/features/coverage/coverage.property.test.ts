import * as fc from 'fast-check';
import { Role } from '../../platform/caller';
import { cellParts, PUBLISHED_RETURNS } from '../../platform/database/migrations/coverage-cells';
import { payloadOf, WITHDRAW } from '../../../test/acts';
import { activity, response } from '../../../test/documents';
import { AMEND, ASSESS, DECIDE, itemId, judged, judging, LINK } from '../../../test/judging';
import { shippedCatalogue, startWorld, type Return, type World } from '../../../test/world';
import type { Catalogue } from '../register/catalogue';
import { edited, type Editable } from '../register/catalogue.testing';
import { COVERAGE_DIFFERENCES } from './check';

const AGENCIES = ['ILO', 'CIM', 'IIN'];
const ROUNDS = ['r1', 'r2'];
const MANDATES = ['ILO-1', 'ILO-2', 'CIM-1', 'CIM-2', 'IIN-1'];

interface Story {
  world: World;
  edition: Catalogue;
  /** What was published, by agency and round. */
  readonly filed: Map<string, Return>;
  readonly withdrawn: Set<string>;
  count: number;
}

type Pick = <T>(from: readonly T[]) => T;

const place = (pick: Pick): [string, string] => [pick(AGENCIES), pick(ROUNDS)];

/** Those that are not left out just now. */
const mandatesOf = ({ edition: { mandates } }: Story): string[] =>
  MANDATES.filter((each) => mandates.some(({ code }) => code === each));

function written(pick: Pick, count: number, mandates: readonly string[]): Parameters<World['saveDraft']>[2] {
  const said = { selfAssessment: pick([undefined, 'DONE', 'NOT_DONE', 'SUBSTITUTE'] as const) };
  return {
    activities: pick([
      [],
      [activity({ key: 'loose' })],
      [activity({ key: 'tied', mandateCodes: [pick(mandates)] })],
    ]),
    mandateResponses: [response(pick(mandates), pick([[], [activity({ key: `a${count}` })]]), said)],
    amendmentProposals: [{ key: 'p', kind: 'ADD', proposedText: 'More of it.' }],
  };
}

async function edition(story: Story, edit: (copy: Editable<Catalogue>) => unknown): Promise<void> {
  story.edition = edited(story.edition, (copy) => {
    copy.edition.edition += 1;
    edit(copy);
  });
  await story.world.loadCatalogue(story.edition);
}

/** Any published item of the kind: its key and agency. */
async function anyItem({ world }: Story, table: string, pick: Pick): Promise<string | null> {
  const rows = await world.sql<{ id: string }>(
    `select id from ${table} where since is not null and until is null order by position, agency_id, id`,
  );
  const prefix = { mandate_response: 'rsp', activity: 'act', amendment_proposal: 'prp' }[table];
  return rows.length === 0 ? null : `${prefix}_${pick(rows).id}`;
}

const amending = (world: World, document: string, input: object): Promise<unknown> =>
  judging(world, document, input, Role.ADMINISTRATOR);

const ACTS: Readonly<Record<string, (story: Story, pick: Pick) => Promise<unknown>>> = {
  publish: async (story, pick) => {
    const [agency, cycle] = place(pick);
    const there = story.filed.get(`${agency} ${cycle}`);
    if (there) await story.world.revise(there);
    story.withdrawn.delete(`${agency} ${cycle}`);
    const content = written(pick, (story.count += 1), mandatesOf(story));
    story.filed.set(
      `${agency} ${cycle}`,
      await story.world.file(agency, cycle, content, there ? { ifExists: 'REPLACE' } : {}),
    );
  },
  withdraw: async ({ world, filed, withdrawn }, pick) => {
    const standing = [...filed].filter(([at]) => !withdrawn.has(at));
    if (standing.length === 0) return;
    const [at, { id }] = pick(standing);
    const key = await world.keyOf(Role.ADMINISTRATOR);
    const { node } = await world.query(
      'query V($id: ID!) { node(id: $id) { ... on Diagnosis { version } } }',
      { id },
      { key },
    );
    const input = { id, expectedVersion: node.version, reason: 'Wrong.' };
    expect((await payloadOf(world, WITHDRAW, input, key)).userErrors).toEqual([]);
    withdrawn.add(at);
  },
  relink: async (story, pick) => {
    const activityId = await anyItem(story, 'activity', pick);
    const responseId = await anyItem(story, 'mandate_response', pick);
    if (activityId && pick([true, false]))
      await judged(story.world, LINK, {
        id: activityId,
        mandates: pick([[], [pick(mandatesOf(story))], mandatesOf(story)]),
      });
    else if (responseId)
      await judged(story.world, LINK, {
        id: responseId,
        mandate: pick([null, ...mandatesOf(story).map((code) => ({ code }))]),
      });
  },
  assess: async (story, pick) => {
    const responseId = await anyItem(story, 'mandate_response', pick);
    if (responseId)
      await judged(story.world, ASSESS, {
        responseId,
        coverage: pick(['UNASSESSED', 'NONE', 'SUBSTITUTE', 'FULL']),
      });
  },
  amend: async (story, pick) => {
    const { world, count } = story;
    await amending(world, AMEND, {
      reason: 'So decided.',
      mandate: { code: pick(mandatesOf(story)) },
      validFrom: `20${30 + count}-01-01`,
      texts: [{ language: 'en', text: `Wording ${count}` }],
      textBasis: 'OFFICIAL',
    });
  },
  adopt: async (story, pick) => {
    const id = await anyItem(story, 'amendment_proposal', pick);
    if (!id) return;
    // One that was adopted before is refused.
    await amending(story.world, DECIDE, {
      reason: 'So decided.',
      proposalId: id,
      status: 'ADOPTED',
      adoption: {
        code: `NEW-${(story.count += 1)}`,
        addressees: [pick([...AGENCIES, 'ANDEAN-COUNTRIES'])],
        title: [{ language: 'en', text: 'New' }],
        texts: [{ language: 'en', text: 'More of it.' }],
        textBasis: 'OFFICIAL',
        validFrom: pick(['2010-01-01', '2013-10-10', '2031-01-01']),
      },
    });
  },
  join: (story, pick) =>
    edition(story, (copy) => {
      const others = copy.memberships.filter((m) => m.group !== 'MEMBER-STATES' || m.member !== 'ILO');
      const validFrom = pick([null, '2013-10-01', '2030-01-01']);
      copy.memberships = pick([
        others,
        [...others, { group: 'MEMBER-STATES', member: 'ILO', validFrom, validTo: null }],
      ]);
    }),
  readdress: (story, pick) =>
    edition(story, (copy) => {
      const mandate =
        copy.mandates.find(({ code }) => code === pick(['CIM-1', 'ILO-2'])) ?? copy.mandates[0]!;
      mandate.addressees = pick([['CIM'], ['ILO'], ['CIM', 'IIN'], ['ANDEAN-COUNTRIES', 'CIM']]);
    }),
  leaveOut: (story, pick) =>
    edition(story, (copy) => {
      // What is left out may come back, under the id that returns name it by.
      const others = copy.mandates.filter(({ code }) => code !== 'CIM-2');
      const itself = shippedCatalogue().mandates.find(({ code }) => code === 'CIM-2');
      copy.mandates = [...others, ...(pick([true, false]) ? [structuredClone(itself) as never] : [])];
    }),
  end: (story, pick) =>
    edition(story, (copy) => {
      const mandate = copy.mandates.find(({ code }) => code === 'IIN-1')!;
      mandate.validTo = pick([null, '2013-10-10', '2012-01-01']);
      mandate.versions.at(-1)!.validTo = mandate.validTo;
    }),
};

let story: Story;
beforeAll(async () => {
  const world = await startWorld();
  story = { world, edition: shippedCatalogue(), filed: new Map(), withdrawn: new Set(), count: 0 };
  for (const code of ROUNDS) await world.openRound(code, AGENCIES);
});
afterAll(() => story.world.stop());

/** What every cell says after every act, told by the definition alone. */
const TOLD = (asked: string): string =>
  `with recursive ${cellParts(asked, PUBLISHED_RETURNS)} select n, cycle_id, mandate_id, agency_id, is_addressed, state, reason_code, activity_count from cells`;
const EVER = `select k.id as cycle_id, a.id as agency_id, s.n from (select distinct id from cycle) k, (select distinct id from agency) a,
  generate_series(1, (select number from register_head)) s(n)`;
const KEPT = `select s.n, cycle_id, mandate_id, agency_id, is_addressed, state, reason_code, activity_count from coverage_cell x
  join generate_series(1, (select number from register_head)) s(n) on s.n >= x.since and (x.until is null or s.n < x.until)`;

test('after any acts the ledger is what it would be if it were made anew, and has a cell for each mandate in force and addressee', async () => {
  const acts = fc.array(fc.tuple(fc.constantFrom(...Object.keys(ACTS)), fc.infiniteStream(fc.nat(1000))), {
    minLength: 4,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(acts, async (chosen) => {
      for (const [name, stream] of chosen) {
        const pick: Pick = (from) => from[(stream.next().value as number) % from.length]!;
        await ACTS[name]!(story, pick);
      }
      expect(await story.world.sql(COVERAGE_DIFFERENCES)).toEqual([]);
      const { rows: standing, sum } = await counted(story.world);
      expect(standing).toBe(sum);
    }),
    { numRuns: 8, endOnFailure: true },
  );
  const [differing] = await story.world.sql<{ count: number }>(
    `with told as materialized (${TOLD(EVER)}), kept as materialized (${KEPT})
     select count(*)::int as count from ((table told except table kept) union all (table kept except table told)) x`,
  );
  expect(differing).toEqual({ count: 0 });
}, 120_000);

/** The cells of addressees that stand, and the sum over rounds of mandates in force × addressees as told in other words. */
async function counted(world: World): Promise<{ rows: number; sum: number }> {
  const { coverage } = await world.query(
    '{ coverage { rows(first: 100) { nodes { cells { isAddressed } } } total { cells } } }',
  );
  const cells = coverage.rows.nodes.flatMap(({ cells: each }: { cells: unknown[] }) => each) as {
    isAddressed: boolean;
  }[];
  expect(coverage.total.cells).toBe(cells.length);
  const mandates = await world.sql<{
    code: string;
    from: string | null;
    to: string | null;
    addressees: string[];
  }>(
    `select m.code, m.valid_from as "from", m.valid_to as "to", array(select a.code from mandate_addressee x
       join agency a on a.id = x.agency_id and a.until is null where x.mandate_id = m.id and x.until is null) as addressees
     from mandate m where m.until is null`,
  );
  const members = await world.sql<{ group: string; member: string; from: string | null; to: string | null }>(
    `select g.code as "group", a.code as member, m.valid_from as "from", m.valid_to as "to" from agency_membership m
       join agency g on g.id = m.group_id and g.until is null join agency a on a.id = m.member_id and a.until is null where m.until is null`,
  );
  const touches = ({ from, to }: { from: string | null; to: string | null }): boolean =>
    (from === null || from <= '2013-12-31') && (to === null || to > '2013-09-01');
  const reached = (code: string): string[] => {
    const below = members.filter((each) => each.group === code);
    return below.length === 0 ? [code] : below.filter(touches).flatMap(({ member }) => reached(member));
  };
  const each = mandates.filter(touches).map(({ addressees }) => new Set(addressees.flatMap(reached)).size);
  return {
    rows: cells.filter(({ isAddressed }) => isAddressed).length,
    sum: ROUNDS.length * each.reduce((sum, n) => sum + n, 0),
  };
}

test('one that reports unasked is told apart, and only that', async () => {
  const { world } = story;
  await world.openRound('r3', AGENCIES);
  await world.file('IIN', 'r3', { activities: [activity({ key: 'far', mandateCodes: ['DIL-1'] })] });
  const id = await itemId(world, 'activity', 'far', 'IIN');
  const unasked = async (): Promise<unknown> =>
    (
      await world.query(
        '{ coverage(filter: { cycle: { eq: "r3" }, mandate: { eq: "DIL-1" }, agency: { eq: "IIN" } }) { rows { nodes { cells { isAddressed state } } } } }',
      )
    ).coverage.rows.nodes;
  expect(await unasked()).toEqual([{ cells: [{ isAddressed: false, state: 'REPORTED' }] }]);
  await judged(world, LINK, { id, mandates: ['IIN-2'] });
  expect(await unasked()).toEqual([]);
  expect(await world.sql(COVERAGE_DIFFERENCES)).toEqual([]);
});
