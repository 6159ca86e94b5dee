import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Client, createClient, type DiagnosisSaveInput } from '@mandato/sdk';
import { Role } from '../src/platform/caller';
import { startWorld, type Loose, type World } from './world';

const root = join(__dirname, '../../..');
const example = join(root, 'examples/file-a-return');
const { iloReturn } = jest.requireActual<{ iloReturn: DiagnosisSaveInput }>(join(example, 'return.ts'));
const { iloReturnFromOriginal } = jest.requireActual<{
  iloReturnFromOriginal(text: string): DiagnosisSaveInput;
}>(join(example, 'original.ts'));

const shared = process.env['MANDATO_SHARED'] ?? join(root, '../shared');
const form = join(shared, 'returns/ilo-diagnosis-form.txt');

/** The query that the project promises to answer on the demo data. */
const MANDATES = `{ agency(by: { code: "ILO" }) { code name
  mandates(first: 10) { totalCount nodes { number title
    activities(first: 50) { totalCount nodes { title period { edtf printed ongoing } participations { role organization { name } } } } } } } }`;

const CITATION = 'citation { ...Words }';
const CONTENT = `query Content($by: DiagnosisBy!) {
  diagnosis(by: $by) { published { content {
    sections { key kind headingPrinted body }
    objectiveClaims { printedNumber objective { code kind } ${CITATION} }
    mandateResponses { key mandate { code } ${CITATION} activities { ...Done } }
    statements { polarity ${CITATION} }
    amendmentProposals { kind mandate { code } proposedText rationale ${CITATION} }
    resourceStatements { kind stance count shareMin shareMax amount ${CITATION} }
    suggestions { key addressees { kind agency { code } } relatesTo { key } ${CITATION} }
    annexReferences { key kind isHeld supports { key } ${CITATION} }
    footnotes { marker target { ...Words } ${CITATION} }
  } } } }
fragment Done on Activity { key ${CITATION} outcomes { kind ${CITATION} } }
fragment Words on Citation { section { key headingPrinted body } part start end quote }`;

fileAndRead('ILO’s return in this project’s own words', () => iloReturn);
fileAndRead(
  `ILO’s return as filed${existsSync(form) ? '' : ' (skipped: MANDATO_SHARED holds no returns/ilo-diagnosis-form.txt)'}`,
  () => iloReturnFromOriginal(readFileSync(form, 'utf8')),
  existsSync(form) ? describe : describe.skip,
);

