import { Args, FieldResolver, Int, Field, ObjectType, Float } from 'type-graphql';
import { provideCondition } from '../../platform/planner/conditions';
import { declareCodes, type PlanContext } from '../../platform/planner/context';
import { Expr, FieldsOf, One, Page, planned, rowAt, Value, type Row } from '../../platform/planner/declare';
import { ForwardArgs } from '../../values/arguments';
import { tiedSubjects } from '../../values/judgement';
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
import { AmendmentProposal, AmendmentProposalConnection, MandateResponse, OF_PROPOSALS } from './response';
import { Actor, actorRows, isCurrentRevision, Revision } from './revision';

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
  @One<Activity, Citation>(() => Citation, {
    rows: (a) => spanRows(a.span, a, { words: a.filedTitle, prefix: 'act' }),
  })
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
  @One<Outcome, Citation>(() => Citation, {
    rows: (o) => spanRows(o.span, o, { words: o.text, prefix: 'out' }),
  })
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
    on: (p, m, c) => `${p.id} = any(array(${tiedSubjects(OF_PROPOSALS, `array[${m.id}]`, c)}))`,
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
      // Each is found out once: without the offset it would be, wherever it is named below.
      const each =
        `select ${publishedFor(e.row, c)} as published, ${e.row.declaredState} as declared, ${publiclyLate(e.row, c)} as late ` +
        `from ${e.from} where ${e.where} offset 0`;
      const counts =
        `select count(*) filter (where not excused)::int as expected, count(*) filter (where published and not excused)::int as reported, ` +
        `count(*) filter (where nil and not published)::int as nil_returns, count(*) filter (where excused)::int as excused, ` +
        `count(*) filter (where late and not excused)::int as late from (select published, late, ` +
        `coalesce(declared = 'EXCUSED', false) and not published as excused, coalesce(declared = 'NIL_RETURN', false) as nil from (${each}) y) x`;
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
      'True when the due day was over in the round’s time zone at the act that is read and nothing had come, or when what came, came after it: the published return by the instant of its first submission, else the declaration that there is nothing to report. Never true of an agency that is excused or that nobody asked, nor in a round that is only announced.',
  })
  @Expr<Expectation>(publiclyLate)
  isLate(): boolean {
    return planned();
  }

  @FieldResolver(() => Actor, {
    nullable: true,
    description: 'Who declared it excused, or to have nothing to report; null where nothing is declared.',
  })
  @One<Expectation, Actor>(() => Actor, {
    rows: (e, c) => `${actorRows(e.declaredBy, c)} where ${e.declaredBy}_role is not null`,
  })
  declaredBy(): Actor {
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

/** What stands is there for everybody, so that nobody's right to see it need be asked. */
function publishedFor(e: Row<Expectation>, c: PlanContext): string {
  const d = rowAt<Diagnosis>('d');
  const r = rowAt<Revision>('r');
  return `exists (select from diagnosis d join revision r on ${r.diagnosisId} = ${d.id} where ${answers(d, e)} and ${isCurrentRevision(r, c)})`;
}

/** Of the returns that answer an expectation, the one that has come furthest. */
const FURTHEST = `array['ACCEPTED', 'SUBMITTED', 'SENT_BACK', 'DRAFT']`;

/** What is published stays so, whatever becomes of it next. What was handed in goes before what is declared, and that
    before a draft. Whoever may know of none of it is told that a return is awaited. */
function stateSql(e: Row<Expectation>, c: PlanContext): string {
  const { scopes } = c.caller;
  const published = `when ${publishedFor(e, c)} then 'PUBLISHED'`;
  if (!scopes.has('drafts:read') && !scopes.has('submissions:read')) {
    return `case ${published} else coalesce(${e.declaredState}, 'AWAITED') end`;
  }
  const { from, where, row: d, alias } = c.rows(Diagnosis, (each) => answers(each, e), { visibleOnly: true });
  const handedIn = scopes.has('submissions:read') ? `${alias}.known_state` : 'null';
  const known = scopes.has('drafts:read')
    ? `case when ${d.agencyId} = ${c.callerAgency} then ${d.state} else ${handedIn} end`
    : handedIn;
  const furthest =
    `(select s from (select ${known} as s from ${from} where ${where}) x ` +
    `where s = any(${FURTHEST}) order by array_position(${FURTHEST}, s) limit 1)`;
  return (
    `(select case ${published} when s <> 'DRAFT' then s when ${e.declaredState} is not null then ${e.declaredState} ` +
    `when s = 'DRAFT' then 'DRAFTING' else 'AWAITED' end from (select ${furthest} as s) x)`
  );
}

/** Rests on what is public, so that it reads the same for everybody and for ever: on what had come by the act that is
    read, else on the instant of that act. */
function publiclyLate(e: Row<Expectation>, c: PlanContext): string {
  const { from, where, row: k } = c.rows(Cycle, (cycle) => `${cycle.id} = ${e.cycleId}`);
  const declared = `case when ${e.declaredState} = 'NIL_RETURN' then ${e.declaredAt} end`;
  const act = `(select a.at from register_act a where a.number = ${c.asOf})`;
  const day = `(coalesce(${firstSubmission(e, c)}, ${declared}, ${act}) at time zone ${k.timeZone})::date`;
  const isOver = `${day} > greatest(${e.extendedTo}, ${k.dueOn})`;
  const owes = `${e.isRequested} and ${e.declaredState} is distinct from 'EXCUSED'`;
  return `coalesce((select ${owes} and ${k.state} <> 'PLANNED' and ${isOver} from ${from} where ${where}), false)`;
}

/** When what is public was first handed in; a correction of it comes no later, what was withdrawn did not come. */
const firstSubmission = (e: Row<Expectation>, c: PlanContext): string =>
  `(select min(r.submitted_at) from diagnosis d join revision r on r.diagnosis_id = d.id ` +
  `where d.cycle_id = ${e.cycleId} and coalesce(d.on_behalf_of_id, d.agency_id) = ${e.agencyId} and ${c.happened('r.since')} ` +
  `and not exists (select from revision w where w.diagnosis_id = d.id and w.since >= r.since and ${c.happened('w.until')} ` +
  `and not exists (select from revision n where n.diagnosis_id = d.id and n.since = w.until)))`;

provideCondition(
  'expectation.state',
  (e, c, value) => `${stateSql(e as unknown as Row<Expectation>, c)} = any(${c.param(value, 'text[]')})`,
);
provideCondition('expectation.isLate', (e, c) => publiclyLate(e as unknown as Row<Expectation>, c));
// The four official languages are known before anything is published in them.
declareCodes(
  'language',
  `select unnest(array['en', 'es', 'fr', 'pt']) union select r.language from revision r where r.since is not null`,
);
