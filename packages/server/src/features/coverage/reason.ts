import type { PlanContext } from '../../platform/planner/context';
import type { Args } from '../../platform/planner/declare';
import { localized, texts } from '../../values/localized-text';

/** What gives a cell its state, in words. */
const WORDS = {
  NOT_ASKED: {
    en: 'Nothing has come; the round did not ask this agency for a return.',
    es: 'No ha llegado nada; la ronda no pidió informe a este organismo.',
  },
  NOTHING_CAME: {
    en: 'The return that the round asks for has not come.',
    es: 'No ha llegado el informe que la ronda pide.',
  },
  DECLARED: {
    en: 'No return has come; this was declared instead.',
    es: 'No ha llegado ningún informe; en su lugar se declaró esto.',
  },
  NOTHING_SAID: {
    en: 'The return says nothing on this mandate.',
    es: 'El informe no dice nada sobre este mandato.',
  },
  UNLINKED: {
    en: 'The return says nothing on this mandate; some of what it reports is not tied to any mandate yet.',
    es: 'El informe no dice nada sobre este mandato; parte de lo que informa aún no está vinculado a ningún mandato.',
  },
  NARRATIVE: {
    en: 'The return says in words what was done under this mandate.',
    es: 'El informe dice con palabras lo que se hizo en cumplimiento de este mandato.',
  },
  ACTIVITIES: {
    en: 'Activities are reported under this mandate.',
    es: 'Se informan actividades en cumplimiento de este mandato.',
  },
  SELF_ASSESSED: {
    en: 'The agency says so of itself.',
    es: 'Así lo dice el propio organismo.',
  },
  JUDGED: {
    en: 'An analyst judged so.',
    es: 'Así lo juzgó quien analizó el informe.',
  },
} as const;

const CASES = Object.entries(WORDS)
  .map(([code, words]) => `when '${code}' then '${JSON.stringify(texts(words))}'::jsonb`)
  .join(' ');

export const reasonIn = (code: string, c: PlanContext, args: Args): string =>
  localized(`case ${code} ${CASES} end`, c, args);
