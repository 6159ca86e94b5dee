import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Node } from '../../platform/node';
import { Expr, One, Rows } from '../../platform/planner/declare';
import { LanguageTagScalar } from '../../platform/scalars';
import { filed, FiledRow } from '../../values/filed-row';
import { SectionKind } from '../cycles/section-kind';
import { Revision } from './revision';

@ObjectType({ implements: Node, description: 'A part of a return’s running text, exactly as filed.' })
@Entity()
@Index('IDX_section_words_en', { synchronize: false })
@Index('IDX_section_words_es', { synchronize: false })
@Index('IDX_section_words_other', { synchronize: false })
@Rows<Section>(filed('sec'))
export class Section extends FiledRow {
  @Field(() => String, { description: 'The agency’s own key, unique in the return.' })
  @Column('text')
  key!: string;

  @Field(() => Revision, { description: 'The revision it belongs to.' })
  @One<Section, Revision>(() => Revision, { on: (r, t) => `${r.id} = ${t.revisionId}`, visibleOnly: true })
  revision?: Revision;

  @Field(() => Boolean, {
    description: 'True when the agency filed it for the secretariat only: it is never published.',
  })
  @Expr<Section>((t) => t.isConfidential)
  override isConfidential!: boolean;

  @Field(() => SectionKind, { description: 'Which part of the form it is.' })
  @Column('text')
  kind!: SectionKind;

  @Field(() => Int, { description: 'Place in the return, from 0.' })
  @Expr<Section>((t) => t.position)
  override position!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Heading as printed, line ends kept; it never says who reports.',
  })
  @Column('text', { nullable: true })
  headingPrinted!: string | null;

  @Field(() => [LanguageTagScalar], { description: 'Languages of the heading.' })
  @Column('text', { array: true })
  headingLanguages!: string[];

  @Field(() => String, { description: 'The text, exactly as sent.' })
  @Column('text')
  body!: string;

  /** Its words as the search finds them; kept by the database itself. */
  @Column({ type: 'tsvector', nullable: true, select: false, insert: false, update: false })
  words!: string | null;

  @Field(() => LanguageTagScalar, { description: 'Language of the text.' })
  @Expr<Section>((t) => t.language)
  override language!: string;

  @Column('uuid', { nullable: true })
  parentId!: string | null;

  @Field(() => Section, { nullable: true, description: 'The section it stands in.' })
  @One<Section, Section>(() => Section, { on: (s, t) => `${s.id} = ${t.parentId}`, visibleOnly: true })
  parent?: Section;
}
