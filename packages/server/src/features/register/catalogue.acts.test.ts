import { newRound } from '../../../test/acts';
import { AMEND, DECIDE, itemId, judged, RENAME } from '../../../test/judging';
import { shippedCatalogue, startWorld, type Loose, type World } from '../../../test/world';
import { Role } from '../../platform/caller';
import type { Catalogue } from './catalogue';
import { edited, type Editable } from './catalogue.testing';

/* What acts adopted or renamed is not the catalogue's, until an edition says the very same. */

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.stop());

const RESOLUTION = {
  symbol: 'AG/RES. 9999',
  title: [
    { language: 'en', text: 'Amendment' },
    { language: 'es', text: 'Enmienda' },
  ],
  adoptedOn: '2026-06-05',
};
const WORDS = {
  en: 'Teach migrant workers their rights.',
  es: 'Enseñar sus derechos.',
};
const adoption = (overrides: object = {}): object => ({
  validFrom: '2026-07-01',
  texts: Object.entries(WORDS).map(([language, text]) => ({ language, text })),
  resolution: RESOLUTION,
  ...overrides,
});

const READ = `query Read($n: Int) { mandates(first: 100, asOf: $n) { nodes { code title validTo addressees { nodes { code } } resolution { symbol title }
  versions { number text validFrom validTo textBasis adoptedBy { symbol title adoptedOn } proposal { key } } } }
  agencies(first: 100, asOf: $n) { nodes { code names { language name acronym validFrom validTo } } } }`;

const reading = (n: number | null = null): Promise<Loose> => world.query(READ, { n });

async function everyAct(): Promise<void> {
  const round = await newRound(world);
  await world.file('ILO', round, {
    amendmentProposals: [
      { key: 'reword', mandateCode: 'ILO-2', proposedText: 'New words.' },
      { key: 'add', kind: 'ADD', proposedText: 'Found a body.' },
      { key: 'remove', kind: 'REMOVE', mandateCode: 'ILO-3' },
    ],
  });
  const decide = async (key: string, extra: object): Promise<unknown> =>
    judged(
      world,
      DECIDE,
      { proposalId: await itemId(world, 'amendment_proposal', key), status: 'ADOPTED', adoption: extra },
      Role.EDITOR,
    );
  await decide('reword', adoption());
  await decide(
    'add',
    adoption({ code: 'ILO-4', title: [{ language: 'en', text: 'A body' }], addressees: ['ILO', 'IOM'] }),
  );
  await decide('remove', { validFrom: '2026-08-01' });
  await judged(world, AMEND, { mandate: { code: 'CIM-1' }, ...adoption({ resolution: null }) }, Role.EDITOR);
  await judged(
    world,
    RENAME,
    {
      agency: { code: 'CIM' },
      validFrom: '2026-09-01',
      names: [{ language: 'en', name: 'Commission of Women' }],
    },
    Role.EDITOR,
  );
}

const newer = (edition: number, edit: (copy: Editable<Catalogue>) => unknown): Catalogue =>
  edited(shippedCatalogue(), (copy) => {
    copy.edition.edition += edition;
    edit(copy);
  });

const mandate = (copy: Editable<Catalogue>, code: string): Editable<Catalogue>['mandates'][number] =>
  copy.mandates.find((each) => each.code === code)!;

/** An edition that says what the acts did, word for word. */
const caughtUp = (copy: Editable<Catalogue>): void => {
  copy.resolutions.push({
    symbol: RESOLUTION.symbol,
    title: { en: 'Amendment', es: 'Enmienda' },
    adoptedOn: '2026-06-05',
  });
  const wording = {
    number: 2,
    textBasis: 'OFFICIAL' as never,
    text: WORDS,
    validFrom: '2026-07-01',
    validTo: null,
  };
  for (const [code, adoptedBy] of [
    ['ILO-2', RESOLUTION.symbol],
    ['CIM-1', null],
  ] as const) {
    mandate(copy, code).versions[0]!.validTo = '2026-07-01';
    mandate(copy, code).versions.push({ ...wording, adoptedBy });
  }
  mandate(copy, 'ILO-3').validTo = '2026-08-01';
  mandate(copy, 'ILO-3').versions[0]!.validTo = '2026-08-01';
  const cim = copy.agencies.find(({ code }) => code === 'CIM')!.names;
  const before = cim.find(({ language }) => language === 'en')!;
  cim.push({ ...before, name: 'Commission of Women', acronym: null, validFrom: '2026-09-01', validTo: null });
  before.validTo = '2026-09-01';
};

