import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Cost } from '../../platform/limits/cost';
import { LanguageTagScalar, UrlScalar } from '../../platform/scalars';
import { TextBasis } from '../mandates/mandate-version';
import { TextChange } from '../review/revision-diff';

export enum AssessmentChapterKind {
  RETURNS = 'RETURNS',
  OBJECTIVE = 'OBJECTIVE',
  OTHER_MANDATES = 'OTHER_MANDATES',
  GAPS = 'GAPS',
  AGENCIES = 'AGENCIES',
  WEAKNESSES = 'WEAKNESSES',
  STRENGTHS = 'STRENGTHS',
  THREATS = 'THREATS',
  NEEDS = 'NEEDS',
  SUGGESTIONS = 'SUGGESTIONS',
  AMENDMENTS = 'AMENDMENTS',
  COMMITMENTS = 'COMMITMENTS',
  ANNEXES = 'ANNEXES',
  SOURCES = 'SOURCES',
}

registerEnumType(AssessmentChapterKind, {
  name: 'AssessmentChapterKind',
  description: 'What a chapter of the assessment is about; they come in this order.',
  valuesConfig: {
    RETURNS: { description: 'Who has handed in a return, who is late, who said nothing.' },
    OBJECTIVE: { description: 'One objective: who claims to serve it, its mandates, its activities.' },
    OTHER_MANDATES: { description: 'Mandates that no source ties to an objective.' },
    GAPS: { description: 'What nobody reported, and what no activity names.' },
    AGENCIES: { description: 'The round agency by agency.' },
    WEAKNESSES: { description: 'Weaknesses of the Program: those that several agencies name first.' },
    STRENGTHS: { description: 'Strengths, likewise.' },
    THREATS: { description: 'Threats, likewise.' },
    NEEDS: { description: 'Work that remains, likewise.' },
    SUGGESTIONS: { description: 'Suggestions, by whom they are addressed to.' },
    AMENDMENTS: { description: 'Proposed amendments of mandates, with redlines.' },
    COMMITMENTS: {
      description: 'What agencies commit themselves to, and what became of earlier commitments.',
    },
    ANNEXES: { description: 'Documents that returns refer to and that were not received.' },
    SOURCES: { description: 'The returns that the document rests on.' },
  },
});

export enum AssessmentClaim {
  SAID = 'SAID',
  UNSAID = 'UNSAID',
  CUT = 'CUT',
}

registerEnumType(AssessmentClaim, {
  name: 'AssessmentClaim',
  description: 'What kind of thing a sentence says.',
  valuesConfig: {
    SAID: { description: 'What somebody said, or how many did.' },
    UNSAID: { description: 'That nobody said it.' },
    CUT: { description: 'That something was left out of the document for its length, and how much.' },
  },
});

@ObjectType({ description: 'Words of a return, and where they stand.' })
export class AssessmentQuote {
  @Field(() => String, { description: 'The words, exactly.' })
  quote!: string;

  @Field(() => LanguageTagScalar, { description: 'Language of the words.' })
  language!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The same in the language of the document, where it is another one and a translation is kept that fits the words.',
  })
  translation!: string | null;

  @Field(() => UrlScalar, {
    description: 'Address of the words, as `Citation.permalink`: a page that shows them in their place.',
  })
  address!: string;

  @Field(() => String, { description: 'Code of the agency that filed them.' })
  agencyCode!: string;

  @Field(() => String, { description: 'Reference of the return: `ILO/2013-review`.' })
  reference!: string;

  @Field(() => String, { nullable: true, description: 'Symbol of the document, where it has one.' })
  symbol!: string | null;
}

@ObjectType({ description: 'Where a figure comes from: a query, and the address that answers it.' })
export class AssessmentFigure {
  @Field(() => String, {
    description: 'The query, with the number of the act in it: it gives the same for ever.',
  })
  query!: string;

  @Field(() => UrlScalar, { description: 'Address that answers it by GET.' })
  address!: string;
}

@ObjectType({
  description:
    'Words that stand with a sentence: the reason of whoever declared, judged or assessed, or the wording of a mandate.',
})
export class AssessmentWords {
  @Field(() => String, { description: 'The words, as they were given.' })
  words!: string;

  @Field(() => LanguageTagScalar, { nullable: true, description: 'Their language, where it is known.' })
  language!: string | null;
}

