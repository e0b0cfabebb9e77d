import { Pace } from '@peildatum/importing';

/** So many facts a file is ahead of the read models at most: who reads at the head waits for no more than these. */
const AHEAD = 250;
/** In milliseconds. Read models that stand still, or are made anew, hold up no file. */
const PATIENCE = 2_000;

/** Records a file no faster than the server brings its facts into the read models, for whoever reads meanwhile waits for those. */
export class BesideReaders extends Pace {
  private followedTo = 0;
  private waiting: Promise<void> | undefined;

  /** @param followed waits until the read models are at the head, or the signal aborts */
  constructor(
    private readonly followed: (signal: AbortSignal) => Promise<void>,
    private readonly ahead = AHEAD,
    private readonly patience = PATIENCE,
  ) {
    super();
  }

  next(recorded: number): Promise<void> | undefined {
    if (recorded - this.followedTo >= this.ahead) this.waiting ??= this.wait(recorded);
    return this.waiting;
  }

  private async wait(recorded: number): Promise<void> {
    try {
      await this.followed(AbortSignal.timeout(this.patience));
    } finally {
      this.followedTo = recorded;
      this.waiting = undefined;
    }
  }
}
