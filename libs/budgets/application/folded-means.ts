import type { EventLog } from '@peildatum/event-store';
import { type RecordedEvent, Timeline } from '@peildatum/kernel';
import { type Means, NO_MEANS } from '../domain/means.js';
import { type Look, MeansWatch } from './means.js';
import { isOfMeans, meansWith } from './means-of-stream.js';
import { OneAtATime } from './one-at-a-time.js';

/** Of a log that this process alone writes to: without a database, by a fold of the whole log. */
export class FoldedMeans extends MeansWatch {
  private readonly queue = new OneAtATime();

  constructor(private readonly log: EventLog) {
    super();
  }

  protected exclusively<T>(work: (look: Look) => Promise<T>): Promise<T> {
    return this.queue.run(() => work(async (known) => known ?? (await this.read())));
  }

  private async read(): Promise<Means> {
    const streams = new Map<string, RecordedEvent[]>();
    for await (const event of this.log.replay())
      if (isOfMeans(event.stream)) streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
    return [...streams].reduce((means, [stream, events]) => meansWith(means, stream, Timeline.of(events).facts), NO_MEANS);
  }
}
