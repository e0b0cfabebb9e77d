import type { Deployment } from '../harness/deployment.js';
import type { Fault } from '../harness/fault.js';
import { checkHalted, operate, PROJECTIONS } from '../harness/halted.js';
import { forgetLogs, keepLog, makeAnother, putLog } from '../harness/raw-log.js';
import { type Scene, underLoad } from '../harness/under-load.js';

const EXPECTED = { projections: PROJECTIONS, reason: 'LOG_REPLACED', says: /vervangen of teruggezet.*herbouw/s };

/** A back-up of the log is put back, and the read models have seen more than it holds. */
export const restoredLog: Fault = {
  name: 'het logboek teruggezet onder nieuwere leesmodellen',
  shows: 'De leesmodellen staan stil en lezen zegt 503 met "herbouw"; na herbouw kloppen zij met het oudere logboek.',
  run: (round) =>
    underLoad(round, {
      calm: true,
      strike: async (scene) => {
        const { postgres } = scene.deployment;
        round.defer(() => forgetLogs(postgres));
        await keepLog(postgres, 'nu');
        const [last] = await postgres.query<{ position: string }>('SELECT max(position) AS position FROM log.event');
        await keepLog(postgres, 'ouder');
        await postgres.query('DELETE FROM storing.ouder WHERE position > $1', [Number(last?.position) - round.random.between(1, 15)]);
        await replaced(scene, 'ouder');
        for (const wrong of await operate(
          scene.deployment,
          PROJECTIONS.map((name) => ({ what: 'herbouw', name })),
        ))
          scene.problem(wrong);
        await scene.health.untilReady();
        // The newer log again: it goes on from the older one, so nobody needs to halt, and nothing that was acknowledged is gone.
        await putLog(postgres, 'nu');
        return { endedAt: performance.now() };
      },
    }),
};

/** EVENT_STORE_URL points to the log of another register, of the same length; the mistake is mended. */
export const anotherLog: Fault = {
  name: 'een ander logboek onder dezelfde leesmodellen',
  shows: 'De leesmodellen nemen er niets van over en staan stil; met het goede logboek terug brengt hervat ze verder waar ze waren.',
  run: (round) =>
    underLoad(round, {
      calm: true,
      strike: async (scene) => {
        const { postgres } = scene.deployment;
        round.defer(() => forgetLogs(postgres));
        await keepLog(postgres, 'nu');
        await keepLog(postgres, 'ander');
        await makeAnother(postgres, 'ander');
        await replaced(scene, 'ander');
        await putLog(postgres, 'nu');
        const endedAt = performance.now();
        for (const wrong of await operate(
          scene.deployment,
          PROJECTIONS.map((name) => ({ what: 'hervat', name })),
        ))
          scene.problem(wrong);
        return { endedAt };
      },
    }),
};

/** Under the eyes of a projector that follows it in silence, or while none runs. */
async function replaced({ round, deployment, problem }: Scene, log: string): Promise<void> {
  if (round.random.next() < 0.5) await putLog(deployment.postgres, log);
  else await whileStopped(deployment, () => putLog(deployment.postgres, log));
  for (const wrong of await checkHalted(deployment, EXPECTED)) problem(wrong);
}

async function whileStopped({ projector }: Deployment, work: () => Promise<void>): Promise<void> {
  await projector.terminate();
  await work();
  await projector.start();
}
