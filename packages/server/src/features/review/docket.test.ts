import { codesOf, newRound } from '../../../test/acts';
import { AMEND, bytesAt, DECIDE, itemId, judged, judging, LINK, RENAME } from '../../../test/judging';
import { shippedCatalogue, startWorld, type Loose, type World } from '../../../test/world';
import { Role } from '../../platform/caller';
import { edited } from '../register/catalogue.testing';

let world: World;
beforeEach(async () => {
  const noted = edited(shippedCatalogue(), (next) => {
    const mandate = next.mandates.find(({ code }) => code === 'ILO-2')!;
    mandate.stateNotes = [
      {
        state: 'STATE-US',
        mark: '2/',
        text: { en: 'The United States joins.', es: 'Estados Unidos se suma.' },
      },
      { state: 'STATE-CR', mark: '1/', text: { en: 'Costa Rica reserves.', es: 'Costa Rica se reserva.' } },
    ];
  });
  world = await startWorld({ catalogue: noted });
  const round = await newRound(world);
  await world.file('ILO', round, {
    amendmentProposals: [
      { key: 'reword', mandateCode: 'ILO-2', proposedText: 'Teach rights.', rationale: 'Clearer.' },
      { key: 'add-to', kind: 'ADD', mandateCode: 'ILO-1', proposedText: 'And teach it.' },
      { key: 'add', kind: 'ADD', targetLabel: 'A body for workers', proposedText: 'Found a body.' },
      { key: 'remove', kind: 'REMOVE', mandateCode: 'ILO-3', rationale: 'Done with.' },
      { key: 'loose', targetLabel: 'Area two', proposedText: 'Other words.' },
    ],
  });
});
afterEach(() => world.stop());

const READ = `query Read($n: Int) {
  mandates(asOf: $n, first: 100) { totalCount nodes { code title text titleEs: title(locale: "es") textBasis validFrom validTo origin agency { code }
    addressees { nodes { code } } resolution { symbol } versions { number text textBasis validFrom validTo adoptedBy { symbol title adoptedOn } proposal { key } }
    stateNotes { state { code } mark text es: text(locale: "es") } proposals { nodes { key status } } } }
  docket: amendmentProposals(asOf: $n, first: 100) { nodes { key status mandate { code } adoptedBy { symbol title } judgements { aspect value reason by { role } } } }
  undecided: amendmentProposals(asOf: $n, filter: { status: [PROPOSED, DISCUSSED] }) { nodes { key } }
  adopted: amendmentProposals(asOf: $n, filter: { status: [ADOPTED], agency: { eq: "ILO" } }) { nodes { key } }
  ofTwo: amendmentProposals(asOf: $n, filter: { mandate: { eq: "ILO-2" } }) { nodes { key } }
  open: mandates(asOf: $n, filter: { hasOpenProposal: true }) { nodes { code } }
  agencies(asOf: $n, first: 100) { nodes { code name names { name language validFrom validTo } } } }`;
const LATEST = '{ latestAct { kind } }';

const reading = async (n: number | null = null): Promise<Loose> => {
  const data = await world.query(READ, { n });
  const of = (items: Loose[], name: string): Loose =>
    Object.fromEntries(items.map((each) => [each[name], each]));
  return { ...data, mandate: of(data.mandates.nodes, 'code'), proposal: of(data.docket.nodes, 'key') };
};
const keys = ({ nodes }: Loose): string[] => nodes.map(({ key, code }: Loose) => key ?? code).sort();

const RESOLUTION = {
  symbol: 'AG/RES. 9999 (LVI-O/26)',
  title: [
    { language: 'es', text: 'Enmienda' },
    { language: 'en', text: 'Amendment' },
  ],
  adoptedOn: '2026-06-05',
};
const adoption = (overrides: object = {}): object => ({
  validFrom: '2026-07-01',
  texts: [
    { language: 'en', text: 'Teach migrant workers their rights.' },
    { language: 'es', text: 'Enseñar sus derechos.' },
  ],
  resolution: RESOLUTION,
  ...overrides,
});
const idOf = (key: string): Promise<string> => itemId(world, 'amendment_proposal', key);
const decide = async (key: string, status: string, extra: object = {}): Promise<number> =>
  judged(world, DECIDE, { proposalId: await idOf(key), status, ...extra }, Role.EDITOR);
const refused = async (key: string, status: string, extra: object = {}): Promise<string[]> =>
  codesOf(
    await judging(world, DECIDE, { proposalId: await idOf(key), status, reason: 'x', ...extra }, Role.EDITOR),
  );

