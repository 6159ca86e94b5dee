import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import fc from 'fast-check';
import { parse, print, validate } from 'graphql';
import { KeyRing } from '../src/features/access/key.service';
import { Role, type Caller } from '../src/platform/caller';
import { startEverything } from './everything';
import { difference, type Difference } from './interpreter/compare';
import { Draw } from './interpreter/draw';
import { readingOn } from './interpreter/follow';
import { Interpreter, planNames, type Answered } from './interpreter/interpreter';
import { randomOperation, type RandomOperation } from './interpreter/random-operation';
import { samplesOf, type Samples } from './interpreter/samples';
import { shrunk } from './interpreter/shrink';
import type { Answer, World } from './world';

/** `npm run proof:reads` asks for 5,000. */
const OPERATIONS = Number(process.env['MANDATO_PROOF_OPERATIONS'] ?? 120);
/** To look at a difference again: the seed that it named. */
const SEED = Number(process.env['MANDATO_PROOF_SEED'] ?? 1);
const LOCALES = ['en', 'en', 'es', 'es-MX', 'fr'];

interface Asker {
  readonly name: string;
  readonly key: string | undefined;
  readonly caller: Caller;
}

let world: World;
let interpreter: Interpreter;
let samples: Samples;
let askers: Asker[];
const ways = new Map<string, number>();
const noteWay = (message: unknown): void => {
  const { way, why } = message as { way: string; why?: string };
  const name = why ? `${way}: ${why}` : way;
  ways.set(name, (ways.get(name) ?? 0) + 1);
};

beforeAll(async () => {
  world = await startEverything();
  const keys = new KeyRing(world.database);
  const asker = async (name: string, key?: string): Promise<Asker> => ({
    name,
    key,
    caller: await keys.callerOf(key && `Bearer ${key}`),
  });
  askers = [
    await asker('public'),
    await asker('an agency', await world.keyOf(Role.REPORTER, 'ILO')),
    await asker('the secretariat', await world.keyOf(Role.REVIEWER, 'GS-OAS')),
    await asker('an administrator', await world.keyOf(Role.ADMINISTRATOR)),
  ];
  await keys.noteUses();
  interpreter = new Interpreter(world.database);
  samples = await samplesOf(world);
  subscribe('mandato:answer', noteWay);
}, 120_000);
afterAll(async () => {
  unsubscribe('mandato:answer', noteWay);
  await world.stop();
});

interface Asked {
  readonly operation: RandomOperation;
  readonly asker: Asker;
  readonly locale: string;
}

interface Both {
  readonly server: Answer;
  readonly own: Answered;
  readonly found: Difference | null;
}

const NOTHING: Answered = { data: null, errors: [], asOf: null, truncated: [] };

const isTooMuch = ({ status, body }: Answer): boolean =>
  status === 400 && body?.errors?.[0]?.extensions?.problems?.[0]?.limit !== undefined;

async function answered({ operation, asker, locale }: Asked): Promise<Both> {
  const { document, variables } = operation;
  const server = await world.ask(document, variables, {
    ...{ key: asker.key, locale },
    headers: { connection: 'close' },
  });
  // The limits are no part of the declarations; what they refuse is not compared.
  if (isTooMuch(server)) return { server, own: NOTHING, found: null };
  const own = await interpreter.answer({
    ...{ document, variables, locale },
    caller: asker.caller,
    publicUrl: world.url,
  });
  return { server, own, found: difference(server, own, interpreter.cursors) };
}

/** What a person needs to act on a difference. */
async function told(
  asked: Asked,
  { server, own, found: seen }: Both & { found: Difference },
): Promise<string> {
  const { operation, asker, locale } = asked;
  let last = seen;
  let errors = server.body?.errors;
  const document = await shrunk(operation.document, interpreter.schema, async (smaller) => {
    const both = await answered({ ...asked, operation: { ...operation, document: smaller } });
    if (both.found) [last, errors] = [both.found, both.server.body?.errors];
    return both.found !== null;
  });
  const used = Object.fromEntries(
    Object.entries(operation.variables).filter(([name]) => document.includes(`$${name}`)),
  );
  return [
    `The answers part at ${last.path}.`,
    `Server:      ${JSON.stringify(last.server)?.slice(0, 1500)}`,
    `Interpreter: ${JSON.stringify(last.interpreter)?.slice(0, 1500)}`,
    ...(errors ? [`Its errors:   ${JSON.stringify(errors).slice(0, 1500)}`] : []),
    ...(own.errors.length > 0
      ? [
          `Interpreter’s errors: ${own.errors
            .map(({ message }) => message)
            .join('; ')
            .slice(0, 1500)}`,
        ]
      : []),
    ...world.log
      .filter((line) => line.includes('unexpected fault'))
      .slice(-1)
      .map((line) => `Its log:      ${line.slice(0, 600)}`),
    `Asked by ${asker.name} in ${locale}, with ${JSON.stringify(used)}:`,
    print(parse(document)),
  ].join('\n');
}

