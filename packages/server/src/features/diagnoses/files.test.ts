import { createHash, randomBytes } from 'node:crypto';
import { ATTACH, codesOf, holdings, newRound, payloadOf } from '../../../test/acts';
import { content } from '../../../test/documents';
import { startWorld, type Loose, type Return, type World } from '../../../test/world';
import { Role } from '../../platform/caller';

let world: World;
let ilo: string;
let iom: string;
let secretariat: string;

beforeAll(async () => {
  world = await startWorld();
  ilo = await world.keyOf(Role.REPORTER, 'ILO');
  iom = await world.keyOf(Role.REPORTER, 'IOM');
  secretariat = await world.keyOf(Role.REVIEWER, 'GS-OAS');
});

afterAll(() => world.stop());

const BYTES = Buffer.concat([Buffer.from('%PDF-1.4\r\n\0'), randomBytes(2000)]);

const withAnnex = content({ annexReferences: [{ key: 'annex-2', label: 'Annex II' }] });
const draft = async (sent = withAnnex): Promise<Return> =>
  world.saveDraft('ILO', await newRound(world), sent);
const file = (saved: { id: string; version: number }, extra: object = {}): object => ({
  diagnosisId: saved.id,
  expectedVersion: saved.version,
  name: 'Anexo II (definitivo).pdf',
  mediaType: 'application/pdf',
  contentBase64: BYTES.toString('base64'),
  ...extra,
});
const attach = (input: object, key = ilo, headers = {}): Promise<Loose> =>
  payloadOf(world, ATTACH, input, key, headers);
