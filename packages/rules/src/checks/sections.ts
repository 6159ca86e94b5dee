import type { Words } from '../catalogue';
import type { CheckContext } from '../context';
import type { Reading } from '../reading';
import { result, tell, type CheckResult } from '../result';
import type { SectionKind } from '../vocabulary';

const NAMES: Record<SectionKind, Words> = {
  COVER: { en: 'cover', es: 'portada' },
  GENERAL: { en: 'general diagnosis', es: 'diagnóstico general' },
  SPECIFIC: { en: 'specific diagnosis', es: 'diagnóstico específico' },
  CONTEXT: { en: 'context', es: 'contexto' },
  AREA: { en: 'area of work', es: 'área de trabajo' },
  STRENGTHS: { en: 'strengths', es: 'fortalezas' },
  WEAKNESSES: { en: 'weaknesses', es: 'debilidades' },
  BUDGET: { en: 'budget', es: 'presupuesto' },
  SUGGESTIONS: { en: 'suggestions', es: 'sugerencias' },
  PLAN: { en: 'planned activities', es: 'actividades en planeación' },
  TIMETABLE: { en: 'timetable', es: 'calendario' },
  OTHER: { en: 'other matters', es: 'otros asuntos' },
};

const PATH = ['content', 'sections'];

export function missingSections(reading: Reading, { template }: CheckContext): CheckResult[] {
  const { sections } = reading.content;
  if (sections.length === 0) return [tell('NO_RUNNING_TEXT', PATH)];
  const present = new Set(sections.map((section) => section.kind));
  const asked = new Set(template.filter((each) => each.required).map((each) => each.kind));
  return [...asked]
    .filter((kind) => !present.has(kind))
    .map((kind) => result('MISSING_SECTION', PATH, { ...wordsFor(kind), about: kind }));
}

/** The first section that stands behind one which the form puts after it. */
export function unorderedSections(reading: Reading, { template }: CheckContext): CheckResult[] {
  const places = new Map<SectionKind, number>();
  template.forEach(({ kind }, place) => {
    if (!places.has(kind)) places.set(kind, place);
  });
  let furthest = -1;
  for (const [index, { kind }] of reading.content.sections.entries()) {
    const place = places.get(kind);
    if (place === undefined) continue;
    if (place < furthest) return [tell('SECTIONS_UNORDERED', [...PATH, String(index), 'kind'])];
    furthest = place;
  }
  return [];
}

export function emptySections(reading: Reading): CheckResult[] {
  const { sections } = reading.content;
  const parents = new Set(sections.map((section) => section.parentKey));
  return sections.flatMap(({ key, kind, body }, index) =>
    kind === 'COVER' || body.trim() !== '' || parents.has(key)
      ? []
      : [tell('EMPTY_SECTION', [...PATH, String(index), 'body'])],
  );
}

function wordsFor(kind: SectionKind): { message: Words; cure: Words } {
  const { en, es } = NAMES[kind];
  return {
    message: {
      en: `The section “${en}” (${kind}) is missing; this round asks for it.`,
      es: `Falta la sección «${es}» (${kind}); esta ronda la pide.`,
    },
    cure: {
      en: `Add a section of kind ${kind}; where there is nothing to report, say so in a sentence.`,
      es: `Agregue una sección de clase ${kind}; si no hay nada que informar, dígalo en una frase.`,
    },
  };
}
