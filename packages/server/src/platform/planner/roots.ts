import { RequestError } from '../../errors';
import { Standing, type Caller } from '../caller';
import { fieldSql, plannedType, type Compiler } from './compile';
import { PlanContext, ReadThen } from './context';
import type { Statement } from './statement';
import { rowAt } from './declare';
import type { Selected } from './selection';

/** Who asks, and how the answer is to be worded. */
export interface Asking {
  readonly caller: Caller;
  readonly localeTag: string;
  readonly publicUrl: string;
}

interface At {
  readonly standing: Standing;
  readonly asOf: number | null;
  readonly isNow: boolean;
  readonly isPermalink: boolean;
  readonly root: PlanContext['root'];
}

export const planContext = (
  compiler: Compiler,
  statement: Statement,
  asking: Asking,
  { asOf, ...at }: At,
): PlanContext =>
  new PlanContext({
    statement,
    compiler,
    ...asking,
    ...at,
    register: statement.register(asOf),
  });

/** A root field in SQL: its value, and the register number it is read at. */
export interface RootSql {
  readonly value: string;
  readonly readAt: string;
}

/** Under this name a root field that not everybody may ask for says in its `extensions` who may. */
export const MAY_ASK = 'mayAsk';

export function mayAsk({ field }: Selected, caller: Caller): boolean {
  const rule = field?.extensions[MAY_ASK] as ((caller: Caller) => boolean) | undefined;
  return rule?.(caller) ?? true;
}

/** What a root field that is refused has left behind does not reach the statement of the others. */
export function rootSql(
  compiler: Compiler,
  statement: Statement,
  asking: Asking,
  selected: Selected,
): RootSql {
  const asOf = (selected.args['asOf'] as number | null | undefined) ?? null;
  return nowOrThen(statement, asOf, (isNow) =>
    compileRoot(compiler, statement, asking, { selected, asOf, isNow }),
  );
}

/** Compiles as read now, where no number is asked for; once more where a cursor in it brings a number along. */
export function nowOrThen<T>(statement: Statement, asOf: number | null, compile: (isNow: boolean) => T): T {
  const undo = statement.mark();
  try {
    return compile(asOf === null);
  } catch (error) {
    undo();
    if (!(error instanceof ReadThen)) throw error;
  }
  try {
    return compile(false);
  } catch (error) {
    undo();
    throw error;
  }
}

function compileRoot(
  compiler: Compiler,
  statement: Statement,
  asking: Asking,
  { selected, asOf, isNow }: { selected: Selected; asOf: number | null; isNow: boolean },
): RootSql {
  const query = plannedType(compiler, 'Query');
  const c = planContext(compiler, statement, asking, {
    asOf,
    isNow,
    standing: (selected.args['standing'] as Standing | undefined) ?? Standing.PUBLISHED,
    isPermalink: query.fields.get(selected.name)?.kind === 'one',
    root: { name: selected.name, args: selected.args },
  });
  return {
    value: fieldSql(query, selected, rowAt<never>('root'), c),
    readAt: `(select n from ${c.register.name})`,
  };
}

export const noSuchAct = (): RequestError =>
  new RequestError(
    'INVALID_AS_OF',
    'There is no act of that number in the register; ask `latestAct { number }`.',
  );
