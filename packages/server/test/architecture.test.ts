import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, posix, relative, sep } from 'node:path';

// The rules of the layout, read from import lines. Imports of types only do not count: they vanish in the build.

const LINE =
  'program agencies access mandates cycles activities diagnoses review register coverage counts search links assessment exchange'.split(
    ' ',
  );
const ROOT = join(__dirname, '../../..');
const SERVER = 'packages/server/src/';
const UNNAMEABLE = /(^|[.-])(utils?|helpers?|common|managers?|base|misc|v\d+)([.-]|$)/;

interface Import {
  readonly file: string;
  /** The name of a package, or the path of a file of ours: `/packages/…`. */
  readonly target: string;
}

const files = ['packages', 'examples'].flatMap((folder) => codeUnder(folder));
const isTest = (file: string): boolean => /\.test(-d)?\.ts$|\/test(ing)?\//.test(file);
const sources = files.filter((file) => !isTest(file));
const server = sources.filter((file) => file.startsWith(SERVER));
const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

function codeUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return /^(node_modules|dist|\.mandato)$/.test(entry.name) ? [] : codeUnder(path);
    return /\.(ts|tsx|js|mjs|cjs)$/.test(entry.name) ? [path] : [];
  });
}

function importsOf(file: string): Import[] {
  const text = textOf(file);
  const statements = [
    ...text.matchAll(/^(?:import|export)\s+(?!type\s)(?:([\w*$\s{},]+?)\s+from\s+)?['"]([^'"\n]+)/gm),
  ]
    .filter(([, names = '']) => !/^\{(\s*type\s[^,]+,?)+\s*\}$/.test(names))
    .map(([, , name = '']) => name);
  const calls = [...text.matchAll(/\b(?:import|require)\(\s*['"]([^'"\n]+)/g)].map(([, name = '']) => name);
  return [...statements, ...calls].map((name) => ({
    file,
    target: name.startsWith('.') ? `/${posix.join(posix.dirname(file), name)}` : name,
  }));
}

/** First folder or file below the server's sources; empty for what lies elsewhere. */
const placeOf = (path: string): string => new RegExp(`^/?${SERVER}([^/]+)`).exec(path)?.[1] ?? '';
const featureOf = (path: string): string | undefined =>
  new RegExp(`^/?${SERVER}features/([^/]+)`).exec(path)?.[1];

function offences(from: readonly string[], isBad: (each: Import) => boolean, rule: string): string[] {
  return from
    .flatMap(importsOf)
    .filter(isBad)
    .map(({ file, target }) => `${file} imports ${target}: ${rule}`);
}

/** Classes of the server with their decorators: what stands between the class before it and this one. */
const classes = server.flatMap((file) => {
  const text = textOf(file);
  return [...text.matchAll(/^(?:export )?(?:abstract )?class (\w+)/gm)].map((match) => ({
    file,
    name: match[1] ?? '',
    decorators: text.slice(text.lastIndexOf('\n}\n', match.index) + 1, match.index),
  }));
});

test('features form a line and import only from their left', () => {
  const unknown = server
    .filter((file) => !LINE.includes(featureOf(file) ?? 'program'))
    .map((file) => `${file}: give its folder a place in LINE of ${basename(__filename)}`);
  const right = offences(
    server.filter((file) => featureOf(file)),
    ({ file, target }) => LINE.indexOf(featureOf(target) ?? '') > LINE.indexOf(featureOf(file) ?? ''),
    `it stands to the right in ${LINE.join(' ← ')}. Move the code there, as a field of the earlier type ` +
      '(x.fields.ts), or hand a declaration over through platform.',
  );
  expect([...unknown, ...right]).toEqual([]);
});

test('platform and values know no feature, platform no values; of the root they share only errors', () => {
  const below = server.filter((file) => /^(platform|values)$/.test(placeOf(file)));
  const toFeature = offences(
    below,
    ({ target }) => placeOf(target) === 'features',
    'let the feature declare it.',
  );
  const toValues = offences(
    below.filter((file) => placeOf(file) === 'platform'),
    ({ target }) => placeOf(target) === 'values',
    'values stand on platform; move what both need into platform.',
  );
  const toRoot = offences(
    server.filter((file) => /^(features|platform|values)$/.test(placeOf(file))),
    ({ target }) => !/^(features|platform|values|errors|)$/.test(placeOf(target)),
    'take it as an argument, or use `import type` where only its type is needed.',
  );
  expect([...toFeature, ...toValues, ...toRoot]).toEqual([]);
});

test.each([
  [
    'packages/rules/src/',
    /^\/packages\/rules\/src\//,
    'rules are pure: nothing from outside, not even from Node.',
  ],
  [
    'packages/sdk/src/',
    /^\/packages\/sdk\/src\/|^@mandato\/rules$/,
    'the SDK has no dependency at run time; the rule pack is put inside when it is built.',
  ],
  [
    'packages/network/src/',
    /^\/packages\/network\/|^@mandato\/(rules$|server\/)|^(?!\/|@mandato\/)/,
    'the network takes the server by its exports.',
  ],
  [
    'packages/server/',
    /^(\/packages\/server\/|@mandato\/rules$|(?!\/|@mandato\/))/,
    'nothing of the server knows who uses it.',
  ],
  [
    'packages/playground/',
    /^\/packages\/playground\/|^(?!\/|@mandato\/)/,
    'the playground knows nothing of ours.',
  ],
  [
    'examples/',
    /^\/examples\/|^@mandato\/sdk(\/|$)|^(?!\/|@mandato\/)/,
    'an example uses @mandato/sdk as published.',
  ],
])('%s imports only what it may', (folder, allowed, rule) => {
  const from = sources.filter((file) => file.startsWith(folder));
  expect(offences(from, ({ target }) => !allowed.test(target), rule)).toEqual([]);
});

test('of the SDK rules.ts alone names the rule pack: its build puts the pack into that file', () => {
  const others = sources.filter(
    (file) => file.startsWith('packages/sdk/src/') && file !== 'packages/sdk/src/rules.ts',
  );
  const rule = 'take it from ./rules.js, or use `import type` where only its type is needed.';
  expect(offences(others, ({ target }) => target === '@mandato/rules', rule)).toEqual([]);
});

test('files are named after what they hold, and the server has no barrel', () => {
  const badly = files
    .filter((file) => UNNAMEABLE.test(basename(file).replace(/\.\w+$/, '')))
    .map((file) => `${file}: name it after what it holds`);
  const barrels = server
    .filter((file) => /\/index\.ts$/.test(file) && /^export .* from /m.test(textOf(file)))
    .map((file) => `${file}: import from the file that defines it`);
  expect([...badly, ...barrels]).toEqual([]);
});

test('every entity says who may see its rows', () => {
  const bare = classes.filter(
    ({ decorators }) => /^@Entity\b/m.test(decorators) && !/^@Rows\b/m.test(decorators),
  );
  expect(
    bare.map(({ file, name }) => `${name} in ${file} has no @Rows: declare visible and current`),
  ).toEqual([]);
});

test('every entity and every resolver is listed in schema.ts', () => {
  const schema = textOf(`${SERVER}schema.ts`);
  const wholes = [...schema.matchAll(/Object\.values\((\w+)\)/g)].flatMap(([, name = '']) =>
    [...schema.matchAll(new RegExp(`import \\* as ${name} from '\\./([^']+)'`, 'g'))].map(
      ([, path = '']) => path,
    ),
  );
  const lost = classes
    .filter(({ decorators }) => /^@(Entity|Resolver|FieldsOf)\b/m.test(decorators))
    .filter(({ file }) => !wholes.includes(relative(SERVER, file).split(sep).join('/').replace(/\.ts$/, '')))
    .filter(({ name }) => !new RegExp(`\\b${name}\\b(?=[^;]*\\];)`).test(schema));
  expect(lost.map(({ file, name }) => `${name} in ${file} is not listed in ${SERVER}schema.ts`)).toEqual([]);
});

test('on one connection one statement follows the other', () => {
  // A transaction and `world.sql` have one each: pg 8 warns of a second statement at once, pg 9 refuses it.
  const together = files
    .filter((file) => file.startsWith('packages/server/') && basename(file) !== basename(__filename))
    .flatMap((file) =>
      [...textOf(file).matchAll(/Promise\.(?:all|allSettled|race)\([^;]*?\b(?:manager\b|sql\s*[<(])/g)].map(
        ([found]) => `${file}: ${found.replace(/\s+/g, ' ').slice(0, 100)}… Send them one after the other.`,
      ),
    );
  expect(together).toEqual([]);
});
