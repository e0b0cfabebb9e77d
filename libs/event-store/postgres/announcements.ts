import { setTimeout as sleep } from 'node:timers/promises';
import { settled } from './abortable.js';

/** Between two announcements at the least: a busy log is read in larger pieces, and nobody waits longer than this for it. */
const PAUSE_MS = 5;

/**
 * Tells those who follow the log, here and in other processes, that it has grown: after the commit and outside it, for a `NOTIFY`
 * in a transaction takes a lock of the whole server until that is on disk, and wakes every listener for every append. The first is
 * told at once; what is appended while that is under way is told once, together.
 */
export class Announcements {
  private grown = false;
  private running: Promise<void> | undefined;

  constructor(
    private readonly notify: () => Promise<unknown>,
    private readonly pauseMs = PAUSE_MS,
  ) {}

  announce(): void {
    this.grown = true;
    this.running ??= this.run();
  }

  /** Resolves when everything has been told. */
  async idle(): Promise<void> {
    while (this.running) await this.running;
  }

  private async run(): Promise<void> {
    while (this.grown) {
      this.grown = false;
      // One that fails is made good by the poll of whoever listens; the append has its answer and is not touched by it.
      await settled(this.notify());
      await sleep(this.pauseMs);
    }
    this.running = undefined;
  }
}
