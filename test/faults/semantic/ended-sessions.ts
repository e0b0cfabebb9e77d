import { APP_ROLE } from '../../../libs/platform/embedded/secrets.js';
import { HANGS_AFTER_MS } from '../../../libs/platform/testing/hangs.js';
import { pause } from '../../support/server-process.js';
import type { Fault } from '../harness/fault.js';
import type { PostgresServer } from '../harness/postgres-server.js';
import { underLoad } from '../harness/under-load.js';

/** The one connection over which the projector hears of new events, and then every connection of ours, ended by the server in good order. */
export const endedSessions: Fault = {
  name: 'PostgreSQL beëindigt de LISTEN-verbinding, en daarna alle',
  shows: 'De projector luistert opnieuw en mist niets; wat onderweg was wordt opnieuw gedaan of met 503 beantwoord.',
  run: (round) =>
    underLoad(round, {
      strike: async ({ deployment: { postgres }, load, problem }) => {
        const [first] = await listeners(postgres);
        if (first === undefined) throw new Error('nobody listens');
        await end(postgres, LISTENS);
        await load.progress(10);
        await end(postgres, 'true');
        const endedAt = performance.now();
        while ((await listeners(postgres)).every((pid) => pid === first)) {
          if (performance.now() - endedAt > HANGS_AFTER_MS) {
            problem(`nobody listens again within ${HANGS_AFTER_MS} ms`);
            break;
          }
          await pause(20);
        }
        return { endedAt };
      },
    }),
};

const LISTENS = "application_name LIKE '% luistert'";
const OURS = `usename = '${APP_ROLE}' AND datname = current_database()`;

const listeners = async (postgres: PostgresServer): Promise<number[]> =>
  (await postgres.query<{ pid: number }>(`SELECT pid FROM pg_stat_activity WHERE ${OURS} AND ${LISTENS}`)).map(({ pid }) => pid);

const end = (postgres: PostgresServer, which: string) =>
  postgres.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${OURS} AND ${which}`);
