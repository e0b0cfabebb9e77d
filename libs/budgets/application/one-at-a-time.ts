/** Runs pieces of work of this process one after another, in the order in which they came. */
export class OneAtATime {
  private last: Promise<unknown> = Promise.resolve();

  run<T>(work: () => Promise<T>): Promise<T> {
    const done = this.last.then(work);
    // Its failure is its asker's.
    this.last = done.catch(() => undefined);
    return done;
  }
}
