import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Framework } from '@mandato/server/features/diagnoses/framework';
import type { Catalogue } from '@mandato/server/features/register/catalogue';
import { changesTo, TABLE_NAMES, type Register } from '@mandato/server/features/register/catalogue.rules';
import { agencyIn, type Agency, type Group } from './agencies';
import { Kept } from './kept';
import { mandateIn, type Mandate } from './mandates';
import type { Random } from './random';
import type { Act, Row, Versions } from './register';

export interface Bodies {
  readonly agencies: readonly Agency[];
  readonly groups: readonly Group[];
  readonly mandates: readonly Mandate[];
}

/** The shipped catalogue and the invented network beside it, as an edition of that year has them. */
export function catalogueIn(shipped: Catalogue, bodies: Bodies, year: number, edition: number): Catalogue {
  const groups = bodies.groups.map(({ code, name }) => ({
    ...{ code, category: 'GROUP' as Catalogue['agencies'][number]['category'] },
    ...{ country: null, parent: null, mandatesStated: null },
    names: (['en', 'es'] as const).map((language) => ({
      ...{ language, name: name[language], acronym: null, validFrom: null, validTo: null },
    })),
  }));
  const agencies = bodies.agencies.filter(({ since }) => since <= year);
  const known = new Set([...agencies, ...groups].map(({ code }) => code));
  const mandates = bodies.mandates.filter(
    ({ since, addressees }) => since <= year && known.has(addressees[0] as string),
  );
  return {
    ...shipped,
    edition: { ...shipped.edition, edition },
    agencies: [...shipped.agencies, ...groups, ...agencies.map((agency) => agencyIn(agency, year))],
    memberships: [
      ...shipped.memberships,
      ...bodies.groups.flatMap(({ memberships }) => memberships.filter(({ member }) => known.has(member))),
    ],
    mandates: [...shipped.mandates, ...mandates.map((mandate) => mandateIn(mandate, year, known))],
  };
}

/** What an edition says otherwise than the one before: what it leaves out stays, so the rest need not be looked at. */
function changesIn(catalogue: Catalogue, before: Catalogue | null): Catalogue {
  if (!before) return catalogue;
  const news = <T>(list: readonly T[], old: readonly T[]): T[] => {
    const known = new Set(old);
    return list.filter((each) => !known.has(each));
  };
  return {
    ...{ edition: catalogue.edition, resolutions: [], programs: [], objectives: [], codeLists: [] },
    ...{ countries: [], obligations: [] },
    agencies: news(catalogue.agencies, before.agencies),
    memberships: news(catalogue.memberships, before.memberships),
    mandates: news(catalogue.mandates, before.mandates),
  };
}

/** The rows that such changes can touch, and all that they can name. */
function registerFor({ agencies, mandates }: Catalogue, versions: Versions): Register {
  const codes = new Set([...agencies, ...mandates].map(({ code }) => code));
  const owners = new Set(
    [...versions.all('agency'), ...versions.all('mandate')]
      .filter((row) => codes.has(row['code'] as string))
      .map((row) => row['id']),
  );
  const rowsOf = (table: string): Row[] => {
    const column = OWNED[table];
    const rows = versions.all(table);
    return column === undefined ? rows : rows.filter((row) => owners.has(row[column]));
  };
  return Object.fromEntries(TABLE_NAMES.map((table) => [table, rowsOf(table)])) as unknown as Register;
}

/** Rows that belong to an agency or a mandate. */
const OWNED: Readonly<Record<string, string>> = {
  agency_name: 'agency_id',
  mandate_version: 'mandate_id',
  mandate_addressee: 'mandate_id',
  mandate_objective: 'mandate_id',
};

export interface Loading {
  readonly versions: Versions;
  readonly random: Random;
  /** Numbers of the acts that brought an edition so far. */
  readonly loads: Set<number>;
  /** The edition that stands. */
  before: Catalogue | null;
}

/** Brings an edition into the register as the server does: the same rows, closed and opened by the same rules. */
export function loadEdition(loading: Loading, act: Act, catalogue: Catalogue): void {
  const { versions, random, loads } = loading;
  const news = changesIn(catalogue, loading.before);
  loading.before = catalogue;
  const changes = changesTo(registerFor(news, versions), loads, news, () => random.id(act.at));
  for (const { table, close, open } of changes) {
    for (const id of close) versions.close(table, id, act.number);
    for (const row of open) versions.open(table, act.number, row);
  }
  loads.add(act.number);
  const { edition } = catalogue.edition;
  act.edition = edition;
  act.note = `Edition ${edition} of the catalogue.`;
  act.manifest = {
    edition,
    content: createHash('sha256')
      .update(canonicalize(news) as string)
      .digest('hex'),
    opened: Object.fromEntries(changes.map(({ table, open }) => [table, open.length])),
    closed: Object.fromEntries(changes.map(({ table, close }) => [table, close.length])),
  };
}

const frameworkAgencies = new Kept<Catalogue['agencies'][number], Framework['agencies'][number]>();
const frameworkMandates = new Kept<Catalogue['mandates'][number], Framework['mandates'][number]>();

/** What an edition says, found by codes. Returns are made agency by agency, so each gets only what it can name. */
export class Edition {
  private readonly agencies: ReadonlyMap<string, Framework['agencies'][number]>;
  private readonly mandates: ReadonlyMap<string, Framework['mandates'][number]>;
  private readonly byAddressee = new Map<string, Framework['mandates'][number][]>();
  private readonly common: Omit<Framework, 'agencies' | 'mandates'>;
  private readonly groupsOf = new Map<string, Framework['memberships'][number][]>();

