import type { Example, Examples, Owner } from './example.js';
import { eventOf, record } from './record.js';
import type { TestApi } from './test-api.js';

export const FINDING = { soort: 'bevinding', sleutel: 'acties.totaal', tekst: 'Dit klopt niet.', geldigVanaf: '2025-06-10' };
export const ANSWER = { soort: 'bevinding-antwoord', antwoord: 'Het klopt wel.', geldigVanaf: '2025-06-20' };
export const CLOSING = { soort: 'bevinding-afsluiting', conclusie: 'Opgelost.', geldigVanaf: '2025-06-30' };

/** The examples of findings. */
export function findingExamples(api: Pick<TestApi, 'call'>): Examples {
  let count = 0;
  const fresh = (): string => `/v1/bevindingen/adr-${++count}`;
  const recorded = async ({ letter, insurer, measurer }: Owner) => {
    const path = fresh();
    const told = await record(api, `${path}/vaststelling`, { ...FINDING, thematafel: letter, organisaties: [insurer, measurer] });
    return { path, event: eventOf(told) };
  };
  const onRecorded =
    (what: string, body: object) =>
    async (of: Owner): Promise<Example> => ({ path: `${(await recorded(of)).path}/${what}`, body });
  return {
    'GET /v1/bevindingen': async () => ({ path: '/v1/bevindingen' }),
    'GET /v1/bevindingen/:code': async (of) => ({ path: (await recorded(of)).path }),
    'POST /v1/bevindingen/:code/vaststelling': async () => ({ path: `${fresh()}/vaststelling`, body: FINDING }),
    'POST /v1/bevindingen/:code/antwoorden': onRecorded('antwoorden', ANSWER),
    'POST /v1/bevindingen/:code/afsluiting': onRecorded('afsluiting', CLOSING),
    'POST /v1/bevindingen/:code/correcties': async (of) => {
      const { path, event } = await recorded(of);
      return { path: `${path}/correcties`, body: { gebeurtenis: event, reden: 'Onjuist.', vervanging: null } };
    },
  };
}
