import { readFileSync, writeFileSync } from 'node:fs';

/** The most memory that a process has had resident, in MB (VmHWM); null where the system does not tell. Default: this process. */
export function peakMb(pid: number | 'self' = 'self'): number | null {
  if (process.platform !== 'linux') return null;
  const found = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return found === undefined ? null : Number(found) / 1_024;
}

/** From now on `peakMb` counts anew, from what is resident now. */
export function forgetPeak(): void {
  globalThis.gc?.();
  if (process.platform === 'linux') writeFileSync('/proc/self/clear_refs', '5');
}
