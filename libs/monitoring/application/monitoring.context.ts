import { toldTables } from '@peildatum/projections';
import { context } from '@peildatum/subjects';
import { monitor } from './monitor.subject.js';
import { GetIndicatorHandler, ListIndicatorsHandler } from './queries/indicator.handlers.js';
import { ownerWorksheet } from './worksheet/owner.worksheet.js';

/** Monitors, their indicators, and what was measured. */
export const monitoring = context([monitor], {
  title: 'Monitors en metingen',
  migrations: [toldTables('CreateMonitoring1766000000030', 'monitor_fact')],
  queryHandlers: [ListIndicatorsHandler, GetIndicatorHandler],
  worksheets: [ownerWorksheet],
});

export { monitor };
