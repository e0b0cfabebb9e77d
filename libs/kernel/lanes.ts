/**
 * Works through the items, so many at once. When one fails none is begun any more, the signal tells those under way, and it rejects
 * with the first failure only when they have ended: nothing runs on behind the back of who asked.
 */
export async function inLanes<T>(items: Iterable<T>, lanes: number, work: (item: T, stopped: AbortSignal) => Promise<void>): Promise<void> {
  const stop = new AbortController();
  const failures: unknown[] = [];
  const queue = items[Symbol.iterator]();
  const lane = async () => {
    for (let next = queue.next(); !next.done; next = queue.next()) {
      try {
        await work(next.value, stop.signal);
      } catch (error) {
        failures.push(error);
        stop.abort();
      }
      if (stop.signal.aborted) return;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  if (failures.length > 0) throw failures[0];
}

/** As `Promise.all`, but it rejects only when all have ended: nothing runs on. */
export async function allEnded<const T extends readonly unknown[]>(work: T): Promise<{ -readonly [P in keyof T]: Awaited<T[P]> }> {
  await Promise.allSettled(work);
  return await Promise.all(work);
}