async function compare(asked: Asked): Promise<Both> {
  const { document } = asked.operation;
  const faults = validate(interpreter.schema, parse(document));
  if (faults.length > 0)
    throw new Error(`The generator wrote what is not valid: ${faults[0]?.message}\n${document}`);
  const both = await answered(asked);
  if (both.found) throw new Error(await told(asked, { ...both, found: both.found }));
  return both;
}

test(`${OPERATIONS} random operations are answered as their declarations say`, async () => {
  let [compared, withErrors, continued, refused] = [0, 0, 0, 0];
  const begun = Date.now();
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (generate) => {
      const draw = new Draw((n) => generate(fc.nat, { max: n - 1 }));
      const asker = askers[compared % askers.length]!;
      const operation = randomOperation(draw, {
        schema: interpreter.schema,
        plans: interpreter.plans,
        samples,
      });
      let asked: Asked = { operation, asker, locale: draw.pick(LOCALES) };
      for (let pages = 0; pages < 3; pages += 1) {
        const { server, own } = await compare(asked);
        if (isTooMuch(server)) {
          refused += 1;
          return;
        }
        compared += pages === 0 ? 1 : 0;
        continued += pages === 0 ? 0 : 1;
        withErrors += own.errors.length > 0 ? 1 : 0;
        const next = readingOn(
          asked.operation,
          { server: server.body.data, own: own.data },
          draw,
          interpreter.cursors,
        );
        if (!next) break;
        asked = { ...asked, operation: next };
      }
    }),
    // Each failure is made smaller by its own document; a seed and a number of operations say how to come to it again.
    { numRuns: OPERATIONS, seed: SEED, endOnFailure: true, unbiased: true },
  );
  const seconds = Math.round((Date.now() - begun) / 1000);
  const all = planNames(interpreter);
  const reached = all.filter((name) => interpreter.reached.has(name));
  console.info(
    `${compared} operations and ${continued} further pages, ${withErrors} with errors, no difference, ${refused} too costly, ` +
      `${reached.length} of ${all.length} fields, ${seconds} s; ${[...ways].map(([way, n]) => `${n} ${way}`).join('; ')}`,
  );
  console.info(
    `Fields not reached: ${all.filter((name) => !interpreter.reached.has(name)).join(', ') || 'none'}`,
  );
  expect([...interpreter.untold]).toEqual([]);
  expect(compared + refused).toBe(OPERATIONS);
  // A short run comes by some, a long one by nearly all of what is declared.
  if (OPERATIONS >= 5000) expect(reached.length / all.length).toBeGreaterThan(0.8);
}, 7_200_000);

test('an answer that differs in one place is told with that place', async () => {
  const document =
    '{ agencies(first: 2) { totalCount edges { cursor node { code } } } nothing: agency(by: { code: "ILO" }, asOf: 999) { code } }';
  const right = '{ agencies(first: 2) { totalCount edges { cursor node { code } } } }';
  const parting = async (text: string, change: (answer: Answer) => unknown): Promise<string | undefined> => {
    const { server, own, found } = await answered({
      operation: { document: text, variables: {}, pages: new Map() },
      asker: askers[0]!,
      locale: 'en',
    });
    expect(found).toBeNull();
    change(server);
    return difference(server, own, interpreter.cursors)?.path;
  };
  const { parse: read } = JSON;
  expect(await parting(right, () => undefined)).toBeUndefined();
  expect(await parting(right, ({ body }) => (body.data.agencies.totalCount += 1))).toBe(
    'data.agencies.totalCount',
  );
  expect(await parting(right, ({ body }) => (body.data.agencies.edges[1].node.code = 'X'))).toBe(
    'data.agencies.edges.1.node.code',
  );
  expect(await parting(right, ({ body }) => body.data.agencies.edges.reverse())).toBe(
    'data.agencies.edges.0.cursor',
  );
  expect(await parting(right, ({ body }) => (body.data.agencies = read('{"edges":[],"totalCount":0}')))).toBe(
    'data.agencies (keys)',
  );
  expect(await parting(right, ({ body }) => (body.extensions.asOf -= 1))).toBe('extensions.asOf');
  expect(await parting(right, ({ body }) => delete body.extensions.truncated)).toBe('extensions.truncated.0');
  expect(await parting(document, ({ body }) => (body.errors[0].extensions.code = 'FORBIDDEN'))).toBe(
    'errors',
  );
});
