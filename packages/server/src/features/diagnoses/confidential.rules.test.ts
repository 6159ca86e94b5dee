import { completeContent, type DiagnosisContent, type DiagnosisContentInput } from '@mandato/rules';
import fc from 'fast-check';
import { Confidential, withoutConfidential } from './confidential.rules';

const SECRET = 'S3CRET';

/** Each item rests on one of the sections or on none; whatever quotes a confidential one carries the secret. */
const anyReturn = fc
  .record({
    hidden: fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
    parents: fc.array(fc.nat(5), { minLength: 5, maxLength: 5 }),
    rests: fc.array(fc.option(fc.nat(4)), { minLength: 12, maxLength: 12 }),
    secretActivity: fc.boolean(),
  })
  .map(({ hidden, parents, rests, secretActivity }) => build(hidden, parents, rests, secretActivity));

function build(
  hidden: readonly boolean[],
  parents: readonly number[],
  rests: readonly (number | null)[],
  secretActivity: boolean,
): DiagnosisContent {
  // A section may only stand in one before it, so that no circle arises.
  const parentOf = (i: number): number | undefined => ((parents[i] ?? 0) < i ? parents[i] : undefined);
  const isHidden = (i: number | undefined): boolean =>
    i !== undefined && (hidden[i] === true || isHidden(parentOf(i)));
  const words = (secret: boolean): string => (secret ? SECRET : 'open');
  const resting = (
    n: number,
  ): { key: string; text: string; span?: { sectionKey: string; quote: string } } => {
    const on = rests[n] ?? undefined;
    const section = on === undefined ? undefined : on % hidden.length;
    const text = words(isHidden(section));
    return {
      key: `k${n}`,
      text,
      ...(section === undefined ? {} : { span: { sectionKey: `s${section}`, quote: text } }),
    };
  };
  const activity = (n: number) => {
    const own = resting(n);
    const secret = secretActivity && n === 10;
    const outcome = resting(11);
    return {
      ...own,
      title: secret ? SECRET : own.text,
      kind: 'training',
      isConfidential: secret,
      outcomes: [{ kind: 'LAW', text: outcome.text, ...(outcome.span ? { span: outcome.span } : {}) }],
    };
  };
  const claim = resting(0);
  return completeContent({
    sections: hidden.map((isConfidential, i) => ({
      key: `s${i}`,
      kind: 'OTHER',
      body: words(isHidden(i)),
      headingPrinted: words(isHidden(i)),
      isConfidential,
      ...(parentOf(i) === undefined ? {} : { parentKey: `s${parentOf(i)}` }),
    })),
    objectiveClaims: [claim],
    mandateResponses: [{ ...resting(1), narrative: resting(1).text, activities: [activity(2)] }],
    activities: [activity(10)],
    statements: [{ ...resting(3), polarity: 'NEED' }],
    amendmentProposals: [{ ...resting(4), proposedText: resting(4).text }],
    resourceStatements: [{ ...resting(5), kind: 'TIME', stance: 'HAS' }],
    suggestions: [{ ...resting(6), relatesToKeys: ['k10', 'k2'] }],
    commitments: [resting(7)],
    annexReferences: [{ ...resting(8), label: resting(8).text, supportsKeys: ['k1', 'k10'] }],
    footnotes: [{ ...resting(9), marker: '*' }],
  } as DiagnosisContentInput);
}

test('what everybody reads never holds the words of a confidential part, nor of what rests on it', () => {
  fc.assert(
    fc.property(anyReturn, (content) => {
      const shown = withoutConfidential(content);
      const isSecret = JSON.stringify(content).includes(SECRET);
      expect(JSON.stringify(shown ?? content)).not.toContain(SECRET);
      if (!isSecret) expect(shown).toBeNull();
    }),
    { numRuns: 500 },
  );
});

test('what is shown is the return without them, otherwise unchanged, and refers to nothing that is hidden', () => {
  fc.assert(
    fc.property(anyReturn, (content) => {
      const shown = withoutConfidential(content);
      if (shown === null) return;
      const sent = JSON.stringify(content);
      for (const list of Object.keys(content) as (keyof DiagnosisContent)[]) {
        expect(shown[list].length).toBeLessThanOrEqual(content[list].length);
        for (const { key } of shown[list]) expect(sent).toContain(`"${key}"`);
      }
      const keys = new Set(
        [...Object.values(shown).flat(), ...shown.mandateResponses.flatMap((each) => each.activities)].map(
          (each) => each.key,
        ),
      );
      for (const section of shown.sections) if (section.parentKey) expect(keys).toContain(section.parentKey);
      for (const key of shown.suggestions.flatMap((each) => each.relatesToKeys)) expect(keys).toContain(key);
      for (const key of shown.annexReferences.flatMap((each) => each.supportsKeys))
        expect(keys).toContain(key);
    }),
    { numRuns: 500 },
  );
});

test('a part of a confidential section is confidential, however deep', () => {
  const content = completeContent({
    sections: [
      { key: 'leaf', kind: 'OTHER', body: 'x', parentKey: 'middle' },
      { key: 'middle', kind: 'OTHER', body: 'x', parentKey: 'root' },
      { key: 'root', kind: 'OTHER', body: 'x', isConfidential: true },
      { key: 'other', kind: 'OTHER', body: 'x' },
    ],
  });
  const confidential = new Confidential(content);
  expect(content.sections.map((each) => confidential.section(each))).toEqual([true, true, true, false]);
  expect(withoutConfidential(content)?.sections.map((each) => each.key)).toEqual(['other']);
});

test('a note on a confidential passage is confidential, although it stands elsewhere', () => {
  const content = completeContent({
    sections: [
      { key: 'open', kind: 'OTHER', body: 'note' },
      { key: 'shut', kind: 'OTHER', body: 'place', isConfidential: true },
    ],
    footnotes: [
      {
        key: 'n',
        marker: '*',
        text: 'Note.',
        span: { sectionKey: 'open', quote: 'note' },
        target: { sectionKey: 'shut', quote: 'place' },
      },
    ],
  });
  expect(withoutConfidential(content)?.footnotes).toEqual([]);
});
