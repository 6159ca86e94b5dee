import canonicalize from 'canonicalize';
import type { DiagnosisContent } from '@mandato/rules';

/** The lists of a return, and what the API calls the items of each. Activities stand by themselves, wherever filed. */
export const ITEM_TYPES = {
  sections: 'Section',
  objectiveClaims: 'ObjectiveClaim',
  mandateResponses: 'MandateResponse',
  activities: 'Activity',
  statements: 'Statement',
  amendmentProposals: 'AmendmentProposal',
  resourceStatements: 'ResourceStatement',
  suggestions: 'Suggestion',
  commitments: 'Commitment',
  annexReferences: 'AnnexReference',
  footnotes: 'Footnote',
} as const satisfies Readonly<Record<keyof DiagnosisContent, string>>;

export type ItemList = keyof typeof ITEM_TYPES;
export const ITEM_LISTS = Object.keys(ITEM_TYPES) as ItemList[];

/** One item of a return by itself: a response without its activities, an activity with the response it stands in. */
export interface Item {
  readonly list: ItemList;
  readonly key: string;
  /** Where in the document, step by step. */
  readonly path: readonly string[];
  /** Key of the response that an activity stands in; null outside any, and for everything else. */
  readonly response: string | null;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Equal for two items that say the same, wherever they stand in their list. */
  readonly text: string;
}

/** Names the same item in every document of an agency. */
export const itemName = ({ list, key }: Pick<Item, 'list' | 'key'>): string => `${list} ${key}`;

export type Items = ReadonlyMap<string, Item>;

/** Everything with a key, by list and key, in the order of the document. */
export function itemsOf(content: DiagnosisContent): Items {
  const found = ITEM_LISTS.flatMap((list): Item[] => {
    const own = content[list].map((each, i) => item(list, each, ['content', list, String(i)], null));
    return list === 'activities' ? [...activitiesOfResponses(content), ...own] : own;
  });
  return new Map(found.map((each) => [itemName(each), each]));
}

const activitiesOfResponses = ({ mandateResponses }: DiagnosisContent): Item[] =>
  mandateResponses.flatMap(({ key, activities }, i) =>
    activities.map((each, j) =>
      item('activities', each, ['content', 'mandateResponses', String(i), 'activities', String(j)], key),
    ),
  );

function item(
  list: ItemList,
  filed: { readonly key: string },
  path: readonly string[],
  response: string | null,
): Item {
  const { key, ...all } = filed;
  const { activities: _, ...own } = all as Record<string, unknown>;
  const fields = list === 'mandateResponses' ? own : all;
  return { list, key, path, response, fields, text: canonicalize({ fields, response }) as string };
}
