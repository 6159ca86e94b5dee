import { Args, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Node } from '../../platform/node';
import { Expr, Many, One, Page, planned, Rows, type Row } from '../../platform/planner/declare';
import { DecimalScalar } from '../../platform/scalars';
import { LocaleArgs, ForwardArgs } from '../../values/arguments';
import { connectionOf } from '../../values/connection';
import { filed, FiledRow, filedNewest, SharedRow } from '../../values/filed-row';
import { Translation } from '../../values/localized-text';
import { Period, periodRows } from '../../values/period';
import { standsFor, withMerged } from '../../values/same-as';
import { Agency } from '../agencies/agency';
import { Country } from '../agencies/country';
import { Concept, conceptOf } from '../program/code-list';
import { Activity, ActivityConnection } from './activity';
import { ActivityFilterArgs, activityOrders } from './activity.inputs';
import { Participation } from './participation';

@ObjectType({
  implements: Node,
  description:
    'A body that takes part in activities: partner, donor, doer. Named by returns; the same name and country is the same organization.',
})
@Entity()
@Rows<Organization>(filedNewest('org', 'organization'))
export class Organization extends SharedRow {
  @Column('text')
  filedName!: string;

  @Field(() => String, { description: 'Its name as the latest published return gives it.' })
  @Expr<Organization>((t) => t.filedName)
  name(@Args(() => LocaleArgs) _: LocaleArgs): string {
    return planned();
  }

  @Column('text')
  nameKey!: string;

  @Column('text', { nullable: true })
  filedAcronym!: string | null;

  @Field(() => String, { nullable: true, description: 'Its acronym, where given.' })
  @Expr<Organization>((t) => t.filedAcronym)
  acronym(@Args(() => LocaleArgs) _: LocaleArgs): string {
    return planned();
  }

  @Column('text')
  kindCode!: string;

  @Field(() => Concept, {
    description:
      'What kind of partner it is, from the list `partner-kind`; `other` where a return does not say.',
  })
  @One<Organization, Concept>(() => Concept, {
    on: conceptOf<Row<Organization>>('partner-kind', (t) => t.kindCode),
  })
  kind?: Concept;

  @Column('text', { nullable: true })
  countryCode!: string | null;

  @Field(() => Country, { nullable: true, description: 'Its country, where given.' })
  @One<Organization, Country>(() => Country, { on: (k, t) => `${k.code} = ${t.countryCode}` })
  country?: Country;

  @Column('uuid', { nullable: true })
  bodyId!: string | null;

  @Field(() => Agency, {
    nullable: true,
    description: 'The agency of the network that it is, where it is one.',
  })
  @One<Organization, Agency>(() => Agency, { on: (a, t) => `${a.id} = ${t.bodyId}` })
  agency?: Agency;

  @Column('uuid', { nullable: true })
  affiliateOfId!: string | null;

  @Field(() => Organization, { nullable: true, description: 'The organization it belongs to, where given.' })
  @One<Organization, Organization>(() => Organization, {
    on: (o, t, c) => standsFor(Organization, o, { id: t.affiliateOfId, revisionId: t.revisionId }, c),
    visibleOnly: true,
  })
  affiliateOf?: Organization;

  @Field(() => ActivityConnection, {
    description: 'Published activities it takes part in, those of organizations merged into it included.',
  })
  @Page<Organization, Activity>(() => Activity, {
    on: (a, t, c) => {
      const { from, where, row } = c.rows(
        Participation,
        (p) => `${p.organizationId} = any(${withMerged(t.id, c)})`,
        { visibleOnly: true },
      );
      return `${a.id} = any(array(select ${row.activityId} from ${from} where ${where}))`;
    },
    orders: activityOrders(),
  })
  activities(@Args(() => ActivityFilterArgs) _: ActivityFilterArgs): unknown {
    return planned();
  }
}

export const OrganizationConnection = connectionOf(Organization);

@ObjectType({
  implements: Node,
  description:
    'A project that activities belong to. The same agency’s key is the same project, whatever it is called.',
})
@Entity()
// Made by their migrations: TypeORM cannot say which operators they serve.
@Index('IDX_project_words', { synchronize: false })
@Index('IDX_project_keys', { synchronize: false })
@Rows<Project>(filedNewest('prj', 'project'))
export class Project extends SharedRow {
  @Index()
  @Column('text')
  key!: string;

  @Field(() => [Translation], { description: 'Its names as given, in the order given.' })
  @Many<Project, Translation>(() => Translation, {
    rows: (t) =>
      `select x.value->>'language' as language, x.value->>'text' as text, x.n = 1 as is_original, false as is_stale ` +
      `from jsonb_array_elements(${t.names}) with ordinality as x(value, n) order by x.n`,
  })
  @Column('jsonb')
  names!: readonly Translation[];

  @Field(() => String, {
    description: 'Its name in the asked language, else the first one given, else its key.',
  })
  @Expr<Project>(
    (t, c, args) =>
      `coalesce((select x.value->>'text' from jsonb_array_elements(${t.names}) with ordinality as x(value, n) ` +
      `order by (x.value->>'language' = ${c.locale(args)}) desc, x.n limit 1), ${t.key})`,
  )
  name(@Args(() => LocaleArgs) _: LocaleArgs): string {
    return planned();
  }

  @Field(() => Period, { nullable: true, description: 'When it ran, as far as known.' })
  @One<Project, Period>(() => Period, {
    rows: (t) =>
      `${periodRows(t.period)} where ${t.period}_edtf is not null or ${t.period}_printed is not null`,
  })
  @Column(() => Period)
  period!: Period;

  @Field(() => [Funding], { description: 'Who paid for it, as far as known.' })
  @Many<Project, Funding>(() => Funding, {
    on: (f, t) => `${f.projectId} = ${t.id} and ${f.revisionId} = ${t.revisionId}`,
    order: (f) => f.position,
    visibleOnly: true,
  })
  fundings?: Funding[];

  @Field(() => ActivityConnection, {
    description: 'Its published activities, those of projects merged into it included.',
  })
  @Page<Project, Activity>(() => Activity, {
    on: (a, t, c) => `${a.projectId} = any(${withMerged(t.id, c)})`,
    orders: activityOrders(),
  })
  activities(@Args(() => ForwardArgs) _: ForwardArgs): unknown {
    return planned();
  }
}

export const ProjectConnection = connectionOf(Project);

@ObjectType({ description: 'Money given to a project.' })
@Entity()
@Rows<Funding>(filed('fun'))
export class Funding extends FiledRow {
  @Index()
  @Column('uuid')
  projectId!: string;

  @Column('uuid')
  donorId!: string;

  @Field(() => Organization, { description: 'Who gave it.' })
  @One<Funding, Organization>(() => Organization, {
    on: (o, t, c) => standsFor(Organization, o, { id: t.donorId, revisionId: t.revisionId }, c),
    visibleOnly: true,
  })
  donor?: Organization;

  @Field(() => DecimalScalar, { nullable: true, description: 'How much, in `currency`.' })
  @Column('numeric', { nullable: true })
  amount!: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 4217 code: `USD`.' })
  @Column('text', { nullable: true })
  currency!: string | null;

  @Field(() => Int, { nullable: true, description: 'Over how many years.' })
  @Column('int', { nullable: true })
  years!: number | null;
}
