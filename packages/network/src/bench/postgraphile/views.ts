/* What PostGraphile serves: published rows as views, with keys and links told by smart comments, as its manual has it for
   a schema of an API's own. What the server works out (names, titles) are computed columns. */

const STANDS = 'x.since is not null and x.until is null';

interface View {
  readonly table: string;
  readonly columns: string;
  /** References of it: column, and the view it leads to. */
  readonly links?: readonly (readonly [string, string])[];
  readonly where?: string;
  readonly unique?: string;
}

const VIEWS: readonly View[] = [
  {
    table: 'agency',
    columns: `id as uid, 'agy_' || id as gid, code, category, mandates_stated`,
    unique: 'code',
  },
  { table: 'country', columns: 'id as uid, code', unique: 'code' },
  { table: 'cycle', columns: 'id as uid, code', unique: 'code' },
  { table: 'mandate', columns: 'id as uid, code, title_texts' },
  {
    table: 'mandate_addressee',
    columns: 'id as uid, mandate_id, agency_id',
    links: [
      ['mandate_id', 'mandate'],
      ['agency_id', 'agency'],
    ],
    where: `${STANDS} and exists (select from mandate m where m.id = x.mandate_id and m.until is null)`,
  },
  {
    table: 'diagnosis',
    columns: `id as uid, 'dgs_' || id as gid, reference, kind, external_id, agency_id, cycle_id`,
    links: [
      ['agency_id', 'agency'],
      ['cycle_id', 'cycle'],
    ],
    where: 'x.since is not null',
    unique: 'gid',
  },
  {
    table: 'revision',
    columns: 'id as uid, diagnosis_id, number, content_hash, language',
    links: [['diagnosis_id', 'diagnosis']],
    unique: 'diagnosis_id',
  },
  {
    table: 'section',
    columns: 'id as uid, revision_id, position, key, kind, heading_printed, body',
    links: [['revision_id', 'revision']],
  },
  {
    table: 'mandate_response',
    columns: `id as uid, revision_id, position, key, narrative, (select case when j.id is null then x.mandate_id else j.value::uuid end
      from (select) one left join judgement j on j.subject_id = x.id and j.aspect = 'mandate' and j.until is null) as mandate_id`,
    links: [
      ['revision_id', 'revision'],
      ['mandate_id', 'mandate'],
    ],
  },
  {
    table: 'activity',
    columns: `id as uid, 'act_' || id as gid, revision_id, position, agency_id, cycle_id, response_id, key, status, text, language,
      filed_title, period_edtf, period_start, period_end, period_years, period_ongoing_as_of, period_reach`,
    links: [
      ['agency_id', 'agency'],
      ['cycle_id', 'cycle'],
      ['response_id', 'mandate_response'],
    ],
  },
  {
    table: 'activity_country',
    columns: 'id as uid, activity_id, country_code, via',
    links: [
      ['activity_id', 'activity'],
      ['country_code', 'country'],
    ],
  },
  {
    table: 'participation',
    columns: 'id as uid, activity_id, revision_id, position, role, organization_id',
    links: [['activity_id', 'activity']],
  },
  {
    table: 'organization',
    columns: 'id as uid, revision_id, filed_name, country_code, since',
    links: [['country_code', 'country']],
    where: 'x.since is not null',
  },
  {
    table: 'statement',
    columns: `id as uid, 'stm_' || id as gid, revision_id, position, agency_id, cycle_id, key, polarity, text, theme_code`,
    links: [
      ['agency_id', 'agency'],
      ['cycle_id', 'cycle'],
    ],
  },
  {
    table: 'suggestion',
    columns: `id as uid, 'sug_' || id as gid, revision_id, position, agency_id, cycle_id, key, text`,
    links: [
      ['agency_id', 'agency'],
      ['cycle_id', 'cycle'],
    ],
  },
  {
    table: 'suggestion_addressee',
    columns: 'id as uid, suggestion_id, position, kind, label, body_id',
    links: [
      ['suggestion_id', 'suggestion'],
      ['body_id', 'agency'],
    ],
  },
];

