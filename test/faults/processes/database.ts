import { pause } from '../../support/server-process.js';
import type { Fault } from '../harness/fault.js';
import { Hog } from '../harness/hog.js';
import { underLoad } from '../harness/under-load.js';

export const restartedPostgres: Fault = {
  name: 'PostgreSQL herstart',
  shows: 'Onderhoud: sessies worden netjes beëindigd; tot zij terug is is het antwoord 503, daarna gaat alles vanzelf verder.',
  run: (round) =>
    underLoad(round, {
      strike: async ({ deployment, health }) => {
        await deployment.postgres.stop();
        const from = performance.now();
        await pause(round.random.pick([0, round.random.between(0, 7_000)]));
        const endedAt = performance.now();
        health.expectUnready(from, endedAt);
        await deployment.startPostgres();
        return { endedAt };
      },
    }),
};

export const outOfConnections: Fault = {
  name: 'PostgreSQL heeft geen verbindingen meer',
  shows: 'Iemand anders gebruikt ze allemaal: 503 tot er een vrijkomt, en niemand hoeft iets te herstarten.',
  run: (round) =>
    underLoad(round, {
      strike: async ({ deployment: { postgres }, health }) => {
        const hog = new Hog(postgres);
        round.defer(() => hog.release());
        await hog.eat();
        const from = performance.now();
        await pause(round.random.between(500, 7_000));
        const endedAt = performance.now();
        health.expectUnready(from, endedAt);
        await hog.release();
        return { endedAt };
      },
    }),
};
