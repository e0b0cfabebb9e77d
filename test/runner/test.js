import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { checks } from './checks.js';

/** Three to two cores: each waits for the database half of its time. */
const WORKERS = Math.ceil(availableParallelism() * 1.5);

/** The checks of the lint run beside the fast suites: one of them takes a core alone for most of its time. They are told of after the suites. */
const lint = Promise.all(checks());
const suites = spawn(
  'npm',
  ['run', '-s', 'jest', '--', '--testPathIgnorePatterns=.slow.spec.ts$', `--maxWorkers=${WORKERS}`, ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  },
);
const [told, [code]] = await Promise.all([lint, once(suites, 'close')]);
for (const { said } of told) process.stdout.write(said);
const clean = told.every(({ passed }) => passed);
console.log(`\nLint: ${clean ? 'goed' : 'fout'}. Suites: ${code === 0 ? 'goed' : 'fout'}.`);
if (!clean || code !== 0) process.exitCode = 1;
