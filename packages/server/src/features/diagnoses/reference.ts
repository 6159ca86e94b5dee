import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Node } from '../../platform/node';
import { Expr, Many, One, type Row, Rows } from '../../platform/planner/declare';
import { LanguageTagScalar } from '../../platform/scalars';
import { connectionOf } from '../../values/connection';
import { filed, FiledRow } from '../../values/filed-row';
import { Span } from '../../values/span';
import { Activity } from '../activities/activity';
import { Citation, spanRows } from './citation';
import { ReturnItem } from './return-item';
import { SourceFile } from './source-file';

export enum AnnexKind {
  ANNEX = 'ANNEX',
  LONG_VERSION = 'LONG_VERSION',
  BIBLIOGRAPHY = 'BIBLIOGRAPHY',
  OTHER = 'OTHER',
}

registerEnumType(AnnexKind, {
  name: 'AnnexKind',
  description: 'What a return refers to.',
  valuesConfig: {
    ANNEX: { description: 'An annex.' },
    LONG_VERSION: { description: 'A longer version of the return.' },
    BIBLIOGRAPHY: { description: 'A list of sources.' },
    OTHER: { description: 'Another document.' },
  },
});

@ReturnItem((row) => (row as unknown as Row<AnnexReference>).label)
@ObjectType({ implements: Node, description: 'A document that a return refers to, held or not.' })
@Entity()
@Rows<AnnexReference>(filed('anx'))
export class AnnexReference extends FiledRow {
  @Column('text')
  key!: string;

  @Field(() => AnnexKind, { description: 'What it is.' })
  @Column('text')
  kind!: AnnexKind;

  @Field(() => String, { description: 'How the return calls it: `Annex II`.' })
  @Column('text')
  label!: string;

  @Field(() => String, { nullable: true, description: 'Its title, where given.' })
  @Column('text', { nullable: true })
  title!: string | null;

  @Column('text', { nullable: true })
  annexLanguage!: string | null;

  @Field(() => LanguageTagScalar, { nullable: true, description: 'Language it is written in, where given.' })
  @Expr<AnnexReference>((t) => t.annexLanguage)
  override language!: string;

  @Field(() => Boolean, { description: 'True when the document itself was received and is kept.' })
  @Expr<AnnexReference>((t, c) =>
    c.exists(SourceFile, (f) => `${f.annexId} = ${t.id}`, { visibleOnly: true }),
  )
  isHeld?: boolean;

  @Field(() => SourceFile, { nullable: true, description: 'The document, where it is kept.' })
  @One<AnnexReference, SourceFile>(() => SourceFile, {
    on: (f, t) => `${f.annexId} = ${t.id}`,
    order: (f) => f.id,
    visibleOnly: true,
  })
  file?: SourceFile;

  @Column('uuid', { array: true })
  supportsIds!: string[];

  @Field(() => [Activity], {
    description:
      'Activities of the same return that it supports, in the order filed; those of a supported response included.',
  })
  @Many<AnnexReference, Activity>(() => Activity, {
    on: (a, t) =>
      `(${a.id} = any(${t.supportsIds}) or ${a.responseId} = any(${t.supportsIds})) and ${a.revisionId} = ${t.revisionId}`,
    order: (a) => a.position,
    visibleOnly: true,
  })
  supports?: Activity[];

  @Column(() => Span)
  span!: Span;
}

export const AnnexReferenceConnection = connectionOf(AnnexReference);

@ReturnItem()
@ObjectType({ implements: Node, description: 'A note of a return, with the place it belongs to.' })
@Entity()
@Rows<Footnote>(filed('ftn'))
export class Footnote extends FiledRow {
  @Column('text')
  key!: string;

  @Field(() => String, { description: 'Its mark as printed: `*`.' })
  @Column('text')
  marker!: string;

  @Field(() => String, { description: 'The note as filed.' })
  @Column('text')
  text!: string;

  @Field(() => Citation, { nullable: true, description: 'The place it belongs to.' })
  @One<Footnote, Citation>(() => Citation, { rows: (t) => spanRows(t.target, t, null) })
  @Column(() => Span)
  target!: Span;

  @Column(() => Span)
  span!: Span;
}
