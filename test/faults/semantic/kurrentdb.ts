import { randomInt } from 'node:crypto';
import { GrpcProxy } from '../../../libs/event-store/kurrentdb/testing/grpc-proxy.js';
import { NOT_RUN, TEST_SERVER } from '../../../libs/event-store/kurrentdb/testing/kurrent-log.js';
import { TcpProxy } from '../../../libs/platform/testing/tcp-proxy.js';
import { pause } from '../../support/server-process.js';
import type { Fault, Outcome, Round } from '../harness/fault.js';
import { deployOnKurrent, targetOf } from '../harness/kurrent-deployment.js';
import { type Scene, strikeUnderLoad } from '../harness/under-load.js';

const unfit = async () => (TEST_SERVER === undefined ? NOT_RUN : undefined);
const server = TEST_SERVER ?? '';

/** As a server does that is stopped in good order: it ends what is open for long, with status OK, and the client never comes back by itself. */
export const endedSubscriptions: Fault = {
  name: 'KurrentDB beëindigt de abonnementen',
  shows: 'De projector neemt een nieuw abonnement achter wat hij al had; niets wordt overgeslagen of twee keer toegepast.',
  unfit,
  run: async (round) => {
    const proxy = await GrpcProxy.before(targetOf(server));
    round.defer(() => proxy.close());
    return onKurrent(round, proxy.port, async ({ load }) => {
      for (let turn = 0; turn < 3; turn += 1) {
        proxy.endLongCalls();
        await load.progress(10);
      }
      proxy.cutConnections();
      return { endedAt: performance.now() };
    });
  },
};

/** The network between us and the event store, at its worst: cut, stalled, half-closed, slow. */
export const kurrentNetwork: Fault = {
  name: 'het netwerk naar KurrentDB valt weg, stokt, is half dicht, is traag',
  shows:
    'Wat bevestigd is staat er één keer; zolang de event store niet antwoordt is de dienst niet gereed, daarna komt zij vanzelf terug.',
  unfit,
  run: async (round) => {
    const proxy = await TcpProxy.before(targetOf(server));
    round.defer(() => proxy.close());
    return onKurrent(round, proxy.port, async ({ load, health }) => {
      proxy.cut();
      await load.progress(10);
      const stalledAt = performance.now();
      proxy.stall();
      await pause(round.random.between(2_000, 7_000));
      health.expectUnready(stalledAt, performance.now());
      proxy.restore();
      await load.progress(10);
      proxy.halfClose(round.random.pick(['client', 'server']));
      await load.progress(10);
      proxy.delayMs = round.random.between(10, 60);
      await load.progress(10);
      proxy.restore();
      return { endedAt: performance.now() };
    });
  },
};

/** The server keeps what earlier runs wrote: the names of this round must be of no other, whatever its seed. */
async function onKurrent(
  round: Round,
  port: number,
  strike: (scene: Pick<Scene, 'load' | 'health'>) => Promise<{ endedAt: number }>,
): Promise<Outcome> {
  const deployment = await deployOnKurrent(round, await round.deployment(), server, port);
  return await strikeUnderLoad({ ...round, seed: randomInt(2 ** 32) }, { deployment, strike });
}
