import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { questionsIn, type Question } from '../scripts/questions';
import { prepareDemo } from '../src/demo/demo';
import { startWorld, type Asking, type Loose, type World } from './world';

/* The questions of packages/server/queries, put to a server as their files have them. */

export const questions = questionsIn(join(__dirname, '../../..'));

const questionOf = (number: number): Question => {
  const found = questions.find((each) => each.number === number);
  if (!found) throw new Error(`There is no question ${number}.`);
  return found;
};

/** What `npm start` has on its first day: catalogue, rounds, ILO's return, published. */
export async function startDemoWorld(): Promise<World> {
  const world = await startWorld();
  const folder = mkdtempSync(join(tmpdir(), 'mandato-questions-'));
  try {
    await prepareDemo(world.database, world.databaseUrl, folder);
    return world;
  } catch (error) {
    await world.stop();
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export interface Told {
  readonly data: Loose;
  readonly extensions: Loose;
  /** `compiled`, `executed` or `cached`. */
  readonly way: string;
  readonly statements: readonly string[];
}

/** The answer with the variables of the demo, or with others. */
export async function told(world: World, number: number, variables?: object, asking?: Asking): Promise<Told> {
  const { text, demo } = questionOf(number);
  const ways: string[] = [];
  const see = (message: unknown): void => void ways.push((message as { way: string }).way);
  subscribe('mandato:answer', see);
  let body: Loose;
  try {
    const statements = await world.statements(async () => {
      ({ body } = await world.ask(text, variables ?? JSON.parse(demo ?? '{}'), asking));
    });
    if (body.errors) throw new Error(`Question ${number}: ${JSON.stringify(body.errors, null, 2)}`);
    return { data: body.data, extensions: body.extensions, way: ways.join(', '), statements };
  } finally {
    unsubscribe('mandato:answer', see);
  }
}

export const codes = (list: readonly Loose[]): string[] => list.map(({ code }: Loose) => code);
export const keys = (list: readonly Loose[]): string[] => list.map(({ key }: Loose) => key);
