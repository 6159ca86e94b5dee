import { registerEnumType } from 'type-graphql';

export enum SectionKind {
  COVER = 'COVER',
  GENERAL = 'GENERAL',
  SPECIFIC = 'SPECIFIC',
  CONTEXT = 'CONTEXT',
  AREA = 'AREA',
  STRENGTHS = 'STRENGTHS',
  WEAKNESSES = 'WEAKNESSES',
  BUDGET = 'BUDGET',
  SUGGESTIONS = 'SUGGESTIONS',
  PLAN = 'PLAN',
  TIMETABLE = 'TIMETABLE',
  OTHER = 'OTHER',
}

registerEnumType(SectionKind, {
  name: 'SectionKind',
  description: 'Which part of the form a section is.',
  valuesConfig: {
    COVER: { description: 'Cover: titles, name of the body.' },
    GENERAL: { description: 'General diagnosis (*diagnóstico general*), against the objectives.' },
    SPECIFIC: {
      description: 'Specific diagnosis (*diagnóstico específico*), against the assigned activities.',
    },
    CONTEXT: { description: 'Context (*contexto*), which introduces the areas.' },
    AREA: { description: 'One area of work: a mandate quoted, and what was done.' },
    STRENGTHS: { description: 'Strengths (*fortalezas*) of the Program.' },
    WEAKNESSES: { description: 'Weaknesses (*debilidades*) of the Program.' },
    BUDGET: { description: 'Budget (*presupuesto*): means had, lacked and needed.' },
    SUGGESTIONS: { description: 'Suggestions (*sugerencias*).' },
    PLAN: { description: 'Planned activities (*actividades en planeación*).' },
    TIMETABLE: { description: 'Compliance timetable (*calendario de cumplimiento*).' },
    OTHER: { description: 'Anything else.' },
  },
});
