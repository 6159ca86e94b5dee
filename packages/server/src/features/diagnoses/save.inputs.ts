import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { DateScalar, EdtfScalar, LanguageTagScalar, Sha256Scalar } from '../../platform/scalars';
import { AgencyBy } from '../agencies/agency.inputs';
import { CycleBy } from '../cycles/cycle.inputs';
import { DiagnosisContentInput } from './content.inputs';
import { DiagnosisKind } from './diagnosis';

export enum IfExists {
  REFUSE = 'REFUSE',
  REPLACE = 'REPLACE',
}

registerEnumType(IfExists, {
  name: 'IfExists',
  description: 'What to do with a draft that is already there.',
  valuesConfig: {
    REFUSE: { description: 'Refuse, unless `expectedVersion` names its version.' },
    REPLACE: { description: 'Put this one in its place, whatever its version.' },
  },
});

export enum IfChanged {
  REFUSE = 'REFUSE',
  MERGE = 'MERGE',
}

registerEnumType(IfChanged, {
  name: 'IfChanged',
  description: 'What to do when the draft has moved on from `expectedVersion`.',
  valuesConfig: {
    REFUSE: { description: 'Refuse: a CONFLICT that names every item that differs from what stands.' },
    MERGE: {
      description:
        'Put both together, item by item, by list and key. A CONFLICT only where both changed the same item, or the same field of the header, in different ways.',
    },
  },
});

@InputType({ description: 'What the paper says of itself.' })
export class FiledDocumentInput {
  @Field(() => String, { nullable: true, description: 'Title on the cover, as printed.' })
  coverTitle?: string;

  @Field(() => String, { nullable: true, description: 'Name of the form, as printed.' })
  formName?: string;

  @Field(() => String, { nullable: true, description: 'Document symbol, as printed.' })
  symbol?: string;

  @Field(() => String, { nullable: true, description: 'Revision, addendum or corrigendum, as printed.' })
  label?: string;

  @Field(() => String, { nullable: true, description: 'The language line, as printed.' })
  languageMark?: string;

  @Field(() => LanguageTagScalar, { nullable: true, description: 'Language it was first written in.' })
  originalLanguage?: string;

  @Field(() => EdtfScalar, {
    nullable: true,
    description: 'Its date, where it has one; "to date" in it runs to this day.',
  })
  filedOn?: string;

  @Field(() => DateScalar, { nullable: true, description: 'It cannot be older than this day.' })
  notBefore?: string;

  @Field(() => DateScalar, { nullable: true, description: 'It cannot be younger than this day.' })
  notAfter?: string;
}

@InputType({ description: 'A draft to save. It replaces the whole working draft.' })
export class DiagnosisSaveInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'The return. Absent: agency, round, kind and onBehalfOf are the natural key; a draft that exists is then replaced only with `expectedVersion` or `ifExists: REPLACE`.',
  })
  id?: string;

  @Field(() => CycleBy, { description: 'The round it answers.' })
  cycle!: CycleBy;

  @Field(() => AgencyBy, {
    nullable: true,
    description:
      'The agency that files; the key’s own without it. Another one needs the scope `agencies:act-for`.',
  })
  agency?: AgencyBy;

  @Field(() => AgencyBy, {
    nullable: true,
    description: 'The agency it is filed for, where that is another one.',
  })
  onBehalfOf?: AgencyBy;

  @Field(() => String, {
    nullable: true,
    description: 'The agency’s own id for the return, unique in the agency, at most 200 characters.',
  })
  externalId?: string;

  @Field(() => DiagnosisKind, {
    defaultValue: DiagnosisKind.DIAGNOSIS,
    description: 'What kind of return it is.',
  })
  kind!: DiagnosisKind;

  @Field(() => LanguageTagScalar, { description: 'Language it is written in.' })
  language!: string;

  @Field(() => FiledDocumentInput, { nullable: true, description: 'What the paper says of itself.' })
  filed?: FiledDocumentInput;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that this save builds on; for another one there see `ifChanged`.',
  })
  expectedVersion?: number;

  @Field(() => IfExists, {
    defaultValue: IfExists.REFUSE,
    description: 'What to do with a draft that is already there.',
  })
  ifExists!: IfExists;

  @Field(() => IfChanged, {
    defaultValue: IfChanged.REFUSE,
    description:
      'What to do when the draft has moved on from `expectedVersion`. The last 50 saves of a draft are remembered for it.',
  })
  ifChanged!: IfChanged;

  @Field(() => DiagnosisContentInput, { description: 'The return itself.' })
  content!: DiagnosisContentInput;
}

@InputType({ description: 'A return to check without saving it.' })
export class DiagnosisCheckInput {
  @Field(() => CycleBy, { description: 'The round it answers.' })
  cycle!: CycleBy;

  @Field(() => AgencyBy, { nullable: true, description: 'The agency that files; the key’s own without it.' })
  agency?: AgencyBy;

  @Field(() => LanguageTagScalar, { description: 'Language it is written in.' })
  language!: string;

  @Field(() => FiledDocumentInput, { nullable: true, description: 'What the paper says of itself.' })
  filed?: FiledDocumentInput;

  @Field(() => DiagnosisContentInput, { description: 'The return itself.' })
  content!: DiagnosisContentInput;
}

@InputType({ description: 'An act on a return.' })
export class DiagnosisActInput {
  @Field(() => ID, { description: 'The return.' })
  id!: string;

  @Field(() => Int, { description: 'The version that the act builds on; another one there is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => Sha256Scalar, {
    nullable: true,
    description: 'Hash of the words that were read; where the return has others the act is a CONFLICT.',
  })
  contentHash?: string;

  @Field(() => String, {
    nullable: true,
    description: 'What to note with it, at most 2,000 characters; its agency and the secretariat read it.',
  })
  note?: string;
}

@InputType({ description: 'An act on a return that needs a reason.' })
export class DiagnosisReasonInput {
  @Field(() => ID, { description: 'The return.' })
  id!: string;

  @Field(() => Int, { description: 'The version that the act builds on; another one there is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => String, {
    description:
      'Why, 1 to 2,000 characters. Its agency and the secretariat read it; of a withdrawal from publication everybody does.',
  })
  reason!: string;
}
