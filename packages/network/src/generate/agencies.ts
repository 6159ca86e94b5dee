import type { Catalogue } from '@mandato/server/features/register/catalogue';
import type { Size } from '../sizes';
import { Kept } from './kept';
import type { Random } from './random';
import { FIELDS, KINDS, REGIONS } from './words/bodies';
import type { Language, Said } from './words/language';

type AgencyItem = Catalogue['agencies'][number];
type Membership = Catalogue['memberships'][number];

/** A body of the network, with all that will become of it. */
export interface Agency {
  readonly code: string;
  readonly item: Pick<AgencyItem, 'code' | 'category' | 'country' | 'parent' | 'mandatesStated'>;
  /** Its names in turn, each with the year in which it was taken. */
  readonly names: readonly { readonly from: number | null; readonly name: Said; readonly acronym: Said }[];
  /** Year from which it is in the catalogue. */
  readonly since: number;
  readonly language: Language;
  /** How much it reports beside others: 100 is the middle. */
  readonly weight: number;
}

export interface Group {
  readonly code: string;
  readonly name: Said;
  readonly memberships: readonly Membership[];
}

/** A few report most of the work, most report little. */
const WEIGHTS: readonly (readonly [readonly [from: number, to: number], number])[] = [
  [[10, 20], 22],
  [[25, 55], 30],
  [[70, 120], 24],
  [[130, 220], 16],
  [[240, 360], 6],
  [[420, 560], 2],
];

export function inventAgencies(random: Random, size: Size, firstYear: number): readonly Agency[] {
  const names = new NameMaker(random.of('names'));
  const agencies: Agency[] = [];
  for (let i = 0; i < size.agencies; i += 1) {
    const r = random.of('agency', i);
    const first = names.next();
    const isLate = i > 5 && r.percent(8);
    const since = isLate ? firstYear + r.int(1, size.rounds - 1) : firstYear;
    const renames = r.percent(14) ? r.int(1, 2) : 0;
    const taken = Array.from({ length: renames }, () => since + r.int(1, Math.max(1, size.rounds - 1)));
    const years = [...new Set(taken)].sort();
    const parent = i > 4 && r.percent(20) ? (agencies[r.int(0, Math.min(i, 40) - 1)]?.code ?? null) : null;
    agencies.push({
      code: first.code,
      item: { code: first.code, category: first.category, country: null, parent, mandatesStated: null },
      names: [
        { from: null, name: first.name, acronym: first.acronym },
        ...years.map((from) => ({ from, ...names.like(first) })),
      ],
      since,
      language: r.percent(45) ? 'en' : 'es',
      weight: r.int(...r.weighted(WEIGHTS)),
    });
  }
  const mean = agencies.reduce((sum, { weight }) => sum + weight, 0) / agencies.length;
  return agencies.map((agency) => ({
    ...agency,
    weight: Math.max(5, Math.round((agency.weight * 100) / mean)),
  }));
}

/** Groups of agencies, whose members come and go. */
export function inventGroups(
  random: Random,
  agencies: readonly Agency[],
  years: readonly [number, number],
): Group[] {
  const count = Math.max(2, Math.min(12, Math.round(agencies.length / 25)));
  return FIELDS.slice(0, count).map((field, i) => {
    const r = random.of('group', i);
    const code = `GROUP-${i + 1}`;
    const name = { en: `Working Group on ${field.en}`, es: `Grupo de Trabajo sobre ${field.es}` };
    const members = r.some(agencies, r.int(3, 8));
    const memberships = members.map((member): Membership => {
      const joined = r.percent(60) ? null : r.int(...years);
      const left = r.percent(25) ? Math.max((joined ?? years[0]) + 1, r.int(years[0] + 1, years[1])) : null;
      return {
        group: code,
        member: member.code,
        validFrom: joined === null ? null : `${joined}-01-01`,
        validTo: left === null ? null : `${left}-01-01`,
      };
    });
    return { code, name, memberships };
  });
}

interface Named {
  readonly code: string;
  readonly category: AgencyItem['category'];
  readonly name: Said;
  readonly acronym: Said;
}

class NameMaker {
  private readonly taken = new Set<string>();

  constructor(private readonly random: Random) {}

  next(): Named {
    for (;;) {
      const kind = this.random.int(0, KINDS.length - 1);
      const field = this.random.int(0, FIELDS.length - 1);
      const region = this.random.int(0, REGIONS.length - 1);
      const named = this.name(kind, field, region);
      if (named) return named;
    }
  }

  /** Another name for the same work. */
  like(first: Named): Pick<Named, 'name' | 'acronym'> {
    const field = FIELDS.findIndex(({ en }) => first.name.en.endsWith(en));
    const region = REGIONS.findIndex(([en]) => first.name.en.startsWith(en));
    for (let tries = 0; tries < 60; tries += 1) {
      const named = this.name(this.random.int(0, KINDS.length - 1), field, region);
      if (named) return { name: named.name, acronym: named.acronym };
    }
    const { name, acronym } = this.next();
    return { name, acronym };
  }

  private name(kindAt: number, fieldAt: number, regionAt: number): Named | null {
    const [kind, field, region] = [KINDS[kindAt], FIELDS[fieldAt], REGIONS[regionAt]];
    if (!kind || !field || !region) return null;
    const [en, masculine, feminine] = region;
    const name = {
      en: `${en} ${kind.name.en} for ${field.en}`,
      es: `${kind.name.es} ${kind.isFeminine ? feminine : masculine} para ${field.es}`,
    };
    if (this.taken.has(name.en)) return null;
    this.taken.add(name.en);
    const code = this.free(initials(name.en));
    return {
      code,
      category: kind.category as Named['category'],
      name,
      acronym: { en: code, es: this.free(initials(name.es)) },
    };
  }

  /** An acronym that nobody bears. */
  private free(acronym: string): string {
    for (let n = 1; ; n += 1) {
      const code = n === 1 ? acronym : `${acronym}-${n}`;
      if (this.taken.has(code)) continue;
      this.taken.add(code);
      return code;
    }
  }
}

/** Letters of the longer words, and an X in front: no real body is meant. */
const initials = (name: string): string =>
  `X${name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[\s-]+/)
    .filter((word) => word.length > 3 || /^[A-Z]/.test(word))
    .map((word) => word.charAt(0).toUpperCase())
    .join('')}`;

const items = new Kept<Agency, AgencyItem>();

/** How it stands in the catalogue in a year. */
export function agencyIn(agency: Agency, year: number): AgencyItem {
  const known = agency.names.filter(({ from }) => from === null || from <= year);
  return items.of(agency, String(known.length), () => ({
    ...agency.item,
    names: known.flatMap(({ from, name, acronym }, i) => {
      const validity = { validFrom: day(from), validTo: day(known[i + 1]?.from ?? null) };
      return (['en', 'es'] as const).map((language) => ({
        ...{ language, name: name[language], acronym: acronym[language] },
        ...validity,
      }));
    }),
  }));
}

const day = (year: number | null): string | null => (year === null ? null : `${year}-01-01`);

/** What it is called in a year. */
export const nameIn = (agency: Agency, year: number): Agency['names'][number] =>
  agency.names.filter(({ from }) => from === null || from <= year).at(-1) as Agency['names'][number];
