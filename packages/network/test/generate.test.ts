import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { finish, prepareNetwork, report } from '../src/generate/network';
import { planNetwork } from '../src/generate/plan';
import { copyLine } from '../src/load/copy-line';
import { SIZES } from '../src/sizes';

/** SHA-256 of every row in turn. */
async function hashOfNetwork(seed: number): Promise<string> {
  const hash = createHash('sha256');
  const write = (table: string, row: object): void => void hash.update(`${table} ${JSON.stringify(row)}\n`);
  const prepared = prepareNetwork('demo', seed);
  const pause = async (): Promise<void> => undefined;
  finish(prepared, [await report(prepared, { write, share: { of: 1, index: 0 }, pause })], write);
  return hash.digest('hex');
}

test('the same seed makes the same bytes, another seed others', async () => {
  const [first, again, other] = [await hashOfNetwork(7), await hashOfNetwork(7), await hashOfNetwork(8)];
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});

test.each([
  ['oas', 60, 100, 12, [600, 760]],
  ['interagency', 250, 2_500, 12, [2_600, 3_200]],
] as const)('%s is planned as large as it is to be', (name, agencies, mandates, rounds, [fewest, most]) => {
  const plan = planNetwork(SIZES[name], 1);
  expect(plan.bodies.agencies).toHaveLength(agencies);
  expect(plan.bodies.mandates).toHaveLength(mandates);
  expect(plan.rounds).toHaveLength(rounds);
  expect(plan.returns.length).toBeGreaterThan(fewest);
  expect(plan.returns.length).toBeLessThan(most);
});

test('a few agencies report most of the work', () => {
  const weights = planNetwork(SIZES.interagency, 1)
    .bodies.agencies.map(({ weight }) => weight)
    .sort((a, b) => b - a);
  const sum = (list: readonly number[]): number => list.reduce((all, each) => all + each, 0);
  expect(sum(weights.slice(0, 50)) / sum(weights)).toBeGreaterThan(0.5);
  expect(sum(weights.slice(-125)) / sum(weights)).toBeLessThan(0.25);
});

describe('a row as COPY reads it', () => {
  const column = (name: string, isJson = false, isRequired = false) => ({ name, isJson, isRequired });

  test('nothing, marks of the format, arrays and JSON are told apart', () => {
    const table = {
      name: 't',
      columns: [column('a'), column('b'), column('c'), column('d', true), column('e')],
    };
    const row = {
      a: null,
      b: 'tab\tline\nback\\',
      c: ['x"y', 'a,b', '\\', null],
      d: { k: 'line\n' },
      e: false,
    };
    expect(copyLine(table, row)).toBe(
      '\\N\ttab\\tline\\nback\\\\\t{"x\\\\"y","a,b","\\\\\\\\",NULL}\t{"k":"line\\\\n"}\tf\n',
    );
  });

  test('a column that the table does not have, or one that it needs, is told', () => {
    const table = { name: 't', columns: [column('a', false, true)] };
    expect(() => copyLine(table, { a: 1, typo: 2 })).toThrow('t has no column for: typo');
    expect(() => copyLine(table, {})).toThrow('t needs a.');
  });
});
