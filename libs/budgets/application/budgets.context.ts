import { toldTables } from '@peildatum/projections';
import { context, importKindsOf } from '@peildatum/subjects';
import { agreementTable } from './agreement-table.subject.js';
import { budget } from './budget.subject.js';
import { framework } from './framework.subject.js';
import { bySectorAndYear } from './import/by-sector-and-year.js';
import { macroControl } from './macro-control.subject.js';
import { GetUptakeHandler } from './queries/budget.handlers.js';
import { ListFrameworksHandler } from './queries/framework.handlers.js';

/** Budgets and their uitputting, kaders with what is done about overspending, and the tables of agreements. */
export const budgets = context([budget, framework, agreementTable, macroControl], {
  title: 'Budgetten, kaders en tabellen van akkoorden',
  migrations: [
    toldTables('CreateBudgets1765000000020', 'budget_fact'),
    toldTables('CreateFrameworks1766000000010', 'framework_fact', 'agreement_table_fact'),
    toldTables('CreateMacroControl1796600000162', 'macro_control_fact'),
  ],
  queryHandlers: [GetUptakeHandler, ListFrameworksHandler],
  importKinds: (lists) => bySectorAndYear(importKindsOf(framework, lists)),
});

export { agreementTable, budget, framework };
