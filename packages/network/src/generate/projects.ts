import type { Agency } from './agencies';
import { drawSubject, phrase, type Subject } from './phrases';
import type { Random } from './random';
import { said, type Language, type Said } from './words/language';
import { WORKS, type Work } from './words/work';

/** Work that several agencies do together and each reports in its own words. */
export interface JointProject {
  readonly key: string;
  readonly name: Said;
  readonly from: number;
  readonly to: number;
  readonly subject: Subject;
  readonly work: Work;
  readonly participants: readonly Agency[];
}

const NAMES = [
  'Horizonte',
  'Puente',
  'Camino',
  'Brújula',
  'Marea',
  'Semilla',
  'Faro',
  'Cosecha',
  'Umbral',
  'Ancla',
];

export function inventProjects(
  random: Random,
  agencies: readonly Agency[],
  years: readonly [number, number],
): readonly JointProject[] {
  const count = Math.max(2, Math.round((agencies.length * (years[1] - years[0] + 1)) / 14));
  return Array.from({ length: count }, (_, i) => {
    const r = random.of('joint', i);
    const from = r.int(years[0], years[1]);
    const subject = drawSubject(r);
    const name = `${r.pick(NAMES)} ${i + 1}`;
    // Editions come every other year: whoever joined is in the next one.
    const known = agencies.filter(({ since }) => since === years[0] || since + 2 <= from);
    return {
      key: `joint-${i + 1}`,
      name: said(`${name}: ${subject.topic.name.en}`, `${name}: ${subject.topic.name.es}`),
      ...{ from, to: Math.min(years[1], from + r.int(0, 3)), subject },
      work: r.pick(
        WORKS.filter(({ kind }) => ['project', 'training', 'publication', 'meeting'].includes(kind)),
      ),
      participants: r.some(
        known,
        Math.min(
          known.length,
          r.weighted([
            [2, 55],
            [3, 30],
            [4, 10],
            [5, 5],
          ]),
        ),
      ),
    };
  });
}

/** What a participant calls it: alike in one language, not the same. */
export function jointTitle({ work, subject, name }: JointProject, place: number, language: Language): string {
  const title = phrase(work.title, language, subject);
  const short = name[language].split(':')[0] ?? '';
  return place % 2 === 0 ? `${title} (${short})` : `${short}: ${title}`;
}
