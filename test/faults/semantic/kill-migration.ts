import { DEMONSTRATION_EVENTS, STARTED_EVENTS } from '../../support/demonstration-events.js';
import { pause } from '../../support/server-process.js';
import { checkLog, checkReadModels } from '../harness/checks.js';
import type { Fault } from '../harness/fault.js';
import { type OwnDatabase, ownDatabase } from '../harness/own-database.js';
import { plainGet } from '../harness/plain-get.js';
import { servicePort } from '../harness/service-port.js';
import { ServiceProcess } from '../harness/service-process.js';

const KILLS = 2;

/** The first history is being loaded when the process dies, several times over. */
export const killMigration: Fault = {
  name: 'kill -9 midden in het laden van de beginhistorie',
  shows: 'Elke start gaat verder waar de vorige was; tot het einde is de dienst niet gereed, en daarna staat alles er één keer.',
  run: async (round) => {
    const deployment = await round.deployment();
    const own = await ownDatabase(round, deployment);
    const server = new ServiceProcess('start', 'lader', await servicePort(), own.env, ['start', '--demonstratie']);
    round.defer(() => server.kill());
    const problems: string[] = [];
    const seen = new Set<string>();
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const before = await ids(own);
      const killAt = Math.min(before.length + round.random.between(1, 600), DEMONSTRATION_EVENTS - 50);
      server.spawn();
      while ((await recorded(own)) < killAt) {
        if (!server.running) throw new Error(`it ended while it was loading:\n${server.output()}`);
        await pause(5);
      }
      problems.push(...(await saidNotReady(server, own)));
      await server.kill();
      for (const id of await ids(own)) seen.add(id);
      if (before.some((id) => !seen.has(id))) problems.push('an event of the history was there before a start, and is gone after it');
    }
    const endedAt = performance.now();
    await server.start();
    const secondsToRecover = (performance.now() - endedAt) / 1_000;
    const { status, text } = await plainGet(server, '/gezondheid/gereed');
    if (status !== 200) problems.push(`it is not ready after its history was loaded: ${text}`);
    const { code, signal } = await server.terminate();
    if (code !== 0) problems.push(`it ended with ${code ?? signal} on SIGTERM`);

    const all = await ids(own);
    if (all.length !== STARTED_EVENTS) problems.push(`the log has ${all.length} events instead of ${STARTED_EVENTS}`);
    problems.push(...(await lineOrder(own)), ...server.surprises);
    const told = [...seen].map((id, i) => ({ writer: -1 - i, id }));
    const log = await checkLog({ postgres: own }, told);
    return { ...log, problems: [...problems, ...log.problems, ...(await checkReadModels({ direct: own.config }))], secondsToRecover };
  },
};

async function isMade(own: OwnDatabase): Promise<boolean> {
  const [made] = await own.query<{ there: boolean }>("SELECT to_regclass('log.event') IS NOT NULL AS there");
  return made?.there === true;
}

/** How many events there are; none while the log is not made yet. */
async function recorded(own: OwnDatabase): Promise<number> {
  if (!(await isMade(own))) return 0;
  return (await own.query<{ n: number }>('SELECT count(*)::int AS n FROM log.event'))[0]?.n ?? 0;
}

/** Empty while the log is not made yet. */
async function ids(own: OwnDatabase): Promise<string[]> {
  if (!(await isMade(own))) return [];
  return (await own.query<{ event_id: string }>('SELECT event_id FROM log.event ORDER BY position')).map(({ event_id }) => event_id);
}

/** Who asks while it is loading hears that it is not ready. One that has finished meanwhile may say that it is. */
async function saidNotReady(server: ServiceProcess, own: OwnDatabase): Promise<string[]> {
  const { status, retryAfter, text } = await plainGet(server, '/gezondheid/gereed');
  if ((await recorded(own)) >= DEMONSTRATION_EVENTS) return [];
  return status === 503 && retryAfter !== null ? [] : [`it said ${status} of its health while it was loading: ${text}`];
}

/** The lines of the file stand in the log in their own order, each once. */
async function lineOrder(own: OwnDatabase): Promise<string[]> {
  const lines = await own.query<{ line: string }>(
    "SELECT metadata ->> 'migrated' AS line FROM log.event WHERE metadata ->> 'migrated' IS NOT NULL ORDER BY position",
  );
  const wrong = lines.findIndex(({ line }, i) => line !== String(i + 1));
  return wrong < 0 ? [] : [`line ${lines[wrong]?.line} of the history stands in place ${wrong + 1}`];
}
