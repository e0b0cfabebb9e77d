import { type CalendarDate, type RecordedEvent, type ToldFact, toldFacts } from '@peildatum/kernel';
import { type FrameworkEvent, frameworkOfStream } from './framework.events.js';
import { frameworkView } from './framework.view.js';
import type { FrameworkView } from './framework.views.js';

type Keep = (told: ToldFact<FrameworkEvent>) => boolean;

/**
 * A kader at a date, folded from the raw events of its stream that were known then: the independent path beside the read model.
 * @param keep which of its facts are there for who asks; default all
 */
export function foldFramework(events: readonly RecordedEvent[], validOn: CalendarDate, keep: Keep = () => true): FrameworkView | null {
  const [first] = events;
  return first === undefined
    ? null
    : frameworkView(frameworkOfStream(first.stream), toldFacts<FrameworkEvent>(events, validOn).filter(keep));
}
