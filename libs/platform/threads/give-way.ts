import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { basename } from 'node:path';

/**
 * Lets this thread work when no other wants the processor: who writes comes first. Linux has a priority for each thread, by a number that
 * it gives in `/proc`; elsewhere nothing changes.
 */
export function giveWay(): void {
  try {
    setPriority(Number(basename(readlinkSync('/proc/thread-self'))), constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // No such folder, or not allowed: then it is a thread as any other.
  }
}

/** The same for a process that was started this moment: the threads that it has yet to begin, V8's own among them, take it over. */
export function letGiveWay(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended, which is told by itself, or it is not allowed: then it is a process as any other.
  }
}
