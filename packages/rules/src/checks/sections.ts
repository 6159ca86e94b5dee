import type { Words } from '../catalogue';
import type { CheckContext } from '../context';
import type { Reading } from '../reading';
import { result, type CheckResult } from '../result';
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

const NO_RUNNING_TEXT = {
  message: {
    en: 'The return has no running text, so its items quote no words.',
    es: 'El informe no tiene texto corrido, por lo que sus elementos no citan palabras.',
  },
  cure: {
    en: 'Nothing need be done; add sections if the agency wrote a text that readers should see.',
    es: 'No hace falta nada; agregue secciones si el organismo escribió un texto que deba leerse.',
  },
};

export function missingSections(reading: Reading, { template }: CheckContext): CheckResult[] {
  const { sections } = reading.content;
  if (sections.length === 0) return [result('NO_RUNNING_TEXT', PATH, NO_RUNNING_TEXT)];
  const present = new Set(sections.map((section) => section.kind));
  const asked = new Set(template.filter((each) => each.required).map((each) => each.kind));
  return [...asked]
    .filter((kind) => !present.has(kind))
    .map((kind) => result('MISSING_SECTION', PATH, wordsFor(kind)));
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
