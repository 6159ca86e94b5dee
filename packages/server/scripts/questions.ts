import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type OperationDefinitionNode } from 'graphql';

export const QUESTIONS = 'packages/server/queries';

/** One file of `packages/server/queries`, taken apart. */
export interface Question {
  readonly number: number;
  /** Name of the file, without `.graphql`. */
  readonly file: string;
  /** Name of its only operation. */
  readonly operation: string;
  readonly question: string;
  readonly answer: string;
  readonly variables: string;
  readonly cannotTell: string;
  /** The file as it is. */
  readonly text: string;
  /** Values for the demo, as JSON; null where it asks for none. */
  readonly demo: string | null;
}

export function questionsIn(root: string): readonly Question[] {
  const folder = join(root, QUESTIONS);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => questionIn(folder, name.slice(0, -'.graphql'.length)));
}

function questionIn(folder: string, file: string): Question {
  const text = readFileSync(join(folder, `${file}.graphql`), 'utf8');
  const demo = join(folder, `${file}.variables.json`);
  const [title = '', ...parts] = paragraphsOf(text);
  const [, number = '', question = ''] = /^(\d+)\. (.+)$/.exec(title) ?? [];
  return {
    number: Number(number),
    file,
    operation: operationOf(text, file),
    question,
    answer: partOf(parts, 'Answer'),
    variables: partOf(parts, 'Variables'),
    cannotTell: partOf(parts, 'Cannot tell'),
    text,
    demo: existsSync(demo) ? readFileSync(demo, 'utf8') : null,
  };
}

/** The comment at the top, its lines put together. */
const paragraphsOf = (text: string): string[] =>
  (/^(#.*\n)+/.exec(text)?.[0] ?? '')
    .replace(/^# ?/gm, '')
    .split('\n\n')
    .map((paragraph) => paragraph.trim().replaceAll('\n', ' '));

const partOf = (parts: readonly string[], label: string): string =>
  parts.find((part) => part.startsWith(`${label}: `))?.slice(label.length + 2) ?? '';

function operationOf(text: string, file: string): string {
  const [operation, ...others] = parse(text).definitions.filter(
    (each): each is OperationDefinitionNode => each.kind === 'OperationDefinition',
  );
  if (operation?.name && others.length === 0) return operation.name.value;
  throw new Error(`${QUESTIONS}/${file}.graphql needs exactly one operation, with a name.`);
}
