import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Caller } from '../../platform/caller';
import { globalId } from '../../platform/node';
import { recordAct } from '../../platform/register';
import { closeRows, openRows, reopenRow } from '../../platform/versioned-rows';
import { texts } from '../../values/localized-text';
import { audit } from '../access/audit';
import { CycleState } from './cycle';
import { seizeRound, type Named, type StandingRound } from './cycle-lookup';
import type { FormSection, Round } from './cycle.rules';
import type { StoredTemplateSection } from './template';

interface Opening {
  readonly number: number;
  readonly round: Round;
  readonly named: Named;
  /** The announcement, where the round was announced before. */
  readonly announced: StandingRound | null;
}

/** Writes a round that was found in order, and what each agency owes it, under a number of the register. Its id. */
export async function open(manager: EntityManager, by: Caller, opening: Opening): Promise<string> {
  const { number, round, named, announced } = opening;
  const state = round.state ?? CycleState.OPEN;
  const id = announced?.id ?? uuid();
  const row = { id, ...cycleRow(opening), state };
  if (announced) {
    await seizeRound(manager, id);
    await reopenRow(manager, 'cycle', number, row);
  } else await openRows(manager, 'cycle', number, [row]);
  await expect(manager, number, id, named.expected);

  const codes = named.expected.map(({ code }) => code);
  const opened = { ...round, state, expected: codes };
  await recordAct(manager, by, {
    number,
    kind: 'ROUND',
    note: round.title['en'],
    manifest: { number, kind: 'ROUND', opened },
  });
  await audit(manager, by, {
    action: 'cycleOpen',
    subject: globalId('cyc', id),
    before: announced && { state: announced.state, dueOn: announced.dueOn },
    after: opened,
    event: [
      state === CycleState.OPEN ? 'cycle.opened' : 'cycle.announced',
      { act: number, cycle: globalId('cyc', id) },
    ],
  });
  return id;
}

/** Those who are expected and no others: whoever the announcement named already stays as they are. */
async function expect(
  manager: EntityManager,
  number: number,
  cycleId: string,
  agencies: Named['expected'],
): Promise<void> {
  const standing = await manager.query<{ id: string; agency: string }[]>(
    'select id, agency_id as agency from expectation where cycle_id = $1 and until is null',
    [cycleId],
  );
  const wanted = new Set(agencies.map(({ id }) => id));
  const there = new Set(standing.map(({ agency }) => agency));
  await closeRows(
    manager,
    'expectation',
    number,
    standing.filter(({ agency }) => !wanted.has(agency)).map(({ id }) => id),
  );
  const missing = agencies.filter(({ id }) => !there.has(id));
  await openRows(
    manager,
    'expectation',
    number,
    missing.map(({ id, code }) => ({
      id: uuid(),
      cycle_id: cycleId,
      agency_id: id,
      agency_code: code,
      is_requested: true,
    })),
  );
}

function cycleRow({ round, named, announced }: Opening): Record<string, unknown> {
  const sections = round.template.sections.map(stored);
  const isSame = announced && isDeepStrictEqual(sections, announced.template.sections);
  return {
    code: round.code,
    title_texts: texts(round.title),
    requested_by_id: named.requestedById,
    obligation_id: named.obligationId,
    opens_on: round.opensOn,
    due_on: round.dueOn,
    time_zone: round.timeZone,
    template_version: announced ? announced.template.version + (isSame ? 0 : 1) : round.template.version,
    template_sections: sections,
    consent_levels: round.consentLevels,
  };
}

const stored = ({ kind, required, heading, guidance }: FormSection): StoredTemplateSection => ({
  kind: kind as StoredTemplateSection['kind'],
  required,
  heading: texts(heading),
  guidance: guidance === null ? null : texts(guidance),
});
