import { context } from '@peildatum/subjects';
import { CreateMonitoring1766000000030 } from '../read-models/create-monitoring.migration.js';
import { monitor } from './monitor.subject.js';
import { GetIndicatorHandler, ListIndicatorsHandler } from './queries/indicator.handlers.js';

/** Monitors, their indicators, and what was measured. */
export const monitoring = context([monitor], {
  migrations: [CreateMonitoring1766000000030],
  queryHandlers: [ListIndicatorsHandler, GetIndicatorHandler],
});
