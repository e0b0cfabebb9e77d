import { type CalendarDate, type RecordedEvent, type ToldFact, toldFacts } from '@peildatum/kernel';
import { type MonitorEvent, monitorOfStream } from './monitor.events.js';
import { monitorView } from './monitor.view.js';
import type { MonitorView } from './monitor.views.js';

type Keep = (told: ToldFact<MonitorEvent>) => boolean;

/**
 * A monitor at a date, folded from the raw events of its stream that were known then: the independent path beside the read model.
 * @param keep which of its facts are there for who asks; default all
 */
export function foldMonitor(events: readonly RecordedEvent[], validOn: CalendarDate, keep: Keep = () => true): MonitorView | null {
  const [first] = events;
  return first === undefined
    ? null
    : monitorView(monitorOfStream(first.stream), toldFacts<MonitorEvent>(events, validOn).filter(keep), validOn);
}
