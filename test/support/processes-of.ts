import { readdirSync, readFileSync } from 'node:fs';
import type { ServerProcess } from './server-process.js';

/** The processes that a server started to work for it apart. */
export function processesOf(server: ServerProcess): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const [, parent] = /\) \S (\d+) /.exec(readFileSync(`/proc/${pid}/stat`, 'latin1')) ?? [];
        return Number(parent) === server.child.pid && /file-desk/.test(readFileSync(`/proc/${pid}/cmdline`, 'latin1'));
      } catch (error) {
        // It ended while it was looked at.
        if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
        throw error;
      }
    });
}