function fileAndRead(
  name: string,
  read: () => DiagnosisSaveInput,
  suite: typeof describe.skip = describe,
): void {
  suite(name, () => {
    let world: World;
    let ilo: Client;
    let anyone: Client;
    let sent: DiagnosisSaveInput;
    let content: Loose;
    beforeAll(async () => {
      sent = read();
      world = await startWorld();
      const api = (apiKey?: string) => createClient({ url: `${world.url}/graphql`, apiKey });
      anyone = api();
      ilo = api(await world.keyOf(Role.REPORTER, 'ILO'));
      await world.openRound();
    });
    afterAll(() => world?.stop());

    test('is filed with findings that stop nothing, and is public when published', async () => {
      const { diagnosis, results, findings } = await ilo.diagnoses.file(sent);
      expect(diagnosis).toMatchObject({ reference: 'ILO/2013-review', state: 'SUBMITTED' });
      expect(results.map(({ severity }) => severity)).not.toContain('BLOCKER');
      expect([...new Set(results.map(({ code }) => code))]).toEqual([
        'OTHER_AGENCY_IN_HEADING',
        'LIKELY_SLIP',
        'DANGLING_ANNEX',
        'UNDATED_ACTIVITY',
        'OTHERS_DID_IT',
        'POLARITY_AGAINST_SECTION',
        'PROPOSAL_WITHOUT_WORDING',
      ]);
      expect(findings.map(({ code }) => code).sort()).toEqual(results.map(({ code }) => code).sort());
      expect(await anyone.diagnoses.get({ reference: 'ILO/2013-review' })).toBeNull();

      const secretariat = createClient({
        url: `${world.url}/graphql`,
        apiKey: await world.keyOf(Role.REVIEWER, 'GS-OAS'),
      });
      await secretariat.diagnoses.accept({ id: diagnosis.id, expectedVersion: diagnosis.version });
      await secretariat.publications.create({ diagnosisIds: [diagnosis.id] });
      const read = await anyone.diagnoses.get({ reference: 'ILO/2013-review' });
      expect(read).toMatchObject({ state: 'PUBLISHED', agency: { code: 'ILO' }, findings: [] });
      expect(read?.latestRevision?.document).toMatchObject(sent.content);
      const { data } = await anyone.query(CONTENT, { by: { reference: 'ILO/2013-review' } });
      ({ content } = (data as Loose).diagnosis.published);
    });

    const answer = async (api: Client): Promise<Loose> => ((await api.query(MANDATES)).data as Loose).agency;

    test('answers with 3 mandates and 14 activities', async () => {
      const { mandates } = await answer(anyone);
      expect(mandates.totalCount).toBe(3);
      expect(mandates.nodes.map((each: Loose) => [each.number, each.activities.totalCount])).toEqual([
        [1, 6],
        [2, 4],
        [3, 4],
      ]);
      const activities = mandates.nodes.flatMap((each: Loose) => each.activities.nodes);
      expect(activities).toHaveLength(14);
      expect(activities.every((each: Loose) => each.title !== '')).toBe(true);
      const ongoing = activities.filter((each: Loose) => each.period.ongoing);
      expect(ongoing.map((each: Loose) => each.period)).toEqual([
        { edtf: '2005/..', printed: '2005 to date', ongoing: true },
      ]);
    });

    test('quotes its sections exactly', () => {
      const citations = found(content, (each) => 'quote' in each);
      // One for each record and each of the 6 outcomes, and the place of the footnote's mark.
      expect(citations).toHaveLength(8 + 3 + 14 + 6 + 8 + 2 + 6 + 5 + 2 + 1 + 1);
      for (const { section, part, start, end, quote } of citations) {
        const text: string = part === 'HEADING' ? section.headingPrinted : section.body;
        expect(text.slice(start, end)).toBe(quote);
        expect(quote).not.toBe('');
      }
      expect(content.sections.map(({ headingPrinted, body }: Loose) => [headingPrinted, body])).toEqual(
        sent.content.sections?.map(({ headingPrinted = null, body }) => [headingPrinted, body]),
      );
    });

    test('says in a finding that a heading names another agency, and quotes it', async () => {
      const own = await ilo.diagnoses.get({ reference: 'ILO/2013-review' });
      const heading = own?.findings.find(({ code }) => code === 'OTHER_AGENCY_IN_HEADING');
      expect(heading).toMatchObject({ severity: 'WARNING', state: 'OPEN', citation: { part: 'HEADING' } });
      const { section, start, end, quote } = heading!.citation!;
      const printed = sent.content.sections?.find(({ key }) => key === section?.key)?.headingPrinted;
      expect(quote).toBe('CIM');
      expect(printed?.slice(start!, end!)).toBe(quote);
    });

    test('holds what the form holds', async () => {
      const kinds = content.objectiveClaims.map(({ objective }: Loose) => objective.kind);
      expect(kinds).toEqual(['GENERAL', 'GENERAL', ...Array<string>(6).fill('SPECIFIC')]);

      expect(content.amendmentProposals).toMatchObject([
        { kind: 'REWORD', mandate: { code: 'ILO-2' }, proposedText: expect.stringMatching(/./) },
        { kind: 'ADD', mandate: null, proposedText: null, rationale: expect.stringMatching(/./) },
      ]);
      expect(content.annexReferences).toMatchObject([
        { kind: 'BIBLIOGRAPHY', isHeld: false, supports: [{ key: 'training-manuals' }] },
        { kind: 'LONG_VERSION', isHeld: false, supports: { length: 14 } },
      ]);
      expect(content.footnotes).toMatchObject([
        { marker: '*', target: { quote: '*', section: { key: 'context' } } },
      ]);

      const toOas = content.suggestions.filter(({ addressees }: Loose) =>
        addressees.some(({ kind }: Loose) => kind === 'OAS'),
      );
      expect(toOas.map(({ key }: Loose) => key)).toEqual([
        'closer-communication',
        'more-proactive-oas',
        'agenda-in-regional-processes',
      ]);
      expect(toOas[0]).toMatchObject({
        addressees: [{ kind: 'OAS' }, { kind: 'AGENCY', agency: { code: 'ILO' } }],
        relatesTo: [
          { key: 'migration-and-social-security' },
          { key: 'migrandina-capacity' },
          { key: 'gender-sensitive-policies' },
        ],
      });
      const toGovernments = await anyone.suggestions.list({ filter: { addressee: ['GOVERNMENTS'] } });
      expect(toGovernments.nodes.map(({ key }) => key).sort()).toEqual([
        'government-ownership',
        'south-south-cooperation',
      ]);

      const stances = content.resourceStatements.map(({ kind, stance }: Loose) => `${stance} ${kind}`);
      expect(stances).toEqual([
        'NEEDS OTHER',
        'NEEDS MONEY',
        'HAS TIME',
        'HAS STAFF',
        'LACKS STAFF',
        'NEEDS STAFF',
      ]);
      expect(content.resourceStatements[2]).toMatchObject({ count: '1', shareMin: '0.25', shareMax: '0.30' });
      expect(content.resourceStatements.every(({ amount }: Loose) => amount === null)).toBe(true);
    });

    test('answers its own agency with 14 still, a second return on its way', async () => {
      const before = await answer(anyone);
      await world.openRound('next', ['ILO']);
      const second = await ilo.diagnoses.file({ ...sent, cycle: { code: 'next' }, externalId: 'second' });
      expect(second.diagnosis).toMatchObject({ reference: 'ILO/next', state: 'SUBMITTED' });
      expect(await answer(ilo)).toEqual(before);
      expect(await answer(anyone)).toEqual(before);
      const mine = await ilo.activities.list({ standing: 'MINE', withTotal: true, first: 1 });
      expect(mine.totalCount).toBe(28);
    });
  });
}

/** Every object in a tree that is one of those asked for. */
function found(tree: unknown, isAsked: (each: object) => boolean): Loose[] {
  if (typeof tree !== 'object' || tree === null) return [];
  return [...(isAsked(tree) ? [tree] : []), ...Object.values(tree).flatMap((each) => found(each, isAsked))];
}
