import type { GraphQLEnumType, GraphQLSchema } from 'graphql';
import {
  CONDITIONS,
  TRANSITIONS,
  whoMay,
  type DiagnosisTransition,
} from '../src/features/diagnoses/transition';

/** `docs/returns.md`: printed from the one declaration that the services, the API and the tests read as well. */
export function returnsPage(schema: GraphQLSchema): string {
  const described = (type: string): readonly [string, string][] =>
    (schema.getType(type) as GraphQLEnumType).getValues().map((each) => [each.name, each.description ?? '']);
  const states = described('DiagnosisState');
  const transitions = described('DiagnosisTransition');
  return `# Returns: states and transitions

Printed by \`npm run generate\` from \`packages/server/src/features/diagnoses/transition.ts\`; do not edit.
\`Diagnosis.availableTransitions\` tells each caller the same of one return.

\`\`\`mermaid
stateDiagram-v2
  [*] --> DRAFT: SAVE
${transitions.flatMap(([name]) => arrows(name as DiagnosisTransition)).join('\n')}
\`\`\`

## States

${table(['State', 'Meaning'], states)}

The state belongs to the working revision. Its own agency sees it; the secretariat sees what was handed in and decided; everybody else
sees whether a revision is published. An open revision never hides the published one.

## Transitions

${table(
  ['Transition', 'What', 'From', 'To', 'Who', 'Needs'],
  transitions.map(([name, what]) => rowOf(name as DiagnosisTransition, what)),
)}

Who has the scope and no return of that kind is told \`NOT_FOUND\`; another state is \`WRONG_STATE\` (of a save: \`NOT_EDITABLE\`); the rest is told
by name, with who could do it. Every act names who, on whose behalf and when, and is bound to the hash of the words (\`Diagnosis.acts\`).

## Conditions

${table(
  ['Condition', 'Told where it does not hold', 'Cure'],
  Object.entries(CONDITIONS).map(([name, { refusal }]) => [
    name,
    `\`${refusal.code}\`: ${refusal.message}`,
    refusal.cure,
  ]),
)}
`;
}

const arrows = (name: DiagnosisTransition): string[] => {
  const { from, to } = TRANSITIONS[name];
  return to === null
    ? []
    : from.filter((state) => state !== to).map((state) => `  ${state} --> ${to}: ${name}`);
};

function rowOf(name: DiagnosisTransition, what: string): string[] {
  const { from, to, parties, besides } = TRANSITIONS[name];
  const who = parties.map((party) => `${whoMay(party)} (\`${party.scope}\`)`);
  const needs = parties.map(({ when }) => when.join(', ')).filter(Boolean);
  return [
    name,
    what,
    from.join(', '),
    to ?? 'stays',
    who.join('; or '),
    [...(needs.length > 0 ? [needs.join('; or ')] : []), ...(besides ? [besides] : [])].join('; ') || '–',
  ];
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