test('an adopted rewording is the mandate’s next dated wording; its history stays readable', async () => {
  const head = (await world.query('{ latestAct { number } }')).latestAct.number as number;
  const before = await bytesAt(world, READ, head);
  const act = await decide('reword', 'ADOPTED', { adoption: adoption(), reason: 'The plenary agreed.' });
  expect(act).toBe(head + 1);
  const now = await reading();
  const old = (await reading(head)).mandate['ILO-2'];
  expect(now.mandate['ILO-2'].versions).toEqual([
    { ...old.versions[0], validTo: '2026-07-01' },
    {
      number: 2,
      text: 'Teach migrant workers their rights.',
      textBasis: 'OFFICIAL',
      validFrom: '2026-07-01',
      validTo: null,
      adoptedBy: { symbol: RESOLUTION.symbol, title: 'Amendment', adoptedOn: '2026-06-05' },
      proposal: { key: 'reword' },
    },
  ]);
  expect(now.proposal.reword).toEqual({
    key: 'reword',
    status: 'ADOPTED',
    mandate: { code: 'ILO-2' },
    adoptedBy: { symbol: RESOLUTION.symbol, title: 'Amendment' },
    judgements: [
      {
        aspect: 'ADOPTED_BY',
        value: RESOLUTION.symbol,
        reason: 'The plenary agreed.',
        by: { role: 'EDITOR' },
      },
      { aspect: 'PROPOSAL_STATUS', value: 'ADOPTED', reason: 'The plenary agreed.', by: { role: 'EDITOR' } },
    ],
  });
  const { mandate } = await world.query(
    `{ mandate(by: { code: "ILO-2" }) { before: text(on: "2026-06-30") day: text(on: "2026-07-01") es: text(on: "2030-01-01", locale: "es") } }`,
  );
  expect(mandate).toEqual({
    before: old.text,
    day: 'Teach migrant workers their rights.',
    es: 'Enseñar sus derechos.',
  });
  expect(keys(now.adopted)).toEqual(['reword']);
  expect(keys(now.undecided)).toEqual(['add', 'add-to', 'loose', 'remove']);
  expect(keys(now.open)).toEqual(['ILO-1', 'ILO-3']);
  expect(now.mandate['ILO-2'].proposals.nodes).toEqual([{ key: 'reword', status: 'ADOPTED' }]);
  expect(await world.query(LATEST)).toEqual({ latestAct: { kind: 'ADOPTION' } });
  expect(await bytesAt(world, READ, head)).toBe(before);
});

test('a proposal to add to a mandate rewords it; one to strike it ends it on the day', async () => {
  await decide('add-to', 'ADOPTED', {
    adoption: adoption({ textBasis: 'QUOTED_IN_RETURN', resolution: null }),
  });
  await decide('remove', 'ADOPTED', { adoption: { validFrom: '2026-08-01', resolution: RESOLUTION } });
  const now = await reading();
  expect(
    now.mandate['ILO-1'].versions.map(({ number, textBasis, adoptedBy }: Loose) => [
      number,
      textBasis,
      adoptedBy?.symbol,
    ]),
  ).toEqual([
    [1, 'PARAPHRASE', 'AG/RES. 2141 (XXXV-O/05)'],
    [2, 'QUOTED_IN_RETURN', undefined],
  ]);
  expect(now.mandate['ILO-3']).toMatchObject({
    validTo: '2026-08-01',
    versions: [{ number: 1, validTo: '2026-08-01' }],
  });
  expect(now.proposal.remove).toMatchObject({ status: 'ADOPTED', adoptedBy: { symbol: RESOLUTION.symbol } });
  expect(keys(now.open)).toEqual(['ILO-2']);
  // What has ended cannot be amended or ended once more.
  const amended = {
    mandate: { code: 'ILO-3' },
    validFrom: '2026-09-01',
    texts: [{ language: 'en', text: 'x' }],
    reason: 'x',
  };
  expect(codesOf(await judging(world, AMEND, amended, Role.EDITOR))).toEqual(['WRONG_STATE validFrom']);
});

test('a proposal that names no mandate makes a new one, addressed and dated', async () => {
  const before = (await reading()).mandates.totalCount;
  await decide('add', 'ADOPTED', {
    adoption: adoption({
      code: 'ILO-4',
      title: [
        { language: 'en', text: 'A body for workers' },
        { language: 'es', text: 'Un órgano' },
      ],
      addressees: ['ILO', 'IOM'],
    }),
  });
  const now = await reading();
  expect(now.mandates.totalCount).toBe(before + 1);
  expect(now.mandate['ILO-4']).toMatchObject({
    title: 'A body for workers',
    titleEs: 'Un órgano',
    text: 'Teach migrant workers their rights.',
    textBasis: 'OFFICIAL',
    origin: 'ADDED_LATER',
    validFrom: '2026-07-01',
    validTo: null,
    agency: null,
    addressees: { nodes: [{ code: 'ILO' }, { code: 'IOM' }] },
    resolution: { symbol: RESOLUTION.symbol },
    versions: [{ number: 1, proposal: { key: 'add' } }],
    proposals: { nodes: [{ key: 'add', status: 'ADOPTED' }] },
  });
  expect(now.proposal.add.mandate).toEqual({ code: 'ILO-4' });
  // A return can answer it from now on.
  const round = await newRound(world);
  await world.file('IOM', round, {
    mandateResponses: [{ key: 'r', mandateCode: 'ILO-4', narrative: 'Begun.' }],
  });
});

