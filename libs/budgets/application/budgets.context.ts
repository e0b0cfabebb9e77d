import { context } from '@peildatum/subjects';
import { frameworkEvents } from '../domain/framework/framework.events.js';
import { CreateBudgets1765000000020 } from '../read-models/create-budgets.migration.js';
import { CreateFrameworks1766000000010 } from '../read-models/create-frameworks.migration.js';
import { frameworkProjection } from '../read-models/framework.projection.js';
import { FrameworkFactRow } from '../read-models/framework-fact.entity.js';
import { agreementTable } from './agreement-table.subject.js';
import { budget } from './budget.subject.js';
import { CorrectFrameworkHandler, TellFrameworkHandler } from './commands/framework.commands.js';
import { frameworkImportKinds } from './import/framework-kinds.js';
import { GetUptakeHandler } from './queries/budget.handlers.js';
import { GetFrameworkHandler, ListFrameworksHandler } from './queries/framework.handlers.js';

/** Budgets and their uitputting, kaders, and the tables of agreements. */
export const budgets = context([budget, agreementTable], {
  events: [frameworkEvents],
  projections: [frameworkProjection],
  entities: [FrameworkFactRow],
  migrations: [CreateBudgets1765000000020, CreateFrameworks1766000000010],
  commandHandlers: [TellFrameworkHandler, CorrectFrameworkHandler],
  queryHandlers: [GetUptakeHandler, ListFrameworksHandler, GetFrameworkHandler],
  importKinds: () => frameworkImportKinds,
});
