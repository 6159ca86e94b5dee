import type { Catalogue, ListName } from './catalogue';

/** Somewhere in the data: which list, which item of it, which field of the item. */
export interface Place {
  readonly list: ListName;
  readonly item: string;
  readonly field: string;
}

type At = readonly [list: ListName, item: string, field: string];

type Named = Place & { readonly name: string };

/** Everything that has to be the only one of its name, each with the field that names it. */
function names(c: Catalogue): readonly Named[] {
  const coded = (list: ListName, items: readonly { readonly code: string }[]): Named[] =>
    items.map(({ code }) => ({ list, item: code, field: 'code', name: code }));
  const parts = <T>(
    [list, item, field]: At,
    all: readonly T[],
    key: (part: T) => readonly unknown[],
  ): Named[] =>
    all.map((part, i) => ({
      list,
      item,
      field: `${field}.${i}`,
      name: key(part)
        .map((p) => p ?? 'none')
        .join(', '),
    }));
  const itself = (code: string): readonly string[] => [code];
  const symbols = c.resolutions.map(({ symbol }) => ({ code: symbol }));
  const members = c.memberships.map((m) => ({ ...m, code: `${m.group}/${m.member}` }));
  return [
    ...coded('resolutions', symbols),
    ...(['programs', 'objectives', 'codeLists', 'countries', 'agencies'] as const).flatMap((list) =>
      coded(list, c[list]),
    ),
    ...(['mandates', 'obligations'] as const).flatMap((list) => coded(list, c[list])),
    ...members.flatMap((m) =>
      parts(['memberships', m.code, 'member'], [m], (one) => [one.code, one.validFrom]),
    ),
    ...c.codeLists.flatMap((l) => parts(['codeLists', l.code, 'entries'], l.entries, (e) => [e.code])),
    ...c.agencies.flatMap((a) =>
      parts(['agencies', a.code, 'names'], a.names, (n) => [n.language, n.validFrom, n.name]),
    ),
    ...c.mandates.flatMap((m) => [
      ...parts(['mandates', m.code, 'addressees'], m.addressees, itself),
      ...parts(['mandates', m.code, 'objectives'], m.objectives, itself),
      ...parts(['mandates', m.code, 'versions'], m.versions, (v) => [v.number]),
      ...parts(['mandates', m.code, 'stateNotes'], m.stateNotes, (n) => [n.state, n.mark]),
    ]),
    ...c.obligations.flatMap((o) => parts(['obligations', o.code, 'addressees'], o.addressees, itself)),
  ];
}

/** Every second mention of something that has to be the only one of its name. */
export function repeatedNames(catalogue: Catalogue): readonly Named[] {
  const seen = new Set<string>();
  return names(catalogue).filter(({ list, item, field, name }) => {
    const key = JSON.stringify([list, item, field.replace(/\.\d+$/, ''), name]);
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}
