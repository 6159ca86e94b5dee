import { WORDS } from '../floor/questions';
import type { ReadOperation } from './operation';

/* Questions to the words of returns, and from a record to the words it rests on. */

const searchWords: ReadOperation = {
  name: 'searchWords',
  kind: 'search',
  document: `query SearchWords($query: String!) {
    search(query: $query, scopes: [FILED_TEXT, ACTIVITY], first: 10) {
      totalCount
      nodes { scope matchedLanguage score node { id } passages { fragments { text isMatch } } }
      pageInfo { hasNextPage }
    }
  }`,
  variables: () => Object.keys(WORDS.searchWords).map((query) => ({ query })),
};

const searchPhrase: ReadOperation = {
  name: 'searchPhrase',
  kind: 'search',
  document: `query SearchPhrase($query: String!) {
    search(query: $query, scopes: [FILED_TEXT, ACTIVITY], first: 25) {
      totalCount
      nodes { scope matchedLanguage score node { id } }
      pageInfo { hasNextPage }
    }
  }`,
  variables: () => Object.keys(WORDS.searchPhrase).map((query) => ({ query })),
};

const citation: ReadOperation = {
  name: 'citation',
  kind: 'lookup',
  document: `query Citation($id: ID!) {
    node(id: $id) {
      id
      ... on Activity {
        key
        citation { quote part start end language symbol section { key kind } revision { number } }
      }
    }
  }`,
  variables: ({ records }) => records.map((id) => ({ id })),
};

export const searches: readonly ReadOperation[] = [searchWords, searchPhrase, citation];
