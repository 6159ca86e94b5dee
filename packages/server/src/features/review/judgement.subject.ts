import { nearest } from '@mandato/rules';
import type { EntityManager } from 'typeorm';
import { seesSubmitted, type Caller } from '../../platform/caller';
import { parseGlobalId, uuidOf } from '../../platform/node';
import { refuse, type Refusal, type UserError } from '../access/refusal';
import type { MandateBy } from '../mandates/mandate.inputs';

/** Kinds of items that can be judged, by the prefix of their ids. */
const TABLES = {
  rsp: 'mandate_response',
  act: 'activity',
  clm: 'objective_claim',
  prp: 'amendment_proposal',
  cmt: 'commitment',
} as const;

export type SubjectPrefix = keyof typeof TABLES;

/** An item of a published return, as filed. */
export interface Subject {
  readonly prefix: SubjectPrefix;
  readonly id: string;
  readonly revisionId: string;
  readonly agencyId: string;
  readonly row: Readonly<Record<string, unknown>>;
}

interface Found {
  readonly row: Readonly<Record<string, unknown>>;
  readonly submitted: boolean;
}

const NAMES: Readonly<Record<SubjectPrefix, string>> = {
  rsp: 'response',
  act: 'activity',
  clm: 'objective claim',
  prp: 'proposal',
  cmt: 'commitment',
};

/** The item of this id, if it is of one of these kinds and public: figures rest on what is published, and so do judgements. */
export async function publishedItem(
  manager: EntityManager,
  caller: Caller,
  id: string,
  { path, kinds }: { readonly path: readonly string[]; readonly kinds: readonly SubjectPrefix[] },
): Promise<Subject> {
  const parsed = parseGlobalId(id);
  const prefix = kinds.find((each) => each === parsed?.prefix);
  const names = kinds.map((each) => NAMES[each]).join(', ');
  if (!parsed || !prefix) throw notFound(path, names);
  const [found] = await manager.query<Found[]>(
    `select to_jsonb(x) as row, r.submitted_at is not null as submitted from ${TABLES[prefix]} x join revision r on r.id = x.revision_id where x.id = $1`,
    [parsed.uuid],
  );
  const { since, until } = (found?.row ?? {}) as { since?: number | null; until?: number | null };
  if (!found || (since === null && !(found.submitted && seesSubmitted(caller)))) throw notFound(path, names);
  if (since === null) {
    throw refuse(
      'WRONG_STATE',
      path,
      'This item is not published, and figures rest on what is published.',
      'Publish its return first; what is confidential is not judged.',
    );
  }
  if (until !== null) {
    throw refuse(
      'WRONG_STATE',
      path,
      'This item no longer stands: a later revision took its place, or the return was withdrawn.',
      'Judge the item of the revision that is published now.',
    );
  }
  return {
    prefix,
    id: parsed.uuid,
    revisionId: found.row['revision_id'] as string,
    agencyId: found.row['agency_id'] as string,
    row: found.row,
  };
}

const notFound = (path: readonly string[], names: string): Refusal =>
  refuse(
    'NOT_FOUND',
    path,
    'There is no published item of this id that can be judged here.',
    `Give the id of: ${names}.`,
  );

export interface Coded {
  readonly id: string;
  readonly code: string;
}

/** Every mandate, objective or agency that stands. */
export const codesOf = (
  manager: EntityManager,
  table: 'mandate' | 'objective' | 'agency',
): Promise<Coded[]> => manager.query<Coded[]>(`select id, code from ${table} where until is null`);

/** What these codes name; those that name nothing are told with the nearest ones. */
export function lookUp(
  known: readonly Coded[],
  codes: readonly string[],
  pathOf: (index: number) => readonly string[],
): { readonly found: Coded[]; readonly problems: UserError[] } {
  const byCode = new Map(known.map((each) => [each.code, each]));
  const found = new Set<Coded>();
  const problems: UserError[] = [];
  codes.forEach((code, i) => {
    const named = byCode.get(code);
    if (named) return void found.add(named);
    const near = nearest(code, [...byCode.keys()]);
    problems.push({
      code: 'UNKNOWN_CODE',
      path: pathOf(i),
      message: 'The catalogue has nothing of that code.',
      cure: near.length > 0 ? `Nearest known: ${near.join(', ')}.` : null,
    });
  });
  return { found: [...found], problems };
}

/** The mandate that is named by id or code. */
export function mandateNamed(
  known: readonly Coded[],
  by: MandateBy,
  path: readonly string[],
): { readonly found: Coded[]; readonly problems: UserError[] } {
  if (by.id == null) return lookUp(known, [by.code ?? ''], () => [...path, 'code']);
  const id = uuidOf('mdt', by.id);
  const found = known.filter((each) => each.id === id);
  return {
    found,
    problems:
      found.length > 0
        ? []
        : [
            {
              code: 'NOT_FOUND',
              path: [...path, 'id'],
              message: 'There is no such mandate.',
              cure: 'See `mandates { nodes { id code } }`.',
            },
          ],
  };
}
