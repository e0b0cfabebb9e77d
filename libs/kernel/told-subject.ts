import type { CalendarDate } from './dates.js';
import { type Decisions, decisions } from './decisions.js';
import type { PeildatumError } from './errors.js';
import { correctionEvent, type EventDefinition } from './events.js';
import { type EventsOfKinds, eventsOfKinds, type FactKinds, type FactsIn } from './fact-kind.js';
import type { Streams } from './streams.js';
import type { Timeline } from './timeline.js';
import type { ToldFact } from './told-fact.js';

/** What may be told of one kind of subject, by which rules, and how it stands. */
interface Declared<K extends FactKinds, V, Code extends string, By extends string> {
  readonly kinds: K;
  /** The type of the event that corrects one of its facts. */
  readonly correctedBy: By;
  readonly streams: Streams<Code>;
  notFound(code: Code): PeildatumError;
  /** Throws at what the timeline may not be. */
  possible(timeline: Timeline<FactsIn<K>>, code: Code): unknown;
  /** The subject as it stands on a date, from all that was told of it by then. Null: it was not there yet. */
  view(code: Code, told: readonly ToldFact<FactsIn<K>>[], validOn: CalendarDate): V | null;
}

export interface ToldSubject<K extends FactKinds, V, Code extends string = string, By extends string = string>
  extends Pick<Declared<K, V, Code, By>, 'kinds' | 'streams' | 'notFound' | 'view'> {
  readonly events: EventsOfKinds<K> & Readonly<Record<By, EventDefinition>>;
  readonly decisions: Decisions<FactsIn<K>, Code>;
}

/** A subject whose rules look at its own timeline and at nothing else: its events and its decisions follow. */
export function toldSubject<const K extends FactKinds, V, By extends string, Code extends string = string>({
  possible,
  correctedBy,
  ...declared
}: Declared<K, V, Code, By>): ToldSubject<K, V, Code, By> {
  const events = { ...eventsOfKinds(declared.kinds), [correctedBy]: correctionEvent() } as ToldSubject<K, V, Code, By>['events'];
  const { notFound } = declared;
  return { ...declared, events, decisions: decisions<FactsIn<K>, Code>({ events, correctedBy, notFound, possible }) };
}
