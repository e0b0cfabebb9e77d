import { CheckReportHandler } from './application/check-report.query.js';

export { CheckReportQuery } from './application/check-report.query.js';
export * from './domain/check.js';
export { CHECK_SHAPES, type CheckOutcome, CheckOutcomes, CheckRegister } from './domain/check-shapes.js';
export { acknowledgedIn, ofOutcome, unacknowledged } from './domain/outcomes.js';
export { CHECKS, checkOf, checkRegister } from './domain/register.js';
export { runChecks } from './domain/run-checks.js';
export { outcomesText, registerText, sidesText } from './text/dutch-text.js';

/** What runs the checks, to be given to Nest. */
export const checksProviders = [CheckReportHandler];
