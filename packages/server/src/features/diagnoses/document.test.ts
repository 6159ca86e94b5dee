import { createHash } from 'node:crypto';
import { completeContent, type DiagnosisContentInput } from '@mandato/rules';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { newRound, payloadOf, SAVE } from '../../../test/acts';
import { anyDocument } from '../../../test/any-document';
import { content } from '../../../test/documents';
import { richContent } from '../../../test/rich-document';
import { startWorld, type Loose, type World } from '../../../test/world';
import { Role } from '../../platform/caller';

let world: World;
let ilo: string;

beforeAll(async () => {
  world = await startWorld();
  ilo = await world.keyOf(Role.REPORTER, 'ILO');
});

afterAll(() => world.stop());

const save = (cycle: string, sent: object): Promise<Loose> =>
  payloadOf(world, SAVE, { cycle: { code: cycle }, language: 'en', ifExists: 'REPLACE', content: sent }, ilo);

async function documentOf(id: string): Promise<{ document: Loose; contentHash: string }> {
  const asked = `query($id: ID!) { node(id: $id) { ... on Diagnosis { latestRevision { document contentHash } } } }`;
  return (await world.query(asked, { id }, { key: ilo })).node.latestRevision;
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const savedDocument = async (sent: object): Promise<{ document: Loose; contentHash: string }> => {
  const payload = await save(await newRound(world), sent);
  expect(payload.userErrors).toEqual([]);
  return documentOf(payload.diagnosis.id);
};

test('the document read back is the one sent, every field of the model filled', async () => {
  const { document, contentHash } = await savedDocument(richContent);
  expect(document).toEqual(richContent);
  expect(contentHash).toBe(sha256(canonicalize(richContent) as string));
});

test('absent and null are the same where a field may be missing, and defaults are filled in', async () => {
  const sparse = { activities: [{ key: 'a', title: 'A', kind: 'training', text: null, period: null }] };
  const explicit = {
    activities: [{ key: 'a', title: 'A', kind: 'training', status: 'UNKNOWN' }],
    sections: [],
  };
  const [one, two] = [await savedDocument(sparse), await savedDocument(explicit)];
  expect(one).toEqual(two);
  expect(one.document).toEqual(completeContent(explicit as DiagnosisContentInput));
  expect(one.document.activities[0]).not.toHaveProperty('text');
});

test.each([
  ['line ends', 'a\r\nb\rc\nd\n\n'],
  ['blanks at both ends', ' \t two  blanks \u00a0\u3000'],
  ['emoji', '👩‍👧‍👦🇵🇪 🏳️‍🌈 \u{1F9D1}\u{1F3FD}'],
  ['combining marks, composed and not', 'é e\u0301 ñ n\u0303 \u1e9b\u0323'],
  ['signs that JSON and SQL hold dear', `"\\/\u2028\u2029'; drop table section; -- {}[]$1 %s \\u0000 \ufeff`],
  ['what looks like numbers, dates and nothing', '1e400 -0 null 2014-02-30 \ufffd\uffff'],
])('texts come back to the last byte: %s', async (_, text) => {
  const sent = {
    sections: [{ key: 's', kind: 'OTHER', body: text, headingPrinted: text }],
    statements: [{ key: 'a', polarity: 'NEED', text }],
  };
  const { document } = await savedDocument(sent);
  expect(document.sections[0]).toMatchObject({ body: text, headingPrinted: text });
  expect(document.statements[0].text).toBe(text);
});

test('lists stay in the order sent, and repeated codes stay repeated', async () => {
  const keys = ['z', 'a', 'm', '10', '9'];
  const activities = keys.map((key) => ({
    key,
    title: key,
    kind: 'training',
    themes: ['human_rights', 'due_process', 'human_rights'],
  }));
  const { document } = await savedDocument({ activities });
  expect(document.activities.map((each: Loose) => each.key)).toEqual(keys);
  expect(document.activities[0].themes).toEqual(['human_rights', 'due_process', 'human_rights']);
});

const reversed = (value: Loose): Loose => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, each]) => [name, reversed(each)]),
  );
};

test('the order in which fields were written changes neither document nor hash', async () => {
  expect(await savedDocument(reversed(richContent))).toEqual(await savedDocument(richContent));
});

// Written out, so that every server, PostgreSQL and version must come to the same.
test('the hash of a document is what it always was', async () => {
  const fixed = {
    sections: [{ key: 's', kind: 'GENERAL', body: 'Área\r\n e\u0301 👩‍👧 "quoted" \\ /' }],
    statements: [{ key: 'a', polarity: 'STRENGTH', text: ' It is broad. ' }],
    resourceStatements: [
      { key: 'm', kind: 'MONEY', stance: 'NEEDS', text: 'Money.', amount: '1000.10', currency: 'USD' },
    ],
  };
  const { contentHash } = await savedDocument(fixed);
  expect(contentHash).toBe('7ec03fe84b122711e84b80d371daf676e211465da11668707d31b7cae01879f1');
});

test('any document comes back as sent, with the hash of its canonical form', async () => {
  const cycle = await newRound(world);
  await fc.assert(
    fc.asyncProperty(anyDocument, async (sent) => {
      const payload = await save(cycle, sent);
      expect(payload.userErrors).toEqual([]);
      const { document, contentHash } = await documentOf(payload.diagnosis.id);
      const complete = completeContent(sent);
      expect(document).toEqual(complete);
      expect(contentHash).toBe(sha256(canonicalize(complete) as string));
    }),
    { numRuns: 40 },
  );
});

test('the stored text is the canonical one, byte for byte', async () => {
  const { contentHash } = await savedDocument(content());
  const [{ document }] = await world.sql(`select document from revision where content_hash = $1`, [
    contentHash,
  ]);
  expect(document).toBe(canonicalize(completeContent(content())));
});
