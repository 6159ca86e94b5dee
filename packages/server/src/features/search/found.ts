import { badInput } from '../../errors';
import { Standing } from '../../platform/caller';
import type { PlanContext } from '../../platform/planner/context';
import { rowAt, type Args, type ClassOf, type FilterSql, type Row } from '../../platform/planner/declare';
import { filterSql } from '../../platform/planner/filter';
import { derived } from '../../platform/planner/stand-in';
import type { FiledRow } from '../../values/filed-row';
import { codeSql, type CodeComparator } from '../../values/comparators';
import { Activity } from '../activities/activity';
import { byCycle, byReporter } from '../activities/reporter';
import { ActivityFilter } from '../activities/activity.inputs';
import { Agency } from '../agencies/agency';
import { Section } from '../diagnoses/section';
import { AmendmentProposal } from '../diagnoses/response';
import { isAddressedTo, Mandate, MandateObjective } from '../mandates/mandate';
import { Objective } from '../program/program';
import { readQuestion } from './question.rules';
import { SearchScope } from './search-scope';

/* What a question finds, as one SELECT that everything the connection gives is read from. */

type Meanings = Readonly<Record<string, FilterSql<never>>>;

const OF_RETURNS: Meanings = { agency: byReporter, cycle: byCycle };

const OF_MANDATES: Meanings = {
  agency: (m: Row<Mandate>, value: CodeComparator, c: PlanContext) =>
    codeSql(value, 'agency', c, (matches) =>
      c.exists(Agency, (a) => `${matches(a.code)} and ${isAddressedTo(m, a, c)}`),
    ),
  mandate: (m: Row<Mandate>, value: CodeComparator, c: PlanContext) =>
    codeSql(value, 'mandate', c, (matches) => matches(m.code)),
  objective: (m: Row<Mandate>, value: CodeComparator, c: PlanContext) =>
    codeSql(value, 'objective', c, (matches) =>
      c.exists(
        Objective,
        (o) =>
          `${matches(o.code)} and ${c.exists(MandateObjective, (x) => `${x.mandateId} = ${m.id} and ${x.objectiveId} = ${o.id}`)}`,
      ),
    ),
};

/** What the fields of the filter mean in each scope; of activities they mean what they mean in `activities`. */
const MEANINGS: Readonly<Record<SearchScope, Meanings | null>> = {
  FILED_TEXT: OF_RETURNS,
  PROPOSAL: OF_RETURNS,
  MANDATE: OF_MANDATES,
  ACTIVITY: null,
};

const questions = new WeakMap<PlanContext, string>();
const lists = new WeakMap<PlanContext, Map<Args, string>>();

/** Name of the question that this root field asks, once it is asked. */
export const questionOf = (c: PlanContext): string => {
  const name = questions.get(c);
  if (name === undefined) throw new Error('Nothing was asked yet.');
  return name;
};

function ask(c: PlanContext, args: Args): string {
  const path = [...c.path, 'query'];
  const asked = derived(args['query'] as string, (text) => {
    const read = readQuestion(text);
    if ('faults' in read) throw badInput(read.faults.map((fault) => ({ ...fault, path })));
    return JSON.stringify(read.question);
  });
  // The vocabulary is that of public texts: a word of one's own draft is not taken for a misspelt one.
  const corrects = c.standing === Standing.PUBLISHED;
  const name = c.statement.shared(
    `select * from search_question((${c.param(asked, 'text')})::jsonb, ${c.asOf}, ${corrects})`,
  );
  questions.set(c, name);
  return name;
}

/** Names what is found: rows of scope, id, agency_id, cycle_id, language and rank. */
export function found(c: PlanContext, args: Args): string {
  const known = lists.get(c) ?? new Map<Args, string>();
  const name = known.get(args) ?? findings(c, args);
  lists.set(c, known.set(args, name));
  return name;
}

function findings(c: PlanContext, args: Args): string {
  const question = ask(c, args);
  const filter = args['filter'] as Args | null | undefined;
  const scopes = scopesOf(args['scopes'] as readonly SearchScope[] | null | undefined, filter ?? {}, c);
  const parts = scopes.map((scope) => PARTS[scope]({ c, question, filter: filter ?? null }));
  const all = parts.join(' union all ');
  if (args['locale'] == null) return c.statement.shared(all);
  const tag = c.param(args['locale'], 'text');
  return c.statement.shared(
    `select f.* from (${all}) f where lower(f.language) = lower(${tag}) or lower(f.language) like lower(${tag}) || '-%'`,
  );
}

const SHAPES = new Set(['countryVia', 'and', 'or', 'not']);

