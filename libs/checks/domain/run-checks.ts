import type { Check, Checked, Found } from './check.js';
import { CHECKS } from './register.js';
import { untested } from './results.js';

/** Looks at a report with every check, in the order of the register: each has at least one result. */
export const runChecks = (checked: Checked, checks: readonly Check[] = CHECKS): readonly Found[] =>
  checks.flatMap((check) => {
    const results = check.results(checked);
    return (results.length > 0 ? results : [untested({}, check.nothing)]).map((result) => ({ ...result, check }));
  });
