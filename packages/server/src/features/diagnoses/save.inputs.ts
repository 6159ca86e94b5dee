import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { DateScalar, EdtfScalar, LanguageTagScalar } from '../../platform/scalars';
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
    description: 'The version that this save builds on; another one there is a CONFLICT.',
  })
  expectedVersion?: number;

  @Field(() => IfExists, {
    defaultValue: IfExists.REFUSE,
    description: 'What to do with a draft that is already there.',
  })
  ifExists!: IfExists;

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

  @Field(() => String, { nullable: true, description: 'What to note with it, at most 2,000 characters.' })
  note?: string;
}