@ObjectType({
  description:
    'A sentence of the document, or a row of a table. It has a quote or a figure at least: nothing is said without either.',
})
export class AssessmentSentence {
  @Field(() => AssessmentClaim, { description: 'What kind of thing it says.' })
  claim!: `${AssessmentClaim}`;

  @Field(() => String, { description: 'The sentence; of a row its cells, one after the other.' })
  text!: string;

  @Field(() => [String], { description: 'The cells of a row of a table; empty for a sentence.' })
  cells!: readonly string[];

  @Field(() => LanguageTagScalar, {
    nullable: true,
    description: 'Language of `text`, where it is not that of the document.',
  })
  language!: string | null;

  @Field(() => AssessmentWords, { nullable: true, description: 'Words that stand with it.' })
  stated!: AssessmentWords | null;

  @Cost({ rows: 3 })
  @Field(() => [AssessmentQuote], { description: 'The words it rests on.' })
  quotes!: readonly AssessmentQuote[];

  @Cost({ rows: 1 })
  @Field(() => [AssessmentFigure], { description: 'The figures it rests on.' })
  figures!: readonly AssessmentFigure[];
}

@ObjectType({
  description:
    'A proposed wording beside the one it would take the place of. `changes` only where that one is official or quoted in a return: a paraphrase is never struck out.',
})
export class AssessmentRedline {
  @Field(() => TextBasis, { nullable: true, description: 'Whose wording `before` is.' })
  basis!: `${TextBasis}` | null;

  @Field(() => String, { nullable: true, description: 'The wording as it stands; null where none is known.' })
  before!: string | null;

  @Field(() => LanguageTagScalar, { nullable: true, description: 'Language of `before`.' })
  beforeLanguage!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The proposed words; null where only the aim is given.',
  })
  after!: string | null;

  @Field(() => LanguageTagScalar, { description: 'Language of the proposed words.' })
  afterLanguage!: string;

  @Field(() => [TextChange], {
    nullable: true,
    description: 'What would become of the wording, word by word.',
  })
  changes!: readonly TextChange[] | null;
}

export enum AssessmentForm {
  TEXT = 'TEXT',
  LIST = 'LIST',
  TABLE = 'TABLE',
  REDLINE = 'REDLINE',
}

registerEnumType(AssessmentForm, {
  name: 'AssessmentForm',
  description: 'How a block is set.',
  valuesConfig: {
    TEXT: { description: 'Sentences, one after the other.' },
    LIST: { description: 'Sentences as a list.' },
    TABLE: { description: 'Sentences as rows of a table.' },
    REDLINE: { description: 'A proposed wording beside the one that stands.' },
  },
});

@ObjectType({ description: 'What stands together: a paragraph, a list, a table or a redline.' })
export class AssessmentBlock {
  @Field(() => AssessmentForm, { description: 'How it is set.' })
  form!: `${AssessmentForm}`;

  @Field(() => String, { nullable: true, description: 'Caption of a table.' })
  caption!: string | null;

  @Field(() => [String], { description: 'Heads of the columns of a table; empty otherwise.' })
  columns!: readonly string[];

  @Cost({ rows: 5 })
  @Field(() => [AssessmentSentence], { description: 'What it says; of a redline nothing.' })
  sentences!: readonly AssessmentSentence[];

  @Field(() => AssessmentRedline, { nullable: true, description: 'The redline, where it is one.' })
  redline!: AssessmentRedline | null;
}

@ObjectType({ description: 'A section of a chapter.' })
export class AssessmentSection {
  @Field(() => ID, { description: 'Its place in the document: the anchor of its heading.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its heading; null for what stands before the first one.',
  })
  title!: string | null;

  @Cost({ rows: 2 })
  @Field(() => [AssessmentBlock], { description: 'What it holds.' })
  blocks!: readonly AssessmentBlock[];
}

@ObjectType({ description: 'A chapter of the assessment.' })
export class AssessmentChapter {
  @Field(() => ID, { description: 'Its place in the document: the anchor of its heading.' })
  id!: string;

  @Field(() => AssessmentChapterKind, { description: 'What it is about.' })
  kind!: `${AssessmentChapterKind}`;

  @Field(() => Int, { description: 'Its number, from 1.' })
  number!: number;

  @Field(() => String, { description: 'Its heading.' })
  title!: string;

  @Cost({ rows: 20 })
  @Field(() => [AssessmentSection], { description: 'Its sections.' })
  sections!: readonly AssessmentSection[];
}
