import { type FigureKey, knownKey } from '@peildatum/figures';
import type { Facts } from './facts.js';
import type { Making } from './making.js';
import type { Rules } from './rule.js';
import { ACTION_RULES } from './rules/actions.js';
import { AGREEMENT_RULES } from './rules/agreements.js';
import { AMOUNT_RULES } from './rules/amounts.js';
import { BUDGET_RULES } from './rules/budgets.js';
import { DOSSIER_RULES } from './rules/dossiers.js';
import { FRAMEWORK_RULES } from './rules/frameworks.js';
import { MEASURE_RULES } from './rules/measures.js';
import { NORM_RULES } from './rules/norms.js';
import { PACE_RULES } from './rules/pace.js';
import { REQUESTED_RULES } from './rules/requested.js';

/** How every figure comes about, by the key of its pattern. A pattern without a rule is explained by nothing: a test names each. */
export const RULES: Rules = {
  ...ACTION_RULES,
  ...PACE_RULES,
  ...DOSSIER_RULES,
  ...REQUESTED_RULES,
  ...AMOUNT_RULES,
  ...BUDGET_RULES,
  ...FRAMEWORK_RULES,
  ...MEASURE_RULES,
  ...NORM_RULES,
  ...AGREEMENT_RULES,
};

/** How the figures of these facts come about, each worked out once. No figure of a report is asked: what is found here stands beside it. */
export function makingsOf(facts: Facts): (key: FigureKey) => Making | undefined {
  const found = new Map<FigureKey, Making | undefined>();
  const of = (key: FigureKey): Making | undefined => {
    if (found.has(key)) return found.get(key);
    const known = knownKey(key);
    const rule = known && RULES[known.pattern.key];
    const making = rule?.({ key, code: (name) => known?.codes.get(name) ?? '', facts, of });
    found.set(key, making);
    return making;
  };
  return of;
}