test('a proposal can be taken up, rejected and taken up again, until it is adopted', async () => {
  const act = await decide('loose', 'DISCUSSED');
  expect((await reading()).proposal.loose.status).toBe('DISCUSSED');
  expect(await world.query(LATEST)).toEqual({ latestAct: { kind: 'LINK' } });
  expect(await refused('loose', 'DISCUSSED')).toEqual(['WRONG_STATE status']);
  await decide('loose', 'REJECTED');
  expect(keys((await reading()).undecided)).not.toContain('loose');
  await decide('loose', 'DISCUSSED');
  expect((await reading(act - 1)).proposal.loose.status).toBe('PROPOSED');
  // It names no mandate, so it has to be tied to one first.
  expect(await refused('loose', 'ADOPTED', { adoption: adoption() })).toEqual(['INVALID proposalId']);
  await judged(world, LINK, { id: await idOf('loose'), mandate: { code: 'ILO-2' } });
  expect(keys((await reading()).ofTwo)).toEqual(['loose', 'reword']);
  expect(keys((await reading()).open)).toContain('ILO-2');
  await decide('loose', 'ADOPTED', { adoption: adoption() });
  await decide('reword', 'ADOPTED', { adoption: adoption({ validFrom: '2026-12-01' }) });
  expect(
    (await reading()).mandate['ILO-2'].versions.map(({ number, validFrom, validTo }: Loose) => [
      number,
      validFrom,
      validTo,
    ]),
  ).toEqual([
    [1, '2005-06-07', '2026-07-01'],
    [2, '2026-07-01', '2026-12-01'],
    [3, '2026-12-01', null],
  ]);
  for (const status of ['DISCUSSED', 'REJECTED', 'ADOPTED'])
    expect(await refused('loose', status)).toEqual(['WRONG_STATE proposalId']);
});

test('an adoption that cannot be is refused with all its faults', async () => {
  expect(await refused('reword', 'ADOPTED')).toEqual(['INVALID adoption']);
  expect(await refused('reword', 'REJECTED', { adoption: adoption() })).toEqual(['INVALID adoption']);
  expect(
    await refused('reword', 'ADOPTED', {
      adoption: {
        validFrom: '2005-06-07',
        texts: [
          { language: 'en', text: ' ' },
          { language: 'EN', text: 'x' },
        ],
        code: 'ILO-9',
        resolution: { symbol: 'AG/RES. 1' },
      },
    }),
  ).toEqual([
    'INVALID adoption.code',
    'INVALID adoption.texts.0.text',
    'INVALID adoption.texts.1.language',
    'INVALID adoption.validFrom',
    'INVALID adoption.resolution.title',
  ]);
  expect(await refused('reword', 'ADOPTED', { adoption: { validFrom: '2026-01-01' } })).toEqual([
    'INVALID adoption.texts',
  ]);
  expect(await refused('remove', 'ADOPTED', { adoption: adoption({ validFrom: '2000-01-01' }) })).toEqual([
    'INVALID adoption.texts',
    'INVALID adoption.validFrom',
  ]);
  const { userErrors } = await judging(
    world,
    DECIDE,
    {
      proposalId: await idOf('add'),
      status: 'ADOPTED',
      reason: 'x',
      adoption: adoption({ code: 'ILO-1', addressees: ['ILOO'] }),
    },
    Role.EDITOR,
  );
  expect(codesOf({ userErrors })).toEqual([
    'INVALID adoption.code',
    'INVALID adoption.title',
    'UNKNOWN_CODE adoption.addressees.0',
  ]);
  expect(userErrors[2].cure).toBe('Nearest known: ILO.');
  expect(
    await refused('add', 'ADOPTED', {
      adoption: adoption({ code: 'ilo 4', title: [{ language: 'en', text: 'T' }] }),
    }),
  ).toEqual(['INVALID adoption.code', 'INVALID adoption.addressees']);
  expect(
    codesOf(
      await judging(world, DECIDE, { proposalId: 'prp_0', status: 'REJECTED', reason: 'x' }, Role.EDITOR),
    ),
  ).toEqual(['NOT_FOUND proposalId']);
  expect((await reading()).mandate['ILO-2'].versions).toHaveLength(1);
});

