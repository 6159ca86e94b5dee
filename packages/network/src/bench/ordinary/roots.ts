import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { In, IsNull, Not, type SelectQueryBuilder, type ObjectLiteral } from 'typeorm';
import * as types from './connections';
import { ActivityEntity, StatementEntity, SuggestionEntity } from './filed.entities';
import { AgencyEntity, CycleEntity, DiagnosisEntity } from './framework.entities';
import { STANDS, type Loaders } from './loaders';

interface Page<T> {
  readonly nodes: T[];
  readonly pageInfo: types.PageInfoType;
}

interface Filed {
  readonly id: string;
  readonly revisionId: string;
  readonly position: number;
}

const cursorOf = (last: Filed | undefined): string | null =>
  last ? Buffer.from(JSON.stringify([last.revisionId, last.position, last.id])).toString('base64url') : null;

/** As filed, one row more than asked for, after a cursor. */
async function filedPage<T extends Filed & ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  first: number,
  after?: string | null,
): Promise<Page<T>> {
  query.andWhere('x.since is not null and x.until is null');
  if (after) {
    const [revision, position, id] = JSON.parse(Buffer.from(after, 'base64url').toString()) as unknown[];
    query.andWhere('(x.revision_id, x.position, x.id) > (:revision, :position, :id)', {
      revision,
      position,
      id,
    });
  }
  const rows = await query
    .orderBy('x.revisionId')
    .addOrderBy('x.position')
    .addOrderBy('x.id')
    .limit(first + 1)
    .getMany();
  const nodes = rows.slice(0, first);
  return { nodes, pageInfo: { hasNextPage: rows.length > first, endCursor: cursorOf(nodes.at(-1)) } };
}

@Resolver()
export class RootResolver {
  @Query(() => AgencyEntity, { nullable: true })
  agency(@Arg('by', () => types.ByCodeInput) by: types.ByCodeInput, @Ctx() { source }: Loaders) {
    return source.getRepository(AgencyEntity).findOneBy({ code: by.code as string, until: IsNull() });
  }

  @Query(() => DiagnosisEntity, { nullable: true })
  diagnosis(@Arg('by', () => types.DiagnosisByInput) by: types.DiagnosisByInput, @Ctx() { source }: Loaders) {
    return source
      .getRepository(DiagnosisEntity)
      .findOneBy({ id: String(by.id).slice('dgs_'.length), since: Not(IsNull()) });
  }

  @Query(() => CycleEntity, { nullable: true })
  cycle(@Arg('by', () => types.ByCodeInput) by: types.ByCodeInput, @Ctx() { source }: Loaders) {
    return source.getRepository(CycleEntity).findOneBy({ code: by.code as string, until: IsNull() });
  }

  @Query(() => types.ActivityConnectionType)
  async activities(
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('filter', () => types.ActivityFilterInput, { nullable: true })
    filter: types.ActivityFilterInput | null,
    @Ctx() { source }: Loaders,
  ) {
    const query = source.getRepository(ActivityEntity).createQueryBuilder('x');
    if (filter?.agency) {
      const agency = await source
        .getRepository(AgencyEntity)
        .findOneBy({ code: filter.agency.eq as string, until: IsNull() });
      query.andWhere('x.agency_id = :agency', { agency: agency?.id });
    }
    if (filter?.country) {
      query.andWhere(
        `exists (select from activity_country t where t.activity_id = x.id and t.since is not null and t.until is null
          and t.country_code = :country and t.via in ('NAMED', 'ORIGIN', 'CORRIDOR'))`,
        { country: filter.country.eq },
      );
    }
    if (filter?.years) {
      query.andWhere(
        `(exists (select from unnest(x.period_years) y where y between :from and :to) or (x.period_ongoing_as_of is not null
          and extract(year from x.period_reach) >= :from and (select max(y) from unnest(x.period_years) y) <= :to))`,
        { ...filter.years },
      );
    }
    return filedPage(query, first, after);
  }

  @Query(() => types.StatementConnectionType)
  statements(
    @Arg('first', () => Int) first: number,
    @Arg('filter', () => types.ItemFilterInput, { nullable: true }) filter: types.ItemFilterInput | null,
    @Ctx() { source }: Loaders,
  ) {
    const query = source.getRepository(StatementEntity).createQueryBuilder('x');
    if (filter?.polarity) query.where({ polarity: In(filter.polarity) });
    return filedPage(query, first);
  }

  @Query(() => types.SuggestionConnectionType)
  suggestions(@Arg('first', () => Int) first: number, @Ctx() { source }: Loaders) {
    return filedPage(source.getRepository(SuggestionEntity).createQueryBuilder('x'), first);
  }

  @Query(() => types.AgencyConnectionType)
  async agencies(
    @Arg('first', () => Int) first: number,
    @Ctx() { source }: Loaders,
  ): Promise<Page<AgencyEntity>> {
    const rows = await source
      .getRepository(AgencyEntity)
      .find({ where: STANDS, order: { code: 'ASC', id: 'ASC' }, take: first + 1 });
    return {
      nodes: rows.slice(0, first),
      pageInfo: { hasNextPage: rows.length > first, endCursor: rows[first - 1]?.code ?? null },
    };
  }
}
