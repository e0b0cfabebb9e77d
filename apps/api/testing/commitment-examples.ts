import type { Example, Examples, Owner } from './example.js';
import { eventOf } from './record.js';
import { bodyOf, type TestApi } from './test-api.js';

export const VERSIE = '3 juli 2025';
const SINCE = { geldigVanaf: '2025-07-03' };
export const AKKOORD = { soort: 'akkoord', titel: 'Integraal Zorgakkoord', ...SINCE };
export const AKKOORDTEKST = { soort: 'akkoordtekst', versie: VERSIE, status: 'onderhandelaarsakkoord', ...SINCE };
export const AFSPRAAK = { soort: 'afspraak', versie: VERSIE, titel: 'Samenwerking', onderdeel: 'D', ...SINCE };
export const MIJLPAAL = { soort: 'afspraakmijlpaal', mijlpaal: '1', titel: 'Kader', deadline: 'in Q3 2025', ...SINCE };
export const GEHAALD = { soort: 'mijlpaal-gehaald', mijlpaal: '1', bewijs: 'verslag', geldigVanaf: '2025-09-01' };

/** In letters, for a code of an agreement has no others: 0 is A, 26 is BA. */
export const inLetters = (n: number): string => (n < 26 ? '' : inLetters(Math.floor(n / 26))) + String.fromCharCode(65 + (n % 26));

/** Tells commitments, with their agreement and its text, for whatever names them; told again they change nothing. @param write rejects what does not stand then */
export async function tellCommitments(write: (path: string, body: object) => Promise<unknown>, ...codes: string[]): Promise<void> {
  for (const agreement of new Set(codes.map((code) => code.split('-')[0])))
    for (const body of [AKKOORD, AKKOORDTEKST]) await write(`/v1/akkoorden/${agreement}/vastleggingen`, body);
  for (const code of codes) await write(`/v1/afspraken/${code}/vastleggingen`, AFSPRAAK);
}

type Caller = Pick<TestApi, 'call'>;

/** Says what commitments rest on; said again it is no conflict. */
export async function restCommitments({ call }: Caller, parties: readonly string[]): Promise<void> {
  const rows = parties.map((party) => `partij,landelijk,${party},Partij ${party},2020-01-01`);
  const bytes = `soort,partijenregister,partij,naam,geldigVanaf\n${rows.join('\n')}\n`;
  const told = [
    await call('/v1/importen', { as: 'beheerder', file: { type: 'text/csv', bytes } }),
    await call('/v1/akkoorden/IZA/vastleggingen', { as: 'beheerder', body: AKKOORD }),
    await call('/v1/akkoorden/IZA/vastleggingen', { as: 'beheerder', body: AKKOORDTEKST }),
  ];
  for (const response of told) if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${await response.text()}`);
}

/** The examples of agreements, commitments and milestones. */
export function commitmentExamples(api: Caller): Examples {
  let count = 0;
  const send = async (path: string, body: unknown) => {
    const response = await api.call(path, { as: 'beheerder', body });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return bodyOf<{ readonly gebeurtenissen: readonly { readonly id: string }[] }>(response);
  };
  const agreement = (): string => `/v1/akkoorden/T${inLetters(++count)}`;
  const commitment = async ({ party }: Pick<Owner, 'party'>) => {
    await restCommitments(api, [party]);
    const path = `/v1/afspraken/IZA-X${++count}`;
    const event = eventOf(await send(`${path}/vastleggingen`, AFSPRAAK));
    await send(`${path}/vastleggingen`, { ...MIJLPAAL, trekkers: [party] });
    return { path, event };
  };
  const withdrawing = (path: string, gebeurtenis: string): Example => ({
    path: `${path}/correcties`,
    body: { gebeurtenis, reden: 'Onjuist.', vervanging: null },
  });
  return {
    'GET /v1/akkoorden': async () => ({ path: '/v1/akkoorden' }),
    'GET /v1/akkoorden/:code': async () => {
      const path = agreement();
      await send(`${path}/vastleggingen`, AKKOORD);
      return { path };
    },
    'POST /v1/akkoorden/:code/vastleggingen': async () => ({ path: `${agreement()}/vastleggingen`, body: AKKOORD }),
    'POST /v1/akkoorden/:code/correcties': async () => {
      const path = agreement();
      return withdrawing(path, eventOf(await send(`${path}/vastleggingen`, AKKOORD)));
    },
    'GET /v1/afspraken': async () => ({ path: '/v1/afspraken' }),
    'GET /v1/afspraken/:code': async (of) => ({ path: (await commitment(of)).path }),
    'POST /v1/afspraken/:code/vastleggingen': async (of) => ({
      path: `${(await commitment(of)).path}/vastleggingen`,
      body: { ...MIJLPAAL, mijlpaal: '2' },
    }),
    'POST /v1/afspraken/:code/meldingen': async (of) => ({ path: `${(await commitment(of)).path}/meldingen`, body: GEHAALD }),
    'POST /v1/afspraken/:code/correcties': async (of) => {
      const { path } = await commitment(of);
      return withdrawing(path, eventOf(await send(`${path}/meldingen`, GEHAALD)));
    },
    'GET /v1/mijlpalen': async () => ({ path: '/v1/mijlpalen' }),
  };
}
