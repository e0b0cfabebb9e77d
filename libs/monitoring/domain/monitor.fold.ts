import { type CalendarDate, type RecordedEvent, toldFacts } from '@peildatum/kernel';
import { type MonitorEvent, monitorOfStream } from './monitor.events.js';
import { monitorView } from './monitor.view.js';
import type { MonitorView } from './monitor.views.js';

/** A monitor at a date, folded from the raw events of its stream that were known then: the independent path beside the read model. */
export function foldMonitor(events: readonly RecordedEvent[], validOn: CalendarDate): MonitorView | null {
  const [first] = events;
  return first === undefined ? null : monitorView(monitorOfStream(first.stream), toldFacts<MonitorEvent>(events, validOn), validOn);
}
