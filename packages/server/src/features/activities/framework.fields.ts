import { Arg, Args, FieldResolver } from 'type-graphql';
import { provideCondition } from '../../platform/planner/conditions';
import type { PlanContext } from '../../platform/planner/context';
import { FieldsOf, Many, Page, planned, type Row } from '../../platform/planner/declare';
import { ForwardArgs } from '../../values/arguments';
import { type CodeComparator, codeSql } from '../../values/comparators';
import { tiedObjects, tiedSubjects } from '../../values/judgement';
import { Agency } from '../agencies/agency';
import { Country } from '../agencies/country';
import { Mandate, MandateConnection } from '../mandates/mandate';
import { mandateOrders } from '../mandates/mandate.inputs';
import { Objective } from '../program/program';
import { Activity, ActivityConnection } from './activity';
import { TO_MANDATES, TO_OBJECTIVES } from './activity-link';
import { ActivityFilterArgs, ActivityListArgs, activityOrders } from './activity.inputs';
import { CountryTie, CountryVia } from './participation';

const USUAL = [CountryVia.NAMED, CountryVia.ORIGIN, CountryVia.CORRIDOR];
const OF_THE_RETURN = { visibleOnly: true };

// As an array, so that the few activities of one mandate are looked up by their ids.
const isUnder = (a: Row<Activity>, m: { id: string }, c: PlanContext): string =>
  `${a.id} = any(array(${tiedSubjects(TO_MANDATES, `array[${m.id}]`, c)}))`;

@FieldsOf(() => Objective)
export class ObjectiveActivityFields {
  @FieldResolver(() => ActivityConnection, { description: 'Published activities that serve it.' })
  @Page<Objective, Activity>(() => Activity, {
    on: (a, o, c) => `${a.id} = any(array(${tiedSubjects(TO_OBJECTIVES, `array[${o.id}]`, c)}))`,
    orders: activityOrders(),
  })
  activities(@Args(() => ActivityListArgs) _: ActivityListArgs): unknown {
    return planned();
  }
}

@FieldsOf(() => Agency)
export class AgencyActivityFields {
  @FieldResolver(() => ActivityConnection, { description: 'Published activities that it reports.' })
  @Page<Agency, Activity>(() => Activity, {
    on: (a, g) => `${a.agencyId} = ${g.id}`,
    orders: activityOrders(),
  })
  activities(@Args(() => ActivityListArgs) _: ActivityListArgs): unknown {
    return planned();
  }
}

@FieldsOf(() => Mandate)
export class MandateActivityFields {
  @FieldResolver(() => ActivityConnection, { description: 'Published activities reported under it.' })
  @Page<Mandate, Activity>(() => Activity, { on: isUnder, orders: activityOrders() })
  activities(@Args(() => ActivityListArgs) _: ActivityListArgs): unknown {
    return planned();
  }

  @FieldResolver(() => [Country], {
    description: 'Countries its published activities touch: named, as origin or on a corridor; by code.',
  })
  @Many<Mandate, Country>(() => Country, {
    on: (k, m, c) => `${k.code} = any(array(${countriesOf(m, c)}))`,
    order: (k) => `${k.code} collate "C"`,
  })
  countries(): Country[] {
    return planned();
  }
}

@FieldsOf(() => Country)
export class CountryActivityFields {
  @FieldResolver(() => ActivityConnection, {
    description: 'Published activities that touch it, whoever reports them.',
  })
  @Page<Country, Activity>(() => Activity, {
    on: (a, k, c, args) =>
      touches(a, c, (args['via'] as CountryVia[] | undefined) ?? USUAL, (code) => `${code} = ${k.code}`),
    orders: activityOrders(),
  })
  activities(
    @Arg('via', () => [CountryVia], {
      nullable: true,
      description: 'How they must touch it; NAMED, ORIGIN or CORRIDOR without it.',
    })
    _via: CountryVia[],
    @Args(() => ActivityFilterArgs) _: ActivityFilterArgs,
  ): unknown {
    return planned();
  }

  @FieldResolver(() => MandateConnection, {
    description: 'Mandates with a published activity that touches it.',
  })
  @Page<Country, Mandate>(() => Mandate, {
    on: (m, k, c) => isTouching(m, c, (code) => `${code} = ${k.code}`),
    orders: mandateOrders,
  })
  mandates(@Args(() => ForwardArgs) _: ForwardArgs): unknown {
    return planned();
  }
}

/** A SELECT of the codes of the countries that a mandate's activities touch: of its few activities, not country by country. */
function countriesOf(m: Row<Mandate>, c: PlanContext): string {
  const activities = c.rows(Activity, (a) => isUnder(a, m, c));
  const ties = c.rows(
    CountryTie,
    (x) => `${x.activityId} = ${activities.row.id} and ${x.via} = any(${c.param(USUAL, 'text[]')})`,
    OF_THE_RETURN,
  );
  return (
    `select ${ties.row.countryCode} from ${activities.from} join ${ties.from} on ${ties.where} ` +
    `where ${activities.where}`
  );
}

function touches(
  a: Row<Activity>,
  c: PlanContext,
  via: readonly CountryVia[],
  matches: (code: string) => string,
): string {
  return c.exists(
    CountryTie,
    (x) =>
      `${x.activityId} = ${a.id} and ${x.via} = any(${c.param(via, 'text[]')}) and ${matches(x.countryCode)}`,
    OF_THE_RETURN,
  );
}

/** Do published activities under the mandate touch a country whose code matches? */
const isTouching = (m: { id: string }, c: PlanContext, matches: (code: string) => string): string =>
  `${m.id} in (${tiedObjects(TO_MANDATES, (id) => c.exists(Activity, (a) => `${a.id} = ${id} and ${touches(a, c, USUAL, matches)}`), c)})`;

provideCondition('mandate.touches', (m, c, value) =>
  codeSql(value as CodeComparator, 'country', c, (matches) => isTouching(m, c, matches)),
);
