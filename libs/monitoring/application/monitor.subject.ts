import { subject } from '@peildatum/subjects';
import { correctMonitor, monitorNotFound, tellMonitor } from '../domain/monitor.decide.js';
import { type MonitorCode, type MonitorEvent, monitorEvents, monitorStreams } from '../domain/monitor.events.js';
import type { MonitorView } from '../domain/monitor.shape.js';
import { monitorView } from '../domain/monitor.view.js';
import { MONITOR_FACTS } from './input/monitor-facts.js';
import { MONITOR_RIGHTS } from './monitor-rights.js';

/** A monitor: how it is set up, what is aimed at and what was measured. */
export const monitor = subject<MonitorEvent, MonitorView, MonitorCode>({
  name: 'monitor',
  example: 'beweging',
  streams: monitorStreams,
  events: monitorEvents,
  decisions: { tell: tellMonitor, correct: correctMonitor },
  notFound: monitorNotFound,
  view: monitorView,
  facts: MONITOR_FACTS,
  rights: MONITOR_RIGHTS,
  readModel: 'monitors',
  table: 'monitor_fact',
});
