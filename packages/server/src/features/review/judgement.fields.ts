import { FieldResolver } from 'type-graphql';
import type { PlanContext } from '../../platform/planner/context';
import { Expr, FieldsOf, Many, One, planned, type ClassOf, type Link } from '../../platform/planner/declare';
import { Judgement } from '../../values/judgement';
import { Activity } from '../activities/activity';
import { Organization, Project } from '../activities/organization';
import { ObjectiveClaim } from '../diagnoses/claim';
import { AmendmentProposal, MandateResponse } from '../diagnoses/response';
import { Actor, actorRows } from '../diagnoses/revision';
import { Mandate } from '../mandates/mandate';
import { Objective } from '../program/program';
import { Resolution } from '../program/resolution';

const DESCRIPTION =
  'What somebody judged of it later, with author and reason; an answer gives these values before the filed ones.';

const onSubject: Link<{ id: string }, Judgement> = {
  on: (j, t) => `${j.subjectId} = ${t.id}`,
  order: (j) => `${j.aspect} collate "C"`,
};

const judgements = (): PropertyDecorator => (owner, property) => {
  FieldResolver(() => [Judgement], { description: DESCRIPTION })(owner, property, {});
  Many<{ id: string }, Judgement>(() => Judgement, onSubject)(owner, property);
};

@FieldsOf(() => MandateResponse)
export class ResponseJudgementFields {
  @judgements()
  judgements(): Judgement[] {
    return planned();
  }
}

@FieldsOf(() => Activity)
export class ActivityJudgementFields {
  @judgements()
  judgements(): Judgement[] {
    return planned();
  }
}

@FieldsOf(() => ObjectiveClaim)
export class ClaimJudgementFields {
  @judgements()
  judgements(): Judgement[] {
    return planned();
  }
}

@FieldsOf(() => AmendmentProposal)
export class ProposalJudgementFields {
  @judgements()
  judgements(): Judgement[] {
    return planned();
  }
}

@FieldsOf(() => Organization)
export class OrganizationJudgementFields {
  @judgements()
  judgements(): Judgement[] {
    return planned();
  }
}

@FieldsOf(() => Project)
export class ProjectJudgementFields {
  @judgements()
  judgements(): Judgement[] {
    return planned();
  }
}

/** The codes of what a judgement names by id. */
function codes<T extends { id: string }>(
  entity: ClassOf<T>,
  column: keyof T & string,
  value: string,
  c: PlanContext,
): string {
  const { from, where, row } = c.rows<T>(
    entity,
    (x) => `${x.id} = any(string_to_array(${value}, ' ')::uuid[])`,
  );
  const code = row[column];
  return `(select string_agg(${code}, ' ' order by ${code} collate "C") from ${from} where ${where})`;
}

@FieldsOf(() => Judgement)
export class JudgementFields {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What was judged: codes of mandates or objectives, by code and separated by blanks; the symbol of a resolution; the id of what it is one with; else the value itself. Null: none, whatever was filed.',
  })
  @Expr<Judgement>(
    (t, c) =>
      `case when ${t.aspect} in ('mandate', 'mandates') then ${codes(Mandate, 'code', t.value, c)} ` +
      `when ${t.aspect} in ('objective', 'objectives') then ${codes(Objective, 'code', t.value, c)} ` +
      `when ${t.aspect} = 'adopted-by' then ${codes(Resolution, 'symbol', t.value, c)} ` +
      `when ${t.aspect} = 'same-as' then case when exists (select from project p where p.id = ${t.subjectId}) then 'prj_' else 'org_' end || ${t.value} ` +
      `else ${t.value} end`,
  )
  value(): string {
    return planned();
  }

  @FieldResolver(() => Actor, { description: 'Who judged.' })
  @One<Judgement, Actor>(() => Actor, { rows: (t, c) => actorRows(t.by, c) })
  by(): Actor {
    return planned();
  }
}
