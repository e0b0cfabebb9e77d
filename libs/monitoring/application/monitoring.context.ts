import { context } from '@peildatum/subjects';
import { monitorEvents } from '../domain/monitor.events.js';
import { CreateMonitoring1766000000030 } from '../read-models/create-monitoring.migration.js';
import { monitorProjection } from '../read-models/monitor.projection.js';
import { MonitorFactRow } from '../read-models/monitor-fact.entity.js';
import { monitorCommandHandlers } from './commands/monitor.commands.js';
import { monitorImportKinds } from './import/import-kinds.js';
import { monitorQueryHandlers } from './queries/monitor.handlers.js';

/** Monitors, their indicators, and what was measured. */
export const monitoring = context([], {
  events: [monitorEvents],
  projections: [monitorProjection],
  entities: [MonitorFactRow],
  migrations: [CreateMonitoring1766000000030],
  commandHandlers: [...monitorCommandHandlers],
  queryHandlers: [...monitorQueryHandlers],
  importKinds: () => monitorImportKinds,
});
