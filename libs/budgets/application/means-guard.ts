import { type DecidedWrite, type RecordAlone, WriteGuard } from '@peildatum/event-store';
import { assertWithinMeans } from '../domain/means.rules.js';
import { type HeldMeans, type MeansWatch } from './means.js';
import { changes, takes, withWrite } from './means-of-stream.js';

/** Keeps what is approved within the transformation means, whatever is recorded. */
export class MeansGuard extends WriteGuard {
  constructor(private readonly means: MeansWatch) {
    super();
  }

  /** Who is alone with the means has to know of all that it changes itself. */
  concerns(write: DecidedWrite): boolean {
    return this.means.isHeld ? changes(write) : takes(write);
  }

  alone<T>(work: (record: RecordAlone) => Promise<T>): Promise<T> {
    return this.means.alone((held) => work((write, append) => recorded(held, write, append)));
  }
}

async function recorded<T>(held: HeldMeans, write: DecidedWrite, append: () => Promise<T>): Promise<T> {
  const { before, after } = withWrite(await held.look(), write);
  assertWithinMeans(before, after);
  const result = await append();
  held.become(after);
  return result;
}
