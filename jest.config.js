/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test', '<rootDir>/data'],
  // `npm test` leaves out `*.slow.spec.ts`, `npm run test:langzaam` runs those alone: see README.
  testMatch: ['**/*.spec.ts'],
  globalSetup: '<rootDir>/libs/platform/testing/jest-global-setup.js',
  globalTeardown: '<rootDir>/libs/platform/testing/jest-global-teardown.js',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^@peildatum/(.*)$': '<rootDir>/libs/$1/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
        module: { type: 'es6' },
      },
    ],
  },
  reporters: ['default', '<rootDir>/test/support/slowest-reporter.js', '<rootDir>/test/support/skipped-reporter.js'],
  testSequencer: '<rootDir>/test/support/faults-first.js',
  maxWorkers: 2,
  // Modules of ended suites stay in memory: a worker that holds much of it collects garbage more than it tests.
  workerIdleMemoryLimit: '1GB',
  // A worker that holds half a gigabyte needs more than Jest's half a second to end on a busy machine; one that is kept by an open
  // handle is still told of.
  workerGracefulExitTimeout: 30_000,
  // Of a test that hangs; how long one takes depends on what else the machine does, and no test sets a limit of its own.
  testTimeout: 300_000,
};
