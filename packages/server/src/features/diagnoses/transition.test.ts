import {
  ACCEPT,
  APPROVE,
  newRound,
  PUBLISH,
  REVISE,
  SAVE,
  SEND_BACK,
  SUBMIT,
  WITHDRAW,
} from '../../../test/acts';
import { content } from '../../../test/documents';
import { startWorld, type Loose, type Return, type World } from '../../../test/world';
import { Role } from '../../platform/caller';
import { SCOPES_OF, type Scope } from '../access/scopes';
import { DiagnosisState } from './diagnosis-state';
import { type DiagnosisTransition, TRANSITIONS, type ConditionName } from './transition';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

/** A return brought to a state the ordinary way, with what of the table's conditions is true of it then. */
interface Prepared extends Return {
  readonly holds: readonly ConditionName[];
}

const USUAL: readonly ConditionName[] = ['ROUND_TAKES_IT', 'CONSENT_IS_GIVEN', 'NOTHING_IS_PUBLIC'];

const PREPARE: Readonly<Record<DiagnosisState, () => Promise<Prepared>>> = {
  DRAFT: async () => ({ ...(await draft()), holds: [...USUAL, 'SOMETHING_IS_SAVED'] }),
  SUBMITTED: async () => ({ ...(await world.submit(await draft())), holds: USUAL }),
  SENT_BACK: async () => ({ ...(await world.sendBack(await world.submit(await draft()))), holds: USUAL }),
  ACCEPTED: async () => ({ ...(await world.accept(await world.submit(await draft()))), holds: USUAL }),
  PUBLISHED: async () => ({
    ...(await published()),
    holds: ['ROUND_TAKES_IT', 'CONSENT_IS_GIVEN', 'SOMETHING_IS_PUBLIC'],
  }),
  WITHDRAWN: async () => {
    const { id, version, ...rest } = await published();
    const key = await world.keyOf(Role.REVIEWER, 'GS-OAS');
    await world.query(WITHDRAW, { input: { id, expectedVersion: version, reason: 'Wrong.' } }, { key });
    return { ...rest, id, version: version + 1, holds: USUAL };
  },
};
const draft = async (): Promise<Return> => world.saveDraft('ILO', await newRound(world), content());
async function published(): Promise<Return> {
  const submitted = await world.submit(await draft());
  await world.publish(submitted);
  return { ...submitted, version: submitted.version + 2 };
}

const reasoned = (of: Return): object => ({ id: of.id, expectedVersion: of.version, reason: 'Because.' });
const plain = (of: Return): object => ({ id: of.id, expectedVersion: of.version });
const DO: Readonly<Partial<Record<DiagnosisTransition, readonly [string, (of: Return) => object]>>> = {
  SAVE: [
    SAVE,
    (of) => ({
      ...plain(of),
      cycle: { code: of.reference.split('/')[1] },
      agency: { code: 'ILO' },
      language: 'en',
      content: content(),
    }),
  ],
  APPROVE: [APPROVE, plain],
  SUBMIT: [SUBMIT, plain],
  SEND_BACK: [SEND_BACK, reasoned],
  ACCEPT: [ACCEPT, plain],
  PUBLISH: [PUBLISH, (of) => ({ diagnosisIds: [of.id] })],
  WITHDRAW: [WITHDRAW, reasoned],
  REVISE: [REVISE, reasoned],
};

const ROLES = [Role.READER, Role.REPORTER, Role.APPROVER, Role.REVIEWER, Role.EDITOR, Role.ADMINISTRATOR];

/** Whose key: of the agency of the return, or of another one. */
const CALLERS = ROLES.flatMap((role) => [
  { role, agency: role === Role.REVIEWER || role === Role.EDITOR ? 'GS-OAS' : 'ILO' },
  { role, agency: 'IOM' },
]);

/** What the one table says comes of it: done, or which refusal. */
function declared(
  transition: DiagnosisTransition,
  state: DiagnosisState,
  { role, agency }: { role: Role; agency: string },
  holds: readonly ConditionName[],
): string {
  const scopes = SCOPES_OF[role];
  const { from, parties } = TRANSITIONS[transition];
  if (!parties.some(({ scope }) => scopes.includes(scope))) return 'FORBIDDEN';
  const standsWithAgency =
    scopes.includes('agencies:act-for') || (agency === 'ILO' && role !== Role.REVIEWER);
  const isHandedIn = state !== DiagnosisState.DRAFT;
  const mine = parties.filter(
    ({ scope, of }) =>
      scopes.includes(scope) && (of === 'OWN' ? standsWithAgency : isHandedIn || standsWithAgency),
  );
  if (mine.length === 0) return transition === 'SAVE' ? 'NOT_ALLOWED' : 'NOT_FOUND';
  if (!from.includes(state))
    return transition === 'SAVE'
      ? 'NOT_EDITABLE'
      : transition === 'PUBLISH' && !isHandedIn
        ? 'NOT_FOUND'
        : 'WRONG_STATE';
  return mine.some(({ when }) => when.every((each) => holds.includes(each))) ? 'done' : 'refused';
}

