import { Field, ID, InputType } from 'type-graphql';
import { LanguageTagScalar } from '../../platform/scalars';
import { AgencyBy } from '../agencies/agency.inputs';
import { CycleBy } from '../cycles/cycle.inputs';
import { DiagnosisKind } from './diagnosis';

@InputType({ description: 'A draft to begin with what was said last time.' })
export class DiagnosisStartInput {
  @Field(() => CycleBy, { description: 'The round to answer.' })
  cycle!: CycleBy;

  @Field(() => AgencyBy, {
    nullable: true,
    description:
      'The agency that files; the key’s own without it. Another one needs the scope `agencies:act-for`.',
  })
  agency?: AgencyBy;

  @Field(() => DiagnosisKind, {
    defaultValue: DiagnosisKind.DIAGNOSIS,
    description: 'What kind of return it is.',
  })
  kind!: DiagnosisKind;

  @Field(() => LanguageTagScalar, {
    nullable: true,
    description: 'Language it is to be written in; that of the earlier return without it.',
  })
  language?: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The return to begin with, of the same agency. Without it the one of the same kind in the newest earlier round, by due day.',
  })
  from?: string;
}
