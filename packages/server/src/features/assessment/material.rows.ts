import type { PlanContext } from '../../platform/planner/context';
import { rowAt, type Row } from '../../platform/planner/declare';
import { tiedPairs } from '../../values/judgement';
import { localized } from '../../values/localized-text';
import { Activity } from '../activities/activity';
import { TO_OBJECTIVES } from '../activities/activity-link';
import { Agency, nameSql } from '../agencies/agency';
import { Country } from '../agencies/country';
import { askedCells, cellsOf, counts, type AskedCells } from '../coverage/asked-cells';
import { completenessOf } from '../coverage/basis';
import type { CoverageCell } from '../coverage/cell';
import { statedReason } from '../coverage/evidence';
import { reasonIn } from '../coverage/reason';
import { Expectation } from '../cycles/cycle';
import { publiclyLate } from '../diagnoses/completeness';
import type { Diagnosis } from '../diagnoses/diagnosis';
import { Revision } from '../diagnoses/revision';
import { isOfStanding } from '../diagnoses/standing';
import { unnamed, untouched } from '../links/unreached';
import { Mandate, MandateObjective } from '../mandates/mandate';
import { MandateVersion } from '../mandates/mandate-version';
import { Concept } from '../program/code-list';
import { Objective, objectiveOrder } from '../program/program';
import { agencyLabel, bounded, filedLists, type Asked } from './filed.rows';

/* The framework of the document: round, returns, mandates, cells. Each is told by the same SQL as the figure of the API. */

const MOST = { agencies: 400, returns: 800, mandates: 400, cells: 6000, codes: 200 } as const;

const CELL = rowAt<CoverageCell>('x');

