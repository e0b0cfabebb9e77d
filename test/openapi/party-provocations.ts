import { tellDecisions } from '../../apps/api/testing/decisions.js';
import { PARTY_SUBJECTS } from '../../apps/api/testing/party-examples.js';
import { eventOf } from '../../apps/api/testing/record.js';
import type { Asked, World } from './world.js';

/** How to get each documented answer of the routes of parties, bodies, meetings and decisions. */

type Write = Asked & { readonly body: object };
type Word = keyof typeof PARTY_SUBJECTS;

const WORDS = Object.keys(PARTY_SUBJECTS) as Word[];

async function fresh(world: World, word: Word): Promise<string> {
  await tellDecisions((path, body) => world.settle(path, body));
  return `/v1/${PARTY_SUBJECTS[word].path}/n-${world.next()}`;
}

async function recorded(world: World, word: Word) {
  const path = await fresh(world, word);
  return { path, event: eventOf(await world.write(`${path}/feiten`, PARTY_SUBJECTS[word].body)) };
}

/** What may not be the first of one. */
const TOO_EARLY: Readonly<Record<Word, object>> = {
  partij: { soort: 'partij-alias', partij: 'ZN', naam: 'verzekeraars', geldigVanaf: '2024-01-01' },
  orgaan: { soort: 'orgaannaam', naam: 'BO', geldigVanaf: '2024-01-01' },
  vergadering: { soort: 'vergadering-gehouden', geldigVanaf: '2024-06-01' },
  besluit: { soort: 'besluit-herroeping', reden: 'Toch niet.', geldigVanaf: '2024-07-01' },
};

const each = <T>(make: (word: Word) => readonly (readonly [string, T])[]): Readonly<Record<string, T>> =>
  Object.fromEntries(WORDS.flatMap(make));

/** A write that is taken, by operation; each time a new one. `from` is when it holds. */
export const PARTY_WRITES = each<(world: World, from: string) => Promise<Write>>((word) => [
  [
    `${word}Vastleggen`,
    async (world: World, geldigVanaf: string) => ({
      path: `${await fresh(world, word)}/feiten`,
      body: { ...PARTY_SUBJECTS[word].body, geldigVanaf },
    }),
  ],
  [
    `${word}Corrigeren`,
    async (world: World) => {
      const { path, event } = await recorded(world, word);
      return { path: `${path}/correcties`, body: { gebeurtenis: event, reden: 'Nooit zo geweest.', vervanging: null } };
    },
  ],
]);

const LISTS: Readonly<Record<Word, readonly [list: string, one: string]>> = {
  partij: ['partijenregistersLezen', 'partijenregisterLezen'],
  orgaan: ['organenLezen', 'orgaanLezen'],
  vergadering: ['vergaderingenLezen', 'vergaderingLezen'],
  besluit: ['besluitenLezen', 'besluitLezen'],
};

/** A read that is answered, by operation. */
export const PARTY_READS: Readonly<Record<string, (world: World) => Promise<Asked>>> = {
  ...each<(world: World) => Promise<Asked>>((word) => [
    [LISTS[word][0], async () => ({ path: `/v1/${PARTY_SUBJECTS[word].path}?limiet=1` })],
    [LISTS[word][1], async (world: World) => ({ path: (await recorded(world, word)).path })],
  ]),
  partijenLezen: async () => ({ path: '/v1/partijen?limiet=1&akkoord=IZA' }),
  besluitgrondLezen: async (world) => ({ path: `${(await recorded(world, 'besluit')).path}/grond` }),
};

/** Where the rule of the status does not do. */
export const PARTY_SPECIAL: Readonly<Record<string, (world: World) => Promise<Asked>>> = each<(world: World) => Promise<Asked>>((word) => [
  [
    `${word}Vastleggen 404`,
    async () => ({ path: `/v1/${PARTY_SUBJECTS[word].path}/Geen_Code/feiten`, as: 'beheerder', body: PARTY_SUBJECTS[word].body }),
  ],
  [
    `${word}Vastleggen 409`,
    async (world: World) => ({ path: `${await fresh(world, word)}/feiten`, as: 'beheerder', body: TOO_EARLY[word] }),
  ],
]);
