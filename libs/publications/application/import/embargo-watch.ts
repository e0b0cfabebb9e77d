import { type FactsOfFile, ImportWatch, type RecordFile } from '@peildatum/importing';
import { amsterdamDate, type Clock, type Decision, type Timeline } from '@peildatum/kernel';
import { tellPublication } from '../../domain/embargo.decide.js';
import { type PublicationEvent, publicationStreams } from '../../domain/publication.events.js';
import { RecordedFigures } from '../recorded-figures.js';

/** A file sets no first embargo on figures that everyone could read: whether there are any stands beyond the stream of the publication. */
export class EmbargoWatch extends ImportWatch {
  constructor(
    private readonly figures: RecordedFigures,
    private readonly clock: Clock,
  ) {
    super();
  }

  async over<T>(told: readonly FactsOfFile[], record: RecordFile<T>): Promise<T> {
    const first = told.filter(({ stream, before }) => publicationStreams.has(stream) && before.length === 0);
    for (const { stream, before, told: decided } of first) await this.assertUnread(stream, before, decided);
    // The embargo before its figures: nobody may read those in between.
    return await record(first.map(({ stream }) => stream));
  }

  private async assertUnread(stream: string, before: FactsOfFile['before'], decided: readonly Decision[]): Promise<void> {
    const code = publicationStreams.codeOf(stream);
    if (!(await this.figures.areOf(code))) return;
    const today = amsterdamDate(this.clock.now());
    let timeline = before as Timeline<PublicationEvent>;
    for (const fact of decided as readonly PublicationEvent[]) {
      tellPublication(code, fact, true)(timeline, today);
      timeline = timeline.with(fact);
    }
  }
}
