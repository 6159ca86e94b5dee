/** @type {import('jest').Config} */
module.exports = {
  displayName: 'server',
  testEnvironment: 'node',
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
  // Packages that are ES modules only: Node loads them with require, Jest 30 does not.
  transformIgnorePatterns: ['/node_modules/(?!(jose|approx-string-match|oidc-provider)/)'],
  transform: {
    '^.+/node_modules/.+\\.js$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'ecmascript' }, target: 'es2023' },
        module: { type: 'commonjs' },
        swcrc: false,
      },
    ],
    '^.+\\.ts$': [
      '@swc/jest',
      {
        // As in tsconfig.json: every type is stated in its decorator, so no metadata is made.
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
          target: 'es2023',
        },
        module: { type: 'commonjs' },
        swcrc: false,
      },
    ],
  },
};
