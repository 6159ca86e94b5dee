import type { GraphQLResolveInfo } from 'graphql';
import { In, type EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Context } from '../../context';
import type { Caller } from '../../platform/caller';
import { globalId, uuidOf } from '../../platform/node';
import { emit } from '../../platform/outbox';
import { nextNumber, recordAct } from '../../platform/register';
import { run } from '../../platform/steps';
import { once } from '../access/idempotency';
import { Refusal, refuse, unkeepableTexts, type UserError } from '../access/refusal';
import { CycleState } from '../cycles/cycle';
import { Diagnosis } from '../diagnoses/diagnosis';
import { DiagnosisState } from '../diagnoses/diagnosis-state';
import { closeFiledRows, openFiledRows } from '../diagnoses/filed-tables';
import { findCycle, noSuchRound } from '../diagnoses/return-lookup';
import { Revision } from '../diagnoses/revision';
import { finishTransition } from '../diagnoses/transition.service';
import { DiagnosisTransition, possibleFrom, TRANSITIONS } from '../diagnoses/transition';
import type { PublicationCreateInput } from './publication';

const MOST_RETURNS = 100;

interface ToPublish {
  readonly diagnosis: Diagnosis;
  readonly revision: Pick<Revision, 'id' | 'number' | 'contentHash'>;
  /** The revision that the public reads until now. */
  readonly previousId: string | null;
}

/** Publishes accepted returns under the next number of the register: all or none. */
export function publicationCreate(
  context: Context,
  info: GraphQLResolveInfo,
  input: PublicationCreateInput,
): Promise<{ actId: string }> {
  const { caller, database } = context;
  return database.write(caller, (manager) =>
    once({ manager, context, info, input }, async () => {
      const faults = unkeepableTexts(input);
      if (faults.length > 0) throw new Refusal(faults);
      // First of all the counter: acts come one after the other, in the order of their commits.
      const number = await nextNumber(manager);
      const returns = await withRevisions(manager, await returnsToPublish(manager, input));
      await openRevisions(manager, returns, number);
      await expectUnasked(manager, returns, number);
      if (input.cycle) await closeRound(manager, returns, number);
      const act = await recordAct(manager, caller, {
        number,
        kind: 'PUBLISH',
        manifest: manifestOf(number, returns),
      });
      for (const each of returns) await publishOne(manager, caller, each, number);
      await emit(manager, 'register.act', { number, kind: 'PUBLISH', act: globalId('rga', act.id) });
      return { actId: act.id };
    }),
  );
}

async function openRevisions(
  manager: EntityManager,
  returns: readonly ToPublish[],
  number: number,
): Promise<void> {
  const ids = returns.map(({ revision }) => revision.id);
  const earlierIds = returns.flatMap(({ previousId }) => previousId ?? []);
  if (earlierIds.length > 0) {
    await closeFiledRows(manager, earlierIds, number);
    await manager.query('update revision set until = $2 where id = any($1::uuid[])', [earlierIds, number]);
  }
  await manager.query('update revision set since = $2 where id = any($1::uuid[])', [ids, number]);
  await openFiledRows(manager, ids, number);
}

async function publishOne(
  manager: EntityManager,
  caller: Caller,
  { diagnosis, revision, previousId }: ToPublish,
  number: number,
): Promise<void> {
  await finishTransition(manager, caller, {
    diagnosis,
    revision,
    transition: DiagnosisTransition.PUBLISH,
    note: null,
    changes: { since: diagnosis.since ?? number },
    isKnown: true,
    after: { act: number },
  });
  const told = { revisionId: revision.id, diagnosisId: diagnosis.id, previousId, number };
  await run('revision.published', manager, told, caller);
}

const manifestOf = (number: number, returns: readonly ToPublish[]): object => ({
  number,
  kind: 'PUBLISH',
  returns: returns
    .map(({ diagnosis: { reference }, revision }) => ({
      reference,
      revision: revision.number,
      contentHash: revision.contentHash,
    }))
    .sort((a, b) => (a.reference < b.reference ? -1 : 1)),
});

async function withRevisions(
  manager: EntityManager,
  diagnoses: readonly Diagnosis[],
): Promise<readonly ToPublish[]> {
  const revisions = await manager.find(Revision, {
    select: { id: true, number: true, contentHash: true },
    where: { id: In(diagnoses.map((each) => each.submittedRevisionId as string)) },
  });
  const earlier = await manager.query<{ id: string; of: string }[]>(
    `select id, diagnosis_id as of from revision where diagnosis_id = any($1::uuid[]) and since is not null and until is null`,
    [diagnoses.map((each) => each.id)],
  );
  return diagnoses.map((diagnosis) => ({
    diagnosis,
    revision: revisions.find(({ id }) => id === diagnosis.submittedRevisionId) as Revision,
    previousId: earlier.find(({ of }) => of === diagnosis.id)?.id ?? null,
  }));
}

