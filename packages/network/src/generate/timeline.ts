import type { Agency } from './agencies';
import { days, instant } from './days';
import type { Random } from './random';
import type { Act, Acts } from './register';

type DiagnosisKind = 'DIAGNOSIS' | 'ANNUAL_REPORT';

type StepKind = 'SAVE' | 'SUBMIT' | 'SEND_BACK' | 'ACCEPT' | 'PUBLISH' | 'REVISE' | 'WITHDRAW';

/** Something done with a return. */
export interface Step {
  readonly kind: StepKind;
  readonly at: number;
  /** The act of the register that it is part of. */
  act?: Act;
}

/** One agency's return for one round, from its first draft on. */
export interface ReturnPlan {
  readonly id: string;
  readonly agency: Agency;
  readonly year: number;
  readonly kind: DiagnosisKind;
  readonly steps: Step[];
  /** The act by which somebody judges an item of it later. */
  judged: Act | null;
  /** Hash of each revision that was published, by its act: for the register's manifest. */
  readonly published: Map<
    Act,
    { readonly reference: string; readonly revision: number; readonly contentHash: string }
  >;
}

export interface RoundDays {
  readonly opensOn: string;
  readonly dueOn: string;
  readonly closes: number;
}

export const roundIn = (year: number): RoundDays => ({
  opensOn: `${year}-02-01`,
  dueOn: `${year}-06-30`,
  closes: instant(`${year}-10-31`, 0, 79_200),
});

/** What becomes of a return, before anybody asks when the network is looked at. */
export function stepsOf(r: Random, year: number, isAbandoned: boolean): Step[] {
  const saved = instant(`${year}-02-10`, r.int(0, 100), r.int(28_800, 72_000));
  const steps: Step[] = Array.from({ length: r.int(1, 4) }, (_, i) => ({
    kind: 'SAVE',
    at: saved + i * r.int(3_600_000, days(4)),
  }));
  if (isAbandoned) return steps;
  // Most come in the last days, some late.
  const due = instant(`${year}-06-30`);
  const later = r.percent(16) ? r.int(1, 75) : -Math.min(r.int(0, 90), r.int(0, 90));
  const last = steps.at(-1)?.at ?? saved;
  let at = Math.max(last + 600_000, due + days(later) + r.int(28_800, 72_000) * 1000);
  steps.push({ kind: 'SUBMIT', at });
  let rounds = r.weighted([
    [0, 57],
    [1, 36],
    [2, 7],
  ]);
  for (; rounds > 0; rounds -= 1) {
    steps.push({ kind: 'SEND_BACK', at: (at += r.int(days(2), days(12))) });
    if (r.percent(4)) return steps;
    steps.push({ kind: 'SAVE', at: (at += r.int(days(1), days(8))) });
    steps.push({ kind: 'SUBMIT', at: (at += r.int(600_000, days(2))) });
  }
  steps.push({ kind: 'ACCEPT', at: at + r.int(days(1), days(15)) });
  return steps;
}

/** The same once more, for a correction in the year after. */
export function correctionOf(r: Random, year: number): Step[] {
  let at = instant(`${year + 1}-01-15`, r.int(0, 150), r.int(28_800, 72_000));
  return (['REVISE', 'SAVE', 'SUBMIT', 'ACCEPT'] as const).map((kind) => ({
    kind,
    at: (at += r.int(3_600_000, days(5))),
  }));
}

const MOST_IN_AN_ACT = 45;

/** Publishes what was accepted on the days given, and the rest with the round as a whole. */
export function publishRound(acts: Acts, returns: readonly ReturnPlan[], year: number): Act | null {
  const accepted = returns
    .flatMap((plan) => {
      const last = plan.steps.at(-1);
      return last?.kind === 'ACCEPT' ? [{ plan, at: last.at }] : [];
    })
    .sort((a, b) => a.at - b.at || (a.plan.id < b.plan.id ? -1 : 1));
  const count = Math.max(2, Math.ceil((accepted.length / MOST_IN_AN_ACT) * 1.4));
  const [first, last] = [instant(`${year}-06-02`, 0, 54_000), instant(`${year}-12-10`, 0, 54_000)];
  let waiting = accepted;
  for (let i = 0; i < count; i += 1) {
    const isLast = i === count - 1;
    const at = isLast ? last : Math.round(first + ((last - first) * i) / (count - 1));
    const batch = isLast ? waiting : waiting.filter((each) => each.at < at).slice(0, MOST_IN_AN_ACT);
    if (batch.length === 0) continue;
    const act = acts.plan('PUBLISH', at);
    if (!act) return null;
    for (const { plan } of batch) plan.steps.push({ kind: 'PUBLISH', at, act });
    waiting = waiting.filter((each) => !batch.includes(each));
    if (isLast) return act;
  }
  return null;
}

/** Corrections are published month by month. */
export function publishCorrections(acts: Acts, returns: readonly ReturnPlan[], year: number): void {
  const waiting = returns.filter(({ steps }) => steps.at(-1)?.kind === 'ACCEPT');
  const byMonth = new Map<number, ReturnPlan[]>();
  for (const plan of waiting) {
    const month = new Date(plan.steps.at(-1)?.at ?? 0).getUTCMonth() + 1;
    byMonth.set(month, [...(byMonth.get(month) ?? []), plan]);
  }
  for (const [month, plans] of [...byMonth].sort(([a], [b]) => a - b)) {
    const at = instant(`${year + 1}-${String(month + 1).padStart(2, '0')}-05`, 0, 54_000);
    for (let from = 0; from < plans.length; from += MOST_IN_AN_ACT) {
      const act = acts.plan('PUBLISH', at + from * 1000);
      if (!act) return;
      for (const plan of plans.slice(from, from + MOST_IN_AN_ACT))
        plan.steps.push({ kind: 'PUBLISH', at: act.at, act });
    }
  }
}
