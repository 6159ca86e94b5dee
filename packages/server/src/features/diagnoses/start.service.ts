import type { DiagnosisContent } from '@mandato/rules';
import type { GraphQLResolveInfo } from 'graphql';
import type { EntityManager } from 'typeorm';
import type { Context } from '../../context';
import type { Caller } from '../../platform/caller';
import { uuidOf } from '../../platform/node';
import { once } from '../access/idempotency';
import { Refusal, refuse, type Notice } from '../access/refusal';
import { readParties, referenceOf } from './diagnosis.header';
import { asItStands, checkReturn, saveDraft, type SavedDiagnosis } from './diagnosis.service';
import type { FoundAgency, FoundCycle } from './return-lookup';
import { lockDiagnosis } from './return-lookup';
import { IfChanged, IfExists, type DiagnosisSaveInput } from './save.inputs';
import type { DiagnosisStartInput } from './start.inputs';
import { withoutLinks, type LeftOut } from './start.rules';

/** Opens a draft with what the agency said last time: saved as if it had been sent. */
export function diagnosisStart(
  context: Context,
  info: GraphQLResolveInfo,
  input: DiagnosisStartInput,
): Promise<SavedDiagnosis> {
  const { caller, database } = context;
  return database.write(caller, (manager) =>
    once(
      { manager, context, info, input },
      () => start(manager, caller, input),
      (saved) => asItStands(manager, caller, saved),
    ),
  );
}

async function start(
  manager: EntityManager,
  caller: Caller,
  input: DiagnosisStartInput,
): Promise<SavedDiagnosis> {
  const { from: _, language, ...named } = input;
  const empty = { ...named, ...NEW, language: language ?? 'en', content: {} } as DiagnosisSaveInput;
  const { agency, cycle } = await readParties(manager, caller, empty);
  const there = await lockDiagnosis(manager, { reference: referenceOf(agency, cycle, input.kind, null) });
  if (there) throw new Refusal([ALREADY], there.id);
  const last = await lastReturn(manager, { agency, cycle, input });

  const save = { ...empty, language: language ?? last.language, content: last.content };
  const { results } = await checkReturn(manager, { agency, cycle }, save as DiagnosisSaveInput);
  const unknown = results.filter(({ code }) => code === 'UNKNOWN_CODE').map(({ path }) => path);
  const { content, left } = withoutLinks(last.content, unknown);
  const draft = { ...save, content } as DiagnosisSaveInput;
  const made = await saveDraft(manager, caller, draft, 'diagnosisStart');
  return { ...made, notices: [begunWith(last.reference), ...left.map(leftOut)] };
}

const NEW = { ifExists: IfExists.REFUSE, ifChanged: IfChanged.REFUSE };

const ALREADY = {
  code: 'CONFLICT',
  path: ['cycle'],
  message: 'The agency has a return of this kind in this round already.',
  cure: 'Go on with it: `current` shows it.',
} as const;

interface LastReturn {
  readonly reference: string;
  readonly language: string;
  readonly content: DiagnosisContent;
}

interface Start {
  readonly agency: FoundAgency;
  readonly cycle: FoundCycle;
  readonly input: DiagnosisStartInput;
}

/** What stands of a return: its published revision, else what was handed in last. */
const STANDING = `coalesce((select p.id from revision p where p.diagnosis_id = d.id and p.since is not null and p.until is null), d.submitted_revision_id)`;

async function lastReturn(manager: EntityManager, { agency, cycle, input }: Start): Promise<LastReturn> {
  const named = input.from != null;
  const which = named
    ? 'd.id = $2'
    : `d.kind = $2 and d.on_behalf_of_id is null and d.state <> 'WITHDRAWN'
       and (coalesce(k.due_on, 'infinity'), k.code collate "C") < (coalesce($3::date, 'infinity'), $4::text collate "C")`;
  const values = named ? [uuidOf('dgs', input.from as string)] : [input.kind, cycle.dueOn, cycle.code];
  const [found] = await manager.query<{ reference: string; language: string; document: string }[]>(
    `select d.reference, r.language, r.document from diagnosis d join revision r on r.id = ${STANDING}
     join cycle k on k.id = d.cycle_id and k.until is null where d.agency_id = $1 and ${which}
     order by coalesce(k.due_on, 'infinity') desc, k.code collate "C" desc limit 1`,
    [agency.id, ...values],
  );
  if (found) return { ...found, content: JSON.parse(found.document) as DiagnosisContent };
  throw refuse(
    'NOT_FOUND',
    ['from'],
    named
      ? 'There is no return of this agency with this id that was handed in.'
      : 'This agency has handed in no return of this kind in an earlier round.',
    named ? 'See `diagnoses(standing: MINE)`.' : 'Begin with `diagnosisSave`, or name a return as `from`.',
  );
}

const begunWith = (reference: string): Notice => ({
  code: 'BEGUN_WITH',
  message: `The draft begins with what ${reference} says.`,
  path: ['from'],
});

const leftOut = ({ path, key, links }: LeftOut): Notice => ({
  code: 'LINK_LEFT_OUT',
  message: `The catalogue no longer has what "${key}" points to, so it was left out: ${links.join(', ')}.`,
  path,
});
