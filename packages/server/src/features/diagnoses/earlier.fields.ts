import { Args, FieldResolver, Int, Field, ObjectType, Float } from 'type-graphql';
import { provideCondition } from '../../platform/planner/conditions';
import { declareCodes, type PlanContext } from '../../platform/planner/context';
import { Expr, FieldsOf, One, Page, planned, Value, type Row } from '../../platform/planner/declare';
import { ForwardArgs } from '../../values/arguments';
import { Activity } from '../activities/activity';
import { Outcome } from '../activities/outcome';
import { Agency } from '../agencies/agency';
import { Cycle, Expectation, ExpectationState } from '../cycles/cycle';
import { Mandate } from '../mandates/mandate';
import { MandateVersion } from '../mandates/mandate-version';
import { Citation, spanRows } from './citation';
import { Diagnosis, DiagnosisConnection } from './diagnosis';
import { DiagnosisListArgs, diagnosisOrders } from './diagnosis.inputs';
import { itemOrders } from './item.inputs';
import { AmendmentProposal, AmendmentProposalConnection, MandateResponse } from './response';
import { isCurrentRevision, Revision } from './revision';

@FieldsOf(() => Activity)
export class ActivityReturnFields {
  @FieldResolver(() => MandateResponse, {
    nullable: true,
    description: 'The response it stands in; null outside any.',
  })
  @One<Activity, MandateResponse>(() => MandateResponse, {
    on: (r, a) => `${r.id} = ${a.responseId}`,
    visibleOnly: true,
  })
  response(): MandateResponse {
    return planned();
  }

  @FieldResolver(() => Citation, { nullable: true, description: 'The words it rests on.' })
  @One<Activity, Citation>(() => Citation, { rows: (a) => spanRows(a.span, a, a.filedTitle) })
  citation(): Citation {
    return planned();
  }

  @FieldResolver(() => Revision, { description: 'The revision it belongs to.' })
  @One<Activity, Revision>(() => Revision, { on: (r, a) => `${r.id} = ${a.revisionId}`, visibleOnly: true })
  revision(): Revision {
    return planned();
  }
}

@FieldsOf(() => Outcome)
export class OutcomeReturnFields {
  @FieldResolver(() => Citation, { nullable: true, description: 'The words it rests on.' })
  @One<Outcome, Citation>(() => Citation, { rows: (o) => spanRows(o.span, o, o.text) })
  citation(): Citation {
    return planned();
  }
}

@FieldsOf(() => Agency)
export class AgencyReturnFields {
  @FieldResolver(() => DiagnosisConnection, { description: 'Its published returns.' })
  @Page<Agency, Diagnosis>(() => Diagnosis, {
    on: (d, a) => `${d.agencyId} = ${a.id}`,
    orders: diagnosisOrders,
  })
  diagnoses(@Args(() => DiagnosisListArgs) _: DiagnosisListArgs): unknown {
    return planned();
  }
}

@FieldsOf(() => Mandate)
export class MandateReturnFields {
  @FieldResolver(() => AmendmentProposalConnection, { description: 'Published proposals to change it.' })
  @Page<Mandate, AmendmentProposal>(() => AmendmentProposal, {
    on: (p, m) => `${p.mandateId} = ${m.id}`,
    orders: itemOrders,
  })
  proposals(@Args(() => ForwardArgs) _: ForwardArgs): unknown {
    return planned();
  }
}

@FieldsOf(() => MandateVersion)
export class MandateVersionReturnFields {
  @FieldResolver(() => AmendmentProposal, { nullable: true, description: 'The proposal that it adopts.' })
  @One<MandateVersion, AmendmentProposal>(() => AmendmentProposal, {
    on: (p, v) => `${p.id} = ${v.proposalId}`,
    visibleOnly: true,
  })
  proposal(): AmendmentProposal {
    return planned();
  }
}

@Value()
@ObjectType({ description: 'How many of the returns that a round asks for have come.' })
export class Completeness {
  @Field(() => Int, { description: 'Agencies asked for a return and not excused.' })
  expected!: number;

  @Field(() => Int, { description: 'Of these, those with a published return.' })
  reported!: number;

  @Field(() => Int, { description: 'Of these, those that declared to have nothing to report.' })
  nilReturns!: number;

  @Field(() => Int, { description: 'Agencies asked and excused.' })
  excused!: number;

  @Field(() => Int, { description: 'Of those expected, those that are late.' })
  late!: number;

  @Field(() => Float, { description: '(reported + nilReturns) / expected; 0 where nobody is expected.' })
  ratio!: number;
}

@FieldsOf(() => Cycle)
export class CycleReturnFields {
  @FieldResolver(() => DiagnosisConnection, { description: 'Published returns of the round.' })
  @Page<Cycle, Diagnosis>(() => Diagnosis, {
    on: (d, k) => `${d.cycleId} = ${k.id}`,
    orders: diagnosisOrders,
  })
  diagnoses(@Args(() => DiagnosisListArgs) _: DiagnosisListArgs): unknown {
    return planned();
  }

