import type { Check, Checked, Result } from './check.js';
import { CHECKS } from './register.js';
import { untested } from './results.js';

/** What came of a check, with the check that it came of. */
export interface Found extends Result {
  readonly check: Check;
}

/** Looks at a report with every check, in the order of the register: each has at least one result. */
export const runChecks = (checked: Checked, checks: readonly Check[] = CHECKS): readonly Found[] =>
  checks.flatMap((check) => {
    const results = check.results(checked);
    return (results.length > 0 ? results : [untested({}, check.nothing)]).map((result) => ({ ...result, check }));
  });
