const os = require('node:os');
const server = require('./packages/server/jest.config.js');

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    '<rootDir>/packages/rules',
    '<rootDir>/packages/server',
    '<rootDir>/packages/network',
    '<rootDir>/packages/sdk',
    '<rootDir>/packages/playground',
    '<rootDir>/examples/*',
    // Reads sources only: a project of its own, so that it runs without a database.
    {
      displayName: 'architecture',
      rootDir: '<rootDir>/packages/server',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/architecture.test.ts'],
      transform: server.transform,
    },
  ],
  // Jest heeds it here only: tests start processes and databases.
  // Long, for a test that walks everything on a machine that is busy with others.
  testTimeout: 120_000,
  // Two at least, so that one slow file does not hold up the rest on a small machine.
  maxWorkers: Math.max(2, os.availableParallelism() - 1),
};
