import { isDeepStrictEqual } from 'node:util';
import { ask, type Contender } from './contender';
import type { ReadOperation } from './operations/operation';

const CURSORS = new Set(['endCursor', 'startCursor', 'cursor']);

/** Refuses to time anybody who answers otherwise than the first of them. Cursors are each one's own. */
export async function checkAnswers(
  operation: ReadOperation,
  variablesOf: ReadonlyMap<Contender, readonly object[]>,
): Promise<void> {
  const [[first, firstVariables] = [], ...others] = [...variablesOf];
  if (!first || !firstVariables) return;
  for (const [i, variables] of firstVariables.entries()) {
    const expected = withoutCursors((await ask(first, operation, variables)).data);
    for (const [contender, own] of others) {
      const answer = withoutCursors((await ask(contender, operation, own[i] ?? {})).data);
      const place = differenceOf(expected, answer);
      if (place === null) continue;
      throw new Error(
        `${contender.name} answers ${operation.name} ${JSON.stringify(variables)} otherwise than ${first.name}: ${place}`,
      );
    }
  }
}

function withoutCursors(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutCursors);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, CURSORS.has(key) ? null : withoutCursors(each)]),
  );
}

/** Where two answers differ, with both values; null where they do not. */
export function differenceOf(expected: unknown, actual: unknown, path = 'data'): string | null {
  if (isDeepStrictEqual(expected, actual)) return null;
  if (isObject(expected) && isObject(actual) && Array.isArray(expected) === Array.isArray(actual)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
      const found = differenceOf(expected[key], actual[key], `${path}.${key}`);
      if (found !== null) return found;
    }
  }
  return `${path} is ${shown(actual)} and not ${shown(expected)}`;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const shown = (value: unknown): string => (JSON.stringify(value) ?? 'absent').slice(0, 300);
