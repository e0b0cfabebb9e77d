import { ACKNOWLEDGEMENT_OF_CHECK, OPENING_OF_EDITION } from '../../apps/api/testing/edition-examples.js';
import type { Asked, World } from './world.js';

/** How to get each documented answer of the routes of editions. */

type Write = Asked & { readonly body: object };

/** A peildatum of which governance knows. @returns the address of its edition, which nobody opened */
async function edition(world: World): Promise<string> {
  const peildatum = world.nextDate();
  await world.write('/v1/rapportage/gegevens', { soort: 'editie', peildatum, naam: `Editie ${peildatum}` });
  return `/v1/edities/${peildatum}`;
}

async function opened(world: World, geldigVanaf = OPENING_OF_EDITION.geldigVanaf): Promise<string> {
  const address = await edition(world);
  await world.write(`${address}/besluiten`, { ...OPENING_OF_EDITION, geldigVanaf });
  return address;
}

const FREEZE = { doelgroep: 'openbaar' };

/** A write that is taken, by operation; each time a new one. `from` is when it holds. */
export const EDITION_WRITES: Readonly<Record<string, (world: World, from: string) => Promise<Write>>> = {
  editiebesluitVastleggen: async (world, geldigVanaf) => ({
    path: `${await edition(world)}/besluiten`,
    body: { ...OPENING_OF_EDITION, geldigVanaf },
  }),
  editiecontroleErkennen: async (world, geldigVanaf) => ({
    path: `${await opened(world, geldigVanaf)}/erkenningen`,
    body: { ...ACKNOWLEDGEMENT_OF_CHECK, geldigVanaf },
  }),
  editieBevriezen: async (world) => ({ path: `${await opened(world)}/bevriezing`, body: FREEZE }),
  editieToetsen: async (world) => ({ path: `${await opened(world)}/toetsing`, body: FREEZE }),
  editieCorrigeren: async (world) => {
    const address = await edition(world);
    const { gebeurtenissen } = await world.write(`${address}/besluiten`, OPENING_OF_EDITION);
    return { path: `${address}/correcties`, body: { gebeurtenis: gebeurtenissen[0]?.id, reden: 'Nooit zo geweest.', vervanging: null } };
  },
};

/** A read that is answered, by operation. */
export const EDITION_READS: Readonly<Record<string, (world: World) => Promise<Asked>>> = {
  editiesLezen: async () => ({ path: '/v1/edities?limiet=1' }),
  editiecontrolesLezen: async (world) => ({ path: `${await opened(world)}/controles` }),
  controlesLezen: async () => ({ path: '/v1/controles' }),
  controlesVanPeildatum: async () => ({ path: '/v1/controles/2025-05-20' }),
  editieWerkbladXlsx: async (world) => ({ path: `${await opened(world)}/werkblad.xlsx` }),
  editieWerkbladOds: async (world) => ({ path: `${await opened(world)}/werkblad.ods` }),
  editieLezen: async (world) => ({ path: await opened(world) }),
  werklijstLezen: async () => ({ path: '/v1/werklijsten/thematafel?van=D' }),
  volledigheidLezen: async (world) => ({ path: `${await opened(world)}/volledigheid` }),
  editiebestandLezen: async (world) => {
    const address = await opened(world);
    await world.write(`${address}/bevriezing`, FREEZE);
    const { editie } = JSON.parse((await world.call({ path: address })).body) as {
      readonly editie: { readonly bevriezing: { readonly manifest: string } };
    };
    return { path: `${address}/bestanden/${editie.bevriezing.manifest}` };
  },
};

/** Where the rule of the status does not do. */
export const EDITION_SPECIAL: Readonly<Record<string, (world: World) => Promise<Asked>>> = {
  'editiebesluitVastleggen 409': async () => ({ path: '/v1/edities/1999-01-01/besluiten', as: 'beheerder', body: OPENING_OF_EDITION }),
  // To who is outside the embargoes there is none for the BO.
  'controlesVanPeildatum 404': async () => ({ path: '/v1/controles/2025-05-20?doelgroep=bo' }),
  'editiecontroleErkennen 409': async (world) => ({
    path: `${await edition(world)}/erkenningen`,
    as: 'beheerder',
    body: ACKNOWLEDGEMENT_OF_CHECK,
  }),
  'editieToetsen 409': async (world) => {
    const address = await opened(world);
    await world.write(`${address}/bevriezing`, FREEZE);
    return { path: `${address}/toetsing`, as: 'beheerder', body: FREEZE };
  },
  'editieBevriezen 409': async (world) => {
    const address = await opened(world);
    await world.write(`${address}/bevriezing`, FREEZE);
    return { path: `${address}/bevriezing`, as: 'beheerder', body: FREEZE };
  },
};
