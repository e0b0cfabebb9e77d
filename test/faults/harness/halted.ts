import { logboek } from '@peildatum/projections';
import { projections } from '../../../apps/runtime/composition.js';
import { openPeildatum } from '../../../apps/runtime/peildatum.js';
import { HANGS_AFTER_MS } from '../../../libs/platform/testing/hangs.js';
import { pause } from '../../support/server-process.js';
import { checkpoints } from './checkpoints.js';
import { command } from './command-line.js';
import type { Deployment } from './deployment.js';
import { plainGet } from './plain-get.js';

export type ProjectionName = string;
export const PROJECTIONS: readonly ProjectionName[] = [logboek, ...projections].map(({ name }) => name);

export interface Expected {
  readonly projections: readonly ProjectionName[];
  /** The engine's own. */
  readonly reason: string;
  /** What its words must say, to readers and operators alike. */
  readonly says: RegExp;
}

/**
 * Waits until these projections stand still and no other does, and holds everything that says so to it: readers, health, the command
 * line. @returns what is not as it must be.
 */
export async function checkHalted(deployment: Deployment, { projections, reason, says }: Expected): Promise<string[]> {
  const { postgres, apis, services, env } = deployment;
  const halted = async () => (await checkpoints(postgres)).filter(({ state }) => state === 'halted');
  for (const begin = performance.now(); (await halted()).length < projections.length; await pause(10)) {
    if (performance.now() - begin > HANGS_AFTER_MS)
      return [
        `of ${projections.join(', ')} only ${(await halted()).map(({ name }) => name).join(', ')} stand still after ${HANGS_AFTER_MS} ms`,
      ];
  }
  const problems: string[] = [];
  const standing = (await halted()).map((one) => `${one.name} ${one.reason}`).sort();
  const expected = projections.map((name) => `${name} ${reason}`).sort();
  if (standing.join() !== expected.join()) problems.push(`these stand still: ${standing.join(', ')}; expected: ${expected.join(', ')}`);

  for (const api of apis) {
    const { status, retryAfter, text } = await plainGet(api, '/v1/peildatum-rapporten');
    const { code, projectie } = JSON.parse(text) as { code?: string; projectie?: ProjectionName };
    const named = projectie !== undefined && projections.includes(projectie);
    if (status !== 503 || retryAfter === null || code !== 'PROJECTION.HALTED' || !named || !says.test(text))
      problems.push(`${api.name} answered a report with ${status}, Retry-After ${retryAfter}: ${text.slice(0, 400)}`);
  }
  for (const service of services.filter(({ running }) => running)) {
    const { status, text } = await plainGet(service, '/gezondheid/gereed');
    const { onderdelen } = JSON.parse(text) as { onderdelen: { naam: string; gereed: boolean; reden: string | null }[] };
    const unfit = onderdelen.filter(({ naam, gereed }) => naam.startsWith('projectie ') && !gereed);
    const names = unfit.map(({ naam }) => naam.slice('projectie '.length)).sort();
    if (status !== 503 || names.join() !== [...projections].sort().join() || !unfit.every(({ reden }) => says.test(reden ?? '')))
      problems.push(`${service.name} says of its health ${status}: ${text.slice(0, 400)}`);
  }
  const { code, stdout } = await command(env, 'projecties', 'status');
  if (code !== 1 || !projections.every((name) => stdout.includes(`${name} staat stil [${reason}]`)))
    problems.push(`projecties status ended with ${code}: ${stdout}`);
  return problems;
}

/** What an operator types behind `peildatum projecties`. */
export type Order =
  | { readonly what: 'herbouw' | 'hervat'; readonly name: ProjectionName }
  | { readonly what: 'sla-over'; readonly name: ProjectionName; readonly eventId: string; readonly reason: string };

/** The first order through the command line, the others as it carries them out: a process for each would be most of the time. @returns what went wrong. */
export async function operate(deployment: Deployment, orders: readonly Order[]): Promise<string[]> {
  const [first, ...others] = orders;
  if (first === undefined) return [];
  const { code, stdout, stderr } = await command(deployment.env, 'projecties', ...typed(first));
  const problems = code === 0 ? [] : [`projecties ${typed(first).join(' ')} ended with ${code}: ${stdout}${stderr}`];
  const { projector, close } = await openPeildatum({ config: deployment.direct, applicationName: 'peildatum beheer' });
  try {
    for (const order of others) {
      if (order.what === 'sla-over') await projector.skip(order.name, { ...order, by: 'harnas' });
      else if (order.what === 'herbouw') await projector.rebuild(order.name);
      else await projector.resume(order.name);
    }
  } finally {
    await close();
  }
  return problems;
}

const typed = (order: Order): string[] => [
  order.what,
  order.name,
  ...(order.what === 'sla-over' ? [order.eventId, '--reden', order.reason] : []),
];
