import { answers } from './answers';
import type { Ask, ReadOperation, Samples } from './operation';
import { searches } from './searches';

const agencyByCode: ReadOperation = {
  name: 'agencyByCode',
  kind: 'lookup',
  document: `query AgencyByCode($code: String!) {
    agency(by: { code: $code }) { id code category name acronym mandatesStated }
  }`,
  variables: ({ agencies }) => agencies.map((code) => ({ code })),
};

const diagnosisById: ReadOperation = {
  name: 'diagnosisById',
  kind: 'lookup',
  document: `query DiagnosisById($id: ID!) {
    diagnosis(by: { id: $id }) { id reference kind externalId agency { code } cycle { code } }
  }`,
  variables: ({ diagnoses }) => diagnoses.map((id) => ({ id })),
};

const returnWithActivities: ReadOperation = {
  name: 'returnWithActivities',
  kind: 'nested',
  document: `query ReturnWithActivities($id: ID!) {
    diagnosis(by: { id: $id }) {
      id reference agency { code name } cycle { code }
      published {
        number contentHash language
        content {
          sections { key kind headingPrinted body }
          mandateResponses {
            key narrative mandate { code title }
            activities {
              id key title status text
              period { edtf start end }
              countryTies { via country { code } }
              participations { role organization { name } }
            }
          }
        }
      }
    }
  }`,
  variables: ({ diagnoses }) => diagnoses.map((id) => ({ id })),
};

const activitiesThreeDeep: ReadOperation = {
  name: 'activitiesThreeDeep',
  kind: 'nested',
  document: `query ActivitiesThreeDeep($agency: String!) {
    activities(first: 50, filter: { agency: { eq: $agency } }) {
      nodes {
        id key title status
        period { edtf }
        agency { code name }
        cycle { code }
        mandates { code title agency { code name } }
        participations { role organization { name country { code } } }
        countryTies { via country { code } }
      }
      pageInfo { hasNextPage }
    }
  }`,
  variables: ({ agencies }) => agencies.map((agency) => ({ agency })),
};

const activitiesFiltered: ReadOperation = {
  name: 'activitiesFiltered',
  kind: 'list',
  document: `query ActivitiesFiltered($country: String!, $from: Int!, $to: Int!) {
    activities(first: 25, filter: { country: { eq: $country }, years: { from: $from, to: $to } }) {
      nodes { id key title status period { edtf } agency { code } }
      pageInfo { hasNextPage }
    }
  }`,
  variables: ({ countries, years }) =>
    countries.map((country) => ({ country, from: middle(years) - 2, to: middle(years) + 2 })),
};

const activitiesDeep: ReadOperation = {
  name: 'activitiesDeep',
  kind: 'list',
  document: `query ActivitiesDeep($first: Int!, $after: String) {
    activities(first: $first, after: $after) {
      nodes { id key title status agency { code } }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  variables: async (samples, ask) => [{ first: 25, after: await halfway(samples, ask) }],
};

const agenciesWithCounts: ReadOperation = {
  name: 'agenciesWithCounts',
  kind: 'stats',
  document: `query AgenciesWithCounts {
    agencies(first: 50) {
      nodes { code name activities { totalCount } mandates { totalCount } }
      pageInfo { hasNextPage }
    }
  }`,
  variables: () => [{}],
};

const statementsByPolarity: ReadOperation = {
  name: 'statementsByPolarity',
  kind: 'list',
  document: `query StatementsByPolarity($polarity: [StatementPolarity!]) {
    statements(first: 50, filter: { polarity: $polarity }) {
      nodes { id key polarity text theme { code } agency { code name } cycle { code } }
      pageInfo { hasNextPage }
    }
  }`,
  variables: () => ['STRENGTH', 'WEAKNESS', 'NEED'].map((polarity) => ({ polarity: [polarity] })),
};

const suggestionsWithAddressees: ReadOperation = {
  name: 'suggestionsWithAddressees',
  kind: 'list',
  document: `query SuggestionsWithAddressees {
    suggestions(first: 50) {
      nodes { id key text agency { code } cycle { code } addressees { kind label agency { code } } }
      pageInfo { hasNextPage }
    }
  }`,
  variables: () => [{}],
};

const roundWithExpectations: ReadOperation = {
  name: 'roundWithExpectations',
  kind: 'nested',
  document: `query RoundWithExpectations($code: String!) {
    cycle(by: { code: $code }) {
      code title state dueOn
      completeness { expected reported nilReturns excused late ratio }
      expectations(first: 100) { nodes { agency { code } state isLate dueOn } }
    }
  }`,
  variables: ({ cycles }) => cycles.map((code) => ({ code })),
};

/** What every contender is asked. */
const plain: readonly ReadOperation[] = [
  agencyByCode,
  diagnosisById,
  returnWithActivities,
  activitiesThreeDeep,
  activitiesFiltered,
  activitiesDeep,
  agenciesWithCounts,
  statementsByPolarity,
  suggestionsWithAddressees,
  roundWithExpectations,
];

const figures: readonly ReadOperation[] = [...answers, ...searches];

export const reads: readonly ReadOperation[] = [...plain, ...figures];

/** Figures, finds and citations are made by statements: a stack of repositories has nothing to make them with. */
export const isFigure = ({ name }: Pick<ReadOperation, 'name'>): boolean =>
  figures.some((each) => each.name === name);

const middle = ({ first, last }: Samples['years']): number => Math.floor((first + last) / 2);

const LARGEST_PAGE = 100;
const MOST_PAGES = 50;

/** A cursor in the middle of the list or, where that is far, five thousand rows into it. */
async function halfway({ activities }: Samples, ask: Ask): Promise<string | null> {
  const pages = Math.min(MOST_PAGES, Math.floor(activities / 2 / LARGEST_PAGE));
  let after: string | null = null;
  for (let page = 0; page < pages; page++) {
    const answer = (await ask({ first: LARGEST_PAGE, after })) as {
      activities: { pageInfo: { endCursor: string } };
    };
    after = answer.activities.pageInfo.endCursor;
  }
  return after;
}
