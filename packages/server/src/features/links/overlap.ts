import { Field, Float, ObjectType } from 'type-graphql';
import type { PlanContext } from '../../platform/planner/context';
import { Expr, Many, One, Value, type Row } from '../../platform/planner/declare';
import { LanguageTagScalar } from '../../platform/scalars';
import { connectionOf } from '../../values/connection';
import { Agency, AgencyMembership, validOn } from '../agencies/agency';
import { CoverageCell } from '../coverage/cell';
import { Cycle } from '../cycles/cycle';
import { Mandate, MandateAddressee, MandateObjective } from '../mandates/mandate';
import { Objective } from '../program/program';

@Value()
@ObjectType({ description: 'How alike the wordings of two mandates are in one language.' })
class WordingLikeness {
  @Field(() => LanguageTagScalar, { description: 'Language in which both have a wording.' })
  language!: string;

  @Field(() => Float, { description: 'Trigram similarity, 0 to 1, in thousandths.' })
  similarity!: number;
}

interface Pair {
  readonly mandateId: string;
  readonly otherId: string;
}

const ofBoth = (id: (mandate: string) => string, t: Row<Pair>): string =>
  `${id(t.mandateId)} and ${id(t.otherId)}`;

const wordingOf = (id: string, c: PlanContext): string => `mandate_wording(${id}, ${c.asOf}, ${c.day})`;

const reaches = (mandate: string, agency: string, c: PlanContext): string =>
  `${agency} = any(array(select mandate_reaches(${mandate}, ${c.asOf}, ${c.day})))`;

const serves = (mandate: string, objective: string, c: PlanContext): string =>
  c.exists(MandateObjective, (x) => `${x.mandateId} = ${mandate} and ${x.objectiveId} = ${objective}`);

/** Is there an objective that both serve? */
export const sharesObjective = (t: Row<Pair>, c: PlanContext): string =>
  c.exists(Objective, (o) => ofBoth((id) => serves(id, o.id, c), t));

/** Is there somebody that both are addressed to? */
export const sharesAddressee = (t: Row<Pair>, c: PlanContext): string =>
  `exists (select mandate_reaches(${t.mandateId}, ${c.asOf}, ${c.day}) intersect select mandate_reaches(${t.otherId}, ${c.asOf}, ${c.day}))`;

/** Are both in force on the day of the act? */
export const areInForce = (t: Row<Pair>, c: PlanContext): string =>
  ofBoth((id) => c.exists(Mandate, (m) => `${m.id} = ${id} and ${validOn(m, c.day)}`), t);

@Value()
@ObjectType({
  description:
    'Two mandates of like wording: one may repeat the other. Compared are the words that each has on the day of the act that is read, in every language that both have, never those of one language with those of another, nor two wordings of one mandate. It rests on words alone: whether they ask for the same is for a person to say.',
})
export class MandateOverlap {
  id!: string;
  mandateId!: string;
  otherId!: string;
  code!: string;
  otherCode!: string;

  @Field(() => Mandate, {
    description: 'The one: the mandate whose overlaps are asked for; in `mandateOverlaps` the first by code.',
  })
  @One<MandateOverlap, Mandate>(() => Mandate, { on: (m, t) => `${m.id} = ${t.mandateId}` })
  mandate?: Mandate;

  @Field(() => Mandate, { description: 'The other one.' })
  @One<MandateOverlap, Mandate>(() => Mandate, { on: (m, t) => `${m.id} = ${t.otherId}` })
  other?: Mandate;

  @Field(() => Float, {
    description:
      'How alike their wordings are in the language in which they are most alike: trigram similarity, 0 to 1, in thousandths. Case and accents do not count; of longer wordings the first 2,000 characters do.',
  })
  similarity!: number;

  @Field(() => LanguageTagScalar, { description: 'The language in which they are most alike.' })
  language!: string;

  @Field(() => [WordingLikeness], { description: 'The same for every language that both have, by tag.' })
  @Many<MandateOverlap, WordingLikeness>(() => WordingLikeness, {
    rows: (t, c) =>
      `select k.key as language, round(similarity(mandate_words(a.text_texts, k.key), mandate_words(b.text_texts, k.key))::numeric, 3)::float8 as similarity ` +
      `from ${wordingOf(t.mandateId, c)} a, ${wordingOf(t.otherId, c)} b, jsonb_object_keys(a.text_texts - '_') k(key) ` +
      `where b.text_texts ? k.key order by k.key collate "C"`,
  })
  wordings?: WordingLikeness[];

  @Field(() => String, {
    description:
      'What it rests on, separated by commas: `same wording` (in one language, case and accents apart) or `similar wording`, `same objective`, `same addressee`.',
  })
  @Expr<MandateOverlap>(
    (t, c) =>
      `(select concat_ws(', ', case when bool_or(mandate_words(a.text_texts, k.key) = mandate_words(b.text_texts, k.key)) then 'same wording' else 'similar wording' end, ` +
      `case when ${sharesObjective(t, c)} then 'same objective' end, case when ${sharesAddressee(t, c)} then 'same addressee' end) ` +
      `from ${wordingOf(t.mandateId, c)} a, ${wordingOf(t.otherId, c)} b, jsonb_object_keys(a.text_texts - '_') k(key) where b.text_texts ? k.key)`,
  )
  basis!: string;

  @Field(() => Boolean, { description: 'True while both are in force, on the day of the act that is read.' })
  @Expr<MandateOverlap>((t, c) => `(${areInForce(t, c)})`)
  isInForce!: boolean;

  @Field(() => [Objective], { description: 'Objectives that both serve, by code.' })
  @Many<MandateOverlap, Objective>(() => Objective, {
    on: (o, t, c) => ofBoth((id) => serves(id, o.id, c), t),
    order: (o) => `${o.code} collate "C"`,
  })
  sharedObjectives?: Objective[];

  @Field(() => [Agency], {
    description:
      'Who is told by both on the day of the act that is read, by itself or as a member of a group, by code. A group that both name stands for its members.',
  })
  @Many<MandateOverlap, Agency>(() => Agency, {
    on: (a, t, c) => {
      const named = (mandate: string, group: string): string =>
        c.exists(MandateAddressee, (x) => `${x.mandateId} = ${mandate} and ${x.agencyId} = ${group}`);
      const isTold = c.exists(
        AgencyMembership,
        (m) =>
          `${m.memberId} = ${a.id} and ${validOn(m, c.day)} and ${ofBoth((id) => named(id, m.groupId), t)}`,
      );
      return `${ofBoth((id) => reaches(id, a.id, c), t)} and not ${isTold}`;
    },
    order: (a) => `${a.code} collate "C"`,
  })
  sharedAddressees?: Agency[];

  @Field(() => [Cycle], {
    description:
      'Rounds in which one agency has a cell of the coverage ledger for each of the two: it had to tell of both. By code.',
  })
  @Many<MandateOverlap, Cycle>(() => Cycle, {
    on: (k, t, c) =>
      c.exists(CoverageCell, (x) => {
        const second = c.exists(
          CoverageCell,
          (y) => `${y.mandateId} = ${t.otherId} and ${y.cycleId} = ${k.id} and ${y.agencyId} = ${x.agencyId}`,
        );
        return `${x.mandateId} = ${t.mandateId} and ${x.cycleId} = ${k.id} and ${second}`;
      }),
    order: (k) => `${k.code} collate "C"`,
  })
  sharedRounds?: Cycle[];
}

export const MandateOverlapConnection = connectionOf(MandateOverlap);
