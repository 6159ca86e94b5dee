import type { EntityManager } from 'typeorm';
import type { CheckContext, FiledDocumentInput, SectionKind } from '@mandato/rules';

/** The catalogue as checks and saves need it: codes, ids and words, at one state of the register. */
export interface Framework {
  readonly agencies: readonly {
    id: string;
    code: string;
    category: string;
    countryCode: string | null;
    name: string;
    names: string[];
  }[];
  readonly mandates: readonly {
    id: string;
    code: string;
    versionId: string;
    addressees: string[];
    texts: string[];
  }[];
  readonly objectives: readonly { id: string; code: string }[];
  readonly countries: readonly string[];
  readonly codeLists: Readonly<Record<string, string[]>>;
  /** Countries of the members of each group. */
  readonly groups: Readonly<Record<string, string[]>>;
}

const READ = `select
  (select json_agg(json_build_object('id', a.id, 'code', a.code, 'category', a.category, 'countryCode', a.country_code,
     'name', (select n.name from agency_name n where n.agency_id = a.id and n.until is null
              order by (n.valid_to is null) desc, (n.language = 'en') desc, n.valid_from desc nulls last, n.language limit 1), 'names',
     (select coalesce(json_agg(distinct x.word), '[]') from agency_name n, unnest(array[n.name, n.acronym]) x(word)
      where n.agency_id = a.id and n.until is null and x.word is not null)) order by a.code)
   from agency a where a.until is null) as agencies,
  (select json_agg(json_build_object('id', m.id, 'code', m.code,
     'versionId', (select v.id from mandate_version v where v.mandate_id = m.id and v.until is null order by v.number desc limit 1),
     'addressees', (select coalesce(json_agg(a.code), '[]') from mandate_addressee x join agency a on a.id = x.agency_id and a.until is null
                    where x.mandate_id = m.id and x.until is null),
     'texts', (select coalesce(json_agg(t.value), '[]') from mandate_version v, jsonb_each_text(v.text_texts) t
               where v.mandate_id = m.id and v.until is null and t.key <> '_')) order by m.code)
   from mandate m where m.until is null) as mandates,
  (select json_agg(json_build_object('id', o.id, 'code', o.code) order by o.code) from objective o where o.until is null) as objectives,
  (select json_agg(c.code order by c.code) from country c where c.until is null) as countries,
  (select json_object_agg(s.scheme, s.codes) from
     (select c.scheme, json_agg(c.code order by c.code) as codes from concept c where c.until is null and c.withdrawn_on is null group by c.scheme) s) as "codeLists",
  (select json_object_agg(g.code, (select coalesce(json_agg(a.country_code order by a.country_code), '[]') from agency_membership m
     join agency a on a.id = m.member_id and a.until is null and a.country_code is not null
     where m.group_id = g.id and m.until is null and (m.valid_to is null or m.valid_to > current_date)))
   from agency g where g.until is null and g.category = 'GROUP') as groups`;

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
  };
  remembered = { of, at: head.number, framework };
  return framework;
}

// A state, a group or the OAS itself named in a heading is a place or a partner, not another reporter.
const NO_REPORTERS = new Set(['MEMBER_STATE', 'GROUP', 'UMBRELLA', 'CIVIL_SOCIETY']);

export interface CheckedReturn {
  readonly agencyCode: string;
  readonly language: string;
  readonly filed: FiledDocumentInput | null;
  readonly template: readonly { kind: SectionKind; required: boolean }[];
}

export function checkContext(framework: Framework, checked: CheckedReturn): CheckContext {
  const named = ({
    code,
    names,
  }: {
    code: string;
    names: readonly string[];
  }): { code: string; names: readonly string[] } => ({ code, names });
  const agency = framework.agencies.find((each) => each.code === checked.agencyCode);
  return {
    agency: named(agency ?? { code: checked.agencyCode, names: [] }),
    agencies: framework.agencies.map((each) =>
      named(NO_REPORTERS.has(each.category) ? { code: each.code, names: [] } : each),
    ),
    mandates: framework.mandates.map(({ code, addressees, texts }) => ({ code, addressees, texts })),
    objectives: framework.objectives.map(({ code }) => code),
    countries: framework.countries,
    codeLists: framework.codeLists,
    groups: Object.keys(framework.groups),
    template: checked.template,
    language: checked.language,
    ...(checked.filed ? { filed: checked.filed } : {}),
  };
}
