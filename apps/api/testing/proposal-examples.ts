import type { Example, Examples, Owner } from './example.js';
import { record } from './record.js';
import type { TestApi } from './test-api.js';

const SINCE = '2025-01-01';

/** A row that says how an action is, as it is submitted over HTTP. */
export const proposedRow = (over: string) => ({
  blad: 'acties',
  over,
  cellen: [
    { kolom: 'status', waarde: 'loopt-voor' },
    { kolom: 'vanaf', waarde: '2025-03-01' },
  ],
});

/** The examples of proposals. From the first of them on its thematafel asks for approval. */
export function proposalExamples(api: Pick<TestApi, 'call'>): Examples {
  const asking = async ({ letter }: Pick<Owner, 'letter'>): Promise<string> => {
    await api.call(`/v1/thematafels/${letter}`, { as: 'beheerder', body: { naam: 'Een thematafel', geldigVanaf: SINCE } });
    await api.call(`/v1/thematafels/${letter}/goedkeuring`, { as: 'beheerder', body: { goedkeuring: 'aan', geldigVanaf: '2025-06-01' } });
    return (await record(api, '/v1/acties', { thematafel: letter, geldigVanaf: SINCE })).code;
  };
  /** By somebody who asks for nothing else here. */
  const submitted = async (of: Pick<Owner, 'letter'>) => {
    const over = await asking(of);
    const told = await record(api, '/v1/voorstellen', { thematafel: of.letter, rijen: [proposedRow(over)] }, 'redacteur');
    const { voorstel } = told as unknown as { readonly voorstel: string };
    return { over, path: `/v1/voorstellen/${voorstel}`, indiening: told.gebeurtenissen[0]?.id };
  };
  const onSubmitted =
    (what: string, body: (over: string) => object = () => ({})) =>
    async (of: Owner): Promise<Example> => {
      const { over, path, indiening } = await submitted(of);
      return { path: `${path}/${what}`, body: { ...(what === 'indieningen' ? {} : { indiening }), ...body(over) } };
    };
  return {
    'POST /v1/thematafels/:letter/goedkeuring': async ({ letter }) => ({
      path: `/v1/thematafels/${letter}/goedkeuring`,
      body: { goedkeuring: 'uit', geldigVanaf: SINCE },
    }),
    'GET /v1/voorstellen': async ({ letter }) => ({ path: `/v1/voorstellen?thematafel=${letter}` }),
    'GET /v1/voorstellen/:id': async (of) => ({ path: (await submitted(of)).path }),
    'GET /v1/voorstellen/:id/herziening': async (of) => ({ path: `${(await submitted(of)).path}/herziening` }),
    'POST /v1/voorstellen': async (of) => ({
      path: '/v1/voorstellen',
      body: { thematafel: of.letter, rijen: [proposedRow(await asking(of))] },
    }),
    'POST /v1/voorstellen/:id/indieningen': onSubmitted('indieningen', (over) => ({ rijen: [proposedRow(over)] })),
    'POST /v1/voorstellen/:id/terugzendingen': onSubmitted('terugzendingen', (over) => ({
      rijen: [{ blad: 'acties', over, opmerking: 'Sinds wanneer?' }],
    })),
    'POST /v1/voorstellen/:id/intrekking': onSubmitted('intrekking'),
    'POST /v1/voorstellen/:id/goedkeuringen': onSubmitted('goedkeuringen'),
  };
}
