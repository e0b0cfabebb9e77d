import { type CalendarDate, type EventDefinitions, type RecordedEvent, Timeline } from '@peildatum/kernel';

/** A fact that only one body may decide, and that names no decision: it was told before one was asked for, and stands. */
export interface WithoutDecision {
  readonly stream: string;
  readonly type: string;
  readonly validFrom: CalendarDate;
}

/** Those that stand in one stream, in their order. */
export function withoutDecision(stream: string, told: readonly RecordedEvent[], definitions: EventDefinitions): readonly WithoutDecision[] {
  if (!told.some(({ type }) => definitions[type]?.asksDecision)) return [];
  return Timeline.of(told)
    .facts.filter(({ type, data }) => definitions[type]?.asksDecision && (data as { readonly decision: unknown }).decision === null)
    .map(({ type, validFrom }) => ({ stream, type, validFrom }));
}
