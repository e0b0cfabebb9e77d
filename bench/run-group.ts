import type { Bench, BenchOptions } from './row.js';

/** One group in a process of its own: its options come over the channel of `fork`, its rows go back over it. */
process.once('message', async ({ file, options }: { file: string; options: BenchOptions }) => {
  const { bench } = (await import(file)) as { bench: Bench };
  const rows = await bench(options);
  process.send?.(rows, () => process.disconnect());
});
