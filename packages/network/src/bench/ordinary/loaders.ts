import DataLoader from 'dataloader';
import {
  In,
  IsNull,
  Not,
  type DataSource,
  type EntityTarget,
  type FindOptionsOrder,
  type ObjectLiteral,
} from 'typeorm';
import * as filed from './filed.entities';
import * as framework from './framework.entities';

/** What of a versioned or filed row stands now. */
export const STANDS = { since: Not(IsNull()), until: IsNull() };

type Loaded<T> = DataLoader<string, T>;

/** One set per request: every relation is read once for all rows that ask for it. */
export class Loaders {
  readonly agencies = this.one(framework.AgencyEntity, 'id');
  readonly cycles = this.one(framework.CycleEntity, 'id');
  readonly mandates = this.one(framework.MandateEntity, 'id');
  readonly countries = this.one(framework.CountryEntity, 'code');
  readonly themes = this.one(framework.ConceptEntity, 'code', { scheme: 'theme' });
  readonly names = this.many(framework.AgencyNameEntity, 'agencyId');
  readonly addresseesOfMandate = this.many(framework.MandateAddresseeEntity, 'mandateId');
  readonly judgements = this.many(framework.JudgementEntity, 'subjectId');
  readonly published = this.one(framework.RevisionEntity, 'diagnosisId');
  readonly revisions = this.many(framework.RevisionEntity, 'diagnosisId', { order: {}, where: {} });
  readonly revisionById = this.one(framework.RevisionEntity, 'id');
  readonly sections = this.many(filed.SectionEntity, 'revisionId', byPosition());
  readonly responses = this.many(filed.ResponseEntity, 'revisionId', byPosition());
  readonly activitiesOfResponse = this.many(filed.ActivityEntity, 'responseId', byPosition());
  readonly ties = this.many(filed.CountryTieEntity, 'activityId');
  readonly participations = this.many(filed.ParticipationEntity, 'activityId', byPosition());
  readonly filedMandates = this.many(filed.ActivityMandateEntity, 'activityId');
  readonly addressees = this.many(filed.AddresseeEntity, 'suggestionId', byPosition());
  readonly translations = this.many(filed.TranslationEntity, 'key');
  readonly organizations = this.many(filed.OrganizationEntity, 'id', { where: { since: Not(IsNull()) } });
  readonly activityCounts = this.counts(filed.ActivityEntity);
  readonly mandateCounts = this.counts(framework.MandateAddresseeEntity);

  constructor(readonly source: DataSource) {}

  private one<T extends ObjectLiteral>(
    entity: EntityTarget<T>,
    key: keyof T & string,
    where: object = {},
  ): Loaded<T | null> {
    return new DataLoader(async (keys) => {
      const rows = await this.source
        .getRepository(entity)
        .find({ where: { ...STANDS, ...where, [key]: In([...keys]) } as never });
      const found = new Map(rows.map((row) => [row[key] as string, row]));
      return keys.map((each) => found.get(each) ?? null);
    });
  }

  private many<T extends ObjectLiteral>(
    entity: EntityTarget<T>,
    key: keyof T & string,
    { where = STANDS, order }: { where?: object; order?: FindOptionsOrder<T> } = {},
  ): Loaded<T[]> {
    return new DataLoader(async (keys) => {
      const rows = await this.source
        .getRepository(entity)
        .find({ where: { ...where, [key]: In([...keys]) } as never, ...(order ? { order } : {}) });
      const found = new Map<string, T[]>(keys.map((each) => [each, []]));
      for (const row of rows) found.get(row[key])?.push(row);
      return keys.map((each) => found.get(each) ?? []);
    });
  }

  private counts(entity: EntityTarget<ObjectLiteral>): Loaded<number> {
    return new DataLoader(async (keys) => {
      const rows = await this.source
        .getRepository(entity)
        .createQueryBuilder('x')
        .select('x.agency_id', 'key')
        .addSelect('count(*)::int', 'count')
        .where('x.agency_id in (:...keys) and x.since is not null and x.until is null', { keys })
        .groupBy('x.agency_id')
        .getRawMany<{ key: string; count: number }>();
      const found = new Map(rows.map((row) => [row.key, row.count]));
      return keys.map((each) => found.get(each) ?? 0);
    });
  }
}

function byPosition<T>(): { order: FindOptionsOrder<T> } {
  return { order: { position: 'ASC' } as never };
}
