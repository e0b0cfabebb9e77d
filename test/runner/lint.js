import { checks } from './checks.js';

/** Each check is told of when it has ended. */
for (const check of checks())
  check.then(({ said, passed }) => {
    process.stdout.write(said);
    if (!passed) process.exitCode = 1;
  });
