import { AMEND, bytesAt, judged } from '../../../test/judging';
import { shippedCatalogue, startWorld, type Loose, type World } from '../../../test/world';
import { Role } from '../../platform/caller';
import { edited, type Editable } from '../register/catalogue.testing';
import type { Catalogue } from '../register/catalogue';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.stop());

type Item = Editable<Catalogue>['mandates'][number];
type Words = Readonly<Record<string, string>>;

const TRAIN: Words = {
  en: 'Train consular staff in the rights of migrant domestic workers.',
  es: 'Formar al personal consular en los derechos de las trabajadoras domésticas migrantes.',
};
const TRAIN_TOO: Words = {
  en: 'TRAIN consular staff in the rights of migrant domestic workers and their families.',
  es: 'Formar al personal consular en los derechos de las trabajadoras domesticas migrantes.',
};

/** An edition that has these mandates besides those that are shipped. */
function edition(
  number: number,
  mandates: readonly (Partial<Item> & { code: string; words: Words })[],
): Catalogue {
  return edited(shippedCatalogue(), (copy) => {
    copy.edition.edition += number;
    const [like] = copy.mandates as [Item];
    for (const { words, ...given } of mandates) {
      const own = structuredClone({ ...like, number: null, numberBasis: 'UNKNOWN', ...given }) as Item;
      const [first] = own.versions as [Item['versions'][number]];
      const versions = given.versions ?? [{ ...first, text: { ...words }, validFrom: null, validTo: null }];
      copy.mandates.push({ ...own, validFrom: null, versions });
    }
  });
}

const load = (...mandates: Parameters<typeof edition>[1][number][]): Promise<number | null> =>
  world.loadCatalogue(edition(1, mandates));

const OVERLAP = `fragment Overlap on MandateOverlap { mandate { code } other { code } similarity language basis isInForce
  wordings { language similarity } sharedObjectives { code } sharedAddressees { code } sharedRounds { code } }`;
const READ = `query Read($n: Int, $one: MandateOverlapFilter, $own: OverlapFilter) {
  mandateOverlaps(asOf: $n, filter: $one) { totalCount nodes { ...Overlap } }
  mandate(by: { code: "A" }, asOf: $n) { overlaps(filter: $own) { totalCount nodes { ...Overlap } } } } ${OVERLAP}`;

/** Pairs that one side of is not of the shipped catalogue. */
const NEW = { one: { text: { contains: 'consular staff' } } };
const pairs = ({ nodes }: Loose): string[] =>
  nodes.map(({ mandate, other, basis }: Loose) => `${mandate.code} ~ ${other.code}: ${basis}`);

test('two of near-equal words, one objective and one addressee are found from either side, and as one pair', async () => {
  await load(
    { code: 'B', words: TRAIN_TOO, addressees: ['ILO', 'IOM'], objectives: ['SO-1', 'SO-2'] },
    { code: 'A', words: TRAIN, addressees: ['ILO'], objectives: ['SO-2'] },
    { code: 'C', words: { en: 'Publish figures every year.', es: 'Publicar cifras cada año.' } },
  );
  const { mandateOverlaps, mandate } = await world.query(READ, { one: NEW });
  const expected = {
    ...{ similarity: 1, language: 'es', basis: 'same wording, same objective, same addressee' },
    wordings: [
      { language: 'en', similarity: 0.792 },
      { language: 'es', similarity: 1 },
    ],
    ...{ sharedObjectives: [{ code: 'SO-2' }], sharedAddressees: [{ code: 'ILO' }], sharedRounds: [] },
    isInForce: true,
  };
  expect(mandateOverlaps).toEqual({
    totalCount: 1,
    nodes: [{ mandate: { code: 'A' }, other: { code: 'B' }, ...expected }],
  });
  expect(mandate.overlaps).toEqual(mandateOverlaps);
  const { mandate: other } = await world.query(
    `{ mandate(by: { code: "B" }) { overlaps { nodes { mandate { code } other { code } similarity } } } }`,
  );
  expect(other.overlaps.nodes).toEqual([{ mandate: { code: 'B' }, other: { code: 'A' }, similarity: 1 }]);
});

