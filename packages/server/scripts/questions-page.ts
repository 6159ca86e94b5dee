import { QUESTIONS, type Question } from './questions';

const SDK = '@mandato/sdk';

/** `docs/questions.md`: what each file says of itself, and how to ask it. */
export function questionsPage(questions: readonly Question[]): string {
  const [first] = questions;
  return `# The ${questions.length} questions

Printed by \`npm run generate\` from \`${QUESTIONS}\`; do not edit.

What people ask a network of returns, ranked by how often they do. Each question is an operation of its own, answered from
what is published unless it says otherwise; with a key some see more. Every list is a page: ask on with \`after\` as long as \`hasNextPage\`
is true. \`extensions.truncated\` names each list that was cut, \`extensions.asOf\` the register number that was read: give it back as \`asOf\` and the answer
stays the same.

| Way        | How                                                                                                        |
| ---------- | ---------------------------------------------------------------------------------------------------------- |
| Playground | \`/playground\` on your server: choose it under _Questions_; it opens with the variables of the demo        |
| SDK        | \`import { ${first?.operation} } from '@mandato/sdk/questions'\`: typed variables, typed answer               |
| By text    | \`curl\` with the file, below                                                                                |
| By hash    | \`documentId\` in the place of the text: [caching.md](caching.md); the ids are in \`@mandato/sdk/documents.json\` |

\`\`\`sh
npm start
curl -sG http://127.0.0.1:4000/graphql --data-urlencode query@${QUESTIONS}/${first?.file}.graphql \\
  --data-urlencode variables@${QUESTIONS}/${first?.file}.variables.json
\`\`\`

\`\`\`ts
import { createCaller } from '${SDK}';
import { ${first?.operation} } from '${SDK}/questions';

const call = createCaller({ url: 'http://127.0.0.1:4000/graphql' });
const { data } = await call(${first?.operation}, { cycle: { eq: '2013-review' } });
\`\`\`

All but ${namesOf(questions.filter(isExecuted))} are compiled: one SQL statement whose text is the answer. Those two are executed: one statement brings
what JavaScript then makes a redline or a difference of. Question 17 sends two more: which revisions a difference lies between is known when it is
made, so that all its \`from\` are read after it, by one statement, and all its \`to\` by another, however many revisions there are.
What each answers on the demo data is written down in \`packages/server/test/questions.test.ts\` and the files beside it.

${questions.map(section).join('\n\n')}
`;
}

// Redlines and differences are fields that need JavaScript.
export const isExecuted = ({ text }: Question): boolean => /^\s+(redline|diff)\b/m.test(text);

const namesOf = (questions: readonly Question[]): string =>
  questions.map(({ number }) => `question ${number}`).join(' and ');

const section = (each: Question): string => `## ${each.number}. ${each.question}

[\`${each.operation}\`](../${QUESTIONS}/${each.file}.graphql)${each.demo ? ` with [its variables for the demo](../${QUESTIONS}/${each.file}.variables.json)` : ''}. ${isExecuted(each) ? 'Executed.' : 'Compiled.'}

${sentence(each.answer)}

_Variables._ ${each.variables}

_What it cannot tell._ ${sentence(each.cannotTell)}`;

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
