import { badInput } from '../../errors';
import { Standing } from '../../platform/caller';
import type { PlanContext } from '../../platform/planner/context';
import { rowAt, type Args, type Row } from '../../platform/planner/declare';
import { judged, tiedTo } from '../../values/judgement';
import { Activity } from '../activities/activity';
import { TO_MANDATES } from '../activities/activity-link';
import { Expectation } from '../cycles/cycle';
import { spanRows } from '../diagnoses/citation';
import type { Diagnosis } from '../diagnoses/diagnosis';
import { MandateResponse } from '../diagnoses/response';
import { isOfStanding } from '../diagnoses/standing';
import type { CoverageCell } from './cell';

/* What a cell rests on is looked up when it is asked for: the ledger itself holds nobody's words. */

const USUAL = 3;
const MOST = 20;
const OF_THE_RETURN = { visibleOnly: true };

/** Of a cell of the ledger the published returns, of any other those of the standing that is asked for. */
function isOfCell(revisionId: string, t: Row<CoverageCell>, c: PlanContext): string {
  const d = rowAt<Diagnosis>('d');
  const of = (standing: Standing): string => isOfStanding(d, 'r', { c, standing });
  const rests =
    c.standing === Standing.PUBLISHED
      ? of(c.standing)
      : `case when ${t.since} is null then ${of(c.standing)} else ${of(Standing.PUBLISHED)} end`;
  return (
    `${revisionId} in (select r.id from diagnosis d join revision r on r.diagnosis_id = d.id ` +
    `where d.cycle_id = ${t.cycleId} and d.answers_for_id = ${t.agencyId} and ${rests})`
  );
}

const mandateOf = (p: Row<MandateResponse>, c: PlanContext): string =>
  `${judged(p, { aspect: 'mandate', column: 'value', otherwise: `${p.mandateId}::text` }, c)}::uuid`;

/** Does something that is tied to these mandates belong to the cell? */
const belongs = (ties: string, t: Row<CoverageCell>): string =>
  `case when ${t.state} = 'FILED_UNLINKED' then cardinality(${ties}) = 0 else ${t.mandateId} = any(${ties}) end`;

export function evidenceRows(t: Row<CoverageCell>, c: PlanContext, args: Args): string {
  const first = (args['first'] as number | null | undefined) ?? USUAL;
  if (first < 1 || first > MOST) {
    const cure = `Ask for 1 to ${MOST}.`;
    throw badInput([{ path: [...c.path, 'first'], code: 'LIMIT_EXCEEDED', cure }]);
  }
  const p = c.rows(
    MandateResponse,
    (x) =>
      `${isOfCell(x.revisionId, t, c)} and not ${x.isConfidential} and ${belongs(`array_remove(array[${mandateOf(x, c)}], null)`, t)}`,
    OF_THE_RETURN,
  );
  const a = c.rows(
    Activity,
    (x) =>
      `${isOfCell(x.revisionId, t, c)} and not ${x.isConfidential} and ${belongs(`(${tiedTo(TO_MANDATES, x.id, c)})`, t)}`,
    OF_THE_RETURN,
  );
  return (
    `select e.* from (select 1 as "$kind", ${p.row.position} as "$place", s.* from ${p.from} ` +
    `cross join lateral (${spanRows(p.row.span, p.row, { words: p.row.narrative, prefix: 'rsp' })}) s where ${p.where} union all ` +
    `select 2, ${a.row.position}, s.* from ${a.from} cross join lateral (${spanRows(a.row.span, a.row, { words: a.row.filedTitle, prefix: 'act' })}) s where ${a.where}) e ` +
    `order by e."$kind", e."$place", e.quote collate "C" limit ${first}`
  );
}

const STATE_OF_COVERAGE = `('FULL', 'REPORTED'), ('PARTIAL', 'REPORTED'), ('SUBSTITUTE', 'SUBSTITUTE'), ('NONE', 'NOT_DONE')`;
const STATE_OF_ASSESSMENT = `('DONE', 'REPORTED'), ('PARTLY', 'REPORTED'), ('SUBSTITUTE', 'SUBSTITUTE'), ('NOT_DONE', 'NOT_DONE')`;

/** The words of whoever declared, judged or assessed what gave the cell its state. */
export function statedReason(t: Row<CoverageCell>, c: PlanContext): string {
  const e = c.rows(Expectation, (x) => `${x.cycleId} = ${t.cycleId} and ${x.agencyId} = ${t.agencyId}`);
  const said = (
    value: (x: Row<MandateResponse>) => string,
    states: string,
    reason: (x: Row<MandateResponse>) => string,
  ): string => {
    const p = c.rows(
      MandateResponse,
      (x) =>
        `${isOfCell(x.revisionId, t, c)} and not ${x.isConfidential} and ${t.mandateId} = ${mandateOf(x, c)} ` +
        `and exists (select from (values ${states}) v(value, state) where v.value = ${value(x)} and v.state = ${t.state})`,
      OF_THE_RETURN,
    );
    return `(select ${reason(p.row)} from ${p.from} where ${p.where} and ${reason(p.row)} is not null order by ${p.row.position}, ${p.row.id} limit 1)`;
  };
  const coverage =
    (column: 'value' | 'reason') =>
    (x: Row<MandateResponse>): string =>
      judged(x, { aspect: 'coverage', column, otherwise: 'null' }, c);
  return (
    `case ${t.reasonCode} when 'DECLARED' then (select ${e.row.declaredReason} from ${e.from} where ${e.where}) ` +
    `when 'JUDGED' then ${said(coverage('value'), STATE_OF_COVERAGE, coverage('reason'))} ` +
    `when 'SELF_ASSESSED' then ${said(
      (x) => x.selfAssessment,
      STATE_OF_ASSESSMENT,
      (x) => x.selfAssessmentReason,
    )} end`
  );
}
