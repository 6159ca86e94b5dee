import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Node } from '../../platform/node';
import { Expr, Rows } from '../../platform/planner/declare';
import { Sha256Scalar, UrlScalar } from '../../platform/scalars';
import { filed, FiledRow } from '../../values/filed-row';

@ObjectType({
  implements: Node,
  description:
    'A file kept exactly as received. Read it at `url` with the same key: whoever may read the return may read the file.',
})
@Entity()
@Rows<SourceFile>(filed('fil'))
export class SourceFile extends FiledRow {
  @Field(() => String, { description: 'Its name as received.' })
  @Column('text')
  name!: string;

  @Field(() => String, { description: 'Its media type as received: `application/pdf`.' })
  @Column('text')
  mediaType!: string;

  @Field(() => Int, { description: 'Its size in bytes.' })
  @Column('int')
  bytes!: number;

  @Field(() => Sha256Scalar, { description: 'SHA-256 of its bytes.' })
  @Column('text')
  sha256!: string;

  @Field(() => UrlScalar, { description: 'Where to read it.' })
  @Expr<SourceFile>((t, c) => `${c.param(c.publicUrl, 'text')} || '/files/fil_' || ${t.id}`)
  url?: string;

  /** The annex of the return that it is; null for the return itself. */
  @Index()
  @Column('uuid', { nullable: true })
  annexId!: string | null;

  @Column('bytea')
  content!: Buffer;
}
