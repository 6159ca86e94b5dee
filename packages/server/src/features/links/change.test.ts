import fc from 'fast-check';
import { activity, response } from '../../../test/documents';
import { bytesAt, itemId, judged, LINK, refiled } from '../../../test/judging';
import { startWorld, type Loose, type Return, type World } from '../../../test/world';
import { Role } from '../../platform/caller';

const COUNTS = 'added carriedOn finished removed noReturn total';
const READ = `query Read($between: ChangeRange!, $agency: CodeComparator, $n: Int) {
  change(between: $between, agency: $agency, asOf: $n) { ${COUNTS} fromCycle { code } toCycle { code } fromAct toAct
    basis { rule reported expected } byAgency { agency { code } ${COUNTS} } byMandate { mandate { code } ${COUNTS} }
    work(first: 100) { totalCount nodes { lineage kind agency { code } before { key } after { key } } } } }`;
const ROUNDS = { rounds: { from: 'r13', to: 'r15' } };

const counts = ({ added, carriedOn, finished, removed, noReturn, total }: Loose): number[] => [
  added,
  carriedOn,
  finished,
  removed,
  noReturn,
  total,
];

describe('a told story', () => {
  let world: World;
  let second: Return;
  let firstAct: number;
  beforeAll(async () => {
    world = await startWorld();
    await world.openRound('r13', ['ILO', 'IOM', 'CIM'], { dueOn: '2013-12-31' });
    await world.openRound('r15', ['ILO', 'IOM', 'CIM'], { dueOn: '2015-12-31' });
    await world.file('ILO', 'r13', {
      mandateResponses: [
        response('ILO-1', [
          activity({ key: 'goes-on', period: { edtf: '2010/..' } }),
          activity({ key: 'ends', status: 'ONGOING', period: { edtf: '2012/2014' } }),
          activity({ key: 'vanishes', status: 'PLANNED', period: { edtf: '2020' } }),
        ]),
      ],
      activities: [
        activity({ key: 'gets-done', status: 'ONGOING', period: { edtf: '2012/..' } }),
        activity({ key: 'long-done', status: 'DONE' }),
        activity({ key: 'secret', isConfidential: true }),
      ],
    });
    await world.file('IOM', 'r13', { activities: [activity({ key: 'unknown', status: 'ONGOING' })] });
    firstAct = (await world.query('{ latestAct { number } }')).latestAct.number;
    second = await world.file('ILO', 'r15', {
      mandateResponses: [
        response('ILO-1', [
          activity({ key: 'goes-on', period: { edtf: '2010/..' } }),
          activity({ key: 'gets-done', status: 'DONE', period: { edtf: '2012/2015' } }),
        ]),
      ],
      activities: [activity({ key: 'long-done', status: 'DONE' }), activity({ key: 'new' })],
    });
    await world.file('CIM', 'r15', { activities: [activity({ key: 'first', period: { edtf: '2014' } })] });
    await world.saveDraft('IOM', 'r15', { activities: [activity({ key: 'unknown' })] });
  });
  afterAll(() => world.stop());

  const change = async (between: object = ROUNDS, agency?: object): Promise<Loose> =>
    (await world.query(READ, { between, agency })).change;

  test('each lineage stands in one class; figures by agency add up to the whole, and each shows its work', async () => {
    const told = await change();
    expect(counts(told)).toEqual([2, 2, 2, 1, 1, 8]);
    expect(told).toMatchObject({
      fromCycle: { code: 'r13' },
      toCycle: { code: 'r15' },
      fromAct: null,
      toAct: null,
      basis: { rule: 'AS_REPORTED', reported: 4, expected: 6 },
    });
    expect(
      told.work.nodes.map(({ kind, before, after }: Loose) => `${kind} ${(after ?? before).key}`).sort(),
    ).toEqual([
      'ADDED first',
      'ADDED new',
      'CARRIED_ON goes-on',
      'CARRIED_ON long-done',
      'FINISHED ends',
      'FINISHED gets-done',
      'NO_RETURN unknown',
      'REMOVED vanishes',
    ]);
    expect(told.byAgency.map((each: Loose) => [each.agency.code, ...counts(each)])).toEqual([
      ['CIM', 1, 0, 0, 0, 0, 1],
      ['ILO', 1, 2, 2, 1, 0, 6],
      ['IOM', 0, 0, 0, 0, 1, 1],
    ]);
    expect(told.byMandate.map((each: Loose) => [each.mandate?.code ?? null, ...counts(each)])).toEqual([
      ['ILO-1', 0, 1, 2, 1, 0, 4],
      [null, 2, 1, 0, 0, 1, 4],
    ]);
  });

  test('of some agencies, and of some classes, only what they ask for', async () => {
    expect(counts(await change(ROUNDS, { in: ['IOM', 'CIM'] }))).toEqual([1, 0, 0, 0, 1, 2]);
    const { change: some } = await world.query(
      `{ change(between: { rounds: { from: "r13", to: "r15" } }) {
          work(kind: [FINISHED, REMOVED], agency: { eq: "ILO" }) { totalCount nodes { kind before { key } after { key } } } } }`,
    );
    expect(some.work.totalCount).toBe(3);
    expect(some.work.nodes.filter(({ after }: Loose) => after === null)).toHaveLength(2);
    expect(some.work.nodes.map(({ kind }: Loose) => kind)).toEqual(['FINISHED', 'FINISHED', 'REMOVED']);
  });

  test('between two acts, what stood at the one and what stands at the other', async () => {
    const { latestAct } = await world.query('{ latestAct { number } }');
    const told = await change({ acts: { from: firstAct, to: latestAct.number } });
    expect(told).toMatchObject({ fromAct: firstAct, toAct: latestAct.number, fromCycle: null });
    expect(
      told.work.nodes.map(({ kind, before, after }: Loose) => `${kind} ${(after ?? before).key}`).sort(),
    ).toEqual([
      'ADDED first',
      'ADDED new',
      'CARRIED_ON ends',
      'CARRIED_ON goes-on',
      'CARRIED_ON long-done',
      'CARRIED_ON unknown',
      'CARRIED_ON vanishes',
      'FINISHED gets-done',
    ]);
  });

  test('a tie that somebody judges moves the figure by mandate; at an earlier act it stands as it stood', async () => {
    const { latestAct } = await world.query('{ latestAct { number } }');
    const at = (n: number): Promise<string> =>
      bytesAt(
        world,
        READ.replace('$between: ChangeRange!, $agency: CodeComparator, ', '').replace(
          'between: $between, agency: $agency',
          'between: { rounds: { from: "r13", to: "r15" } }',
        ),
        n,
      );
    const before = await at(latestAct.number);
    await judged(world, LINK, { id: await itemId(world, 'activity', 'new'), mandates: ['ILO-2'] });
    expect((await change()).byMandate.map((each: Loose) => [each.mandate?.code ?? null, each.added])).toEqual(
      [
        ['ILO-1', 0],
        ['ILO-2', 1],
        [null, 1],
      ],
    );
    await refiled(world, second, 'r15', { activities: [activity({ key: 'new' })] });
    expect(counts(await change())).toEqual([2, 0, 2, 3, 1, 8]);
    expect(await at(latestAct.number)).toBe(before);
  });

  test('whoever asks is told the same, in one statement', async () => {
    const key = await world.keyOf(Role.REPORTER, 'IOM');
    let answer: Loose;
    const texts = await world.statements(
      async () => void (answer = (await world.query(READ, { between: ROUNDS }, { key })).change),
    );
    expect(answer).toEqual(await change());
    expect(texts).toHaveLength(1);
  });

  test('a round that does not exist, and both or neither, are refused with their places', async () => {
    const refused = async (between: object): Promise<Loose> => {
      const { body } = await world.ask(READ, { between });
      const { code, problems } = body.errors[0].extensions;
      return [code, problems.map(({ path }: Loose) => path.join('.'))];
    };
    expect(await refused({ rounds: { from: 'r31', to: 'r51' } })).toEqual([
      'UNKNOWN_CODE',
      ['change.between.rounds.from', 'change.between.rounds.to'],
    ]);
    expect((await refused({}))[0]).toBe('BAD_USER_INPUT');
    expect((await refused({ ...ROUNDS, acts: { from: 1, to: 2 } }))[0]).toBe('BAD_USER_INPUT');
  });

  test('an act that the register does not have yet is refused like an `asOf` that it does not have yet', async () => {
    const { latestAct } = await world.query('{ latestAct { number } }');
    const next = latestAct.number + 1;
    const refusal = async (variables: object): Promise<Loose> => {
      const { status, body } = await world.ask(READ, variables);
      return { status, errors: body.errors.map(({ locations: _, ...error }: Loose) => error) };
    };
    const asOf = await refusal({ between: ROUNDS, n: next });
    expect(asOf).toMatchObject({
      status: 200,
      errors: [{ path: ['change'], extensions: { code: 'INVALID_AS_OF' } }],
    });
    for (const acts of [
      { from: 1, to: next },
      { from: next, to: next + 1 },
      { from: 0, to: 1 },
    ])
      expect(await refusal({ between: { acts } })).toEqual(asOf);
  });

  test('an act after `asOf` is read as `asOf`', async () => {
    const { latestAct } = await world.query('{ latestAct { number } }');
    const between = { acts: { from: 1, to: latestAct.number } };
    const { change: told } = await world.query(READ, { between, n: firstAct });
    expect(told).toMatchObject({ fromAct: 1, toAct: firstAct });
    const now = await change({ acts: { from: 1, to: firstAct } });
    expect(counts(told)).toEqual(counts(now));
  });
});

