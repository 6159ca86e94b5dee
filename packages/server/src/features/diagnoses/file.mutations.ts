import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { Ref } from '../../platform/planner/reader';
import { Payload, refusedOr } from '../access/payload';
import { Notice, UserError } from '../access/refusal';
import { Requires } from '../access/requires';
import { Diagnosis } from './diagnosis';
import { noticesOf } from './diagnosis.payloads';
import { FileAttachInput } from './file.inputs';
import { fileAttach } from './file.service';
import { SourceFile } from './source-file';

@Payload()
@ObjectType({ description: 'What became of a file that was sent.' })
export class FileAttachPayload {
  @Field(() => SourceFile, { nullable: true, description: 'The file as kept; null when refused.' })
  file!: Ref | null;

  @Field(() => Diagnosis, { nullable: true, description: 'The return with it; null when refused.' })
  diagnosis!: Ref | null;

  @Field(() => Diagnosis, { nullable: true, description: 'With CONFLICT: the return as it stands.' })
  current!: Ref | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was done.' })
  userErrors!: readonly UserError[];

  @Field(() => [Notice], { description: 'What to know about what was done.' })
  notices!: readonly Notice[];
}

const ref = (type: string, id: string | null): Ref | null => (id === null ? null : new Ref(type, id));

@Resolver()
export class FileMutations {
  @Requires('drafts:write')
  @Mutation(() => FileAttachPayload, {
    description:
      'Keeps a file exactly as received with the open draft; it is frozen and published with it. One for the same annex, else of the same name, takes the place of the earlier one.',
  })
  async fileAttach(
    @Arg('input', () => FileAttachInput, { description: 'The file.' }) input: FileAttachInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<FileAttachPayload> {
    const result = await refusedOr(() => fileAttach(context, info, input));
    if (!('done' in result)) {
      return {
        file: null,
        diagnosis: null,
        current: ref('Diagnosis', result.currentId),
        userErrors: result.userErrors,
        notices: [],
      };
    }
    const { fileId, diagnosisId, agencyId } = result.done;
    const notices = noticesOf(context.caller, agencyId);
    return {
      file: ref('SourceFile', fileId),
      diagnosis: ref('Diagnosis', diagnosisId),
      current: null,
      userErrors: [],
      notices,
    };
  }
}
