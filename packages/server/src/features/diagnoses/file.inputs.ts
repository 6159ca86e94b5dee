import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'A file to keep with a draft, exactly as received.' })
export class FileAttachInput {
  @Field(() => ID, { description: 'The return; its draft must be open.' })
  diagnosisId!: string;

  @Field(() => Int, { description: 'The version that the act builds on; another one there is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => String, { description: 'Its name as received, 1 to 255 characters.' })
  name!: string;

  @Field(() => String, { description: 'Its media type as received: `application/pdf`.' })
  mediaType!: string;

  @Field(() => String, { description: 'Its bytes in base64 (RFC 4648, section 4): 1 to 2,621,440 bytes.' })
  contentBase64!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Key of the annex reference of the draft that it is; absent for the return itself.',
  })
  annexKey?: string;
}
