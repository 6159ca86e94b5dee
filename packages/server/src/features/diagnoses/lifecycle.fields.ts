import { Field, FieldResolver, ObjectType } from 'type-graphql';
import { Role } from '../../platform/caller';
import type { PlanContext } from '../../platform/planner/context';
import { Expr, FieldsOf, Many, One, planned, Value, type Row } from '../../platform/planner/declare';
import { DateTimeScalar } from '../../platform/scalars';
import { Agency } from '../agencies/agency';
import { Diagnosis } from './diagnosis';
import { stateSeen } from './diagnosis.seen';
import { DiagnosisAct } from './diagnosis-act';
import { Revision } from './revision';
import { CONDITIONS, consentSql, DiagnosisTransition, TRANSITIONS } from './transition';

@Value()
@ObjectType({ description: 'Whose turn it is.' })
export class WaitingOn {
  @Field(() => Role, { description: 'In which role.' })
  role!: Role;

  @Field(() => Agency, { nullable: true, description: 'Of which agency; null for the secretariat.' })
  @One<{ agencyId: string }, Agency>(() => Agency, { on: (a, t) => `${a.id} = ${t.agencyId}` })
  agency?: Agency;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  since!: Date;
}

@FieldsOf(() => Diagnosis)
export class DiagnosisLifecycleFields {
  @FieldResolver(() => [DiagnosisTransition], {
    description:
      'What the caller may do with it now, by state, role, round and consent; findings and open threads may still stand against it. See `docs/returns.md`.',
  })
  @Expr<Diagnosis>((t, c) => `array_remove(array[${availableSql(t, c).join(', ')}]::text[], null)`)
  availableTransitions(): DiagnosisTransition[] {
    return planned();
  }

  @FieldResolver(() => WaitingOn, {
    nullable: true,
    description:
      'Who has to act now, and since when: the REPORTER while it is written or was sent back, an APPROVER where the round asks for consent and no ERROR or BLOCKER is open, the REVIEWER once it is handed in. Null when nobody has to, and for those who may not see the draft.',
  })
  @One<Diagnosis, WaitingOn>(() => WaitingOn, { rows: (t, c) => waitingSql(t, c) })
  waitingOn(): WaitingOn {
    return planned();
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why it was last sent back, while that still waits for a corrected revision.',
  })
  @Expr<Diagnosis>((t, c) => {
    const { from, where, row } = c.rows(
      DiagnosisAct,
      (a) =>
        `${a.diagnosisId} = ${t.id} and ${a.kind} = 'SEND_BACK' and ${a.revisionId} = ${t.submittedRevisionId}`,
    );
    return `case when ${t.knownState} = 'SENT_BACK' then (select ${row.note} from ${from} where ${where} order by ${row.at} desc limit 1) end`;
  })
  sentBackReason(): string {
    return planned();
  }

  @FieldResolver(() => Boolean, {
    description:
      'True when the newest revision the caller may see has other words than those last consented to or accepted.',
  })
  @Expr<Diagnosis>((t, c) => {
    const act = c.rows(
      DiagnosisAct,
      (a) => `${a.diagnosisId} = ${t.id} and ${a.kind} in ('APPROVE', 'ACCEPT')`,
    );
    const newest = c.rows(Revision, (r) => `${r.diagnosisId} = ${t.id}`, { visibleOnly: true });
    return (
      `coalesce((select ${act.row.contentHash} from ${act.from} where ${act.where} order by ${act.row.at} desc limit 1) <> ` +
      `(select ${newest.row.contentHash} from ${newest.from} where ${newest.where} order by ${newest.row.number} desc limit 1), false)`
    );
  })
  changedSinceApproval(): boolean {
    return planned();
  }

  @FieldResolver(() => [DiagnosisAct], {
    description:
      'What was done with it, by whom and when, the first act first; as far as the caller may know.',
  })
  @Many<Diagnosis, DiagnosisAct>(() => DiagnosisAct, {
    on: (a, t) => `${a.diagnosisId} = ${t.id}`,
    order: (a) => `${a.at}, ${a.id}`,
  })
  acts(): DiagnosisAct[] {
    return planned();
  }
}

/** The one table of transitions as SQL: a name where this caller may do it, null where not. */
function availableSql(t: Row<Diagnosis>, c: PlanContext): string[] {
  const { scopes } = c.caller;
  // Conditions name the row as SQL does; the planner's alias is the first part of any of its columns.
  const alias = t.id.slice(0, t.id.indexOf('.'));
  const isOwn = (): string => (scopes.has('agencies:act-for') ? 'true' : `${t.agencyId} = ${c.callerAgency}`);
  return Object.entries(TRANSITIONS).flatMap(([name, { from, parties }]) => {
    const mine = parties.filter(({ scope }) => scopes.has(scope));
    if (mine.length === 0) return [];
    const may = mine.map(({ of, when }) =>
      [...(of === 'OWN' ? [isOwn()] : []), ...when.map((each) => CONDITIONS[each].sql(alias))].join(' and '),
    );
    const states = from.map((state) => `'${state}'`).join(', ');
    const anyOf = may.map((each) => `(${each || 'true'})`).join(' or ');
    return [`case when ${stateSeen(t, c)} in (${states}) and (${anyOf}) then '${name}' end`];
  });
}

function waitingSql(t: Row<Diagnosis>, c: PlanContext): string {
  const { scopes } = c.caller;
  const own = scopes.has('drafts:read') ? [`${t.agencyId} = ${c.callerAgency}`] : [];
  const known = scopes.has('submissions:read') ? [`${t.knownState} is not null`] : [];
  const may = [...own, ...known].join(' or ') || 'false';
  const alias = t.id.slice(0, t.id.indexOf('.'));
  const state = stateSeen(t, c);
  const levels = `(select k.consent_levels from cycle k where k.id = ${t.cycleId} and k.until is null)`;
  const isClean = `not exists (select from finding f where f.revision_id = ${t.workingRevisionId} and f.severity in ('ERROR', 'BLOCKER'))`;
  const awaitsConsent = `${state} = 'DRAFT' and ${levels} > ${consentSql(alias)} and ${isClean}`;
  const opened =
    `greatest((select r.created_at from revision r where r.id = ${t.workingRevisionId}), ` +
    `(select max(a.at) from diagnosis_act a where a.diagnosis_id = ${t.id} and a.kind = 'REVISE'))`;
  const role = `case when ${awaitsConsent} then 'APPROVER' when ${state} in ('DRAFT', 'SENT_BACK') then 'REPORTER' when ${state} in ('SUBMITTED', 'ACCEPTED') then 'REVIEWER' end`;
  return (
    `select w.role, case when w.role <> 'REVIEWER' then ${t.agencyId} end as agency_id, ` +
    `case when w.role = 'APPROVER' then ${t.updatedAt} when ${state} = 'DRAFT' then ${opened} else ${t.knownAt} end as since ` +
    `from (select ${role} as role) w where w.role is not null and (${may})`
  );
}
