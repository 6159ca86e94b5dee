import {
  APPROVE,
  codesOf,
  newRound,
  payloadOf,
  SAVE,
  SEND_BACK,
  SUBMIT,
  WITHDRAW,
  ACCEPT,
  REVISE,
} from '../../../test/acts';
import { activity, content } from '../../../test/documents';
import { startWorld, type Loose, type Return, type World } from '../../../test/world';
import { Role } from '../../platform/caller';
import { createApiKey, SYSTEM } from '../access/key.service';

let world: World;
let ilo: string;
let approver: string;
let secretariat: string;
beforeAll(async () => {
  world = await startWorld();
  ilo = await world.keyOf(Role.REPORTER, 'ILO');
  approver = await world.keyOf(Role.APPROVER, 'ILO');
  secretariat = await world.keyOf(Role.REVIEWER, 'GS-OAS');
});
afterAll(() => world.stop());

const LOOK = `query($r: String!, $asOf: Int) { diagnosis(by: { reference: $r }, asOf: $asOf) { state isPublished version changedSinceApproval sentBackReason
  waitingOn { role agency { code } } latestRevision { number contentHash } published { number } withdrawal { number note }
  acts { kind contentHash note onBehalfOf { code } by { name role agency { code } } } } }`;
const look = async (reference: string, key?: string, asOf?: number): Promise<Loose> =>
  (await world.query(LOOK, { r: reference, asOf }, { key })).diagnosis;
const plain = ({ id, version }: Return): object => ({ id, expectedVersion: version });
const saveAnew = async (saved: Return, title: string, version: number): Promise<Return> =>
  world.saveDraft(
    'ILO',
    saved.reference.split('/')[1]!,
    content({ activities: [activity({ key: 'a1', title })] }),
    {
      expectedVersion: version,
    },
  );

test('it is always said whose turn it is, to its agency and to the secretariat', async () => {
  const saved = await world.saveDraft('ILO', await newRound(world), content());
  const turn = async (key?: string): Promise<Loose> => {
    const { state, waitingOn } = (await look(saved.reference, key)) ?? {};
    return [state, waitingOn && `${waitingOn.role} ${waitingOn.agency?.code ?? '-'}`];
  };
  expect(await turn(ilo)).toEqual(['DRAFT', 'REPORTER ILO']);
  expect(await turn(secretariat)).toEqual([undefined, undefined]);
  const submitted = await world.submit(saved);
  for (const key of [ilo, secretariat]) expect(await turn(key)).toEqual(['SUBMITTED', 'REVIEWER -']);
  const back = await world.sendBack(submitted, 'The place is missing.');
  for (const key of [ilo, secretariat]) expect(await turn(key)).toEqual(['SENT_BACK', 'REPORTER ILO']);
  // The corrected draft is its agency's own affair; the others still know the return as sent back.
  const corrected = await saveAnew(saved, 'Corrected', back.version);
  expect(await turn(ilo)).toEqual(['DRAFT', 'REPORTER ILO']);
  expect(await turn(secretariat)).toEqual(['SENT_BACK', 'REPORTER ILO']);
  expect((await look(saved.reference, ilo)).sentBackReason).toBe('The place is missing.');
  const again = await world.submit(corrected);
  expect((await look(saved.reference, ilo)).sentBackReason).toBeNull();
  await world.accept(again);
  expect(await turn(ilo)).toEqual(['ACCEPTED', 'REVIEWER -']);
  expect(await turn()).toEqual([undefined, undefined]);
});

test('where the round asks for consent, so many people of the agency consent to the very words that are submitted', async () => {
  const round = await newRound(world, { consentLevels: 2 });
  const second = await createApiKey(world.database, SYSTEM, {
    name: 'second',
    role: Role.APPROVER,
    agencyCode: 'ILO',
  });
  let saved = await world.saveDraft('ILO', round, content());
  const turn = async (): Promise<string> => (await look(saved.reference, ilo)).waitingOn.role;
  const submit = async (version: number): Promise<string[]> =>
    codesOf(await payloadOf(world, SUBMIT, { id: saved.id, expectedVersion: version }, ilo));
  const approve = async (version: number, key: string): Promise<Loose> =>
    payloadOf(world, APPROVE, { id: saved.id, expectedVersion: version, note: 'Agreed.' }, key);
  expect(await turn()).toBe('APPROVER');
  expect(await submit(1)).toEqual(['BLOCKED id']);
  expect((await approve(1, approver)).userErrors).toEqual([]);
  // A second time by the same person is no second person.
  expect((await approve(2, approver)).userErrors).toEqual([]);
  expect(await submit(3)).toEqual(['BLOCKED id']);
  expect((await approve(3, second)).userErrors).toEqual([]);
  expect(await turn()).toBe('REPORTER');
  saved = await saveAnew(saved, 'Other words', 4);
  expect(await turn()).toBe('APPROVER');
  expect((await look(saved.reference, ilo)).changedSinceApproval).toBe(true);
  expect(await submit(5)).toEqual(['BLOCKED id']);
  for (const [version, key] of [
    [5, approver],
    [6, second],
  ] as const)
    expect((await approve(version, key)).userErrors).toEqual([]);
  expect((await look(saved.reference, ilo)).changedSinceApproval).toBe(false);
  expect(await submit(7)).toEqual([]);
});

