import { Args, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Node } from '../../platform/node';
import { Expr, Many, One, planned, Rows, type Row } from '../../platform/planner/declare';
import { LanguageTagScalar } from '../../platform/scalars';
import { LocaleArgs } from '../../values/arguments';
import { connectionOf } from '../../values/connection';
import { filed, FiledRow } from '../../values/filed-row';
import { tiedTo } from '../../values/judgement';
import { filedText, filedTextRows, LocalizedText } from '../../values/localized-text';
import { Period, periodRows } from '../../values/period';
import { standsFor } from '../../values/same-as';
import { Span } from '../../values/span';
import { Agency } from '../agencies/agency';
import { Cycle } from '../cycles/cycle';
import { Mandate } from '../mandates/mandate';
import { Concept, conceptOf } from '../program/code-list';
import { Objective } from '../program/program';
import { TO_MANDATES, TO_OBJECTIVES } from './activity-link';
import { Project } from './organization';
import { Outcome, PublishedWork } from './outcome';
import { Corridor, CountryTie, Participation, Place } from './participation';

export enum ActivityStatus {
  PLANNED = 'PLANNED',
  ONGOING = 'ONGOING',
  DONE = 'DONE',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(ActivityStatus, {
  name: 'ActivityStatus',
  description: 'How far an activity had come when it was reported.',
  valuesConfig: {
    PLANNED: { description: 'Planned (*actividad en planeación*).' },
    ONGOING: { description: 'Going on.' },
    DONE: { description: 'Carried out (*actividad realizada*).' },
    UNKNOWN: { description: 'The return does not say.' },
  },
});

const concepts = (scheme: string, codes: (t: Row<Activity>) => string) => ({
  on: (x: Row<Concept>, t: Row<Activity>) => `${x.scheme} = '${scheme}' and ${x.code} = any(${codes(t)})`,
  order: (x: Row<Concept>, _c: unknown, t: Row<Activity>) => `array_position(${codes(t)}, ${x.code})`,
});

@ObjectType({
  implements: Node,
  description: 'Something an agency did, does or plans, as one return reports it.',
})
@Entity()
// Made by its migration: TypeORM cannot say which operators it serves.
@Index('IDX_activity_title_words', { synchronize: false })
// What all that is public is counted by, without the rest of the row.
@Index('IDX_activity_counted', { synchronize: false })
@Index('IDX_activity_counted_in_order', { synchronize: false })
// In the order of lists, with the years that it may touch: those of a few years are found without reading the others.
@Index('IDX_activity_years', { synchronize: false })
@Index('IDX_activity_words_en', { synchronize: false })
@Index('IDX_activity_words_es', { synchronize: false })
@Index('IDX_activity_words_other', { synchronize: false })
@Rows<Activity>(filed('act'))
export class Activity extends FiledRow {
  @Field(() => String, {
    description:
      'The agency’s own key: unique in the return, and the same thing through revisions and rounds.',
  })
  @Column('text')
  key!: string;

  @Field(() => ID, { description: 'The same work through revisions and rounds: same agency, same key.' })
  @Expr<Activity>((t) => `'lin_' || ${t.lineage}`)
  @Index()
  @Column('uuid')
  lineage!: string;

  @Column('text')
  filedTitle!: string;

  @Column('text')
  titleKey!: string;

  @Field(() => String, {
    description: 'Its title in the asked language where a translation of it fits, else as filed.',
  })
  @Expr<Activity>((t, c, args) => filedText({ item: t, field: 'title', words: t.filedTitle }, c, args))
  title(@Args(() => LocaleArgs) _: LocaleArgs): string {
    return planned();
  }

  @Field(() => LocalizedText, { description: 'Its title with its language.' })
  @One<Activity, LocalizedText>(() => LocalizedText, {
    rows: (t, c, args) => filedTextRows({ item: t, field: 'title', words: t.filedTitle }, c, args),
  })
  titleLocalized(@Args(() => LocaleArgs) _: LocaleArgs): LocalizedText {
    return planned();
  }

  @Field(() => String, { nullable: true, description: 'Its description as filed, where there is one.' })
  @Column('text', { nullable: true })
  text!: string | null;

  @Field(() => LocalizedText, { nullable: true, description: 'Its description with its language.' })
  @One<Activity, LocalizedText>(() => LocalizedText, {
    rows: (t, c, args) => filedTextRows({ item: t, field: 'text', words: t.text }, c, args),
  })
  textLocalized(@Args(() => LocaleArgs) _: LocaleArgs): LocalizedText {
    return planned();
  }

  @Column('text')
  kindCode!: string;

  @Field(() => Concept, { description: 'What kind of activity it is, from the list `activity-kind`.' })
  @One<Activity, Concept>(() => Concept, { on: conceptOf<Row<Activity>>('activity-kind', (t) => t.kindCode) })
  kind?: Concept;

  @Field(() => ActivityStatus, { description: 'How far it had come.' })
  @Column('text')
  status!: ActivityStatus;

  @Field(() => Period, { description: 'When it happened, as far as known.' })
  @One<Activity, Period>(() => Period, { rows: (t) => periodRows(t.period) })
  @Column(() => Period)
  period!: Period;

  /** The last year that the period may touch, as `period.projection.ts` has it. */
  @Column('int', { nullable: true })
  latestYear!: number | null;

