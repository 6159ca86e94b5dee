import { Arg, Args, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Node } from '../../platform/node';
import { condition } from '../../platform/planner/conditions';
import { declareCodes } from '../../platform/planner/context';
import { Expr, One, Page, planned, Rows } from '../../platform/planner/declare';
import { DateScalar, DateTimeScalar } from '../../platform/scalars';
import { ForwardArgs, LocaleArgs } from '../../values/arguments';
import { connectionOf } from '../../values/connection';
import { localized, type Texts } from '../../values/localized-text';
import { framework, RegisterRow } from '../../values/register-row';
import { StoredActorOrNone } from '../../values/stored-actor';
import { Agency } from '../agencies/agency';
import { Obligation } from './obligation';
import { ReturnTemplate, type StoredTemplateSection } from './template';

export enum CycleState {
  PLANNED = 'PLANNED',
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
  PUBLISHED = 'PUBLISHED',
}

registerEnumType(CycleState, {
  name: 'CycleState',
  description: 'Where a round stands.',
  valuesConfig: {
    PLANNED: { description: 'Announced; nothing can be filed yet.' },
    OPEN: { description: 'Returns can be filed.' },
    CLOSED: {
      description:
        'No new return is taken: what was never handed in can no longer be saved or submitted. What was handed in is still reviewed, corrected where it is sent back, and published. `cycleExtend` opens the round again.',
    },
    PUBLISHED: { description: 'Closed, and published as a whole.' },
  },
});

export enum ExpectationState {
  AWAITED = 'AWAITED',
  DRAFTING = 'DRAFTING',
  SUBMITTED = 'SUBMITTED',
  SENT_BACK = 'SENT_BACK',
  ACCEPTED = 'ACCEPTED',
  PUBLISHED = 'PUBLISHED',
  EXCUSED = 'EXCUSED',
  NIL_RETURN = 'NIL_RETURN',
}

registerEnumType(ExpectationState, {
  name: 'ExpectationState',
  description:
    'What became of what one agency owes one round. The public sees only AWAITED, PUBLISHED, EXCUSED and NIL_RETURN.',
  valuesConfig: {
    AWAITED: { description: 'Nothing has come that the caller may see.' },
    DRAFTING: { description: 'A draft exists.' },
    SUBMITTED: { description: 'Submitted and not yet decided.' },
    SENT_BACK: { description: 'Sent back with reasons.' },
    ACCEPTED: { description: 'Accepted, to be published.' },
    PUBLISHED: { description: 'Published.' },
    EXCUSED: { description: 'Declared excused, with a reason.' },
    NIL_RETURN: { description: 'Declared to have nothing to report, with a reason.' },
  },
});

@ObjectType({
  implements: Node,
  description:
    'A reporting round (*ronda*): a call for returns, saying who is expected, by when, in which form.',
})
@Entity()
@Rows<Cycle>(framework('cyc'))
export class Cycle extends RegisterRow {
  @Field(() => String, { description: 'Code: `2013-review`.' })
  @Index()
  @Column('text')
  code!: string;

  @Column('jsonb')
  titleTexts!: Texts;

  @Field(() => String, { description: 'Title in the asked language.' })
  @Expr<Cycle>((t, c, args) => localized(t.titleTexts, c, args))
  title(@Args(() => LocaleArgs) _: LocaleArgs): string {
    return planned();
  }

  @Column('uuid', { nullable: true })
  requestedById!: string | null;

  @Field(() => Agency, { nullable: true, description: 'The body that called for the returns.' })
  @One<Cycle, Agency>(() => Agency, { on: (a, t) => `${a.id} = ${t.requestedById}` })
  requestedBy?: Agency;

  @Column('uuid', { nullable: true })
  obligationId!: string | null;

  @Field(() => Obligation, { nullable: true, description: 'The duty to report that it answers.' })
  @One<Cycle, Obligation>(() => Obligation, { on: (o, t) => `${o.id} = ${t.obligationId}` })
  obligation?: Obligation;

  @Field(() => CycleState, { description: 'Where it stands.' })
  @Column('text')
  state!: CycleState;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which returns can be filed.' })
  @Column('date', { nullable: true })
  opensOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day, to its end in `timeZone`.' })
  @Column('date', { nullable: true })
  dueOn!: string | null;

