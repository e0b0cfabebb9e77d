import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { benchLog } from './log.bench.js';
import { benchReaders } from './readers.bench.js';

const number = (value: number, digits = 0): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** Prints a table as Markdown, so that it can stand in README.md as it was printed. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`);
  line(head);
  line(head.map(() => '---'));
  for (const row of rows) line(row);
  console.log('');
}

/**
 * Measures on databases of its own in temporary folders; a log that somebody uses is never written to.
 * `--groot` adds 1,000,000 events; `--uit FILE` writes the figures as JSON as well.
 */
async function main(options: readonly string[]): Promise<void> {
  const sizes = [10_000, 100_000, ...(options.includes('--groot') ? [1_000_000] : [])];
  const log = await benchLog();
  console.log(`Node ${process.version}, PostgreSQL ${log.postgres}, ${cpus().length} × ${cpus()[0]?.model}\n`);
  table(
    ['append, events × writers', 'events/s', 'floor', 'ratio'],
    log.appends.map(({ name, store, floor }) => [name, number(store), number(floor), (store / floor).toFixed(2)]),
  );
  table(['read all', 'events/s'], [[`${number(log.readAll.events)} events`, number(log.readAll.perSecond)]]);
  const readers = await benchReaders(sizes);
  table(
    ['events', 'catch-up, events/s', 'rebuild, events/s', 'report p50, ms', 'report p95, ms', 'memory, MB'],
    readers.figures.map((f) => [
      number(f.events),
      number(f.catchUp),
      number(f.rebuild),
      number(f.reportP50, 1),
      number(f.reportP95, 1),
      number(f.memoryMb),
    ]),
  );
  const { p50, p99, perSecond } = readers.lag;
  table(['read follows write, at', 'p50, ms', 'p99, ms'], [[`${perSecond} events/s`, number(p50, 1), number(p99, 1)]]);
  const out = options[options.indexOf('--uit') + 1];
  if (options.includes('--uit') && out) await writeFile(out, `${JSON.stringify({ log, readers }, null, 2)}\n`);
}

await main(process.argv.slice(2));
