import type { Actor, Basis, Uuid } from '@peildatum/kernel';

export interface WriteContext {
  readonly actor: Actor;
  /** UUIDv5 of actor and Idempotency-Key: the same command is the same write. */
  readonly commandId: Uuid;
  /** SHA-256 (base64url) of what the command says; a command id that comes back with another is refused. */
  readonly commandDigest?: string;
  readonly correlationId: Uuid;
  readonly basis?: Basis;
  readonly source?: string;
  /** Only write when the subject is still at this revision, or at one of these (If-Match). */
  readonly ifRevision?: number | readonly number[];
}

export interface WriteResult {
  readonly stream: string;
  /** The revision of the subject that this write left; -1 when there is none. */
  readonly revision: number;
  /** The last event that it left there, as a place in the log to wait for; undefined when nothing was written to an empty subject. */
  readonly position: Uuid | undefined;
  readonly events: readonly { readonly id: Uuid; readonly type: string }[];
  /** The command was sent before: this is the answer that it got then. */
  readonly repeated: boolean;
}