/** Key of the view that a column leads to. */
const keyOf = (view: string): string => (view === 'country' ? 'code' : 'uid');

const viewSql = (schema: string, { table, columns, links = [], where = STANDS, unique }: View): string => {
  const tags = [
    table === 'organization' ? '@primaryKey uid,revision_id' : '@primaryKey uid',
    ...(unique ? [`@unique ${unique}`] : []),
    ...links.map(([column, view]) => `@foreignKey (${column}) references ${schema}.${view} (${keyOf(view)})`),
  ];
  return (
    `create view ${schema}.${table} as select ${columns} from ${table} x where ${where};\n` +
    `comment on view ${schema}.${table} is E'${tags.join('\\n')}';`
  );
};

const functionsSql = (schema: string, name: (id: string) => string, title: string): string => `
  create function ${schema}.agency_name(a ${schema}.agency) returns text language sql stable as $$ ${name('name')} $$;
  create function ${schema}.agency_acronym(a ${schema}.agency) returns text language sql stable as $$ ${name('acronym')} $$;
  create function ${schema}.mandate_title(m ${schema}.mandate) returns text language sql stable as $$ select localized(m.title_texts, 'en') $$;
  create function ${schema}.mandate_agency(m ${schema}.mandate) returns ${schema}.agency language sql stable as $$
    select a.* from ${schema}.agency a where a.uid = (select case when count(*) = 1 then min(x.agency_id::text)::uuid end
      from mandate_addressee x where x.mandate_id = m.uid and x.until is null) $$;
  create function ${schema}.activity_title(a ${schema}.activity) returns text language sql stable as $$ ${title} $$;
  create function ${schema}.activity_mandates(a ${schema}.activity) returns setof ${schema}.mandate language sql stable as $$
    select m.* from ${schema}.mandate m where m.uid in (
      select x.mandate_id from activity_mandate x where x.activity_id = a.uid and ${STANDS}
        and not exists (select from judgement j where j.subject_id = a.uid and j.aspect = 'mandates' and j.until is null)
      union all select v::uuid from judgement j, unnest(string_to_array(j.value, ' ')) v
        where j.subject_id = a.uid and j.aspect = 'mandates' and j.until is null) order by m.code $$;
  create function ${schema}.participation_organization(p ${schema}.participation) returns ${schema}.organization language sql stable as $$
    select o.* from (
      select o.* from ${schema}.organization o where o.uid = p.organization_id and o.revision_id = p.revision_id and not exists (
        select from judgement j where j.subject_id = o.uid and j.aspect = 'same-as' and j.until is null and j.value is not null)
      union all (select o.* from judgement j join ${schema}.organization o on o.uid = j.value::uuid
        where j.subject_id = p.organization_id and j.aspect = 'same-as' and j.until is null
        order by o.since desc, o.revision_id desc limit 1)) o limit 1 $$;
  create function ${schema}.activities_filtered(country text, from_year int, to_year int) returns setof ${schema}.activity language sql stable as $$
    select a.* from ${schema}.activity a where exists (select from activity_country x where x.activity_id = a.uid and ${STANDS}
        and x.country_code = country and x.via in ('NAMED', 'ORIGIN', 'CORRIDOR'))
      and (exists (select from unnest(a.period_years) y where y between from_year and to_year)
        or (a.period_ongoing_as_of is not null and extract(year from a.period_reach) >= from_year
          and (select max(y) from unnest(a.period_years) y) <= to_year))
    order by a.revision_id, a.position, a.uid $$;`;

/** Statements that make the schema anew. */
export function schemaSql(schema: string, pieces: { name(column: string): string; title: string }): string {
  return [
    `drop schema if exists ${schema} cascade; create schema ${schema};`,
    ...VIEWS.map((view) => viewSql(schema, view)),
    functionsSql(schema, pieces.name, pieces.title),
  ].join('\n');
}
