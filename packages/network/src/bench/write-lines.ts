import type { Client } from 'pg';
import { differenceOf } from './check';
import { send, type Contender, type ContenderName, type Request } from './contender';
import { effectOf } from './effects';
import type { Environment } from './environment';
import { measure, type Entrant } from './measure';
import type { WriteOperation } from './operations/writes';
import { linesOf, type Counted, type Line } from './report';
import { countStatements } from './statements';
import type { ReturnsToWrite, Writable } from './write-world';

interface Run {
  readonly operation: WriteOperation;
  readonly world: ReturnsToWrite;
  readonly contenders: readonly Contender[];
  readonly environment: Environment;
  readonly options: { readonly seconds: number; readonly rounds: number };
}

/** Each round writes to every return once; before it everything is put back. */
export async function writeLines({
  operation,
  world,
  contenders,
  environment,
  options,
}: Run): Promise<Line[]> {
  const { admin, postgres } = environment;
  const returns = operation.returns(world);
  const ids = returns.map(({ id }) => id);
  const requestOf = (contender: Contender, writable: Writable): Request => {
    const { variables, writing } = operation.ask(world, writable);
    return contender.request(operation, variables, writing);
  };
  await checkEffects({ operation, admin, contenders, writable: returns[0] as Writable, world });
  const entrants = contenders.map((contender): Entrant => ({
    contender,
    amount: returns.length,
    ...(operation.clients === undefined ? {} : { clients: operation.clients }),
    requests: async () => {
      await operation.reset(admin, ids);
      return returns.map((writable) => requestOf(contender, writable));
    },
  }));
  const { rounds, seconds } = options;
  const all = await measure(entrants, { postgresPid: postgres.pid, seconds, rounds });
  const counted = new Map<ContenderName, Counted>();
  for (const contender of contenders) {
    await operation.reset(admin, ids);
    let bytes = 0;
    const some = returns.slice(0, 4);
    const statements = await countStatements(admin, async () => {
      for (const writable of some)
        bytes += (await send(contender, operation, requestOf(contender, writable))).bytes;
    });
    counted.set(contender.name, {
      statements: statements / some.length,
      bytes: Math.round(bytes / some.length),
    });
  }
  await operation.reset(admin, ids);
  return linesOf({ operation: operation.name, kind: 'write', all, counted });
}

interface Checked {
  readonly operation: WriteOperation;
  readonly admin: Client;
  readonly contenders: readonly Contender[];
  readonly writable: Writable;
  readonly world: ReturnsToWrite;
}

async function checkEffects({ operation, admin, contenders, writable, world }: Checked): Promise<void> {
  const { variables, writing } = operation.ask(world, writable);
  let expected: unknown = null;
  for (const contender of contenders) {
    await operation.reset(admin, [writable.id]);
    const own = { ...writing, idempotencyKey: `${writing.idempotencyKey}-${contender.name}` };
    const effect = await effectOf(admin, writable.id, async () => {
      const { data } = await send(contender, operation, contender.request(operation, variables, own));
      const { payload } = data as { payload: { userErrors: unknown[] } };
      if (payload.userErrors.length > 0)
        throw new Error(`${contender.name} refuses ${operation.name}: ${JSON.stringify(payload.userErrors)}`);
    });
    const place = expected === null ? null : differenceOf(expected, effect, operation.name);
    if (place !== null) throw new Error(`${contender.name} leaves something else behind: ${place}`);
    expected ??= effect;
  }
  await operation.reset(admin, [writable.id]);
}
