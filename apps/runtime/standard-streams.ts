import { fileFault } from './file-fault.js';

let outputFailure: NodeJS.ErrnoException | null = null;

/**
 * What is printed may find nobody: `2>&1 | head` closes both streams, a disk is full. That ends no work that is under way; who only
 * prints asks `outputTaken`, and `assertPrinted` says at the end what became of it. Called once, before anything is printed.
 */
export function watchStandardStreams(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    outputFailure ??= error;
  });
  // Who closed it wants to hear nothing, and there is no other place to say so; the exit code still tells.
  process.stderr.on('error', () => undefined);
}

/** Whether what is printed still goes somewhere. */
export const outputTaken = (): boolean => outputFailure === null;

/** @throws PeildatumError when the output was lost for another reason than a reader that had seen enough. */
export async function assertPrinted(): Promise<void> {
  // What went wrong with the last of it is told a turn later.
  await new Promise(setImmediate);
  if (outputFailure === null || outputFailure.code === 'EPIPE') return;
  throw fileFault('De uitvoer', 'schrijven', outputFailure) ?? outputFailure;
}

/** Waits until it is out: a pipe takes a large text in parts. */
export const print = (text: string | Uint8Array): Promise<void> => new Promise((resolve) => process.stdout.write(text, () => resolve()));
