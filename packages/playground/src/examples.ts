import agencyMandates from '../examples/agency-mandates.graphql?raw';
import countryActivities from '../examples/country-activities.graphql?raw';
import countryVariables from '../examples/country-activities.variables.json?raw';
import returnAsFiled from '../examples/return-as-filed.graphql?raw';

export interface Example {
  title: string;
  /** One sentence, shown as the button's tooltip; a question says all in its title. */
  summary?: string;
  query: string;
  variables: string;
}

const first: Example = {
  title: 'One agency',
  summary: 'What the ILO was told to do, and what it did about it',
  query: agencyMandates,
  variables: '',
};

export const examples: readonly [Example, ...Example[]] = [
  first,
  {
    title: 'One country',
    summary: 'Activities that touch Costa Rica in 2010 to 2012, oldest first',
    query: countryActivities,
    variables: countryVariables,
  },
  {
    title: 'One return',
    summary: 'A return as filed, section by section, with the words each item rests on',
    query: returnAsFiled,
    variables: '',
  },
];