  constructor(catalogue: Catalogue, versions: Versions) {
    const ids = new IdsByCode(versions);
    this.agencies = new Map(
      catalogue.agencies.map((item) => [
        item.code,
        frameworkAgencies.of(item, '', () => frameworkAgency(item, ids)),
      ]),
    );
    this.mandates = new Map(
      catalogue.mandates.map((item) => [
        item.code,
        frameworkMandates.of(item, '', () => frameworkMandate(item, ids)),
      ]),
    );
    for (const mandate of this.mandates.values()) {
      for (const code of mandate.addressees) push(this.byAddressee, code, mandate);
    }
    for (const membership of catalogue.memberships) push(this.groupsOf, membership.member, membership);
    this.common = commonOf(catalogue, ids);
  }

  agency(code: string): Framework['agencies'][number] {
    const found = this.agencies.get(code);
    if (!found) throw new Error(`The edition has no agency ${code}.`);
    return found;
  }

  /** Mandates addressed to the agency or to a group that it belongs to on some day of the round. */
  mandatesOf(code: string, opensOn: string, dueOn: string): readonly Framework['mandates'][number][] {
    const groups = (this.groupsOf.get(code) ?? []).filter(
      ({ validFrom, validTo }) =>
        (validFrom === null || validFrom <= dueOn) && (validTo === null || validTo > opensOn),
    );
    const found = [code, ...groups.map(({ group }) => group)].flatMap(
      (each) => this.byAddressee.get(each) ?? [],
    );
    return [...new Set(found)];
  }

  /** The framework cut down to an agency, those it is part of, those it names, and the mandates addressed to it. */
  framework(
    own: string,
    named: readonly string[],
    mandates: readonly Framework['mandates'][number][],
  ): Framework {
    const codes = new Set([own, ...named]);
    for (
      let at = this.agencies.get(own)?.parentCode;
      at && !codes.has(at);
      at = this.agencies.get(at)?.parentCode
    )
      codes.add(at);
    for (const code of Object.keys(this.common.groups)) codes.add(code);
    const agencies = [...codes].sort().flatMap((code) => this.agencies.get(code) ?? []);
    return { ...this.common, memberships: this.groupsOf.get(own) ?? [], agencies, mandates };
  }
}

const sortedByCode = <T extends { readonly code: string }>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => (a.code < b.code ? -1 : 1));

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

class IdsByCode {
  private readonly ids = new Map<string, string>();

  constructor(versions: Versions) {
    for (const table of ['agency', 'mandate', 'objective'])
      for (const row of versions.all(table))
        this.ids.set(`${table} ${String(row['code'])}`, row['id'] as string);
    for (const row of versions.all('mandate_version'))
      this.ids.set(`version ${String(row['mandate_id'])} ${String(row['number'])}`, row['id'] as string);
  }

  of(...name: readonly (string | number)[]): string {
    return this.ids.get(name.join(' ')) as string;
  }
}

function frameworkAgency(item: Catalogue['agencies'][number], ids: IdsByCode): Framework['agencies'][number] {
  const until = new Map<string, string | null>();
  for (const { name, acronym, validTo } of item.names) {
    for (const word of [name, acronym]) {
      if (word === null) continue;
      const known = until.get(word);
      until.set(
        word,
        known === null || validTo === null ? null : known === undefined || validTo > known ? validTo : known,
      );
    }
  }
  const best = [...item.names].sort(
    (a, b) =>
      Number(b.validTo === null) - Number(a.validTo === null) ||
      Number(b.language === 'en') - Number(a.language === 'en') ||
      (b.validFrom ?? '').localeCompare(a.validFrom ?? ''),
  )[0];
  return {
    ...{ id: ids.of('agency', item.code), code: item.code, category: item.category },
    ...{ countryCode: item.country, parentCode: item.parent, name: best?.name ?? item.code },
    names: [...until]
      .map(([word, validTo]) => ({ word, validTo }))
      .sort((a, b) => (a.word < b.word ? -1 : 1)),
  };
}

function frameworkMandate(
  item: Catalogue['mandates'][number],
  ids: IdsByCode,
): Framework['mandates'][number] {
  const { code, number, binding, validFrom, validTo, versions } = item;
  const id = ids.of('mandate', code);
  const newest = Math.max(...versions.map((version) => version.number));
  return {
    ...{ id, code, number, binding, validFrom, validTo, versionId: ids.of('version', id, newest) },
    addressees: [...item.addressees].sort(),
    texts: versions.flatMap(({ text }) =>
      Object.keys(text)
        .sort()
        .map((language) => text[language] as string),
    ),
  };
}

function commonOf(catalogue: Catalogue, ids: IdsByCode): Omit<Framework, 'agencies' | 'mandates'> {
  const country = new Map(catalogue.agencies.map((each) => [each.code, each.country]));
  const groups = catalogue.agencies.filter(({ category }) => category === 'GROUP').map(({ code }) => code);
  return {
    objectives: sortedByCode(
      catalogue.objectives.map(({ code, kind }) => ({ id: ids.of('objective', code), code, kind })),
    ),
    countries: catalogue.countries.map(({ code }) => code).sort(),
    codeLists: Object.fromEntries(
      catalogue.codeLists.map(({ code, entries }) => [
        code,
        entries
          .filter(({ withdrawnOn }) => !withdrawnOn)
          .map((entry) => entry.code)
          .sort(),
      ]),
    ),
    groups: Object.fromEntries(
      groups.map((group) => [
        group,
        catalogue.memberships
          .filter((each) => each.group === group && each.validTo === null)
          .flatMap(({ member }) => country.get(member) ?? [])
          .sort(),
      ]),
    ),
    memberships: catalogue.memberships,
    programTitles: catalogue.programs.flatMap(({ title }) =>
      Object.keys(title)
        .sort()
        .map((language) => title[language] as string),
    ),
  };
}
