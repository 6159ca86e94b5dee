import { demoRounds } from '@mandato/server/demo/demo.files';
import { createApiKey, SYSTEM } from '@mandato/server/features/access/key.service';
import { openRound } from '@mandato/server/features/cycles/cycle.service';
import { Role } from '@mandato/server/platform/caller';
import { connect, type Database } from '@mandato/server/platform/database/database';
import { entities } from '@mandato/server/schema';
import type { DiagnosisContentInput } from '@mandato/rules';
import type { Client } from 'pg';
import { send, type Contender } from './contender';

/** A return that a write is made to. */
export interface Writable {
  readonly agency: string;
  readonly cycle: string;
  /** Key of its agency. */
  readonly key: string;
  /** Global id. */
  readonly id: string;
  readonly version: number;
}

export interface ReturnsToWrite {
  readonly saves: readonly Writable[];
  readonly submits: readonly Writable[];
  readonly publications: readonly Writable[];
  /** Key of the secretariat. */
  readonly secretariat: string;
  /** Content that this agency can file; never the same twice. */
  contentOf(agency: string): DiagnosisContentInput;
}

/** How many returns are saved and submitted in a round, and how many are published. */
const WRITES = 48;
const PUBLICATIONS = 8;
const ALL = 2 * WRITES + PUBLICATIONS;
const AGENCIES = 24;
const ACTIVITIES = 20;

/** Opens rounds of the benchmark's own and files in them, through the server. */
export async function makeReturns(
  databaseUrl: string,
  admin: Client,
  server: Contender,
): Promise<ReturnsToWrite> {
  const database = await connect(databaseUrl, entities);
  try {
    const filing = await agenciesThatFile(admin);
    const secretariat = await keyOf(database, Role.REVIEWER, 'GS-OAS');
    const contentOf = contents(filing);
    const made: Writable[] = [];
    const keys = new Map<string, string>();
    for (const { code } of filing) keys.set(code, await keyOf(database, Role.REPORTER, code));
    for (let round = 1; made.length < ALL; round++) {
      const cycle = `bench-${Date.now()}-${round}`;
      await openBenchRound(database, cycle, filing);
      const saved = filing.slice(0, ALL - made.length).map(async ({ code }): Promise<Writable> => {
        const key = keys.get(code) as string;
        const input = { cycle: { code: cycle }, language: 'en', content: contentOf(code) };
        return { agency: code, cycle, key, ...(await done(server, key, 'diagnosisSave', input)) };
      });
      made.push(...(await Promise.all(saved)));
    }
    const publications: Writable[] = [];
    for (const each of made.slice(2 * WRITES)) {
      const handedIn = await done(server, each.key, 'diagnosisSubmit', {
        id: each.id,
        expectedVersion: each.version,
      });
      const accepted = { id: each.id, expectedVersion: handedIn.version };
      publications.push({ ...each, ...(await done(server, secretariat, 'diagnosisAccept', accepted)) });
    }
    return {
      saves: made.slice(0, WRITES),
      submits: made.slice(WRITES, 2 * WRITES),
      publications,
      secretariat,
      contentOf,
    };
  } finally {
    await database.close();
  }
}

interface Filing {
  readonly code: string;
  readonly mandates: readonly string[];
}

const agenciesThatFile = async (admin: Client): Promise<readonly Filing[]> =>
  (
    await admin.query<Filing>(
      `select a.code, array_agg(m.code order by m.code collate "C") as mandates from agency a
         join mandate_addressee x on x.agency_id = a.id and x.until is null
         join mandate m on m.id = x.mandate_id and m.until is null and m.valid_to is null
        where a.until is null and a.category not in ('GROUP', 'MEMBER_STATE') group by a.code order by a.code collate "C" limit ${AGENCIES}`,
    )
  ).rows;

const keyOf = (database: Database, role: Role, agencyCode: string): Promise<string> =>
  createApiKey(database, SYSTEM, { name: `Benchmark ${agencyCode}`, role, agencyCode });

async function openBenchRound(database: Database, code: string, filing: readonly Filing[]): Promise<void> {
  const [demo] = demoRounds();
  if (!demo) throw new Error('The server has no demo round to take the form from.');
  const expected = filing.map((each) => each.code);
  await openRound(database, SYSTEM, { ...demo, code, expected, opensOn: '2020-01-01', dueOn: '2099-12-31' });
}

type Act = 'diagnosisSave' | 'diagnosisSubmit' | 'diagnosisAccept';

async function done(
  server: Contender,
  key: string,
  name: Act,
  input: object,
): Promise<{ id: string; version: number }> {
  const type = name === 'diagnosisSave' ? 'DiagnosisSaveInput' : 'DiagnosisActInput';
  const document = `mutation Prepare($input: ${type}!) { payload: ${name}(input: $input) { diagnosis { id version } userErrors { code path message } } }`;
  const operation = { name, document };
  const request = server.request(operation, { input }, { key, idempotencyKey: crypto.randomUUID() });
  const { payload } = (await send(server, operation, request)).data as {
    payload: { diagnosis: { id: string; version: number } | null; userErrors: unknown[] };
  };
  if (!payload.diagnosis || payload.userErrors.length > 0)
    throw new Error(`${name} was refused: ${JSON.stringify(payload.userErrors)}`);
  return payload.diagnosis;
}

const COUNTRIES = ['CR', 'NI', 'PA', 'GT', 'HN', 'SV', 'MX', 'CO', 'EC', 'PE'];

function contents(filing: readonly Filing[]): (agency: string) => DiagnosisContentInput {
  const mandates = new Map(filing.map((each) => [each.code, each.mandates]));
  let made = 0;
  return (agency) => {
    const n = (made += 1);
    const [mandateCode] = mandates.get(agency) ?? [];
    const activities = Array.from({ length: ACTIVITIES }, (_, i) => ({
      key: `activity-${i}`,
      title: `Course ${i} of ${agency} in revision ${n}`,
      text: `People of ${COUNTRIES[i % 10]} learned what the law gives them, in ${i + 3} places, with teachers of their own. `.repeat(
        3,
      ),
      kind: 'training',
      period: { edtf: String(2000 + (i % 20)) },
      places: [{ country: COUNTRIES[i % 10] as string }],
      participations: [
        {
          role: 'PARTNER' as const,
          organization: { name: `University ${i % 5} of ${agency}`, country: 'CR', kind: 'university' },
        },
      ],
    }));
    return {
      sections: [
        {
          key: 'general',
          kind: 'GENERAL',
          body: `What ${agency} did, told for the ${n}th time. `.repeat(30),
          language: 'en',
        },
      ],
      mandateResponses: mandateCode
        ? [{ key: 'response', mandateCode, narrative: `It was done as asked (${n}).`, activities }]
        : [],
      statements: [{ key: 'strength', polarity: 'STRENGTH', text: `It is known in the region (${n}).` }],
      suggestions: [{ key: 'meet', text: `Meet ${n} times.`, addressees: [{ kind: 'OAS' }] }],
    };
  };
}