test('a mandate is amended without a proposal', async () => {
  const input = {
    mandate: { code: 'ILO-2' },
    validFrom: '2026-07-01',
    texts: [{ language: 'en', text: 'Words of the chair.' }],
    resolution: RESOLUTION,
  };
  const act = await judged(world, AMEND, input, Role.EDITOR);
  const now = await reading();
  expect(now.mandate['ILO-2'].versions[1]).toMatchObject({
    number: 2,
    text: 'Words of the chair.',
    proposal: null,
  });
  expect((await reading(act - 1)).mandate['ILO-2'].versions).toHaveLength(1);
  expect(await world.query(LATEST)).toEqual({ latestAct: { kind: 'ADOPTION' } });
  const refusals = async (extra: object): Promise<string[]> =>
    codesOf(await judging(world, AMEND, { ...input, reason: 'x', ...extra }, Role.EDITOR));
  expect(await refusals({})).toEqual(['INVALID validFrom']);
  expect(await refusals({ mandate: { code: 'ILO-22' }, resolution: { symbol: ' ' } })).toEqual([
    'UNKNOWN_CODE mandate.code',
    'INVALID resolution.symbol',
  ]);
  expect(await refusals({ texts: [] })).toEqual(['INVALID texts', 'INVALID validFrom']);
});

test('an agency gets new names from a day on; in a language that is left out the name stays', async () => {
  const input = {
    agency: { acronym: 'oit' },
    names: [{ language: 'en', name: 'International Labour Office', acronym: 'ILOF' }],
    validFrom: '2026-09-01',
  };
  const act = await judged(world, RENAME, input, Role.EDITOR);
  const named = (data: Loose): Loose => data.agencies.nodes.find(({ code }: Loose) => code === 'ILO');
  expect(named(await reading()).names.slice(0, 2)).toMatchObject([
    { name: 'International Labour Organization', language: 'en', validTo: '2026-09-01' },
    { name: 'International Labour Office', language: 'en', validFrom: '2026-09-01', validTo: null },
  ]);
  const { agency } = await world.query(
    `{ agency(by: { code: "ILO" }) { before: name(on: "2026-08-31") after: name(on: "2026-09-01") es: name(on: "2026-09-01", locale: "es") } }`,
  );
  expect(agency).toEqual({
    before: 'International Labour Organization',
    after: 'International Labour Office',
    es: 'Organización Internacional del Trabajo',
  });
  expect(await world.query(LATEST)).toEqual({ latestAct: { kind: 'CATALOGUE' } });
  expect(named(await reading(act - 1)).names).not.toContainEqual(
    expect.objectContaining({ validFrom: '2026-09-01' }),
  );
  const refusals = async (extra: object): Promise<string[]> =>
    codesOf(await judging(world, RENAME, { ...input, reason: 'x', ...extra }, Role.EDITOR));
  expect(await refusals({})).toEqual(['INVALID validFrom']);
  expect(await refusals({ agency: { code: 'NOBODY' } })).toEqual(['NOT_FOUND agency']);
  expect(await refusals({ names: [] })).toEqual(['INVALID names']);
  expect(
    await refusals({
      validFrom: '2030-01-01',
      names: [
        { language: 'en', name: '' },
        { language: 'en', name: 'x', acronym: ' ' },
      ],
    }),
  ).toEqual(['INVALID names.0.name', 'INVALID names.1.acronym', 'INVALID names.1.language']);
});

test('states’ notes are printed with their mandate, in both languages, whatever its wording', async () => {
  const notes = [
    { state: { code: 'STATE-CR' }, mark: '1/', text: 'Costa Rica reserves.', es: 'Costa Rica se reserva.' },
    {
      state: { code: 'STATE-US' },
      mark: '2/',
      text: 'The United States joins.',
      es: 'Estados Unidos se suma.',
    },
  ];
  expect((await reading()).mandate['ILO-2'].stateNotes).toEqual(notes);
  await decide('reword', 'ADOPTED', { adoption: adoption() });
  expect((await reading()).mandate['ILO-2'].stateNotes).toEqual(notes);
});

test('reviewers judge, but only those who keep the catalogue decide on proposals', async () => {
  const { body } = await world.ask(
    DECIDE,
    { input: { proposalId: await idOf('reword'), status: 'REJECTED', reason: 'x' } },
    { key: await world.keyOf(Role.REVIEWER, 'GS-OAS') },
  );
  expect(body.errors[0].extensions.code).toBe('FORBIDDEN');
});
