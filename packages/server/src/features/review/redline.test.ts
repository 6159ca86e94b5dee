import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DiagnosisContentInput } from '@mandato/rules';
import { response } from '../../../test/documents';
import { shippedCatalogue, startWorld, type Loose, type World } from '../../../test/world';
import { TextBasis } from '../mandates/mandate-version';
import { edited } from '../register/catalogue.testing';

const demo = JSON.parse(readFileSync(join(__dirname, '../../../demo/ilo-2013-review.json'), 'utf8')) as {
  content: DiagnosisContentInput;
};

let world: World;
beforeAll(async () => {
  world = await startWorld({
    catalogue: edited(shippedCatalogue(), ({ mandates }) => {
      const version = mandates.find(({ code }) => code === 'ILO-3')!.versions[0]!;
      version.textBasis = TextBasis.OFFICIAL;
      version.text = { en: 'Promote safe work.', es: 'Promover el trabajo seguro.' };
    }),
  });
  await world.openRound('r', ['ILO', 'CIM']);
});
afterAll(() => world.stop());

const ASK = 'redline { kind text } redlineBase againstVersion { textBasis }';
let rounds = 0;
async function proposalsOf(content: DiagnosisContentInput, extra: object = {}): Promise<Loose[]> {
  const code = `redline-${(rounds += 1)}`;
  await world.openRound(code, ['ILO']);
  await world.file('ILO', code, content, extra);
  const list = `{ amendmentProposals(filter: { cycle: { eq: "${code}" } }) { nodes { ${ASK} } } }`;
  return (await world.query(list)).amendmentProposals.nodes;
}
const marked = ({ redline }: Loose): string | null =>
  redline &&
  redline
    .map(({ kind, text }: Loose) =>
      kind === 'SAME' ? text : kind === 'ADDED' ? `{+${text}+}` : `[-${text}-]`,
    )
    .join('');

test('ILO’s proposal for its area 2 is drawn against the wording quoted in its own return, not against the paraphrase', async () => {
  const [reword, add] = await proposalsOf(demo.content);
  expect(reword).toMatchObject({
    redlineBase: 'QUOTED_IN_RETURN',
    againstVersion: { textBasis: 'PARAPHRASE' },
  });
  expect(marked(reword)).toMatchInlineSnapshot(
    `"Make [-authorities, labor inspectors and labor courts among them,-]{+governments and social actors (workers' and employers' organizations)+} better able to {+govern migration for work on the basis of rights and to +}enforce labor law, above all [-where migrant workers are concerned, through openness-]{+on the conditions in which migrants work+}, [-knowledge, professional standards-]{+wage gaps included;+} and {+extend social security and other social protection to formal and informal work alike, further +}the [-exchange-]{+recognition+} of{+ skills and qualifications, and fight discrimination by spreading knowledge and exchanging+} what works."`,
  );
  const side = (not: string): string =>
    reword.redline
      .filter(({ kind }: Loose) => kind !== not)
      .map(({ text }: Loose) => text)
      .join('');
  const quoted = demo.content.mandateResponses!.find(({ key }) => key === 'ilo-2')!.quotedMandateText;
  const [proposed] = demo.content.amendmentProposals!;
  expect([side('ADDED'), side('REMOVED')]).toEqual([quoted, proposed!.proposedText]);
  expect(add).toMatchObject({ redline: null, redlineBase: null });
});

const propose = (extra: object): DiagnosisContentInput => ({
  amendmentProposals: [
    { key: 'p', mandateCode: 'ILO-3', proposedText: 'Promote safe and decent work.', ...extra },
  ],
});

test('the official wording goes before a quoted one', async () => {
  const quoting = {
    ...propose({}),
    mandateResponses: [response('ILO-3', [], { quotedMandateText: 'Other words.' })],
  };
  const [proposal] = await proposalsOf(quoting);
  expect([marked(proposal), proposal.redlineBase]).toEqual(['Promote safe {+and decent +}work.', 'OFFICIAL']);
});

test('a proposal is drawn only against a wording in its own language', async () => {
  const words = { proposedText: 'Promover el trabajo seguro y decente.' };
  const [spanish] = await proposalsOf(propose({ ...words, language: 'es-MX' }));
  expect(marked(spanish)).toBe('Promover el trabajo seguro{+ y decente+}.');
  const [french] = await proposalsOf(propose({ proposedText: 'Promouvoir.', language: 'fr' }));
  expect(french).toMatchObject({ redline: null, redlineBase: null });
  const foreign = {
    ...propose({ ...words, mandateCode: 'ILO-2', language: 'es' }),
    mandateResponses: [response('ILO-2', [], { quotedMandateText: 'Words in English.' })],
  };
  expect(await proposalsOf(foreign)).toMatchObject([{ redline: null, redlineBase: null }]);
  expect(await proposalsOf(foreign, { language: 'es' })).toMatchObject([{ redlineBase: 'QUOTED_IN_RETURN' }]);
});

test('a striking shows the wording as removed, an addition behind it', async () => {
  expect((await proposalsOf(propose({ kind: 'REMOVE', proposedText: null }))).map(marked)).toEqual([
    '[-Promote safe work.-]',
  ]);
  expect((await proposalsOf(propose({ kind: 'ADD', proposedText: ' Everywhere.' }))).map(marked)).toEqual([
    'Promote safe work.{+ Everywhere.+}',
  ]);
});

test('nothing is drawn without proposed words, without a mandate, against a paraphrase, or across mandates', async () => {
  const none = [
    propose({ proposedText: null, rationale: 'It is old.' }),
    propose({ mandateCode: null, targetLabel: 'Area 3' }),
    propose({ mandateCode: 'ILO-2' }),
    {
      ...propose({ mandateCode: 'ILO-2' }),
      mandateResponses: [response('ILO-1', [], { quotedMandateText: 'Words.' })],
    },
  ];
  for (const content of none)
    expect(await proposalsOf(content)).toMatchObject([{ redline: null, redlineBase: null }]);
});

test('a quoted wording that is confidential is drawn for nobody outside', async () => {
  const section = { key: 's', kind: 'AREA', body: 'Promote work.', isConfidential: true } as const;
  const hidden = {
    ...propose({ mandateCode: 'ILO-2' }),
    sections: [section],
    mandateResponses: [
      response('ILO-2', [], {
        quotedMandateText: 'Promote work.',
        span: { sectionKey: 's', quote: 'Promote work.' },
      }),
    ],
  };
  expect(await proposalsOf(hidden)).toMatchObject([{ redline: null, redlineBase: null }]);
});
