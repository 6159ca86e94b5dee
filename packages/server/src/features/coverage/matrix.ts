import { Args, Field, Int, ObjectType } from 'type-graphql';
import { Standing } from '../../platform/caller';
import { Cost } from '../../platform/limits/cost';
import type { PlanContext } from '../../platform/planner/context';
import { Many, One, Page, planned, Value, type Row } from '../../platform/planner/declare';
import { ForwardArgs } from '../../values/arguments';
import { connectionOf } from '../../values/connection';
import { Agency, byCode } from '../agencies/agency';
import { Cycle } from '../cycles/cycle';
import { Completeness } from '../diagnoses/completeness';
import { Mandate } from '../mandates/mandate';
import { among, cellsOf, COUNTED, counts, type AskedCells, type Condition } from './asked-cells';
import { Basis, basisRows, completenessOf, CountingRule, type InQuestion } from './basis';
import { CoverageCell } from './cell';

interface FoundMandate extends AskedCells {
  readonly id: string;
  readonly code: string;
}

@Value()
@ObjectType({
  description: 'How many cells there are, and how many of them in each state; these add up to `cells`.',
})
export class CoverageTotal {
  @Field(() => Int, { description: 'All of them.' })
  cells!: number;

  @Field(() => Int, { description: 'In the state AWAITED.' })
  awaited!: number;

  @Field(() => Int, { description: 'In the state EXCUSED.' })
  excused!: number;

  @Field(() => Int, { description: 'In the state NIL_RETURN.' })
  nilReturn!: number;

  @Field(() => Int, { description: 'In the state SILENT.' })
  silent!: number;

  @Field(() => Int, { description: 'In the state FILED_UNLINKED.' })
  filedUnlinked!: number;

  @Field(() => Int, { description: 'In the state NOT_DONE.' })
  notDone!: number;

  @Field(() => Int, { description: 'In the state SUBSTITUTE.' })
  substitute!: number;

  @Field(() => Int, { description: 'In the state REPORTED.' })
  reported!: number;
}

const totalRows = (t: Row<AskedCells>, c: PlanContext, also?: Condition): string => {
  const { from, where, row } = cellsOf(t, c, also ? { also } : {});
  return `select ${counts(row)} from ${from} where ${where}`;
};

const counted = (t: Row<object>): string =>
  `select ${COUNTED.map((column) => `${(t as Record<string, string>)[column]} as ${column}`).join(', ')}`;

@Value()
@ObjectType({ description: 'The cells of one mandate.' })
class CoverageRow {
  @Field(() => Mandate, { description: 'The mandate.' })
  @One<FoundMandate, Mandate>(() => Mandate, { on: (m, t) => `${m.id} = ${t.id}` })
  mandate?: Mandate;

  @Cost({ rows: 20 })
  @Field(() => [CoverageCell], {
    description:
      'Its cells that the filter leaves: by round, the one that was announced first, then by agency code.',
  })
  @Many<FoundMandate, CoverageCell>(() => CoverageCell, {
    rows: (t, c) => {
      const { from, where, row, alias } = cellsOf(t, c, { also: (x) => `${x.mandateId} = ${t.id}` });
      return `select ${alias}.* from ${from} where ${where} order by ${row.cycleId}, ${row.agencyCode} collate "C"`;
    },
  })
  cells?: CoverageCell[];

  @Field(() => CoverageTotal, { description: 'Of its cells that the filter leaves.' })
  @One<FoundMandate, CoverageTotal>(() => CoverageTotal, {
    rows: (t, c) => totalRows(t, c, (x) => `${x.mandateId} = ${t.id}`),
  })
  total?: CoverageTotal;
}

const CoverageRowConnection = connectionOf(CoverageRow);

@Value()
@ObjectType({ description: 'The cells of one agency, counted.' })
class CoverageColumn {
  @Field(() => Agency, { description: 'The agency.' })
  @One<{ id: string }, Agency>(() => Agency, { on: (a, t) => `${a.id} = ${t.id}` })
  agency?: Agency;

  @Field(() => CoverageTotal, {
    description: 'Of its cells that the filter leaves, in all rounds in question.',
  })
  @One<object, CoverageTotal>(() => CoverageTotal, { rows: counted })
  total?: CoverageTotal;
}

const CoverageColumnConnection = connectionOf(CoverageColumn);

@Value()
@ObjectType({ description: 'The cells of one round, counted.' })
export class CoverageRound {
  @Field(() => Cycle, { description: 'The round.' })
  @One<{ id: string }, Cycle>(() => Cycle, { on: (k, t) => `${k.id} = ${t.id}` })
  cycle?: Cycle;

  @Field(() => CoverageTotal, { description: 'Of its cells that the filter leaves.' })
  @One<object, CoverageTotal>(() => CoverageTotal, { rows: counted })
  total?: CoverageTotal;
}

/** With a filter by mandate or objective the question is about those who have such cells, whatever these say. */
function aboutOf(t: Row<AskedCells>, c: PlanContext): InQuestion {
  const { from, where, row } = cellsOf(t, c, { inAnyState: true });
  const reached = `array(select distinct ${row.agencyId} from ${from} where ${where})`;
  return {
    rounds: t.rounds,
    agencies: `(select case when ${t.mandates} is null then ${t.agencies} else ${reached} end)::uuid[]`,
  };
}

const BROUGHT = ['rounds', 'agencies', 'mandates', 'states'] as const;

