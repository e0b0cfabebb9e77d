import type { Check } from './check.js';
import { type CheckRegister, checkAnswer } from './check-shapes.js';
import { CONTROL_CHECKS } from './controls/control-checks.js';
import { DEFINITIONS } from './editions/definitions.js';
import { MOVEMENT } from './editions/movement.js';
import { REPEATED } from './editions/repeated.js';
import { STATUSES } from './editions/statuses.js';
import { DECIDED } from './own/approvals.js';
import { MEDICINES } from './own/medicines.js';
import { SHARES } from './own/shares.js';
import { AMONG_PUBLICATIONS } from './printed/among-publications.js';
import { PRINTED_BUDGET } from './printed/budget-lines.js';
import { PRINTED_KADERS } from './printed/kaders.js';
import { PRINTED_SUMS } from './printed/sums.js';
import { PRINTED_WORDS } from './printed/words.js';

/** Every check there is: first what the report counts, then what was printed, then what changed since the edition before. */
export const CHECKS: readonly Check[] = [
  ...CONTROL_CHECKS,
  ...SHARES,
  ...MEDICINES,
  ...DECIDED,
  AMONG_PUBLICATIONS,
  ...PRINTED_SUMS,
  ...PRINTED_KADERS,
  PRINTED_BUDGET,
  ...PRINTED_WORDS,
  ...REPEATED,
  ...MOVEMENT,
  ...DEFINITIONS,
  ...STATUSES,
];

/** As it is answered. */
export const checkRegister = (): CheckRegister => ({ controles: CHECKS.map(checkAnswer) });

const BY_CODE = new Map(CHECKS.map((check) => [check.code, check]));

export const checkOf = (code: string): Check | undefined => BY_CODE.get(code);
