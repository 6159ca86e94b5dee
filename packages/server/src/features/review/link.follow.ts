import type { DiagnosisContent } from '@mandato/rules';
import { codesOf } from './judgement.subject';
import type { Acting } from './judgement.act';
import { idsAsValue, type Verdict } from './judgement.service';
import { followed, type Response } from './link.rules';

/** A published response that moves from one mandate to another. */
export interface MovedResponse extends Response {
  readonly id: string;
  readonly key: string;
  readonly revisionId: string;
  /** When it was last tied: what was judged of its activities at that instant followed it. */
  readonly tiedAt: Date | null;
}

interface Standing {
  readonly id: string;
  readonly key: string;
  readonly ties: string[] | null;
  readonly judgedAt: Date | null;
}

const ACTIVITIES = `select a.id, a.key, j.at as "judgedAt",
    case when j.id is null then array(select x.mandate_id from activity_mandate x where x.activity_id = a.id)
      else string_to_array(j.value, ' ')::uuid[] end as ties
  from activity a left join judgement j on j.subject_id = a.id and j.aspect = 'mandates' and j.until is null
  where a.response_id = $1 and a.since is not null and a.until is null order by a.position`;

/** Activities go where their response goes, except those that somebody judged on their own. */
export async function followers(
  { manager }: Pick<Acting, 'manager'>,
  response: MovedResponse,
): Promise<Pick<Verdict, 'subjectId' | 'aspect' | 'value'>[]> {
  const activities = await manager.query<Standing[]>(ACTIVITIES, [response.id]);
  const own = await ownMandates(manager, response);
  return activities
    .filter(({ judgedAt }) => judgedAt === null || judgedAt.getTime() === response.tiedAt?.getTime())
    .flatMap(({ id, key, ties }) => {
      const after = followed(response, { ties: ties ?? [], own: own.get(key) ?? [] });
      return after === null ? [] : [{ subjectId: id, aspect: 'mandates' as const, value: idsAsValue(after) }];
    });
}

/** Mandates that the return names with each activity itself, by the activity's key: rows do not tell these from the response's. */
async function ownMandates(
  manager: Acting['manager'],
  { revisionId, key }: MovedResponse,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const [row] = await manager.query<{ document: string }[]>('select document from revision where id = $1', [
    revisionId,
  ]);
  const { mandateResponses } = JSON.parse(row?.document ?? '{"mandateResponses":[]}') as DiagnosisContent;
  const ids = new Map((await codesOf(manager, 'mandate')).map(({ id, code }) => [code, id]));
  const activities = mandateResponses.find((each) => each.key === key)?.activities ?? [];
  return new Map(
    activities.map((each) => [
      each.key,
      each.mandateCodes.map((code) => ids.get(code)).filter((id) => id !== undefined),
    ]),
  );
}
