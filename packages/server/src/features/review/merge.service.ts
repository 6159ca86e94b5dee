import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../context';
import { globalId, uuidOf } from '../../platform/node';
import { refuse, type Refusal } from '../access/refusal';
import { inAct, type Acting, type InAct } from './judgement.act';
import { judge, standingOn, type Verdict } from './judgement.service';
import { directTargets, mergedThrough, type MergeState } from './merge.rules';
import type { MergeInput, UnmergeInput } from './merge.inputs';

interface Mergeable {
  readonly table: 'organization' | 'project';
  readonly prefix: 'org' | 'prj';
}

const ORGANIZATIONS: Mergeable = { table: 'organization', prefix: 'org' };
const PROJECTS: Mergeable = { table: 'project', prefix: 'prj' };

type Change<I> = (context: Context, info: GraphQLResolveInfo, input: I) => Promise<InAct<{ id: string }>>;

/** Says that two organizations are one. */
export const organizationMerge: Change<MergeInput> = (context, info, input) =>
  merge(ORGANIZATIONS, context, info, input);
/** Says that two projects are one. */
export const projectMerge: Change<MergeInput> = (context, info, input) =>
  merge(PROJECTS, context, info, input);
/** Takes such a merge back. */
export const organizationUnmerge: Change<UnmergeInput> = (context, info, input) =>
  unmerge(ORGANIZATIONS, context, info, input);
export const projectUnmerge: Change<UnmergeInput> = (context, info, input) =>
  unmerge(PROJECTS, context, info, input);

type Given<I> = Parameters<Change<I>>;

function merge(of: Mergeable, ...[context, info, given]: Given<MergeInput>): Promise<InAct<{ id: string }>> {
  return inAct(context, info, given, async (acting, input) => {
    const from = await published(acting, of, input.from, 'from');
    const into = await published(acting, of, input.into, 'into');
    if (from === into) throw refuse('INVALID', ['into'], 'It cannot be merged into itself.', 'Name two.');
    const [ends, end] = [await endsOf(acting, [from, into]), (id: string) => ends.get(id) ?? id];
    if (ends.has(from)) {
      throw refuse(
        'WRONG_STATE',
        ['from'],
        'It was merged into another one already.',
        `Take that back first: \`${of.table}Unmerge\`.`,
      );
    }
    if (end(into) === from) {
      throw refuse(
        'WRONG_STATE',
        ['into'],
        'That one was merged into this one already: the two would close a circle.',
        `Take that back first: \`${of.table}Unmerge\`.`,
      );
    }
    if (of === ORGANIZATIONS) await refuseAgency(acting, from, end(into));
    const moved = [from, ...(await mergedInto(acting, from))];
    const verdicts = moved.map((id) => leadsTo(id, end(into), input.reason));
    await judge(acting, verdicts);
    return {
      outcome: { id: end(into) },
      kind: 'MERGE',
      subject: globalId(of.prefix, from),
      before: null,
      after: { into: end(into), moved },
    };
  });
}

function unmerge(
  of: Mergeable,
  ...[context, info, given]: Given<UnmergeInput>
): Promise<InAct<{ id: string }>> {
  return inAct(context, info, given, async (acting, input) => {
    const id = await published(acting, of, input.id, 'id');
    const end = (await endsOf(acting, [id])).get(id);
    if (end === undefined) {
      throw refuse('WRONG_STATE', ['id'], 'It was not merged into another one.', 'See `mergedInto`.');
    }
    const history = await acting.manager.query<MergeState[]>(
      `select subject_id as "subjectId", value from judgement j where aspect = 'same-as' and exists (select from judgement n
         where n.subject_id = j.subject_id and n.aspect = 'same-as' and n.until is null and n.value = $1) order by since`,
      [end],
    );
    const moved = mergedThrough(id, directTargets(history));
    await judge(acting, [
      { subjectId: id, aspect: 'same-as', value: null, reason: input.reason },
      ...moved.map((each) => leadsTo(each, id, input.reason)),
    ]);
    return {
      outcome: { id },
      kind: 'MERGE',
      subject: globalId(of.prefix, id),
      before: { into: end },
      after: { into: null, moved },
    };
  });
}

const leadsTo = (subjectId: string, value: string, reason: string): Verdict => ({
  subjectId,
  aspect: 'same-as',
  value,
  reason,
});

/** Only what is public can be one with something. */
async function published(
  { manager }: Acting,
  { table, prefix }: Mergeable,
  id: string,
  field: string,
): Promise<string> {
  const uuid = uuidOf(prefix, id);
  const found = await manager.query<unknown[]>(
    `select from ${table} where id = $1 and since is not null limit 1`,
    [uuid],
  );
  if (uuid === null || found.length === 0) throw noSuch(table, field);
  return uuid;
}

const noSuch = (table: string, field: string): Refusal =>
  refuse(
    'NOT_FOUND',
    [field],
    `There is no published ${table} with this id.`,
    `See \`${table}s { nodes { id } }\`.`,
  );

/** An agency of the network stands for itself: what is not known to be it is merged into it, not the other way round. */
async function refuseAgency({ manager }: Acting, from: string, into: string): Promise<void> {
  const rows = await manager.query<{ id: string; agency: string | null }[]>(
    `select distinct on (id) id, body_id as agency from organization where id = any($1::uuid[]) and since is not null
      order by id, since desc, revision_id desc`,
    [[from, into]],
  );
  const agencyOf = (id: string): string | null => rows.find((row) => row.id === id)?.agency ?? null;
  if (agencyOf(from) !== null && agencyOf(from) !== agencyOf(into)) {
    throw refuse(
      'INVALID',
      ['from'],
      'It is an agency of the network, and the other one is not that agency.',
      'Merge the other one into it.',
    );
  }
}

/** Where those of these lead that were merged. */
async function endsOf({ manager }: Acting, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const standing = await standingOn(manager, ids);
  return new Map(
    standing.flatMap(({ subjectId, aspect, value }) =>
      aspect === 'same-as' && value !== null ? [[subjectId, value] as const] : [],
    ),
  );
}

async function mergedInto({ manager }: Acting, id: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `select subject_id as id from judgement where aspect = 'same-as' and value = $1 and until is null order by subject_id`,
    [id],
  );
  return rows.map((row) => row.id);
}