/** Fields that a filter names, however deep. */
function fieldsOf(filter: Args): string[] {
  return Object.entries(filter).flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    const below = name === 'not' ? [value] : name === 'and' || name === 'or' ? (value as Args[]) : [];
    return [...(SHAPES.has(name) ? [] : [name]), ...below.flatMap((each) => fieldsOf(each as Args))];
  });
}

/** The scopes asked for, else all that the filter means something in. */
function scopesOf(
  asked: readonly SearchScope[] | null | undefined,
  filter: Args,
  c: PlanContext,
): readonly SearchScope[] {
  const named = [...new Set(fieldsOf(filter))];
  const foreign = (scope: SearchScope): string[] =>
    named.filter((name) => MEANINGS[scope] !== null && !(name in (MEANINGS[scope] ?? {})));
  if (!asked) return Object.values(SearchScope).filter((scope) => foreign(scope).length === 0);
  if (asked.length === 0)
    throw badInput([
      {
        path: [...c.path, 'scopes'],
        code: 'INVALID',
        cure: 'Name at least one scope, or leave it out for all.',
      },
    ]);
  const problems = [...new Set(asked)].flatMap((scope) =>
    foreign(scope).map((name) => ({
      path: [...c.path, 'filter', name],
      code: 'INVALID',
      cure: `${scope} can be filtered by ${Object.keys(MEANINGS[scope] ?? {}).join(', ')}; leave it out of scopes, or this out of the filter.`,
    })),
  );
  if (problems.length > 0) throw badInput(problems);
  return [...new Set(asked)];
}

interface Asked {
  readonly c: PlanContext;
  readonly question: string;
  readonly filter: Args | null;
}

const filtered = ({ c, filter }: Asked, meanings: Meanings | null, row: Row<never>): string =>
  filter === null
    ? 'true'
    : c.at('filter', () => {
        const input = ActivityFilter;
        return filterSql({ input, ...(meanings ? { meanings } : {}) }, filter, row, c);
      });

/** Public rows are found by their index, past row-level security, by a function that gives no others; what is not public
    is looked through row by row. */
const filedPart =
  (scope: SearchScope, entity: ClassOf<FiledRow & { words: string | null }>, table: string) =>
  (asked: Asked): string => {
    const { c, question } = asked;
    const meanings = MEANINGS[scope];
    const alias = c.statement.alias();
    const columns = (of: string, rank: string): string =>
      `select '${scope}'::text as scope, ${of}.id, ${of}.agency_id, ${of}.cycle_id, ${of}.language, ${rank} as rank`;
    if (c.standing !== Standing.PUBLISHED) {
      const pick = (row: Row<FiledRow>): string =>
        `search_pick(${row.language}, ${question}.en, ${question}.es, ${question}.other)`;
      const own = c.rows(
        entity,
        (x) => `${x.words} @@ ${pick(x)} and (${filtered(asked, meanings, x as never)})`,
      );
      const rank = `coalesce((ts_rank(${own.row.words}, ${pick(own.row)}, 1) * 1000000)::int, 0)`;
      return `${columns(own.alias, rank)} from ${question}, ${own.from} where ${own.where}`;
    }
    const find = `${question}, lateral search_in_${table}(${question}.en, ${question}.es, ${question}.other, ${c.asOf}) ${alias}`;
    if (asked.filter === null) return `${columns(alias, `${alias}.rank`)} from ${find}`;
    if (meanings)
      return `${columns(alias, `${alias}.rank`)} from ${find} where ${filtered(asked, meanings, rowAt<never>(alias))}`;
    const rows = c.rows(entity, (x) => `${x.id} = ${alias}.id and (${filtered(asked, null, x as never)})`);
    return `${columns(alias, `${alias}.rank`)} from ${find}, ${rows.from} where ${rows.where}`;
  };

function mandatePart(asked: Asked): string {
  const { c, question } = asked;
  const alias = c.statement.alias();
  const rows = c.rows(
    Mandate,
    (m) => `${m.id} = ${alias}.id and (${filtered(asked, OF_MANDATES, m as never)})`,
  );
  return (
    `select 'MANDATE'::text as scope, ${alias}.id, null::uuid as agency_id, null::uuid as cycle_id, ${alias}.language, ${alias}.rank ` +
    `from ${question}, lateral search_in_mandate(${question}.en, ${question}.es, ${c.asOf}) ${alias}, ${rows.from} where ${rows.where}`
  );
}

const PARTS: Readonly<Record<SearchScope, (asked: Asked) => string>> = {
  FILED_TEXT: filedPart(SearchScope.FILED_TEXT, Section, 'section'),
  ACTIVITY: filedPart(SearchScope.ACTIVITY, Activity, 'activity'),
  MANDATE: mandatePart,
  PROPOSAL: filedPart(SearchScope.PROPOSAL, AmendmentProposal, 'amendment_proposal'),
};
