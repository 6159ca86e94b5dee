import { Standing } from '../../platform/caller';
import { cellParts } from '../../platform/database/migrations/coverage-cells';
import type { PlanContext } from '../../platform/planner/context';
import { rowAt, type Row } from '../../platform/planner/declare';
import { Agency } from '../agencies/agency';
import type { Diagnosis } from '../diagnoses/diagnosis';
import { isOfStanding } from '../diagnoses/standing';
import type { InQuestion } from './basis';
import { CoverageCell, CoverageState } from './cell';

/** What a question about coverage is about, as a row: lists of ids, null where it is about all there are. What rests on
    returns that are not public is not in the ledger; those cells are brought along. */
export interface AskedCells {
  readonly rounds: string;
  readonly agencies: string;
  readonly mandates: string;
  readonly states: string;
  readonly cells: string;
}

interface Asked {
  readonly about: InQuestion;
  /** SQL of the ids of mandates, and of states (`text[]`); null where it is about all of them. */
  readonly mandates: string | null;
  readonly states: string | null;
}

/** A SELECT of one row of AskedCells. Found once, as the row that everything below reads: hence the offsets. */
export function askedCells({ about, mandates, states }: Asked, c: PlanContext): string {
  const asked =
    `select ${about.rounds} as rounds, ${about.agencies ?? 'null::uuid[]'} as agencies, ` +
    `${mandates ?? 'null::uuid[]'} as mandates, ${states ?? 'null::text[]'} as states offset 0`;
  const cells = c.standing === Standing.PUBLISHED ? 'null::coverage_cell[]' : cellsNow(c);
  return `select q.*, ${cells} as cells from (${asked}) q offset 0`;
}

/** What the ledger would hold if the returns of the standing were public; `q` is what is asked for. */
function cellsNow(c: PlanContext): string {
  const isOwn = (id: string): string =>
    c.standing === Standing.MINE ? ` and ${id} = ${c.callerAgency}` : '';
  const a = c.rows(Agency, (x) => `(q.agencies is null or ${x.id} = any(q.agencies))${isOwn(x.id)}`);
  const asked = `select k.id as cycle_id, ${a.row.id} as agency_id, ${c.asOf} as n from unnest(q.rounds) k(id), ${a.from} where ${a.where}`;
  const rests = isOfStanding(rowAt<Diagnosis>('d'), 'r', { c, standing: c.standing });
  const returned =
    `select o.q, o.n, r.id as revision_id from reporter o join diagnosis d on d.cycle_id = o.cycle_id ` +
    `and d.answers_for_id = o.agency_id join revision r on r.diagnosis_id = d.id where ${rests}`;
  return (
    `array(with recursive ${cellParts(asked, returned)} select row(x.cycle_id, x.mandate_id, x.agency_id, null, null, x.agency_code, ` +
    `x.is_addressed, x.state, x.reason_code, x.activity_count, null)::coverage_cell from cells x ` +
    `where q.mandates is null or x.mandate_id = any(q.mandates))`
  );
}

export interface Condition {
  (x: Row<CoverageCell>): string;
}

export const among = (value: string, list: string): string => `(${list} is null or ${value} = any(${list}))`;

/** FROM and WHERE of the cells in question. */
export function cellsOf(
  t: Row<AskedCells>,
  c: PlanContext,
  { also = () => 'true', inAnyState = false }: { also?: Condition; inAnyState?: boolean } = {},
): Pick<ReturnType<PlanContext['rows']>, 'from' | 'where' | 'alias'> & { row: Row<CoverageCell> } {
  const asked = (x: Row<CoverageCell>): string =>
    [also(x), ...(inAnyState ? [] : [among(x.state, t.states)])].join(' and ');
  const alias = c.statement.alias();
  const row = rowAt<CoverageCell>(alias);
  const from = c.standing === Standing.PUBLISHED ? `(${ledgerRows(t, c)})` : `unnest(${t.cells})`;
  return { from: `${from} ${alias}`, where: asked(row), row, alias };
}

/** Cells of some agencies, of some mandates and of all are three ways to the rows, of which two are closed before they begin: each
    can then take the index that leads there. */
function ledgerRows(t: Row<AskedCells>, c: PlanContext): string {
  const those = (condition: Condition): string => {
    const { from, where, alias } = c.rows<CoverageCell>(
      CoverageCell,
      (x) => `${x.cycleId} = any(${t.rounds}) and ${condition(x)}`,
    );
    return `select ${alias}.* from ${from} where ${where}`;
  };
  return [
    those(() => `${t.agencies} is null and ${t.mandates} is null`),
    those((x) => `${t.agencies} is null and ${x.mandateId} = any(${t.mandates})`),
    those((x) => `${x.agencyId} = any(${t.agencies}) and ${among(x.mandateId, t.mandates)}`),
  ].join(' union all ');
}

export const COUNTED = ['cells', ...Object.values(CoverageState).map((state) => state.toLowerCase())];

export const counts = (x: Row<CoverageCell>): string =>
  [
    'count(*)::int as cells',
    ...Object.values(CoverageState).map(
      (state) => `count(*) filter (where ${x.state} = '${state}')::int as ${state.toLowerCase()}`,
    ),
  ].join(', ');
