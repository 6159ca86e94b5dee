import type { CheckResult as RulesResult } from '@mandato/rules';
import { Args, Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { Context } from '../../context';
import type { Caller } from '../../platform/caller';
import { Ref } from '../../platform/planner/reader';
import { Sha256Scalar } from '../../platform/scalars';
import { LocaleArgs } from '../../values/arguments';
import { SectionPart } from '../../values/span';
import { Payload, type Refused } from '../access/payload';
import { Notice, UserError } from '../access/refusal';
import { Diagnosis } from './diagnosis';
import { Finding, Severity } from './finding';

const ERRORS = 'Why it was refused; empty when it was done.';
const NOTICES = 'What to know about what was done.';

/** Whoever files without reading the drafts of that agency is told why nothing is shown. */
export const noticesOf = ({ scopes, agencyId }: Caller, ofAgency: string): Notice[] =>
  scopes.has('drafts:read') && (agencyId === ofAgency || scopes.has('agencies:act-for'))
    ? []
    : [
        {
          code: 'NOT_SHOWN',
          message:
            'It was done; this key may not read the drafts of that agency, so the return is not shown.',
          path: [],
        },
      ];

@Payload()
@ObjectType({ description: 'What became of a save.' })
export class DiagnosisSavePayload {
  @Field(() => Diagnosis, { nullable: true, description: 'The return as saved; null when refused.' })
  diagnosis!: Ref | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that the save made, to be given back as `expectedVersion`; null when refused.',
  })
  version!: number | null;

  @Field(() => [Finding], { description: 'What the checks found in it.' })
  findings!: readonly Ref[];

  @Field(() => Diagnosis, { nullable: true, description: 'With CONFLICT: the return as it stands.' })
  current!: Ref | null;

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: readonly UserError[];

  @Field(() => [Notice], { description: NOTICES })
  notices!: readonly Notice[];
}

@Payload()
@ObjectType({ description: 'What became of an act on a return.' })
export class DiagnosisPayload {
  @Field(() => Diagnosis, { nullable: true, description: 'The return after it; null when refused.' })
  diagnosis!: Ref | null;

  @Field(() => Diagnosis, { nullable: true, description: 'With CONFLICT: the return as it stands.' })
  current!: Ref | null;

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: readonly UserError[];

  @Field(() => [Notice], { description: NOTICES })
  notices!: readonly Notice[];
}

/** What every act on a return answers with. */
export function actedPayload(
  { caller }: Context,
  result: { readonly done: { diagnosisId: string; agencyId: string } } | Refused,
): DiagnosisPayload {
  if (!('done' in result)) {
    const { userErrors, currentId } = result;
    return {
      diagnosis: null,
      current: currentId === null ? null : new Ref('Diagnosis', currentId),
      userErrors,
      notices: [],
    };
  }
  const { diagnosisId, agencyId } = result.done;
  const isShown = caller.scopes.has('submissions:read');
  return {
    diagnosis: new Ref('Diagnosis', diagnosisId),
    current: null,
    userErrors: [],
    notices: isShown ? [] : noticesOf(caller, agencyId),
  };
}

@ObjectType({ description: 'A check’s result on a text that is not saved.' })
export class CheckResult {
  constructor(private readonly result: RulesResult) {}

  @Field(() => String, { description: 'Code of the rule.' })
  code(): string {
    return this.result.code;
  }

  @Field(() => Severity, { description: 'How much it matters.' })
  severity(): string {
    return this.result.severity;
  }

  @Field(() => [String], { description: 'Where in the input, step by step.' })
  path(): readonly string[] {
    return this.result.path;
  }

  @Field(() => String, { description: 'What is odd, in English or Spanish.' })
  message(@Args(() => LocaleArgs) { locale }: LocaleArgs, @Ctx() context: Context): string {
    return inLanguage(this.result.message, locale ?? context.locale);
  }

  @Field(() => String, { description: 'How to mend it, in English or Spanish.' })
  cure(@Args(() => LocaleArgs) { locale }: LocaleArgs, @Ctx() context: Context): string {
    return inLanguage(this.result.cure, locale ?? context.locale);
  }

  @Field(() => String, {
    nullable: true,
    description: 'Key of the section it is about, where it is about words.',
  })
  sectionKey(): string | undefined {
    return this.result.sectionKey;
  }

  @Field(() => SectionPart, { nullable: true, description: 'Heading or body.' })
  part(): string | undefined {
    return this.result.part;
  }

  @Field(() => Int, { nullable: true, description: 'First UTF-16 code unit of the words.' })
  start(): number | undefined {
    return this.result.start;
  }

  @Field(() => Int, { nullable: true, description: 'First UTF-16 code unit behind them.' })
  end(): number | undefined {
    return this.result.end;
  }

  @Field(() => String, { nullable: true, description: 'The words, out of the document that was sent.' })
  quote(): string | undefined {
    return this.result.quote;
  }
}

const inLanguage = (words: { en: string; es: string }, locale: string): string =>
  locale.toLowerCase().startsWith('es') ? words.es : words.en;

@ObjectType({ description: 'What the checks say of a return that is not saved.' })
export class DiagnosisCheckPayload {
  @Field(() => [CheckResult], { description: 'Everything that is to be said of it.' })
  results!: readonly CheckResult[];

  @Field(() => Boolean, {
    description: 'True when nothing would stop it from being saved and submitted now.',
  })
  wouldSubmit!: boolean;

  @Field(() => Sha256Scalar, {
    nullable: true,
    description: 'Hash of what it was checked against, see `checkContext`; null when refused.',
  })
  contextHash!: string | null;

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: readonly UserError[];

  @Field(() => [Notice], { description: NOTICES })
  notices!: readonly Notice[];
}
