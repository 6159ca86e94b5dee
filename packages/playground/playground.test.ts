import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate, type OperationDefinitionNode } from 'graphql';
import { getVariableValues } from 'graphql/execution/values';

const schema = buildSchema(readFileSync(join(__dirname, '../../schema.graphql'), 'utf8'));
const folder = join(__dirname, 'examples');
const dist = join(__dirname, 'dist');

const names = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.slice(0, -'.graphql'.length));

describe('example operations', () => {
  it('are there', () => {
    expect(names).toHaveLength(3);
  });

  it.each(names)('%s fits the schema, its variables too', (name) => {
    const document = parse(readFileSync(join(folder, `${name}.graphql`), 'utf8'));
    expect(validate(schema, document)).toEqual([]);

    const operation = document.definitions.find(
      (definition): definition is OperationDefinitionNode => definition.kind === 'OperationDefinition',
    );
    const file = join(folder, `${name}.variables.json`);
    const given = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {};
    const definitions = operation?.variableDefinitions ?? [];
    expect(getVariableValues(schema, definitions, given).errors).toBeUndefined();
    const declared = definitions.map((definition) => definition.variable.name.value);
    expect(Object.keys(given).filter((variable) => !declared.includes(variable))).toEqual([]);
  });
});

const built = existsSync(join(dist, 'index.html'));
if (!built) console.warn('The playground is not built: run "npm run build -w @mandato/playground" first.');

(built ? describe : describe.skip)('built page (skipped while dist is not built)', () => {
  const files = built ? (readdirSync(dist, { recursive: true }) as string[]) : [];
  const read = (file: string) => readFileSync(join(dist, file), 'utf8');

  it('refers to files of its own only', () => {
    const references = [...read('index.html').matchAll(/\b(?:src|href|action)="([^"]*[/:][^"]*)"/g)];
    expect(references.length).toBeGreaterThan(2);
    for (const [, reference = ''] of references) {
      expect(reference).toMatch(/^\/playground\//);
      expect(existsSync(join(dist, reference.slice('/playground/'.length)))).toBe(true);
    }
  });

  it('has no inline script and no handler in an attribute', () => {
    const html = read('index.html');
    for (const [, body = ''] of html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)) {
      expect(body.trim()).toBe('');
    }
    expect(html).not.toMatch(/<[^>]+\son\w+\s*=/i);
    expect(html).not.toMatch(/javascript:/i);
  });

  it('loads no style, font or image from elsewhere', () => {
    for (const file of files.filter((name) => name.endsWith('.css'))) {
      expect(read(file)).not.toMatch(/(?:url\(|@import\s+)\s*["']?(?:https?:)?\/\//i);
    }
  });

  it('imports no module, starts no worker and fetches nothing from elsewhere', () => {
    for (const file of files.filter((name) => name.endsWith('.js'))) {
      const code = read(file);
      expect(code).not.toMatch(/(?:import|importScripts|fetch|Worker|from)\s*\(?\s*["'`](?:https?:)?\/\//);
      expect(code).not.toMatch(/\bnew Function\(|(?<![\w$.])eval\(/);
    }
  });

  it('holds every question of the server as it is written', () => {
    const code = files
      .filter((name) => name.endsWith('.js'))
      .map(read)
      .join('\n');
    const queries = join(__dirname, '../server/queries');
    const written = readdirSync(queries).filter((name) => name.endsWith('.graphql'));
    expect(written).toHaveLength(25);
    for (const name of written) {
      const { 1: operation = '' } =
        /^query (\w+)/m.exec(readFileSync(join(queries, name), 'utf8')) ?? ([] as string[]);
      expect([name, code.includes(`query ${operation}`)]).toEqual([name, true]);
    }
  });

  it('ships no source map', () => {
    expect(files.filter((name) => name.endsWith('.map'))).toEqual([]);
  });
});
