import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pack from '@mandato/rules';
import { isMandatoError, type DiagnosisCheckInput } from '../src/index.js';
import { check, checkOffline, RULES, RULES_VERSION, type CheckContext } from '../src/offline.js';

const agency = { code: 'ILO', names: ['International Labour Organization', 'ILO'], formerNames: [] };
const context: CheckContext = {
  agency: { ...agency, parents: [] },
  agencies: [agency],
  mandates: [],
  objectives: [],
  countries: ['PE'],
  codeLists: { 'activity-kind': ['training'] },
  groups: [],
  programTitles: [],
  round: { code: '2026-review', opensOn: '2026-01-01', dueOn: '2026-12-31' },
  template: [],
  earlier: null,
  published: [],
};
const answer = { hash: '0'.repeat(64), rulesVersion: RULES_VERSION, context };
/** What `diagnoses.check` takes, a check offline takes too. */
const draft: DiagnosisCheckInput = {
  cycle: { code: '2026-review' },
  language: 'en',
  content: {
    activities: [
      { key: 'a', title: 'Course', kind: 'training', period: { edtf: '2012/2011' } },
      { key: 'a', title: 'Course', kind: 'dancing', places: [{ country: 'XX', printed: 'Nowhere' }] },
    ],
  },
};

test('the sub-path has the rules of the server, and a check is a check of the pack', () => {
  expect({ check, RULES, RULES_VERSION }).toEqual({
    check: pack.check,
    RULES: pack.RULES,
    RULES_VERSION: pack.RULES_VERSION,
  });
  const results = checkOffline(draft, answer);
  expect(results).toEqual(pack.check(draft, context));
  expect(results.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['DUPLICATE_KEY', 'UNKNOWN_CODE', 'PERIOD_REVERSED']),
  );
});

test('the context of a server with other rules is refused, with both versions', () => {
  const attempt = () => checkOffline(draft, { ...answer, rulesVersion: '0.0.1' });
  expect(attempt).toThrow(
    `The context is of a server with rules 0.0.1, and this package has rules ${RULES_VERSION}:`,
  );
  try {
    attempt();
  } catch (error) {
    expect(isMandatoError(error)).toBe(false);
  }
});

describe('as published, where nothing else is installed', () => {
  const sdk = join(__dirname, '..');
  const folder = mkdtempSync(join(tmpdir(), 'mandato-sdk-'));
  const installed = join(folder, 'node_modules/@mandato/sdk');
  const node = (...args: string[]) => {
    const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    return { status, stdout };
  };
  beforeAll(() => {
    mkdirSync(installed, { recursive: true });
    cpSync(join(sdk, 'package.json'), join(installed, 'package.json'));
    cpSync(join(sdk, 'dist'), join(installed, 'dist'), { recursive: true });
    writeFileSync(join(folder, 'input.json'), JSON.stringify({ draft, answer }));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = `const { draft, answer } = JSON.parse(require('node:fs').readFileSync('input.json', 'utf8'));
    console.log(JSON.stringify(checkOffline(draft, answer)));`;
  test.each([
    [
      'import',
      'esm.mjs',
      `import { createRequire } from 'node:module';
      import { checkOffline } from '@mandato/sdk/rules';
      const require = createRequire(import.meta.url); ${run}`,
    ],
    ['require', 'common.cjs', `const { checkOffline } = require('@mandato/sdk/rules'); ${run}`],
  ])('%s gives the same results', (_, file, code) => {
    writeFileSync(join(folder, file), code);
    expect(JSON.parse(node(file).stdout)).toEqual(checkOffline(draft, answer));
  });

  test.each([
    ['ES modules and CommonJS', 'nodenext', 'nodenext', ['module.mts', 'common.cts']],
    ['a bundler', 'esnext', 'bundler', ['bundled.ts']],
  ])(
    'types are there for %s',
    (_, module, resolution, names) => {
      const code = `import { checkOffline, RULES, type CheckContext, type CheckResult, type Draft } from '@mandato/sdk/rules';
        export function run(draft: Draft, context: CheckContext): CheckResult[] {
          // @ts-expect-error no such severity
          RULES.some((rule) => rule.severity === 'FATAL');
          // @ts-expect-error a draft has a language
          checkOffline({ content: {} }, { rulesVersion: '1', context });
          return checkOffline(draft, { rulesVersion: '1', context });
        }`;
      for (const name of names) writeFileSync(join(folder, name), code);
      const options = ['--strict', '--noEmit', '--lib', 'es2022', '--module', module];
      const tsc = require.resolve('typescript/bin/tsc');
      const faults = node(tsc, ...options, '--moduleResolution', resolution, ...names);
      expect(faults).toEqual({ status: 0, stdout: '' });
    },
    60_000,
  );

  test('no file of it names the pack', () => {
    const names = (readdirSync(join(installed, 'dist'), { recursive: true }) as string[]).filter((name) =>
      /\.(js|ts)$/.test(name),
    );
    expect(names).toContain('rules.js');
    const naming = names.filter((name) =>
      /(from|require\(|import\()\s*['"]@mandato\/rules/.test(
        readFileSync(join(installed, 'dist', name), 'utf8'),
      ),
    );
    expect(naming).toEqual([]);
  });
});
