import { toldProjection } from '@peildatum/projections';
import { monitorEvents, monitorOfStream } from '../domain/monitor.events.js';
import { MonitorFactRow } from './monitor-fact.entity.js';

/** What was set up, aimed at and measured of monitors, each fact as it was told. */
export const monitorProjection = toldProjection('monitors', {
  version: 1,
  entity: MonitorFactRow,
  events: monitorEvents,
  subjectOf: monitorOfStream,
});
