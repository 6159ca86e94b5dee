export default {
  displayName: 'sdk',
  rootDir: '.',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022' }, module: { type: 'commonjs' } }] },
  // Sources name the files that tsc will make.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
};
