import { AFSPRAAK, AKKOORD, AKKOORDTEKST, GEHAALD, inLetters, MIJLPAAL } from '../../apps/api/testing/commitment-examples.js';
import { eventOf } from '../../apps/api/testing/record.js';
import type { Asked, World } from './world.js';

/** How to get each documented answer of the routes of agreements, commitments and milestones. */

type Write = Asked & { readonly body: object };

const agreement = (world: World): string => `/v1/akkoorden/P${inLetters(world.next())}`;

/** A commitment with a milestone, of an agreement of its own. */
async function commitment(world: World) {
  const akkoord = agreement(world);
  await world.write(`${akkoord}/vastleggingen`, AKKOORD);
  await world.write(`${akkoord}/vastleggingen`, AKKOORDTEKST);
  const path = `/v1/afspraken/${akkoord.split('/').at(-1)}-A1`;
  await world.write(`${path}/vastleggingen`, AFSPRAAK);
  const event = eventOf(await world.write(`${path}/vastleggingen`, MIJLPAAL));
  return { path, event };
}

const withdrawal = (path: string, gebeurtenis: string): Write => ({
  path: `${path}/correcties`,
  body: { gebeurtenis, reden: 'Nooit zo geweest.', vervanging: null },
});

/** A write that is taken, by operation; each time a new one. `from` is when it holds. */
export const COMMITMENT_WRITES: Readonly<Record<string, (world: World, from: string) => Promise<Write>>> = {
  akkoordVastleggen: async (world, geldigVanaf) => ({ path: `${agreement(world)}/vastleggingen`, body: { ...AKKOORD, geldigVanaf } }),
  akkoordCorrigeren: async (world) => {
    const path = agreement(world);
    return withdrawal(path, eventOf(await world.write(`${path}/vastleggingen`, AKKOORD)));
  },
  afspraakVastleggen: async (world) => ({
    path: `${(await commitment(world)).path}/vastleggingen`,
    body: { ...MIJLPAAL, mijlpaal: '2' },
  }),
  mijlpaalMelden: async (world) => ({ path: `${(await commitment(world)).path}/meldingen`, body: GEHAALD }),
  afspraakCorrigeren: async (world) => {
    const { path, event } = await commitment(world);
    return withdrawal(path, event);
  },
};

/** A read that is answered, by operation. */
export const COMMITMENT_READS: Readonly<Record<string, (world: World) => Promise<Asked>>> = {
  akkoordenLezen: async () => ({ path: '/v1/akkoorden?limiet=1' }),
  akkoordLezen: async (world) => {
    const path = agreement(world);
    await world.write(`${path}/vastleggingen`, AKKOORD);
    return { path };
  },
  afsprakenLezen: async () => ({ path: '/v1/afspraken?limiet=1&akkoord=AZWA&trekker=ZN' }),
  afspraakLezen: async (world) => ({ path: (await commitment(world)).path }),
  mijlpalenLezen: async () => ({ path: '/v1/mijlpalen?limiet=1&kwartaal=2025-Q4&stand=komend&akkoord=AZWA' }),
};

const by = (path: string, body: object): Asked => ({ path, as: 'beheerder', body });

/** Where the rule of the status does not do. */
export const COMMITMENT_SPECIAL: Readonly<Record<string, (world: World) => Promise<Asked>>> = {
  'akkoordVastleggen 404': async () => by('/v1/akkoorden/geen-code/vastleggingen', AKKOORD),
  'afspraakVastleggen 404': async () => by('/v1/afspraken/geen-code/vastleggingen', AFSPRAAK),
  'mijlpaalMelden 404': async () => by('/v1/afspraken/geen-code/meldingen', GEHAALD),
  'akkoordVastleggen 409': async (world) => by(`${agreement(world)}/vastleggingen`, AKKOORDTEKST),
  'afspraakVastleggen 409': async (world) => by(`${(await commitment(world)).path}/vastleggingen`, { ...MIJLPAAL, titel: 'Nog eens' }),
  'mijlpaalMelden 409': async (world) => by(`${(await commitment(world)).path}/meldingen`, { ...GEHAALD, mijlpaal: '9' }),
};
