import { cite } from './cite.ts';
import type { ItemsOf } from './types.ts';

/** What each passage says decides its polarity, not the section it stands in: Strengths holds a threat, Weaknesses holds praise. */
export const statements: ItemsOf<'statements'> = [
  {
    key: 'rights-at-the-core',
    polarity: 'STRENGTH',
    ...cite(
      'strengths',
      'What is best in the Program is that it sets out to promote and defend the rights that migrants have as human beings',
    ),
  },
  {
    key: 'long-term-monitoring',
    polarity: 'NEED',
    ...cite(
      'strengths',
      'its aims are so wide that they will be reached only after many years, so progress has to be watched and what is built has to be kept alive.',
    ),
  },
  {
    key: 'migration-as-security',
    polarity: 'THREAT',
    ...cite(
      'strengths',
      'many countries tend to leave those rights out, to treat migration as a matter of national security and migrants as criminals.',
    ),
  },
  {
    key: 'orderly-labor-migration',
    polarity: 'NEED',
    ...cite(
      'strengths',
      'Much also remains to be done before people migrate for work in an orderly way with their human and labor rights respected.',
    ),
  },
  {
    key: 'long-road-ahead',
    polarity: 'NEUTRAL',
    ...cite('strengths', 'The region thus has a great deal of work ahead of it, for years to come.'),
  },
  {
    key: 'social-partners-missing',
    polarity: 'WEAKNESS',
    ...cite(
      'weaknesses',
      "Where the Program speaks of help to interested states, it is silent about a field that promises much in this region: joint work with workers' and employers' organizations.",
    ),
  },
  {
    key: 'assigned-work-bears-fruit',
    polarity: 'STRENGTH',
    ...cite('weaknesses', 'What the Program asks of the ILO has been taken up and has borne fruit'),
  },
  {
    key: 'assigned-work-fits',
    polarity: 'NEUTRAL',
    ...cite('weaknesses', "it agrees with the ILO's everyday work."),
  },
];
