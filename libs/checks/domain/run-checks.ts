import { type Check, type Checked, OUTCOMES, type Outcome, type Result } from './check.js';
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

/** How many of each outcome. */
export const talliesOf = (found: readonly Result[]): Readonly<Record<Outcome, number>> =>
  Object.fromEntries(OUTCOMES.map((outcome) => [outcome, found.filter(({ uitkomst }) => uitkomst === outcome).length])) as Record<
    Outcome,
    number
  >;

/** The codes of what is an error and does not agree, in the order of their letters: each once. */
export const errorsIn = (found: readonly Found[]): readonly string[] =>
  [...new Set(found.flatMap(({ check, uitkomst }) => (check.severity === 'fout' && uitkomst === 'klopt niet' ? [check.code] : [])))].sort();
