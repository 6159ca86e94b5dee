import type { EntityManager } from 'typeorm';
import type { ContextMandate } from '@mandato/rules';

/** The catalogue as checks and saves need it: codes, ids and words, at one state of the register. */
export interface Framework {
  readonly agencies: readonly {
    id: string;
    code: string;
    category: string;
    countryCode: string | null;
    parentCode: string | null;
    name: string;
    /** Names and acronyms in all languages, each with the day from which it no longer held. */
    names: { word: string; validTo: string | null }[];
  }[];
  readonly mandates: readonly (Omit<ContextMandate, 'addressees'> & {
    id: string;
    versionId: string;
    addressees: string[];
  })[];
  readonly objectives: readonly { id: string; code: string; kind: 'GENERAL' | 'SPECIFIC' }[];
  readonly countries: readonly string[];
  readonly codeLists: Readonly<Record<string, string[]>>;
  /** Countries of the members of each group. */
  readonly groups: Readonly<Record<string, string[]>>;
  readonly memberships: readonly {
    group: string;
    member: string;
    validFrom: string | null;
    validTo: string | null;
  }[];
  /** Titles of the Program in all languages. */
  readonly programTitles: readonly string[];
}

const READ = `select
  (select json_agg(json_build_object('id', a.id, 'code', a.code, 'category', a.category, 'countryCode', a.country_code,
     'parentCode', (select p.code from agency p where p.id = a.parent_id and p.until is null),
     'name', (select n.name from agency_name n where n.agency_id = a.id and n.until is null
              order by (n.valid_to is null) desc, (n.language = 'en') desc, n.valid_from desc nulls last, n.language limit 1), 'names',
     (select coalesce(json_agg(json_build_object('word', w.word, 'validTo', w.valid_to) order by w.word collate "C"), '[]') from
       (select x.word, case when bool_or(n.valid_to is null) then null else max(n.valid_to) end as valid_to
        from agency_name n, unnest(array[n.name, n.acronym]) x(word)
        where n.agency_id = a.id and n.until is null and x.word is not null group by x.word) w)) order by a.code collate "C")
   from agency a where a.until is null) as agencies,
  (select json_agg(json_build_object('id', m.id, 'code', m.code, 'number', m.number, 'binding', m.binding,
     'validFrom', m.valid_from, 'validTo', m.valid_to,
     'versionId', (select v.id from mandate_version v where v.mandate_id = m.id and v.until is null order by v.number desc limit 1),
     'addressees', (select coalesce(json_agg(a.code order by a.code collate "C"), '[]') from mandate_addressee x join agency a on a.id = x.agency_id and a.until is null
                    where x.mandate_id = m.id and x.until is null),
     'texts', (select coalesce(json_agg(t.value order by v.number, t.key collate "C"), '[]') from mandate_version v, jsonb_each_text(v.text_texts) t
               where v.mandate_id = m.id and v.until is null and t.key <> '_')) order by m.code collate "C")
   from mandate m where m.until is null) as mandates,
  (select json_agg(json_build_object('id', o.id, 'code', o.code, 'kind', o.kind) order by o.code collate "C") from objective o where o.until is null) as objectives,
  (select json_agg(c.code order by c.code collate "C") from country c where c.until is null) as countries,
  (select json_object_agg(s.scheme, s.codes) from
     (select c.scheme, json_agg(c.code order by c.code collate "C") as codes from concept c where c.until is null and c.withdrawn_on is null group by c.scheme) s) as "codeLists",
  (select json_object_agg(g.code, (select coalesce(json_agg(a.country_code order by a.country_code), '[]') from agency_membership m
     join agency a on a.id = m.member_id and a.until is null and a.country_code is not null
     where m.group_id = g.id and m.until is null and (m.valid_to is null or m.valid_to > current_date)))
   from agency g where g.until is null and g.category = 'GROUP') as groups,
  (select json_agg(json_build_object('group', g.code, 'member', a.code, 'validFrom', m.valid_from, 'validTo', m.valid_to)
     order by g.code collate "C", a.code collate "C", m.valid_from)
   from agency_membership m join agency g on g.id = m.group_id and g.until is null join agency a on a.id = m.member_id and a.until is null
   where m.until is null) as memberships,
  (select json_agg(t.value order by p.code collate "C", t.key collate "C") from program p, jsonb_each_text(p.title_texts) t
   where p.until is null and t.key <> '_') as "programTitles"`;

let remembered: { readonly of: object; readonly at: number; readonly framework: Framework } | null = null;

/** Changes only by an act that is no publication, so it is kept until the next such act. */
export async function frameworkNow(manager: EntityManager): Promise<Framework> {
  const [head] = await manager.query<[{ number: number }]>(
    `select coalesce(max(number), 0) as number from register_act where kind in ('CATALOGUE', 'ADOPTION', 'ROUND')`,
  );
  const of = manager.connection;
  if (remembered?.of === of && remembered.at === head.number) return remembered.framework;
  const [row] = await manager.query<[{ [K in keyof Framework]: Framework[K] | null }]>(READ);
  const framework: Framework = {
    agencies: row.agencies ?? [],
    mandates: row.mandates ?? [],
    objectives: row.objectives ?? [],
    countries: row.countries ?? [],
    codeLists: row.codeLists ?? {},
    groups: row.groups ?? {},
    memberships: row.memberships ?? [],
    programTitles: row.programTitles ?? [],
  };
  remembered = { of, at: head.number, framework };
  return framework;
}
