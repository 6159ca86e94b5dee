import type { DiagnosisContent, FiledDocument } from '@mandato/rules';
import type { PlanContext } from '../../platform/planner/context';
import type { LinkTo, Row } from '../../platform/planner/declare';
import { Cycle } from '../cycles/cycle';
import { dayOfPaper } from '../diagnoses/period.projection';
import { filedJson, readableDocument, type Revision } from '../diagnoses/revision';
import { changesBetween, type Compared } from './diff.rules';
import type { RevisionDiff } from './revision-diff';

/** A revision as the statement brings it for comparing. */
export interface Brought {
  readonly id: string;
  readonly cycleId: string;
  readonly dueOn: string | null;
  readonly language: string;
  readonly filed: FiledDocument;
  readonly content: DiagnosisContent;
}

/** SQL of a revision as JSON, as the caller may read it. */
export function broughtJson(r: Row<Revision>, c: PlanContext): string {
  const cycleId = `(select d.cycle_id from diagnosis d where d.id = ${r.diagnosisId})`;
  const due = c.rows(Cycle, (k) => `${k.id} = ${cycleId}`);
  return (
    `json_build_object('id', ${r.id}, 'cycleId', ${cycleId}, 'dueOn', (select ${due.row.dueOn} from ${due.from} where ${due.where}), ` +
    `'language', ${r.language}, 'filed', ${filedJson(r)}, 'content', (${readableDocument(r, c)})::json)`
  );
}

const compared = ({ language, filed, content, dueOn }: Brought): Compared => ({
  language,
  filed,
  content,
  day: dayOfPaper(filed, dueOn),
});

interface Asked {
  readonly isOfRounds: boolean;
  readonly includeUnchanged: boolean;
}

export function revisionDiff(
  [before, after]: readonly [Brought | null, Brought | null],
  asked: Asked,
  link: LinkTo,
): RevisionDiff {
  const revision = (brought: Brought | null) => brought && link('Revision', brought.id);
  const items =
    before && after ? changesBetween({ before: compared(before), after: compared(after), ...asked }) : [];
  return { from: revision(before), to: revision(after), items };
}
