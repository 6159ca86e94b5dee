import { join } from 'node:path';
import * as fc from 'fast-check';
import { testDatabase } from '../../../test/setup/database';
import { entities } from '../../schema';
import { connect, type Database } from '../../platform/database/database';
import { SYSTEM } from '../access/key.service';
import type { Catalogue } from './catalogue';
import { readCatalogue } from './catalogue.files';
import { TABLE_NAMES } from './catalogue.rules';
import { loadCatalogue } from './catalogue.service';
import { edited, type Editable } from './catalogue.testing';

type Edit = (c: Editable<Catalogue>, pick: <T>(items: readonly T[]) => T, word: string) => unknown;

/** What a keeper of the catalogue may do between two editions; each leaves it faultless. */
const EDITS: Readonly<Record<string, Edit>> = {
  renameAgency: (c, pick, word) => (pick(pick(c.agencies).names).name = word),
  addName: (c, pick, word) =>
    pick(c.agencies).names.push({
      language: 'pt',
      name: word,
      acronym: null,
      validFrom: null,
      validTo: null,
    }),
  removeName: (c, pick) => {
    const agency = pick(c.agencies);
    agency.names = agency.names.filter((n) => n.language !== 'pt');
  },
  moveAgency: (c, pick) => (pick(c.agencies).parent = pick([null, 'OAS', 'ILO'])),
  leaveOutMandate: (c, pick) =>
    c.mandates.splice(c.mandates.indexOf(pick(c.mandates)), c.mandates.length > 3 ? 1 : 0),
  addMandate: (c, pick, word) =>
    c.mandates.push({
      ...structuredClone(pick(c.mandates)),
      code: `NEW-${word}`,
      number: null,
    }),
  readdress: (c, pick) => (pick(c.mandates).addressees = [pick(c.agencies).code]),
  tieToObjective: (c, pick) => (pick(c.mandates).objectives = [pick(c.objectives).code]),
  untie: (c) => c.mandates.forEach((m) => (m.objectives = [])),
  reword: (c, pick, word) => (pick(pick(c.mandates).versions).text['es'] = word),
  note: (c, pick, word) =>
    (pick(c.mandates).stateNotes = [
      { state: 'STATE-CR', mark: pick([null, '1/']), text: { en: word, es: word } },
    ]),
  unnote: (c) => c.mandates.forEach((m) => (m.stateNotes = [])),
  join: (c, pick) =>
    (c.memberships = [
      ...c.memberships.filter((m) => m.group !== 'ANDEAN-COUNTRIES' || m.member !== 'STATE-CL'),
      { group: 'ANDEAN-COUNTRIES', member: 'STATE-CL', validFrom: pick([null, '2020-01-01']), validTo: null },
    ]),
  leave: (c, pick) =>
    c.memberships.splice(c.memberships.indexOf(pick(c.memberships)), c.memberships.length > 3 ? 1 : 0),
  relabel: (c, pick, word) => (pick(pick(c.codeLists).entries).label['en'] = word),
  withdraw: (c, pick) => (pick(pick(c.codeLists).entries).withdrawnOn = pick([null, '2026-01-01'])),
  oblige: (c, pick) => (pick(c.obligations).addressees = [pick(c.agencies).code]),
};

/** A part of the shipped edition, small enough to be looked at again after every act. */
const small = edited(readCatalogue(join(__dirname, '../../../catalogue')), (c) => {
  const states = ['STATE-CR', 'STATE-CL', 'STATE-PE', 'STATE-EC'];
  c.agencies = c.agencies.filter((a) => a.country === null || states.includes(a.code));
  c.countries = c.countries.filter((k) => k.agency !== null && states.includes(k.agency));
  c.memberships = c.memberships.filter((m) => states.includes(m.member));
  c.mandates = c.mandates.slice(0, 8);
  for (const list of c.codeLists)
    list.entries = list.entries.slice(0, 3).map((e) => ({ ...e, broader: null }));
});

const step = fc.record({
  edit: fc.constantFrom(...Object.keys(EDITS)),
  at: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
  word: fc.stringMatching(/^[A-Z]{1,2}$/),
});

function nextEdition(
  catalogue: Catalogue,
  steps: readonly { edit: string; at: readonly number[]; word: string }[],
): Catalogue {
  return edited(catalogue, (copy) => {
    for (const { edit, at, word } of steps) {
      const places = [...at];
      EDITS[edit]!(copy, (items) => items[(places.shift() ?? 0) % items.length]!, word);
    }
    copy.mandates = [...new Map(copy.mandates.map((m) => [m.code, m])).values()];
    for (const a of copy.agencies) {
      a.names = [...new Map(a.names.map((n) => [`${n.language} ${n.validFrom} ${n.name}`, n])).values()];
    }
  });
}

/** The rows that stand at each number up to the head, as a hash; that they were closed later is not part of them. */
async function everyState(database: Database): Promise<readonly string[]> {
  const tables = TABLE_NAMES.map(
    (t) => `select '${t}' as t, id, since, until, to_jsonb(x) - 'until' as r from ${t} x`,
  ).join(' union all ');
  // Written out once: the same row stands at many numbers.
  const found = await database.source.query<{ state: string }[]>(
    `with x as materialized (select t, id, since, until, t || r::text as r from (${tables}) x)
      select md5(string_agg(r, E'\\n' order by t, id)) as state from generate_series(1, (select number from register_head)) n
        join x on since <= n and (until is null or until > n) group by n order by n`,
  );
  return found.map(({ state }) => state);
}

test('whatever a newer edition says, what the register said at every earlier number stays as it was', async () => {
  const made = await testDatabase();
  const database = await connect(made.url, entities);
  try {
    let edition = small;
    await loadCatalogue(database, SYSTEM, edition);
    let known = await everyState(database);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        edition = nextEdition(edition, steps);
        const { act, opened, closed } = await loadCatalogue(database, SYSTEM, edition);
        const now = await everyState(database);
        expect(now.slice(0, known.length)).toEqual(known);
        // One act where something differs, none where nothing does; and then the register holds the whole edition.
        expect(now).toHaveLength(known.length + (act === null ? 0 : 1));
        expect(act === null).toBe(opened + closed === 0);
        expect(await loadCatalogue(database, SYSTEM, edition)).toEqual({ act: null, opened: 0, closed: 0 });
        known = now;
      }),
      { numRuns: 20, endOnFailure: true },
    );
    expect(known.length).toBeGreaterThan(10);
  } finally {
    await database.close();
    await made.drop();
  }
});
