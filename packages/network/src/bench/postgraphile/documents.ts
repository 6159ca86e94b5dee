/* The benchmark's operations in PostGraphile's own schema, and how its answers look in the server's: lists of links are
   connections there, and objects of values are columns. */

const AS_FILED = 'orderBy: [REVISION_ID_ASC, POSITION_ASC, UID_ASC]';
const BY_POSITION = 'orderBy: [POSITION_ASC]';
const TIES = `countryTies: activityCountriesByActivityId(orderBy: [COUNTRY_CODE_ASC, VIA_ASC]) {
  nodes { via country: countryByCountryCode { code } } }`;

export const DOCUMENTS: Readonly<Record<string, string>> = {
  agencyByCode: `query AgencyByCode($code: String!) {
    agency: agencyByCode(code: $code) { id: gid code category name acronym mandatesStated } }`,
  diagnosisById: `query DiagnosisById($id: String!) {
    diagnosis: diagnosisByGid(gid: $id) {
      id: gid reference kind externalId agency: agencyByAgencyId { code } cycle: cycleByCycleId { code } } }`,
  returnWithActivities: `query ReturnWithActivities($id: String!) {
    diagnosis: diagnosisByGid(gid: $id) {
      id: gid reference agency: agencyByAgencyId { code name } cycle: cycleByCycleId { code }
      published: revisionByDiagnosisId {
        number contentHash language
        sections: sectionsByRevisionId(${BY_POSITION}) { nodes { key kind headingPrinted body } }
        mandateResponses: mandateResponsesByRevisionId(${BY_POSITION}) { nodes {
          key narrative mandate: mandateByMandateId { code title }
          activities: activitiesByResponseId(${BY_POSITION}) { nodes {
            id: gid key title status text periodEdtf periodStart periodEnd ${TIES}
            participations: participationsByActivityId(${BY_POSITION}) { nodes { role organization { name: filedName } } }
          } }
        } }
      }
    }
  }`,
  activitiesThreeDeep: `query ActivitiesThreeDeep($agency: String!) {
    reporter: agencyByCode(code: $agency) {
      activities: activitiesByAgencyId(first: 50, ${AS_FILED}) {
        nodes {
          id: gid key title status periodEdtf
          agency: agencyByAgencyId { code name } cycle: cycleByCycleId { code }
          mandates { nodes { code title agency { code name } } }
          participations: participationsByActivityId(${BY_POSITION}) { nodes {
            role organization { name: filedName country: countryByCountryCode { code } } } }
          ${TIES}
        }
        pageInfo { hasNextPage }
      }
    }
  }`,
  activitiesFiltered: `query ActivitiesFiltered($country: String!, $from: Int!, $to: Int!) {
    activities: activitiesFiltered(first: 25, country: $country, fromYear: $from, toYear: $to) {
      nodes { id: gid key title status periodEdtf agency: agencyByAgencyId { code } }
      pageInfo { hasNextPage }
    }
  }`,
  activitiesDeep: `query ActivitiesDeep($first: Int!, $after: Cursor) {
    activities: allActivities(first: $first, after: $after, ${AS_FILED}) {
      nodes { id: gid key title status agency: agencyByAgencyId { code } }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  agenciesWithCounts: `query AgenciesWithCounts {
    agencies: allAgencies(first: 50, orderBy: [CODE_ASC, UID_ASC]) {
      nodes {
        code name activities: activitiesByAgencyId { totalCount } mandates: mandateAddresseesByAgencyId { totalCount }
      }
      pageInfo { hasNextPage }
    }
  }`,
  statementsByPolarity: `query StatementsByPolarity($polarity: String!) {
    statements: allStatements(first: 50, condition: { polarity: $polarity }, ${AS_FILED}) {
      nodes {
        id: gid key polarity text themeCode agency: agencyByAgencyId { code name } cycle: cycleByCycleId { code }
      }
      pageInfo { hasNextPage }
    }
  }`,
  suggestionsWithAddressees: `query SuggestionsWithAddressees {
    suggestions: allSuggestions(first: 50, ${AS_FILED}) {
      nodes {
        id: gid key text agency: agencyByAgencyId { code } cycle: cycleByCycleId { code }
        addressees: suggestionAddresseesBySuggestionId(${BY_POSITION}) { nodes { kind label agency: agencyByBodyId { code } } }
      }
      pageInfo { hasNextPage }
    }
  }`,
};

/** Lists of values are single ones in conditions. */
export const variablesFor = (variables: object): object =>
  Object.fromEntries(
    Object.entries(variables).map(([name, value]: [string, unknown]) => [
      name,
      Array.isArray(value) ? (value[0] as unknown) : value,
    ]),
  );

type Fields = Record<string, unknown>;

/** An answer as the server would give it. */
export function asServed(data: unknown): unknown {
  const { reporter, ...others } = data as Fields;
  return shaped(reporter === undefined ? others : { ...others, ...(reporter as Fields) });
}

function shaped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shaped);
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Fields;
  const names = Object.keys(fields);
  if (names.length === 1 && names[0] === 'nodes') return shaped(fields['nodes']);
  const { periodEdtf, periodStart, periodEnd, themeCode, sections, mandateResponses, ...own } = fields;
  const made: Fields = Object.fromEntries(Object.entries(own).map(([name, each]) => [name, shaped(each)]));
  if ('periodEdtf' in fields)
    made['period'] = {
      edtf: periodEdtf,
      ...('periodStart' in fields && { start: periodStart, end: periodEnd }),
    };
  if ('themeCode' in fields) made['theme'] = themeCode === null ? null : { code: themeCode };
  if ('sections' in fields)
    made['content'] = { sections: shaped(sections), mandateResponses: shaped(mandateResponses) };
  return made;
}
