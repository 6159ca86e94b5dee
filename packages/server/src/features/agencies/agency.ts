import { Arg, Args, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Node } from '../../platform/node';
import { declareCodes, type PlanContext } from '../../platform/planner/context';
import {
  Expr,
  Many,
  One,
  Page,
  planned,
  Rows,
  type Args as FieldArgs,
  type Row,
} from '../../platform/planner/declare';
import { DateScalar, LanguageTagScalar } from '../../platform/scalars';
import { ForwardArgs } from '../../values/arguments';
import { connectionOf } from '../../values/connection';
import { framework, RegisterRow } from '../../values/register-row';
import { NameArgs } from './agency.inputs';
import { Country } from './country';

export enum AgencyCategory {
  UMBRELLA = 'UMBRELLA',
  OAS_ORGAN = 'OAS_ORGAN',
  OAS_ENTITY = 'OAS_ENTITY',
  OAS_SECRETARIAT = 'OAS_SECRETARIAT',
  SPECIALIZED_ORGANIZATION = 'SPECIALIZED_ORGANIZATION',
  MULTILATERAL = 'MULTILATERAL',
  MEMBER_STATE = 'MEMBER_STATE',
  CIVIL_SOCIETY = 'CIVIL_SOCIETY',
  POLITICAL_BODY = 'POLITICAL_BODY',
  ACADEMIC = 'ACADEMIC',
  FORUM = 'FORUM',
  GROUP = 'GROUP',
}

registerEnumType(AgencyCategory, {
  name: 'AgencyCategory',
  description: 'What kind of body an agency is.',
  valuesConfig: {
    UMBRELLA: { description: 'The organization that the others belong to.' },
    OAS_ORGAN: { description: 'Organ of the OAS (*órgano*).' },
    OAS_ENTITY: { description: 'Entity of the OAS (*entidad*).' },
    OAS_SECRETARIAT: { description: 'Secretariat, department or office of the General Secretariat.' },
    SPECIALIZED_ORGANIZATION: { description: 'Specialized organization of the inter-American system.' },
    MULTILATERAL: { description: 'Multilateral organization outside the OAS.' },
    MEMBER_STATE: { description: 'Member state.' },
    CIVIL_SOCIETY: { description: 'Civil society.' },
    POLITICAL_BODY: { description: 'Political body: assembly, council, committee.' },
    ACADEMIC: { description: 'Academic institution of the inter-American system.' },
    FORUM: { description: 'Intergovernmental forum.' },
    GROUP: { description: 'A named group of agencies, with dated members.' },
  },
});

@ObjectType({
  implements: Node,
  description:
    'A body of the network: it is given mandates, files returns, or both. The sources say *body* (*órgano, organismo, entidad*).',
})
@Entity()
@Rows<Agency>(framework('agy'))
export class Agency extends RegisterRow {
  @Field(() => String, {
    description: 'Code in the catalogue, the same in every language: `ILO`, `STATE-CR`.',
  })
  @Index()
  @Column('text')
  code!: string;

  @Field(() => AgencyCategory, { description: 'What kind of body it is.' })
  @Column('text')
  category!: AgencyCategory;

  @Field(() => String, { description: 'Its name in the asked language on the asked day; names are dated.' })
  @Expr<Agency>((t, c, args) => nameSql(t, c, args, 'name'))
  name(@Args(() => NameArgs) _: NameArgs): string {
    return planned();
  }

  @Field(() => String, {
    nullable: true,
    description: 'Its acronym in the asked language on the asked day: ILO, OIT.',
  })
  @Expr<Agency>((t, c, args) => nameSql(t, c, args, 'acronym'))
  acronym(@Args(() => NameArgs) _: NameArgs): string {
    return planned();
  }

  @Field(() => [AgencyName], { description: 'Every name it has or had, by language and date.' })
  @Many<Agency, AgencyName>(() => AgencyName, {
    on: (n, t) => `${n.agencyId} = ${t.id}`,
    order: (n) => `${n.language} collate "C", ${n.validFrom} nulls first, ${n.name} collate "C"`,
  })
  names?: AgencyName[];

  @Field(() => [String], { description: 'Every acronym it has or had, in any language.' })
  @Expr<Agency>(
    (t, c) =>
      `(select array_agg(distinct n.acronym collate "C") from agency_name n where n.agency_id = ${t.id} and n.acronym is not null and ${c.happened('n.since')} and ${c.holds('n.until')})`,
  )
  acronyms?: string[];

  @Column('text', { nullable: true })
  countryCode!: string | null;

  @Field(() => Country, {
    nullable: true,
    description: 'The country it is the government of, for a member state.',
  })
  @One<Agency, Country>(() => Country, { on: (k, t) => `${k.code} = ${t.countryCode}` })
  country?: Country;

  @Index()
  @Column('uuid', { nullable: true })
  parentId!: string | null;

  @Field(() => Agency, { nullable: true, description: 'The body it is part of.' })
  @One<Agency, Agency>(() => Agency, { on: (p, t) => `${p.id} = ${t.parentId}` })
  parent?: Agency;

