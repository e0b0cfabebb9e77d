import { randomUUID } from 'node:crypto';
import { pause } from '../../support/server-process.js';
import { ask, type Reply } from '../harness/answers.js';
import { AppendLock } from '../harness/append-lock.js';
import type { Fault } from '../harness/fault.js';
import { underLoad } from '../harness/under-load.js';

const REQUESTS = 10;

/** As every roll-out does it. */
export const terminatedApi: Fault = {
  name: 'SIGTERM van de api midden in aanvragen',
  shows: 'Wat binnen was wordt afgemaakt en beantwoord, het proces eindigt met 0, en wat beantwoord is staat er.',
  run: (round) =>
    underLoad(round, {
      strike: async (scene) => {
        const api = round.random.pick(scene.deployment.apis);
        const lock = await AppendLock.take(scene.deployment.postgres);
        const token = await scene.deployment.issuer.token(randomUUID());
        const replies: Promise<Reply>[] = [];
        for (let i = 0; i < REQUESTS; i += 1) {
          const code = `T-${round.seed.toString(36).toUpperCase()}-${i}`;
          const body = { code, thematafel: 'D', geldigVanaf: '2025-06-01' };
          replies.push(ask(api, { method: 'POST', path: '/v1/acties', token, key: code, body }, scene.problem));
        }
        await lock.waiting(scene.deployment.apis.length);
        await pause(200);
        // Who answers this has taken in what came before it: the others wait behind the one that waits for the lock.
        for (let i = 0; i < 2; i += 1) await ask(api, { path: '/gezondheid/levend' }, scene.problem);
        const ended = api.terminate();
        await pause(round.random.between(0, 500));
        await lock.release();
        for (const reply of await Promise.all(replies)) {
          if (reply.kind === 'answered') scene.acknowledged(reply.body);
          else scene.problem(`${api.name} did not answer a request that it had when it was told to stop: ${reply.kind}`);
        }
        const { code, signal } = await ended;
        if (code !== 0) scene.problem(`${api.name} ended with ${code ?? signal} on SIGTERM`);
        const endedAt = performance.now();
        await api.start();
        return { endedAt };
      },
    }),
};
