import { Args, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
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
import { DateScalar } from '../../platform/scalars';
import { ForwardArgs, LocaleArgs } from '../../values/arguments';
import { connectionOf } from '../../values/connection';
import { localized, localizedRows, LocalizedText, type Texts } from '../../values/localized-text';
import { framework, RegisterRow } from '../../values/register-row';
import { Agency, AgencyConnection, byCode, dayOf, validOn } from '../agencies/agency';
import { NameArgs } from '../agencies/agency.inputs';
import { NumberBasis, Objective } from '../program/program';
import { Resolution } from '../program/resolution';
import { MandateVersion, StateNote, TextBasis } from './mandate-version';

export enum MandateBinding {
  ASSIGNED = 'ASSIGNED',
  OPTIONAL = 'OPTIONAL',
  CONDITIONAL = 'CONDITIONAL',
}

registerEnumType(MandateBinding, {
  name: 'MandateBinding',
  description: 'How far a mandate binds its addressees.',
  valuesConfig: {
    ASSIGNED: { description: 'An assigned activity (*actividad encomendada*).' },
    OPTIONAL: { description: 'An optional specific activity, as the Program gives them to states.' },
    CONDITIONAL: { description: 'To be considered, or to be done if a condition holds.' },
  },
});

export enum MandateOrigin {
  PROGRAM_TEXT = 'PROGRAM_TEXT',
  ADDED_LATER = 'ADDED_LATER',
  AMENDED = 'AMENDED',
  SUMMIT = 'SUMMIT',
  OTHER = 'OTHER',
}

registerEnumType(MandateOrigin, {
  name: 'MandateOrigin',
  description: 'Where a mandate comes from.',
  valuesConfig: {
    PROGRAM_TEXT: { description: 'The text of the Program as adopted.' },
    ADDED_LATER: { description: 'Added after adoption by a meeting.' },
    AMENDED: { description: 'The Program’s text as amended.' },
    SUMMIT: { description: 'A Summit of the Americas.' },
    OTHER: { description: 'Another source.' },
  },
});

@ObjectType({
  implements: Node,
  description: 'An order of the Program ("assigned activity", "area of work") to one agency or several.',
})
@Entity()
// By code, as pages of them are read.
@Index('IDX_mandate_code_order', { synchronize: false })
@Rows<Mandate>(framework('mdt'))
export class Mandate extends RegisterRow {
  @Field(() => String, { description: 'Code in the catalogue: `ILO-2`.' })
  @Index()
  @Column('text')
  code!: string;

  @Field(() => Agency, { nullable: true, description: 'The one addressee; null where there are several.' })
  @One<Mandate, Agency>(() => Agency, {
    on: (a, t, c) =>
      `${a.id} = (select case when count(*) = 1 then min(x.agency_id::text)::uuid end from ${addressees(c, t)})`,
  })
  agency?: Agency;

  @Field(() => AgencyConnection, { description: 'Everyone it is addressed to, by code.' })
  @Page<Mandate, Agency>(() => Agency, { on: (a, t, c) => isAddressedTo(t, a, c), orders: byCode() })
  addressees(@Args(() => ForwardArgs) _: ForwardArgs): unknown {
    return planned();
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Its number among the mandates of its addressee, where known; never a key.',
  })
  @Column('int', { nullable: true })
  number!: number | null;

  @Field(() => NumberBasis, {
    description: 'How the number is known: printed in a source, inferred from order, or unknown.',
  })
  @Column('text')
  numberBasis!: NumberBasis;

  @Column('jsonb')
  titleTexts!: Texts;

  @Field(() => String, { description: 'Short title (ours) in the asked language.' })
  @Expr<Mandate>((t, c, args) => localized(t.titleTexts, c, args))
  title(@Args(() => LocaleArgs) _: LocaleArgs): string {
    return planned();
  }

  @Field(() => String, {
    description: 'Its words on the asked day, in the asked language; see `textBasis` for whose they are.',
  })
  @Expr<Mandate>(
    (t, c, args) => `(select ${localized('x.text_texts', c, args)} from (${versionOn(t, c, args)}) x)`,
  )
  text(@Args(() => NameArgs) _: NameArgs): string {
    return planned();
  }

  @Field(() => LocalizedText, {
    description: 'Its words on the asked day with their language and every other version.',
  })
  @One<Mandate, LocalizedText>(() => LocalizedText, {
    rows: (t, c, args) =>
      `select l.* from (${versionOn(t, c, args)}) x, lateral (${localizedRows('x.text_texts', c, args)}) l`,
  })
  textLocalized(@Args(() => NameArgs) _: NameArgs): LocalizedText {
    return planned();
  }

  @Field(() => TextBasis, { description: 'Whose words the text in force is.' })
  @Expr<Mandate>((t, c) => `(select x.text_basis from (${versionOn(t, c, {})}) x)`)
  textBasis?: TextBasis;

  @Field(() => MandateBinding, { description: 'How far it binds.' })
  @Column('text')
  binding!: MandateBinding;

  @Field(() => MandateOrigin, { description: 'Where it comes from.' })
  @Column('text')
  origin!: MandateOrigin;

  @Column('uuid', { nullable: true })
  resolutionId!: string | null;

  @Field(() => Resolution, { nullable: true, description: 'The resolution it stands in, where known.' })
  @One<Mandate, Resolution>(() => Resolution, { on: (r, t) => `${r.id} = ${t.resolutionId}` })
  resolution?: Resolution;

  @Field(() => String, { nullable: true, description: 'Paragraph or chapter of the source, where known.' })
  @Column('text', { nullable: true })
  paragraph!: string | null;

  @Field(() => [StateNote], { description: 'Footnotes and reservations of states printed with it.' })
  @Many<Mandate, StateNote>(() => StateNote, {
    on: (n, t) => `${n.mandateId} = ${t.id}`,
    order: (n) => `${n.mark} collate "C"`,
  })
  stateNotes?: StateNote[];

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it was in force.' })
  @Column('date', { nullable: true })
  validFrom!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it no longer was; null while it is.',
  })
  @Column('date', { nullable: true })
  validTo!: string | null;

  @Field(() => [MandateVersion], { description: 'Its wordings, the first one first.' })
  @Many<Mandate, MandateVersion>(() => MandateVersion, {
    on: (v, t) => `${v.mandateId} = ${t.id}`,
    order: (v) => v.number,
  })
  versions?: MandateVersion[];

  @Field(() => [Objective], { description: 'Objectives it serves, where a source ties them.' })
  @Many<Mandate, Objective>(() => Objective, {
    on: (o, t, c) =>
      c.exists(MandateObjective, (x) => `${x.mandateId} = ${t.id} and ${x.objectiveId} = ${o.id}`),
    order: (o) => `${o.code} collate "C"`,
  })
  objectives?: Objective[];
}

