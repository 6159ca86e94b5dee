import { Field, Int, ObjectType } from 'type-graphql';
import { One, Value, type Row } from '../../platform/planner/declare';
import { LanguageTagScalar } from '../../platform/scalars';
import type { FiledRow } from '../../values/filed-row';
import { SectionPart } from '../../values/span';
import { Revision } from './revision';
import { Section } from './section';

interface CitationRow {
  readonly sectionId: string;
  readonly revisionId: string;
}

@Value()
@ObjectType({
  description:
    'The words a record rests on: a passage of a section’s heading or body or, for a return filed without text, the item itself (`section` null).',
})
export class Citation {
  @Field(() => Section, { nullable: true, description: 'The section the passage stands in.' })
  @One<CitationRow, Section>(() => Section, { on: (s, t) => `${s.id} = ${t.sectionId}`, visibleOnly: true })
  section?: Section;

  @Field(() => SectionPart, { description: 'Heading or body.' })
  part!: SectionPart;

  @Field(() => Revision, { description: 'The revision it is quoted from.' })
  @One<CitationRow, Revision>(() => Revision, {
    on: (r, t) => `${r.id} = ${t.revisionId}`,
    visibleOnly: true,
  })
  revision?: Revision;

  @Field(() => Int, { nullable: true, description: 'First UTF-16 code unit of the passage, counted from 0.' })
  start!: number | null;

  @Field(() => Int, { nullable: true, description: 'First UTF-16 code unit behind the passage.' })
  end!: number | null;

  @Field(() => String, { description: 'The words, exactly.' })
  quote!: string;

  @Field(() => String, { nullable: true, description: 'Symbol of the document, where it has one.' })
  symbol!: string | null;

  @Field(() => LanguageTagScalar, { description: 'Language of the words.' })
  language!: string;
}

/** Rows of a Citation; an item filed without a span is cited by its own words, where it has any. */
export const spanRows = (span: string, item: Row<FiledRow>, words: string | null): string => {
  const quote = words === null ? `${span}_quote` : `coalesce(${span}_quote, ${words})`;
  return (
    `select ${span}_section_id as section_id, coalesce(${span}_part, 'BODY') as part, ${item.revisionId} as revision_id, ` +
    `${span}_start as start, ${span}_end as "end", ${quote} as quote, ${item.language} as language, ` +
    `(select r.filed_symbol from revision r where r.id = ${item.revisionId}) as symbol where ${quote} is not null`
  );
};
