import type { Loose, World } from './world';

/* What the tables say, counted once more in the plainest way. */

export interface Item {
  readonly id: string;
  readonly unit: string;
  readonly agency: string;
  readonly project: string | null;
  /** Values of each dimension, by its name; none where not stated. */
  readonly values: Readonly<Record<string, readonly (string | number)[]>>;
}

export interface OwnRow {
  readonly values: readonly (string | number | null)[];
  readonly count: number;
  readonly agencies: number;
  readonly projects: number;
  readonly records: number;
}

const NUMBERS = ['YEAR'];

/** Rows for a choice of dimensions, by their values. */
export function ownRows(
  items: readonly Item[],
  groupBy: readonly string[],
  unitOf: (item: Item) => string,
): OwnRow[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const each = groupBy.map((name) => {
      const values = item.values[name] ?? [];
      return values.length > 0 ? [...new Set(values)] : [NUMBERS.includes(name) ? null : 'NOT_STATED'];
    });
    const combinations = each.reduce<(string | number | null)[][]>(
      (all, values) => all.flatMap((before) => values.map((value) => [...before, value])),
      [[]],
    );
    for (const combination of combinations) {
      const name = JSON.stringify(combination);
      groups.set(name, [...(groups.get(name) ?? []), item]);
    }
  }
  const different = (of: readonly (string | null)[]): number =>
    new Set(of.filter((each) => each !== null)).size;
  return [...groups].map(([name, members]) => ({
    values: JSON.parse(name) as (string | number | null)[],
    count: different(members.map(unitOf)),
    agencies: different(members.map(({ agency }) => agency)),
    projects: different(members.map(({ project }) => project)),
    records: members.length,
  }));
}

/** Things that are one by pairs of them. */
export function united(pairs: readonly (readonly [string, string])[]): (name: string) => string {
  const parent = new Map<string, string>();
  const root = (name: string): string => {
    const up = parent.get(name);
    return up === undefined || up === name ? name : root(up);
  };
  for (const [a, b] of pairs) parent.set(root(a), root(b));
  return root;
}

const AGENCY = `(select a.code from agency a where a.id = x.agency_id and a.until is null) as agency`;
const CYCLE = `(select k.code from cycle k where k.id = x.cycle_id and k.until is null) as cycle`;
const STANDS = 'x.since is not null and x.until is null';

/** Rows of a table of items that stand, with the codes of who reports them when. */
export const standingRows = (world: World, table: string): Promise<Loose[]> =>
  world.sql(`select x.*, ${AGENCY}, ${CYCLE} from ${table} x where ${STANDS}`);

/** Codes by id of what stands in a list of the framework. */
async function codes(world: World, table: string): Promise<Map<string, string>> {
  const rows = await world.sql<{ id: string; code: string }>(
    `select id, code from ${table} where until is null`,
  );
  return new Map(rows.map(({ id, code }) => [id, code]));
}

export async function ownActivities(
  world: World,
  isMerged: boolean,
  via: readonly string[],
): Promise<Item[]> {
  const parts = async (table: string): Promise<(id: string) => Loose[]> => {
    const rows = await world.sql<Loose>(`select x.* from ${table} x where ${STANDS}`);
    return (id) => rows.filter((each) => each.activity_id === id);
  };
  const [mandates, objectives] = [await codes(world, 'mandate'), await codes(world, 'objective')];
  const ties = { mandates: await parts('activity_mandate'), objectives: await parts('activity_objective') };
  const [countries, corridors, participations, outcomes] = [
    await parts('activity_country'),
    await parts('activity_corridor'),
    await parts('participation'),
    await parts('outcome'),
  ];
  const judgements = await world.sql<Loose>('select * from judgement where until is null');
  const organizations = await world.sql<Loose>('select * from organization');
  const activities = await standingRows(world, 'activity');
  const lineages = new Set(activities.map(({ lineage }: Loose) => lineage as string));
  const matches = await world.sql<{ lineage_a: string; lineage_b: string }>(
    `select * from activity_match where until is null and state = 'CONFIRMED'`,
  );
  const unit = united(
    matches
      .filter((m) => lineages.has(m.lineage_a) && lineages.has(m.lineage_b))
      .map((m) => [m.lineage_a, m.lineage_b] as const),
  );
  const judgedOf = (subject: string, aspect: string): Loose =>
    judgements.find((each) => each.subject_id === subject && each.aspect === aspect);
  const whole = (id: string | null): string | null =>
    id === null ? null : ((isMerged ? judgedOf(id, 'same-as')?.value : null) ?? id);
  const tied = (
    id: string,
    aspect: 'mandates' | 'objectives',
    column: string,
    known: Map<string, string>,
  ): string[] => {
    const judgement = judgedOf(id, aspect);
    const ids: string[] = judgement
      ? ((judgement.value as string | null)?.split(' ') ?? [])
      : ties[aspect](id).map((each) => each[column]);
    return ids.flatMap((each) => known.get(each) ?? []);
  };
  const isReporter = (p: Loose): boolean =>
    organizations.some(
      (o) => o.id === p.organization_id && o.revision_id === p.revision_id && o.body_id === p.agency_id,
    );
  return activities.map((x: Loose) => ({
    id: `act_${x.id}`,
    unit: isMerged ? unit(x.lineage) : x.id,
    agency: x.agency,
    project: whole(x.project_id),
    values: {
      AGENCY: [x.agency],
      CYCLE: [x.cycle],
      OBJECTIVE: tied(x.id, 'objectives', 'objective_id', objectives),
      MANDATE: tied(x.id, 'mandates', 'mandate_id', mandates),
      KIND: [x.kind_code],
      COUNTRY: countries(x.id)
        .filter((each) => via.includes(each.via))
        .map((each) => each.country_code),
      CORRIDOR: corridors(x.id).map((each) => each.code),
      POPULATION_GROUP: x.population_group_codes,
      PARTNER: participations(x.id)
        .filter((p) => p.organization_id && !isReporter(p))
        .map((p) => `org_${whole(p.organization_id)}`),
      YEAR: years(x),
      LANGUAGE: x.languages,
      STATUS: [x.status],
      THEME: x.theme_codes,
      SECTOR: x.sector_codes,
      OUTCOME_KIND: outcomes(x.id).map((each) => each.kind),
    },
  }));
}

function years(x: Loose): number[] {
  const stated = x.period_years as number[];
  if (!x.period_ongoing_as_of || stated.length === 0) return stated;
  const last = Number(String(x.period_reach).slice(0, 4));
  const from = Math.max(...stated);
  return [...stated, ...Array.from({ length: Math.max(0, last - from) }, (_, i) => from + 1 + i)];
}
