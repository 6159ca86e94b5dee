import type { Catalogue } from '@mandato/server/features/register/catalogue';
import type { Size } from '../sizes';
import type { Agency, Group } from './agencies';
import { Kept } from './kept';
import { filler } from './phrases';
import type { Random } from './random';
import type { Said } from './words/language';
import { ORDERS } from './words/work';

type MandateItem = Catalogue['mandates'][number];

/** An order to one agency or a group, with all that will become of it. */
export interface Mandate {
  readonly code: string;
  /** Year from which it is in the catalogue. */
  readonly since: number;
  /** Year in which its wording is amended. */
  readonly amended: number | null;
  readonly ended: number | null;
  readonly addressees: readonly string[];
  readonly title: Said;
  readonly text: Said;
  readonly amendedText: Said;
  readonly item: Pick<MandateItem, 'number' | 'numberBasis' | 'binding' | 'origin' | 'objectives'>;
}

/** Most mandates go to few; of the many of a large body most are old or optional. */
export function inventMandates(
  random: Random,
  {
    size,
    agencies,
    groups,
    firstYear,
  }: { size: Size; agencies: readonly Agency[]; groups: readonly Group[]; firstYear: number },
): readonly Mandate[] {
  const shares = sharesOf(size.mandates - groups.length, agencies);
  const own = agencies.flatMap((agency, at) =>
    Array.from({ length: shares[at] ?? 0 }, (_, n) => {
      const r = random.of('mandate', agency.code, n);
      return invent(r, {
        code: `${agency.code}-M${n + 1}`,
        number: n + 1,
        addressees: r.percent(4) ? [...new Set([agency.code, r.pick(agencies).code])] : [agency.code],
        from: agency.since,
        lastYear: firstYear + size.rounds - 1,
        isOld: n >= 8,
      });
    }),
  );
  const ofGroups = groups.map(({ code }, n) =>
    invent(random.of('group mandate', n), {
      ...{ code: `${code}-M1`, number: null, addressees: [code], from: firstYear },
      ...{ lastYear: firstYear + size.rounds - 1, isOld: false },
    }),
  );
  return [...own, ...ofGroups];
}

/** As many as there are to be, by the weight of the agencies; everybody has one, but for a few that have none. */
function sharesOf(total: number, agencies: readonly Agency[]): readonly number[] {
  const weights = agencies.map(({ weight }, at) => (at % 19 === 17 ? 0 : weight));
  const sum = weights.reduce((all, each) => all + each, 0);
  const shares = weights.map((weight) =>
    weight === 0 ? 0 : Math.max(1, Math.floor((total * weight) / sum)),
  );
  let left = total - shares.reduce((all, each) => all + each, 0);
  for (let at = 0; left !== 0; at = (at + 1) % shares.length) {
    const share = shares[at] as number;
    if (share === 0 || (left < 0 && share === 1)) continue;
    shares[at] = share + Math.sign(left);
    left -= Math.sign(left);
  }
  return shares;
}

interface Wanted {
  readonly code: string;
  readonly number: number | null;
  readonly addressees: readonly string[];
  readonly from: number;
  readonly lastYear: number;
  readonly isOld: boolean;
}

function invent(r: Random, { code, number, addressees, from, lastYear, isOld }: Wanted): Mandate {
  const order = r.pick(ORDERS);
  const fill = filler(r);
  const since = r.percent(35) ? Math.min(lastYear, from + r.int(1, Math.max(1, lastYear - from))) : from;
  const [title, text, amendedText] = [fill(order.title), fill(order.text), fill(order.amended)];
  const canChange = since + 2 < lastYear;
  return {
    ...{ code, since, addressees, title, text, amendedText },
    amended: canChange && r.percent(18) ? r.int(since + 1, lastYear - 1) : null,
    ended: canChange && (isOld ? r.percent(75) : r.percent(8)) ? r.int(since + 1, lastYear) : null,
    item: {
      number,
      numberBasis: number === null ? 'UNKNOWN' : r.percent(60) ? 'PRINTED' : 'ORDER',
      binding: r.weighted([
        ['ASSIGNED', isOld ? 40 : 80],
        ['OPTIONAL', isOld ? 55 : 12],
        ['CONDITIONAL', 8],
      ]),
      origin: since > from ? r.pick(['ADDED_LATER', 'SUMMIT', 'OTHER']) : 'PROGRAM_TEXT',
      objectives: r.percent(70) ? r.some(OBJECTIVES, r.int(1, 2)) : [],
    } as Mandate['item'],
  };
}

const OBJECTIVES = ['GO-1', 'GO-2', 'GO-3', 'SO-1', 'SO-2', 'SO-3', 'SO-4', 'SO-5', 'SO-6'];

const items = new Kept<Mandate, MandateItem>();

/** How it stands in the catalogue in a year, as far as those are there whom it is addressed to. */
export function mandateIn(mandate: Mandate, year: number, known: ReadonlySet<string>): MandateItem {
  const addressees = mandate.addressees.filter((code) => known.has(code));
  const isAmended = mandate.amended !== null && mandate.amended <= year;
  const isEnded = mandate.ended !== null && mandate.ended <= year;
  const state = [addressees.length, isAmended, isEnded].join();
  return items.of(mandate, state, () => itemOf(mandate, { addressees, isAmended, isEnded }));
}

interface MandateState {
  readonly addressees: readonly string[];
  readonly isAmended: boolean;
  readonly isEnded: boolean;
}

function itemOf(mandate: Mandate, { addressees, isAmended, isEnded }: MandateState): MandateItem {
  const { code, title, since, amended, ended } = mandate;
  const version = { textBasis: 'OFFICIAL', adoptedBy: null } as const;
  const first = {
    ...version,
    ...{ number: 1, text: mandate.text, validFrom: `${since}-01-01` },
    validTo: isAmended ? `${amended}-01-01` : null,
  };
  const second = {
    ...version,
    ...{ number: 2, text: mandate.amendedText, validFrom: `${amended ?? ''}-01-01`, validTo: null },
  };
  return {
    ...{ code, addressees, title, ...mandate.item, resolution: null, paragraph: null, stateNotes: [] },
    validFrom: `${since}-01-01`,
    validTo: isEnded ? `${ended}-01-01` : null,
    versions: (isAmended ? [first, second] : [first]) as MandateItem['versions'],
  };
}