test('a draft with an ERROR is not yet for the approver, and a round without consent asks for none', async () => {
  const template = {
    version: 1,
    sections: [{ kind: 'STRENGTHS', required: true, heading: { en: 'S' }, guidance: null }],
  } as const;
  const round = await newRound(world, {
    consentLevels: 1,
    template: { ...template, sections: [...template.sections] },
  });
  const text = { key: 's', kind: 'OTHER', body: 'Words.' };
  const saved = await world.saveDraft('ILO', round, content({ sections: [text] } as object));
  expect((await look(saved.reference, ilo)).waitingOn.role).toBe('REPORTER');
  const plainRound = await world.saveDraft('ILO', await newRound(world), content());
  expect(codesOf(await payloadOf(world, APPROVE, plain(plainRound), approver))).toEqual(['WRONG_STATE id']);
});

test('an acceptance is bound to the words that were read', async () => {
  const submitted = await world.submit(await world.saveDraft('ILO', await newRound(world), content()));
  const { latestRevision } = await look(submitted.reference, secretariat);
  const accept = (contentHash: string): Promise<Loose> =>
    payloadOf(world, ACCEPT, { ...plain(submitted), contentHash }, secretariat);
  const refused = await accept('0'.repeat(64));
  expect(codesOf(refused)).toEqual(['CONFLICT contentHash']);
  expect(refused.current).toMatchObject({ id: submitted.id });
  expect(codesOf(await accept(latestRevision.contentHash))).toEqual([]);
  // Sent back after all, and handed in with other words: not what was accepted.
  const key = secretariat;
  await payloadOf(world, SEND_BACK, { id: submitted.id, expectedVersion: 3, reason: 'One more thing.' }, key);
  await world.submit(await saveAnew(submitted, 'Anew', 4));
  expect((await look(submitted.reference, key)).changedSinceApproval).toBe(true);
});

test('every act says who, on whose behalf, when and to which words; persons and keys are named to their own agency only', async () => {
  const administrator = await world.keyOf(Role.ADMINISTRATOR);
  const round = await newRound(world);
  const input = { cycle: { code: round }, agency: { code: 'ILO' }, language: 'en', content: content() };
  const reference = `ILO/${round}`;
  await payloadOf(world, SAVE, input, administrator);
  const [saved] = await world.sql(`select 'dgs_' || id as id from diagnosis where reference = $1`, [
    reference,
  ]);
  await payloadOf(world, SUBMIT, { id: saved.id, expectedVersion: 1, note: 'For ILO.' }, administrator);
  await payloadOf(world, ACCEPT, { id: saved.id, expectedVersion: 2 }, secretariat);
  const acts = (await look(reference, ilo)).acts;
  expect(acts).toMatchObject([
    {
      kind: 'SUBMIT',
      note: 'For ILO.',
      onBehalfOf: { code: 'ILO' },
      by: { role: 'ADMINISTRATOR', agency: null, name: null },
    },
    {
      kind: 'ACCEPT',
      note: null,
      onBehalfOf: null,
      by: { role: 'REVIEWER', agency: { code: 'GS-OAS' }, name: null },
    },
  ]);
  expect((await look(reference, secretariat)).acts[1].by.name).toBe('REVIEWER GS-OAS');
  expect(new Set(acts.map((each: Loose) => each.contentHash)).size).toBe(1);
  await payloadOf(world, SEND_BACK, { id: saved.id, expectedVersion: 3, reason: 'Wait.' }, secretariat);
  expect((await look(reference, await world.keyOf(Role.REPORTER, 'IOM')))?.acts).toBeUndefined();
});

