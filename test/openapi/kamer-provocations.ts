import { KAMER_FIRST, type KamerList, kamerAddress, ONE_PARTY } from '../../apps/api/testing/kamer-examples.js';
import { eventOf } from '../../apps/api/testing/record.js';
import type { Asked, World } from './world.js';

/** How to get each documented answer of the routes of motions, letters, escalations, accounts, reviews and macrobeheersing. */

type Write = Asked & { readonly body: object };

/** By the word with which the operations of a list begin. */
const LISTS: Readonly<Record<string, KamerList>> = {
  brief: 'brieven',
  motie: 'moties',
  escalatie: 'escalaties',
  nakoming: 'nakomingen',
  mtr: 'mtrs',
  macrobeheersing: 'macrobeheersing',
};

async function fresh(world: World, list: KamerList): Promise<string> {
  if (list === 'nakomingen')
    await world.call({ path: '/v1/importen', as: 'beheerder', body: ONE_PARTY, headers: { 'Content-Type': 'text/csv' } });
  return kamerAddress(list, world.next());
}

async function told(world: World, list: KamerList) {
  const [what, body] = KAMER_FIRST[list];
  const path = await fresh(world, list);
  return { path, event: eventOf(await world.write(`${path}/${what}`, body)) };
}

const ofEach = <T>(of: (word: string, list: KamerList) => Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.assign({}, ...Object.entries(LISTS).map(([word, list]) => of(word, list)));

/** A write that is taken, by operation; each time a new one. */
export const KAMER_WRITES = ofEach<(world: World, from: string) => Promise<Write>>((word, list) => ({
  [`${word}Vastleggen`]: async (world, geldigVanaf) => {
    const [what, body] = KAMER_FIRST[list];
    return { path: `${await fresh(world, list)}/${what}`, body: { ...body, geldigVanaf } };
  },
  [`${word}Corrigeren`]: async (world) => {
    const { path, event } = await told(world, list);
    return { path: `${path}/correcties`, body: { gebeurtenis: event, reden: 'Nooit zo geweest.', vervanging: null } };
  },
}));

/** A read that is answered, by operation. */
export const KAMER_READS = ofEach<(world: World) => Promise<Asked>>((word, list) => ({
  [list === 'macrobeheersing' ? 'macrobeheersingLezen' : `${list}Lezen`]: async () => ({ path: `/v1/${list}?limiet=1` }),
  [list === 'macrobeheersing' ? 'sectorjaarLezen' : `${word}Lezen`]: async (world) => ({ path: (await told(world, list)).path }),
}));

const OTHER: Readonly<Record<KamerList, object>> = {
  brieven: { titel: 'Een andere brief' },
  moties: { onderwerp: 'Iets anders.' },
  escalaties: { onderwerp: 'Iets anders.' },
  nakomingen: { aanleiding: 'Iets anders.' },
  mtrs: { titel: 'Een andere' },
  macrobeheersing: {
    soort: 'overschrijding-oorzaak',
    oorzaak: 'Vraag.',
    elders: 'onbekend',
    besproken: undefined,
    geldigVanaf: '2025-06-09',
  },
};

/** Where the rule of the status does not do. */
export const KAMER_SPECIAL = ofEach<(world: World) => Promise<Asked>>((word, list) => ({
  [`${word}Vastleggen 404`]: async () => {
    const [what, body] = KAMER_FIRST[list];
    return { path: `/v1/${list}/Geen_Code/${what}`, as: 'beheerder', body };
  },
  // A second beginning of something else, or a cause before there was a talk.
  [`${word}Vastleggen 409`]: async (world) => {
    const [what, body] = KAMER_FIRST[list];
    return { path: `${(await told(world, list)).path}/${what}`, as: 'beheerder', body: { ...body, ...OTHER[list] } };
  },
}));
