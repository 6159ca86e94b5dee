import type { DiagnosisSaveInput } from '@mandato/sdk';
import { type Anchors, PASSAGES, RATIONALES, SECTION_STARTS } from './original-passages.ts';
import { iloReturn } from './return.ts';
import type { ItemsOf } from './return/types.ts';

/**
 * The same return in the words of the form as filed, which is handed in and not part of this project:
 * every section and every quote is cut out of it, every other fact is that of `iloReturn`.
 */
export function iloReturnFromOriginal(formText: string): DiagnosisSaveInput {
  const original = structuredClone(iloReturn);
  const { content } = original;
  content.sections = inTheWordsOf(formText, content.sections ?? []);

  const responses = content.mandateResponses ?? [];
  const activities = responses.flatMap((response) => response.activities ?? []);
  const items: (Cited & { key: string })[] = [
    ...(content.objectiveClaims ?? []),
    ...responses,
    ...activities,
    ...(content.statements ?? []),
    ...(content.amendmentProposals ?? []),
    ...(content.resourceStatements ?? []),
    ...(content.suggestions ?? []),
    ...(content.annexReferences ?? []),
    ...(content.footnotes ?? []),
  ];
  for (const item of items) retell(item, item.key, content.sections);
  for (const { key, outcomes } of activities) {
    outcomes?.forEach((outcome, index) => retell(outcome, `${key}/${index + 1}`, content.sections ?? []));
  }
  for (const proposal of content.amendmentProposals ?? []) {
    const weaknesses = partOf(content.sections, { sectionKey: 'weaknesses' });
    proposal.rationale = cut(weaknesses, anchorsOf(RATIONALES, proposal.key)).quote;
  }
  return original;
}

type Sections = ItemsOf<'sections'>;
type Span = NonNullable<ItemsOf<'statements'>[number]['span']>;

interface Cited {
  text?: string | null;
  quotedMandateText?: string | null;
  proposedText?: string | null;
  span?: Span | null;
}

function inTheWordsOf(formText: string, sections: Sections): Sections {
  let from = 0;
  const starts = SECTION_STARTS.map(({ start }) => {
    // With a line end put before the text, every section opens a line, and offsets are still those of the text.
    const at = `\n${formText}`.indexOf(`\n${start}`, from);
    if (at === -1) throw new Error(`The form has no section that begins with "${start}".`);
    from = at + start.length;
    return at;
  });
  const blocks = new Map(
    SECTION_STARTS.map(({ key, headingLines }, index) => {
      const lines = formText.slice(starts[index], starts[index + 1]).split('\n');
      return [key, { heading: lines.slice(0, headingLines), body: lines.slice(headingLines) }];
    }),
  );
  return sections.map((section) => {
    const block = blocks.get(section.key);
    if (!block) throw new Error(`Nothing says where section "${section.key}" begins.`);
    return {
      ...section,
      ...(block.heading.length > 0 && { headingPrinted: block.heading.join('\n') }),
      body: withoutBlankLinesAround(block.body.join('\n')),
    };
  });
}

/** Blanks at the end of a line of text are the form's own and stay. */
function withoutBlankLinesAround(text: string): string {
  return text.replace(/^(?:[^\S\n]*\n)+|(?:\n[^\S\n]*)+$/g, '');
}

/** Gives the item the form's passage, wherever it carried the words of its own. */
function retell(item: Cited, name: string, sections: Sections): void {
  const { span } = item;
  if (!span) throw new Error(`"${name}" has no span.`);
  const { quote, occurrence } = cut(partOf(sections, span), anchorsOf(PASSAGES, name));
  for (const field of ['text', 'quotedMandateText', 'proposedText'] as const) {
    if (item[field] === span.quote) item[field] = quote;
  }
  item.span = { ...span, quote, occurrence };
}

function partOf(sections: Sections, { sectionKey, part }: Pick<Span, 'sectionKey' | 'part'>): string {
  const section = sections.find(({ key }) => key === sectionKey);
  return (part === 'HEADING' ? section?.headingPrinted : section?.body) ?? '';
}

function anchorsOf(table: Readonly<Record<string, Anchors>>, name: string): Anchors {
  const anchors = table[name];
  if (!anchors) throw new Error(`No anchors are known for "${name}".`);
  return anchors;
}

function cut(text: string, [from, to]: Anchors): { quote: string; occurrence: number } {
  const start = text.indexOf(from);
  const last = text.indexOf(to, start);
  if (start === -1 || last === -1) throw new Error(`The form has no passage from "${from}" to "${to}".`);
  const quote = text.slice(start, last + to.length);
  let occurrence = 1;
  for (let at = text.indexOf(quote); at < start; at = text.indexOf(quote, at + 1)) occurrence += 1;
  return { quote, occurrence };
}
