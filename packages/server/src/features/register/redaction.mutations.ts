import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { Ref } from '../../platform/planner/reader';
import { refusedOr } from '../access/payload';
import type { Notice } from '../access/refusal';
import { Requires } from '../access/requires';
import { RegisterActPayload } from './publication';
import { TextRedactInput } from './redaction.inputs';
import { textRedact, type KeptFile } from './redaction.service';

@Resolver()
export class RedactionMutations {
  @Requires('texts:redact')
  @Mutation(() => RegisterActPayload, {
    description:
      'Replaces words that must not stand, in every revision of a return and everything that belongs to it: each UTF-16 code unit by a full block, so that every offset still holds. It cannot be undone, and it is the one act that changes older answers too. Files kept as received stay as they are; notices name them.',
  })
  async textRedact(
    @Arg('input', () => TextRedactInput, { description: 'Which words of which return, and why.' })
    input: TextRedactInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RegisterActPayload> {
    const result = await refusedOr(() => textRedact(context, info, input));
    if (!('done' in result)) return { act: null, userErrors: result.userErrors, notices: [] };
    const { actId, files } = result.done;
    return { act: new Ref('RegisterAct', actId), userErrors: [], notices: files.map(fileKept) };
  }
}

const fileKept = ({ id, name }: KeptFile): Notice => ({
  code: 'FILE_KEPT',
  message: `The file “${name}” (fil_${id}) stays as it was received: look whether the words stand in it.`,
  path: [],
});
