import { texts } from '../../values/localized-text';
import { sortKeyOf } from '../agencies/agency';
import type { Catalogue } from './catalogue';

/* An edition as rows of the register: column by column what each table is to hold, ids still to be found. */

export type Wanted = Readonly<Record<string, unknown>>;

/** Tables whose rows others point to; each is named by its code. */
export type Noun = 'resolution' | 'program' | 'objective' | 'agency' | 'mandate';

export type IdOf = (noun: Noun, code: string) => string;

export function wantedRows(c: Catalogue, idOf: IdOf) {
  const idOrNull = (noun: Noun, code: string | null): string | null =>
    code === null ? null : idOf(noun, code);
  return {
    resolution: c.resolutions.map((r) => ({
      id: idOf('resolution', r.symbol),
      symbol: r.symbol,
      title_texts: texts(r.title),
      adopted_on: r.adoptedOn,
    })),
    program: c.programs.map((p) => ({
      id: idOf('program', p.code),
      code: p.code,
      title_texts: texts(p.title),
      resolution_id: idOrNull('resolution', p.resolution),
      replaced_by_id: idOrNull('program', p.replacedBy),
    })),
    objective: c.objectives.map((o) => ({
      id: idOf('objective', o.code),
      code: o.code,
      program_id: idOf('program', o.program),
      kind: o.kind,
      number: o.number,
      number_basis: o.numberBasis,
      text_texts: texts(o.text),
    })),
    code_list: c.codeLists.map((l) => ({ code: l.code, title_texts: texts(l.title), version: l.version })),
    concept: c.codeLists.flatMap((l) =>
      l.entries.map((e) => ({
        scheme: l.code,
        code: e.code,
        label_texts: texts(e.label),
        broader_code: e.broader,
        withdrawn_on: e.withdrawnOn ?? null,
        exact_matches: e.exactMatches,
      })),
    ),
    country: c.countries.map((k) => ({
      code: k.code,
      name_texts: texts(k.name),
      is_member_state: k.isMemberState,
      agency_id: idOrNull('agency', k.agency),
    })),
    agency: c.agencies.map((a) => ({
      id: idOf('agency', a.code),
      code: a.code,
      category: a.category,
      country_code: a.country,
      parent_id: idOrNull('agency', a.parent),
      mandates_stated: a.mandatesStated,
    })),
    agency_name: c.agencies.flatMap((a) =>
      a.names.map((n) => ({
        agency_id: idOf('agency', a.code),
        name: n.name,
        sort_key: sortKeyOf(n.name),
        acronym: n.acronym,
        language: n.language,
        valid_from: n.validFrom,
        valid_to: n.validTo,
      })),
    ),
    agency_membership: c.memberships.map((m) => ({
      group_id: idOf('agency', m.group),
      member_id: idOf('agency', m.member),
      valid_from: m.validFrom,
      valid_to: m.validTo,
    })),
    mandate: c.mandates.map((m) => ({
      id: idOf('mandate', m.code),
      code: m.code,
      number: m.number,
      number_basis: m.numberBasis,
      title_texts: texts(m.title),
      binding: m.binding,
      origin: m.origin,
      resolution_id: idOrNull('resolution', m.resolution),
      paragraph: m.paragraph,
      valid_from: m.validFrom,
      valid_to: m.validTo,
    })),
    mandate_version: c.mandates.flatMap((m) =>
      m.versions.map((v) => ({
        mandate_id: idOf('mandate', m.code),
        number: v.number,
        text_basis: v.textBasis,
        text_texts: texts(v.text),
        valid_from: v.validFrom,
        valid_to: v.validTo,
        adopted_by_id: idOrNull('resolution', v.adoptedBy),
      })),
    ),
    mandate_addressee: c.mandates.flatMap((m) =>
      m.addressees.map((code) => ({ mandate_id: idOf('mandate', m.code), agency_id: idOf('agency', code) })),
    ),
    mandate_objective: c.mandates.flatMap((m) =>
      m.objectives.map((code) => ({
        mandate_id: idOf('mandate', m.code),
        objective_id: idOf('objective', code),
      })),
    ),
    state_note: c.mandates.flatMap((m) =>
      m.stateNotes.map((n) => ({
        mandate_id: idOf('mandate', m.code),
        state_id: idOf('agency', n.state),
        mark: n.mark,
        text_texts: texts(n.text),
      })),
    ),
    obligation: c.obligations.map((o) => ({
      code: o.code,
      title_texts: texts(o.title),
      resolution_id: idOrNull('resolution', o.resolution),
      paragraph: o.paragraph,
      frequency: o.frequency,
      // A set: the order in which the file names them says nothing.
      addressee_ids: o.addressees.map((code) => idOf('agency', code)).sort(),
      next_due_on: o.nextDueOn,
    })),
  } satisfies Record<string, readonly Wanted[]>;
}

export type TableName = keyof ReturnType<typeof wantedRows>;
