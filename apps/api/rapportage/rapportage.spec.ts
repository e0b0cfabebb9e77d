import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bodyOf, startTestApi, type TestApi } from '../testing/test-api.js';

interface Answered {
  readonly rapportage: {
    readonly titel: string | null;
    readonly partijen: number | null;
    readonly editie: { readonly naam: string; readonly zinKwartaal: string | null; readonly boDatum: string | null } | null;
    readonly gepubliceerd: readonly object[];
  };
  readonly geschiedenis: readonly { readonly id: string; readonly soort: string }[];
}

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const post = (path: string, body: object, as = 'beheerder') => api.call(`/v1/rapportage/${path}`, { as, body });
const read = async (query = '') => await bodyOf<Answered>(await api.call(`/v1/rapportage${query}`));

describe('what the report must know of itself', () => {
  it('is told, read at both clocks, and corrected by whoever governs', async () => {
    expect((await post('gegevens', { soort: 'partijen', aantal: 17, geldigVanaf: '2025-06-16' })).status).toBe(201);
    const edition = { soort: 'editie', peildatum: '2025-09-05', naam: 'Q3 2025', zinKwartaal: '2025-Q1' };
    expect((await post('gegevens', edition)).status).toBe(201);
    expect((await post('gegevens', edition)).status).toBe(200);
    expect((await post('gegevens', { soort: 'bo-datum', peildatum: '2025-09-05', datum: '2025-09-29' })).status).toBe(201);
    const { rapportage, geschiedenis } = await read('?geldigOp=2025-09-05');
    expect(rapportage).toEqual({
      akkoord: null,
      titel: null,
      partijen: 17,
      editie: {
        peildatum: '2025-09-05',
        naam: 'Q3 2025',
        sinds: null,
        sindsDatum: null,
        zinKwartaal: '2025-Q1',
        nzaDatum: null,
        vwsPeildatum: null,
        boDatum: '2025-09-29',
      },
      gepubliceerd: [],
    });
    const wrong = geschiedenis.find(({ soort }) => soort === 'PartyCountEstablished')?.id;
    const vervanging = { soort: 'partijen', aantal: 16, geldigVanaf: '2025-06-16' };
    expect((await post('correcties', { gebeurtenis: wrong, reden: 'Telfout.', vervanging }, 'coordinator-d')).status).toBe(403);
    expect((await post('correcties', { gebeurtenis: wrong, reden: 'Telfout.', vervanging })).status).toBe(201);
    expect((await read('?geldigOp=2025-09-05')).rapportage.partijen).toBe(16);
    expect((await read('?geldigOp=2025-06-15')).rapportage).toMatchObject({ partijen: null, editie: null });
  });

  it('refuses who may not, what is no word, and a body that says too little', async () => {
    expect((await post('gegevens', { soort: 'partijen', aantal: 18, geldigVanaf: '2025-07-01' }, 'auditor')).status).toBe(403);
    const problem = await bodyOf<{ fouten: { veld: string }[] }>(await post('gegevens', { soort: 'partijen' }));
    expect(problem.fouten.map(({ veld }) => veld)).toEqual(['aantal', 'geldigVanaf']);
    expect((await post('gegevens', { soort: 'jaarverslag' })).status).toBe(400);
  });
});
