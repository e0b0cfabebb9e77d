import { freshImpact, IMPACT } from '../../apps/api/testing/impact-examples.js';
import { eventOf } from '../../apps/api/testing/record.js';
import type { Asked, World } from './world.js';

/** How to get each documented answer of the routes of what commitments need, save, cost and aim at. */

type Write = Asked & { readonly body: object };

const each = <T>(of: (one: string) => readonly (readonly [string, T])[]): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.keys(IMPACT).flatMap((one) => of(one).map(([name, value]) => [name, value])));

const fresh = (world: World, one: string) => freshImpact((path, body) => world.settle(path, body), one);

async function told(world: World, one: string) {
  const { address, body } = await fresh(world, one);
  return { address, event: eventOf(await world.write(`${address}/feiten`, body)) };
}

/** A write that is taken, by operation; each time a new one. `from` is when it holds. */
export const IMPACT_WRITES = each<(world: World, from: string) => Promise<Write>>((one) => [
  [
    `${one}Vastleggen`,
    async (world, geldigVanaf) => {
      const { address, body } = await fresh(world, one);
      return { path: `${address}/feiten`, body: { ...body, geldigVanaf } };
    },
  ],
  [
    `${one}Corrigeren`,
    async (world) => {
      const { address, event } = await told(world, one);
      return { path: `${address}/correcties`, body: { gebeurtenis: event, reden: 'Nooit zo geweest.', vervanging: null } };
    },
  ],
]);

/** A read that is answered, by operation. */
export const IMPACT_READS = each<(world: World) => Promise<Asked>>((one) => [
  [`${IMPACT[one]?.path}Lezen`, async () => ({ path: `/v1/${IMPACT[one]?.path}?limiet=1` })],
  [`${one}Lezen`, async (world) => ({ path: (await told(world, one)).address })],
]);

/** Where the rule of the status does not do. */
export const IMPACT_SPECIAL = each<(world: World) => Promise<Asked>>((one) => [
  [`${one}Vastleggen 404`, async () => ({ path: `/v1/${IMPACT[one]?.path}/Geen_Code/feiten`, as: 'beheerder', body: IMPACT[one]?.body })],
  [
    `${one}Vastleggen 409`,
    async (world) => {
      const { address, body, otherwise } = await fresh(world, one);
      await world.write(`${address}/feiten`, body);
      return { path: `${address}/feiten`, as: 'beheerder', body: { ...body, ...otherwise } };
    },
  ],
]);
