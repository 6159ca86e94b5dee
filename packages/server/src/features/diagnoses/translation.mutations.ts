import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { Ref } from '../../platform/planner/reader';
import { refusedOr } from '../access/payload';
import type { Notice } from '../access/refusal';
import { Requires } from '../access/requires';
import { DiagnosisPayload } from './diagnosis.payloads';
import { DiagnosisTranslateInput } from './translation.inputs';
import { diagnosisTranslate, type Translated } from './translation.service';

@Resolver()
export class TranslationMutations {
  @Requires('drafts:write', 'translations:write')
  @Mutation(() => DiagnosisPayload, {
    description:
      'Attaches a translation, whole or in part, to a revision that was handed in: by its own agency, or by a translator who may read it. What is translated of a public revision is public at once, by an act of the register; anything else when the revision is published.',
  })
  async diagnosisTranslate(
    @Arg('input', () => DiagnosisTranslateInput, { description: 'Which texts, in which language.' })
    input: DiagnosisTranslateInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DiagnosisPayload> {
    const result = await refusedOr(() => diagnosisTranslate(context, info, input));
    if (!('done' in result))
      return { diagnosis: null, current: null, userErrors: result.userErrors, notices: [] };
    const { diagnosisId } = result.done;
    return {
      diagnosis: new Ref('Diagnosis', diagnosisId),
      current: null,
      userErrors: [],
      notices: noticesOf(result.done),
    };
  }
}

function noticesOf({ act, confidential }: Translated): Notice[] {
  const notice = (code: string, message: string): Notice => ({ code, message, path: ['texts'] });
  return [
    ...(act === null
      ? []
      : [notice('PUBLIC', `The translation is public from act ${act} of the register on.`)]),
    ...(confidential === 0
      ? []
      : [notice('CONFIDENTIAL', `Texts of confidential parts: ${confidential}. They are never published.`)]),
  ];
}
