/** One config for every suite: native ESM, TypeScript through swc, one broker and one database for the whole run. */
export default {
  roots: ['<rootDir>/packages', '<rootDir>/services'],
  testMatch: ['**/test/**/*.test.ts'],
  globalSetup: '<rootDir>/packages/test-harness/src/global-setup.ts',
  globalTeardown: '<rootDir>/packages/test-harness/src/global-teardown.ts',
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@akashi/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  transformIgnorePatterns: ['/node_modules/'],
  modulePathIgnorePatterns: ['<rootDir>/.local/', '/dist/'],
  testTimeout: 60_000,
};