  @Field(() => String, { description: 'IANA time zone in which the due day ends.' })
  @Column('text')
  timeZone!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Instant at which it was closed.' })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  closedAt!: string | null;

  @Column('int')
  templateVersion!: number;

  @Column('jsonb')
  templateSections!: readonly StoredTemplateSection[];

  @Field(() => ReturnTemplate, { description: 'The form it asks for.' })
  @One<Cycle, ReturnTemplate>(() => ReturnTemplate, {
    rows: (t) => `select ${t.templateVersion} as version, ${t.templateSections} as sections`,
  })
  template?: ReturnTemplate;

  @Field(() => Int, {
    description: 'How many approvals by the agency’s own approver a return needs before it is submitted.',
  })
  @Column('int')
  consentLevels!: number;

  @Field(() => ExpectationConnection, { description: 'What each agency owes it, by agency code.' })
  @Page<Cycle, Expectation>(() => Expectation, {
    on: (e, t, c, args) =>
      `${e.cycleId} = ${t.id}${args['state'] ? ` and ${condition('expectation.state')(e, c, args['state'])}` : ''}`,
    orders: byExpectedAgency(),
  })
  expectations(
    @Arg('state', () => [ExpectationState], {
      nullable: true,
      description: 'Only those in one of these states.',
    })
    _state: ExpectationState[],
    @Args(() => ForwardArgs) _: ForwardArgs,
  ): unknown {
    return planned();
  }
}

export const CycleConnection = connectionOf(Cycle);

@ObjectType({ implements: Node, description: 'What one agency owes one round.' })
@Entity()
@Rows<Expectation>(framework('exp'))
export class Expectation extends RegisterRow {
  @Index()
  @Column('uuid')
  cycleId!: string;

  @Field(() => Cycle, { description: 'The round.' })
  @One<Expectation, Cycle>(() => Cycle, { on: (k, t) => `${k.id} = ${t.cycleId}` })
  cycle?: Cycle;

  @Index()
  @Column('uuid')
  agencyId!: string;

  /** Kept for sorting; an agency's code never changes. */
  @Column('text')
  agencyCode!: string;

  @Field(() => Agency, { description: 'The agency.' })
  @One<Expectation, Agency>(() => Agency, { on: (a, t) => `${a.id} = ${t.agencyId}` })
  agency?: Agency;

  @Field(() => Boolean, {
    description:
      'False for an agency that nobody asked: it filed, or declared to have nothing to report, all the same.',
  })
  @Column('boolean')
  isRequested!: boolean;

  @Column('text', { nullable: true })
  declaredState!: ExpectationState.EXCUSED | ExpectationState.NIL_RETURN | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was excused or had nothing to report, in the words of whoever declared it.',
  })
  @Column('text', { nullable: true })
  declaredReason!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Instant at which that was declared; null where nothing is declared.',
  })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  declaredAt!: string | null;

  @Column(() => StoredActorOrNone)
  declaredBy!: StoredActorOrNone;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day up to which this agency alone was given longer; null where it was not.',
  })
  @Column('date', { nullable: true })
  extendedTo!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Its due day: the round’s or, where that is later, the one it was given itself.',
  })
  @Expr<Expectation>((t, c) => {
    const { from, where, row } = c.rows(Cycle, (k) => `${k.id} = ${t.cycleId}`);
    return `greatest(${t.extendedTo}, (select ${row.dueOn} from ${from} where ${where}))`;
  })
  dueOn?: string | null;
}

export const ExpectationConnection = connectionOf(Expectation);

export function byExpectedAgency(): {
  keys: Record<string, { sql: (t: { agencyCode: string }) => string; type: 'text'; isNeverNull: true }[]>;
  initial: { field: string; direction: 'ASC' }[];
} {
  return {
    keys: { AGENCY: [{ sql: (t) => `${t.agencyCode} collate "C"`, type: 'text', isNeverNull: true }] },
    initial: [{ field: 'AGENCY', direction: 'ASC' }],
  };
}

declareCodes('cycle', 'select x.code from cycle x');
