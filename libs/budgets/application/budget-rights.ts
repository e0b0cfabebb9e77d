import { rightsByRole } from '@peildatum/platform';
import type { BudgetEvent } from '../domain/budget.events.js';
import type { FrameworkEvent } from '../domain/framework/framework.events.js';

export const BUDGET_RIGHTS = rightsByRole<BudgetEvent>('record-budget', 'correct-budget');
export const FRAMEWORK_RIGHTS = rightsByRole<FrameworkEvent>('record-kader', 'correct-kader');
