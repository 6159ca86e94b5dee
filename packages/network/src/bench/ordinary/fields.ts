import { createHash } from 'node:crypto';
import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { CountType } from './connections';
import * as filed from './filed.entities';
import * as framework from './framework.entities';
import type { Loaders } from './loaders';

const LOCALE = 'en';

const localized = (texts: Record<string, string>): string | undefined =>
  texts[LOCALE] ?? texts['en'] ?? texts[texts['_'] ?? ''];

/** The name that holds today, in the asked language if there is one. */
async function nameOf(
  agency: framework.AgencyEntity,
  loaders: Loaders,
): Promise<framework.AgencyNameEntity | null> {
  const today = new Date().toISOString().slice(0, 10);
  const rank = (n: framework.AgencyNameEntity): string =>
    [
      (n.validFrom ?? today) <= today && (n.validTo === null || n.validTo > today) ? 0 : 1,
      n.language === LOCALE ? 0 : 1,
    ].join('');
  const later = (n: framework.AgencyNameEntity): string => n.validFrom ?? '';
  const names = [...(await loaders.names.load(agency.id))].sort(
    (a, b) =>
      compare(rank(a), rank(b)) ||
      compare(later(b), later(a)) ||
      compare(a.language, b.language) ||
      compare(a.id, b.id),
  );
  return names[0] ?? null;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const judgedOf = async (
  loaders: Loaders,
  subject: string,
  aspect: string,
): Promise<framework.JudgementEntity | undefined> =>
  (await loaders.judgements.load(subject)).find((each) => each.aspect === aspect);

@Resolver(() => framework.AgencyEntity)
export class AgencyFields {
  @FieldResolver(() => ID, { name: 'id' })
  globalId(@Root() agency: framework.AgencyEntity): string {
    return `agy_${agency.id}`;
  }

  @FieldResolver(() => String)
  async name(@Root() agency: framework.AgencyEntity, @Ctx() loaders: Loaders) {
    return (await nameOf(agency, loaders))?.name;
  }

  @FieldResolver(() => String, { nullable: true })
  async acronym(@Root() agency: framework.AgencyEntity, @Ctx() loaders: Loaders) {
    return (await nameOf(agency, loaders))?.acronym;
  }

  @FieldResolver(() => CountType)
  async activities(@Root() agency: framework.AgencyEntity, @Ctx() loaders: Loaders) {
    return { totalCount: await loaders.activityCounts.load(agency.id) };
  }

  @FieldResolver(() => CountType)
  async mandates(@Root() agency: framework.AgencyEntity, @Ctx() loaders: Loaders) {
    return { totalCount: await loaders.mandateCounts.load(agency.id) };
  }
}

@Resolver(() => framework.MandateEntity)
export class MandateFields {
  @FieldResolver(() => String)
  title(@Root() mandate: framework.MandateEntity) {
    return localized(mandate.titleTexts);
  }

  @FieldResolver(() => framework.AgencyEntity, { nullable: true })
  async agency(@Root() mandate: framework.MandateEntity, @Ctx() loaders: Loaders) {
    const [first, ...others] = await loaders.addresseesOfMandate.load(mandate.id);
    return first && others.length === 0 ? loaders.agencies.load(first.agencyId) : null;
  }
}

@Resolver(() => filed.ActivityEntity)
export class ActivityFields {
  @FieldResolver(() => String)
  async title(@Root() activity: filed.ActivityEntity, @Ctx() loaders: Loaders) {
    if (activity.language === LOCALE) return activity.filedTitle;
    const hash = createHash('sha256').update(activity.filedTitle).digest('hex');
    const fitting = (await loaders.translations.load(activity.key)).filter(
      (each) =>
        each.agencyId === activity.agencyId &&
        each.field === 'title' &&
        each.language === LOCALE &&
        each.originalHash === hash,
    );
    if (fitting.length === 0) return activity.filedTitle;
    const revision = await loaders.revisionById.load(activity.revisionId);
    const [newest] = fitting
      .filter((t) => t.diagnosisId === revision?.diagnosisId && t.revisionNumber <= revision.number)
      .sort((a, b) => b.revisionNumber - a.revisionNumber || b.at.getTime() - a.at.getTime());
    return newest?.text ?? activity.filedTitle;
  }

  @FieldResolver(() => framework.AgencyEntity)
  agency(@Root() { agencyId }: filed.ActivityEntity, @Ctx() { agencies }: Loaders) {
    return agencies.load(agencyId);
  }

  @FieldResolver(() => framework.CycleEntity)
  cycle(@Root() { cycleId }: filed.ActivityEntity, @Ctx() { cycles }: Loaders) {
    return cycles.load(cycleId);
  }

  @FieldResolver(() => [framework.MandateEntity])
  async mandates(@Root() { id }: filed.ActivityEntity, @Ctx() loaders: Loaders) {
    const judged = await judgedOf(loaders, id, 'mandates');
    const ids = judged
      ? (judged.value?.split(' ').filter((each) => each !== '') ?? [])
      : (await loaders.filedMandates.load(id)).map(({ mandateId }) => mandateId);
    const mandates = await loaders.mandates.loadMany([...new Set(ids)]);
    return (mandates as framework.MandateEntity[])
      .filter((each) => each !== null)
      .sort((a, b) => compare(a.code, b.code));
  }

  @FieldResolver(() => [filed.ParticipationEntity])
  participations(@Root() { id }: filed.ActivityEntity, @Ctx() { participations }: Loaders) {
    return participations.load(id);
  }

  @FieldResolver(() => [filed.CountryTieEntity])
  async countryTies(@Root() { id }: filed.ActivityEntity, @Ctx() { ties }: Loaders) {
    return [...(await ties.load(id))].sort(
      (a, b) => compare(a.countryCode, b.countryCode) || compare(a.via, b.via),
    );
  }
}

@Resolver(() => filed.CountryTieEntity)
export class CountryTieFields {
  @FieldResolver(() => framework.CountryEntity)
  country(@Root() { countryCode }: filed.CountryTieEntity, @Ctx() { countries }: Loaders) {
    return countries.load(countryCode);
  }
}

@Resolver(() => filed.ParticipationEntity)
export class ParticipationFields {
  @FieldResolver(() => filed.OrganizationEntity, { nullable: true })
  async organization(@Root() p: filed.ParticipationEntity, @Ctx() loaders: Loaders) {
    if (p.organizationId === null) return null;
    const judged = await judgedOf(loaders, p.organizationId, 'same-as');
    const rows = await loaders.organizations.load(judged?.value ?? p.organizationId);
    if (!judged?.value) return rows.find((each) => each.revisionId === p.revisionId) ?? null;
    return [...rows].sort(
      (a, b) => (b.since ?? 0) - (a.since ?? 0) || compare(b.revisionId, a.revisionId),
    )[0];
  }
}

@Resolver(() => filed.OrganizationEntity)
export class OrganizationFields {
  @FieldResolver(() => framework.CountryEntity, { nullable: true })
  country(@Root() { countryCode }: filed.OrganizationEntity, @Ctx() { countries }: Loaders) {
    return countryCode === null ? null : countries.load(countryCode);
  }
}

@Resolver(() => filed.StatementEntity)
export class StatementFields {
  @FieldResolver(() => framework.ConceptEntity, { nullable: true })
  theme(@Root() { themeCode }: filed.StatementEntity, @Ctx() { themes }: Loaders) {
    return themeCode === null ? null : themes.load(themeCode);
  }

  @FieldResolver(() => framework.AgencyEntity)
  agency(@Root() { agencyId }: filed.StatementEntity, @Ctx() { agencies }: Loaders) {
    return agencies.load(agencyId);
  }

  @FieldResolver(() => framework.CycleEntity)
  cycle(@Root() { cycleId }: filed.StatementEntity, @Ctx() { cycles }: Loaders) {
    return cycles.load(cycleId);
  }
}

@Resolver(() => filed.SuggestionEntity)
export class SuggestionFields {
  @FieldResolver(() => framework.AgencyEntity)
  agency(@Root() { agencyId }: filed.SuggestionEntity, @Ctx() { agencies }: Loaders) {
    return agencies.load(agencyId);
  }

  @FieldResolver(() => framework.CycleEntity)
  cycle(@Root() { cycleId }: filed.SuggestionEntity, @Ctx() { cycles }: Loaders) {
    return cycles.load(cycleId);
  }

  @FieldResolver(() => [filed.AddresseeEntity])
  addressees(@Root() { id }: filed.SuggestionEntity, @Ctx() { addressees }: Loaders) {
    return addressees.load(id);
  }
}

@Resolver(() => filed.AddresseeEntity)
export class AddresseeFields {
  @FieldResolver(() => framework.AgencyEntity, { nullable: true })
  agency(@Root() { bodyId }: filed.AddresseeEntity, @Ctx() { agencies }: Loaders) {
    return bodyId === null ? null : agencies.load(bodyId);
  }
}