const returnsToPublish = (manager: EntityManager, input: PublicationCreateInput): Promise<Diagnosis[]> =>
  input.cycle ? returnsOfRound(manager, input.cycle) : returnsNamed(manager, input.diagnosisIds ?? []);

const LOCK = { mode: 'pessimistic_write' } as const;

/** All that is accepted in a round, and only once nothing handed in is undecided: a round is published as a whole. */
async function returnsOfRound(
  manager: EntityManager,
  by: NonNullable<PublicationCreateInput['cycle']>,
): Promise<Diagnosis[]> {
  const cycle = await findCycle(manager, by);
  if (!cycle) throw noSuchRound();
  const found = await manager.find(Diagnosis, {
    where: { cycleId: cycle.id, knownState: In([DiagnosisState.SUBMITTED, ...TRANSITIONS.PUBLISH.from]) },
    order: { reference: 'ASC' },
    lock: LOCK,
  });
  const undecided = found.filter((each) => each.knownState === DiagnosisState.SUBMITTED);
  if (undecided.length > 0) {
    throw new Refusal(
      undecided.map(({ reference }) => ({
        code: 'WRONG_STATE',
        path: ['cycle'],
        message: `${reference} was handed in and is not decided on.`,
        cure: 'Accept it or send it back, or publish single returns by diagnosisIds.',
      })),
    );
  }
  if (found.length > 0) return found;
  throw refuse(
    'WRONG_STATE',
    ['cycle'],
    'No return of this round is accepted and not yet published.',
    'See `diagnoses(standing: ACCEPTED)`.',
  );
}

async function returnsNamed(manager: EntityManager, ids: readonly string[]): Promise<Diagnosis[]> {
  if (ids.length < 1 || ids.length > MOST_RETURNS) {
    throw refuse(
      'LIMIT_EXCEEDED',
      ['diagnosisIds'],
      `An act publishes 1 to ${MOST_RETURNS} returns.`,
      'Publish in several acts.',
    );
  }
  const uuids = ids.map((id) => uuidOf('dgs', id));
  const found = await manager.find(Diagnosis, {
    where: { id: In(uuids.filter((each) => each !== null)) },
    order: { reference: 'ASC' },
    lock: LOCK,
  });
  const problems = uuids.flatMap((each, i): UserError[] => {
    const state = found.find((d) => d.id === each)?.knownState ?? null;
    return state !== null && TRANSITIONS.PUBLISH.from.includes(state)
      ? []
      : [notPublishable(state, ['diagnosisIds', String(i)])];
  });
  if (problems.length > 0) throw new Refusal(problems);
  return found;
}

/** A draft is as good as not there for whoever publishes. */
const notPublishable = (state: DiagnosisState | null, path: readonly string[]): UserError =>
  state === null
    ? {
        code: 'NOT_FOUND',
        path,
        message: 'There is no return with this id that was handed in.',
        cure: 'See `diagnoses(standing: SUBMITTED)`.',
      }
    : {
        code: 'WRONG_STATE',
        path,
        message: `Only an accepted return can be published; this one is ${state}.`,
        cure: possibleFrom(state),
      };

/** A closed round whose returns are all public is published. */
async function closeRound(
  manager: EntityManager,
  returns: readonly ToPublish[],
  number: number,
): Promise<void> {
  const cycleId = returns[0]?.diagnosis.cycleId;
  await manager.query(
    `with closed as (update cycle set until = $2 where id = $1 and until is null and state = $3 returning *)
     insert into cycle select (json_populate_record(null::cycle, (to_jsonb(c) || jsonb_build_object('since', $2::int, 'until', null, 'state', $4::text))::json)).* from closed c`,
    [cycleId, number, CycleState.CLOSED, CycleState.PUBLISHED],
  );
}

/** A return that nobody asked for makes its own expectation, so that no round forgets it. */
async function expectUnasked(
  manager: EntityManager,
  returns: readonly ToPublish[],
  number: number,
): Promise<void> {
  for (const { diagnosis: each } of returns) {
    await manager.query(
      `insert into expectation (id, since, cycle_id, agency_id, agency_code, is_requested)
       select $1, $2, $3, a.id, a.code, false from agency a where a.id = $4 and a.until is null
         and not exists (select from expectation e where e.cycle_id = $3 and e.agency_id = $4 and e.until is null)`,
      [uuid(), number, each.cycleId, each.answersForId],
    );
  }
}