async function outcome(document: string, input: object, key: string): Promise<string> {
  const { body } = await world.ask(document, { input }, { key });
  const fault: string | undefined = body.errors?.[0].extensions.code;
  if (fault) return fault;
  const [payload] = Object.values<Loose>(body.data);
  return payload.userErrors[0]?.code ?? 'done';
}

const TRIED = Object.keys(DO) as DiagnosisTransition[];
const STATES = Object.values(DiagnosisState);

describe.each(STATES)('a return that is %s', (state) => {
  test.each(TRIED)('%s comes out for every role as the one table declares', async (transition) => {
    const [document, inputOf] = DO[transition]!;
    let prepared = await PREPARE[state]();
    for (const caller of CALLERS) {
      const key = await world.keyOf(caller.role, caller.agency);
      const before = await stateOf(prepared.id);
      const expected = declared(transition, state, caller, prepared.holds);
      const told = await outcome(document, inputOf(prepared), key);
      expect({ ...caller, told: told === 'done' || expected !== 'refused' ? told : 'refused' }).toEqual({
        ...caller,
        told: expected,
      });
      const after = await stateOf(prepared.id);
      if (expected === 'done') {
        expect(after.state).toBe(TRANSITIONS[transition].to ?? state);
        // What was refused left everything as it was, so the next caller may try on the same return.
        prepared = await PREPARE[state]();
      } else expect(after).toEqual(before);
    }
  });

  test('availableTransitions names for each caller exactly what the table allows', async () => {
    const prepared = await PREPARE[state]();
    for (const caller of CALLERS) {
      const key = await world.keyOf(caller.role, caller.agency);
      const { diagnosis } = await world.query(
        'query($r: String!) { diagnosis(by: { reference: $r }) { availableTransitions } }',
        { r: prepared.reference },
        { key },
      );
      const expected = (Object.keys(TRANSITIONS) as DiagnosisTransition[]).filter(
        (each) => declared(each, state, caller, prepared.holds) === 'done',
      );
      // Who may not see the return is told of none.
      expect({ ...caller, can: diagnosis?.availableTransitions ?? [] }).toEqual({
        ...caller,
        can: diagnosis ? expected : [],
      });
    }
  });
});

const stateOf = async (id: string): Promise<Loose> =>
  (await world.sql('select state, version from diagnosis where id = $1', [id.slice(4)]))[0];

test('a refusal says what is missing, what could be done instead, and who could do it', async () => {
  const submitted = await PREPARE.SUBMITTED();
  const key = await world.keyOf(Role.REPORTER, 'ILO');
  const { diagnosisSubmit } = await world.query(SUBMIT, { input: plain(submitted) }, { key });
  expect(diagnosisSubmit.userErrors).toEqual([
    {
      code: 'WRONG_STATE',
      path: ['id'],
      message: 'SUBMIT needs a return that is DRAFT; this one is SUBMITTED.',
      cure:
        'Possible for a return that is SUBMITTED: SEND_BACK (REVIEWER or ADMINISTRATOR), ACCEPT (REVIEWER or ADMINISTRATOR), ' +
        'WITHDRAW (REPORTER of the agency or ADMINISTRATOR; REVIEWER or ADMINISTRATOR), ' +
        'TRANSLATE (REPORTER of the agency or ADMINISTRATOR; REVIEWER or EDITOR or ADMINISTRATOR).',
    },
  ]);
});

const scopesTried = (): Scope[] =>
  TRIED.flatMap((each) => TRANSITIONS[each].parties.map(({ scope }) => scope));

test('every scope that the table names is tried by a role that has it and by one that lacks it', () => {
  for (const scope of scopesTried()) {
    const having = ROLES.filter((role) => SCOPES_OF[role].includes(scope));
    expect([scope, having.length > 0 && having.length < ROLES.length]).toEqual([scope, true]);
  }
});
