import { cite } from './cite.ts';
import type { ItemsOf } from './types.ts';

/** The objectives of the Program that the agency says it has served. A printed number is a fact of the paper, never the link. */
export const objectiveClaims: ItemsOf<'objectiveClaims'> = [
  {
    key: 'claim-go-1',
    objectiveCode: 'GO-1',
    ...cite(
      'general',
      'to advance and defend what is due to migrants as human beings by acting together and by passing on what has proved good',
    ),
  },
  {
    key: 'claim-go-3',
    objectiveCode: 'GO-3',
    ...cite(
      'general',
      'to tie what the OAS bodies do to the efforts of states, of other multilateral organizations, of civil society and of migrants themselves',
    ),
  },
  {
    key: 'claim-so-1',
    objectiveCode: 'SO-1',
    printedNumber: 1,
    ...cite(
      'general',
      'Good practice passed on, and cooperation between the countries that migrants leave, cross and reach, until the rights of every one of them are respected in full.',
    ),
  },
  {
    key: 'claim-so-2',
    objectiveCode: 'SO-2',
    printedNumber: 2,
    ...cite(
      'general',
      'Migration handled well by learning from one another: orderly, just and under control, useful to growth and to social progress, with an eye to families and to bringing them together again.',
    ),
  },
  {
    key: 'claim-so-3',
    objectiveCode: 'SO-3',
    printedNumber: 3,
    ...cite(
      'general',
      'Care for those most exposed: children, women, indigenous peoples, people of African descent, people with disabilities and others.',
    ),
  },
  {
    key: 'claim-so-4',
    objectiveCode: 'SO-4',
    printedNumber: 4,
    ...cite(
      'general',
      'Trafficking in persons prevented and prosecuted, with technical help between countries, and its victims protected and cared for.',
    ),
  },
  {
    key: 'claim-so-5',
    objectiveCode: 'SO-5',
    printedNumber: 5,
    ...cite(
      'general',
      'News of laws and of policies on migration passed more readily from country to country.',
    ),
  },
  {
    key: 'claim-so-6',
    objectiveCode: 'SO-6',
    printedNumber: 6,
    ...cite(
      'general',
      'Knowledge spread about human rights, about what migrants may claim and what they owe, about lawful ways to migrate and about the social services open to them.',
    ),
  },
];
