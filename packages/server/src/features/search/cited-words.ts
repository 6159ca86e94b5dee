import { execute, getNamedType, isObjectType, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Context } from '../../context';

/** The words that a permalink names, where they stand. */
export interface CitedWords {
  readonly address: string;
  /** The words, exactly. */
  readonly quote: string;
  /** What stands before and behind them in the same part of the text, as far as it is shown. */
  readonly before: string;
  readonly after: string;
  /** Null for an item filed without text, which is cited by its own words. */
  readonly section: Place | null;
  readonly language: string;
  readonly symbol: string | null;
  readonly reference: string;
  readonly agency: Named;
  readonly round: Named;
  readonly revision: number;
  /** SHA-256 of the canonical document that they were filed in. */
  readonly contentHash: string;
  readonly publication: { readonly number: number; readonly at: string } | null;
  /** True where words of the document were redacted: a mark stands in their place. */
  readonly isRedacted: boolean;
  readonly asOf: number;
}

interface Place {
  readonly id: string;
  readonly heading: string | null;
  readonly part: 'HEADING' | 'BODY';
  /** UTF-16 code units, counted from 0; `end` is the first one behind the words. */
  readonly start: number;
  readonly end: number;
}

interface Named {
  readonly code: string;
  readonly name: string;
}

/** What a permalink says: an id and, for a passage, the part of the section and where in it. */
export interface Permalink {
  readonly id: string;
  readonly passage: Pick<Place, 'part' | 'start' | 'end'> | null;
}

interface ReadRevision {
  readonly number: number;
  readonly contentHash: string;
  readonly filed: { readonly symbol: string | null };
  readonly diagnosis: {
    readonly reference: string;
    readonly agency: Named;
    readonly cycle: { readonly code: string; readonly title: string };
  };
  readonly publication: CitedWords['publication'];
  readonly redactions: readonly unknown[];
}

interface ReadSection {
  readonly id: string;
  readonly headingPrinted: string | null;
  readonly body: string;
  readonly language: string;
}

interface ReadCitation extends Pick<Place, 'part' | 'start' | 'end'> {
  readonly section: ReadSection | null;
  readonly revision: ReadRevision;
  readonly quote: string;
  readonly language: string;
}

interface ReadNode {
  readonly section?: ReadSection & { readonly revision: ReadRevision };
  readonly citation?: ReadCitation | null;
}

const REVISION = `revision { number contentHash filed { symbol } publication { number at } redactions { at }
  diagnosis { reference agency { code name(locale: $locale) } cycle { code title(locale: $locale) } } }`;
const SECTION = 'id headingPrinted body language';

const documents = new WeakMap<GraphQLSchema, DocumentNode>();

/** Asks of a section for its text, and of whatever can be cited for what it rests on. */
function documentFor(schema: GraphQLSchema): DocumentNode {
  const known = documents.get(schema);
  if (known) return known;
  const cited = Object.values(schema.getTypeMap()).filter(
    (type) =>
      isObjectType(type) &&
      type.getInterfaces().some(({ name }) => name === 'Node') &&
      getNamedType(type.getFields()['citation']?.type)?.name === 'Citation',
  );
  const citations = cited.map(
    ({ name }) =>
      `... on ${name} { citation { part start end quote language section { ${SECTION} } ${REVISION} } }`,
  );
  const document = parse(
    `query CitedWords($id: ID!, $locale: LanguageTag!) { node(id: $id) { ... on Section { ${SECTION} ${REVISION} } ${citations.join(' ')} } }`,
  );
  documents.set(schema, document);
  return document;
}

/** Read as anybody reads it, through the schema: whoever may not see the words gets nothing. */
export async function readCitedWords(
  schema: GraphQLSchema,
  contextValue: Context,
  { id, passage }: Permalink,
  locale: string,
): Promise<CitedWords | null> {
  const { data, errors } = await execute({
    schema,
    document: documentFor(schema),
    contextValue,
    variableValues: { id, locale },
  });
  if (errors?.[0]) throw errors[0];
  const { node } = data as unknown as { node: (ReadNode & ReadSection & { revision: ReadRevision }) | null };
  if (!node) return null;
  const found = passage ? inSection(node, passage) : (node.citation ?? null);
  if (!found) return null;
  const { section, revision, part, start, end } = found;
  const { diagnosis } = revision;
  const text = section === null ? '' : textOf(section, part);
  return {
    address: addressOf(contextValue.publicUrl, { id, passage }),
    quote: found.quote,
    before: section === null ? '' : upTo(text.slice(0, start)),
    after: section === null ? '' : from(text.slice(end)),
    section: section === null ? null : { id: section.id, heading: section.headingPrinted, part, start, end },
    language: found.language,
    symbol: revision.filed.symbol,
    reference: diagnosis.reference,
    agency: diagnosis.agency,
    round: { code: diagnosis.cycle.code, name: diagnosis.cycle.title },
    revision: revision.number,
    contentHash: revision.contentHash,
    publication: revision.publication,
    isRedacted: revision.redactions.length > 0,
    asOf: contextValue.reader.asOf.get('node') as number,
  };
}

const textOf = ({ headingPrinted, body }: ReadSection, part: Place['part']): string =>
  part === 'HEADING' ? (headingPrinted ?? '') : body;

function inSection(
  node: ReadSection & { readonly revision: ReadRevision },
  passage: Pick<Place, 'part' | 'start' | 'end'>,
): ReadCitation | null {
  // Only a section has a text to look into.
  if (typeof node.body !== 'string') return null;
  const text = textOf(node, passage.part);
  const { start, end } = passage;
  if (start >= end || end > text.length) return null;
  const quote = text.slice(start, end);
  // Half of a character outside the basic plane is no words.
  return /\p{Surrogate}/u.test(quote)
    ? null
    : { ...passage, quote, section: node, revision: node.revision, language: node.language };
}

const addressOf = (publicUrl: string, { id, passage }: Permalink): string =>
  `${publicUrl}/citations/${id}` +
  (passage ? `/${passage.part.toLowerCase()}/${passage.start}-${passage.end}` : '');

const MOST_AROUND = 600;
const HALVES = /\p{Surrogate}/gu;

/** The last words before a passage, cut at a space. */
function upTo(text: string): string {
  if (text.length <= MOST_AROUND) return text;
  const last = text.slice(-MOST_AROUND);
  return `… ${last.slice(last.search(/\s/) + 1)}`.replace(HALVES, '');
}

function from(text: string): string {
  if (text.length <= MOST_AROUND) return text;
  return `${text.slice(0, MOST_AROUND).replace(/\S*$/, '')}…`.replace(HALVES, '');
}
