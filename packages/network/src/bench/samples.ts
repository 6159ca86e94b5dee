import type { Client } from 'pg';
import type { Samples } from './operations/operation';

const EACH = 20;

/** Looks for things to ask for; the same network gives the same ones. */
export async function findSamples(admin: Client): Promise<Samples> {
  const texts = async (sql: string): Promise<string[]> =>
    (await admin.query<{ text: string }>(sql)).rows.map(({ text }) => text);
  const { rows } = await admin.query<{ first: number; last: number; activities: number }>(
    `select coalesce(min(extract(year from period_start)), 2000)::int as first,
            coalesce(max(extract(year from period_start)), 2020)::int as last, count(*)::int as activities
       from activity where since is not null and until is null`,
  );
  const { first = 2000, last = 2020, activities = 0 } = rows[0] ?? {};
  return {
    agencies: await texts(
      `select code as text from agency a where until is null
        order by (select count(*) from diagnosis d where d.agency_id = a.id) desc, code collate "C" limit ${EACH}`,
    ),
    // Around the middle by size, so that a giant does not stand for all.
    diagnoses: await texts(
      `with sized as (select r.diagnosis_id as id, (select count(*) from activity x where x.revision_id = r.id) as size
         from revision r where r.since is not null and r.until is null),
       ranked as (select id, row_number() over (order by size, id) as rank, count(*) over () as total from sized)
       select 'dgs_' || id as text from ranked order by abs(rank - total / 2), id limit ${EACH}`,
    ),
    countries: await texts(
      `select t.country_code as text from (select country_code, count(*) as n from activity_country
         where since is not null group by 1) t order by n desc, country_code limit ${EACH}`,
    ),
    cycles: await texts(
      `select k.code as text from cycle k where until is null
        order by (select count(*) from expectation e where e.cycle_id = k.id) desc, code collate "C" limit ${EACH}`,
    ),
    // Codes begin with the addressee: by their end, so that many have their turn.
    mandates: await texts(
      `select code as text from mandate where until is null order by reverse(code) collate "C" limit ${EACH}`,
    ),
    records: await texts(
      `select 'act_' || id as text from activity where since is not null and until is null order by id limit ${EACH}`,
    ),
    years: { first, last },
    activities,
  };
}