export const MandateConnection = connectionOf(Mandate);

@Entity()
@Rows<MandateAddressee>(framework('mda'))
export class MandateAddressee extends RegisterRow {
  @Index()
  @Column('uuid')
  mandateId!: string;

  @Index()
  @Column('uuid')
  agencyId!: string;
}

@Entity()
@Rows<MandateObjective>(framework('mdo'))
export class MandateObjective extends RegisterRow {
  @Index()
  @Column('uuid')
  mandateId!: string;

  @Index()
  @Column('uuid')
  objectiveId!: string;
}

export const isAddressedTo = (mandate: { id: string }, agency: { id: string }, c: PlanContext): string =>
  c.exists(MandateAddressee, (x) => `${x.mandateId} = ${mandate.id} and ${x.agencyId} = ${agency.id}`);

function addressees(c: PlanContext, mandate: Row<Mandate>): string {
  const { from, where, row } = c.rows(MandateAddressee, (x) => `${x.mandateId} = ${mandate.id}`);
  return `(select ${row.agencyId} from ${from} where ${where}) x`;
}

// Of the wordings valid that day the newest; before the first day the first one, so that a mandate never lacks words.
function versionOn(t: Row<Mandate>, c: PlanContext, args: FieldArgs): string {
  const { from, where, row, alias } = c.rows(MandateVersion, (v) => `${v.mandateId} = ${t.id}`);
  return `select ${alias}.* from ${from} where ${where} order by (${validOn(row, dayOf(args, c))}) desc, ${row.number} desc limit 1`;
}

declareCodes('mandate', 'select x.code from mandate x');
