import { badInput } from '../../errors';
import type { PlanContext } from './context';
import type { Args } from './declare';

const PAGE_SIZE = 25;
const LARGEST_PAGE = 100;

export interface Window {
  readonly size: number;
  readonly backward: boolean;
  readonly cursor: string | null;
}

interface Asked {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

/** How many rows a page has, from which end, beyond which cursor. */
export function windowOf(args: Args, c: PlanContext): Window {
  const { first, last, after, before } = args as Asked;
  const fault = faultOf(args);
  if (fault) throw badInput([{ ...fault, path: [...c.path, fault.argument] }]);
  const isBackward = last != null;
  return {
    size: last ?? first ?? PAGE_SIZE,
    backward: isBackward,
    cursor: (isBackward ? before : after) ?? null,
  };
}

interface Fault {
  readonly argument: keyof Asked;
  readonly code: string;
  readonly cure: string;
}

function faultOf({ first, last, after, before }: Asked): Fault | null {
  const size = last ?? first ?? PAGE_SIZE;
  if (first != null && last != null)
    return { argument: 'last', code: 'INVALID', cure: 'Give first or last, not both.' };
  if (size < 1 || size > LARGEST_PAGE) {
    return {
      argument: last == null ? 'first' : 'last',
      code: 'LIMIT_EXCEEDED',
      cure: `Ask for 1 to ${LARGEST_PAGE} rows a page.`,
    };
  }
  if (after != null && (last != null || before != null)) {
    return { argument: 'after', code: 'INVALID', cure: 'Use after with first, before with last.' };
  }
  return before != null && last == null
    ? { argument: 'before', code: 'INVALID', cure: 'Use before together with last.' }
    : null;
}
