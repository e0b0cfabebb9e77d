import { CorrectAgreementTableHandler, TellAgreementTableHandler } from './commands/agreement-table.commands.js';
import { CorrectBudgetHandler, TellBudgetHandler } from './commands/budget.commands.js';
import { CorrectFrameworkHandler, TellFrameworkHandler } from './commands/framework.commands.js';
import { GetAgreementTableHandler, ListAgreementTablesHandler } from './queries/agreement-table.handlers.js';
import { GetBudgetHandler, GetUptakeHandler, ListBudgetsHandler } from './queries/budget.handlers.js';
import { GetFrameworkHandler, ListFrameworksHandler } from './queries/framework.handlers.js';

export const budgetCommandHandlers = [
  TellBudgetHandler,
  CorrectBudgetHandler,
  TellFrameworkHandler,
  CorrectFrameworkHandler,
  TellAgreementTableHandler,
  CorrectAgreementTableHandler,
];

export const budgetQueryHandlers = [
  ListBudgetsHandler,
  GetBudgetHandler,
  GetUptakeHandler,
  ListFrameworksHandler,
  GetFrameworkHandler,
  ListAgreementTablesHandler,
  GetAgreementTableHandler,
];
