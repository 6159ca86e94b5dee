// Size of what a browser loads, for several ways to use the SDK; fails when one outgrows its budget.
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const CASES = [
  {
    name: 'everything: createClient',
    budget: 10_000,
    code: `import { createClient } from './index.ts'; globalThis.api = createClient({ url: '/graphql' });`,
  },
  {
    name: 'one resource: agencies(createCaller())',
    budget: 4_000,
    code: `import { createCaller, agencies } from './index.ts'; globalThis.api = agencies(createCaller({ url: '/graphql' }));`,
  },
  {
    name: 'all verbs of a return: diagnoses(…)',
    budget: 5_600,
    code: `import { createCaller, diagnoses } from './index.ts'; globalThis.api = diagnoses(createCaller({ url: '/graphql' }));`,
  },
  {
    name: 'one call: createCaller + AgencyGet',
    budget: 3_000,
    code: `import { createCaller } from './index.ts'; import { AgencyGet } from './operations.ts';
      globalThis.answer = createCaller({ url: '/graphql' })(AgencyGet, { by: { code: 'ILO' } });`,
  },
  {
    name: 'one list: list(createCaller(), MandateList)',
    budget: 4_000,
    code: `import { createCaller, list } from './index.ts'; import { MandateList } from './operations.ts';
      globalThis.rows = list(createCaller({ url: '/graphql' }), MandateList);`,
  },
  {
    name: 'one document',
    budget: 1_000,
    code: `import { AgencyGet } from './operations.ts'; globalThis.text = AgencyGet;`,
  },
  {
    name: 'one question',
    budget: 1_000,
    code: `import { ActivitiesInCountry } from './questions.ts'; globalThis.text = ActivitiesInCountry;`,
  },
  {
    name: 'one error check: isMandatoError',
    budget: 500,
    code: `import { isMandatoError } from './index.ts'; globalThis.check = isMandatoError;`,
  },
  {
    name: 'one error class: ConflictError',
    budget: 1_000,
    code: `import { ConflictError } from './index.ts'; globalThis.error = ConflictError;`,
  },
  {
    name: 'the rules: checkOffline',
    budget: 40_000,
    code: `import { checkOffline } from './offline.ts'; globalThis.check = checkOffline;`,
  },
];

const resolveDir = fileURLToPath(new URL('../src', import.meta.url));
const pack = fileURLToPath(new URL('../../rules/src/index.ts', import.meta.url));
let isWithin = true;
for (const { name, code, budget } of CASES) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir, loader: 'ts' },
    alias: { '@mandato/rules': pack },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
  });
  const [{ contents }] = outputFiles;
  const gzip = gzipSync(contents, { level: 9 }).length;
  isWithin &&= gzip <= budget;
  console.log(
    `${name.padEnd(44)} ${String(contents.length).padStart(7)} B, gzip ${String(gzip).padStart(6)} of ${budget}`,
  );
}
process.exitCode = isWithin ? 0 : 1;