  @Field(() => Agency, { description: 'The agency that reports it; who did it stands in `participations`.' })
  @One<Activity, Agency>(() => Agency, { on: (a, t) => `${a.id} = ${t.agencyId}` })
  agency?: Agency;

  @Field(() => Cycle, { description: 'The round it is reported in.' })
  @One<Activity, Cycle>(() => Cycle, { on: (k, t) => `${k.id} = ${t.cycleId}` })
  cycle?: Cycle;

  @Field(() => [Mandate], {
    description: 'Mandates it is reported under, as somebody tied it later, else as filed; by code.',
  })
  @Many<Activity, Mandate>(() => Mandate, {
    on: (m, t, c) => `${m.id} = any(${tiedTo(TO_MANDATES, t.id, c)})`,
    order: (m) => `${m.code} collate "C"`,
  })
  mandates?: Mandate[];

  @Index()
  @Column('uuid', { nullable: true })
  responseId!: string | null;

  @Field(() => [Objective], {
    description: 'Objectives it serves, as somebody tied it later, else as filed; by code.',
  })
  @Many<Activity, Objective>(() => Objective, {
    on: (o, t, c) => `${o.id} = any(${tiedTo(TO_OBJECTIVES, t.id, c)})`,
    order: (o) => `${o.code} collate "C"`,
  })
  objectives?: Objective[];

  @Index()
  @Column('uuid', { nullable: true })
  projectId!: string | null;

  @Field(() => Project, {
    nullable: true,
    description:
      'The project it belongs to, as this return describes it; of one that was merged, the other as last published.',
  })
  @One<Activity, Project>(() => Project, {
    on: (p, t, c) => standsFor(Project, p, { id: t.projectId, revisionId: t.revisionId }, c),
    visibleOnly: true,
  })
  project?: Project;

  @Field(() => [Participation], { description: 'Who took part and as what, in the order filed.' })
  @Many<Activity, Participation>(() => Participation, {
    on: (p, t) => `${p.activityId} = ${t.id}`,
    order: (p) => p.position,
    visibleOnly: true,
  })
  participations?: Participation[];

  @Field(() => [Place], { description: 'Places it touches, in the order filed.' })
  @Many<Activity, Place>(() => Place, {
    on: (p, t) => `${p.activityId} = ${t.id}`,
    order: (p) => p.position,
    visibleOnly: true,
  })
  places?: Place[];

  @Field(() => [Corridor], { description: 'Migration corridors it covers, in the order filed.' })
  @Many<Activity, Corridor>(() => Corridor, {
    on: (p, t) => `${p.activityId} = ${t.id}`,
    order: (p) => p.position,
    visibleOnly: true,
  })
  corridors?: Corridor[];

  @Field(() => [CountryTie], {
    description: 'Countries it touches and how; drawn from places and corridors.',
  })
  @Many<Activity, CountryTie>(() => CountryTie, {
    on: (p, t) => `${p.activityId} = ${t.id}`,
    order: (p) => `${p.countryCode} collate "C", ${p.via} collate "C"`,
    visibleOnly: true,
  })
  countryTies?: CountryTie[];

  @Column('text', { array: true })
  populationGroupCodes!: string[];

  @Field(() => [Concept], { description: 'Groups of people it reaches, from the list `population-group`.' })
  @Many<Activity, Concept>(() => Concept, concepts('population-group', (t) => t.populationGroupCodes))
  populationGroups?: Concept[];

  @Column('text', { array: true })
  themeCodes!: string[];

  @Field(() => [Concept], { description: 'Its subjects, from the list `theme`.' })
  @Many<Activity, Concept>(() => Concept, concepts('theme', (t) => t.themeCodes))
  themes?: Concept[];

  @Column('text', { array: true })
  sectorCodes!: string[];

  @Field(() => [Concept], { description: 'Economic sectors it concerns, from the list `sector`.' })
  @Many<Activity, Concept>(() => Concept, concepts('sector', (t) => t.sectorCodes))
  sectors?: Concept[];

  @Field(() => [LanguageTagScalar], { description: 'Languages it was carried out in.' })
  @Column('text', { array: true })
  languages!: string[];

  @Field(() => [Outcome], { description: 'What came of it, in the order filed.' })
  @Many<Activity, Outcome>(() => Outcome, {
    on: (o, t) => `${o.activityId} = ${t.id}`,
    order: (o) => o.position,
    visibleOnly: true,
  })
  outcomes?: Outcome[];

  @Field(() => [PublishedWork], {
    description: 'Publications and materials that came of it, in the order filed.',
  })
  @Many<Activity, PublishedWork>(() => PublishedWork, {
    on: (w, t) => `${w.activityId} = ${t.id}`,
    order: (w) => w.position,
    visibleOnly: true,
  })
  publishedWorks?: PublishedWork[];

  @Field(() => Boolean, {
    description: 'True when the agency filed it for the secretariat only: it is never published or counted.',
  })
  @Expr<Activity>((t) => t.isConfidential)
  override isConfidential!: boolean;

  /** Its words as the search finds them; kept by the database itself. */
  @Column({ type: 'tsvector', nullable: true, select: false, insert: false, update: false })
  words!: string | null;

  @Column(() => Span)
  span!: Span;
}

export const ActivityConnection = connectionOf(Activity);
