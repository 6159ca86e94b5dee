import { Field, ObjectType } from 'type-graphql';
import { Cost } from '../../platform/limits/cost';
import { Derived, Expr, One, Value, type Row } from '../../platform/planner/declare';
import { LanguageTagScalar } from '../../platform/scalars';
import { Basis, basisRows, completenessOf, CountingRule } from '../coverage/basis';
import { Cycle } from '../cycles/cycle';
import { Completeness } from '../diagnoses/completeness';
import { AssessmentChapter } from './assessment-document';
import { AssessmentStanding } from './assessment.inputs';
import { documentPage } from './document.page';
import { chaptersOf } from './compile.rules';
import { titleOf } from './drafting';
import type { Material } from './material';

/** The round that a document is about. */
export interface AssessedRound {
  readonly id: string;
  /** Itself as a list; empty for one that is only announced, of which nobody expects anything. */
  readonly rounds: string;
  readonly material: string;
}

const about = (t: Row<AssessedRound>) => ({ rounds: t.rounds, agencies: null });
const material = (t: Row<AssessedRound>): string => t.material;

@Value()
@ObjectType({
  description:
    'First draft of the global assessment of a round (*evaluación diagnóstica global*): what the returns say, objective by objective and agency by agency, with what nobody said. It is compiled by rule; every sentence has the words it rests on or the query that gives its figure. `/assessments/<code of the round>` serves it as a page to read and print.',
})
export class Assessment {
  @Field(() => Cycle, { description: 'The round.' })
  @One<AssessedRound, Cycle>(() => Cycle, { on: (k, t) => `${k.id} = ${t.id}` })
  cycle?: Cycle;

  @Field(() => AssessmentStanding, { description: 'Which returns it rests on.' })
  @Expr<AssessedRound>((_t, c) => `'${c.standing}'::text`)
  standing!: AssessmentStanding;

  @Field(() => LanguageTagScalar, { description: 'Language of the document: `en` or `es`.' })
  language!: string;

  @Field(() => Basis, {
    description: 'What it rests on: the act, and how many returns of those that the round asks for.',
  })
  @One<AssessedRound, Basis>(() => Basis, {
    rows: (t, c) => basisRows(CountingRule.AS_REPORTED, about(t), c),
  })
  basis?: Basis;

  @Field(() => Completeness, { description: 'How complete the round is.' })
  @One<AssessedRound, Completeness>(() => Completeness, { rows: (t, c) => completenessOf(about(t), c) })
  completeness?: Completeness;

  @Field(() => String, { description: 'Its title.' })
  @Derived<AssessedRound, Material>({ needs: material, make: titleOf })
  title!: string;

  @Cost({ rows: 20 })
  @Field(() => [AssessmentChapter], { description: 'Its chapters.' })
  @Derived<AssessedRound, Material>({ needs: material, make: chaptersOf })
  chapters!: readonly AssessmentChapter[];

  @Cost({ weight: 20 })
  @Field(() => String, {
    description:
      'All of it as a web page: HTML with a style for screen and print, without scripts and without anything from elsewhere.',
  })
  @Derived<AssessedRound, Material>({ needs: material, make: documentPage })
  html!: string;
}
