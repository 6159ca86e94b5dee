import { Args, Field, Int, ObjectType } from 'type-graphql';
import { Expr, Many, planned, Value } from '../../platform/planner/declare';
import { LocaleArgs } from '../../values/arguments';
import { localized, type Texts } from '../../values/localized-text';
import { SectionKind } from './section-kind';

export interface StoredTemplateSection {
  readonly kind: SectionKind;
  readonly required: boolean;
  readonly heading: Texts;
  readonly guidance: Texts | null;
}

@Value()
@ObjectType({ description: 'A section that a round asks for.' })
export class TemplateSection {
  @Field(() => SectionKind, { description: 'Which section.' })
  kind!: SectionKind;

  @Field(() => Boolean, { description: 'True when a return with running text must have it.' })
  required!: boolean;

  @Field(() => String, { description: 'Heading in the asked language.' })
  @Expr<{ headingTexts: Texts }>((t, c, args) => localized(t.headingTexts, c, args))
  heading(@Args(() => LocaleArgs) _: LocaleArgs): string {
    return planned();
  }

  @Field(() => String, { nullable: true, description: 'What to write there, in the asked language.' })
  @Expr<{ guidanceTexts: Texts }>((t, c, args) => localized(t.guidanceTexts, c, args))
  guidance(@Args(() => LocaleArgs) _: LocaleArgs): string {
    return planned();
  }
}

@Value()
@ObjectType({ description: 'The form of a round: its sections in order.' })
export class ReturnTemplate {
  @Field(() => Int, { description: 'Grows by one whenever the form of the round changes.' })
  version!: number;

  @Field(() => [TemplateSection], { description: 'The sections in the order of the form.' })
  @Many<{ sections: string }, TemplateSection>(() => TemplateSection, {
    rows: (t) =>
      `select s->>'kind' as kind, (s->>'required')::boolean as required, s->'heading' as heading_texts, ` +
      `nullif(s->'guidance', 'null') as guidance_texts from jsonb_array_elements(${t.sections}) with ordinality as x(s, n) order by n`,
  })
  sections?: TemplateSection[];
}
