import { Field, InputType, Int, registerEnumType } from 'type-graphql';
import { DateScalar } from '../../platform/scalars';
import { TranslationInput } from '../../values/translation-input';
import { AgencyBy } from '../agencies/agency.inputs';
import { CycleBy } from './cycle.inputs';
import { SectionKind } from './section-kind';

const REASON = 'Why, in 1 to 2,000 characters. Public.';

@InputType({ description: 'A section that a round asks for.' })
export class TemplateSectionInput {
  @Field(() => SectionKind, { description: 'Which section.' })
  kind!: SectionKind;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'True when a return with running text must have it.',
  })
  required!: boolean;

  @Field(() => [TranslationInput], {
    description: 'Its heading, 1 to 300 characters in each language; English is needed.',
  })
  heading!: TranslationInput[];

  @Field(() => [TranslationInput], {
    defaultValue: [],
    description:
      'What to write there, 1 to 5,000 characters in each language; English is needed where any is given.',
  })
  guidance!: TranslationInput[];
}

@InputType({ description: 'A round to be opened or announced.' })
export class CycleOpenInput {
  @Field(() => String, {
    description:
      'Its code, of 1 to 60 letters, digits, `.`, `_` and `-`: `2027-diagnosis`. A round announced under it is opened as it is called for now; any other round of that code is refused.',
  })
  code!: string;

  @Field(() => [TranslationInput], {
    description: 'Its title, 1 to 300 characters in each language; English is needed.',
  })
  title!: TranslationInput[];

  @Field(() => String, { nullable: true, description: 'Code of the agency that calls for the returns.' })
  requestedBy?: string;

  @Field(() => String, { nullable: true, description: 'Code of the obligation that the round answers.' })
  obligation?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'First day of the round. Groups stand for those who are their members on it, today without it.',
  })
  opensOn?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day, to its end in `timeZone`; not before the opening day, and not over yet.',
  })
  dueOn?: string;

  @Field(() => String, {
    description: 'Time zone in which the due day ends, by its IANA name: `America/New_York`.',
  })
  timeZone!: string;

  @Field(() => Int, {
    defaultValue: 0,
    description:
      'How many approvals by the agency’s own approver a return needs before it is submitted: 0 to 3.',
  })
  consentLevels!: number;

  @Field(() => [TemplateSectionInput], {
    nullable: true,
    description:
      'The form: 1 to 50 sections in order. Without it the form of `templateOf`; else the one that was announced; else that of the newest round; else the six sections of the diagnosis form.',
  })
  template?: TemplateSectionInput[];

  @Field(() => CycleBy, {
    nullable: true,
    description: 'The round whose form is to be taken. Not together with `template`.',
  })
  templateOf?: CycleBy;

  @Field(() => [String], {
    description:
      'Codes of the agencies that are to file, each once. A group stands for its members on the opening day, agency by agency.',
  })
  expected!: string[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True to announce it only: it is `PLANNED`, and nothing can be filed until it is opened.',
  })
  isAnnounced!: boolean;
}

@InputType({ description: 'A due day to be put off.' })
export class CycleExtendInput {
  @Field(() => CycleBy, { description: 'Which round.' })
  cycle!: CycleBy;

  @Field(() => DateScalar, {
    description: 'The new due day: later than the one there is, and not over yet.',
  })
  dueOn!: string;

  @Field(() => AgencyBy, {
    nullable: true,
    description: 'The one agency that is given longer; without it the whole round is.',
  })
  agency?: AgencyBy;

  @Field(() => String, { description: REASON })
  reason!: string;
}

@InputType({ description: 'A round to be closed.' })
export class CycleCloseInput {
  @Field(() => CycleBy, { description: 'Which round.' })
  cycle!: CycleBy;

  @Field(() => String, { description: REASON })
  reason!: string;
}

export enum ExpectationDeclaration {
  EXCUSED = 'EXCUSED',
  NIL_RETURN = 'NIL_RETURN',
}

registerEnumType(ExpectationDeclaration, {
  name: 'ExpectationDeclaration',
  description: 'What can be declared of what an agency owes a round; all else follows from its return.',
  valuesConfig: {
    EXCUSED: { description: 'It need not file. For the secretariat to declare.' },
    NIL_RETURN: {
      description:
        'It has nothing to report. For the agency itself to declare while the round is open, and for the secretariat.',
    },
  },
});

@InputType({ description: 'What is declared of what an agency owes a round.' })
export class ExpectationDeclareInput {
  @Field(() => CycleBy, { description: 'Which round.' })
  cycle!: CycleBy;

  @Field(() => AgencyBy, { nullable: true, description: 'Which agency; the caller’s own without it.' })
  agency?: AgencyBy;

  @Field(() => ExpectationDeclaration, {
    nullable: true,
    description: 'What is declared; null, or left out, takes a declaration back.',
  })
  state?: ExpectationDeclaration;

  @Field(() => String, { description: REASON })
  reason!: string;
}
