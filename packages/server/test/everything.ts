import { edited } from '../src/features/register/catalogue.testing';
import { Role } from '../src/platform/caller';
import { ATTACH, CONTACT_SAVE, DECLARE, payloadOf, WAIVE, WITHDRAW } from './acts';
import { activity, response } from './documents';
import {
  ASSESS,
  DECIDE,
  itemId,
  judged,
  LINK,
  MATCH,
  MEET,
  MERGE_ORGANIZATIONS,
  REJECT_DUPLICATE,
  RENAME,
} from './judging';
import { redacting } from './redacting';
import { COMMENT, OPEN, opened, reporter, RESOLVE, reviewer } from './review';
import { richContent, richFiled } from './rich-document';
import { sent, translating } from './translating';
import { shippedCatalogue, startWorld, type Loose, type Return, type World } from './world';

/* A network with something of everything in it, a little of each. */

const SECRET = 'Held among ourselves.';

const named = (key: string, organization: string, country = 'CR') =>
  activity({
    key,
    title: `Regional course ${key} on labour migration`,
    places: [{ country }],
    themes: ['human_rights'],
    participations: [
      { role: 'PARTNER', organization: { name: organization, kind: 'university', country } },
      { role: 'DONOR', organization: { name: 'OIM', agencyCode: 'IOM' } },
    ],
    project: { key: `project-${organization}`, names: [{ language: 'en', text: `Project ${organization}` }] },
    outcomes: [{ kind: 'LAW', text: `A law of ${key}.`, country }],
    corridors: [{ countries: ['NI', 'CR'] }],
  });

const ownReturn = (mandate: string, word: string, country?: string) => ({
  sections: [
    { key: 'open', kind: 'CONTEXT' as const, body: `Open words about ${word}. Maria Lopez led it.` },
    { key: 'closed', kind: 'OTHER' as const, body: SECRET, isConfidential: true },
  ],
  mandateResponses: [
    response(mandate, [
      named(`${word}-a`, `University of ${word}`, country),
      named(`${word}-b`, `Univ. of ${word}`, 'PE'),
      activity({ key: `${word}-hidden`, title: SECRET, isConfidential: true, places: [{ country: 'HT' }] }),
    ]),
  ],
  activities: [activity({ key: `${word}-loose`, period: { edtf: '2008/2010' }, objectiveCodes: ['SO-2'] })],
  statements: [{ key: 's', polarity: 'NEED' as const, theme: 'gender', text: `More of ${word}.` }],
  suggestions: [{ key: 'g', text: `Meet about ${word}.`, addressees: [{ kind: 'OAS' as const }] }],
  resourceStatements: [
    { key: 'r', kind: 'TIME' as const, stance: 'LACKS' as const, text: `No time for ${word}.` },
  ],
  commitments: [{ key: 'c', text: `One more ${word}.`, dueOn: '2027' }],
  amendmentProposals: [
    { key: 'reword', mandateCode: mandate, proposedText: `Teach ${word}.`, rationale: 'Clearer.' },
    { key: 'loose', targetLabel: 'Area two', proposedText: 'Other words.' },
  ],
});

export async function startEverything(): Promise<World> {
  const world = await startWorld({
    catalogue: edited(shippedCatalogue(), (next) => {
      next.mandates.find(({ code }) => code === 'ILO-2')!.stateNotes = [
        { state: 'STATE-US', mark: '2/', text: { en: 'The United States joins.', es: 'Se suma.' } },
        { state: 'STATE-CR', mark: '1/', text: { en: 'Costa Rica reserves.', es: 'Se reserva.' } },
      ];
    }),
  });
  try {
    await rounds(world);
    const filed = await returns(world);
    await judgements(world);
    await afterwards(world, filed);
    await insiders(world);
    return world;
  } catch (error) {
    await world.stop();
    throw error;
  }
}

async function rounds(world: World): Promise<void> {
  await world.openRound('old', ['ILO', 'IOM', 'CIM'], { opensOn: '2011-01-01', dueOn: '2011-12-31' });
  await world.openRound('now', ['ILO', 'IOM', 'CIM', 'SAP', 'CENTRAL-AMERICA'], { dueOn: '2999-12-31' });
  await world.openRound('rich', ['ILO']);
}

interface Filed {
  readonly ilo: Return;
  readonly iom: Return;
  readonly withdrawn: Return;
}

async function returns(world: World): Promise<Filed> {
  const { translated } = translating(() => world);
  await world.file('ILO', 'rich', richContent, { filed: richFiled });
  await world.file('IOM', 'old', ownReturn('ILO-1', 'Chile', 'CL'));
  const first = await world.submit(await world.saveDraft('ILO', 'old', ownReturn('ILO-1', 'Lima')));
  await translated(first, [
    sent('Lima-a', 'title', 'Un curso'),
    sent('s', 'text', 'Más.'),
    sent('g', 'text', 'Reunirse.'),
  ]);
  await world.publish(first);
  // Its next revision supersedes what was published.
  await world.revise(first);
  const second = await world.submit(
    await world.saveDraft('ILO', 'old', ownReturn('ILO-1', 'Quito'), { ifExists: 'REPLACE' }),
  );
  await world.publish(second);
  const iom = await world.file('IOM', 'now', ownReturn('ILO-1', 'Quito'));
  const withdrawn = await world.file('CIM', 'old', ownReturn('CIM-1', 'Haiti'));
  await payloadOf(
    world,
    DECLARE,
    { cycle: { code: 'now' }, agency: { code: 'SAP' }, state: 'EXCUSED', reason: 'It moved.' },
    await reviewer(world),
  );
  return { ilo: second, iom, withdrawn };
}

