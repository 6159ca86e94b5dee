import {
  getNamedType,
  isLeafType,
  isObjectType,
  type GraphQLEnumType,
  type GraphQLObjectType,
} from 'graphql';
import { servedSchema } from '../src/schema';

/* Every root field as a document that asks for as much as it gives without being told more: for tests that look at all
   of what somebody can see. */

const { schema } = servedSchema();
export const query = schema.getQueryType() as GraphQLObjectType;

export interface Planted {
  readonly reference: string;
  readonly diagnosis: string;
  readonly all: readonly string[];
}

/** The least that each root field must be given; every root field stands here. */
export const WALK: Readonly<Record<string, (planted: Planted) => string>> = {
  activities: () => '(first: 100, standing: STANDING)',
  activityMatches: () => '',
  activityStats: () => '(groupBy: [AGENCY, COUNTRY, YEAR], standing: STANDING)',
  agencies: () => '(first: 100)',
  agency: () => '(by: { code: "ILO" })',
  amendmentProposals: () => '(standing: STANDING)',
  annexReferences: () => '(standing: STANDING)',
  apiKeys: () => '',
  assessment: () => '(cycle: "r", standing: STANDING)',
  auditEntries: () => '(first: 50)',
  change: () => '(between: { rounds: { from: "r", to: "r" } })',
  checkContext: () => '(cycle: { code: "r" }, agency: { code: "ILO" })',
  codeLists: () => '',
  commitments: () => '(standing: STANDING)',
  commonThemes: () => '(leastAgencies: 1)',
  contacts: () => '',
  countries: () => '',
  country: () => '(code: "CR")',
  coverage: () => '(filter: { cycle: { eq: "r" } }, standing: STANDING)',
  cycle: () => '(by: { code: "r" })',
  cycles: () => '',
  diagnoses: () => '(standing: STANDING)',
  diagnosis: ({ reference }) => `(by: { reference: "${reference}" })`,
  diagnosisStats: () => '(groupBy: [AGENCY, CYCLE], standing: STANDING)',
  duplicates: () => '',
  latestAct: () => '',
  mandate: () => '(by: { code: "ILO-1" })',
  mandateOverlaps: () => '',
  mandates: () => '(first: 100)',
  members: () => '',
  merges: () => '',
  node: ({ diagnosis }) => `(id: "${diagnosis}")`,
  nodes: ({ all }) => `(ids: ${JSON.stringify(all)})`,
  objectives: () => '',
  obligations: () => '',
  organizations: () => '',
  outcomes: () => '(standing: STANDING)',
  program: () => '',
  projects: () => '',
  publishedWorks: () => '(standing: STANDING)',
  reconciliation: () => '',
  registerActs: () => '',
  resourceStatements: () => '(standing: STANDING)',
  resourceStats: () => '(groupBy: [KIND, STANCE, CURRENCY], standing: STANDING)',
  roundComparison: () =>
    '(agency: { code: "ILO" }, from: { code: "r" }, to: { code: "r" }, standing: STANDING)',
  search: () => '(query: "rights OR derechos OR training OR words", standing: STANDING)',
  sharedWork: () => '',
  statementStats: () => '(groupBy: [AGENCY, POLARITY, THEME], standing: STANDING)',
  statements: () => '(standing: STANDING)',
  suggestionAddressees: () => '',
  suggestions: () => '(standing: STANDING)',
  unreached: () => '',
  viewer: () => '',
};

/** Everything below a type that can be asked without an argument, as deep as is told. */
function everything(type: GraphQLObjectType, depth: number): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some((arg) => String(arg.type).endsWith('!') && arg.defaultValue === undefined)) return [];
    const of = getNamedType(field.type);
    if (isLeafType(of)) return [field.name];
    return depth > 0 && isObjectType(of) ? [`${field.name} { ${everything(of, depth - 1)} }`] : [];
  });
  return ['__typename', ...fields].join(' ');
}

function below(field: string, depth: number): string {
  const of = getNamedType(query.getFields()[field]!.type);
  // What a round is owed leads to the return itself, one step further than elsewhere.
  if (isObjectType(of)) return everything(of, field === 'cycle' ? depth + 1 : depth);
  const nodes = schema.getPossibleTypes(of as never);
  // One name cannot have two types, so each type's fields go by names of their own.
  return nodes.map((type) => `... on ${type.name} { ${type.name}: __typename id }`).join(' ');
}

export const documentOf = (field: string, planted: Planted, standing: string, depth = 2): string => {
  const args = WALK[field]!(planted);
  return `{ ${field}${args.replace('STANDING', standing)} { ${below(field, depth)} } }`;
};

/** Where a list rests on what is not public it is looked at more deeply. */
export function standingsOf(field: string): (readonly [string, number])[] {
  const standing = query.getFields()[field]!.args.find(({ name }) => name === 'standing');
  if (!standing) return [['', 2]];
  const known = getNamedType(standing.type) as GraphQLEnumType;
  const all = [
    ['PUBLISHED', 1],
    ['ACCEPTED', 1],
    ['SUBMITTED', 2],
    ['MINE', 2],
  ] as const;
  return all.filter(([name]) => known.getValue(name));
}
