import { ANSWER, CLOSING, FINDING } from '../../apps/api/testing/finding-examples.js';
import { eventOf } from '../../apps/api/testing/record.js';
import type { Asked, World } from './world.js';

/** How to get each documented answer of the routes of findings. */

type Write = Asked & { readonly body: object };

const fresh = (world: World): string => `/v1/bevindingen/adr-${world.next()}`;

async function recorded(world: World, geldigVanaf = FINDING.geldigVanaf) {
  const path = fresh(world);
  return { path, event: eventOf(await world.write(`${path}/vaststelling`, { ...FINDING, geldigVanaf })) };
}

/** A write that is taken, by operation; each time a new one. `from` is when it holds. */
export const FINDING_WRITES: Readonly<Record<string, (world: World, from: string) => Promise<Write>>> = {
  bevindingVastleggen: async (world, geldigVanaf) => ({ path: `${fresh(world)}/vaststelling`, body: { ...FINDING, geldigVanaf } }),
  bevindingBeantwoorden: async (world, geldigVanaf) => ({
    path: `${(await recorded(world, geldigVanaf)).path}/antwoorden`,
    body: { ...ANSWER, geldigVanaf },
  }),
  bevindingAfsluiten: async (world, geldigVanaf) => ({
    path: `${(await recorded(world, geldigVanaf)).path}/afsluiting`,
    body: { ...CLOSING, geldigVanaf },
  }),
  bevindingCorrigeren: async (world) => {
    const { path, event } = await recorded(world);
    return { path: `${path}/correcties`, body: { gebeurtenis: event, reden: 'Nooit zo geweest.', vervanging: null } };
  },
};

/** A read that is answered, by operation. */
export const FINDING_READS: Readonly<Record<string, (world: World) => Promise<Asked>>> = {
  bevindingenLezen: async () => ({ path: '/v1/bevindingen?limiet=1' }),
  bevindingLezen: async (world) => ({ path: (await recorded(world)).path }),
};

const another = (what: string, body: object) => async (world: World) => {
  const path = fresh(world);
  return { path: `${path}/${what}`, as: 'beheerder', body };
};

/** Of who may do nothing with findings. */
const byMember = (id: string) => async (world: World) =>
  ({ ...(await FINDING_WRITES[id]?.(world, FINDING.geldigVanaf)), as: 'bo' }) as Asked;
/** No finding can have this code. */
const nowhere = (what: string, body: object) => async () => ({ path: `/v1/bevindingen/Geen_Code/${what}`, as: 'beheerder', body });

/** Where the rule of the status does not do. */
export const FINDING_SPECIAL: Readonly<Record<string, (world: World) => Promise<Asked>>> = {
  'bevindingVastleggen 403': byMember('bevindingVastleggen'),
  'bevindingAfsluiten 403': byMember('bevindingAfsluiten'),
  'bevindingCorrigeren 403': byMember('bevindingCorrigeren'),
  'bevindingVastleggen 404': nowhere('vaststelling', FINDING),
  'bevindingBeantwoorden 404': nowhere('antwoorden', ANSWER),
  'bevindingAfsluiten 404': nowhere('afsluiting', CLOSING),
  'bevindingVastleggen 409': async (world) => ({
    path: `${(await recorded(world)).path}/vaststelling`,
    as: 'beheerder',
    body: { ...FINDING, tekst: 'Iets anders.' },
  }),
  'bevindingBeantwoorden 409': another('antwoorden', ANSWER),
  'bevindingAfsluiten 409': another('afsluiting', CLOSING),
};
