import type { Aspect, Aspects } from './aspect.js';
import type { Correction, Fact } from './envelope.js';
import { anything, count, date, nullable, object, type Schema, type TypeOf, text } from './schema.js';

/** How one type of event is written, and how every version of it that was ever written is read. */
export interface EventDefinition<Data = unknown> {
  /** What it is called for a reader, in Dutch, without an article: `afronding van een actie`. JSON keeps the type. */
  readonly name: string;
  /** The version that is written now, from 1. */
  readonly schemaVersion: number;
  readonly data: Schema<Data>;
  /** What a fact of this type tells the value of. Rules and projections go by it. A correction tells what its replacement tells, and has none. */
  aspects(data: Data): readonly Aspect[];
  /** Per older version: from its data to the data of the next version. */
  readonly upcasters: Readonly<Record<number, (data: unknown) => unknown>>;
  /** A correction: its data are a `Correction`, and its envelope says of which event. */
  readonly correction: boolean;
  /** A decision that may be told before the date from which it holds. What happened may not: it is told when it has. */
  readonly ahead: boolean;
  /** Only one body may decide this: its data name the `decision`, and null says that it was told before one was asked for. */
  readonly asksDecision: boolean;
}

export type EventDefinitions = Readonly<Record<string, EventDefinition>>;

export const event = <Data>(
  name: string,
  data: Schema<Data>,
  aspects: Aspects<Data>,
  more: Partial<Pick<EventDefinition, 'schemaVersion' | 'upcasters' | 'ahead' | 'asksDecision'>> = {},
): EventDefinition<Data> => ({
  schemaVersion: 1,
  upcasters: {},
  ahead: false,
  asksDecision: false,
  ...more,
  name,
  data,
  aspects,
  correction: false,
});

/** Of a decision, which may hold from a date to come. */
export const AHEAD = { ahead: true } as const;

/** Of what named no decision in its first version, and does since its second: a fact of before stands, and names none. */
export const DECIDED = {
  asksDecision: true,
  schemaVersion: 2,
  upcasters: { 1: (data: unknown) => ({ ...(data as object), decision: null }) },
} as const;

/** A correction of one event of the same stream; the codec checks the replacement against the definition of its own type. */
export const correctionEvent = (): EventDefinition<Correction> => ({
  ...event('correctie', CORRECTION as Schema<Correction>, () => []),
  correction: true,
});

const CORRECTION = object({
  reason: text(),
  replacement: nullable(object({ type: text(100), validFrom: date(), schemaVersion: count(), data: anything() })),
});

/** What an event of this type is called for a reader; undefined: none of these is of it. */
export type NameOfType = (type: string) => string | undefined;

export const namedBy =
  (events: EventDefinitions): NameOfType =>
  (type) =>
    Object.hasOwn(events, type) ? events[type]?.name : undefined;

/** The facts that a set of definitions can tell. */
export type FactsOf<D extends EventDefinitions> = {
  [Type in keyof D & string]: Fact<Type, TypeOf<D[Type]['data']>>;
}[keyof D & string];
