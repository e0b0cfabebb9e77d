import type { AppendRequest, AppendResult, EventStore } from '../port.js';

/** Why there is nothing to test here for this adapter, in Dutch; the suite prints it behind "n.v.t.". */
export type NotApplicable = string;

/** A log of its own, empty when it was opened, and the first client of it. */
export interface ContractLog {
  readonly store: EventStore;
  /** Another client of the same log, as another process has one. */
  another(): Promise<EventStore>;
  /** Closes every client of this log, also those that the suite closed already, and removes what `open` made. */
  close(): Promise<void>;
}

/** An append that the store has begun and not finished. */
export interface HeldAppend {
  /** Lets it go on; the answer is that of the append. */
  release(): Promise<AppendResult>;
}

/** A server that gets everything and of which no answer arrives. */
export interface LostAnswers {
  /** A client that does get its answers. */
  readonly direct: EventStore;
  /** Cuts the connections on which answers were lost; the next ones are in order. */
  restore(): Promise<void>;
}

/** What the suite needs of an adapter. What cannot be done on this one is a sentence that says why. */
export interface ContractSetup<Log extends ContractLog = ContractLog> {
  /** The suite opens one log per law (some ten in all), and one or two more. */
  open(): Promise<Log>;
  /** A store whose address leads nowhere; making it does not throw. The suite closes it. */
  readonly unreachable: (() => EventStore) | NotApplicable;
  /** Begins an append from a client of its own and holds it in the middle: under way, not committed. */
  readonly holdAppend: ((log: Log, request: AppendRequest) => Promise<HeldAppend>) | NotApplicable;
  /** Cuts the connections of every client of the log, as a kill of the server or a broken network does. Appends may fail meanwhile. */
  readonly dropConnections: ((log: Log) => Promise<void>) | NotApplicable;
  /** From the moment that a client of the log sends this text, no answer reaches it any more, to this or to anything after it. */
  readonly loseAnswers: ((log: Log, text: string) => Promise<LostAnswers>) | NotApplicable;
  /** Lets the server end every subscription in good order, as a graceful stop does. Appends may fail meanwhile. */
  readonly endSubscriptions: ((log: Log) => Promise<void>) | NotApplicable;
  /** How many events `log.store` has received from the server so far: what back-pressure bounds. */
  readonly received: ((log: Log) => number) | NotApplicable;
  /** Whether the same ids sent again with the expectation 'any' or 'exists' answer as the first time. */
  readonly repeatsOfAny: true | NotApplicable;
}