describe('whatever is filed', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());

  const item = fc.record({
    key: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    status: fc.constantFrom('PLANNED' as const, 'ONGOING' as const, 'DONE' as const, 'UNKNOWN' as const),
    period: fc.constantFrom({ edtf: '2010' }, { edtf: '2012/2014' }, { edtf: '2010/..' }, { edtf: '2030' }),
  });
  const filed = fc.option(fc.uniqueArray(item, { selector: ({ key }) => key, minLength: 1 }), {
    nil: undefined,
  });

  test('each lineage of either side stands in exactly one class, and the counts add up', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(filed, filed, filed, filed, async (ilo13, ilo15, iom13, iom15) => {
        const [from, to] = [`from-${++run}`, `to-${run}`];
        await world.openRound(from, ['ILO', 'IOM'], { dueOn: '2013-12-31' });
        await world.openRound(to, ['ILO', 'IOM'], { dueOn: '2015-12-31' });
        const returns = [
          ['ILO', from, ilo13],
          ['ILO', to, ilo15],
          ['IOM', from, iom13],
          ['IOM', to, iom15],
        ] as const;
        for (const [agency, round, items] of returns)
          if (items) await world.file(agency, round, { activities: items.map((each) => activity(each)) });
        const { change } = await world.query(READ, { between: { rounds: { from, to } } });
        const sides = (agency: string, round: string): string[] =>
          (returns.find(([a, r]) => a === agency && r === round)?.[2] ?? []).map(
            ({ key }) => `${agency} ${key}`,
          );
        const before = new Set(['ILO', 'IOM'].flatMap((agency) => sides(agency, from)));
        const after = new Set(['ILO', 'IOM'].flatMap((agency) => sides(agency, to)));
        const told = new Map<string, string>(
          change.work.nodes.map(({ kind, agency, ...each }: Loose) => [
            `${agency.code} ${(each.after ?? each.before).key}`,
            kind,
          ]),
        );
        expect([...told.keys()].sort()).toEqual([...new Set([...before, ...after])].sort());
        expect(change.work.totalCount).toBe(told.size);
        for (const [name, kind] of told) {
          if (!before.has(name)) expect(kind).toBe('ADDED');
          else if (after.has(name)) expect(['CARRIED_ON', 'FINISHED']).toContain(kind);
          else {
            const hasReturn = name.startsWith('ILO') ? ilo15 : iom15;
            expect(hasReturn ? ['FINISHED', 'REMOVED'] : ['NO_RETURN']).toContain(kind);
          }
        }
        const sum = (rows: Loose[]): number[] =>
          rows
            .map(counts)
            .reduce((all, each) => all.map((n, i) => n + (each[i] as number)), [0, 0, 0, 0, 0, 0]);
        expect(sum(change.byAgency)).toEqual(counts(change));
        expect(
          counts(change)
            .slice(0, 5)
            .reduce((a, b) => a + b),
        ).toBe(change.total);
        expect(change.total).toBe(told.size);
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});