test('the same edition, loaded at every start, takes nothing back and makes no act', async () => {
  await everyAct();
  const before = await reading();
  expect(await world.loadCatalogue(shippedCatalogue())).toBeNull();
  expect(await reading()).toEqual(before);
});

test('a newer edition that knows nothing of the acts brings what is its own, and leaves theirs alone', async () => {
  await everyAct();
  const before = await reading();
  const act = await world.loadCatalogue(
    newer(1, (copy) => {
      mandate(copy, 'ILO-1').title['en'] = 'Another title';
      // It would have corrected these; but they are no longer the catalogue's.
      mandate(copy, 'ILO-2').versions[0]!.text['en'] = 'Corrected words.';
      mandate(copy, 'ILO-3').paragraph = 'Chapter 3';
      copy.agencies
        .find(({ code }) => code === 'CIM')!
        .names.find(({ language }) => language === 'en')!.acronym = 'X';
    }),
  );
  expect(act).not.toBeNull();
  const known = structuredClone(before);
  known.mandates.nodes.find(({ code }: Loose) => code === 'ILO-1').title = 'Another title';
  expect(await reading()).toEqual(known);
  expect(await reading((act as number) - 1)).toEqual(before);
});

test('an edition that says the same takes over, once; the next one may change it', async () => {
  await everyAct();
  const before = await reading();
  const act = await world.loadCatalogue(newer(1, caughtUp));
  expect(act).not.toBeNull();
  expect(await reading()).toEqual(before);
  expect(await world.loadCatalogue(newer(1, caughtUp))).toBeNull();
  const last = await world.loadCatalogue(
    newer(2, (copy) => {
      caughtUp(copy);
      mandate(copy, 'ILO-2').versions[1]!.text = { ...WORDS, en: 'Corrected words.' };
      mandate(copy, 'CIM-1').versions.pop();
      copy.agencies.find(({ code }) => code === 'CIM')!.names.pop();
    }),
  );
  expect(last).toBe((act as number) + 1);
  const now = await reading();
  const versions = (code: string): Loose[] =>
    now.mandates.nodes.find((each: Loose) => each.code === code).versions;
  expect(versions('ILO-2')[1]).toMatchObject({ text: 'Corrected words.', proposal: { key: 'reword' } });
  expect(versions('CIM-1')).toHaveLength(1);
  expect(
    now.agencies.nodes.find(({ code }: Loose) => code === 'CIM').names.map(({ name }: Loose) => name),
  ).not.toContain('Commission of Women');
  expect(await reading(last! - 1)).toEqual(before);
});

test('a mandate that an act made is taken over by an edition that lists it, under its id', async () => {
  await everyAct();
  const idOf = async (): Promise<string> =>
    (await world.query('{ mandate(by: { code: "ILO-4" }) { id } }')).mandate.id as string;
  const id = await idOf();
  await world.loadCatalogue(
    newer(1, (copy) => {
      copy.mandates.push({
        ...structuredClone(mandate(copy, 'ILO-1')),
        code: 'ILO-4',
        number: 4,
        addressees: ['ILO'],
      });
    }),
  );
  expect(await idOf()).toBe(id);
  const { mandates } = await reading();
  // It differs, so the act's words, title and addressees stand.
  expect(mandates.nodes.find(({ code }: Loose) => code === 'ILO-4')).toMatchObject({
    title: 'A body',
    addressees: { nodes: [{ code: 'ILO' }, { code: 'IOM' }] },
    versions: [{ number: 1, text: WORDS.en }],
  });
});

test('each act says which edition it brought', async () => {
  await everyAct();
  await world.loadCatalogue(newer(1, (copy) => (mandate(copy, 'ILO-1').title['en'] = 'Another title')));
  const { registerActs } = await world.query('{ registerActs { nodes { kind edition } } }');
  const editions = registerActs.nodes.filter(({ kind }: Loose) => kind === 'CATALOGUE');
  const shipped = shippedCatalogue().edition.edition;
  expect(editions).toEqual([shipped + 1, null, shipped].map((edition) => ({ kind: 'CATALOGUE', edition })));
});
