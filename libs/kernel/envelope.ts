import type { CalendarDate, Instant } from './dates.js';
import type { Uuid } from './ids.js';
import { sameJson } from './json.js';
import { mapTexts, normalText } from './normal-text.js';
import type { Place } from './place.js';

/** One thing that happened, and from which date it holds. */
export interface Fact<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly validFrom: CalendarDate;
  readonly data: Data;
}

/** Whether two facts say the same of the same date. */
export const sameFact = (a: Fact, b: Fact): boolean => a.type === b.type && a.validFrom === b.validFrom && sameJson(a.data, b.data);

export const ROLES = [
  'coordinator',
  'verzekeraar',
  'nza',
  'vws',
  'bo',
  'zorginstituut',
  'rivm',
  'nivel',
  'cbs',
  'partij',
  'beheerder',
  'auditor',
  'migratie',
] as const;
export type Role = (typeof ROLES)[number];

/** Who recorded it. The person is a random id: a name stands in the table `personen` alone, never in an event. */
export interface Actor {
  readonly person: Uuid;
  readonly role: Role;
  readonly organisation: string;
  readonly thematafel?: string;
}

/**
 * Where a fact comes from: `recorded` by an actor, taken from a published `source`, `derived` from published figures
 * by arithmetic, or `reconstructed` so that the published figures come out.
 */
export const BASES = ['recorded', 'source', 'derived', 'reconstructed'] as const;
export type Basis = (typeof BASES)[number];

export interface Envelope {
  readonly id: Uuid;
  readonly schemaVersion: number;
  readonly recordedAt: Instant;
  readonly commandId: Uuid;
  /** What the command said, as a digest: the same command id may not come back with another. Absent where nobody can send it twice. */
  readonly commandDigest?: string;
  readonly correlationId: Uuid;
  readonly causationId: Uuid;
  readonly actor: Actor;
  readonly basis: Basis;
  /** Document and line, as the reference writes it: `004 r. 9705`. */
  readonly source?: string;
  /** The id of the event that this one corrects; it then carries a `Correction`. */
  readonly corrects?: Uuid;
  /** Where its fact stands among those of its date, where that is not its own date and revision: of a correction always, but for those of before it was written down. */
  readonly place?: Place;
  /** The line of the migration file. */
  readonly migrated?: number;
}

/** An event that is about to be appended. */
export type NewEvent<F extends Fact = Fact> = Envelope & F;

/** An event as the log has it. */
export type RecordedEvent<F extends Fact = Fact> = NewEvent<F> & {
  readonly stream: string;
  /** Its place in its stream, from 0. */
  readonly revision: number;
  /**
   * The store's own position: opaque, never in an event, a read-model row or a report. Of what this process appended and did not read back
   * that of the last event beside it.
   */
  readonly cursor: string;
};

/** An event with its number in the log (1, 2, 3 …) and the moment from which it is known (running maximum of recordedAt). */
export type NumberedEvent<F extends Fact = Fact> = RecordedEvent<F> & {
  readonly volgnummer: number;
  readonly knownAt: Instant;
};

/** What a correcting event carries: why, and the whole fact that takes the place of the wrong one, or none. */
export interface Correction<F extends Fact = Fact> {
  readonly reason: string;
  readonly replacement: (F & { readonly schemaVersion: number }) | null;
}

export const isCorrection = (event: NewEvent): event is NewEvent<Fact<string, Correction>> => event.corrects !== undefined;

/**
 * The fact that an event puts in the timeline: its own, the replacement of its correction, or none. Its texts are in their normal
 * form, whatever was recorded: so decisions, views and rights compare them.
 */
export function factOf(event: NewEvent): Fact | null {
  const fact: Fact | null = isCorrection(event) ? event.data.replacement : event;
  if (fact === null) return null;
  const data = mapTexts(fact.data, normalText);
  return data === fact.data ? fact : { ...fact, data };
}
