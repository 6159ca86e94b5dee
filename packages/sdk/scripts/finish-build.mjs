// What tsc leaves to do: mark the CommonJS build as such, put the schema and the ids of the documents beside it, and put
// the rule pack inside.
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const dist = new URL('../dist/', import.meta.url);
const pack = new URL('../../rules/', import.meta.url);

writeFileSync(new URL('cjs/package.json', dist), '{ "type": "commonjs", "sideEffects": false }\n');
copyFileSync(new URL('../../../schema.graphql', import.meta.url), new URL('schema.graphql', dist));

// By name of the operation: what stands for its text, as `documentId`, towards a server of the same release.
const exported = await import(new URL('operations.js', dist));
const documents = Object.entries(exported)
  .filter(([, text]) => typeof text === 'string')
  .map(([name, text]) => [name, `sha256:${createHash('sha256').update(text).digest('hex')}`]);
writeFileSync(new URL('documents.json', dist), `${JSON.stringify(Object.fromEntries(documents), null, 2)}\n`);

// Its declarations as they are: they are those of a CommonJS package, which either build may name.
const declarations = new URL('cjs/rule-pack/', dist);
rmSync(declarations, { recursive: true, force: true });
cpSync(new URL('dist/', pack), declarations, {
  recursive: true,
  filter: (path) => statSync(path).isDirectory() || path.endsWith('.d.ts'),
});
pointTo('rules.d.ts', './cjs/rule-pack/index.js');
pointTo('cjs/rules.d.ts', './rule-pack/index.js');

await bundleTo('rules.js', 'esm');
await bundleTo('cjs/rules.js', 'cjs');

function pointTo(name, target) {
  const file = new URL(name, dist);
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('@mandato/rules', target));
}

async function bundleTo(name, format) {
  await build({
    entryPoints: [fileURLToPath(new URL('../src/rules.ts', import.meta.url))],
    outfile: fileURLToPath(new URL(name, dist)),
    alias: { '@mandato/rules': fileURLToPath(new URL('src/index.ts', pack)) },
    bundle: true,
    format,
    platform: 'neutral',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'warning',
  });
}
