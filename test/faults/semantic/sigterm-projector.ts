import { TcpProxy } from '../../../libs/platform/testing/tcp-proxy.js';
import { pause } from '../../support/server-process.js';
import { checkCheckpoints, checkpoints } from '../harness/checkpoints.js';
import type { Fault } from '../harness/fault.js';
import { longHistory } from '../harness/long-history.js';
import { servicePort } from '../harness/service-port.js';
import { type Ended, ServiceProcess } from '../harness/service-process.js';
import { underLoad } from '../harness/under-load.js';

/** Three batches of the engine. */
const EVENTS = 6_000;
/** Each message over its own network takes this long, so that catching up lasts. */
const DELAY_MS = 20;

/** The projector is asked to stop while it works, and while it is far behind and catching up. */
export const sigtermProjector: Fault = {
  name: 'SIGTERM van de projector, midden in het bijwerken',
  shows: 'Hij eindigt met 0, rijen en checkpoint horen bij elkaar, en de volgende gaat verder waar hij was.',
  run: (round) =>
    underLoad(round, {
      strike: async ({ deployment, problem }) => {
        const { projector, postgres, proxy, env } = deployment;
        await ended(projector, problem);
        for (const wrong of await checkCheckpoints(postgres)) problem(wrong);
        await longHistory(deployment, `L-${round.seed.toString(36).toUpperCase()}`, EVENTS);

        const network = await TcpProxy.before(proxy.target);
        round.defer(() => network.close());
        network.delayMs = DELAY_MS;
        const slow = new ServiceProcess('projector', 'trage projector', await servicePort(), {
          ...env,
          DATABASE_URL: network.through(postgres.appUrl),
          DATABASE_ADMIN_URL: network.through(postgres.adminUrl),
        });
        round.defer(() => slow.kill());
        const began = await hindmost(postgres);
        slow.spawn();
        while ((await hindmost(postgres)) === began) {
          if (!slow.running) throw new Error(`it ended before it had done anything:\n${slow.output()}`);
          await pause(2);
        }
        await pause(round.random.between(0, 100));
        await ended(slow, problem);
        const reached = await hindmost(postgres);
        if (reached >= began + EVENTS) throw new Error('it had caught up already: there was no middle to stop in');
        for (const wrong of await checkCheckpoints(postgres)) problem(wrong);
        const endedAt = performance.now();
        await projector.start();
        if ((await hindmost(postgres)) < began + EVENTS) problem(`the projector called itself up to date at ${await hindmost(postgres)}`);
        return { endedAt };
      },
    }),
};

async function ended(projector: ServiceProcess, problem: (what: string) => void): Promise<void> {
  const { code, signal }: Ended = await projector.terminate();
  if (code !== 0) problem(`${projector.name} ended with ${code ?? signal} on SIGTERM: ${projector.output().slice(-300)}`);
}

const hindmost = async (database: Parameters<typeof checkpoints>[0]): Promise<number> =>
  Math.min(...(await checkpoints(database)).map(({ volgnummer }) => volgnummer));