test('wordings of two languages are not compared, nor a mandate with its own former wording', async () => {
  const version = { textBasis: 'OFFICIAL' as never, adoptedBy: null };
  await load(
    {
      ...{ code: 'A', words: TRAIN },
      versions: [
        { ...version, number: 1, text: { ...TRAIN }, validFrom: '2010-01-01', validTo: '2012-01-01' },
        { ...version, number: 2, text: { ...TRAIN_TOO }, validFrom: '2012-01-01', validTo: null },
      ],
    },
    { code: 'B', words: { en: TRAIN['es'] as string, es: TRAIN['en'] as string } },
    {
      code: 'D',
      words: { en: 'Something else.', es: 'Otra cosa.', pt: 'Formar o pessoal consular para todos.' },
    },
    {
      code: 'E',
      words: { en: 'Unlike all.', es: 'Sin igual.', pt: 'Formar o pessoal consular para todas.' },
    },
  );
  const read = await world.query(READ, { one: NEW });
  expect(read.mandate.overlaps.nodes).toEqual([]);
  expect(read.mandateOverlaps.nodes).toEqual([]);
  const { mandate } = await world.query(
    `{ mandate(by: { code: "D" }) { overlaps { nodes { other { code } language wordings { language } } } } }`,
  );
  expect(mandate.overlaps.nodes).toEqual([
    { other: { code: 'E' }, language: 'pt', wordings: ['en', 'es', 'pt'].map((language) => ({ language })) },
  ]);
});

test('a group and its member share an addressee, by the days of membership; a group that both name stands for its members', async () => {
  await load(
    { code: 'A', words: TRAIN, addressees: ['MEMBER-STATES', 'ILO'] },
    { code: 'B', words: TRAIN, addressees: ['STATE-CR', 'STATE-NI'] },
    { code: 'C', words: TRAIN, addressees: ['MEMBER-STATES', 'ILO'] },
    { code: 'D', words: TRAIN, addressees: ['STATE-NI'] },
  );
  const { mandate } = await world.query(READ);
  const shared = mandate.overlaps.nodes.map(({ other, basis, sharedAddressees }: Loose) => [
    ...[other.code, basis],
    sharedAddressees.map(({ code }: Loose) => code).join(),
  ]);
  expect(shared).toEqual([
    ['B', 'same wording, same addressee', 'STATE-CR'],
    ['C', 'same wording, same addressee', 'ILO,MEMBER-STATES'],
    ['D', 'same wording', ''],
  ]);
  const { mandate: filtered } = await world.query(READ, { own: { hasSharedAddressee: false } });
  expect(pairs(filtered.overlaps)).toEqual(['A ~ D: same wording']);
});

test('filters say what one and the other are, how alike, and what they share', async () => {
  const less = { en: 'Train consular staff in the rights of workers.', es: 'Sin igual.' };
  await load(
    { code: 'A', words: TRAIN, addressees: ['ILO'], objectives: ['SO-1'] },
    { code: 'B', words: TRAIN, addressees: ['IOM'], objectives: ['SO-1'] },
    { code: 'C', words: TRAIN, addressees: ['IOM'], validTo: '2015-01-01' },
    { code: 'D', words: less, addressees: ['ILO'] },
  );
  const codes = async (one: object): Promise<string[]> => {
    const { mandateOverlaps } = await world.query(READ, { one: { ...NEW, ...one } });
    return mandateOverlaps.nodes.map(({ mandate, other }: Loose) => `${mandate.code}${other.code}`);
  };
  expect(await codes({})).toEqual(['AB', 'AC', 'BC', 'AD', 'BD', 'CD']);
  expect(await codes({ minimumSimilarity: 0.9 })).toEqual(['AB', 'AC', 'BC']);
  expect(await codes({ hasSharedObjective: true })).toEqual(['AB']);
  expect(await codes({ hasSharedAddressee: true })).toEqual(['BC', 'AD']);
  expect(await codes({ isInForce: false })).toEqual(['AC', 'BC', 'CD']);
  const ilo = { addressee: { eq: 'ILO' } };
  expect(await codes({ one: ilo })).toEqual(['AB', 'AC', 'AD', 'BD', 'CD']);
  expect(await codes({ one: ilo, other: ilo })).toEqual(['AD']);
  expect(await codes({ one: { objective: { eq: 'SO-1' } }, other: ilo })).toEqual(['AB', 'AD', 'BD']);
  const { mandateOverlaps } = await world.query(
    `query Read($filter: MandateOverlapFilter) { mandateOverlaps(filter: $filter, orderBy: [{ field: CODE, direction: DESC }], first: 2) {
      nodes { mandate { code } other { code } } } }`,
    { filter: NEW },
  );
  expect(mandateOverlaps.nodes).toEqual([
    { mandate: { code: 'C' }, other: { code: 'D' } },
    { mandate: { code: 'B' }, other: { code: 'D' } },
  ]);
});

