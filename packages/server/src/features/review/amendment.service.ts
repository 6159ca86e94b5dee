import type { GraphQLResolveInfo } from 'graphql';
import { v7 as uuid } from 'uuid';
import type { Context } from '../../context';
import { globalId } from '../../platform/node';
import { canonicalTag } from '../../platform/planner/context';
import { openRows, reopenRow } from '../../platform/versioned-rows';
import { Refusal, refuse, type UserError } from '../access/refusal';
import { sortKeyOf } from '../agencies/agency';
import { findAgency } from '../diagnoses/return-lookup';
import type { AgencyNameInput, AgencyRenameInput, MandateAmendInput } from './amendment.inputs';
import { faultsOfWording, mandateInForce, resolutionNamed, reword } from './amendment.register';
import { endedBy, faultsOfDay, invalid } from './amendment.rules';
import { inAct, type Acting, type InAct } from './judgement.act';
import { codesOf, mandateNamed } from './judgement.subject';

/** Gives a mandate a new dated wording that no proposal asked for. */
export function mandateAmend(
  context: Context,
  info: GraphQLResolveInfo,
  given: MandateAmendInput,
): Promise<InAct<{ mandateId: string; versionId: string }>> {
  return inAct(context, info, given, async (acting, input) => {
    const { found, problems } = mandateNamed(await codesOf(acting.manager, 'mandate'), input.mandate, [
      'mandate',
    ]);
    const [named] = found;
    const inForce = named ? await mandateInForce(acting, named.id) : null;
    const resolution = await resolutionNamed(acting, input.resolution, ['resolution']);
    const faults = [
      ...problems,
      ...(inForce ? faultsOfWording(input, inForce, []) : []),
      ...resolution.problems,
    ];
    if (faults.length > 0 || !inForce) throw new Refusal(faults);

    await resolution.open();
    const versionId = await reword(acting, inForce, input, { adoptedById: resolution.id, proposalId: null });
    const { mandate, version } = inForce;
    return {
      outcome: { mandateId: mandate.id, versionId },
      kind: 'ADOPTION',
      subject: globalId('mdt', mandate.id),
      before: { version: version.number },
      after: { version: version.number + 1, validFrom: input.validFrom, texts: input.texts },
    };
  });
}

interface StoredName {
  readonly id: string;
  readonly language: string;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
}

/** Gives an agency new dated names; those before them end on that day. */
export function agencyRename(
  context: Context,
  info: GraphQLResolveInfo,
  given: AgencyRenameInput,
): Promise<InAct<{ agencyId: string }>> {
  return inAct(context, info, given, async (acting, input) => {
    const { manager, number } = acting;
    const agency = await findAgency(manager, input.agency);
    if (!agency) {
      throw refuse('NOT_FOUND', ['agency'], 'There is no such agency.', 'See `agencies { nodes { code } }`.');
    }
    const names = input.names.map((each) => ({ ...each, language: canonicalTag(each.language) }));
    const newest = await newestNames(acting, agency.id);
    const tooEarly = names.flatMap(({ language }) =>
      faultsOfDay(input.validFrom, newest.get(language), ['validFrom']),
    );
    const faults = [...faultsOfNames(names), ...tooEarly.slice(0, 1)];
    if (faults.length > 0) throw new Refusal(faults);

    for (const { language } of names) {
      const before = newest.get(language);
      if (before) {
        const ended = { id: before.id, valid_to: endedBy(input.validFrom, before) };
        await reopenRow(manager, 'agency_name', number, ended);
      }
    }
    await openRows(
      manager,
      'agency_name',
      number,
      names.map(({ language, name, acronym = null }) => ({
        id: uuid(),
        agency_id: agency.id,
        name,
        sort_key: sortKeyOf(name),
        acronym,
        language,
        valid_from: input.validFrom,
        valid_to: null,
      })),
    );
    return {
      outcome: { agencyId: agency.id },
      kind: 'CATALOGUE',
      subject: globalId('agy', agency.id),
      before: [...newest.values()],
      after: { names, validFrom: input.validFrom },
    };
  });
}

const LONGEST_NAME = 500;

function faultsOfNames(names: readonly AgencyNameInput[]): UserError[] {
  const faults: UserError[] = names.length === 0 ? [invalid(['names'], 'The names are missing.')] : [];
  names.forEach(({ language, name, acronym }, i) => {
    const path = ['names', String(i)];
    for (const [field, words] of [
      ['name', name],
      ['acronym', acronym ?? 'none'],
    ] as const) {
      if (words.trim() === '' || words.length > LONGEST_NAME)
        faults.push(invalid([...path, field], `It has 1 to ${LONGEST_NAME} characters.`));
    }
    if (names.findIndex((each) => each.language === language) < i)
      faults.push(invalid([...path, 'language'], 'Two names are in this language.'));
  });
  return faults;
}

/** Per language the name that began last. */
async function newestNames({ manager }: Acting, agencyId: string): Promise<ReadonlyMap<string, StoredName>> {
  const rows = await manager.query<{ row: StoredName }[]>(
    `select distinct on (language) to_jsonb(n) as row from agency_name n where agency_id = $1 and until is null
      order by language, valid_from desc nulls last, valid_to desc nulls first, id`,
    [agencyId],
  );
  return new Map(rows.map(({ row }) => [row.language, row]));
}
