import { isDay, nearest } from '@mandato/rules';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Role, type Caller } from '../../platform/caller';
import type { Database } from '../../platform/database/database';
import { emit } from '../../platform/outbox';
import { holdRegister, nextNumber, recordAct } from '../../platform/register';
import { texts } from '../../values/localized-text';
import { audit } from '../access/audit';
import { Refusal, refuse, type UserError } from '../access/refusal';
import { AgencyCategory } from '../agencies/agency';
import { CycleState } from '../cycles/cycle';
import type { SectionKind } from '../cycles/section-kind';

type ByLanguage = Readonly<Record<string, string>>;

/** A round as it is called for; agencies and the obligation by their codes. */
export interface Round {
  readonly code: string;
  readonly title: ByLanguage;
  readonly requestedBy: string | null;
  readonly obligation: string | null;
  /** OPEN unless it is only announced. */
  readonly state?: 'PLANNED' | 'OPEN';
  readonly opensOn: string | null;
  readonly dueOn: string | null;
  readonly timeZone: string;
  readonly consentLevels: number;
  readonly template: {
    readonly version: number;
    readonly sections: readonly {
      readonly kind: `${SectionKind}`;
      readonly required: boolean;
      readonly heading: ByLanguage;
      readonly guidance: ByLanguage | null;
    }[];
  };
  /** Who is to file. */
  readonly expected: readonly string[];
}

export interface OpenedRound {
  /** Number of the act; null where a round of that code was there already. */
  readonly act: number | null;
  readonly cycleId: string;
}

/** Opens a round and says what each agency owes it, in one act. A round that is there already is left as it is. */
export async function openRound(database: Database, by: Caller, round: Round): Promise<OpenedRound> {
  if (!by.roles.includes(Role.ADMINISTRATOR)) throw notAllowed();
  const faults = faultsOf(round);
  if (faults.length > 0) throw new Refusal(faults);
  return database.write(by, async (manager) => {
    // Two who open the same round at once come one after the other.
    if (!(await holdRegister(manager))) throw notAllowed();
    const there = await cycleIdOf(manager, round.code);
    if (there !== null) return { act: null, cycleId: there };
    const named = await lookUp(manager, round);

    const number = await nextNumber(manager);
    const cycleId = uuid();
    await insert(manager, 'cycle', number, [{ id: cycleId, ...cycleRow(round, named) }]);
    await insert(
      manager,
      'expectation',
      number,
      round.expected.map((code) => ({
        id: uuid(),
        cycle_id: cycleId,
        agency_id: named.agencies.get(code)?.id,
        agency_code: code,
        is_requested: true,
      })),
    );
    const act = await recordAct(manager, by, {
      number,
      kind: 'ROUND',
      note: round.title['en'],
      manifest: { opened: round },
    });
    await audit(manager, by, { action: 'cycleOpen', subject: `cyc_${cycleId}`, after: round });
    await emit(manager, 'cycle.opened', { act: act.number, cycleId });
    return { act: act.number, cycleId };
  });
}

const notAllowed = (): Refusal =>
  refuse('NOT_ALLOWED', [], 'Only an administrator may open a round.', 'Use a key of an administrator.');

/** What can be seen without the register. */
function faultsOf(round: Round): UserError[] {
  const faults: UserError[] = [];
  const fault = (path: string, message: string): number =>
    faults.push({ code: 'INVALID', path: [path], message, cure: null });
  for (const field of ['opensOn', 'dueOn'] as const) {
    const value = round[field];
    if (value !== null && !isDay(value)) fault(field, 'Not a day as YYYY-MM-DD.');
  }
  if (round.opensOn !== null && round.dueOn !== null && round.dueOn < round.opensOn) {
    fault('dueOn', 'The round would be due before it opens.');
  }
  if (!isTimeZone(round.timeZone)) fault('timeZone', 'Not an IANA time zone like America/New_York.');
  if (!Number.isInteger(round.consentLevels) || round.consentLevels < 0)
    fault('consentLevels', 'Not a whole number from 0 up.');
  if (round.state !== undefined && !['PLANNED', 'OPEN'].includes(round.state))
    fault('state', 'A round begins PLANNED or OPEN.');
  if (!round.title['en']) fault('title', 'The English title is missing.');
  if (new Set(round.expected).size < round.expected.length) fault('expected', 'An agency is named twice.');
  return faults;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

interface Standing {
  readonly id: string;
  readonly code: string;
  readonly category: AgencyCategory | null;
}

interface Named {
  readonly agencies: ReadonlyMap<string, Standing>;
  readonly obligations: ReadonlyMap<string, Standing>;
}

/** The agencies and obligations in force. Refuses, all at once, what the round names and is not among them. */
async function lookUp(manager: EntityManager, round: Round): Promise<Named> {
  const standing = async (rows: string): Promise<ReadonlyMap<string, Standing>> => {
    const found = await manager.query<Standing[]>(`select id, code, ${rows} where until is null`);
    return new Map(found.map((row) => [row.code, row]));
  };
  const agencies = await standing('category from agency');
  const obligations = await standing('null as category from obligation');

  const problems: UserError[] = [];
  const check = (path: string[], code: string | null, known: ReadonlyMap<string, Standing>): void => {
    if (code === null || known.has(code)) return;
    const [meant] = nearest(code, [...known.keys()], 1);
    const cure = meant ? `Did you mean ${meant}?` : null;
    problems.push({ code: 'UNKNOWN_CODE', path, message: 'The catalogue has nothing of that code.', cure });
  };
  check(['requestedBy'], round.requestedBy, agencies);
  check(['obligation'], round.obligation, obligations);
  round.expected.forEach((code, index) => {
    const path = ['expected', String(index)];
    check(path, code, agencies);
    if (agencies.get(code)?.category === AgencyCategory.GROUP) {
      problems.push({ code: 'INVALID', path, message: 'A group files nothing.', cure: 'Name its members.' });
    }
  });
  if (problems.length > 0) throw new Refusal(problems);
  return { agencies, obligations };
}

async function cycleIdOf(manager: EntityManager, code: string): Promise<string | null> {
  const [row] = await manager.query<{ id: string }[]>(
    'select id from cycle where code = $1 and until is null',
    [code],
  );
  return row?.id ?? null;
}

const cycleRow = (round: Round, named: Named): Record<string, unknown> => ({
  code: round.code,
  title_texts: texts(round.title),
  requested_by_id: named.agencies.get(round.requestedBy ?? '')?.id ?? null,
  obligation_id: named.obligations.get(round.obligation ?? '')?.id ?? null,
  state: round.state ?? CycleState.OPEN,
  opens_on: round.opensOn,
  due_on: round.dueOn,
  time_zone: round.timeZone,
  template_version: round.template.version,
  template_sections: round.template.sections.map(({ kind, required, heading, guidance }) => ({
    kind,
    required,
    heading: texts(heading),
    guidance: guidance === null ? null : texts(guidance),
  })),
  consent_levels: round.consentLevels,
});

async function insert(
  manager: EntityManager,
  table: string,
  since: number,
  rows: readonly object[],
): Promise<void> {
  await manager.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [
    JSON.stringify(rows.map((row) => ({ ...row, since }))),
  ]);
}
