/** Works for about so many milliseconds and says how many events it did. */
export type Contestant = (forMs: number) => Promise<number>;

/**
 * Events per second of each, the median of the rounds. They take turns within each round, so that a machine that slows down
 * slows all of them.
 */
export async function interleaved<Name extends string>(
  contestants: Readonly<Record<Name, Contestant>>,
  { rounds, forMs, warmUp = true }: { readonly rounds: number; readonly forMs: number; readonly warmUp?: boolean },
): Promise<Record<Name, number>> {
  const names = Object.keys(contestants) as Name[];
  const rates = new Map<Name, number[]>(names.map((name) => [name, []]));
  if (warmUp) for (const name of names) await contestants[name](forMs / 4);
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const start = performance.now();
      const events = await contestants[name](forMs);
      rates.get(name)?.push((events * 1_000) / (performance.now() - start));
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(rates.get(name) ?? [])])) as Record<Name, number>;
}

export const median = (rates: number[]): number => rates.sort((a, b) => a - b)[Math.floor(rates.length / 2)] ?? 0;

/** `writers` at the same time, each one append after another, until time is up. */
export async function writing(forMs: number, writers: number, append: (writer: number) => Promise<number>): Promise<number> {
  const end = performance.now() + forMs;
  let events = 0;
  const write = async (_: unknown, writer: number) => {
    while (performance.now() < end) {
      const done = await append(writer); // on a line of its own: `events += await …` adds to what events was before the wait
      events += done;
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
  return events;
}

export const percentile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN;

/** Events per second of one turn; `work` says how many it did. */
export async function rateOf(work: () => Promise<number>): Promise<number> {
  const begun = performance.now();
  const events = await work();
  return (events * 1_000) / (performance.now() - begun);
}
