import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Report } from '@peildatum/reporting';
import { bodyOf, startTestApi, type TestApi } from '../testing/test-api.js';

interface Answered {
  readonly rapportage: {
    readonly titel: string | null;
    readonly partijen: number | null;
    readonly editie: { readonly naam: string; readonly zinKwartaal: string | null; readonly boDatum: string | null } | null;
    readonly vasteTeksten: readonly { readonly code: string; readonly tekst: string; readonly vanaf: string }[];
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
      partijenAfgeleid: false,
      partijenVastgesteld: 17,
      partijenVerschillen: false,
      editie: {
        peildatum: '2025-09-05',
        naam: 'Q3 2025',
        sinds: null,
        sindsDatum: null,
        zinKwartaal: '2025-Q1',
        nzaDatum: null,
        vwsPeildatum: null,
        tel: null,
        boDatum: '2025-09-29',
      },
      vasteTeksten: expect.arrayContaining([expect.objectContaining({ code: 'acties.zelfrapportage', vanaf: '2025-05-20' })]),
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

describe('a fixed text', () => {
  const SAID = { soort: 'vaste-tekst', code: 'bedragen.raming', tekst: 'verwacht en betaald samen', geldigVanaf: '2026-01-01' };
  const raming = async (geldigOp: string) =>
    (await read(`?geldigOp=${geldigOp}`)).rapportage.vasteTeksten.filter(({ code }) => code === SAID.code).map(({ tekst }) => tekst);
  const inReport = async (geldigOp: string) => {
    const { teksten } = await bodyOf<Report>(await api.call(`/v1/peildatum-rapporten?geldigOp=${geldigOp}`));
    return teksten.filter(({ code }) => code === SAID.code).map(({ tekst }) => tekst);
  };

  it('is told for a date to come, ends, and is corrected; the report has what holds', async () => {
    const { gebeurtenissen } = await bodyOf<{ gebeurtenissen: { id: string }[] }>(await post('gegevens', SAID));
    expect([await raming('2025-12-31'), await raming('2026-01-01')]).toEqual([['verwacht + betaalbaar en betaald'], [SAID.tekst]]);
    const { tekst: _, ...none } = { ...SAID, geldigVanaf: '2026-06-01' };
    expect((await post('gegevens', none)).status).toBe(201);
    expect([await inReport('2026-05-31'), await inReport('2026-06-01')]).toEqual([[SAID.tekst], []]);
    const correction = { gebeurtenis: gebeurtenissen[0]?.id, reden: 'Zo staat het er niet.', vervanging: { ...SAID, tekst: 'samen' } };
    expect((await post('correcties', correction)).status).toBe(201);
    expect([await raming('2026-01-01'), await inReport('2026-01-01'), await inReport('2025-12-31')]).toEqual([
      ['samen'],
      ['samen'],
      ['verwacht + betaalbaar en betaald'],
    ]);
  });

  it.each([
    [{ code: 'bedragen.ramming' }, 'code', "'bedragen.ramming' is geen vaste tekst van de rapportage; bedoelt u bedragen.raming?"],
    [{ tekst: 'verwacht {n}' }, 'tekst', '{n} wordt niet ingevuld; in deze tekst wordt niets ingevuld'],
    [{ code: 'snelle-toetsen.stand', tekst: 'Er waren er {aantal}.' }, 'tekst', 'noem ook {peildatum}'],
  ])('with %j is refused', async (wrong, field, words) => {
    const answer = await post('gegevens', { ...SAID, ...wrong });
    const { fouten } = await bodyOf<{ fouten: { veld: string; melding: string }[] }>(answer);
    expect([answer.status, fouten.map(({ veld }) => veld)]).toEqual([400, [field]]);
    expect(JSON.stringify(fouten)).toContain(words);
  });

  it('is told by whoever governs alone', async () => expect((await post('gegevens', SAID, 'coordinator-d')).status).toBe(403));
});