test('what is withdrawn from the public is gone in every field; its place and the reason remain, and older answers too', async () => {
  const round = await newRound(world);
  const text = { key: 's', kind: 'STRENGTHS', body: 'Marked words of the return.' };
  const filed = await world.file('ILO', round, content({ sections: [text] } as object));
  const { reference } = filed;
  const deep = `query($r: String!, $id: ID!, $asOf: Int) { diagnosis(by: { reference: $r }, asOf: $asOf) { state latestRevision { content { sections { id body } } } revisions { nodes { number } } }
    node(id: $id, asOf: $asOf) { ... on Section { body } } diagnoses(filter: { cycle: { eq: "${round}" } }, asOf: $asOf) { totalCount } activities(filter: { cycle: { eq: "${round}" } }, asOf: $asOf) { totalCount }
    cycle(by: { code: "${round}" }, asOf: $asOf) { expectations(first: 10) { nodes { agency { code } state } } completeness { reported } } }`;
  const [{ id }] = await world.sql(
    `select 'sec_' || s.id as id from section s join revision r on r.id = s.revision_id where r.diagnosis_id = $1`,
    [filed.id.slice(4)],
  );
  const read = async (asOf?: number): Promise<string> =>
    (await world.ask(deep, { r: reference, id, asOf })).text;
  const before = Number((await world.query('{ latestAct { number } }')).latestAct.number);
  const shown = await read(before);
  expect(shown).toContain('Marked words');
  const withdraw = (key: string): Promise<Loose> =>
    payloadOf(
      world,
      WITHDRAW,
      { id: filed.id, expectedVersion: filed.version + 2, reason: 'Named a person.' },
      key,
    );
  expect(codesOf(await withdraw(ilo))).toEqual(['NOT_ALLOWED id']);
  expect(codesOf(await withdraw(secretariat))).toEqual([]);
  const now = await read();
  expect(now).not.toContain('Marked words');
  expect(JSON.parse(now).data).toMatchObject({
    diagnosis: { state: 'WITHDRAWN', latestRevision: null, revisions: { nodes: [] } },
    node: null,
    diagnoses: { totalCount: 0 },
    activities: { totalCount: 0 },
    cycle: { completeness: { reported: 0 } },
  });
  expect(JSON.parse(now).data.cycle.expectations.nodes).toContainEqual({
    agency: { code: 'ILO' },
    state: 'AWAITED',
  });
  expect(await read(before)).toBe(shown);
  expect((await look(reference)).withdrawal).toEqual({ number: before + 1, note: 'Named a person.' });
  expect((await look(reference, undefined, before)).withdrawal).toBeNull();
  // Revised, it comes back as the next revision.
  const opened = await payloadOf(
    world,
    REVISE,
    { id: filed.id, expectedVersion: filed.version + 3, reason: 'Without the name.' },
    ilo,
  );
  expect(opened.userErrors).toEqual([]);
  const next = await saveAnew(filed, 'Without the name', filed.version + 4);
  await world.publish(await world.submit(next));
  expect(await look(reference)).toMatchObject({
    state: 'PUBLISHED',
    published: { number: 2 },
    withdrawal: null,
  });
  expect(await read()).not.toContain('Marked words');
});

test('a reason is needed where one is asked for, and has an end', async () => {
  const submitted = await world.submit(await world.saveDraft('ILO', await newRound(world), content()));
  const back = (reason: string): Promise<Loose> =>
    payloadOf(world, SEND_BACK, { ...plain(submitted), reason }, secretariat);
  expect(codesOf(await back('  \n'))).toEqual(['INVALID reason']);
  expect(codesOf(await back('x'.repeat(2001)))).toEqual(['LIMIT_EXCEEDED reason']);
  expect(codesOf(await back('a\u0000'))).toEqual(['INVALID_TEXT reason']);
  expect(codesOf(await back('Enough.'))).toEqual([]);
});

test('what was handed in while the round was open can be corrected and published after it closes; a draft cannot be handed in any more', async () => {
  const round = await newRound(world);
  const submitted = await world.submit(await world.saveDraft('ILO', round, content()));
  const drafted = await world.saveDraft('IOM', round, content());
  await world.sql('begin');
  await world.sql('update register_head set number = number + 1');
  await world.sql(
    `with old as (update cycle set until = (select number from register_head) where code = $1 returning *)
     insert into cycle select (jsonb_populate_record(null::cycle, to_jsonb(old) || jsonb_build_object('since', old.until, 'until', null, 'state', 'CLOSED'))).* from old`,
    [round],
  );
  await world.sql(
    `insert into register_act (id, number, kind, at, by_role, manifest_hash) select gen_random_uuid(), number, 'ROUND', now(), 'ADMINISTRATOR', '' from register_head`,
  );
  await world.sql('commit');
  const iom = await world.keyOf(Role.REPORTER, 'IOM');
  expect(codesOf(await payloadOf(world, SUBMIT, plain(drafted), iom))).toEqual(['CYCLE_CLOSED id']);
  const back = await world.sendBack(submitted);
  const again = await world.submit(await saveAnew(submitted, 'Corrected', back.version));
  await world.accept(again);
  const { publicationCreate } = await world.query(
    'mutation($c: String!) { publicationCreate(input: { cycle: { code: $c } }) { act { number } userErrors { code } query { cycle(by: { code: $c }) { state } } } }',
    { c: round },
    { key: secretariat },
  );
  expect(publicationCreate).toMatchObject({ userErrors: [], query: { cycle: { state: 'PUBLISHED' } } });
});
