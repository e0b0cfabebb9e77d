export * from './domain/check.js';
export { CHECKS, checkOf } from './domain/register.js';
export { errorsIn, type Found, runChecks, talliesOf } from './domain/run-checks.js';
