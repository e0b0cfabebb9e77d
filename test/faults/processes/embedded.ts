import { STARTED_EVENTS } from '../../support/demonstration-events.js';
import { pause } from '../../support/server-process.js';
import { deployEmbedded } from '../harness/embedded-deployment.js';
import type { Fault } from '../harness/fault.js';
import { strikeUnderLoad } from '../harness/under-load.js';

export const killEmbedded: Fault = {
  name: 'kill -9 van alles in één proces (ingebouwd)',
  shows: 'Ook midden in het laden van de demonstratie: de herstart maakt het af, en brengt een gedode database zelf terug.',
  kill: true,
  run: async (round) => {
    const deployment = await deployEmbedded(round.dir, async (service) => {
      await pause(round.random.between(0, 400));
      await service.kill();
    });
    round.defer(() => deployment.close());
    const outcome = await strikeUnderLoad(round, {
      deployment,
      strike: async ({ deployment: { service, postgres } }) => {
        const victim = round.random.pick(['the process', 'its database', 'both'] as const);
        if (victim !== 'its database') await service.kill();
        if (victim !== 'the process') await postgres.kill();
        const endedAt = performance.now();
        if (victim !== 'its database') await service.start();
        return { endedAt };
      },
    });
    const [row] = await deployment.postgres.query<{ n: number }>('SELECT count(*)::int AS n FROM log.event');
    const others = (row?.n ?? 0) - outcome.acknowledged;
    if (others === STARTED_EVENTS) return outcome;
    return { ...outcome, problems: [...outcome.problems, `${others} events of the demonstration, and not ${STARTED_EVENTS}`] };
  },
};
