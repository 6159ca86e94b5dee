import type { PlanContext } from '../../platform/planner/context';
import type { Args, Row } from '../../platform/planner/declare';
import { judgedValue, tiedPairs, type Tie } from '../../values/judgement';
import type { Activity } from '../activities/activity';
import { TO_MANDATES, TO_OBJECTIVES } from '../activities/activity-link';
import { Organization } from '../activities/organization';
import { Outcome } from '../activities/outcome';
import { Corridor, CountryTie, CountryVia, Participation } from '../activities/participation';
import { Country } from '../agencies/country';
import { CountingRule } from '../coverage/basis';
import { Mandate } from '../mandates/mandate';
import { Objective } from '../program/program';
import {
  byAgency,
  byColumn,
  byList,
  byRound,
  codeOf,
  joined,
  labelOfConcept,
  partsOf,
  saidBy,
  type Dimension,
  type Dimensions,
} from './dimension';

const USUAL_WAYS = [CountryVia.NAMED, CountryVia.ORIGIN, CountryVia.CORRIDOR];

const byId = (row: { id: string }, key: string): string => `${row.id} = ${key}`;

/** What an activity is tied to, of what stands. */
const byTie = <T>(
  tie: Tie<T>,
  entity: typeof Mandate | typeof Objective,
  dimension: Pick<Dimension<Activity>, 'field' | 'description' | 'label'>,
): Dimension<Activity> => ({
  ...dimension,
  type: 'uuid',
  isMany: true,
  key: (item, c) => {
    const { from, where } = c.rows<Mandate | Objective>(entity, (x) => `${x.id} = p.object`);
    return joined(
      item,
      `select p.subject, p.object from (${tiedPairs(tie, c)}) p join ${from} on ${where}`,
      c,
    );
  },
  code: codeOf(entity as typeof Mandate),
});

/** Countries of a corridor in words, in the order of the flow. */
function corridorLabel(key: string, c: PlanContext, args: Args): string {
  const name = saidBy(Country, 'name', (x, code) => `${x.code} = ${code}`)('k.code', c, args);
  return (
    `(select string_agg(coalesce(${name}, k.code), ' – ' order by k.n) ` +
    `from unnest(string_to_array(${key}, '-')) with ordinality as k(code, n))`
  );
}

function organizationLabel(key: string, c: PlanContext): string {
  const { from, where, row } = c.rows(Organization, (o) => `${o.id} = ${key}`, { visibleOnly: true });
  return `(select ${row.filedName} from ${from} where ${where} order by ${row.since} desc nulls last, ${row.revisionId} limit 1)`;
}

const isReporter =
  (p: Row<Participation>) =>
  (o: Row<Organization>): string =>
    `${o.id} = ${p.organizationId} and ${o.revisionId} = ${p.revisionId} and ${o.bodyId} = ${p.agencyId}`;

/** Every calendar year of the period; what goes on lasts to the return's own date. */
function yearsOf(years: string, lastsTo: string): string {
  const last = `(select max(y.year) from unnest(${years}) as y(year))`;
  return (
    `case when ${lastsTo} is null then ${years} ` +
    `else ${years} || array(select generate_series(${last} + 1, ${lastsTo})) end`
  );
}

