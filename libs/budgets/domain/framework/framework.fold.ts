import { type CalendarDate, latest, type RecordedEvent, toldFacts } from '@peildatum/kernel';
import { type FrameworkEvent, frameworkStreams } from './framework.events.js';
import type { FrameworkView } from './framework.shape.js';
import { frameworkView } from './framework.view.js';

interface FoldOptions {
  /** Until when what rests on figures counts; default `validOn`. */
  readonly figuresUntil?: CalendarDate;
}

/** A kader at a date, folded from the raw events of its stream that were known then: the independent path beside the read model. */
export function foldFramework(
  events: readonly RecordedEvent[],
  validOn: CalendarDate,
  { figuresUntil = validOn }: FoldOptions = {},
): FrameworkView | null {
  const [first] = events;
  if (first === undefined) return null;
  const told = toldFacts<FrameworkEvent>(events, latest(validOn, figuresUntil));
  return frameworkView(frameworkStreams.codeOf(first.stream), told, validOn, figuresUntil);
}
