import { setTimeout as pause } from 'node:timers/promises';
import { startWorld, type World } from '../../../test/world';
import { Role } from '../caller';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await world.openRound('r', ['ILO']);
});
afterAll(() => world.stop());

const ASK = 'query Waiting { program { code } }';

/** While `work` runs, whatever needs that table waits. */
async function withLocked(table: string, work: () => Promise<void>): Promise<void> {
  await world.sql('begin');
  await world.sql(`lock table ${table} in access exclusive mode`);
  try {
    await work();
  } finally {
    await world.sql('commit');
  }
}

/** Statements of the server that run or wait for a lock right now. */
async function running(): Promise<number> {
  // Within a transaction PostgreSQL would show what it saw first.
  await world.sql('select pg_stat_clear_snapshot()');
  const [row] = await world.sql(
    `select count(*)::int as n from pg_stat_activity where datname = current_database() and application_name = 'mandato' and state = 'active'`,
  );
  return row.n as number;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 300; i++) {
    if (await isSo()) return;
    await pause(20);
  }
  throw new Error('It did not come about.');
}

function ask(document: string, { key, variables }: { key?: string; variables?: object } = {}) {
  const leaving = new AbortController();
  const answered = fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
    body: JSON.stringify({ query: document, variables }),
    signal: leaving.signal,
  }).catch(() => null);
  return { leave: () => leaving.abort(), answered };
}

test.each([
  ['the public', async () => undefined],
  ['a member', () => world.keyOf(Role.READER, 'ILO')],
])('when %s leaves, the statement is cancelled, and the next caller is served', async (_who, keyOf) => {
  const key = await keyOf();
  await withLocked('program', async () => {
    const asked = Array.from({ length: 12 }, () => ask(ASK, key ? { key } : {}));
    // More than there are connections: some wait for one.
    await until(async () => (await running()) === 8);
    for (const each of asked) each.leave();
    await until(async () => (await running()) === 0);
  });
  expect(world.log.filter((line) => line.includes('unexpected'))).toEqual([]);
  const { program } = await world.query(ASK, {}, key ? { key } : {});
  expect(program.code).toBe('PROGRAM-2005');
});

test('who stays is never cancelled instead of who leaves', async () => {
  const stays =
    'query Stays($first: Int!) { agencies(first: $first) { nodes { code mandates(first: 5) { nodes { code } } } } }';
  const first = (await world.query(stays, { first: 30 })).agencies.nodes;
  for (let round = 0; round < 12; round++) {
    const leaving = Array.from({ length: 6 }, () => ask(stays, { variables: { first: 70 } }));
    const staying = Array.from({ length: 4 }, () => world.query(stays, { first: 30 }));
    await pause(round * 3);
    for (const each of leaving) each.leave();
    for (const { agencies } of await Promise.all(staying)) expect(agencies.nodes).toEqual(first);
  }
});

test('a change is carried to its end, whether its caller stays or not', async () => {
  const key = await world.keyOf(Role.REPORTER, 'ILO');
  const save = `mutation Save($input: DiagnosisSaveInput!) { diagnosisSave(input: $input) { diagnosis { id } userErrors { code } } }`;
  const input = { cycle: { code: 'r' }, language: 'en', content: {} };
  await withLocked('revision', async () => {
    const { leave } = ask(save, { key, variables: { input } });
    await until(async () => (await running()) === 1);
    leave();
    await pause(500);
    expect(await running()).toBe(1);
  });
  await until(async () => (await world.sql('select id from diagnosis')).length === 1);
});

test('a statement that takes too long is stopped; the error names the operation, the time and what to do', async () => {
  const hurried = await startWorld({ server: { statementSeconds: 1 } });
  await hurried.sql('begin');
  await hurried.sql('lock table program in access exclusive mode');
  const told = {
    extensions: { code: 'TIMEOUT' },
    message:
      'The operation "Waiting" took longer than 1 second and was stopped. Ask for less at once: fewer rows with `first`, a narrower filter, no `totalCount`.',
  };
  for (const key of [undefined, await hurried.keyOf(Role.READER, 'ILO')]) {
    const { status, body } = await hurried.ask(ASK, {}, { key });
    expect([status, body.data]).toEqual([400, { program: null }]);
    expect(body.errors).toMatchObject([{ ...told, path: ['program'] }]);
  }
  const { body } = await hurried.ask(ASK.replace('query Waiting', ''));
  expect(body.errors[0].message).toMatch(/^The operation took longer than 1 second/);
  await hurried.sql('commit');
  expect((await hurried.ask(ASK)).status).toBe(200);
  await hurried.stop();
});
