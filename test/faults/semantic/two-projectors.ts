import { allPast, head } from '../harness/checkpoints.js';
import type { Fault } from '../harness/fault.js';
import { servicePort } from '../harness/service-port.js';
import { ServiceProcess } from '../harness/service-process.js';
import { underLoad } from '../harness/under-load.js';

/** Somebody starts a second projector by mistake, or on purpose before taking the first one away. */
export const twoProjectors: Fault = {
  name: 'twee projectoren op dezelfde leesmodellen',
  shows: 'Elke gebeurtenis wordt één keer toegepast; valt de ene weg (kill -9), dan gaat de andere door.',
  run: (round) =>
    underLoad(round, {
      strike: async ({ deployment, load, problem }) => {
        const { projector, postgres, env } = deployment;
        const second = new ServiceProcess('projector', 'tweede projector', await servicePort(), env);
        round.defer(() => second.kill());
        await second.start();
        await load.progress(round.random.between(50, 200));
        const [victim, survivor] = round.random.pick([
          [projector, second],
          [second, projector],
        ] as const);
        await victim.kill();
        const { volgnummer } = await head(postgres);
        await load.progress(50);
        if (!(await allPast(postgres, volgnummer))) problem(`${survivor.name} did not go on after the other was killed`);
        if (victim === projector) await projector.start();
        const { code, signal } = await second.terminate();
        if (survivor === second && code !== 0) problem(`the second projector ended with ${code ?? signal} on SIGTERM`);
        return { endedAt: performance.now() };
      },
    }),
};
