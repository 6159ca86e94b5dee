import { Args, FieldResolver } from 'type-graphql';
import { Standing } from '../../platform/caller';
import { provideCondition } from '../../platform/planner/conditions';
import { declareCodes, type PlanContext } from '../../platform/planner/context';
import { Expr, FieldsOf, One, Page, planned, type Row } from '../../platform/planner/declare';
import { ForwardArgs } from '../../values/arguments';
import { tiedSubjects } from '../../values/judgement';
import { Activity } from '../activities/activity';
import { Outcome } from '../activities/outcome';
import { Agency } from '../agencies/agency';
import { Cycle, Expectation, ExpectationState } from '../cycles/cycle';
import { Mandate } from '../mandates/mandate';
import { MandateVersion } from '../mandates/mandate-version';
import { Citation, spanRows } from './citation';
import { answers, Completeness, completenessRows, publiclyLate, publishedFor } from './completeness';
import { Diagnosis, DiagnosisConnection } from './diagnosis';
import { DiagnosisListArgs, diagnosisOrders } from './diagnosis.inputs';
import { itemOrders } from './item.inputs';
import { AmendmentProposal, AmendmentProposalConnection, MandateResponse, OF_PROPOSALS } from './response';
import { Actor, actorRows, Revision } from './revision';

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
    rows: (k, c) => completenessRows((e) => `${e.cycleId} = ${k.id}`, Standing.PUBLISHED, c),
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
  @Expr<Expectation>((t, c) => publiclyLate(t, c))
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
