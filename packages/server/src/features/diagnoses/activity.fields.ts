import { FieldResolver } from 'type-graphql';
import { FieldsOf, One, planned } from '../../platform/planner/declare';
import { Activity } from '../activities/activity';
import { isEarlierRound, isLastWord, newestRound } from './earlier-return';
import { Revision } from './revision';

@FieldsOf(() => Activity)
export class ActivityLineageFields {
  @FieldResolver(() => Activity, {
    nullable: true,
    description:
      'The same work (`lineage`) as the agency reported it last: in the newest earlier round, by due day, whose return says so and may be seen by the caller.',
  })
  @One<Activity, Activity>(() => Activity, {
    on: (p, a, c) =>
      `${p.lineage} = ${a.lineage} and ${isEarlierRound(p.cycleId, a.cycleId, c)} and ` +
      c.exists(Revision, (r) => `${r.id} = ${p.revisionId} and ${isLastWord(r, c)}`, { visibleOnly: true }),
    order: (p, c) => `${newestRound(p.cycleId, c)}, ${p.id}`,
    visibleOnly: true,
  })
  previous(): Activity {
    return planned();
  }
}
