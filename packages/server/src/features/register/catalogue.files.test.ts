import 'reflect-metadata';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkCatalogue, CatalogueError, readCatalogue } from './catalogue.files';
import { edited, type Editable } from './catalogue.testing';
import type { Catalogue } from './catalogue';

const SHIPPED = join(__dirname, '../../../catalogue');
const shipped = readCatalogue(SHIPPED);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mandato-catalogue-'));
  cpSync(SHIPPED, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function errorOf(read: () => unknown): CatalogueError {
  try {
    read();
  } catch (error) {
    if (error instanceof CatalogueError) return error;
    throw error;
  }
  throw new Error('Nothing was found wrong.');
}

const faultsAfter = (edit: (copy: Editable<Catalogue>) => unknown): readonly string[] =>
  errorOf(() => checkCatalogue(edited(shipped, edit))).faults;

const rewrite = (file: string, edit: (content: string) => string): void =>
  writeFileSync(join(folder, file), edit(readFileSync(join(folder, file), 'utf8')));

test('the shipped edition is faultless and complete', () => {
  expect(shipped.countries).toHaveLength(249);
  expect(shipped.agencies.filter((a) => a.category === 'MEMBER_STATE')).toHaveLength(35);
  expect(shipped.mandates.filter((m) => m.addressees.includes('ILO')).map((m) => m.code)).toEqual([
    'ILO-1',
    'ILO-2',
    'ILO-3',
  ]);
});

test('the keeper hears of all faults of form at once, with file, item and field, and of no code of ours', () => {
  rewrite('agencies.json', (json) =>
    json.replace('"OAS_ORGAN"', '"OAS_ORGAM"').replace('"en"', '"english language"'),
  );
  rewrite('mandates.json', (json) => json.replace(/"es": "Acercar[^"]*"/, '"pt": "Aproximar"'));
  rewrite('resolutions.json', (json) =>
    json.replace('2005-06-07', '2005-06-31').replace('"adoptedOn"', '"adopted"'),
  );
  rewrite('countries.json', () => '{ "items": [');
  rmSync(join(folder, 'obligations.json'));
  const error = errorOf(() => readCatalogue(folder));
  expect(error.faults.map((fault) => fault.replace(folder, '…').replace(/JSON: .*/, 'JSON'))).toEqual([
    'countries.json: is not JSON',
    'obligations.json: cannot be read from …',
    'resolutions.json, AG/RES. 2141 (XXXV-O/05), adoptedOn: is missing: a day as YYYY-MM-DD',
    'resolutions.json, AG/RES. 2141 (XXXV-O/05), adopted: is not a known field',
    'agencies.json, OAS, names.0.language: is not a language tag like "es"',
    expect.stringMatching(/^agencies.json, IACHR, category: is not one of UMBRELLA, /),
    'mandates.json, IACHR-1, title.es: is missing',
  ]);
  expect(error.stack).toBe(error.message);
});

test('a day that no calendar has and a text that cannot be kept are faults', () => {
  expect(
    faultsAfter((c) => {
      c.resolutions[0]!.adoptedOn = '2005-06-31';
      c.agencies[0]!.names[0]!.name = 'Organi\u0000zation';
      c.objectives[0]!.text['es'] = ' ';
    }),
  ).toEqual([
    'resolutions.json, AG/RES. 2141 (XXXV-O/05), adoptedOn: is not a day as YYYY-MM-DD',
    'objectives.json, GO-1, text.es: is not a text that is not empty and holds no control characters',
    'agencies.json, OAS, names.0.name: is not a text that is not empty and holds no control characters',
  ]);
});

test('every name that leads nowhere is told, with the one that may have been meant', () => {
  expect(
    faultsAfter((c) => {
      c.programs[0]!.resolution = 'AG/RES. 2141';
      c.countries[0]!.agency = 'STATE-XX';
      c.agencies.find((a) => a.code === 'CIM')!.parent = 'OASS';
      c.mandates[0]!.objectives.push('GO-9');
      c.mandates[0]!.stateNotes.push({ state: 'ATLANTIS', mark: '1/', text: { en: 'No.', es: 'No.' } });
      c.memberships[0]!.group = 'ILO';
      c.codeLists[0]!.entries[0]!.broader = 'nothing';
    }),
  ).toEqual([
    expect.stringMatching(
      /^program.json, PROGRAM-2005, resolution: names "AG\/RES. 2141", which is not in resolutions/,
    ),
    expect.stringMatching(
      /^countries.json, AD, agency: names "STATE-XX", which is not in agencies; did you mean "STATE-/,
    ),
    'agencies.json, CIM, parent: names "OASS", which is not in agencies; did you mean "OAS"?',
    'mandates.json, IACHR-1, objectives.0: names "GO-9", which is not in objectives; did you mean "GO-1"?',
    'mandates.json, IACHR-1, stateNotes.0.state: names "ATLANTIS", which is not in agencies',
    'memberships.json, ILO/STATE-AG, group: is not of the category GROUP',
    'code-lists.json, activity-kind, entries.0.broader: names "nothing", which is not in this list',
  ]);
});

test('what has to be the only one of its name may stand once', () => {
  expect(
    faultsAfter((c) => {
      c.agencies.push(structuredClone(c.agencies[0]!));
      c.codeLists[1]!.entries.push(structuredClone(c.codeLists[1]!.entries[0]!));
      c.memberships.push({ ...c.memberships[0]! });
      c.mandates[0]!.versions.push(structuredClone(c.mandates[0]!.versions[0]!));
    }),
  ).toEqual([
    'agencies.json, OAS, code: stands twice: OAS',
    'memberships.json, MEMBER-STATES/STATE-AG, member.0: stands twice: MEMBER-STATES/STATE-AG, none',
    'code-lists.json, population-group, entries.13: stands twice: ' + shipped.codeLists[1]!.entries[0]!.code,
    'agencies.json, OAS, names.0: stands twice: en, none, Organization of American States',
    'agencies.json, OAS, names.1: stands twice: es, none, Organización de los Estados Americanos',
    'mandates.json, IACHR-1, versions.1: stands twice: 1',
  ]);
});

test('days run forward, an agency has a name in each language, a mandate has words and an addressee', () => {
  expect(
    faultsAfter((c) => {
      Object.assign(c.mandates[0]!, { validTo: '2005-06-07', versions: [], addressees: [] });
      c.agencies[0]!.names.pop();
    }),
  ).toEqual([
    'agencies.json, OAS, names: lack one in "es"',
    'mandates.json, IACHR-1, versions: are none: it needs its words',
    'mandates.json, IACHR-1, addressees: are none',
    'mandates.json, IACHR-1, validTo: is not after validFrom',
  ]);
});
