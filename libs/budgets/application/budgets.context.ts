import { context, importKindsOf } from '@peildatum/subjects';
import { CreateBudgets1765000000020 } from '../read-models/create-budgets.migration.js';
import { CreateFrameworks1766000000010 } from '../read-models/create-frameworks.migration.js';
import { agreementTable } from './agreement-table.subject.js';
import { budget } from './budget.subject.js';
import { framework } from './framework.subject.js';
import { bySectorAndYear } from './import/by-sector-and-year.js';
import { GetUptakeHandler } from './queries/budget.handlers.js';
import { ListFrameworksHandler } from './queries/framework.handlers.js';

/** Budgets and their uitputting, kaders, and the tables of agreements. */
export const budgets = context([budget, framework, agreementTable], {
  migrations: [CreateBudgets1765000000020, CreateFrameworks1766000000010],
  queryHandlers: [GetUptakeHandler, ListFrameworksHandler],
  importKinds: (lists) => bySectorAndYear(importKindsOf(framework, lists)),
});
