import { ArgsType, Field, Int, registerEnumType } from 'type-graphql';
import { AS_OF } from '../../values/arguments';
import { LanguageTagScalar } from '../../platform/scalars';

/** The standings that a document about everybody may rest on, under the names of `Standing`. */
export enum AssessmentStanding {
  PUBLISHED = 'PUBLISHED',
  ACCEPTED = 'ACCEPTED',
  SUBMITTED = 'SUBMITTED',
}

registerEnumType(AssessmentStanding, {
  name: 'AssessmentStanding',
  description: 'Which returns an assessment rests on: as in `Standing`, whose MINE says nothing of a round.',
  valuesConfig: {
    PUBLISHED: { description: 'What the public reads.' },
    ACCEPTED: { description: 'Each return’s newest accepted or published revision; for the secretariat.' },
    SUBMITTED: {
      description: 'Each return’s newest submitted, accepted or published revision; for the secretariat.',
    },
  },
});

@ArgsType()
export class AssessmentArgs {
  @Field(() => String, { description: 'Code of the round: `2013-review`.' })
  cycle!: string;

  @Field(() => AssessmentStanding, {
    defaultValue: AssessmentStanding.PUBLISHED,
    description: 'Which returns it rests on. All but PUBLISHED need the scope `submissions:read`.',
  })
  standing!: AssessmentStanding;

  @Field(() => LanguageTagScalar, {
    nullable: true,
    description:
      'Language of the document, English or Spanish; without it the request’s Accept-Language. Any other one gives English.',
  })
  locale?: string;

  @Field(() => Int, { nullable: true, description: AS_OF })
  asOf?: number;
}
