import { context } from '@peildatum/subjects';
import { governanceEvents } from '../domain/governance.events.js';
import { CreateGovernance1763800000020 } from '../read-models/create-governance.migration.js';
import { governanceProjection } from '../read-models/governance.projection.js';
import { GovernanceFactRow } from '../read-models/governance-fact.entity.js';
import { governanceCommandHandlers } from './commands/governance.commands.js';
import { governanceImportKinds } from './import-kinds.js';
import { governanceQueryHandlers } from './queries/governance.handlers.js';

/** What the board decides about the report and its parties. */
export const governance = context([], {
  title: 'De rapportage zelf',
  events: [governanceEvents],
  projections: [governanceProjection],
  entities: [GovernanceFactRow],
  migrations: [CreateGovernance1763800000020],
  commandHandlers: governanceCommandHandlers,
  queryHandlers: governanceQueryHandlers,
  importKinds: governanceImportKinds,
});
