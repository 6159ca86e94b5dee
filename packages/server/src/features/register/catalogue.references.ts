import { nearest } from '@mandato/rules';
import type { Catalogue, ListName } from './catalogue';
import { repeatedNames, type Place } from './catalogue.names';

/* What shapes cannot say: that every name leads somewhere, that nothing stands twice, that days are in order. */

/** Told of one item of a list: `field` is where in the item. */
export type Fault = (list: ListName, item: string, field: string, fault: string) => void;

interface Dated {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export function checkReferences(catalogue: Catalogue, fault: Fault): void {
  const known = namesOf(catalogue);
  const groups = new Set(catalogue.agencies.filter((a) => a.category === 'GROUP').map((a) => a.code));

  for (const { list, item, field, to, code } of references(catalogue)) {
    if (code === null || known[to].has(code)) continue;
    const [meant] = nearest(code, [...known[to]], 1);
    fault(
      list,
      item,
      field,
      `names "${code}", which is not in ${to}${meant ? `; did you mean "${meant}"?` : ''}`,
    );
  }
  for (const m of catalogue.memberships) {
    if (known.agencies.has(m.group) && !groups.has(m.group)) {
      fault('memberships', `${m.group}/${m.member}`, 'group', 'is not of the category GROUP');
    }
  }
  for (const list of catalogue.codeLists) {
    const codes = new Set(list.entries.map((entry) => entry.code));
    list.entries.forEach((entry, index) => {
      if (entry.broader === null || codes.has(entry.broader)) return;
      fault(
        'codeLists',
        list.code,
        `entries.${index}.broader`,
        `names "${entry.broader}", which is not in this list`,
      );
    });
  }
  checkCompleteness(catalogue, fault);
  for (const { list, item, field, dated } of validities(catalogue)) {
    if (dated.validFrom !== null && dated.validTo !== null && dated.validTo <= dated.validFrom) {
      fault(list, item, `${field}validTo`, 'is not after validFrom');
    }
  }
  for (const { list, item, field, name } of repeatedNames(catalogue)) {
    fault(list, item, field, `stands twice: ${name}`);
  }
}

/** Without these a name or a wording could not be served. */
function checkCompleteness({ agencies, mandates }: Catalogue, fault: Fault): void {
  for (const agency of agencies) {
    for (const tag of ['en', 'es']) {
      if (!agency.names.some((n) => n.language === tag))
        fault('agencies', agency.code, 'names', `lack one in "${tag}"`);
    }
  }
  for (const mandate of mandates) {
    if (mandate.versions.length === 0)
      fault('mandates', mandate.code, 'versions', 'are none: it needs its words');
    if (mandate.addressees.length === 0) fault('mandates', mandate.code, 'addressees', 'are none');
  }
}

type Referable = 'resolutions' | 'programs' | 'objectives' | 'countries' | 'agencies';

const namesOf = (c: Catalogue): Readonly<Record<Referable, ReadonlySet<string>>> => ({
  resolutions: new Set(c.resolutions.map((r) => r.symbol)),
  programs: new Set(c.programs.map((p) => p.code)),
  objectives: new Set(c.objectives.map((o) => o.code)),
  countries: new Set(c.countries.map((k) => k.code)),
  agencies: new Set(c.agencies.map((a) => a.code)),
});

type Reference = Place & { readonly to: Referable; readonly code: string | null };

function references(c: Catalogue): readonly Reference[] {
  const found: Reference[] = [];
  const from =
    (list: ListName, item: string) =>
    (to: Referable, field: string, code: string | null): void =>
      void found.push({ list, item, field, to, code });

  for (const p of c.programs) {
    const names = from('programs', p.code);
    names('resolutions', 'resolution', p.resolution);
    names('programs', 'replacedBy', p.replacedBy);
  }
  for (const o of c.objectives) from('objectives', o.code)('programs', 'program', o.program);
  for (const k of c.countries) from('countries', k.code)('agencies', 'agency', k.agency);
  for (const a of c.agencies) {
    const names = from('agencies', a.code);
    names('agencies', 'parent', a.parent);
    names('countries', 'country', a.country);
  }
  for (const m of c.memberships) {
    const names = from('memberships', `${m.group}/${m.member}`);
    names('agencies', 'group', m.group);
    names('agencies', 'member', m.member);
  }
  for (const m of c.mandates) {
    const names = from('mandates', m.code);
    names('resolutions', 'resolution', m.resolution);
    m.addressees.forEach((code, i) => names('agencies', `addressees.${i}`, code));
    m.objectives.forEach((code, i) => names('objectives', `objectives.${i}`, code));
    m.versions.forEach((v, i) => names('resolutions', `versions.${i}.adoptedBy`, v.adoptedBy));
    m.stateNotes.forEach((n, i) => names('agencies', `stateNotes.${i}.state`, n.state));
  }
  for (const o of c.obligations) {
    const names = from('obligations', o.code);
    names('resolutions', 'resolution', o.resolution);
    o.addressees.forEach((code, i) => names('agencies', `addressees.${i}`, code));
  }
  return found;
}

function validities(c: Catalogue): readonly (Place & { readonly dated: Dated })[] {
  return [
    ...c.memberships.map(
      (m) => ({ list: 'memberships', item: `${m.group}/${m.member}`, field: '', dated: m }) as const,
    ),
    ...c.agencies.flatMap((a) =>
      a.names.map((dated, i) => ({ list: 'agencies', item: a.code, field: `names.${i}.`, dated }) as const),
    ),
    ...c.mandates.flatMap((m) => [
      { list: 'mandates', item: m.code, field: '', dated: m } as const,
      ...m.versions.map(
        (dated, i) => ({ list: 'mandates', item: m.code, field: `versions.${i}.`, dated }) as const,
      ),
    ]),
  ];
}