const rowsOfMandates = (t: Row<AskedCells>, c: PlanContext): string =>
  c.standing === Standing.PUBLISHED ? rowsByTheLedger(t, c) : rowsOfCells(t, c);

/** Three ways to the mandates, of which two are closed before they begin. Where no agency and no mandate is named, they are gone
    through by code until the page is full: each looks for its first cell, as the offset has it, where all cells would be gathered to
    be looked up. Cells of some agencies are few, and lead to their mandates. */
function rowsByTheLedger(t: Row<AskedCells>, c: PlanContext): string {
  const inState = (x: Row<CoverageCell>): string =>
    `${x.cycleId} = any(${t.rounds}) and ${among(x.state, t.states)}`;
  const ofMandates = (condition: (m: Row<Mandate>) => string): string => {
    const { from, where, row: m } = c.rows(Mandate, condition);
    const brought = BROUGHT.map((each) => `${t[each]} as ${each}`).join(', ');
    return `select ${m.id} as id, ${m.code} as code, ${brought}, null::coverage_cell[] as cells from ${from} where ${where}`;
  };
  const hasCell = (m: Row<Mandate>): string => {
    const { from, where } = c.rows(CoverageCell, (x) => `${x.mandateId} = ${m.id} and ${inState(x)}`);
    return `exists (select from ${from} where ${where} offset 0)`;
  };
  const ofAgencies = c.rows(CoverageCell, (x) => `${x.agencyId} = any(${t.agencies}) and ${inState(x)}`);
  const reached = `array(select ${ofAgencies.row.mandateId} from ${ofAgencies.from} where ${ofAgencies.where})`;
  const byCode = ` order by code collate "C", id`;
  return [
    `(${ofMandates((m) => `${t.agencies} is null and ${t.mandates} is null and ${hasCell(m)}`)}${byCode})`,
    ofMandates((m) => `${t.agencies} is null and ${m.id} = any(${t.mandates}) and ${hasCell(m)}`),
    ofMandates(
      (m) => `${t.agencies} is not null and ${among(m.id, t.mandates)} and ${m.id} = any(${reached})`,
    ),
  ].join(' union all ');
}

function rowsOfCells(t: Row<AskedCells>, c: PlanContext): string {
  const m = c.rows(Mandate, (x) => among(x.id, t.mandates));
  const brought = BROUGHT.map((each) => `${t[each]} as ${each}`).join(', ');
  const { from, where, row, alias } = cellsOf(t, c);
  return (
    `select ${m.row.id} as id, ${m.row.code} as code, ${brought}, l.cells from ` +
    `(select ${row.mandateId} as mandate_id, array_agg(${alias}::coverage_cell) as cells from ${from} where ${where} ` +
    `group by ${row.mandateId}) l join ${m.from} on ${m.row.id} = l.mandate_id where ${m.where}`
  );
}

@Value()
@ObjectType({
  description:
    'Who was told to do what, and what they have said about it: mandates by rows, rounds and agencies by columns. All totals count the cells that the filter leaves.',
})
export class CoverageMatrix {
  @Field(() => CoverageRowConnection, { description: 'Mandates that have a cell, by code.' })
  @Page<AskedCells, FoundMandate>(() => CoverageRow as never, {
    rows: rowsOfMandates,
    orders: byCode(),
  })
  rows(@Args(() => ForwardArgs) _: ForwardArgs): unknown {
    return planned();
  }

  @Field(() => CoverageColumnConnection, {
    description: 'Agencies that have a cell, by code, with their totals.',
  })
  @Page<AskedCells, FoundMandate>(() => CoverageColumn as never, {
    rows: (t, c) => {
      const { from, where, row } = cellsOf(t, c);
      return (
        `select ${row.agencyId} as id, ${row.agencyCode} as code, ${counts(row)} from ${from} where ${where} ` +
        `group by ${row.agencyId}, ${row.agencyCode}`
      );
    },
    orders: byCode(),
  })
  columns(@Args(() => ForwardArgs) _: ForwardArgs): unknown {
    return planned();
  }

  @Field(() => [CoverageRound], {
    description: 'Rounds that have a cell with their totals, the one that was announced first first.',
  })
  @Many<AskedCells, CoverageRound>(() => CoverageRound, {
    rows: (t, c) => {
      const { from, where, row } = cellsOf(t, c);
      return `select ${row.cycleId} as id, ${counts(row)} from ${from} where ${where} group by ${row.cycleId} order by ${row.cycleId}`;
    },
  })
  rounds?: CoverageRound[];

  @Field(() => CoverageTotal, { description: 'Of all cells that the filter leaves.' })
  @One<AskedCells, CoverageTotal>(() => CoverageTotal, { rows: (t, c) => totalRows(t, c) })
  total?: CoverageTotal;

  @Field(() => Completeness, {
    description:
      'How many of the returns have come that the rounds in question ask of the agencies in question: with a filter by mandate or objective these are the agencies that have such cells.',
  })
  @One<AskedCells, Completeness>(() => Completeness, { rows: (t, c) => completenessOf(aboutOf(t, c), c) })
  completeness?: Completeness;

  @Field(() => Basis, {
    description:
      'How the figures came about. Activities are counted as reported: those of each return in its own round.',
  })
  @One<AskedCells, Basis>(() => Basis, {
    rows: (t, c) => basisRows(CountingRule.AS_REPORTED, aboutOf(t, c), c),
  })
  basis?: Basis;
}
