import { CorrectBudgetHandler, TellBudgetHandler } from './commands/budget.commands.js';
import { CorrectFrameworkHandler, TellFrameworkHandler } from './commands/framework.commands.js';
import { GetBudgetHandler, GetUptakeHandler, ListBudgetsHandler } from './queries/budget.handlers.js';
import { GetFrameworkHandler, ListFrameworksHandler } from './queries/framework.handlers.js';

export const budgetCommandHandlers = [TellBudgetHandler, CorrectBudgetHandler, TellFrameworkHandler, CorrectFrameworkHandler];

export const budgetQueryHandlers = [ListBudgetsHandler, GetBudgetHandler, GetUptakeHandler, ListFrameworksHandler, GetFrameworkHandler];
