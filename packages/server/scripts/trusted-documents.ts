import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { getOperationAST, parse, type DefinitionNode, type OperationDefinitionNode } from 'graphql';
import type { Question } from './questions';

// What makes the SDK's own texts.
const { textsOf } = createRequire(__filename)('../../sdk/codegen/typed-strings.cjs') as {
  textsOf(
    definitions: readonly DefinitionNode[],
  ): readonly { operation: OperationDefinitionNode; text: string }[];
};

/** Every operation that a release sends, by name: its text, and the id that is made of it. */
export function trustedDocuments(root: string, questions: readonly Question[]): string {
  const sdk = textsOf(
    [...textsIn(join(root, 'packages/sdk/operations')), ...questions.map(({ text }) => text)].flatMap(
      (text) => parse(text).definitions,
    ),
  ).map(({ operation, text }) => [nameOf(operation), text] as const);
  // As the playground shows and sends them, comments and all.
  const examples = textsIn(join(root, 'packages/playground/examples')).map(
    (text) => [nameOf(getOperationAST(parse(text))), text] as const,
  );
  const asked = questions.map(({ operation, text }) => [`${operation} as written`, text] as const);
  const named = [...sdk, ...examples, ...asked].sort(([a], [b]) => (a < b ? -1 : 1));
  const twice = named.find(([name], i) => named[i + 1]?.[0] === name);
  if (twice) throw new Error(`Two operations are called ${twice[0]}.`);
  const documents = named.map(([name, text]) => [name, { id: idOf(text), text }]);
  return `${JSON.stringify(Object.fromEntries(documents), null, 2)}\n`;
}

const textsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'));

const idOf = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;

function nameOf(operation: OperationDefinitionNode | null | undefined): string {
  if (!operation?.name) throw new Error('An operation has no name, or a file holds several.');
  return operation.name.value;
}
