import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { execute, parse, type GraphQLSchema } from 'graphql';
import type { Context } from '../../context';

/** What a return's reporter has in hand: that it came, when, and as exactly which bytes. */
export interface Receipt {
  readonly id: string;
  readonly address: string;
  readonly reference: string;
  readonly agency: Named;
  readonly onBehalfOf: Named | null;
  readonly round: Named;
  readonly revision: number;
  readonly language: string;
  /** SHA-256 of the canonical document as filed. */
  readonly contentHash: string;
  readonly submittedAt: string;
  readonly acceptedAt: string | null;
  readonly publication: Publication | null;
  /** Items filed for the secretariat only, which are never published. */
  readonly confidentialCount: number;
  readonly redactions: readonly ReceiptRedaction[];
  /** True when the document as the reader gets it has the hash; not so where parts of it are held back or redacted. */
  readonly isVerifiable: boolean;
  /** Number of the register at which all this was read. */
  readonly asOf: number;
}

interface Named {
  readonly code: string;
  readonly name: string;
}

interface Publication {
  readonly number: number;
  readonly at: string;
  readonly manifestHash: string;
  readonly license: string;
}

interface ReceiptRedaction {
  readonly act: { readonly number: number; readonly manifestHash: string };
  readonly at: string;
  readonly reason: string;
  readonly occurrences: number;
}

const DOCUMENT = parse(`query Receipt($id: ID!, $locale: LanguageTag!) {
  node(id: $id) { ... on Revision {
    id receipt number language contentHash submittedAt acceptedAt confidentialCount document
    diagnosis { reference agency { code name(locale: $locale) } onBehalfOf { code name(locale: $locale) } cycle { code title(locale: $locale) } }
    publication { number at manifestHash license }
    redactions { act { number manifestHash } at reason occurrences } } } }`);

interface ReadRevision extends Pick<
  Receipt,
  'id' | 'language' | 'contentHash' | 'acceptedAt' | 'publication' | 'redactions' | 'confidentialCount'
> {
  /** Null for an open draft, as is the instant at which it was handed in. */
  readonly receipt: string | null;
  readonly submittedAt: string | null;
  readonly number: number;
  readonly document: unknown;
  readonly diagnosis: {
    readonly reference: string;
    readonly agency: Named;
    readonly onBehalfOf: Named | null;
    readonly cycle: { readonly code: string; readonly title: string };
  };
}

/** Read as anybody reads it, through the schema: whoever may not see the revision gets nothing. */
export async function readReceipt(
  schema: GraphQLSchema,
  contextValue: Context,
  { id, locale }: { id: string; locale: string },
): Promise<Receipt | null> {
  const { data, errors } = await execute({
    schema,
    document: DOCUMENT,
    contextValue,
    variableValues: { id, locale },
  });
  if (errors?.[0]) throw errors[0];
  const { node } = data as unknown as { node: ReadRevision | null };
  if (!node || node.receipt === null || node.submittedAt === null) return null;
  const { document, diagnosis, number, receipt, submittedAt, ...stated } = node;
  const hash = createHash('sha256')
    .update(canonicalize(document) ?? '', 'utf8')
    .digest('hex');
  return {
    ...stated,
    address: receipt,
    submittedAt,
    revision: number,
    reference: diagnosis.reference,
    agency: diagnosis.agency,
    onBehalfOf: diagnosis.onBehalfOf,
    round: { code: diagnosis.cycle.code, name: diagnosis.cycle.title },
    isVerifiable: hash === node.contentHash,
    asOf: contextValue.reader.asOf.get('node') as number,
  };
}

/** How anybody finds out that a document has the hash: its canonical form (RFC 8785), and the SHA-256 of that. */
export function verificationOf({ id, address, publication }: Receipt): string {
  const query = JSON.stringify({ query: `{ node(id: "${id}") { ... on Revision { document } } }` });
  const graphql = address.replace(/\/receipts\/[^/]*$/, '/graphql').replaceAll(`'`, '%27');
  const key = publication ? '' : ` -H "authorization: Bearer $MANDATO_KEY"`;
  return `curl -s '${graphql}' -H "content-type: application/json"${key} -d '${query}' | jq -cSj .data.node.document | sha256sum`;
}