async function judgements(world: World): Promise<void> {
  const responseId = await itemId(world, 'mandate_response', 'response-ILO-1', 'IOM').catch(() => '');
  if (responseId) await judged(world, ASSESS, { responseId, coverage: 'PARTIAL' });
  const [linked] = await world.sql<{ id: string }>(
    `select id from activity where key = 'Quito-loose' and since is not null limit 1`,
  );
  await judged(world, LINK, { id: `act_${linked?.id}`, mandates: ['ILO-2'], objectives: ['GO-1'] });
  const organization = async (name: string): Promise<string> =>
    `org_${(await world.sql<{ id: string }>('select id from organization where filed_name = $1', [name]))[0]?.id}`;
  await judged(world, MERGE_ORGANIZATIONS, {
    from: await organization('Univ. of Quito'),
    into: await organization('University of Quito'),
  });
  const [promised] = await world.sql<{ id: string }>(
    `select id from commitment where since is not null and until is null order by id limit 1`,
  );
  await judged(world, MEET, { id: `cmt_${promised?.id}`, activities: [`act_${linked?.id}`] });
  const [pair] = await world.sql<{ id: string }>(
    'select id from activity_match where until is null order by id limit 1',
  );
  if (pair) await judged(world, MATCH, { id: `mtc_${pair.id}`, state: 'CONFIRMED' });
  const [alike] = await world.sql<{ id: string }>(
    'select id from duplicate where until is null order by id limit 1',
  );
  if (alike) await judged(world, REJECT_DUPLICATE, { id: `dup_${alike.id}` });
  const [proposal] = await world.sql<{ id: string }>(
    `select x.id from amendment_proposal x where x.key = 'reword' and x.since is not null and x.until is null order by x.id limit 1`,
  );
  await judged(
    world,
    DECIDE,
    {
      proposalId: `prp_${proposal?.id}`,
      status: 'ADOPTED',
      adoption: {
        validFrom: '2026-07-01',
        texts: [
          { language: 'en', text: 'Teach their rights.' },
          { language: 'es', text: 'Enseñar sus derechos.' },
        ],
        resolution: {
          symbol: 'AG/RES. 1',
          title: [{ language: 'en', text: 'Amendment' }],
          adoptedOn: '2026-06-05',
        },
      },
    },
    Role.EDITOR,
  );
  await judged(
    world,
    RENAME,
    {
      agency: { code: 'CIM' },
      validFrom: '2026-01-01',
      names: [{ language: 'en', name: 'Commission of Women', acronym: 'CIM' }],
    },
    Role.EDITOR,
  );
}

async function afterwards(world: World, { iom, withdrawn }: Filed): Promise<void> {
  const { redacted } = redacting(() => world);
  await redacted(iom, 'Maria Lopez');
  const [row] = await world.sql<{ version: number }>('select version from diagnosis where id = $1', [
    withdrawn.id.slice(4),
  ]);
  const input = { id: withdrawn.id, expectedVersion: row?.version, reason: 'It named a child.' };
  const { userErrors } = await payloadOf(world, WITHDRAW, input, await world.keyOf(Role.ADMINISTRATOR));
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
}

/** What the public sees nothing of. */
async function insiders(world: World): Promise<void> {
  const [asReviewer, asReporter] = [await reviewer(world), await reporter(world)];
  await world.saveDraft('CIM', 'now', ownReturn('CIM-1', 'Panama'));
  const draft = await world.saveDraft('ILO', 'now', ownReturn('ILO-1', 'Bogota'));
  const bytes = Buffer.from('a file').toString('base64');
  await payloadOf(
    world,
    ATTACH,
    { diagnosisId: draft.id, name: 'a.txt', mediaType: 'text/plain', content: bytes },
    asReporter,
  ).catch(() => undefined);
  const [{ version }] = (await world.sql('select version from diagnosis where id = $1', [
    draft.id.slice(4),
  ])) as [Loose];
  const submitted = await world.submit({ ...draft, version });
  const about = { diagnosisId: submitted.id };
  const span = (quote: string): object => ({ sectionKey: 'open', quote });
  const thread = await opened(world, { ...about, span: span('Open words'), isBlocking: true }, asReviewer);
  await payloadOf(world, COMMENT, { threadId: thread.id, body: 'They are.' }, asReporter);
  const other = await opened(world, { ...about, span: span('about Bogota') }, asReviewer);
  await payloadOf(world, RESOLVE, { threadId: other.id, body: 'Thank you.' }, asReviewer);
  await payloadOf(world, OPEN, { ...about, body: 'All of it.' }, asReviewer);
  const { findings } = (
    await world.query(
      'query F($id: ID!) { node(id: $id) { ... on Diagnosis { findings { id severity } } } }',
      { id: submitted.id },
      { key: asReviewer },
    )
  ).node;
  const finding = findings.find(({ severity }: Loose) => severity !== 'BLOCKER');
  if (finding) await payloadOf(world, WAIVE, { findingId: finding.id, reason: 'It is so.' }, asReviewer);
  for (const name of ['Ana', 'Eva'])
    await payloadOf(
      world,
      CONTACT_SAVE,
      { name, email: `${name.toLowerCase()}@example.org`, locale: 'es', isFocalPoint: name === 'Ana' },
      asReporter,
    );
}
