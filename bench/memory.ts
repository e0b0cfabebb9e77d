import { readFileSync, writeFileSync } from 'node:fs';

/** The most memory that a process has had resident, in MB (VmHWM); null where the system does not tell. Default: this process. */
export function peakMb(pid: number | 'self' = 'self'): number | null {
  if (process.platform !== 'linux') return null;
  const found = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return found === undefined ? null : Number(found) / 1_024;
}

/** The most memory that a process has had which this one started and whose command says so, in MB; 0 where none runs, or the system does not tell. */
export function peakMbOfStarted(pid: number, says: string): number {
  if (process.platform !== 'linux') return 0;
  const started = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  return Math.max(
    0,
    ...started.map((child) => unlessEnded(() => (readFileSync(`/proc/${child}/cmdline`, 'utf8').includes(says) ? peakMb(child) : 0))),
  );
}

/** A process may end while it is looked at. */
function unlessEnded(look: () => number | null): number {
  try {
    return look() ?? 0;
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return 0;
    throw error;
  }
}

/** Of a second of Linux, as `sysconf(_SC_CLK_TCK)` has it on every platform of Node. */
const TICKS = 100;

/** What a process has taken of the processor, in milliseconds (utime and stime); null where the system does not tell. */
export function cpuMs(pid: number): number | null {
  if (process.platform !== 'linux') return null;
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // Behind the name of the program, which may have blanks.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS;
}

/** From now on `peakMb` counts anew, from what is resident now. */
export function forgetPeak(): void {
  globalThis.gc?.();
  if (process.platform === 'linux') writeFileSync('/proc/self/clear_refs', '5');
}
