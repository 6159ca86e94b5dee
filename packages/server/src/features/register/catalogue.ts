import { AgencyCategory } from '../agencies/agency';
import { Frequency } from '../cycles/obligation';
import { MandateBinding, MandateOrigin } from '../mandates/mandate';
import { TextBasis } from '../mandates/mandate-version';
import { NumberBasis, ObjectiveKind } from '../program/program';
import * as is from './catalogue.shape';

/* One edition of the catalogue, as the data files give it. Things are named by their codes; ids are the register's. */

const code = is.matching(/^[A-Z0-9]+(-[A-Z0-9]+)*$/, 'ILO-2');
const listCode = is.matching(/^[a-z]+(-[a-z]+)*$/, 'activity-kind');
// A corridor's code is that of its countries.
const entryCode = is.matching(/^[a-z0-9]+(_[a-z0-9]+)*$|^[A-Z]{2}(-[A-Z]{2})+$/, 'policy_support');
const country = is.matching(/^[A-Z]{2}$/, 'CR');
const validity = { validFrom: is.orNull(is.day), validTo: is.orNull(is.day) };

const edition = is.record({
  edition: is.count,
  license: is.url,
  asOfNote: is.texts,
  completeness: is.mapOf(is.record({ stated: is.orNull(is.count), known: is.count, note: is.texts })),
});

const resolution = is.record({ symbol: is.text, title: is.texts, adoptedOn: is.orNull(is.day) });

const program = is.record({
  code,
  title: is.texts,
  resolution: is.orNull(is.text),
  replacedBy: is.orNull(code),
});

const objective = is.record({
  code,
  program: code,
  kind: is.oneOf(ObjectiveKind),
  number: is.orNull(is.count),
  numberBasis: is.oneOf(NumberBasis),
  text: is.texts,
});

const codeList = is.record({
  code: listCode,
  title: is.texts,
  version: is.count,
  entries: is.listOf(
    is.record({
      code: entryCode,
      label: is.texts,
      broader: is.orNull(entryCode),
      exactMatches: is.listOf(is.url),
      withdrawnOn: is.optional(is.orNull(is.day)),
    }),
  ),
});

const countryItem = is.record({
  code: country,
  name: is.texts,
  isMemberState: is.flag,
  agency: is.orNull(code),
});

const agency = is.record({
  code,
  category: is.oneOf(AgencyCategory),
  parent: is.orNull(code),
  country: is.orNull(country),
  mandatesStated: is.orNull(is.count),
  names: is.listOf(
    is.record({ language: is.language, name: is.text, acronym: is.orNull(is.text), ...validity }),
  ),
});

const membership = is.record({ group: code, member: code, ...validity });

const mandate = is.record({
  code,
  addressees: is.listOf(code),
  number: is.orNull(is.count),
  numberBasis: is.oneOf(NumberBasis),
  binding: is.oneOf(MandateBinding),
  origin: is.oneOf(MandateOrigin),
  resolution: is.orNull(is.text),
  paragraph: is.orNull(is.text),
  title: is.texts,
  ...validity,
  objectives: is.listOf(code),
  versions: is.listOf(
    is.record({
      number: is.count,
      textBasis: is.oneOf(TextBasis),
      text: is.texts,
      ...validity,
      adoptedBy: is.orNull(is.text),
    }),
  ),
  stateNotes: is.listOf(is.record({ state: code, mark: is.orNull(is.text), text: is.texts })),
});

const obligation = is.record({
  code,
  title: is.texts,
  resolution: is.orNull(is.text),
  paragraph: is.orNull(is.text),
  frequency: is.oneOf(Frequency),
  addressees: is.listOf(code),
  nextDueOn: is.orNull(is.day),
});

/** The lists of the catalogue: the file each stands in, and what an item of it looks like. */
export const LISTS = {
  resolutions: { file: 'resolutions.json', item: resolution },
  programs: { file: 'program.json', item: program },
  objectives: { file: 'objectives.json', item: objective },
  codeLists: { file: 'code-lists.json', item: codeList },
  countries: { file: 'countries.json', item: countryItem },
  agencies: { file: 'agencies.json', item: agency },
  memberships: { file: 'memberships.json', item: membership },
  mandates: { file: 'mandates.json', item: mandate },
  obligations: { file: 'obligations.json', item: obligation },
} as const;

export const EDITION = { file: 'edition.json', shape: edition } as const;

export type ListName = keyof typeof LISTS;

type Lists = { readonly [K in ListName]: readonly is.Checked<(typeof LISTS)[K]['item']>[] };

export interface Catalogue extends Lists {
  readonly edition: is.Checked<typeof edition>;
}

export const LIST_NAMES = Object.keys(LISTS) as ListName[];