export const activityDimensions: Dimensions<Activity> = {
  AGENCY: byAgency,
  CYCLE: byRound,
  OBJECTIVE: byTie(TO_OBJECTIVES, Objective, {
    field: 'objective',
    description: 'Code of an objective it serves, as somebody tied it later, else as filed.',
    label: saidBy(Objective, 'text', byId),
  }),
  MANDATE: byTie(TO_MANDATES, Mandate, {
    field: 'mandate',
    description: 'Code of a mandate it is reported under, as somebody tied it later, else as filed.',
    label: saidBy(Mandate, 'title', byId),
  }),
  KIND: byColumn('kindCode', {
    field: 'kind',
    description: 'Its kind, from the list `activity-kind`.',
    label: labelOfConcept('activity-kind'),
  }),
  COUNTRY: {
    field: 'country',
    type: 'text',
    description:
      'Code of a country it touches in one of the ways of the filter’s `countryVia`: without it named, as origin or on a corridor. Venues and countries of a group that is named count only where they are asked for.',
    isMany: true,
    key: (item, c, args) => {
      const filter = args['filter'] as { countryVia?: CountryVia[] } | null | undefined;
      // Written out, so that the index of the usual ways is known to hold them all.
      const ways = `'{${(filter?.countryVia ?? USUAL_WAYS).join(',')}}'::text[]`;
      const { from, where, row } = partsOf(CountryTie, c, (x) => `${x.via} = any(${ways})`);
      return joined(
        item,
        `select ${row.activityId} as subject, ${row.countryCode} as object from ${from} where ${where}`,
        c,
      );
    },
    label: saidBy(Country, 'name', (x, key) => `${x.code} = ${key}`),
  },
  CORRIDOR: {
    field: 'corridor',
    type: 'text',
    description: 'A corridor it covers: country codes in the order of the flow, `NI-CR-PA`.',
    isMany: true,
    key: (item, c) => {
      const { from, where, row } = partsOf(Corridor, c);
      return joined(
        item,
        `select ${row.activityId} as subject, ${row.code} as object from ${from} where ${where}`,
        c,
      );
    },
    label: corridorLabel,
  },
  POPULATION_GROUP: byList('populationGroupCodes', {
    field: 'populationGroup',
    description: 'A group of people it reaches, from the list `population-group`.',
    label: labelOfConcept('population-group'),
  }),
  PARTNER: {
    field: 'partner',
    type: 'uuid',
    description:
      'Global id of an organization other than the reporting agency that takes part, in any role. Kinds of participants without a name are not stated. By the rule MERGED, organizations that were merged are one.',
    isMany: true,
    key: (item, c, { rule }) => {
      const { from, where, row } = partsOf(
        Participation,
        c,
        (p) =>
          `${p.organizationId} is not null and not ${c.exists(Organization, isReporter(p), { visibleOnly: true })}`,
      );
      const merged = rule === CountingRule.MERGED ? judgedValue(row.organizationId, 'same-as', c) : null;
      const id = merged ? `coalesce(${merged.sql}::uuid, ${row.organizationId})` : row.organizationId;
      return joined(
        item,
        `select ${row.activityId} as subject, ${id} as object from ${from} ${merged?.join ?? ''} where ${where}`,
        c,
      );
    },
    code: (key) => ({ sql: `'org_' || nullif(${key}, '00000000-0000-0000-0000-000000000000')` }),
    label: organizationLabel,
  },
  YEAR: {
    field: 'year',
    type: 'int',
    description:
      'A calendar year that its period overlaps: a period of three years counts in each of them, what goes on in each up to the return’s own date.',
    isMany: true,
    key: ({ period }) => ({
      lists: [
        `${period}_years`,
        `case when ${period}_ongoing_as_of is not null then extract(year from ${period}_reach)::int end`,
      ],
      list: ([years, lastsTo]) => yearsOf(years as string, lastsTo as string),
    }),
  },
  LANGUAGE: byList('languages', { field: 'language', description: 'A language it was carried out in.' }),
  STATUS: byColumn('status', {
    field: 'status',
    description: 'How far it had come, a value of `ActivityStatus`; `UNKNOWN` where the return does not say.',
  }),
  THEME: byList('themeCodes', {
    field: 'theme',
    description: 'Its subject, from the list `theme`.',
    label: labelOfConcept('theme'),
  }),
  SECTOR: byList('sectorCodes', {
    field: 'sector',
    description: 'An economic sector it concerns, from the list `sector`.',
    label: labelOfConcept('sector'),
  }),
  OUTCOME_KIND: {
    field: 'outcomeKind',
    type: 'text',
    description:
      'A kind of result that came of it, a value of `OutcomeKind`; not stated where none is reported.',
    isMany: true,
    key: (item, c) => {
      const { from, where, row } = partsOf(Outcome, c);
      return joined(
        item,
        `select ${row.activityId} as subject, ${row.kind} as object from ${from} where ${where}`,
        c,
      );
    },
  },
};