  @FieldResolver(() => Completeness, { description: 'How complete the round is; the same whoever asks.' })
  @One<Cycle, Completeness>(() => Completeness, {
    rows: (k, c) => {
      const e = c.rows(Expectation, (x) => `${x.cycleId} = ${k.id} and ${x.isRequested}`);
      const counts =
        `select count(*) filter (where not excused)::int as expected, count(*) filter (where published and not excused)::int as reported, ` +
        `count(*) filter (where nil and not published)::int as nil_returns, count(*) filter (where excused)::int as excused, ` +
        `count(*) filter (where late and not excused)::int as late from (select ` +
        `${publishedFor(e.row, c)} as published, coalesce(${e.row.declaredState} = 'EXCUSED', false) and not ${publishedFor(e.row, c)} as excused, ` +
        `coalesce(${e.row.declaredState} = 'NIL_RETURN', false) as nil, ${publiclyLate(e.row, c)} as late from ${e.from} where ${e.where}) x`;
      return `select n.*, case when n.expected = 0 then 0 else (n.reported + n.nil_returns)::float8 / n.expected end as ratio from (${counts}) n`;
    },
  })
  completeness(): Completeness {
    return planned();
  }
}

@FieldsOf(() => Expectation)
export class ExpectationReturnFields {
  @FieldResolver(() => ExpectationState, { description: 'What became of it, as far as the caller may know.' })
  @Expr<Expectation>((e, c) => stateSql(e, c))
  state(): ExpectationState {
    return planned();
  }

  @FieldResolver(() => Boolean, {
    description:
      'True when the due day was over on the day of the act that is read and nothing had come, or when the return came after it.',
  })
  @Expr<Expectation>((e, c) => `coalesce(${publiclyLate(e, c)}, false)`)
  isLate(): boolean {
    return planned();
  }

  @FieldResolver(() => Diagnosis, {
    nullable: true,
    description: 'The return, where there is one that the caller may see.',
  })
  @One<Expectation, Diagnosis>(() => Diagnosis, {
    on: (d, e) => answers(d, e),
    order: (d) => d.createdAt,
    visibleOnly: true,
  })
  diagnosis(): Diagnosis {
    return planned();
  }
}

const answers = (d: Row<Diagnosis>, e: Row<Expectation>): string =>
  `${d.cycleId} = ${e.cycleId} and coalesce(${d.onBehalfOfId}, ${d.agencyId}) = ${e.agencyId}`;

function publishedFor(e: Row<Expectation>, c: PlanContext): string {
  return c.exists(
    Diagnosis,
    (d) =>
      `${answers(d, e)} and ${c.exists(Revision, (r) => `${r.diagnosisId} = ${d.id} and ${isCurrentRevision(r, c)}`, { visibleOnly: true })}`,
    { visibleOnly: true },
  );
}

/** Declared states stand unless a return came all the same; whoever may not see a draft is told that one is awaited. */
function stateSql(e: Row<Expectation>, c: PlanContext): string {
  const { caller } = c;
  const returned = c.rows(Diagnosis, (d) => answers(d, e), { visibleOnly: true });
  const d = returned.row;
  const visibleState = [
    ...(caller.scopes.has('drafts:read') ? [`when ${d.agencyId} = ${c.callerAgency} then ${d.state}`] : []),
    ...(caller.scopes.has('submissions:read')
      ? [`when ${d.workingRevisionId} = ${d.submittedRevisionId} then ${d.state}`]
      : []),
  ];
  const insider =
    visibleState.length === 0
      ? 'null'
      : `(select replace(case ${visibleState.join(' ')} end, 'DRAFT', 'DRAFTING') from ${returned.from} where ${returned.where} limit 1)`;
  const published = publishedFor(e, c);
  return `case when ${published} then 'PUBLISHED' else coalesce(nullif(nullif(${insider}, 'WITHDRAWN'), 'PUBLISHED'), ${e.declaredState}, 'AWAITED') end`;
}

/** Rests on what is public, so that it reads the same for everybody: the due day against publication, else the day of the act. */
function publiclyLate(e: Row<Expectation>, c: PlanContext): string {
  const cycle = c.rows(Cycle, (k) => `${k.id} = ${e.cycleId}`);
  const due = `coalesce(${e.extendedTo}, (select ${cycle.row.dueOn} from ${cycle.from} where ${cycle.where}))`;
  const zone = c.rows(Cycle, (k) => `${k.id} = ${e.cycleId}`);
  const timeZone = `(select ${zone.row.timeZone} from ${zone.from} where ${zone.where})`;
  const submitted = `(select min(r.submitted_at) from revision r, diagnosis d where r.diagnosis_id = d.id and d.cycle_id = ${e.cycleId} and coalesce(d.on_behalf_of_id, d.agency_id) = ${e.agencyId} and r.since <= ${c.asOf})`;
  return `(coalesce(${e.declaredState}, '') = '' or ${submitted} is not null) and coalesce((${submitted} at time zone ${timeZone})::date, ${c.day}) > ${due}`;
}

provideCondition(
  'expectation.state',
  (e, c, value) => `${stateSql(e as unknown as Row<Expectation>, c)} = any(${c.param(value, 'text[]')})`,
);
provideCondition(
  'expectation.isLate',
  (e, c) => `coalesce(${publiclyLate(e as unknown as Row<Expectation>, c)}, false)`,
);
// The four official languages are known before anything is published in them.
declareCodes(
  'language',
  `select unnest(array['en', 'es', 'fr', 'pt']) union select r.language from revision r where r.since is not null`,
);
