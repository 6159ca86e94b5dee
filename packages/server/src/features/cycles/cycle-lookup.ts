import { nearest } from '@mandato/rules';
import type { EntityManager } from 'typeorm';
import { uuidOf } from '../../platform/node';
import { refuse, type Refusal, type UserError } from '../access/refusal';
import { AgencyCategory } from '../agencies/agency';
import type { CycleState } from './cycle';
import type { CycleBy } from './cycle.inputs';
import type { Round } from './cycle.rules';
import type { StoredTemplateSection } from './template';

/** A round as it stands. */
export interface StandingRound {
  readonly id: string;
  readonly code: string;
  readonly state: CycleState;
  readonly dueOn: string | null;
  readonly template: { readonly version: number; readonly sections: readonly StoredTemplateSection[] };
  /** Today where its due day ends. */
  readonly today: string;
}

export const noSuchRound = (): Refusal =>
  refuse('NOT_FOUND', ['cycle'], 'There is no such round.', 'See `cycles { nodes { code state } }`.');

export async function standingRound(manager: EntityManager, by: CycleBy): Promise<StandingRound | null> {
  return oneRound(manager, by.id ? 'id = $1' : 'code = $1', [by.id ? uuidOf('cyc', by.id) : by.code]);
}

/** The round that was opened or announced last. */
export const newestRound = (manager: EntityManager): Promise<StandingRound | null> =>
  oneRound(manager, `true order by (select min(o.since) from cycle o where o.id = k.id) desc limit 1`, []);

async function oneRound(
  manager: EntityManager,
  which: string,
  params: readonly unknown[],
): Promise<StandingRound | null> {
  const [row] = await manager.query<StandingRound[]>(
    `select id, code, state, due_on::text as "dueOn", (now() at time zone time_zone)::date::text as today,
       json_build_object('version', template_version, 'sections', template_sections) as template
     from cycle k where until is null and ${which}`,
    [...params],
  );
  return row ?? null;
}

const lockOf = (id: string): string => `hashtextextended(${id}::text, 2)`;

/** Rounds that a transaction holds already. */
const held = new WeakMap<EntityManager, Set<string>>();

/** Held to the commit, by many at once: as long as something is filed in a round it stays as it is. What is read of the
    round has to be read after this. Null where there is no such round. */
export async function holdRound(manager: EntityManager, by: CycleBy): Promise<string | null> {
  const id = by.id ? uuidOf('cyc', by.id) : null;
  const holding = held.get(manager) ?? new Set();
  if (id !== null && holding.has(id)) return id;
  const [found] = await manager.query<{ id: string }[]>(
    `select id, pg_advisory_xact_lock_shared(${lockOf('id')}) from cycle where ${by.id ? 'id' : 'code'} = $1 and until is null`,
    [by.id ? id : by.code],
  );
  if (!found) return null;
  held.set(manager, holding.add(found.id));
  return found.id;
}

/** Held to the commit, by one: what is being filed is waited for; what comes later finds the round as it is then. */
export async function seizeRound(manager: EntityManager, cycleId: string): Promise<void> {
  await manager.query(`select pg_advisory_xact_lock(${lockOf('$1')})`, [cycleId]);
}

interface Standing {
  readonly id: string;
  readonly code: string;
  readonly category: AgencyCategory | null;
}

/** What a round names, by code. */
export interface Named {
  readonly requestedById: string | null;
  readonly obligationId: string | null;
  /** Agency by agency: groups stand for their members on the opening day. */
  readonly expected: readonly { readonly id: string; readonly code: string }[];
  readonly problems: readonly UserError[];
  /** Today in the zone of the round; null where there is no such zone. */
  readonly today: string | null;
}

