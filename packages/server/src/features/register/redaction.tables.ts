import type { EntityManager } from 'typeorm';

/* What belongs to a return is read from the database itself, so that no table is forgotten: whatever has a revision, a
   return, or a row of one of those, and there every column of text but those that hold codes. */

export interface WordsColumn {
  readonly name: string;
  readonly type: 'text' | 'text[]' | 'jsonb';
}

export interface ReturnTable {
  readonly name: string;
  /** Which rows are of the return: `$1` is its id. */
  readonly condition: string;
  readonly words: readonly WordsColumn[];
  /** Columns that hold whole documents, as text or as JSON; those of revisions are redacted with their revision. */
  readonly documents: readonly string[];
  /** Columns of passages: `span` stands for span_section_id, span_part, span_start, span_end and span_quote. */
  readonly spans: readonly string[];
}

/** Columns that hold codes, tags, hashes and who acted: never anybody's words. */
const CODES =
  /(^|_)(language|languages|kind|state|status|role|code|codes|hash|sha256|part|precision|edtf|name_key|title_key)$|^(by|created_by|key)_name$/;
const CODES_BY_NAME = new Set([
  ...[
    'reference',
    'media_type',
    'polarity',
    'stance',
    'self_assessment',
    'currency',
    'due_on',
    'filed_filed_on',
  ],
  ...['severity', 'via', 'field', 'action', 'subject', 'key_id', 'actor_id', 'aspect'],
  ...['finding.path', 'judgement.value'],
]);
/** Documents of returns: they are rewritten value by value, as their shape says. */
const isDocument = (column: string): boolean => /(^|_)document$/.test(column);

const isWords = (table: string, column: string): boolean =>
  !CODES.test(column) &&
  !CODES_BY_NAME.has(column) &&
  !CODES_BY_NAME.has(`${table}.${column}`) &&
  !isDocument(column);

interface Columns {
  readonly table: string;
  readonly columns: readonly { name: string; type: string }[];
}

const TABLES = `select k.relname as table, json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null))
    order by a.attnum) as columns
  from pg_class k join pg_attribute a on a.attrelid = k.oid
  where k.relnamespace = 'public'::regnamespace and k.relkind = 'r' and a.attnum > 0 and not a.attisdropped
  group by k.relname order by k.relname`;

const REFERENCES = `select f.conrelid::regclass::text as table, a.attname as column, f.confrelid::regclass::text as to
  from pg_constraint f join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
  where f.contype = 'f' and cardinality(f.conkey) = 1`;

export async function tablesOfReturn(manager: EntityManager): Promise<ReturnTable[]> {
  const all = await manager.query<Columns[]>(TABLES);
  const references = await manager.query<{ table: string; column: string; to: string }[]>(REFERENCES);
  const conditions = new Map<string, string>([['diagnosis', 'id = $1']]);
  for (const { table, columns } of all) {
    const has = (name: string): boolean => columns.some((column) => column.name === name);
    if (has('diagnosis_id')) conditions.set(table, 'diagnosis_id = $1');
    else if (has('revision_id'))
      conditions.set(table, 'revision_id in (select id from revision where diagnosis_id = $1)');
  }
  // What hangs on a row of theirs: the comments of a thread.
  for (let before = -1; before !== conditions.size;) {
    before = conditions.size;
    for (const { table, column, to } of references) {
      const above = conditions.get(to);
      if (above && !conditions.has(table))
        conditions.set(table, `${column} in (select id from ${to} where ${above})`);
    }
  }
  const rows = [...conditions].filter(([table]) => all.some((each) => each.table === table && hasId(each)));
  const ids = rows
    .map(([table, condition]) => `select id from ${table} where ${condition}`)
    .join(' union all ');
  // Judgements and the audit name what they are about by its id alone, acts by their number.
  conditions.set('judgement', `subject_id in (${ids})`);
  conditions.set('audit_entry', `split_part(subject, '_', 2) in (select i.id::text from (${ids}) i)`);
  conditions.set('register_act', `number in (${numbers(all, conditions)})`);
  return all.flatMap(({ table, columns }) => {
    const condition = conditions.get(table);
    return condition === undefined ? [] : [described(table, condition, columns)];
  });
}

const hasId = ({ columns }: Columns): boolean =>
  columns.some(({ name, type }) => name === 'id' && type === 'uuid');

const numbers = (all: readonly Columns[], conditions: ReadonlyMap<string, string>): string =>
  all
    .flatMap(({ table, columns }) => {
      const condition = conditions.get(table);
      if (condition === undefined) return [];
      const acts = columns.filter(({ name, type }) => type === 'integer' && /^(since|until)$/.test(name));
      return acts.map(({ name }) => `select ${name} from ${table} where ${condition}`);
    })
    .concat('select number from redaction where diagnosis_id = $1')
    .join(' union all ');

function described(table: string, condition: string, columns: Columns['columns']): ReturnTable {
  const names = new Set(columns.map(({ name }) => name));
  const texts = columns.filter(({ type }) => /^(text|character varying|jsonb)(\[\])?$/.test(type));
  const words = texts.filter(({ name }) => isWords(table, name));
  const documents = table === 'revision' ? [] : texts.filter(({ name }) => isDocument(name));
  const spans = columns.flatMap(({ name }) => {
    const span = /^(.+)_quote$/.exec(name)?.[1];
    const parts = ['section_id', 'part', 'start', 'end'];
    return span !== undefined && parts.every((part) => names.has(`${span}_${part}`)) ? [span] : [];
  });
  return {
    name: table,
    condition,
    words: words.map(({ name, type }) => ({ name, type: typeOf(type) })),
    documents: documents.map(({ name }) => name),
    spans,
  };
}

const typeOf = (type: string): WordsColumn['type'] =>
  type.endsWith('[]') ? 'text[]' : type === 'jsonb' ? 'jsonb' : 'text';
