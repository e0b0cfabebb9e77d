import { SingleBar } from 'cli-progress';

export interface ProgressBar {
  /** After `stop` it shows nothing any more: work that comes in late starts no timer that keeps the process alive. */
  show(what: string, done: number, total: number): void;
  stop(): void;
}

/** A bar on standard error, so that output can be piped; without a terminal, a line per ten percent. */
export function progressBar(): ProgressBar {
  const bar = new SingleBar({
    format: '{what} [{bar}] {percentage}%  {value}/{total}  nog {eta_formatted}',
    stream: process.stderr,
    barsize: 30,
    hideCursor: true,
    noTTYOutput: true,
    notTTYSchedule: 1_000,
    clearOnComplete: false,
    fps: 10,
  });
  let shown: string | null = null;
  let stopped = false;
  const end = () => {
    if (shown !== null) bar.stop();
    shown = null;
  };
  return {
    show: (what, done, total) => {
      if (stopped) return;
      if (shown !== what) {
        end();
        bar.start(total, 0, { what });
        shown = what;
      }
      bar.update(done);
    },
    stop: () => {
      stopped = true;
      end();
    },
  };
}
