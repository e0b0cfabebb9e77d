import { pause } from '../../support/server-process.js';
import { AppendLock } from '../harness/append-lock.js';
import type { Fault } from '../harness/fault.js';
import { underLoad } from '../harness/under-load.js';

/** One of the api processes stops in the middle of an append, as a machine does that swaps or is moved. */
export const stoppedWriter: Fault = {
  name: 'SIGSTOP van een schrijvende api',
  shows: 'Wie stilstaat midden in een append houdt het slot niet vast: de andere api schrijft door, en na SIGCONT is alles beantwoord.',
  run: (round) =>
    underLoad(round, {
      strike: async ({ deployment: { apis, postgres }, load }) => {
        const lock = await AppendLock.take(postgres);
        const stopped = round.random.pick(apis);
        try {
          await lock.waiting(apis.length);
          stopped.halt();
        } finally {
          await lock.release();
        }
        try {
          await load.progress(20);
          await pause(round.random.between(0, 3_000));
        } finally {
          stopped.go();
        }
        return { endedAt: performance.now() };
      },
    }),
};
