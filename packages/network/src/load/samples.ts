import type { Client } from 'pg';

/** Up to a hundred of each, the same for the same network. Ids are global ids, as the API takes them. */
export interface Samples {
  readonly agencyCodes: readonly string[];
  readonly agencyIds: readonly string[];
  /** Of agencies with many published activities, the largest first. */
  readonly largeAgencyCodes: readonly string[];
  readonly mandateCodes: readonly string[];
  readonly cycleCodes: readonly string[];
  /** The round that takes returns now. */
  readonly openCycleCode: string;
  readonly diagnosisIds: readonly string[];
  readonly references: readonly string[];
  readonly revisionIds: readonly string[];
  readonly activityIds: readonly string[];
  /** Agencies that are expected in the open round and have filed nothing in it. */
  readonly awaitedAgencyCodes: readonly string[];
  /** Returns that were handed in and are accepted, to be published. */
  readonly acceptedDiagnosisIds: readonly string[];
}

const MOST = 100;

/** Sorted by a hash of id and seed: a draw that PostgreSQL makes the same way every time. */
export async function readSamples(client: Client, seed: number): Promise<Samples> {
  const draw = async (column: string, from: string, id: string): Promise<string[]> => {
    const { rows } = await client.query<{ value: string }>(
      `select ${column} as value from ${from} order by md5(${id}::text || $1) limit ${MOST}`,
      [String(seed)],
    );
    return rows.map(({ value }) => value);
  };
  const invented = `agency a where a.until is null and exists (select from diagnosis d where d.agency_id = a.id and d.since is not null)`;
  const published = `diagnosis d where exists (select from revision r where r.diagnosis_id = d.id and r.since is not null and r.until is null)`;
  const large = await client.query<{ code: string }>(
    `select a.code from activity x join agency a on a.id = x.agency_id and a.until is null
      where x.since is not null and x.until is null group by a.code order by count(*) desc, a.code collate "C" limit 20`,
  );
  const open = await client.query<{ code: string }>(
    `select code from cycle where until is null and state = 'OPEN' order by due_on desc limit 1`,
  );
  return {
    agencyCodes: await draw('a.code', invented, 'a.id'),
    agencyIds: await draw(`'agy_' || a.id`, invented, 'a.id'),
    largeAgencyCodes: large.rows.map(({ code }) => code),
    mandateCodes: await draw('m.code', 'mandate m where m.until is null and m.valid_to is null', 'm.id'),
    cycleCodes: await draw('k.code', `cycle k where k.until is null and k.state = 'PUBLISHED'`, 'k.id'),
    openCycleCode: open.rows[0]?.code ?? '',
    diagnosisIds: await draw(`'dgs_' || d.id`, published, 'd.id'),
    references: await draw('d.reference', published, 'd.id'),
    revisionIds: await draw(
      `'rev_' || r.id`,
      'revision r where r.since is not null and r.until is null',
      'r.id',
    ),
    activityIds: await draw(
      `'act_' || x.id`,
      'activity x where x.since is not null and x.until is null',
      'x.id',
    ),
    awaitedAgencyCodes: await draw(
      'e.agency_code',
      `expectation e join cycle k on k.id = e.cycle_id and k.until is null and k.state = 'OPEN'
        where e.until is null and not exists (select from diagnosis d where d.agency_id = e.agency_id and d.cycle_id = k.id)`,
      'e.id',
    ),
    acceptedDiagnosisIds: await draw(
      `'dgs_' || d.id`,
      `diagnosis d where d.known_state = 'ACCEPTED'`,
      'd.id',
    ),
  };
}
