import { setTimeout as sleep } from 'node:timers/promises';
import type { Contender, Request } from './contender';
import { CLIENTS, drive, percentile } from './drive';
import { memoryOf, secondsOf, secondsOfFamily } from './processes';

/** What one contender did in one round. */
export interface Round {
  readonly throughput: number;
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of processor time per request; null where the system does not tell. */
  readonly serverCpu: number | null;
  readonly databaseCpu: number | null;
}

export interface Entrant {
  readonly contender: Contender;
  /** Before each round, not timed: what the requests of one round are. */
  readonly requests: () => Promise<readonly Request[]> | readonly Request[];
  /** How many of them at once make a round; as many as fit into the time without it. */
  readonly amount?: number;
  /** How many ask at the same time, where that is not as usual. */
  readonly clients?: number;
}

export interface Rounds {
  readonly contender: Contender;
  readonly rounds: readonly Round[];
  readonly memory: number | null;
}

interface Plan {
  readonly postgresPid: number;
  readonly seconds: number;
  readonly rounds: number;
}

const MOST_REQUESTS = 50_000;
// Each connection plans a prepared statement five times before it settles on one plan.
const WARM_REQUESTS = 12 * CLIENTS;
// V8 compiles what is called often, a while after; what a process has not yet been asked at all takes longest.
// For rounds of a second; a trial with shorter ones is warmed for less, a run with longer ones at least for a round.
const LEAST_WARMING_MS = 3_000;
const REWARM_REQUESTS = 6 * CLIENTS;
const LONGEST_WARMING_MS = 10_000;

/** Interleaved rounds, in reversed order every second time: what the machine does meanwhile meets all of them alike. */
export async function measure(entrants: readonly Entrant[], plan: Plan): Promise<readonly Rounds[]> {
  const amounts = new Map<Entrant, number>();
  for (const entrant of entrants) amounts.set(entrant, entrant.amount ?? (await warm(entrant, plan.seconds)));
  const rounds = new Map<Entrant, Round[]>(entrants.map((entrant) => [entrant, []]));
  for (let n = 0; n < plan.rounds; n++) {
    for (const entrant of n % 2 === 0 ? entrants : [...entrants].reverse()) {
      rounds.get(entrant)?.push(await oneRound(entrant, amounts.get(entrant) ?? CLIENTS, plan.postgresPid));
    }
  }
  return entrants.map((entrant) => ({
    contender: entrant.contender,
    rounds: rounds.get(entrant) ?? [],
    memory: memoryOf(entrant.contender.pid),
  }));
}

/** Runs until code and plans are settled; the number of requests that fill so many seconds from then on. */
async function warm({ contender, requests }: Entrant, seconds: number): Promise<number> {
  const all = await requests();
  const until = performance.now() + Math.max(LEAST_WARMING_MS * Math.min(1, seconds), seconds * 1000);
  const latest = performance.now() + LONGEST_WARMING_MS;
  let amount = CLIENTS;
  for (let done = 0; ;) {
    const { seconds: taken } = await drive(contender.url, all, amount);
    const rate = amount / taken;
    done += amount;
    if (performance.now() > until && (done >= WARM_REQUESTS || performance.now() > latest))
      return clamp(rate * seconds);
    amount = clamp(Math.min(amount * 4, (rate * seconds) / 2));
  }
}

const clamp = (amount: number): number => Math.round(Math.min(MOST_REQUESTS, Math.max(CLIENTS, amount)));

async function oneRound(entrant: Entrant, amount: number, postgresPid: number): Promise<Round> {
  const { contender } = entrant;
  const requests = await entrant.requests();
  // A pool lets go of connections that nobody used while the others had their turn; a new one plans afresh.
  if (entrant.amount === undefined) await drive(contender.url, requests, Math.min(REWARM_REQUESTS, amount));
  await settled();
  const server = secondsOf(contender.pid);
  const database = secondsOfFamily(postgresPid);
  const driven = await drive(contender.url, requests, amount, entrant.clients);
  // What was begun for the last answer may still go on: garbage, statistics, the write-ahead log.
  await settled();
  return {
    throughput: driven.completed / driven.seconds,
    p50: percentile(driven.latencies, 0.5),
    p99: percentile(driven.latencies, 0.99),
    serverCpu: perRequest(server, secondsOf(contender.pid), driven.completed),
    databaseCpu: perRequest(database, secondsOfFamily(postgresPid), driven.completed),
  };
}

const settled = (): Promise<void> => sleep(50);

const perRequest = (before: number | null, after: number | null, requests: number): number | null =>
  before === null || after === null ? null : ((after - before) * 1000) / requests;