  @Field(() => AgencyConnection, { description: 'Bodies that are part of it, by code.' })
  @Page<Agency, Agency>(() => Agency, { on: (k, t) => `${k.parentId} = ${t.id}`, orders: byCode() })
  children(@Args(() => ForwardArgs) _: ForwardArgs): unknown {
    return planned();
  }

  @Field(() => [Agency], { description: 'Groups it belongs to on the day of the act that is read.' })
  @Many<Agency, Agency>(() => Agency, {
    on: (g, t, c) =>
      c.exists(
        AgencyMembership,
        (m) => `${m.groupId} = ${g.id} and ${m.memberId} = ${t.id} and ${validOn(m, c.day)}`,
      ),
    order: (g) => `${g.code} collate "C"`,
  })
  groups?: Agency[];

  @Field(() => AgencyConnection, {
    description: 'Of a group: its members on a day, by code. Empty for anything else.',
  })
  @Page<Agency, Agency>(() => Agency, {
    on: (k, t, c, args) =>
      c.exists(
        AgencyMembership,
        (m) => `${m.groupId} = ${t.id} and ${m.memberId} = ${k.id} and ${validOn(m, dayOf(args, c))}`,
      ),
    orders: byCode(),
  })
  groupMembers(
    @Arg('on', () => DateScalar, {
      nullable: true,
      description: 'Day; the day of the act that is read without it.',
    })
    _on: string,
    @Args(() => ForwardArgs) _: ForwardArgs,
  ): unknown {
    return planned();
  }

  @Field(() => Int, {
    nullable: true,
    description: 'How many mandates the sources say it has, where a source states a total.',
  })
  @Column('int', { nullable: true })
  mandatesStated!: number | null;
}

export const AgencyConnection = connectionOf(Agency);

@ObjectType({
  description: 'A name of an agency in one language, with the days between which it was the name.',
})
@Entity()
@Rows<AgencyName>(framework('agn'))
export class AgencyName extends RegisterRow {
  @Index()
  @Column('uuid')
  agencyId!: string;

  @Field(() => String, { description: 'The name.' })
  @Column('text')
  name!: string;

  /** Folded name, so that lists sort the same on every database. */
  @Column('text')
  sortKey!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The acronym that goes with it; acronyms differ by language.',
  })
  @Column('text', { nullable: true })
  acronym!: string | null;

  @Field(() => LanguageTagScalar, { description: 'Language of the name.' })
  @Column('text')
  language!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day; null where not known or from the start.',
  })
  @Column('date', { nullable: true })
  validFrom!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it no longer was; null while it is.',
  })
  @Column('date', { nullable: true })
  validTo!: string | null;
}

@Entity()
@Rows<AgencyMembership>(framework('agm'))
export class AgencyMembership extends RegisterRow {
  @Index()
  @Column('uuid')
  groupId!: string;

  @Index()
  @Column('uuid')
  memberId!: string;

  @Column('date', { nullable: true })
  validFrom!: string | null;

  @Column('date', { nullable: true })
  validTo!: string | null;
}

type Dated = { validFrom: string; validTo: string };

/** Holds on a day: from its first day to the day before `validTo`. */
export const validOn = (t: Dated, day: string): string =>
  `(${t.validFrom} is null or ${t.validFrom} <= ${day}) and (${t.validTo} is null or ${t.validTo} > ${day})`;

export const dayOf = (args: FieldArgs, c: PlanContext): string =>
  args['on'] ? c.param(args['on'], 'date') : c.day;

// A name of the asked language that was valid goes first; an agency is never without a name.
export function nameSql(
  t: Row<Agency>,
  c: PlanContext,
  args: FieldArgs,
  column: 'name' | 'acronym' | 'sortKey',
): string {
  const { from, where, row } = c.rows(AgencyName, (n) => `${n.agencyId} = ${t.id}`);
  const locale = c.locale(args);
  return (
    `(select ${row[column]} from ${from} where ${where} order by (${validOn(row, dayOf(args, c))}) desc, ` +
    `(${row.language} = ${locale}) desc, (${row.language} = split_part(${locale}, '-', 1)) desc, (${row.language} = 'en') desc, ` +
    `${row.validFrom} desc nulls last, ${row.language} collate "C", ${row.id} limit 1)`
  );
}

/** Folded here and not by the database, so that lists sort the same on every one. */
export const sortKeyOf = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

export const nameKeySql = (t: Row<Agency>, c: PlanContext): string =>
  `${nameSql(t, c, {}, 'sortKey')} collate "C"`;

export function byCode(): {
  keys: Record<string, { sql: (t: Row<{ code: string }>) => string; type: 'text'; isNeverNull: true }[]>;
  initial: { field: string; direction: 'ASC' }[];
} {
  return {
    keys: { CODE: [{ sql: (t) => `${t.code} collate "C"`, type: 'text', isNeverNull: true }] },
    initial: [{ field: 'CODE', direction: 'ASC' }],
  };
}

declareCodes('agency', 'select x.code from agency x');
declareCodes('country', 'select x.code from country x');
