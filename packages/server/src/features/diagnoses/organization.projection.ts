import type { Organization } from '@mandato/rules';
import { uuidOf } from '../../platform/node';
import { derivedId, folded } from '../../values/derived-id';
import type { Framework } from './framework';
import type { PublishedOrganization } from './organization-lookup';

type OrganizationRow = Readonly<Record<string, unknown>> & { readonly id: string };

interface Mention {
  readonly row: OrganizationRow;
  readonly isConfidential: boolean;
}

interface Known {
  readonly framework: Framework;
  /** Those that the return names by id, by their uuid. */
  readonly organizations: ReadonlyMap<string, PublishedOrganization>;
}

/** The organizations of one return: the same agency, or the same name and country, is the same organization everywhere. */
export class Organizations {
  private readonly seen = new Map<string, Mention>();

  constructor(private readonly known: Known) {}

  idOf(given: Organization, isConfidential: boolean): string {
    const identity = this.identify(given);
    const seen = this.seen.get(identity.id);
    // What an open item names is open, whatever named it first.
    if (!seen || (seen.isConfidential && !isConfidential)) {
      this.seen.set(identity.id, { isConfidential, row: this.row(given, identity, isConfidential) });
    }
    return identity.id;
  }

  mentions(): IterableIterator<Mention> {
    return this.seen.values();
  }

  private identify({ id, agencyCode, name, acronym, country }: Organization): Identity {
    const agency = this.known.framework.agencies.find((each) => each.code === agencyCode) ?? null;
    const named = id === undefined ? null : uuidOf('org', id);
    // Named by id only, it stays what the register says of it.
    const published = this.known.organizations.get(named ?? '') ?? null;
    const called = name ?? published?.name ?? agency?.name ?? acronym ?? '';
    const derived = agency
      ? derivedId('organization', 'agency', agency.code)
      : derivedId('organization', folded(called), country ?? '');
    return { id: named ?? derived, name: called, agency, published };
  }

  private row(
    given: Organization,
    { id, name, agency, published }: Identity,
    isConfidential: boolean,
  ): OrganizationRow {
    return {
      id,
      filed_name: name,
      name_key: folded(name),
      filed_acronym: given.acronym ?? published?.acronym,
      kind_code: given.kind ?? published?.kind ?? 'other',
      country_code: given.country ?? published?.country ?? agency?.countryCode,
      body_id: agency?.id ?? published?.bodyId,
      affiliate_of_id:
        given.affiliateOf === undefined
          ? published?.affiliateOfId
          : this.affiliateId(given.affiliateOf, given.country, isConfidential),
    };
  }

  private affiliateId(nameOrCode: string, country: string | undefined, isConfidential: boolean): string {
    const isCode = this.known.framework.agencies.some((each) => each.code === nameOrCode);
    return this.idOf(
      isCode ? { agencyCode: nameOrCode } : { name: nameOrCode, ...(country ? { country } : {}) },
      isConfidential,
    );
  }
}

interface Identity {
  readonly id: string;
  readonly name: string;
  readonly agency: Framework['agencies'][number] | null;
  readonly published: PublishedOrganization | null;
}
