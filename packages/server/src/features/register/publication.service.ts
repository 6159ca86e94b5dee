import type { GraphQLResolveInfo } from 'graphql';
import { In, type EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Context } from '../../context';
import { globalId, uuidOf } from '../../platform/node';
import { emit } from '../../platform/outbox';
import { nextNumber, recordAct } from '../../platform/register';
import { audit } from '../access/audit';
import { once } from '../access/idempotency';
import { Refusal, refuse, unkeepableTexts, type UserError } from '../access/refusal';
import { Diagnosis, DiagnosisState } from '../diagnoses/diagnosis';
import { closeRows, openRows } from '../diagnoses/filed-tables';
import { findCycle, noSuchRound } from '../diagnoses/return-lookup';
import { Revision } from '../diagnoses/revision';
import type { PublicationCreateInput } from './publication';

const MOST_RETURNS = 100;

/** Publishes submitted returns under the next number of the register: all or none. */
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
      const diagnoses = await submittedReturns(manager, input);
      const revisions = await manager.find(Revision, {
        select: { id: true, number: true, contentHash: true },
        where: { id: In(diagnoses.map((each) => each.submittedRevisionId as string)) },
      });
      const earlier = await manager.query<{ id: string }[]>(
        `select id from revision where diagnosis_id = any($1::uuid[]) and since is not null and until is null`,
        [diagnoses.map((each) => each.id)],
      );
      const ids = revisions.map((each) => each.id);
      const earlierIds = earlier.map((each) => each.id);
      if (earlierIds.length > 0) {
        await closeRows(manager, earlierIds, number);
        await manager.query('update revision set until = $2 where id = any($1::uuid[])', [
          earlierIds,
          number,
        ]);
      }
      await manager.query('update revision set since = $2 where id = any($1::uuid[])', [ids, number]);
      await openRows(manager, ids, number);
      await manager.query(
        `update diagnosis set state = $3, version = version + 1, updated_at = clock_timestamp(), since = coalesce(since, $2) where id = any($1::uuid[])`,
        [diagnoses.map((each) => each.id), number, DiagnosisState.PUBLISHED],
      );
      await expectUnasked(manager, diagnoses, number);

      const byId = new Map(revisions.map((each) => [each.id, each]));
      const manifest = {
        number,
        kind: 'PUBLISH',
        returns: diagnoses
          .map((each) => ({
            reference: each.reference,
            revision: byId.get(each.submittedRevisionId as string),
          }))
          .map(({ reference, revision }) => ({
            reference,
            revision: revision?.number,
            contentHash: revision?.contentHash,
          }))
          .sort((a, b) => (a.reference < b.reference ? -1 : 1)),
      };
      const act = await recordAct(manager, caller, { number, kind: 'PUBLISH', manifest });
      for (const each of diagnoses) {
        await audit(manager, caller, {
          action: 'publicationCreate',
          subject: globalId('dgs', each.id),
          before: { state: each.state },
          after: { state: DiagnosisState.PUBLISHED, act: number },
        });
      }
      await emit(manager, 'register.act', { number, kind: 'PUBLISH', act: globalId('rga', act.id) });
      return { actId: act.id };
    }),
  );
}

async function submittedReturns(manager: EntityManager, input: PublicationCreateInput): Promise<Diagnosis[]> {
  const lock = { mode: 'pessimistic_write' } as const;
  if (input.cycle) {
    const cycle = await findCycle(manager, input.cycle);
    if (!cycle) throw noSuchRound();
    const found = await manager.find(Diagnosis, {
      where: { cycleId: cycle.id, state: DiagnosisState.SUBMITTED },
      order: { reference: 'ASC' },
      lock,
    });
    if (found.length === 0)
      throw refuse(
        'WRONG_STATE',
        ['cycle'],
        'No return of this round is submitted.',
        'See `diagnoses(standing: SUBMITTED)`.',
      );
    return found;
  }
  const ids = input.diagnosisIds ?? [];
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
    lock,
  });
  const problems = uuids.flatMap((each, i): UserError[] => {
    const diagnosis = found.find((d) => d.id === each);
    const path = ['diagnosisIds', String(i)];
    // A draft is as good as not there for whoever publishes.
    if (!diagnosis || diagnosis.submittedRevisionId === null) {
      return [
        {
          code: 'NOT_FOUND',
          path,
          message: 'There is no submitted return with this id.',
          cure: 'See `diagnoses(standing: SUBMITTED)`.',
        },
      ];
    }
    return diagnosis.state === DiagnosisState.SUBMITTED
      ? []
      : [
          {
            code: 'WRONG_STATE',
            path,
            message: `Only a submitted return can be published; this one is ${diagnosis.state}.`,
            cure: null,
          },
        ];
  });
  if (problems.length > 0) throw new Refusal(problems);
  return found;
}

/** A return that nobody asked for makes its own expectation, so that no round forgets it. */
async function expectUnasked(
  manager: EntityManager,
  diagnoses: readonly Diagnosis[],
  number: number,
): Promise<void> {
  for (const each of diagnoses) {
    await manager.query(
      `insert into expectation (id, since, cycle_id, agency_id, agency_code, is_requested)
       select $1, $2, $3, a.id, a.code, false from agency a where a.id = $4 and a.until is null
         and not exists (select from expectation e where e.cycle_id = $3 and e.agency_id = $4 and e.until is null)`,
      [uuid(), number, each.cycleId, each.onBehalfOfId ?? each.agencyId],
    );
  }
}
