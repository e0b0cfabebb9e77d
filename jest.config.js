/** @type {import('jest').Config} */
export default {
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test', '<rootDir>/data'],
  // `npm test` leaves out `*.slow.spec.ts`, `npm run test:langzaam` runs those alone: see README.
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
  globalSetup: '<rootDir>/libs/platform/testing/jest-global-setup.js',
  globalTeardown: '<rootDir>/libs/platform/testing/jest-global-teardown.js',
  // Plain Node, one process per worker: what a spec imports is loaded once per worker rather than once per file.
  runner: '<rootDir>/test/runner/runner.js',
  transform: {}, // register-typescript.js compiles, as in the processes that specs start
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  reporters: ['default', '<rootDir>/test/runner/slowest-reporter.js', '<rootDir>/test/runner/skipped-reporter.js'],
  testSequencer: '<rootDir>/test/runner/long-ones-first.js',
  maxWorkers: 2,
  workerGracefulExitTimeout: 30_000, // on a busy machine one that left nothing open needs more than half a second to end
};
