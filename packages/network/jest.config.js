const server = require('../server/jest.config.js');

/** @type {import('jest').Config} */
module.exports = {
  displayName: 'network',
  testEnvironment: 'node',
  runtime: server.runtime.replace('<rootDir>', '<rootDir>/../server'),
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  globalSetup: server.globalSetup.replace('<rootDir>', '<rootDir>/../server'),
  globalTeardown: server.globalTeardown.replace('<rootDir>', '<rootDir>/../server'),
  moduleNameMapper: {
    '^@mandato/rules$': '<rootDir>/../rules/src/index.ts',
    '^@mandato/server/(package\\.json|forms/.*)$': '<rootDir>/../server/$1',
    '^@mandato/server/(.*)$': '<rootDir>/../server/src/$1.ts',
  },
  transform: server.transform,
  transformIgnorePatterns: server.transformIgnorePatterns,
};
