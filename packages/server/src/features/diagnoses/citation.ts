import { Field, Int, ObjectType } from 'type-graphql';
import { Expr, One, Value, type Row } from '../../platform/planner/declare';
import { LanguageTagScalar, UrlScalar } from '../../platform/scalars';
import type { FiledRow } from '../../values/filed-row';
import { SectionPart } from '../../values/span';
import { Revision } from './revision';
import { Section } from './section';

interface CitationRow {
  readonly sectionId: string;
  readonly revisionId: string;
  readonly part: string;
  readonly start: number;
  readonly end: number;
  readonly item: string;
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

  @Field(() => UrlScalar, {
    description:
      'Address of the words for ever: a page that shows them where they stand, and the same as JSON, for whoever may see them. `/citations/sec_…/body/120-180` names section, part and UTF-16 code units; an item filed without text is named by its id, words of a thread that stand in no section by that of the thread. Words redacted since show the mark; what was withdrawn is no longer there.',
  })
  @Expr<CitationRow>(
    (t, c) =>
      `${c.param(c.publicUrl, 'text')} || '/citations/' || case when ${t.sectionId} is null then ${t.item} ` +
      `else concat('sec_', ${t.sectionId}, '/', lower(${t.part}), '/', ${t.start}, '-', ${t.end}) end`,
  )
  permalink!: string;

  @Field(() => String, { nullable: true, description: 'Symbol of the document, where it has one.' })
  symbol!: string | null;

  @Field(() => LanguageTagScalar, { description: 'Language of the words.' })
  language!: string;
}

/** What an item is cited by where it was filed without a span: its own words, and the prefix of its id. */
interface OwnWords {
  readonly words: string;
  readonly prefix: string;
}

/** Rows of a Citation; without a span and without words of its own an item has none. */
export const spanRows = (span: string, item: Row<FiledRow>, own: OwnWords | null): string => {
  const quote = own === null ? `${span}_quote` : `coalesce(${span}_quote, ${own.words})`;
  const id = own === null ? 'null::text' : `'${own.prefix}_' || ${item.id}`;
  return (
    `select ${span}_section_id as section_id, coalesce(${span}_part, 'BODY') as part, ${item.revisionId} as revision_id, ` +
    `${span}_start as start, ${span}_end as "end", ${quote} as quote, ${item.language} as language, ${id} as item, ` +
    `(select r.filed_symbol from revision r where r.id = ${item.revisionId}) as symbol where ${quote} is not null`
  );
};
