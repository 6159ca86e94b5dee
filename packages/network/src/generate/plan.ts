import type { Size } from '../sizes';
import { inventAgencies, inventGroups, type Agency } from './agencies';
import { days, instant } from './days';
import type { Bodies } from './editions';
import { inventMandates } from './mandates';
import { planMatches, type MatchPlan } from './matches';
import { inventProjects, type JointProject } from './projects';
import { Random } from './random';
import { Acts, type Act } from './register';
import {
  correctionOf,
  publishCorrections,
  publishRound,
  roundIn,
  stepsOf,
  type ReturnPlan,
  type RoundDays,
} from './timeline';

const LAST_YEAR = 2026;

/** Something that an agency or the secretariat says of what the agency owes a round. */
interface Declaration {
  readonly agency: Agency;
  readonly act: Act;
  readonly state: 'NIL_RETURN' | 'EXCUSED' | 'EXTENDED';
}

export interface RoundPlan extends RoundDays {
  readonly id: string;
  readonly year: number;
  readonly code: string;
  readonly announced: Act | null;
  readonly opened: Act;
  readonly closed: Act | null;
  /** The act that published it as a whole. */
  readonly published: Act | null;
  readonly expected: readonly Agency[];
  readonly declarations: readonly Declaration[];
}

interface EditionPlan {
  readonly year: number;
  readonly edition: number;
  readonly act: Act;
}

/** All that happens in a network, with no word of what is reported: small enough to be held in memory. */
export interface Plan {
  readonly random: Random;
  readonly size: Size;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly bodies: Bodies;
  readonly projects: readonly JointProject[];
  readonly shippedAct: Act;
  readonly editions: readonly EditionPlan[];
  readonly rounds: readonly RoundPlan[];
  readonly returns: readonly ReturnPlan[];
  readonly matches: readonly MatchPlan[];
  readonly acts: Acts;
  /** The day on which it is looked at: nothing happened later. */
  readonly end: number;
}

export function planNetwork(size: Size, seed: number): Plan {
  const random = new Random(JSON.stringify([size.name, seed]));
  const [firstYear, lastYear] = [LAST_YEAR - size.rounds + 1, LAST_YEAR];
  const years: readonly [number, number] = [firstYear, lastYear];
  const agencies = inventAgencies(random, size, firstYear);
  const groups = inventGroups(random, agencies, years);
  const mandates = inventMandates(random, { size, agencies, groups, firstYear });
  const projects = inventProjects(random, agencies, years);
  const end = instant(`${lastYear}-06-20`);
  const acts = new Acts(random.of('acts'), end);
  const shippedAct = acts.plan('CATALOGUE', instant(`${firstYear}-01-04`, 0, 32_400)) as Act;
  const editions: EditionPlan[] = [];
  for (let year = firstYear; year <= lastYear; year += year === firstYear ? 1 : 2) {
    const act = acts.plan('CATALOGUE', instant(`${year}-01-10`, 0, 36_000)) as Act;
    editions.push({ year, edition: editions.length + 2, act });
  }
  const rounds: RoundPlan[] = [];
  const returns: ReturnPlan[] = [];
  for (let year = firstYear; year <= lastYear; year += 1) {
    const edition = editions.filter((each) => each.year <= year).at(-1)?.year ?? year;
    const there = agencies.filter(({ since }) => since <= edition);
    const planned = planRound({ random: random.of('round', year), acts, year, agencies: there });
    rounds.push(planned.round);
    returns.push(...planned.returns);
  }
  for (const plan of returns)
    plan.steps.splice(0, plan.steps.length, ...plan.steps.filter(({ at }) => at < end));
  const happened = returns.filter(({ steps }) => steps.length > 0);
  const matches = planMatches(random.of('matches'), acts, projects, happened);
  acts.number();
  return {
    ...{ random, size, firstYear, lastYear, projects, shippedAct, editions, rounds, matches, acts, end },
    bodies: { agencies, groups, mandates },
    returns: happened,
  };
}

