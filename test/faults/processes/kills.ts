import { pause } from '../../support/server-process.js';
import type { Fault } from '../harness/fault.js';
import { underLoad } from '../harness/under-load.js';

export const killApi: Fault = {
  name: 'kill -9 van de api',
  shows: 'Wat bevestigd is staat er, het andere api-proces werkt door, en de herstarte api antwoordt weer.',
  kill: true,
  run: (round) =>
    underLoad(round, {
      strike: async ({ deployment }) => {
        const api = round.random.pick(deployment.apis);
        await api.kill();
        const endedAt = performance.now();
        await api.start();
        return { endedAt };
      },
    }),
};

export const killProjector: Fault = {
  name: 'kill -9 van de projector',
  shows: 'Geen gebeurtenis wordt overgeslagen of twee keer toegepast; lezen wacht of zegt 503 tot de projector terug is.',
  kill: true,
  run: (round) =>
    underLoad(round, {
      strike: async ({ deployment: { projector } }) => {
        await projector.kill();
        await pause(round.random.between(0, 500));
        const endedAt = performance.now();
        await projector.start();
        return { endedAt };
      },
    }),
};

export const killPostgres: Fault = {
  name: 'kill -9 van PostgreSQL',
  shows: 'Elke bevestiging overleeft de dood van de database; zolang zij weg is antwoordt alles 503, daarna komt het vanzelf terug.',
  kill: true,
  run: (round) =>
    underLoad(round, {
      strike: async ({ deployment, health }) => {
        const killedAt = performance.now();
        await deployment.postgres.kill();
        const goneAt = performance.now();
        await pause(round.random.between(0, 1_500));
        const endedAt = performance.now();
        await deployment.startPostgres();
        health.expectUnready(Math.max(killedAt, goneAt), endedAt);
        return { endedAt };
      },
    }),
};
