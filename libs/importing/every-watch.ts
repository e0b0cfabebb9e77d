import { type FactsOfFile, ImportWatch, type RecordFile } from './import-kind.js';

/** Several watches over one file: each may refuse it before any of it is recorded. */
export class EveryWatch extends ImportWatch {
  constructor(private readonly watches: readonly ImportWatch[]) {
    super();
  }

  over<T>(told: readonly FactsOfFile[], record: RecordFile<T>): Promise<T> {
    const all = this.watches.reduceRight<RecordFile<T>>(
      (next, watch) => (before) => watch.over(told, (own) => next([...before, ...own])),
      record,
    );
    return all([]);
  }

  override async warnings(...asked: Parameters<ImportWatch['warnings']>): Promise<readonly string[]> {
    return (await Promise.all(this.watches.map((watch) => watch.warnings(...asked)))).flat();
  }

  override async notes(...asked: Parameters<ImportWatch['notes']>): Promise<readonly string[]> {
    return (await Promise.all(this.watches.map((watch) => watch.notes(...asked)))).flat();
  }
}
