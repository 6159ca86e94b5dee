import { derivedId } from '@mandato/server/values/derived-id';
import { by } from './actors';
import { timestamp } from './days';
import type { Random } from './random';
import { SECRETARIAT, type Act, type Versions } from './register';
import type { Revision } from './revisions';

interface Judging {
  readonly random: Random;
  readonly versions: Versions;
  /** Ids of the objectives that there are. */
  readonly objectives: readonly string[];
}

/** Somebody of the secretariat says how far a response meets its mandate, or which objectives an activity serves. */
export function judge({ random: r, versions, objectives }: Judging, act: Act, revision: Revision): void {
  const { content, id } = revision;
  const open = content.mandateResponses.map(({ key }) => key);
  const verdict =
    open.length > 0 && r.percent(70)
      ? {
          subject: derivedId(id, 'response', r.pick(open)),
          prefix: 'rsp',
          aspect: 'coverage',
          value: r.weighted([
            ['FULL', 30],
            ['PARTIAL', 40],
            ['NONE', 12],
            ['SUBSTITUTE', 18],
          ]),
        }
      : {
          subject: derivedId(id, 'activity', r.pick(activityKeys(revision))),
          prefix: 'act',
          aspect: 'objectives',
          value: r.some(objectives, r.int(1, 2)).sort().join(' '),
        };
  const { subject, prefix, aspect, value } = verdict;
  const reason =
    aspect === 'coverage'
      ? 'Read against the wording of the mandate.'
      : 'Follows from what the activity says of itself.';
  const actor = { keyId: '', agencyId: null, ...SECRETARIAT };
  versions.open('judgement', act.number, {
    ...{
      id: derivedId('judgement', subject, aspect),
      subject_id: subject,
      aspect,
      value,
      reason,
      at: timestamp(act.at),
    },
    ...by(actor),
  });
  act.note = reason;
  act.manifest = {
    ...{
      action: aspect === 'coverage' ? 'responseAssess' : 'responseLink',
      subject: `${prefix}_${subject}`,
      reason,
    },
    ...(aspect === 'coverage'
      ? { coverage: value }
      : { judgements: [{ subjectId: subject, aspect, value }] }),
  };
}

/** Only what is public is judged. */
function activityKeys({ content }: Revision): string[] {
  const all = [...content.mandateResponses.flatMap(({ activities }) => activities), ...content.activities];
  const open = all.filter(({ isConfidential }) => !isConfidential);
  return (open.length > 0 ? open : all).map(({ key }) => key);
}
