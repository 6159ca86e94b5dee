import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { generate, loadCodegenConfig } from '@graphql-codegen/cli';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { format, resolveConfig } from 'prettier';
import { createSchema } from '../src/schema';
import { questionsIn } from './questions';
import { questionsPage } from './questions-page';
import { returnsPage } from './returns-page';
import { rulesPage } from './rules-page';
import { sdkQuestions } from './sdk-questions';
import { trustedDocuments } from './trusted-documents';

// Makes what is made from code: schema.graphql from the resolvers, pages of docs from rules, transitions and questions,
// then what codegen.yml names from that schema, and the list of the operations that the SDK and the playground send.
// With --check it writes nothing and fails when a committed file differs. Needs no database and no git.

const root = join(__dirname, '../../..');
const isCheck = process.argv.includes('--check');

async function main(): Promise<void> {
  const { schema } = createSchema();
  const sdl = `${printSchema(lexicographicSortSchema(schema))}\n`;
  put('schema.graphql', sdl);
  const questions = questionsIn(root);
  await putPage('docs/questions.md', questionsPage(questions));
  await putPage('docs/returns.md', returnsPage(schema));
  await putPage('docs/rules.md', rulesPage());
  const { config } = await loadCodegenConfig({ configFilePath: join(root, 'codegen.yml') });
  const outputs = await generate({ ...config, schema: sdl, cwd: root, silent: true }, false);
  for (const { filename, content } of outputs) put(filename, content);
  put('packages/sdk/src/generated/questions.ts', sdkQuestions(questions));
  put('packages/server/documents.json', trustedDocuments(root, questions));
}

/** Pages are committed in the format of all others. */
async function putPage(file: string, text: string): Promise<void> {
  const path = join(root, file);
  put(file, await format(text, { ...(await resolveConfig(path)), filepath: path }));
}

function put(file: string, content: string): void {
  const path = join(root, file);
  if (contentOf(path) === content) return;
  if (isCheck) {
    fail(`${relative(root, path)} is stale: run "npm run generate" and commit what it writes.`);
  } else {
    writeFileSync(path, content);
    console.log(`${relative(root, path)} written`);
  }
}

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

main().catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));
