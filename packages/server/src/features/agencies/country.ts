import { Args, Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Expr, One, planned, Rows } from '../../platform/planner/declare';
import { LocaleArgs } from '../../values/arguments';
import { localized, type Texts } from '../../values/localized-text';
import { framework, RegisterRow } from '../../values/register-row';
import { Agency } from './agency';

@ObjectType({ description: 'A country or territory of ISO 3166-1.' })
@Entity()
@Rows<Country>(framework('cty'))
export class Country extends RegisterRow {
  @Field(() => String, { description: 'ISO 3166-1 alpha-2 code: `CR`.' })
  @Index()
  @Column('text')
  code!: string;

  @Column('jsonb')
  nameTexts!: Texts;

  @Field(() => String, { description: 'Name in the asked language.' })
  @Expr<Country>((t, c, args) => localized(t.nameTexts, c, args))
  name(@Args(() => LocaleArgs) _: LocaleArgs): string {
    return planned();
  }

  @Field(() => Boolean, { description: 'True for member states of the OAS.' })
  @Column('boolean')
  isMemberState!: boolean;

  @Column('uuid', { nullable: true })
  agencyId!: string | null;

  @Field(() => Agency, { nullable: true, description: 'The member state as an agency of the network.' })
  @One<Country, Agency>(() => Agency, { on: (a, t) => `${a.id} = ${t.agencyId}` })
  agency?: Agency;
}