const instant = (sql: string): string =>
  `to_char((${sql}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const day = (sql: string): string => `to_char(${sql}, 'YYYY-MM-DD')`;

/** SQL of all that a document is compiled of; `w` is its row: round (`id`, `title`, …) and `rounds`, which is empty for
    one that is only announced. */
export function materialJson(asked: Asked): string {
  const { c } = asked;
  const lists = Object.entries({ ...frame(asked), ...filedLists(asked) }).map(
    ([name, sql]) => `'${name}', ${sql}`,
  );
  return (
    `(with asked as materialized (${askedCells({ about: ABOUT, mandates: null, states: null }, c)}), ` +
    `cell as materialized (${cellRows(c)}), ret as materialized (${returnRows(c)}), act as materialized (${activityRows(c)}) ` +
    `select json_build_object(${lists.join(', ')}))`
  );
}

const ABOUT = { rounds: 'w.rounds', agencies: null };

function cellRows(c: PlanContext): string {
  const { from, where, alias } = cellsOf(rowAt<AskedCells>('asked'), c);
  return `select l.* from asked cross join lateral (select ${alias}.* from ${from} where ${where}) l`;
}

/** The returns that the document rests on. */
function returnRows(c: PlanContext): string {
  const d = rowAt<Diagnosis>('d');
  const { from, where, row, alias } = c.rows(Revision, (r) => `${r.diagnosisId} = ${d.id}`, {
    visibleOnly: true,
  });
  const agency = c.rows(Agency, (a) => `${a.id} = ${d.answersForId}`);
  return (
    `select ${row.id} as id, ${d.agencyId} as agency_id, ${d.answersForId} as answers_for_id, ${d.reference} as reference, ` +
    `row_number() over (order by ${agency.row.code} collate "C", ${d.reference} collate "C") as place ` +
    `from diagnosis d join ${from} on ${where} join ${agency.from} on ${agency.where} ` +
    `where ${d.cycleId} = w.id and ${isOfStanding(d, alias, { c, standing: c.standing })}`
  );
}

function activityRows(c: PlanContext): string {
  const { from, where, row } = c.rows(
    Activity,
    (a) => `${a.revisionId} = ret.id and not ${a.isConfidential}`,
    { visibleOnly: true },
  );
  return `select ${row.id} as id, ${row.agencyId} as agency_id from ret join ${from} on ${where}`;
}

function frame(asked: Asked): Readonly<Record<string, string>> {
  const { c, args } = asked;
  return {
    locale: `${c.locale(args)}`,
    publicUrl: c.param(c.publicUrl, 'text'),
    standing: `'${c.standing}'`,
    asOf: c.asOf,
    asOfAt: `(select ${instant('a.at')} from register_act a where a.number = ${c.asOf})`,
    round:
      `json_build_object('code', w.code, 'title', ${localized('w.title_texts', c, args)}, 'state', w.state, ` +
      `'opensOn', ${day('w.opens_on')}, 'dueOn', ${day('w.due_on')}, 'requestedBy', ${agencyLabel('w.requested_by_id', asked)})`,
    completeness: `(select row_to_json(n) from (${completenessOf(ABOUT, c)}) n)`,
    total: `(select row_to_json(n) from (select ${counts(CELL)} from cell x) n)`,
    agencies: agencies(asked),
    expectations: expectations(c),
    returns: returns(c),
    objectives: objectives(asked),
    mandates: mandates(asked),
    cells: cells(asked),
    unnamed: unnamedCodes(asked),
  };
}

const totalOf = (condition: string): string =>
  `(select row_to_json(n) from (select ${counts(CELL)} from cell x where ${condition}) n)`;

function agencies({ c, args }: Asked): string {
  const owing = c.rows(Expectation, (e) => `${e.cycleId} = w.id`);
  const { from, where, row, alias } = c.rows(
    Agency,
    (a) =>
      `${a.id} in (select ${owing.row.agencyId} from ${owing.from} where ${owing.where} union select x.agency_id from cell x ` +
      `union select ret.agency_id from ret union select ret.answers_for_id from ret)`,
  );
  return bounded({
    rows: `select ${alias}.*, row_number() over (order by ${row.code} collate "C") as "$n" from ${from} where ${where}`,
    alias,
    most: MOST.agencies,
    json:
      `json_build_object('id', ${row.id}, 'code', ${row.code}, 'name', ${nameSql(row, c, args, 'name')}, ` +
      `'acronym', ${nameSql(row, c, args, 'acronym')}, 'total', ${totalOf(`x.agency_id = ${row.id}`)})`,
  });
}

function expectations(c: PlanContext): string {
  const { from, where, row } = c.rows(Expectation, (e) => `${e.cycleId} = w.id and w.state <> 'PLANNED'`);
  return (
    `(select coalesce(json_agg(json_build_object('agency', ${row.agencyId}, 'isRequested', ${row.isRequested}, ` +
    `'declared', ${row.declaredState}, 'reason', ${row.declaredReason}, 'isLate', ${publiclyLate(row, c)}, ` +
    `'hasReturn', exists (select from ret where ret.answers_for_id = ${row.agencyId})) order by ${row.agencyCode} collate "C"), '[]'::json) ` +
    `from ${from} where ${where})`
  );
}

function returns(c: PlanContext): string {
  const { from, where, row, alias } = c.rows(Revision, (r) => `${r.id} = ret.id`, { visibleOnly: true });
  return bounded({
    rows:
      `select ${alias}.*, ret.place as "$n", ret.agency_id as "$agency", ret.answers_for_id as "$for", ret.reference as "$reference" ` +
      `from ret join ${from} on ${where}`,
    alias,
    most: MOST.returns,
    json:
      `json_build_object('id', 'rev_' || ${row.id}, 'agency', ${alias}."$agency", 'answersFor', ${alias}."$for", ` +
      `'reference', ${alias}."$reference", 'revision', ${row.number}, 'language', ${row.language}, 'symbol', ${row.filed}_symbol, ` +
      `'hash', ${row.contentHash}, 'submittedAt', ${instant(row.submittedAt)}, ` +
      `'act', case when ${c.happened(row.since)} then ${row.since} end, ` +
      `'isRedacted', exists (select from redaction d where d.revision_id = ${row.id} and ${c.happened('d.number')}))`,
  });
}

function objectives({ c, args }: Asked): string {
  const { from, where, row } = c.rows(Objective, () => 'true');
  const language = `localized_language(${row.textTexts}, ${c.locale(args)})`;
  return (
    `(select coalesce(json_agg(json_build_object('id', ${row.id}, 'code', ${row.code}, 'kind', ${row.kind}, 'number', ${row.number}, ` +
    `'text', ${row.textTexts}->>${language}, 'language', ${language}, 'activities', coalesce(s.activities, 0), ` +
    `'agencies', coalesce(s.agencies, 0)) order by ${objectiveOrder(row)}), '[]'::json) ` +
    `from ${from} left join (select p.object, count(*)::int as activities, count(distinct act.agency_id)::int as agencies ` +
    `from (${tiedPairs(TO_OBJECTIVES, c)}) p join act on act.id = p.subject group by p.object) s on s.object = ${row.id} where ${where})`
  );
}

function mandates({ c, args }: Asked): string {
  const { from, where, row, alias } = c.rows(Mandate, (m) => `${m.id} in (select x.mandate_id from cell x)`);
  const tie = c.rows(MandateObjective, (x) => `${x.mandateId} = ${row.id}`);
  // Its newest wording at the act, as the catalogue has it.
  const version = c.rows(MandateVersion, (v) => `${v.mandateId} = ${row.id}`);
  const v = version.row;
  const wording =
    `left join lateral (select ${v.textTexts} as texts, ${v.textBasis} as basis from ${version.from} where ${version.where} ` +
    `order by (${v.validFrom} is null or ${v.validFrom} <= ${c.day}) desc, ${v.number} desc limit 1) v on true`;
  const language = `localized_language(${alias}."$texts", ${c.locale(args)})`;
  return bounded({
    rows:
      `select ${alias}.*, v.texts as "$texts", v.basis as "$basis", row_number() over (order by ${row.code} collate "C") as "$n" ` +
      `from ${from} ${wording} where ${where}`,
    alias,
    most: MOST.mandates,
    json:
      `json_build_object('id', ${row.id}, 'code', ${row.code}, 'title', ${localized(row.titleTexts, c, args)}, ` +
      `'text', ${alias}."$texts"->>${language}, 'language', ${language}, 'basis', ${alias}."$basis", ` +
      `'objectives', (select coalesce(json_agg(${tie.row.objectiveId}), '[]'::json) from ${tie.from} where ${tie.where}), ` +
      `'total', ${totalOf(`x.mandate_id = ${row.id}`)})`,
  });
}

function cells({ c, args }: Asked): string {
  const code = c.rows(Mandate, (m) => `${m.id} = x.mandate_id`);
  return bounded({
    rows:
      `select x.*, row_number() over (order by ${code.row.code} collate "C", x.agency_code collate "C") as "$n" ` +
      `from cell x join ${code.from} on ${code.where}`,
    alias: 'x',
    most: MOST.cells,
    json:
      `json_build_object('mandate', x.mandate_id, 'agency', x.agency_id, 'isAddressed', x.is_addressed, 'state', x.state, ` +
      `'reason', ${reasonIn(CELL.reasonCode, c, args)}, 'stated', ${statedReason(CELL, c)}, 'activities', x.activity_count)`,
  });
}

/** Entries of code lists that no activity of the round names. */
function unnamedCodes({ c, args }: Asked): string {
  const t = { cycleIds: 'w.rounds' } as Row<{ cycleIds: string[] }>;
  const concepts = (scheme: string, codes: (a: Row<Activity>) => string): string => {
    const { on, order } = unnamed(scheme, codes);
    const { from, where, row } = c.rows(Concept, (x) => on?.(x, t as never, c, {}) ?? 'true');
    return coded(
      `select ${row.code} as code, ${localized(row.labelTexts, c, args)} as label from ${from} where ${where} order by ${order?.(row, c, t as never) ?? '1'}`,
    );
  };
  const { on, order } = untouched;
  const { from, where, row } = c.rows(Country, (k) => on?.(k, t as never, c, {}) ?? 'true');
  const countries = `select ${row.code} as code, ${localized(row.nameTexts, c, args)} as label from ${from} where ${where} order by ${order?.(row, c, t as never) ?? '1'}`;
  return (
    `json_build_object('groups', ${concepts('population-group', (a) => a.populationGroupCodes)}, ` +
    `'themes', ${concepts('theme', (a) => a.themeCodes)}, 'countries', ${coded(countries)})`
  );
}

const coded = (rows: string): string =>
  `(select coalesce(json_agg(k), '[]'::json) from (${rows} limit ${MOST.codes}) k)`;
