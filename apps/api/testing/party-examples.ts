import { tellDecisions } from './decisions.js';
import type { Examples } from './example.js';
import { eventOf, record } from './record.js';
import type { TestApi } from './test-api.js';

export const PARTY = { soort: 'partij', partij: 'ZN', naam: 'Zorgverzekeraars Nederland', geldigVanaf: '2024-01-01' };
export const BODY = { soort: 'orgaan', naam: 'BO IZA', geldigVanaf: '2024-01-01' };
export const MEETING = { soort: 'vergadering', orgaan: 'bo', datum: '2025-06-16', geldigVanaf: '2024-05-01' };
export const DECISION = { soort: 'besluit-genomen', titel: 'Een besluit', orgaan: 'bo', geldigVanaf: '2024-06-16' };

/** Of each kind of subject where it is, the name of its parameter, and a body that begins one. */
export const PARTY_SUBJECTS = {
  partij: { path: 'partijenregisters', body: PARTY },
  orgaan: { path: 'organen', body: BODY },
  vergadering: { path: 'vergaderingen', body: MEETING },
  besluit: { path: 'besluiten', body: DECISION },
} as const;

/** The examples of parties, bodies, meetings and decisions. */
export function partyExamples(api: Pick<TestApi, 'call'>): Examples {
  let count = 0;
  const send = (path: string, body: unknown) => record(api, path, body);
  let decided: Promise<void> | undefined;
  const examples = Object.values(PARTY_SUBJECTS).flatMap(({ path, body }) => {
    const fresh = async () => {
      decided ??= tellDecisions(async (to, what) => {
        const response = await api.call(to, { as: 'beheerder', body: what });
        if (!response.ok) throw new Error(`${to} answered ${response.status}`);
      });
      await decided;
      count += 1;
      return `/v1/${path}/n-${count}`;
    };
    const told = async () => {
      const at = await fresh();
      return { at, event: eventOf(await send(`${at}/feiten`, body)) };
    };
    return [
      [`GET /v1/${path}`, async () => ({ path: `/v1/${path}` })],
      [`GET /v1/${path}/:code`, async () => ({ path: (await told()).at })],
      [`POST /v1/${path}/:code/feiten`, async () => ({ path: `${await fresh()}/feiten`, body })],
      [
        `POST /v1/${path}/:code/correcties`,
        async () => {
          const { at, event } = await told();
          return { path: `${at}/correcties`, body: { gebeurtenis: event, reden: 'Onjuist.', vervanging: null } };
        },
      ],
      ...(path === 'besluiten' ? [[`GET /v1/${path}/:code/grond`, async () => ({ path: `${(await told()).at}/grond` })]] : []),
    ] as const;
  });
  return { ...Object.fromEntries(examples), 'GET /v1/partijen': async () => ({ path: '/v1/partijen' }) };
}
