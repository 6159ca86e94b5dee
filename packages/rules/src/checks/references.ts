import type { Words } from '../catalogue';
import { itemsOf } from '../items';
import type { Reading } from '../reading';
import { result, tell, type CheckResult } from '../result';
import type { Meaning } from '../shape';

const TARGETS: Partial<Record<Meaning, Words>> = {
  KEY_OF_SECTION: { en: 'section', es: 'ninguna sección' },
  KEY_OF_ACTIVITY: { en: 'activity', es: 'ninguna actividad' },
  KEY_OF_ITEM: { en: 'item', es: 'ningún elemento' },
};

export function danglingKeys(reading: Reading): CheckResult[] {
  const items = itemsOf(reading);
  const keysOf = (kind: string) => items.filter((item) => item.kind === kind).map((item) => item.key);
  const known: Partial<Record<Meaning, Set<string>>> = {
    KEY_OF_SECTION: new Set(keysOf('SECTION')),
    KEY_OF_ACTIVITY: new Set(keysOf('ACTIVITY')),
    KEY_OF_ITEM: new Set(items.map((item) => item.key)),
  };
  return reading
    .values('KEY_OF_SECTION', 'KEY_OF_ACTIVITY', 'KEY_OF_ITEM')
    .filter(({ value, scalar }) => !known[scalar.meaning]?.has(value))
    .map(({ path, scalar }) => result('DANGLING_KEY', path, wordsFor(TARGETS[scalar.meaning])));
}

function wordsFor(target: Words = { en: 'item', es: 'ningún elemento' }): { message: Words; cure: Words } {
  return {
    message: {
      en: `This key names no ${target.en} of the return.`,
      es: `Esta clave no corresponde a ${target.es} del informe.`,
    },
    cure: {
      en: `Write the key of the ${target.en} exactly as it stands there, or leave the reference out.`,
      es: 'Escriba la clave exactamente como figura allí o deje fuera la referencia.',
    },
  };
}

export function parentCircles(reading: Reading): CheckResult[] {
  const { sections } = reading.content;
  const parentOf = new Map(sections.map((section) => [section.key, section.parentKey]));
  const inCircle = circling(parentOf);
  return sections.flatMap((section, index) =>
    inCircle.has(section.key)
      ? [tell('PARENT_CIRCLE', ['content', 'sections', String(index), 'parentKey'])]
      : [],
  );
}

/** Each key is walked over once, so a long chain costs no more than its length. */
function circling(parentOf: ReadonlyMap<string, string | undefined>): Set<string> {
  const settled = new Set<string>();
  const circle = new Set<string>();
  for (const start of parentOf.keys()) {
    const trail: string[] = [];
    const onTrail = new Map<string, number>();
    let key: string | undefined = start;
    while (key !== undefined && !settled.has(key) && !onTrail.has(key)) {
      onTrail.set(key, trail.length);
      trail.push(key);
      key = parentOf.get(key);
    }
    const entry = key === undefined ? undefined : onTrail.get(key);
    if (entry !== undefined) trail.slice(entry).forEach((each) => circle.add(each));
    trail.forEach((each) => settled.add(each));
  }
  return circle;
}