test('a similarity that no index can look for, and an unknown code, are refused', async () => {
  const refused = async (one: object): Promise<Loose> => {
    const { body } = await world.ask(READ, { one });
    return body.errors?.[0]?.extensions?.['problems'];
  };
  expect(await refused({ minimumSimilarity: 0.1 })).toMatchObject([
    {
      path: ['mandateOverlaps', 'filter', 'minimumSimilarity'],
      code: 'LIMIT_EXCEEDED',
      cure: 'Ask for 0.3 to 1.',
    },
  ]);
  expect(await refused({ other: { addressee: { eq: 'ILOO' } } })).toMatchObject([
    { path: ['mandateOverlaps', 'filter', 'other', 'addressee', 'eq'] },
  ]);
});

test('rounds in which one agency had to tell of both are named', async () => {
  await load(
    { code: 'A', words: TRAIN, addressees: ['ILO'] },
    { code: 'B', words: TRAIN, addressees: ['ILO'] },
    { code: 'C', words: TRAIN, addressees: ['IOM'] },
  );
  await world.openRound('r', ['ILO', 'IOM']);
  const { mandate } = await world.query(READ);
  expect(mandate.overlaps.nodes).toMatchObject([
    { other: { code: 'B' }, sharedRounds: [{ code: 'r' }] },
    { other: { code: 'C' }, sharedRounds: [] },
  ]);
});

test('at an earlier act the wordings of that act are compared, for ever', async () => {
  const first = await load({ code: 'A', words: TRAIN }, { code: 'B', words: TRAIN });
  const before = await bytesAt(world, READ, first as number);
  const texts = [
    { language: 'en', text: 'Publish figures every year.' },
    { language: 'es', text: 'Publicar cifras cada año.' },
  ];
  await judged(world, AMEND, { mandate: { code: 'B' }, validFrom: '2020-01-01', texts }, Role.EDITOR);
  expect((await world.query(READ)).mandate.overlaps.totalCount).toBe(0);
  expect((await world.query(READ, { n: first })).mandate.overlaps.totalCount).toBe(1);
  expect(await bytesAt(world, READ, first as number)).toBe(before);
});

test('a list of all pairs says of how many mandates it looked for others', async () => {
  const many = Array.from({ length: 101 }, (_, i) => {
    const code = `M-${String(i).padStart(3, '0')}`;
    return { code, words: { en: `Number ${code} ${'abcdefghij'[i % 10]}${i * 7919}`, es: `${i * 104729}` } };
  });
  const act = await load(...many, { code: 'A', words: TRAIN }, { code: 'B', words: TRAIN });
  const truncated = async (filter: object): Promise<Loose> => {
    const { body } = await world.ask(
      'query Read($filter: MandateOverlapFilter, $n: Int) { mandateOverlaps(filter: $filter, asOf: $n) { totalCount } }',
      { filter, n: act },
    );
    return [body.data?.mandateOverlaps.totalCount > 0, body.extensions?.['truncated']];
  };
  expect(await truncated({})).toEqual([true, ['mandateOverlaps.compared: 100 of 137']]);
  expect(await truncated({ one: { text: { contains: 'consular' } } })).toEqual([true, undefined]);
});

test('all of it is one statement', async () => {
  await load({ code: 'A', words: TRAIN }, { code: 'B', words: TRAIN });
  expect(await world.statements(() => world.query(READ))).toHaveLength(1);
});
