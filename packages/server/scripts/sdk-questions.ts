import type { Question } from './questions';

/** The SDK's entry for the questions: their documents, and the types of what is given and what is answered. */
export function sdkQuestions(questions: readonly Question[]): string {
  const names = questions.map(({ operation }) => operation).sort();
  const types = names.flatMap((name) => [`${name}Query`, `${name}QueryVariables`]);
  return `// Made by "npm run generate" from packages/server/queries; do not edit.
export {
${names.map((name) => `  ${name},`).join('\n')}
} from './operations.js';
export type {
${types.map((name) => `  ${name},`).join('\n')}
} from './operations.js';
`;
}
