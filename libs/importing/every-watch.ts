import { ImportWatch, type ToldByFile } from './import-kind.js';

/** Several watches over one file: each may refuse it before any of it is recorded. */
export class EveryWatch extends ImportWatch {
  constructor(private readonly watches: readonly ImportWatch[]) {
    super();
  }

  over<T>(told: readonly ToldByFile[], record: () => Promise<T>): Promise<T> {
    return this.watches.reduceRight<() => Promise<T>>((next, watch) => () => watch.over(told, next), record)();
  }
}
