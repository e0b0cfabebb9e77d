import { fstatSync, write, writeSync } from 'node:fs';

/** Lines that nobody takes wait, up to so many characters; what comes after that is lost, and counted. */
const MOST_WAITING = 8 * 1_024 * 1_024;
/** How long a stop waits for what is still to be written, in milliseconds. */
const FLUSH_MS = 1_000;
/** Whoever read it is gone, and does not come back. */
const GONE = new Set(['EPIPE', 'EBADF', 'EIO', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END']);

export interface LineSink {
  write(line: string): void;
  /** Resolves when everything is written, with true; or after a second, with false. */
  flush(): Promise<boolean>;
}

/** Somewhere that takes text when it can, and says so. */
export interface Outlet {
  put(text: string, done: (error?: NodeJS.ErrnoException | null) => void): void;
  /** The last of it, when the process ends: at once, or not at all. */
  last(text: string): void;
}

/**
 * Writes beside the work and never holds it up: lines that come while others are being written go together after them, a
 * reader that is slow makes them wait, one that is gone makes them disappear. Not pino's own destination: at the end of the
 * process that writes synchronously until it succeeds, which a full disk or a reader that stands still never lets it.
 */
export function lineSink(outlet: Outlet, onLost: (lines: number) => void = () => undefined): LineSink {
  let waiting: string[] = [];
  let size = 0;
  let busy = false;
  let gone = false;
  const idle: (() => void)[] = [];

  const take = (): string => {
    const text = waiting.join('');
    waiting = [];
    size = 0;
    return text;
  };
  const next = () => {
    if (waiting.length === 0) {
      busy = false;
      for (const resolve of idle.splice(0)) resolve();
      return;
    }
    const lines = waiting.length;
    outlet.put(take(), (error) => {
      if (error) onLost(lines);
      // After anything else, such as a full disk, the next line tries again.
      gone ||= GONE.has(error?.code ?? '');
      next();
    });
  };
  process.once('exit', () => {
    if (!gone && size > 0) outlet.last(take());
  });
  return {
    write: (line) => {
      if (gone || size + line.length > MOST_WAITING) return onLost(1);
      waiting.push(line);
      size += line.length;
      if (busy) return;
      busy = true;
      setImmediate(next);
    },
    flush: () =>
      new Promise((resolve) => {
        if (!busy) return resolve(true);
        const patience = setTimeout(resolve, FLUSH_MS, false);
        idle.push(() => {
          clearTimeout(patience);
          resolve(true);
        });
      }),
  };
}

/** Standard output, as whatever it is: a file takes its text in a thread, a pipe when its reader has room. */
export const standardOutput = (): Outlet => (isPipe(1) ? pipeOutlet() : fileOutlet(1));

export const fileOutlet = (fd: number): Outlet => ({
  put: (text, done) => write(fd, text, done),
  last: (text) => {
    try {
      writeSync(fd, text);
    } catch {
      // The process ends; there is nowhere left to tell it.
    }
  },
});

/** Through Node's own stream, which never blocks on a pipe. A thread that did would hold up the end of the process as well. */
function pipeOutlet(): Outlet {
  // A command ends when its reader has seen enough (`| head`). A service does not.
  process.stdout.removeAllListeners('error').on('error', () => undefined);
  return { put: (text, done) => void process.stdout.write(text, done), last: (text) => void process.stdout.write(text) };
}

function isPipe(fd: number): boolean {
  const stat = fstatSync(fd);
  return stat.isFIFO() || stat.isSocket();
}
