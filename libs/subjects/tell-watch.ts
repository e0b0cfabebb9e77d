import type { WriteContext } from '@peildatum/event-store';
import type { Fact } from '@peildatum/kernel';

/** Looks at what is told of a subject before it is decided, where that takes more than the streams of a decision: a report, say. */
export abstract class TellWatch {
  /** @throws PeildatumError where it may not be told; who may tell it is judged first. */
  abstract before(stream: string, fact: Fact, context: Pick<WriteContext, 'actor'>): Promise<void>;
}
