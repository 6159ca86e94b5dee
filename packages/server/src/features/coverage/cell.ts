import { Arg, Args, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Cost } from '../../platform/limits/cost';
import { Expr, Many, One, planned, Rows } from '../../platform/planner/declare';
import { LocaleArgs } from '../../values/arguments';
import { standsAt } from '../../values/register-row';
import { Agency } from '../agencies/agency';
import { Cycle } from '../cycles/cycle';
import { Citation } from '../diagnoses/citation';
import { Mandate } from '../mandates/mandate';
import { evidenceRows, statedReason } from './evidence';
import { reasonIn } from './reason';

export enum CoverageState {
  AWAITED = 'AWAITED',
  EXCUSED = 'EXCUSED',
  NIL_RETURN = 'NIL_RETURN',
  SILENT = 'SILENT',
  FILED_UNLINKED = 'FILED_UNLINKED',
  NOT_DONE = 'NOT_DONE',
  SUBSTITUTE = 'SUBSTITUTE',
  REPORTED = 'REPORTED',
}

registerEnumType(CoverageState, {
  name: 'CoverageState',
  description:
    'What an agency has said on a mandate in a round. Of several returns and responses the furthest counts, in the order given here; what was handed in goes before what was declared.',
  valuesConfig: {
    AWAITED: { description: 'Nothing has come, and nothing is declared.' },
    EXCUSED: { description: 'Nothing has come; the agency is excused.' },
    NIL_RETURN: { description: 'Nothing has come; the agency declared to have nothing to report.' },
    SILENT: { description: 'A return has come and says nothing on this mandate.' },
    FILED_UNLINKED: {
      description:
        'A return has come and says nothing on this mandate, but holds activities or responses that are tied to no mandate at all: they may belong here.',
    },
    NOT_DONE: {
      description:
        'The return says that it was not done, or an analyst judged that what it says does not meet it.',
    },
    SUBSTITUTE: {
      description: 'The return says that it was met by something else, or an analyst judged so.',
    },
    REPORTED: {
      description:
        'Activities are tied to it, planned ones included, or a response that says in words, of itself (DONE, PARTLY) or as judged (FULL, PARTIAL) that something was done.',
    },
  },
});

@ObjectType({
  description:
    'What one agency has said on one mandate in one round. There is a cell for each round that is more than announced, each mandate in force on a day from its opening to its due day, and each addressee: of a group every member on a day of that time. There is one more wherever an agency reports on a mandate that is not addressed to it. docs/coverage.md has all of the definition.',
})
@Entity()
// From a mandate to its cells, and from a round and an agency to those that stand; with what they are counted by.
@Index('IDX_coverage_cell_mandate', ['mandateId', 'cycleId'])
@Index('IDX_coverage_cell_standing', { synchronize: false })
@Rows<CoverageCell>({ prefix: 'cvc', visible: () => 'true', current: standsAt, versioned: true })
export class CoverageCell {
  @PrimaryColumn('uuid')
  cycleId!: string;

  @PrimaryColumn('uuid')
  mandateId!: string;

  @PrimaryColumn('uuid')
  agencyId!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of the act of the register from which it has been in this state; null with a standing other than PUBLISHED, of which the register knows nothing.',
  })
  @Expr<CoverageCell>((t) => t.stateSince)
  @PrimaryColumn('int')
  since!: number;

  @Column('int', { nullable: true })
  until!: number | null;

  @Field(() => Mandate, { description: 'The mandate.' })
  @One<CoverageCell, Mandate>(() => Mandate, { on: (m, t) => `${m.id} = ${t.mandateId}` })
  mandate?: Mandate;

  @Field(() => Agency, { description: 'The agency whose duty it is, whoever filed for it.' })
  @One<CoverageCell, Agency>(() => Agency, { on: (a, t) => `${a.id} = ${t.agencyId}` })
  agency?: Agency;

  @Field(() => Cycle, { description: 'The round.' })
  @One<CoverageCell, Cycle>(() => Cycle, { on: (k, t) => `${k.id} = ${t.cycleId}` })
  cycle?: Cycle;

  /** Kept for sorting; an agency's code never changes. */
  @Column('text')
  agencyCode!: string;

  @Field(() => Boolean, {
    description: 'False where the agency reports on a mandate that was not addressed to it in that round.',
  })
  @Column('boolean')
  isAddressed!: boolean;

  @Field(() => CoverageState, { description: 'What was said.' })
  @Column('text')
  state!: CoverageState;

  @Column('text')
  reasonCode!: string;

  @Field(() => String, { description: 'What gave it this state, as a sentence in the asked language.' })
  @Expr<CoverageCell>((t, c, args) => reasonIn(t.reasonCode, c, args))
  reason(@Args(() => LocaleArgs) _: LocaleArgs): string {
    return planned();
  }

  @Field(() => String, {
    nullable: true,
    description:
      'Why, in the words of whoever declared it, judged it or assessed it; null where none of them gives a reason.',
  })
  @Expr<CoverageCell>(statedReason)
  statedReason!: string | null;

  @Field(() => Int, {
    description:
      'How many activities of its returns are tied to the mandate, planned ones included, confidential ones not. One that is tied to several mandates is counted in the cell of each.',
  })
  @Column('int')
  activityCount!: number;

  @Column('int')
  stateSince!: number;

  @Cost({ weight: 5 })
  @Field(() => [Citation], {
    description:
      'The words that it rests on: responses on the mandate, then activities tied to it, in the order filed; of FILED_UNLINKED what is tied to no mandate. Empty where nothing was filed or said.',
  })
  @Many<CoverageCell, Citation>(() => Citation, { rows: evidenceRows })
  evidence(
    @Arg('first', () => Int, {
      nullable: true,
      description: 'At most so many, 1 to 20; 3 without it.',
    })
    _first: number,
  ): Citation[] {
    return planned();
  }
}
