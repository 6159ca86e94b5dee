import type { CheckContext } from '../context';
import type { Activity } from '../document';
import { foldStatement } from '../fold';
import type { Reading } from '../reading';
import { result, type CheckResult } from '../result';

const WORDS = {
  message: {
    en: 'This only repeats the words of the mandate.',
    es: 'Esto solo repite las palabras del mandato.',
  },
  cure: {
    en: 'Say what was done about it; the words of the mandate, as the paper prints them, go into quotedMandateText.',
    es: 'Diga qué se hizo al respecto; las palabras del mandato, tal como las imprime el documento, van en quotedMandateText.',
  },
};

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
      ? [result('RESTATED_MANDATE', [...path, 'narrative'], WORDS, reading.placeOf(response))]
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
    return restated === undefined
      ? []
      : [result('RESTATED_MANDATE', restated[1], WORDS, reading.placeOf(activity))];
  });
}
