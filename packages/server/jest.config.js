const typescript = require('./test/setup/typescript.js');

/** @type {import('jest').Config} */
module.exports = {
  displayName: 'server',
  testEnvironment: 'node',
  runtime: '<rootDir>/test/setup/shared-modules.js',
  testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/architecture.test.ts'],
  globalSetup: '<rootDir>/test/setup/global-setup.ts',
  globalTeardown: '<rootDir>/test/setup/global-teardown.ts',
  moduleNameMapper: {
    '^@mandato/rules$': '<rootDir>/../rules/src/index.ts',
    '^@mandato/sdk$': '<rootDir>/../sdk/src/index.ts',
    '^@mandato/sdk/questions$': '<rootDir>/../sdk/src/questions.ts',
    // The SDK's sources name the files that tsc will make.
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  // The one ES module that is not loaded by Node itself: see test/setup/shared-modules.js.
  transformIgnorePatterns: ['/node_modules/(?!oidc-provider/)'],
  transform: {
    '^.+/node_modules/.+\\.js$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'ecmascript' }, target: 'es2023' },
        module: { type: 'commonjs' },
        swcrc: false,
      },
    ],
    '^.+\\.ts$': ['@swc/jest', typescript],
  },
};
