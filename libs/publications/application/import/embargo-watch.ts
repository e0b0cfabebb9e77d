import { type FactsOfFile, ImportWatch, type IsThere, type RecordFile } from '@peildatum/importing';
import { amsterdamDate, type Clock, type Decision, type Fact, type PublicationCode, publicationOf, type Timeline } from '@peildatum/kernel';
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

  /** A publication that nobody knows yet is one that was mistyped, or one without an embargo: its figures are for everyone at once. */
  override async warnings(told: readonly FactsOfFile[], isThere: IsThere): Promise<readonly string[]> {
    const inFile = new Set(told.map(({ stream }) => stream));
    const named = new Set<PublicationCode>();
    for (const { stream, told: facts } of told)
      if (!publicationStreams.has(stream)) for (const fact of facts) for (const code of publicationIn(fact)) named.add(code);
    const warnings: string[] = [];
    for (const code of named) {
      const stream = publicationStreams.of(code);
      if (inFile.has(stream)) continue;
      const there = await isThere(stream);
      if (there === null) warnings.push(unseen(code));
      else if (!there && !(await this.figures.areOf(code))) warnings.push(unknown(code));
    }
    return warnings;
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

const unknown = (code: PublicationCode): string =>
  `Let op: van publicatie ${code} is geen embargo bekend, en er zijn nog geen cijfers van. Wat dit bestand ervan vertelt, is meteen voor iedereen te lezen, en gaat niet meer onder embargo. Klopt de naam?`;

/** The same of every publication, so that it tells nothing of any. */
const unseen = (code: PublicationCode): string =>
  `Let op: of er op publicatie ${code} een embargo rust, is voor u niet te zien. Zonder embargo is wat dit bestand ervan vertelt meteen voor iedereen te lezen. Klopt de naam?`;

const publicationIn = (decision: Decision): readonly PublicationCode[] => {
  const fact = 'corrects' in decision ? decision.replacement : (decision as Fact);
  const code = fact === null ? null : publicationOf(fact);
  return code === null ? [] : [code];
};
