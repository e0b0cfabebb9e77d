import { HANGS_AFTER_MS } from '../../../libs/platform/testing/hangs.js';
import { TcpProxy } from '../../../libs/platform/testing/tcp-proxy.js';
import { pause } from '../../support/server-process.js';
import { checkpoints } from '../harness/checkpoints.js';
import { command, startCommand } from '../harness/command-line.js';
import type { Fault } from '../harness/fault.js';
import { PROJECTIONS } from '../harness/halted.js';
import type { PostgresServer } from '../harness/postgres-server.js';
import { underLoad } from '../harness/under-load.js';

const DELAY_MS = 10;

/** An operator's rebuild is killed on its way, at any of its statements. */
export const killRebuild: Fault = {
  name: 'kill -9 midden in een herbouw',
  shows: 'Het oude leesmodel blijft heel en in gebruik; de volgende herbouw ruimt de halve tabel op en slaagt.',
  run: (round) =>
    underLoad(round, {
      strike: async ({ deployment: { postgres, proxy, env }, problem }) => {
        const network = await TcpProxy.before(proxy.target);
        round.defer(() => network.close());
        network.delayMs = DELAY_MS;
        const name = round.random.pick(PROJECTIONS);
        const live = await tableOf(postgres, name);
        const slow = { DATABASE_URL: network.through(postgres.appUrl), DATABASE_ADMIN_URL: network.through(postgres.adminUrl) };
        const rebuild = startCommand({ ...env, ...slow }, 'projecties', 'herbouw', name);
        while ((await generations(postgres, live)).length < 2) {
          if (rebuild.child.exitCode !== null)
            throw new Error(`the rebuild ended before it could be killed: ${(await rebuild.ended).stderr}`);
          await pause(2);
        }
        await pause(round.random.between(0, 150));
        rebuild.child.kill('SIGKILL');
        await rebuild.ended;
        // Either the swap was made or it was not; what is live is there and the half one is nobody's.
        const after = await tableOf(postgres, name);
        if (!(await generations(postgres, live)).includes(after)) problem(`the live table ${after} of ${name} is not there`);
        const again = await untilDone(() => command(env, 'projecties', 'herbouw', name));
        if (again.code !== 0) problem(`the next rebuild ended with ${again.code}: ${again.stderr}`);
        const left = await generations(postgres, live);
        if (left.length !== 1) problem(`after the next rebuild there are ${left.join(', ')}`);
        // Nothing was away: reading and writing went on over the live table.
        return { endedAt: performance.now() };
      },
    }),
};

/** PostgreSQL notices a little later that the killed one is gone, and lets go of its lock. */
async function untilDone(rebuild: () => ReturnType<typeof command>): ReturnType<typeof command> {
  for (const begin = performance.now(); ; ) {
    const ran = await rebuild();
    if (!ran.stderr.includes('PROJECTION.REBUILD_RUNNING') || performance.now() - begin > HANGS_AFTER_MS) return ran;
  }
}

async function tableOf(postgres: PostgresServer, name: string): Promise<string> {
  const found = (await checkpoints(postgres)).find((checkpoint) => checkpoint.name === name);
  if (found === undefined) throw new Error(`there is no projection ${name}`);
  return found.table;
}

/** Every table of the projection that this one is a generation of. */
const generations = async (postgres: PostgresServer, table: string): Promise<string[]> =>
  (
    await postgres.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE tablename ~ ('^' || $1 || '[0-9]+$') ORDER BY 1",
      [table.replace(/\d+$/, '')],
    )
  ).map(({ name }) => name);
