import type { CheckContext } from '../context';
import type { Activity } from '../document';
import { foldStatement } from '../fold';
import type { Reading } from '../reading';
import { tell, type CheckResult } from '../result';

export function restatedMandates(reading: Reading, context: CheckContext): CheckResult[] {
  const mandates = new Set(context.mandates.flatMap((mandate) => mandate.texts.map(foldStatement)));
  mandates.delete('');
  const { content } = reading;
  const outside = restatingActivities(reading, content.activities, ['content', 'activities'], (text) =>
    mandates.has(text),
  );
  const inside = content.mandateResponses.flatMap((response, index) => {
    const path = ['content', 'mandateResponses', String(index)];
    const quoted = foldStatement(response.quotedMandateText ?? '');
    const restates = (text: string) => mandates.has(text) || (quoted !== '' && text === quoted);
    const narrative = restates(foldStatement(response.narrative ?? ''))
      ? [tell('RESTATED_MANDATE', [...path, 'narrative'], reading.placeOf(response))]
      : [];
    return [
      ...narrative,
      ...restatingActivities(reading, response.activities, [...path, 'activities'], restates),
    ];
  });
  return [...inside, ...outside];
}

/** One finding for each activity, however often it repeats the mandate: in its title, its text, its quote. */
function restatingActivities(
  reading: Reading,
  activities: readonly Activity[],
  path: readonly string[],
  restates: (folded: string) => boolean,
): CheckResult[] {
  return activities.flatMap((activity, index) => {
    const here = [...path, String(index)];
    const { title, text = '', span } = activity;
    const places: [string, string[]][] = [
      [title, [...here, 'title']],
      [text, [...here, 'text']],
      [span?.quote ?? '', [...here, 'span', 'quote']],
    ];
    const restated = places.find(([words]) => restates(foldStatement(words)));
    return restated === undefined ? [] : [tell('RESTATED_MANDATE', restated[1], reading.placeOf(activity))];
  });
}
