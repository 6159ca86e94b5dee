import { texts } from '@mandato/server/values/localized-text';
import form from '@mandato/server/forms/diagnosis.json';
import { SECRETARIAT, type Versions } from './register';
import type { Plan, RoundPlan } from './plan';
import { timestamp } from './days';

/** The form that every round asks for, as a round holds it. */
export const SECTIONS = form.sections.map(({ kind, required, heading, guidance }) => ({
  ...{ kind, required, heading: texts(heading), guidance: texts(guidance) },
}));

type AgencyId = (code: string) => string;

/** Rounds and what each agency owes them, act by act. */
export function writeRounds({ rounds, returns, random }: Plan, versions: Versions, agencyId: AgencyId): void {
  for (const round of rounds) {
    openRound(round, versions);
    const ids = new Map<string, string>();
    const r = random.of('expectations', round.year);
    for (const { code } of round.expected) {
      const id = r.id(round.opened.at);
      ids.set(code, id);
      const asked = { cycle_id: round.id, agency_id: agencyId(code), agency_code: code, is_requested: true };
      versions.open('expectation', round.opened.number, { id, ...asked });
    }
    for (const declaration of round.declarations)
      declare(declaration, round, versions, { ids, agencyId, newId: (at) => r.id(at) });
    const unasked = returns.filter(({ year, agency }) => year === round.year && !ids.has(agency.code));
    for (const { agency, steps } of unasked) {
      const act = steps.find(({ kind }) => kind === 'PUBLISH')?.act;
      if (!act || ids.has(agency.code)) continue;
      // Who files unasked makes its own expectation, so that no round forgets it.
      const id = r.id(act.at);
      ids.set(agency.code, id);
      const asked = {
        cycle_id: round.id,
        agency_id: agencyId(agency.code),
        agency_code: agency.code,
        is_requested: false,
      };
      versions.open('expectation', act.number, { id, ...asked });
    }
    closeRound(round, versions);
  }
}

function openRound(round: RoundPlan, versions: Versions): void {
  const { id, code, year, opensOn, dueOn, announced, opened } = round;
  const title = { en: `Review of the Program, ${year}`, es: `Revisión del Programa, ${year}` };
  const row = {
    ...{
      id,
      code,
      title_texts: texts(title),
      requested_by_id: null,
      obligation_id: null,
      opens_on: opensOn,
      due_on: dueOn,
    },
    ...{
      time_zone: 'America/New_York',
      closed_at: null,
      template_version: 1,
      template_sections: SECTIONS,
      consent_levels: 0,
    },
  };
  for (const act of [announced, opened]) {
    if (!act) continue;
    const state = act === opened ? 'OPEN' : 'PLANNED';
    if (act === opened && announced) versions.reopen('cycle', act.number, { id, state });
    else versions.open('cycle', act.number, { ...row, state });
    act.note = title.en;
    const expected = round.expected.map((each) => each.code);
    act.manifest = {
      opened: {
        code,
        title,
        state,
        opensOn,
        dueOn,
        timeZone: 'America/New_York',
        consentLevels: 0,
        expected,
      },
    };
  }
}

interface Declaring {
  readonly ids: ReadonlyMap<string, string>;
  readonly agencyId: AgencyId;
  readonly newId: (at: number) => string;
}

const REASONS = {
  NIL_RETURN: 'Nothing was done under the Program in the period.',
  EXCUSED: 'The body was being reorganized.',
  EXTENDED: 'More time was asked for.',
} as const;

function declare(
  { agency, act, state }: RoundPlan['declarations'][number],
  round: RoundPlan,
  versions: Versions,
  { ids, agencyId }: Declaring,
): void {
  const id = ids.get(agency.code);
  if (id === undefined) return;
  const reason = REASONS[state];
  const extended = `${round.year}-08-15`;
  const isOwn = state === 'NIL_RETURN';
  const by = {
    declared_at: timestamp(act.at),
    declared_by_name: isOwn ? 'reporter' : SECRETARIAT.name,
    declared_by_agency_id: isOwn ? agencyId(agency.code) : null,
    declared_by_role: isOwn ? 'REPORTER' : SECRETARIAT.role,
  };
  const changes =
    state === 'EXTENDED'
      ? { extended_to: extended }
      : { declared_state: state, declared_reason: reason, ...by };
  versions.reopen('expectation', act.number, { id, ...changes });
  act.note = `${round.code}, ${agency.code}: ${reason}`;
  const action = state === 'EXTENDED' ? 'cycleExtend' : 'expectationDeclare';
  act.manifest = {
    [action]: {
      round: round.code,
      agency: agency.code,
      ...(state === 'EXTENDED' ? { dueOn: extended } : { state }),
      reason,
    },
  };
}

function closeRound({ id, code, closed, published, closes }: RoundPlan, versions: Versions): void {
  if (!closed) return;
  versions.reopen('cycle', closed.number, { id, state: 'CLOSED', closed_at: timestamp(closes) });
  const reason = 'The period for filing is over.';
  closed.note = `${code}: ${reason}`;
  closed.manifest = { cycleClose: { round: code, state: 'CLOSED', closedAt: timestamp(closes), reason } };
  if (published) versions.reopen('cycle', published.number, { id, state: 'PUBLISHED' });
}
