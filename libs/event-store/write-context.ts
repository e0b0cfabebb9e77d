import type { Actor, Basis, NewEvent, RecordedEvent, Uuid } from '@peildatum/kernel';

export interface WriteContext {
  readonly actor: Actor;
  /** UUIDv5 of actor and Idempotency-Key: the same command is the same write. */
  readonly commandId: Uuid;
  /** SHA-256 (base64url) of what the command says; a command id that comes back with another is refused. */
  readonly commandDigest?: string;
  readonly correlationId: Uuid;
  readonly basis?: Basis;
  readonly source?: string;
  /** The event by which it was submitted to somebody else's approval, who now gives that: what it tells follows from it. */
  readonly approves?: Uuid;
  /** Only write when the subject is still at this revision, or at one of these (If-Match). */
  readonly ifRevision?: number | readonly number[];
  /** Judge and decide as ever, and record nothing: the answer has what would have been recorded. */
  readonly trial?: true;
}

/** An event as it would be recorded as things stand: it has a place in its stream, and none in the log. */
export type TriedEvent = NewEvent & { readonly stream: string; readonly revision: number };

export interface WriteResult {
  readonly stream: string;
  /** The revision of the subject that this write left; -1 when there is none. */
  readonly revision: number;
  /** The last event that it left there, as a place in the log to wait for; undefined when nothing was written to an empty subject. */
  readonly position: Uuid | undefined;
  readonly events: readonly { readonly id: Uuid; readonly type: string }[];
  /** The command was sent before: this is the answer that it got then. */
  readonly repeated: boolean;
  /** Of a trial alone: what would have been recorded. */
  readonly tried?: readonly TriedEvent[];
}

/** What a write left that recorded these events. */
export function resultOf(stream: string, events: readonly RecordedEvent[]): WriteResult {
  const last = events[events.length - 1];
  return {
    stream,
    revision: last?.revision ?? -1,
    position: last?.id,
    events: events.map(({ id, type }) => ({ id, type })),
    repeated: false,
  };
}
