import type { Example, Examples, Owner, Written } from './example.js';
import { bodyOf, type TestApi } from './test-api.js';

export const DELIVERED = { geldigVanaf: '2025-05-27' };
export const TEXT = { soort: 'redactietekst', onderdeel: 'toelichting', tekst: 'De *stand* is besproken.' };

/** The examples of texts and deliveries. */
export function editorialExamples(api: Pick<TestApi, 'call'>): Examples {
  let day = 0;
  /** A peildatum for which nothing was told. */
  const unused = () => `/v1/redactie/${new Date(Date.UTC(2022, 0, ++day)).toISOString().slice(0, 10)}`;
  const written = async ({ letter }: Pick<Owner, 'letter'>, as = 'redacteur') => {
    const path = unused();
    const sectie = `thematafel-${letter}`;
    const response = await api.call(`${path}/secties`, { as, body: { ...TEXT, sectie } });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    const { gebeurtenissen } = await bodyOf<Written>(response);
    return { path, sectie, gebeurtenis: gebeurtenissen[0]?.id };
  };
  return {
    'GET /v1/redactie': async (): Promise<Example> => ({ path: '/v1/redactie' }),
    'GET /v1/redactie/:peildatum': async (of) => ({ path: (await written(of)).path }),
    'POST /v1/redactie/:peildatum/secties': async ({ letter }) => ({
      path: `${unused()}/secties`,
      body: { ...TEXT, sectie: `thematafel-${letter}` },
    }),
    'POST /v1/redactie/:peildatum/beoordelingen': async (of) => {
      const { path, sectie, gebeurtenis } = await written(of);
      const body = { soort: 'tekstbeoordeling', sectie, onderdeel: TEXT.onderdeel, gebeurtenis, oordeel: 'goedgekeurd' };
      return { path: `${path}/beoordelingen`, body };
    },
    'POST /v1/redactie/:peildatum/verzekeraarsleveringen': async ({ insurer: verzekeraar }) => ({
      path: `${unused()}/verzekeraarsleveringen`,
      body: { soort: 'verzekeraarslevering', verzekeraar, ...DELIVERED },
    }),
    'POST /v1/redactie/:peildatum/eigenaarsleveringen': async ({ measurer: eigenaar }) => ({
      path: `${unused()}/eigenaarsleveringen`,
      body: { soort: 'eigenaarslevering', eigenaar, ...DELIVERED },
    }),
    'POST /v1/redactie/:peildatum/correcties': async (of) => {
      const { path, gebeurtenis } = await written(of);
      return { path: `${path}/correcties`, body: { gebeurtenis, reden: 'Onjuist.', vervanging: null } };
    },
  };
}
