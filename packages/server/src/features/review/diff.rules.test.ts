import canonicalize from 'canonicalize';
import { completeContent, type DiagnosisContent, type DiagnosisContentInput } from '@mandato/rules';
import fc from 'fast-check';
import { anyDocument } from '../../../test/any-document';
import { activity, response } from '../../../test/documents';
import { keyedDocument, placedActivities } from '../../../test/keyed-document';
import { changesBetween, type Compared, type ItemChange } from './diff.rules';

const compared = (content: DiagnosisContent, extra: Partial<Compared> = {}): Compared => ({
  content,
  language: 'en',
  filed: {},
  day: '2013-12-31',
  ...extra,
});
const revisions = (
  before: DiagnosisContent,
  after: DiagnosisContent,
  includeUnchanged = false,
): ItemChange[] =>
  changesBetween({ before: compared(before), after: compared(after), isOfRounds: false, includeUnchanged });
const rounds = (
  before: DiagnosisContentInput,
  after: DiagnosisContentInput,
  [from, to] = ['2013-12-31', '2015-12-31'],
): string[] =>
  changesBetween({
    before: compared(completeContent(before), { day: from }),
    after: compared(completeContent(after), { day: to }),
    isOfRounds: true,
    includeUnchanged: false,
  }).map(({ kind, key }) => `${kind} ${key}`);
const documents = fc.oneof(keyedDocument, anyDocument.map(completeContent));

test('a return against itself shows nothing, or everything as unchanged', () => {
  fc.assert(
    fc.property(documents, (content) => {
      expect(revisions(content, structuredClone(content))).toEqual([]);
      const all = revisions(content, content, true);
      expect(new Set(all.map(({ kind }) => kind)).size).toBeLessThan(2);
      expect(all.every(({ kind, fields }) => kind === 'UNCHANGED' && fields.length === 0)).toBe(true);
    }),
    { numRuns: 100 },
  );
});

/** Every item under its list and key, as the documents have it. */
const itemsIn = (content: DiagnosisContent): Map<string, string> => {
  const rows = [
    ...content.sections.map((each) => ['Section', each.key, each] as const),
    ...content.mandateResponses.map(
      ({ activities: _, ...each }) => ['MandateResponse', each.key, each] as const,
    ),
    ...placedActivities(content).map((each) => ['Activity', each.activity.key, each] as const),
    ...content.statements.map((each) => ['Statement', each.key, each] as const),
  ];
  return new Map(rows.map(([type, key, value]) => [`${type} ${key}`, canonicalize(value) as string]));
};

test('whatever differs between two returns is named, and nothing else', () => {
  fc.assert(
    fc.property(keyedDocument, keyedDocument, (before, after) => {
      const [old, now] = [itemsIn(before), itemsIn(after)];
      const expected = [...new Set([...old.keys(), ...now.keys()])]
        .filter((name) => old.get(name) !== now.get(name))
        .map((name) => `${old.has(name) ? (now.has(name) ? 'CHANGED' : 'REMOVED') : 'ADDED'} ${name}`);
      const told = revisions(before, after).filter(
        ({ fields }) =>
          !fields.every(({ name }) => /^(sections|statements|mandateResponses|activities)$/.test(name)),
      );
      expect(told.map(({ kind, type, key }) => `${kind} ${type} ${key}`).sort()).toEqual(expected.sort());
    }),
    { numRuns: 300 },
  );
});

test('two documents are the same exactly where no difference is told, the order of their lists included', () => {
  fc.assert(
    fc.property(documents, documents, (before, after) => {
      expect(revisions(before, after).length === 0).toBe(canonicalize(before) === canonicalize(after));
    }),
    { numRuns: 200 },
  );
});

