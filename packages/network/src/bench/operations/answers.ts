import type { ReadOperation } from './operation';

/* Questions about the whole: the ledger, counts, who works with whom. The floor answers them; the ordinary stack and
   PostGraphile have nothing of the kind. */

const coveragePage: ReadOperation = {
  name: 'coveragePage',
  kind: 'stats',
  document: `query CoveragePage($cycle: String!) {
    coverage(filter: { cycle: { eq: $cycle } }) {
      total { cells awaited excused nilReturn silent filedUnlinked notDone substitute reported }
      rows(first: 25) {
        nodes {
          mandate { code title }
          total { cells silent reported }
          cells { agency { code } state activityCount since }
        }
        pageInfo { hasNextPage }
      }
    }
  }`,
  variables: ({ cycles }) => cycles.map((cycle) => ({ cycle })),
};

const coverageGaps: ReadOperation = {
  name: 'coverageGaps',
  kind: 'list',
  document: `query CoverageGaps($agency: String!) {
    coverage(filter: { agency: { eq: $agency }, state: [SILENT, AWAITED, FILED_UNLINKED] }) {
      rows(first: 50) {
        nodes { mandate { code title } cells { cycle { code } state since } }
        pageInfo { hasNextPage }
      }
    }
  }`,
  variables: ({ agencies }) => agencies.map((agency) => ({ agency })),
};

const activitiesByKindAndAgency: ReadOperation = {
  name: 'activitiesByKindAndAgency',
  kind: 'stats',
  document: `query ActivitiesByKindAndAgency {
    activityStats(groupBy: [KIND, AGENCY], rule: AS_REPORTED, first: 200) {
      total
      rows { kind kindLabel agency agencyLabel count }
    }
  }`,
  variables: () => [{}],
};

const byCountryAndYear = (name: string, rule: string): ReadOperation => ({
  name,
  kind: 'stats',
  document: `query ${name.charAt(0).toUpperCase()}${name.slice(1)} {
    activityStats(groupBy: [COUNTRY, YEAR], rule: ${rule}, first: 200) {
      total
      rows { country countryLabel year count }
    }
  }`,
  variables: () => [{}],
});

const statementsByTheme: ReadOperation = {
  name: 'statementsByTheme',
  kind: 'stats',
  document: `query StatementsByTheme($cycle: String!) {
    statementStats(groupBy: [THEME, POLARITY], rule: AS_REPORTED, filter: { cycle: { eq: $cycle } }) {
      total
      rows { theme themeLabel polarity count }
    }
  }`,
  variables: ({ cycles }) => cycles.map((cycle) => ({ cycle })),
};

const partnersOfAgency: ReadOperation = {
  name: 'partnersOfAgency',
  kind: 'nested',
  document: `query PartnersOfAgency($agency: String!) {
    agency(by: { code: $agency }) {
      code
      partners(first: 25) {
        nodes { organization { name country { code } } roles activityCount lineageCount }
        pageInfo { hasNextPage }
      }
    }
  }`,
  variables: ({ agencies }) => agencies.map((agency) => ({ agency })),
};

const overlapsOfMandate: ReadOperation = {
  name: 'overlapsOfMandate',
  kind: 'search',
  document: `query OverlapsOfMandate($mandate: String!) {
    mandate(by: { code: $mandate }) {
      code
      overlaps(first: 10) {
        nodes { other { code title } similarity language }
        pageInfo { hasNextPage }
      }
    }
  }`,
  variables: ({ mandates }) => mandates.map((mandate) => ({ mandate })),
};

export const answers: readonly ReadOperation[] = [
  coveragePage,
  coverageGaps,
  activitiesByKindAndAgency,
  byCountryAndYear('activitiesByCountryAndYear', 'AS_REPORTED'),
  byCountryAndYear('activitiesByCountryAndYearMerged', 'MERGED'),
  statementsByTheme,
  partnersOfAgency,
  overlapsOfMandate,
];