interface OfRound {
  readonly random: Random;
  readonly acts: Acts;
  readonly year: number;
  readonly agencies: readonly Agency[];
}

function planRound({ random, acts, year, agencies }: OfRound): { round: RoundPlan; returns: ReturnPlan[] } {
  const { opensOn, dueOn, closes } = roundIn(year);
  const opens = instant(opensOn, 0, 50_400);
  const announced = random.percent(25) ? acts.plan('ROUND', opens - days(20)) : null;
  const opened = acts.plan('ROUND', opens) as Act;
  const declarations: Declaration[] = [];
  const returns: ReturnPlan[] = [];
  const expected = agencies.filter((_, i) => random.of('expected', i).percent(95));
  const isExpected = new Set(expected);
  for (const agency of agencies) {
    const r = random.of('agency', agency.code);
    const fate = isExpected.has(agency)
      ? r.weighted([
          ['filed', 89],
          ['abandoned', 2],
          ['nil', 4],
          ['excused', 1],
          ['missing', 4],
        ])
      : r.weighted([
          ['filed', 30],
          ['missing', 70],
        ]);
    if (fate === 'filed' || fate === 'abandoned')
      returns.push(returnOf(r, agency, year, fate === 'abandoned'));
    if (fate === 'filed' && r.percent(13))
      returns.push({ ...returnOf(r.of('second'), agency, year, false), kind: 'ANNUAL_REPORT' });
    const declared = declarationOf(r, {
      acts,
      agency,
      year,
      fate: isExpected.has(agency) ? fate : 'unasked',
    });
    if (declared) declarations.push(declared);
  }
  const closed = acts.plan('ROUND', closes);
  const published = publishRound(acts, returns, year);
  const corrected = returns.filter(
    (plan) => plan.steps.at(-1)?.kind === 'PUBLISH' && random.of('correct', plan.id).percent(17),
  );
  for (const plan of corrected) plan.steps.push(...correctionOf(random.of('correction', plan.id), year));
  publishCorrections(acts, corrected, year);
  for (const plan of returns) planLater(random.of('later', plan.id), acts, plan, year);
  return {
    round: {
      ...{ id: random.id(opens), year, code: `${year}-review`, opensOn, dueOn, closes },
      ...{ announced, opened, closed, published, expected, declarations },
    },
    returns,
  };
}

const returnOf = (r: Random, agency: Agency, year: number, isAbandoned: boolean): ReturnPlan => {
  const steps = stepsOf(r, year, isAbandoned);
  return {
    id: r.id(steps[0]?.at ?? 0),
    agency,
    year,
    kind: 'DIAGNOSIS',
    steps,
    judged: null,
    published: new Map(),
  };
};

function declarationOf(
  r: Random,
  { acts, agency, year, fate }: { acts: Acts; agency: Agency; year: number; fate: string },
): Declaration | null {
  const state =
    fate === 'nil'
      ? 'NIL_RETURN'
      : fate === 'excused'
        ? 'EXCUSED'
        : fate === 'filed' && r.percent(3)
          ? 'EXTENDED'
          : null;
  if (state === null) return null;
  const act = acts.plan('ROUND', instant(`${year}-05-20`, r.int(0, 35), r.int(28_800, 72_000)));
  return act && { agency, act, state };
}

/** What happens to a published return in the year after: it is withdrawn, or somebody judges an item of it. */
function planLater(r: Random, acts: Acts, plan: ReturnPlan, year: number): void {
  const published = plan.steps.filter(({ kind }) => kind === 'PUBLISH');
  if (published.length !== 1 || plan.steps.at(-1)?.kind !== 'PUBLISH') return;
  const at = instant(`${year + 1}-02-01`, r.int(0, 300), r.int(28_800, 72_000));
  if (r.percent(1)) {
    const act = acts.plan('WITHDRAW', at);
    if (act) plan.steps.push({ kind: 'WITHDRAW', at, act });
  } else if (r.percent(15)) plan.judged = acts.plan('LINK', at);
}
