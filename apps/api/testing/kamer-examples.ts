import type { Example, Examples } from './example.js';
import { eventOf, record } from './record.js';
import type { TestApi } from './test-api.js';

/** What of each subject is told first, by its list, and where. */
export const KAMER_FIRST = {
  brieven: ['verzending', { soort: 'brief', titel: 'Een brief', kamer: 'tweede-kamer', geldigVanaf: '2025-06-10' }],
  moties: ['feiten', { soort: 'motie', aard: 'motie', onderwerp: 'Iets.', geldigVanaf: '2025-06-10' }],
  escalaties: ['feiten', { soort: 'escalatie', ladder: 'iza', grond: 'niet-nagekomen', onderwerp: 'Iets.', geldigVanaf: '2025-06-10' }],
  nakomingen: ['feiten', { soort: 'aanspreking', partij: 'ZN', niveau: 'landelijk', aanleiding: 'Iets.', geldigVanaf: '2025-06-10' }],
  mtrs: ['feiten', { soort: 'mtr', titel: 'MTR', akkoord: 'AZWA', besluitUiterlijk: '2027-06-30', geldigVanaf: '2025-06-10' }],
  macrobeheersing: ['feiten', { soort: 'overschrijding-overleg', besproken: 'Iets.', geldigVanaf: '2025-06-10' }],
} as const satisfies Readonly<Record<string, readonly [path: string, body: object]>>;
export type KamerList = keyof typeof KAMER_FIRST;

/** A file that tells the party that is held to account. */
export const ONE_PARTY = 'soort,partijenregister,partij,naam,geldigVanaf\npartij,landelijk,ZN,Zorgverzekeraars Nederland,2022-08-12\n';

/** The address of something that nobody told of yet. */
export const kamerAddress = (list: KamerList, n: number): string =>
  `/v1/${list}/${list === 'macrobeheersing' ? `msz-${1100 + n}` : `k-${n}`}`;

/** The examples of what parliament asked and was told, and of what parties ask of each other. */
export function kamerExamples(api: Pick<TestApi, 'call'>): Examples {
  let count = 0;
  const of = (list: KamerList): Examples => {
    const [what, body] = KAMER_FIRST[list];
    const fresh = async (): Promise<string> => {
      if (list === 'nakomingen') await api.call('/v1/importen', { as: 'beheerder', file: { type: 'text/csv', bytes: ONE_PARTY } });
      count += 1;
      return kamerAddress(list, count);
    };
    const told = async () => {
      const path = await fresh();
      return { path, event: eventOf(await record(api, `${path}/${what}`, body)) };
    };
    return {
      [`GET /v1/${list}`]: async () => ({ path: `/v1/${list}` }),
      [`GET /v1/${list}/:code`]: async (): Promise<Example> => ({ path: (await told()).path }),
      [`POST /v1/${list}/:code/${what}`]: async () => ({ path: `${await fresh()}/${what}`, body }),
      [`POST /v1/${list}/:code/correcties`]: async () => {
        const { path, event } = await told();
        return { path: `${path}/correcties`, body: { gebeurtenis: event, reden: 'Onjuist.', vervanging: null } };
      },
    };
  };
  return Object.assign({}, ...(Object.keys(KAMER_FIRST) as KamerList[]).map(of));
}
