import { TEXT } from '../../apps/api/testing/editorial-examples.js';
import type { Asked, World } from './world.js';

/** How to get each documented answer of the routes of texts and deliveries. */

type Write = Asked & { readonly body: object };

const SECTION = 'thematafel-D';
const address = (world: World): string => `/v1/redactie/${world.nextDate()}`;

/** A text of the thematafel, written by another than who reviews. */
async function written(world: World) {
  const path = address(world);
  const answer = await world.call({ path: `${path}/secties`, as: 'redacteur', body: { ...TEXT, sectie: SECTION } });
  const { gebeurtenissen } = JSON.parse(answer.body) as { readonly gebeurtenissen: readonly { readonly id: string }[] };
  return { path, gebeurtenis: gebeurtenissen[0]?.id };
}

const review = (gebeurtenis: string | undefined, oordeel: string) => ({
  soort: 'tekstbeoordeling',
  sectie: SECTION,
  onderdeel: TEXT.onderdeel,
  gebeurtenis,
  oordeel,
});

/** A write that is taken, by operation; each time a new one. `from` is when it holds. */
export const EDITORIAL_WRITES: Readonly<Record<string, (world: World, from: string) => Promise<Write>>> = {
  sectieVastleggen: async (world, geldigVanaf) => ({
    path: `${address(world)}/secties`,
    body: { soort: 'sectielevering', sectie: SECTION, geldigVanaf },
  }),
  tekstBeoordelen: async (world) => {
    const { path, gebeurtenis } = await written(world);
    return { path: `${path}/beoordelingen`, body: review(gebeurtenis, 'goedgekeurd') };
  },
  verzekeraarsleveringVastleggen: async (world, geldigVanaf) => ({
    path: `${address(world)}/verzekeraarsleveringen`,
    body: { soort: 'verzekeraarslevering', verzekeraar: 'VGZ', geldigVanaf },
  }),
  eigenaarsleveringVastleggen: async (world, geldigVanaf) => ({
    path: `${address(world)}/eigenaarsleveringen`,
    body: { soort: 'eigenaarslevering', eigenaar: 'CBS', geldigVanaf },
  }),
  redactieCorrigeren: async (world) => {
    const { path, gebeurtenis } = await written(world);
    return { path: `${path}/correcties`, body: { gebeurtenis, reden: 'Nooit zo geweest.', vervanging: null } };
  },
};

/** A read that is answered, by operation. */
export const EDITORIAL_READS: Readonly<Record<string, (world: World) => Promise<Asked>>> = {
  redactiesLezen: async () => ({ path: '/v1/redactie?limiet=1' }),
  redactieLezen: async (world) => ({ path: (await written(world)).path }),
};

/** Before any peildatum that is made here. */
const BEFORE = '2001-01-01';
const beforePeildatum = (id: string) => async (world: World) =>
  ({ as: 'beheerder', ...(await EDITORIAL_WRITES[id]?.(world, BEFORE)) }) as Asked;

/** Where the rule of the status does not do. */
export const EDITORIAL_SPECIAL: Readonly<Record<string, (world: World) => Promise<Asked>>> = {
  'sectieVastleggen 409': beforePeildatum('sectieVastleggen'),
  'verzekeraarsleveringVastleggen 409': beforePeildatum('verzekeraarsleveringVastleggen'),
  'eigenaarsleveringVastleggen 409': beforePeildatum('eigenaarsleveringVastleggen'),
  'tekstBeoordelen 409': async (world) => {
    const { path } = await written(world);
    return { path: `${path}/beoordelingen`, as: 'beheerder', body: review('11111111-2222-4333-8444-555555555555', 'goedgekeurd') };
  },
};