/** The agencies and the obligation in force that a round names, and what it names that is not among them. */
export async function lookUp(manager: EntityManager, round: Round): Promise<Named> {
  const today = await todayIn(manager, round.timeZone);
  const agencies = await standing(manager, 'category from agency');
  const obligations = await standing(manager, 'null as category from obligation');
  const problems: UserError[] = [];
  const found = (
    path: string[],
    code: string | null,
    known: ReadonlyMap<string, Standing>,
  ): Standing | null => {
    const there = code === null ? null : (known.get(code) ?? null);
    if (code !== null && !there) problems.push(unknownCode(path, code, [...known.keys()]));
    return there;
  };
  const requestedBy = found(['requestedBy'], round.requestedBy, agencies);
  const obligation = found(['obligation'], round.obligation, obligations);
  const members = await membersOf(
    manager,
    round.expected.filter((code) => agencies.get(code)?.category === AgencyCategory.GROUP),
    round.opensOn ?? today,
  );
  const expected = new Map<string, { id: string; code: string }>();
  round.expected.forEach((code, index) => {
    const path = ['expected', String(index)];
    const agency = found(path, code, agencies);
    if (!agency) return;
    const named = agency.category === AgencyCategory.GROUP ? (members.get(code) ?? []) : [agency];
    if (named.length === 0) problems.push(emptyGroup(path));
    for (const each of named) expected.set(each.id, { id: each.id, code: each.code });
  });
  if (today === null) problems.push(unknownZone);
  return {
    requestedById: requestedBy?.id ?? null,
    obligationId: obligation?.id ?? null,
    expected: [...expected.values()],
    problems,
    today,
  };
}

async function standing(manager: EntityManager, rest: string): Promise<ReadonlyMap<string, Standing>> {
  const rows = await manager.query<Standing[]>(`select id, code, ${rest} where until is null order by code`);
  return new Map(rows.map((row) => [row.code, row]));
}

function unknownCode(path: readonly string[], code: string, known: readonly string[]): UserError {
  const [meant] = nearest(code, known, 1);
  return {
    code: 'UNKNOWN_CODE',
    path,
    message: 'The catalogue has nothing of that code.',
    cure: meant
      ? `Did you mean ${meant}?`
      : 'See `agencies { nodes { code } }` and `obligations { nodes { code } }`.',
  };
}

const emptyGroup = (path: readonly string[]): UserError => ({
  code: 'INVALID',
  path,
  message: 'The group has no member on the day on which the round opens.',
  cure: 'Leave it out, or name agencies.',
});

const unknownZone: UserError = {
  code: 'INVALID',
  path: ['timeZone'],
  message: 'Not an IANA time zone.',
  cure: 'Give one by its name, like America/New_York.',
};

/** What PostgreSQL has said yes to: it goes through all of its zones, file by file, to say so. */
const knownZones = new Set<string>();

/** Asked of PostgreSQL, because it is what tells later whether a due day is over. Names only: `+05:00` means one thing
    to JavaScript and its opposite to PostgreSQL. */
async function todayIn(manager: EntityManager, timeZone: string): Promise<string | null> {
  if (!knownZones.has(timeZone)) {
    const found = await manager.query<unknown[]>(
      `select from pg_timezone_names where name = $1 and name ~ '^[A-Z][A-Za-z]*/|^UTC$'`,
      [timeZone],
    );
    if (found.length === 0) return null;
    knownZones.add(timeZone);
  }
  const [row] = await manager.query<[{ today: string }]>(
    'select (now() at time zone $1)::date::text as today',
    [timeZone],
  );
  return row.today;
}

/** Of groups, by code, who belongs to them on a day; a group within a group stands for its own members. */
async function membersOf(
  manager: EntityManager,
  groups: readonly string[],
  day: string | null,
): Promise<ReadonlyMap<string, Standing[]>> {
  const members = new Map<string, Standing[]>();
  if (groups.length === 0) return members;
  const rows = await manager.query<(Standing & { named: string })[]>(
    `with recursive below as (
       select a.code as named, a.id, a.code, a.category from agency a where a.until is null and a.code = any($1)
       union
       select g.named, a.id, a.code, a.category from below g
         join agency_membership m on m.group_id = g.id and m.until is null
           and (m.valid_from is null or m.valid_from <= $2) and (m.valid_to is null or m.valid_to > $2)
         join agency a on a.id = m.member_id and a.until is null
       where g.category = '${AgencyCategory.GROUP}')
     select named, id, code, category from below where category <> '${AgencyCategory.GROUP}' order by code`,
    [groups, day],
  );
  for (const { named, ...member } of rows) members.set(named, [...(members.get(named) ?? []), member]);
  return members;
}
