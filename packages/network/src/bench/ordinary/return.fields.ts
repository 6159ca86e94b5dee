import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { IsNull } from 'typeorm';
import { CompletenessType, ExpectationConnectionType } from './connections';
import * as filed from './filed.entities';
import * as framework from './framework.entities';
import type { Loaders } from './loaders';

@ObjectType('DiagnosisContent')
export class ContentType {
  revisionId!: string;

  @Field(() => [filed.SectionEntity])
  sections?: filed.SectionEntity[];
}

@Resolver(() => framework.DiagnosisEntity)
export class DiagnosisFields {
  @FieldResolver(() => framework.AgencyEntity)
  agency(@Root() { agencyId }: framework.DiagnosisEntity, @Ctx() { agencies }: Loaders) {
    return agencies.load(agencyId);
  }

  @FieldResolver(() => framework.CycleEntity)
  cycle(@Root() { cycleId }: framework.DiagnosisEntity, @Ctx() { cycles }: Loaders) {
    return cycles.load(cycleId);
  }

  @FieldResolver(() => framework.RevisionEntity, { nullable: true })
  published(@Root() { id }: framework.DiagnosisEntity, @Ctx() { published }: Loaders) {
    return published.load(id);
  }
}

@Resolver(() => framework.RevisionEntity)
export class RevisionFields {
  @FieldResolver(() => ContentType)
  content(@Root() { id }: framework.RevisionEntity): ContentType {
    return { revisionId: id };
  }
}

@Resolver(() => ContentType)
export class ContentFields {
  @FieldResolver(() => [filed.SectionEntity])
  sections(@Root() { revisionId }: ContentType, @Ctx() loaders: Loaders) {
    return loaders.sections.load(revisionId);
  }

  @FieldResolver(() => [filed.ResponseEntity])
  mandateResponses(@Root() { revisionId }: ContentType, @Ctx() { responses }: Loaders) {
    return responses.load(revisionId);
  }
}

@Resolver(() => filed.ResponseEntity)
export class ResponseFields {
  @FieldResolver(() => framework.MandateEntity, { nullable: true })
  async mandate(@Root() { id, mandateId }: filed.ResponseEntity, @Ctx() loaders: Loaders) {
    const judged = (await loaders.judgements.load(id)).find(({ aspect }) => aspect === 'mandate');
    const tied = judged ? judged.value : mandateId;
    return tied === null ? null : loaders.mandates.load(tied);
  }

  @FieldResolver(() => [filed.ActivityEntity])
  activities(@Root() { id }: filed.ResponseEntity, @Ctx() { activitiesOfResponse }: Loaders) {
    return activitiesOfResponse.load(id);
  }
}

interface Owed extends framework.ExpectationEntity {
  readonly isPublished: boolean;
  readonly isLate: boolean;
  readonly dueOn: string | null;
}

/** What every agency owes a round: its expectations beside the returns that came. */
async function owedTo(cycle: framework.CycleEntity, { source, revisions }: Loaders): Promise<Owed[]> {
  const [expectations, diagnoses, [head]] = await Promise.all([
    source.getRepository(framework.ExpectationEntity).findBy({ cycleId: cycle.id, until: IsNull() }),
    source.getRepository(framework.DiagnosisEntity).findBy({ cycleId: cycle.id }),
    source.getRepository(framework.ActEntity).find({ order: { number: 'DESC' }, take: 1 }),
  ]);
  const all = await revisions.loadMany(diagnoses.map(({ id }) => id));
  const byAgency = new Map<string, { published: boolean; handedIn: Date | null }>();
  diagnoses.forEach((diagnosis, i) => {
    const public_ = (all[i] as framework.RevisionEntity[]).filter(({ since }) => since !== null);
    // Withdrawn revisions that nothing took the place of no longer count.
    const last = Math.max(
      0,
      ...public_
        .filter((r) => r.until !== null && !public_.some((n) => n.since === r.until))
        .map((r) => r.until ?? 0),
    );
    const counted = public_.filter((r) => (r.since ?? 0) >= last).map((r) => r.submittedAt as Date);
    const agency = diagnosis.onBehalfOfId ?? diagnosis.agencyId;
    const before = byAgency.get(agency);
    if (before?.handedIn) counted.push(before.handedIn);
    byAgency.set(agency, {
      published: (before?.published ?? false) || public_.some(({ until }) => until === null),
      handedIn: counted.sort((a, b) => a.getTime() - b.getTime())[0] ?? null,
    });
  });
  return expectations.map((e) => {
    const came = byAgency.get(e.agencyId);
    const at =
      came?.handedIn ?? (e.declaredState === 'NIL_RETURN' ? e.declaredAt : null) ?? head?.at ?? new Date();
    const dueOn =
      [e.extendedTo, cycle.dueOn]
        .filter((day) => day !== null)
        .sort()
        .at(-1) ?? null;
    const isAsked = e.isRequested && e.declaredState !== 'EXCUSED' && cycle.state !== 'PLANNED';
    const isLate = isAsked && dueOn !== null && dayIn(cycle.timeZone, at) > dueOn;
    return Object.assign(e, { isPublished: came?.published ?? false, isLate, dueOn });
  });
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dayIn(timeZone: string, at: Date): string {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  formats.set(timeZone, format);
  return format.format(at);
}

@Resolver(() => framework.CycleEntity)
export class CycleFields {
  @FieldResolver(() => String)
  title(@Root() { titleTexts }: framework.CycleEntity) {
    return titleTexts['en'] ?? titleTexts[titleTexts['_'] ?? ''];
  }

  @FieldResolver(() => CompletenessType)
  async completeness(@Root() cycle: framework.CycleEntity, @Ctx() loaders: Loaders) {
    const asked = (await owedTo(cycle, loaders)).filter(({ isRequested }) => isRequested);
    const excused = asked.filter((e) => e.declaredState === 'EXCUSED' && !e.isPublished);
    const others = asked.filter((e) => !excused.includes(e));
    const reported = others.filter((e) => e.isPublished).length;
    const nilReturns = asked.filter((e) => e.declaredState === 'NIL_RETURN' && !e.isPublished).length;
    const expected = others.length;
    return {
      expected,
      reported,
      nilReturns,
      excused: excused.length,
      late: others.filter((e) => e.isLate).length,
      ratio: expected === 0 ? 0 : (reported + nilReturns) / expected,
    };
  }

  @FieldResolver(() => ExpectationConnectionType)
  async expectations(
    @Arg('first', () => Int) first: number,
    @Root() cycle: framework.CycleEntity,
    @Ctx() loaders: Loaders,
  ) {
    const all = await owedTo(cycle, loaders);
    return { nodes: all.sort((a, b) => (a.agencyCode < b.agencyCode ? -1 : 1)).slice(0, first) };
  }
}

@Resolver(() => framework.ExpectationEntity)
export class ExpectationFields {
  @FieldResolver(() => framework.AgencyEntity)
  agency(@Root() { agencyId }: Owed, @Ctx() { agencies }: Loaders) {
    return agencies.load(agencyId);
  }

  @FieldResolver(() => String)
  state(@Root() { isPublished, declaredState }: Owed) {
    return isPublished ? 'PUBLISHED' : (declaredState ?? 'AWAITED');
  }

  @FieldResolver(() => Boolean)
  isLate(@Root() { isLate }: Owed) {
    return isLate;
  }

  @FieldResolver(() => String, { nullable: true })
  dueOn(@Root() { dueOn }: Owed) {
    return dueOn;
  }
}
