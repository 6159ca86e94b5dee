import { Args, Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Node } from '../../platform/node';
import { Expr, planned, Rows } from '../../platform/planner/declare';
import { DateScalar } from '../../platform/scalars';
import { LocaleArgs } from '../../values/arguments';
import { localized, type Texts } from '../../values/localized-text';
import { framework, RegisterRow } from '../../values/register-row';

@ObjectType({
  implements: Node,
  description: 'A resolution: a text with a symbol, from which mandates and duties come.',
})
@Entity()
@Rows<Resolution>(framework('res'))
export class Resolution extends RegisterRow {
  @Field(() => String, { description: 'Symbol as printed: `AG/RES. 2141 (XXXV-O/05)`.' })
  @Index()
  @Column('text')
  symbol!: string;

  @Column('jsonb')
  titleTexts!: Texts;

  @Field(() => String, { description: 'Title in the asked language, else in English, else in the original.' })
  @Expr<Resolution>((t, c, args) => localized(t.titleTexts, c, args))
  title(@Args(() => LocaleArgs) _: LocaleArgs): string {
    return planned();
  }

  @Field(() => DateScalar, { nullable: true, description: 'Day of adoption, where known.' })
  @Column('date', { nullable: true })
  adoptedOn!: string | null;
}
