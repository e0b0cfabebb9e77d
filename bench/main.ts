import { fork } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { cpus, platform, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { markdown } from './print.js';
import type { BenchOptions, BenchRow } from './row.js';

/** Each is a file beside this one that exports `bench`. */
const GROUPS = [
  'append',
  'http',
  'readers',
  'live',
  'cold-start',
  'import',
  'upload',
  'processes',
  'plans',
  'reads',
  'html',
  'web',
  'formats',
  'werkblad',
  'comparing',
  'kurrentdb',
] as const;

const NO_SERVER = 'PEILDATUM_TEST_KURRENTDB noemt geen server (zoals kurrentdb://127.0.0.1:2113?tls=false).';

/**
 * Measures on databases of its own in temporary folders; a log that somebody uses is never written to.
 * `--groot` adds 1,000,000 events and `--klein` stops at 10,000; `--alleen GROEP` (more than once) leaves out the rest; `--uit FILE` writes the figures as JSON as well.
 */
async function main(options: readonly string[]): Promise<void> {
  const only = valuesOf(options, '--alleen');
  const [file] = valuesOf(options, '--uit');
  const bench: BenchOptions = {
    sizes: options.includes('--klein') ? [10_000] : [10_000, 100_000, ...(options.includes('--groot') ? [1_000_000] : [])],
    kurrentdb: process.env.PEILDATUM_TEST_KURRENTDB,
  };
  const unknown = only.filter((name) => !(GROUPS as readonly string[]).includes(name));
  if (unknown.length > 0) return refuse(`Geen groep heet ${unknown.join(', ')}; kies uit: ${GROUPS.join(', ')}.`);
  const rows: BenchRow[] = [];
  for (const group of GROUPS.filter((name) => only.length === 0 || only.includes(name))) {
    if (group === 'kurrentdb' && bench.kurrentdb === undefined) {
      process.stderr.write(`${group}: niet gemeten: ${NO_SERVER}\n`);
      continue;
    }
    const begun = performance.now();
    try {
      rows.push(...(await inOwnProcess(group, bench)));
      process.stderr.write(`${group}: ${Math.round((performance.now() - begun) / 1_000)} s\n`);
    } catch (error) {
      // What the other groups measured took half an hour; it is printed, and the run is not called good.
      process.stderr.write(`${error}\n`);
      process.exitCode = 1;
    }
  }
  if (rows.length === 0) return refuse('Er is niets gemeten.');
  const machine = `Node ${process.version}, PostgreSQL ${process.env.PEILDATUM_POSTGRES ?? 'as found'}, ${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()} ${process.arch}.`;
  process.stdout.write(`${machine}\n\n${markdown(rows)}\n`);
  if (file !== undefined) await writeFile(file, `${JSON.stringify({ machine, at: new Date().toISOString(), rows }, null, 2)}\n`);
}

/** A run that measured nothing is not called good, and prints no table without figures. */
function refuse(why: string): void {
  process.stderr.write(`${why}\n`);
  process.exitCode = 1;
}

/** What one group does to memory and to caches is not another's. */
function inOwnProcess(group: string, options: BenchOptions): Promise<readonly BenchRow[]> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./run-group.js', import.meta.url)), { execArgv: ['--expose-gc'] });
    let rows: readonly BenchRow[] | undefined;
    child.on('message', (message) => {
      rows = message as BenchRow[];
    });
    child.on('error', reject);
    child.on('exit', (code) => (rows === undefined ? reject(new Error(`bench ${group} ended with ${code}`)) : resolve(rows)));
    child.send({ file: `./${group}.bench.js`, options });
  });
}

const valuesOf = (options: readonly string[], name: string): string[] =>
  options.flatMap((option, i) => (option === name && options[i + 1] !== undefined ? [options[i + 1] as string] : []));

await main(process.argv.slice(2));
