const { isBuiltin } = require('node:module');
const { join } = require('node:path');
const { transformSync } = require('@swc/core');
const { default: Runtime } = require('jest-runtime');
const { addHook } = require('pirates');
const typescript = require('./typescript.js');

/* Jest loads every module anew for each test file, in a realm of its own. For what starts a server that is four seconds of
   a processor, a hundred and thirty times over. So packages and what is tested are loaded once by each worker, in Node's own
   realm; the test files and their tools stay as Jest has them. No module may therefore keep what a test could leave behind
   for the next file: what a server keeps, it keeps by itself. */

// oidc-provider looks whether the settings that a test gives it are plain objects of its own realm.
const SHARED =
  /[/\\](node_modules[/\\](?!oidc-provider[/\\]).+\.[cm]?js|packages[/\\](server|rules)[/\\]src[/\\](?!.+\.test\.ts$).+\.ts)$/;

const options = {
  ...typescript,
  jsc: {
    ...typescript.jsc,
    baseUrl: join(__dirname, '../..'),
    paths: { '@mandato/rules': ['../rules/src/index.ts'] },
  },
  sourceMaps: 'inline',
};
addHook((source, filename) => transformSync(source, { ...options, filename }).code, {
  exts: ['.ts'],
  matcher: (path) => SHARED.test(path),
});

module.exports = class SharedModules extends Runtime {
  #resolver;
  #conditions;

  constructor(config, environment, resolver, ...rest) {
    super(config, environment, resolver, ...rest);
    this.#resolver = resolver;
    this.#conditions = ['require', 'default', ...environment.exportConditions()];
    // One clock for both realms, for a test that turns it.
    environment.global.Date = Date;
  }

  requireModuleOrMock(from, name) {
    if (isBuiltin(name) || name === '@jest/globals') return super.requireModuleOrMock(from, name);
    const path = this.#resolver.resolveModule(from, name, { conditions: this.#conditions });
    return SHARED.test(path) ? require(path) : super.requireModuleOrMock(from, name);
  }
};
