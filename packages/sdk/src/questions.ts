/**
 * The questions that people ask a network of returns, each as a typed document: docs/questions.md has what they answer.
 * A bundle holds only those it names; `@mandato/sdk/operations` has them too, with the values of enums.
 *
 * @example
 * import { createCaller } from '@mandato/sdk';
 * import { ActivitiesInCountry } from '@mandato/sdk/questions';
 *
 * const call = createCaller({ url });
 * const { data } = await call(ActivitiesInCountry, { country: 'CR' });
 * for (const { title, agency } of data.activities.nodes) console.log(agency.code, title);
 *
 * @packageDocumentation
 */
export * from './generated/questions.js';