test('every field that differs stands with both its texts, and its words give both back', () => {
  fc.assert(
    fc.property(documents, documents, (before, after) => {
      for (const { kind, fields } of revisions(before, after)) {
        if (kind === 'CHANGED') expect(fields).not.toEqual([]);
        for (const { before: was, after: is, text } of fields) {
          expect(was).not.toBe(is);
          if (!text) continue;
          expect(
            text
              .filter((each) => each.kind !== 'ADDED')
              .map((each) => each.text)
              .join(''),
          ).toBe(was);
          expect(
            text
              .filter((each) => each.kind !== 'REMOVED')
              .map((each) => each.text)
              .join(''),
          ).toBe(is);
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('a change is the other way round from the other side', () => {
  fc.assert(
    fc.property(keyedDocument, keyedDocument, (before, after) => {
      const swapped = { ADDED: 'REMOVED', REMOVED: 'ADDED', CHANGED: 'CHANGED' } as Record<string, string>;
      const there = revisions(before, after).map(({ kind, type, key }) => `${kind} ${type} ${key}`);
      const back = revisions(after, before).map(({ kind, type, key }) => `${swapped[kind]} ${type} ${key}`);
      expect(back.sort()).toEqual(there.sort());
    }),
    { numRuns: 100 },
  );
});

const one = (content: DiagnosisContentInput): DiagnosisContent => completeContent(content);

test('an activity that moves between responses is one change of its response', () => {
  const course = activity({ key: 'a' });
  const before = one({ mandateResponses: [response('ILO-1', [course]), response('ILO-2', [])] });
  const after = one({ mandateResponses: [response('ILO-1', []), response('ILO-2', [course])] });
  expect(revisions(before, after)).toEqual([
    {
      path: ['content', 'mandateResponses', '1', 'activities', '0'],
      key: 'a',
      type: 'Activity',
      kind: 'CHANGED',
      fields: [{ name: 'response', before: 'response-ILO-1', after: 'response-ILO-2', text: null }],
    },
  ]);
  expect(
    revisions(after, one({ ...after, mandateResponses: [response('ILO-1', [])], activities: [course] })),
  ).toMatchObject([
    { type: 'MandateResponse', kind: 'REMOVED' },
    { type: 'Activity', fields: [{ name: 'response', before: 'response-ILO-2', after: null }] },
  ]);
});

test('another order of a list is told by its keys, of the return’s lists first of all', () => {
  const statement = (key: string) => ({ key, polarity: 'NEED', text: key }) as const;
  const before = one({
    mandateResponses: [response('ILO-1', [activity({ key: 'a' }), activity({ key: 'b' })])],
    statements: [statement('x'), statement('y'), statement('z')],
  });
  const after = one({
    mandateResponses: [response('ILO-1', [activity({ key: 'b' }), activity({ key: 'a' })])],
    statements: [statement('z'), statement('x')],
  });
  expect(revisions(before, after)).toMatchObject([
    {
      path: [],
      key: '',
      type: 'Diagnosis',
      fields: [{ name: 'statements', before: '["x","z"]', after: '["z","x"]' }],
    },
    {
      type: 'MandateResponse',
      kind: 'CHANGED',
      fields: [{ name: 'activities', before: '["a","b"]', after: '["b","a"]' }],
    },
    { type: 'Statement', key: 'y', kind: 'REMOVED', path: ['content', 'statements', '1'] },
  ]);
});

test('the language and what the paper says of itself are changes of the return', () => {
  const content = one({});
  const before = compared(content, { filed: { symbol: 'CE/1', filedOn: '2013' } });
  const after = compared(content, { language: 'es', filed: { symbol: 'CE/1 rev. 1' } });
  const told = changesBetween({ before, after, isOfRounds: false, includeUnchanged: false });
  expect(told).toMatchObject([
    {
      type: 'Diagnosis',
      fields: [
        { name: 'language', before: 'en', after: 'es', text: null },
        {
          name: 'filed.symbol',
          text: [
            { kind: 'SAME', text: 'CE/1' },
            { kind: 'ADDED', text: ' rev. 1' },
          ],
        },
        { name: 'filed.filedOn', before: '2013', after: null },
      ],
    },
  ]);
});

test.each<[string, Parameters<typeof activity>[0] | null, Parameters<typeof activity>[0] | null, string]>([
  ['comes', null, { key: 'a' }, 'ADDED a'],
  [
    'stands as it stood',
    { key: 'a', period: { edtf: '2010' } },
    { key: 'a', period: { edtf: '2010' } },
    'CARRIED_ON a',
  ],
  [
    'goes on as it went on',
    { key: 'a', period: { edtf: '2010/..' } },
    { key: 'a', period: { edtf: '2010/..' } },
    'CARRIED_ON a',
  ],
  [
    'says something else',
    { key: 'a', status: 'DONE' },
    { key: 'a', status: 'DONE', title: 'Other' },
    'CHANGED a',
  ],
  ['is done now', { key: 'a', status: 'ONGOING' }, { key: 'a', status: 'DONE' }, 'FINISHED a'],
  [
    'has got an end',
    { key: 'a', period: { edtf: '2010/..' } },
    { key: 'a', period: { edtf: '2010/2014' } },
    'FINISHED a',
  ],
  [
    'came to its end between the two',
    { key: 'a', period: { edtf: '2014' } },
    { key: 'a', period: { edtf: '2014' } },
    'FINISHED a',
  ],
  [
    'has an end that lies ahead',
    { key: 'a', period: { edtf: '2010/..' } },
    { key: 'a', period: { edtf: '2010/2016' } },
    'CHANGED a',
  ],
  ['is gone, and was done', { key: 'a', status: 'DONE' }, null, 'FINISHED a'],
  ['is gone, and its time was over by then', { key: 'a', period: { edtf: '2014' } }, null, 'FINISHED a'],
  [
    'is gone, and was to end by then',
    { key: 'a', status: 'ONGOING', period: { edtf: '2014' } },
    null,
    'FINISHED a',
  ],
  ['is gone, though it went on beyond its time', { key: 'a', status: 'ONGOING' }, null, 'REMOVED a'],
  ['is gone, though it went on', { key: 'a', period: { edtf: '2010', ongoing: true } }, null, 'REMOVED a'],
  [
    'is gone, though it was only planned',
    { key: 'a', status: 'PLANNED', period: { edtf: '2014' } },
    null,
    'REMOVED a',
  ],
  ['is gone, and nobody knows', { key: 'a', period: undefined }, null, 'REMOVED a'],
])('between two rounds an activity that %s', (_, before, after, expected) => {
  const of = (each: Parameters<typeof activity>[0] | null) => ({ activities: each ? [activity(each)] : [] });
  expect(rounds(of(before), of(after))).toEqual([expected]);
});

test('between two rounds only activities finish', () => {
  const statement = { key: 's', polarity: 'NEED', text: 'Money.' } as const;
  expect(
    rounds({ statements: [statement], commitments: [{ key: 'c', text: 'File.', dueOn: '2014' }] }, {}),
  ).toEqual(['REMOVED s', 'REMOVED c']);
});
