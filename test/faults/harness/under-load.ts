import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { HANGS_AFTER_MS } from '../../../libs/platform/testing/hangs.js';
import { pause } from '../../support/server-process.js';
import { ask } from './answers.js';
import { checkLog, checkReadModels } from './checks.js';
import type { Deployment, Topology } from './deployment.js';
import type { Outcome, Round } from './fault.js';
import { HealthWatch } from './health-watch.js';
import { type Acknowledgement, LOADS, Load, shows } from './load.js';
import type { ServiceProcess } from './service-process.js';

/** What a fault has in hand while it does its work. */
export interface Scene<T extends Topology = Deployment> {
  readonly round: Round;
  readonly deployment: T;
  readonly load: Load;
  readonly health: HealthWatch;
  /** Something is not as it must be. */
  problem(what: string): void;
  /** The fault wrote something itself, and was told that it is recorded: the checks hold it against the log as well. */
  acknowledged(answer: unknown): void;
}

export interface UnderLoad<T extends Topology> {
  /** Running and ready. Whoever opens it closes it. */
  readonly deployment: T;
  /** Nobody writes or reads while the fault lasts: it does to the log what no writer may meet. Default false. */
  readonly calm?: boolean;
  /** The fault, from before it begins until after it ends: the load works on meanwhile. What must come back is asked for after it. */
  strike(scene: Scene<T>): Promise<{
    /** When the fault ended, on the clock of `performance.now()`. */
    readonly endedAt: number;
  }>;
}

/** One round of a fault on the production topology, which is shared by rounds: see `strikeUnderLoad`. */
export const underLoad = async (round: Round, fault: Omit<UnderLoad<Deployment>, 'deployment'>): Promise<Outcome> =>
  strikeUnderLoad(round, { deployment: await round.deployment(), ...fault });

/**
 * Write load and questions after its health, the fault at a random moment, and then everything that must be true again: a write and
 * a read that shows it through every api process, readiness, the log, the read models.
 */
export async function strikeUnderLoad<T extends Topology>(
  round: Round,
  { deployment, strike, calm = false }: UnderLoad<T>,
): Promise<Outcome> {
  const problems: string[] = [];
  const person = randomUUID();
  const token = await deployment.issuer.token(person);
  const name = `${LOADS}${round.seed.toString(36).toUpperCase()}`;
  const load = new Load({ services: deployment.apis, token, name });
  const later = calm ? new Load({ services: deployment.apis, token, name: `${name}-N` }) : load;
  const health = new HealthWatch(deployment.services);
  health.start();
  load.start();
  const told: Acknowledgement[] = [];
  const problem = (what: string) => problems.push(what);
  // By nobody in particular: such answers come in no order.
  const acknowledged = (answer: unknown) => {
    for (const { id } of (answer as { gebeurtenissen: { id: string }[] }).gebeurtenissen) told.push({ writer: -1 - told.length, id });
  };
  let recovered: number | null = null;
  // Whatever fails is a problem among the others: what was answered wrongly before may say why.
  const attempt = (work: () => Promise<unknown>) => work().catch((error: Error) => problem(inspect(error)));
  await attempt(async () => {
    await health.untilReady();
    await load.progress(round.random.between(20, 120));
    await pause(round.random.between(0, 200));
    if (calm) await load.stop();
    const { endedAt } = await strike({ round, deployment, load, health, problem, acknowledged });
    const back = await Promise.all(deployment.apis.map((api, i) => recovery(api, token, `${name}-P${i}`, problem, acknowledged)));
    recovered = (Math.max(...back) - endedAt) / 1_000;
    if (calm) later.start();
    await later.progress(10);
    await health.untilReady();
  });
  await attempt(() => deployment.mend());
  await attempt(() => Promise.all([load.stop(), later.stop()]));
  await health.stop();
  const loads = [...new Set([load, later])];
  const log = await checkLog(deployment, [...loads.flatMap(({ acknowledged }) => acknowledged), ...told], name);
  const surprises = deployment.services.flatMap((service) => service.surprises.splice(0));
  problems.push(
    ...loads.flatMap((each) => each.problems),
    ...health.problems,
    ...surprises,
    ...log.problems,
    ...(await checkReadModels(deployment)),
  );
  return { ...log, problems: unique(problems), secondsToRecover: recovered };
}

/** Writes through one process until that is acknowledged, then reads until that is answered; when it was. */
async function recovery(
  api: ServiceProcess,
  token: string,
  code: string,
  problem: Scene['problem'],
  acknowledged: Scene['acknowledged'],
): Promise<number> {
  const begin = performance.now();
  const until = async (request: Parameters<typeof ask>[1]) => {
    while (performance.now() - begin < HANGS_AFTER_MS) {
      const reply = await ask(api, request, problem);
      if (reply.kind === 'answered') return reply.body;
      await pause(50);
    }
    throw new Error(`${api.name} did not come back within ${HANGS_AFTER_MS} ms:\n${api.output().slice(-1_000)}`);
  };
  const body = { code, thematafel: 'D', omschrijving: 'herstel', geldigVanaf: '2025-06-01' };
  const written = await until({ method: 'POST', path: '/v1/acties', token, key: code, body });
  const id = (written as { gebeurtenissen: { id: string }[] }).gebeurtenissen[0]?.id ?? '';
  acknowledged(written);
  if (!shows(await until({ path: `/v1/acties/${code}` }), id))
    problem(`${api.name} answered a read without ${id}, which was acknowledged before`);
  return performance.now();
}

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The same thing said often, whatever the numbers of the requests, is said once, with how often. */
function unique(problems: readonly string[]): string[] {
  const said = new Map<string, string[]>();
  for (const problem of problems) {
    const kind = problem.replace(UUID, '');
    said.set(kind, [...(said.get(kind) ?? []), problem]);
  }
  return [...said.values()].map(([first = '', ...more]) => (more.length === 0 ? first : `${first} (${more.length + 1} times)`));
}
