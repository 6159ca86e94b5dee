import { cite } from './cite.ts';
import type { ItemsOf } from './types.ts';

/** Documents the return leans on. Neither came with it, so what they support rests on papers nobody here holds. */
export const annexReferences: ItemsOf<'annexReferences'> = [
  {
    key: 'annex-ii-bibliography',
    kind: 'BIBLIOGRAPHY',
    label: 'Annex II',
    title: 'Bibliography: Labour Migration. Labour Migration Management. ILO Sources of information',
    supportsKeys: ['training-manuals'],
    span: {
      sectionKey: 'area-2',
      quote:
        'Annex II. Bibliography: Labour Migration. Labour Migration Management. ILO Sources of information',
    },
  },
  {
    key: 'long-version',
    kind: 'LONG_VERSION',
    label: 'Long version of the ILO report, with annexes',
    language: 'es',
    supportsKeys: ['ilo-1', 'ilo-2', 'ilo-3'],
    span: { sectionKey: 'areas-note', quote: 'the long version of this report, attached with its annexes' },
  },
];

export const footnotes: ItemsOf<'footnotes'> = [
  {
    key: 'note-on-areas',
    marker: '*',
    target: { sectionKey: 'context', quote: '*' },
    ...cite(
      'areas-note',
      'What was done is told at greater length in the long version of this report, attached with its annexes (there is a Spanish text only).',
    ),
  },
];