const attached = async (saved: { id: string; version: number }, extra: object = {}): Promise<Loose> => {
  const payload = await attach(file(saved, extra));
  expect(payload.userErrors).toEqual([]);
  return payload;
};
const fetched = (id: string, key?: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${world.url}/files/${id}`, {
    headers: { ...(key ? { authorization: `Bearer ${key}` } : {}), ...headers },
  });
const revisionOf = async (id: string, key?: string): Promise<Loose> =>
  (
    await world.query(
      `query($id: ID!) { node(id: $id) { ... on Diagnosis { findings { code } latestRevision { files { id name }
        content { annexReferences { isHeld file { id sha256 } } } } } } }`,
      { id },
      { key },
    )
  ).node;

test('a file is kept byte for byte and served as it came', async () => {
  const { file: kept, diagnosis } = await attached(await draft());
  const sha256 = createHash('sha256').update(BYTES).digest('hex');
  expect(kept).toMatchObject({
    name: 'Anexo II (definitivo).pdf',
    mediaType: 'application/pdf',
    bytes: BYTES.length,
    sha256,
  });
  expect(kept.url).toBe(`${world.url}/files/${kept.id}`);
  expect(diagnosis.version).toBe(2);
  const answer = await fetched(kept.id, ilo);
  expect(Buffer.from(await answer.arrayBuffer()).equals(BYTES)).toBe(true);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(BYTES.length),
    'content-disposition': `attachment; filename*=UTF-8''Anexo%20II%20%28definitivo%29.pdf`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': `default-src 'none'; sandbox`,
    etag: `"${sha256}"`,
  });
});

test('a text file keeps its media type as received, without a charset of ours', async () => {
  const { file: kept } = await attached(await draft(), { mediaType: 'text/html' });
  expect((await fetched(kept.id, ilo)).headers.get('content-type')).toBe('text/html');
});

test('whoever holds the file already gets 304', async () => {
  const { file: kept } = await attached(await draft());
  const answer = await fetched(kept.id, ilo, {
    'if-none-match': `"${kept.sha256}"`,
    'cache-control': 'max-age=0',
  });
  expect([answer.status, await answer.text()]).toEqual([304, '']);
});

test('an annex that has come is held, and no longer found missing, also after later saves', async () => {
  const saved = await draft();
  expect((await revisionOf(saved.id, ilo)).findings).toContainEqual({ code: 'DANGLING_ANNEX' });
  const { file: kept, diagnosis } = await attached(saved, { annexKey: 'annex-2' });
  const held = { isHeld: true, file: { id: kept.id, sha256: kept.sha256 } };
  const expectHeld = async (): Promise<void> => {
    const { findings, latestRevision } = await revisionOf(saved.id, ilo);
    expect(findings).not.toContainEqual({ code: 'DANGLING_ANNEX' });
    expect(latestRevision.content.annexReferences[0]).toEqual(held);
  };
  await expectHeld();
  const cycle = saved.reference.split('/')[1] as string;
  await world.saveDraft('ILO', cycle, withAnnex, { expectedVersion: diagnosis.version });
  await expectHeld();
});

test('an annex that is still missing is found beside one that has come', async () => {
  const two = content({
    annexReferences: [
      { key: 'one', label: 'Annex I' },
      { key: 'two', label: 'Annex II' },
    ],
  });
  const saved = await draft(two);
  await attached(saved, { annexKey: 'two' });
  const rows = await world.sql(
    `select path from finding where code = 'DANGLING_ANNEX' and revision_id = (select working_revision_id from diagnosis where id = $1)`,
    [saved.id.slice(4)],
  );
  expect(rows).toEqual([{ path: ['content', 'annexReferences', '0'] }]);
});

test('a draft’s file is its agency’s only; another’s and none at all look alike', async () => {
  const { file: kept } = await attached(await draft());
  const unknown = `${kept.id.slice(0, -4)}0000`;
  const answers = await Promise.all([
    fetched(kept.id),
    fetched(kept.id, iom),
    fetched(kept.id, secretariat),
    fetched(unknown, ilo),
    fetched('fil_1', ilo),
    fetched(kept.id.replace('fil_', 'act_'), ilo),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
  expect(new Set(await Promise.all(answers.map((each) => each.text()))).size).toBe(1);
  expect((await fetched(kept.id, 'mandato_wrong')).status).toBe(401);
});

test('it is submitted and published with its revision', async () => {
  const saved = await draft();
  const { file: kept, diagnosis } = await attached(saved, { annexKey: 'annex-2' });
  const submitted = await world.submit({ ...saved, version: diagnosis.version });
  expect((await fetched(kept.id, secretariat)).status).toBe(200);
  expect((await fetched(kept.id)).status).toBe(404);
  await world.publish(submitted);
  expect((await fetched(kept.id)).status).toBe(200);
  const { latestRevision } = await revisionOf(saved.id);
  expect(latestRevision.files).toEqual([{ id: kept.id, name: kept.name }]);
  expect(latestRevision.content.annexReferences[0].isHeld).toBe(true);
});

test('the file of a confidential annex, and the paper that holds a confidential part, are never public', async () => {
  const sent = content({
    sections: [{ key: 's', kind: 'OTHER', body: 'Annex III is secret.', isConfidential: true }],
    annexReferences: [{ key: 'annex-3', label: 'Annex III', span: { sectionKey: 's', quote: 'Annex III' } }],
  });
  const saved = await draft(sent);
  const annex = await attached(saved, { annexKey: 'annex-3' });
  const paper = await attached(annex.diagnosis, { name: 'return.docx' });
  await world.publish(await world.submit({ ...saved, version: paper.diagnosis.version }));
  for (const { file: kept } of [annex, paper]) {
    expect((await fetched(kept.id)).status).toBe(404);
    expect((await fetched(kept.id, secretariat)).status).toBe(200);
  }
  expect((await revisionOf(saved.id)).latestRevision.files).toEqual([]);
});

test('a part made confidential after the file came hides the file too', async () => {
  const cycle = await newRound(world);
  const saved = await world.saveDraft('ILO', cycle, content());
  const { file: kept, diagnosis } = await attached(saved);
  const sections = [{ key: 's', kind: 'OTHER', body: 'Secret.', isConfidential: true }] as const;
  const later = await world.saveDraft('ILO', cycle, content({ sections }), {
    expectedVersion: diagnosis.version,
  });
  await world.publish(await world.submit(later));
  expect((await fetched(kept.id)).status).toBe(404);
});

test('a second file for the same annex or of the same name takes the place of the first', async () => {
  const saved = await draft();
  const first = await attached(saved, { annexKey: 'annex-2' });
  const second = await attached(first.diagnosis, { annexKey: 'annex-2', name: 'other.pdf' });
  const third = await attached(second.diagnosis, { name: 'paper.pdf' });
  const fourth = await attached(third.diagnosis, { name: 'paper.pdf', mediaType: 'text/plain' });
  const { files } = (await revisionOf(saved.id, ilo)).latestRevision;
  expect(files.map((each: Loose) => each.id)).toEqual([second.file.id, fourth.file.id]);
});

test('what cannot be kept is refused with every fault, and nothing is changed', async () => {
  const saved = await draft();
  const before = await holdings(world);
  const wrong = { name: 'a\u0000b', mediaType: 'pdf', contentBase64: 'not base64!', annexKey: '\ud800' };
  expect(codesOf(await attach(file(saved, wrong)))).toEqual([
    'INVALID_TEXT name',
    'INVALID_TEXT annexKey',
    'INVALID mediaType',
    'INVALID contentBase64',
  ]);
  expect(
    codesOf(await attach(file(saved, { contentBase64: '', name: ' ', mediaType: 'a/b\r\nx: y' }))),
  ).toEqual(['INVALID name', 'INVALID mediaType', 'INVALID contentBase64']);
  const large = Buffer.alloc(2.5 * 1024 * 1024 + 1).toString('base64');
  expect(codesOf(await attach(file(saved, { contentBase64: large })))).toEqual([
    'LIMIT_EXCEEDED contentBase64',
  ]);
  expect(codesOf(await attach(file(saved, { annexKey: 'annex-9' })))).toEqual(['NOT_FOUND annexKey']);
  expect(codesOf(await attach(file(saved, { expectedVersion: 9 })))).toEqual(['CONFLICT expectedVersion']);
  expect(codesOf(await attach(file(saved), iom))).toEqual(['NOT_FOUND diagnosisId']);
  expect(codesOf(await attach(file({ id: 'dgs_1', version: 1 })))).toEqual(['NOT_FOUND diagnosisId']);
  expect(await holdings(world)).toEqual(before);
});

test('the largest file fits, and repeating the request under its key keeps one', async () => {
  const saved = await draft();
  const contentBase64 = Buffer.alloc(2.5 * 1024 * 1024, 7).toString('base64');
  const headers = { 'idempotency-key': 'attach-1' };
  const first = await attach(file(saved, { contentBase64 }), ilo, headers);
  expect(await attach(file(saved, { contentBase64 }), ilo, headers)).toEqual(first);
  expect(first.file.bytes).toBe(2_621_440);
  expect((await revisionOf(saved.id, ilo)).latestRevision.files).toHaveLength(1);
});

test('a submitted return takes no more files', async () => {
  const saved = await world.submit(await draft());
  const before = await holdings(world);
  expect(codesOf(await attach(file(saved)))).toEqual(['NOT_EDITABLE ']);
  expect(await holdings(world)).toEqual(before);
});

test('the files of a return that was sent back come along with its next revision, for the same annexes', async () => {
  const cycle = await newRound(world);
  const two = content({
    annexReferences: [
      { key: 'annex-2', label: 'Annex II' },
      { key: 'annex-3', label: 'Annex III' },
    ],
  });
  const saved = await world.saveDraft('ILO', cycle, two);
  const annex = await attached(saved, { annexKey: 'annex-2' });
  const other = await attached(annex.diagnosis, { annexKey: 'annex-3', name: 'other.pdf' });
  const paper = await attached(other.diagnosis, { name: 'paper.pdf' });
  await world.submit({ ...saved, version: paper.diagnosis.version });
  await world.sql(`update diagnosis set state = 'SENT_BACK', version = version + 1 where id = $1`, [
    saved.id.slice(4),
  ]);
  const frozen = await world.sql('select * from source_file order by id');
  const again = (sent: object): Promise<Return> =>
    world.saveDraft('ILO', cycle, sent, { ifExists: 'REPLACE' });
  await again(withAnnex);
  const { latestRevision, findings } = await revisionOf(saved.id, ilo);
  expect(latestRevision.files.map(({ name }: Loose) => name)).toEqual([
    annex.file.name,
    'other.pdf',
    'paper.pdf',
  ]);
  const ids = latestRevision.files.map(({ id }: Loose) => id);
  for (const was of [annex, other, paper]) expect(ids).not.toContain(was.file.id);
  expect(latestRevision.content.annexReferences).toEqual([
    { isHeld: true, file: { id: ids[0], sha256: annex.file.sha256 } },
  ]);
  expect(findings).not.toContainEqual({ code: 'DANGLING_ANNEX' });
  expect(Buffer.from(await (await fetched(ids[0], ilo)).arrayBuffer()).equals(BYTES)).toBe(true);
  expect((await fetched(ids[0], secretariat)).status).toBe(404);
  await again(two);
  const put = await revisionOf(saved.id, ilo);
  expect(put.latestRevision.content.annexReferences.map(({ isHeld }: Loose) => isHeld)).toEqual([true, true]);
  expect(put.findings).not.toContainEqual({ code: 'DANGLING_ANNEX' });
  expect(put.latestRevision.files).toHaveLength(3);
  expect(
    (await world.sql('select * from source_file order by id')).filter(({ id }) =>
      frozen.some((each) => each.id === id),
    ),
  ).toEqual(frozen);
});

test('an administrator who files for an agency reads the file of its draft', async () => {
  const { file: kept } = await attached(await draft());
  expect((await fetched(kept.id, await world.keyOf(Role.ADMINISTRATOR))).status).toBe(200);
});
