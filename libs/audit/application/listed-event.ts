import type { Instant, NumberedEvent, Uuid } from '@peildatum/kernel';

/** What can be said of an event that this program cannot read: its place, and why. */
export interface UnreadableEvent {
  readonly volgnummer: number;
  readonly knownAt: Instant;
  readonly id: Uuid;
  readonly type: string;
  readonly stream: string;
  readonly revision: number;
  readonly unreadable: {
    /** Dutch: what is wrong with it. */
    readonly reason: string;
    /** The operator's words for making the logboek pass over it; null when nobody had to. */
    readonly passedOver: string | null;
  };
}

/** An event as the auditor finds it in the log, and what it is called for a reader, in Dutch. */
export type ListedEvent = (NumberedEvent | UnreadableEvent) & { readonly name: string };

export const isUnreadable = (event: NumberedEvent | UnreadableEvent): event is UnreadableEvent & { readonly name: string } =>
  'unreadable' in event;
