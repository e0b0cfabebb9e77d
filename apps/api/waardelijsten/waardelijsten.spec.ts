import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bodyOf, startTestApi, type TestApi } from '../testing/test-api.js';

interface Answered {
  readonly waardelijst: { readonly waarden: readonly { readonly waarde: string; readonly vanaf: string; readonly bron: string | null }[] };
  readonly geschiedenis: readonly { readonly soort: string }[];
}

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const tell = (body: object, as = 'beheerder') => api.call('/v1/waardelijsten/themas/waarden', { as, body });
const submit = (code: string, thema: string, geldigVanaf: string) =>
  api.call('/v1/snelle-toetsen', { as: 'beheerder', body: { code, verzekeraar: 'VGZ', themas: [thema], geldigVanaf } });
const themesOn = async (date: string) => {
  const { waardelijst } = await bodyOf<Answered>(await api.call(`/v1/waardelijsten/themas?geldigOp=${date}`));
  return waardelijst.waarden.map(({ waarde }) => waarde);
};

describe('a value list', () => {
  it('takes a new value, which a running server knows at once, from its own date on', async () => {
    expect((await submit('W-1', 'Preventie', '2025-02-01')).status).toBe(400);
    expect((await tell({ soort: 'waarde', waarde: 'Preventie', geldigVanaf: '2025-01-01' })).status).toBe(201);
    expect((await submit('W-1', 'Preventie', '2025-02-01')).status).toBe(201);
    const early = await bodyOf<{ fouten: { veld: string; melding: string }[] }>(await submit('W-2', 'Preventie', '2024-12-31'));
    expect(early.fouten).toMatchObject([{ veld: 'themas' }]);
    expect(await themesOn('2024-12-31')).toEqual(['Digitalisering']);
    expect(await themesOn('2025-01-01')).toEqual(['Digitalisering', 'Preventie']);
  });

  it('ends a value, also one that it began with, and what names it already stays', async () => {
    const ending = { soort: 'waarde-einde', waarde: 'Digitalisering', reden: 'Gaat op in passende zorg.', geldigVanaf: '2025-06-01' };
    expect((await tell(ending)).status).toBe(201);
    expect((await submit('W-3', 'Digitalisering', '2025-05-31')).status).toBe(201);
    expect((await submit('W-4', 'Digitalisering', '2025-06-01')).status).toBe(400);
    expect(await themesOn('2025-05-31')).toContain('Digitalisering');
    expect(await themesOn('2025-06-01')).toEqual(['Preventie']);
  });

  it.each([
    [{ soort: 'waarde-einde', waarde: 'Toveren', reden: 'x', geldigVanaf: '2025-06-01' }, 400],
    [{ soort: 'waarde', waarde: 'Preventie', geldigVanaf: '2025-03-01' }, 409],
    [{ soort: 'waarde', geldigVanaf: '2025-03-01' }, 400],
  ])('refuses %j', async (body, status) => {
    expect((await tell(body)).status).toBe(status);
  });

  it('is told by whoever governs alone, and has a history', async () => {
    expect((await tell({ soort: 'waarde', waarde: 'Zorg', geldigVanaf: '2025-03-01' }, 'coordinator-d')).status).toBe(403);
    const { geschiedenis } = await bodyOf<Answered>(await api.call('/v1/waardelijsten/themas'));
    expect(geschiedenis.map(({ soort }) => soort).sort()).toEqual(['ListedValueEnded', 'ValueListed']);
    expect((await api.call('/v1/waardelijsten/kleuren')).status).toBe(404);
  });

  it('is told first of a file, so that a row above it may name what is new', async () => {
    const send = (...rows: readonly object[]) => {
      const bytes = rows.map((row) => JSON.stringify(row)).join('\n');
      return api.call('/v1/importen', { as: 'beheerder', file: { type: 'application/x-ndjson', bytes } });
    };
    // Of the one the decision looks at another stream, of the other at none.
    const naming = [
      { soort: 'snelle-toets', code: 'W-9', verzekeraar: 'VGZ', regios: ['Salland'], geldigVanaf: '2025-04-01' },
      { soort: 'instelling', instelling: 'w-9', naam: 'W', regio: 'Salland', geldigVanaf: '2025-04-01' },
    ];
    expect((await send(...naming)).status).toBe(400);
    expect((await send(...naming, { soort: 'waarde', waardelijst: 'regios', waarde: 'Salland', geldigVanaf: '2025-01-01' })).status).toBe(
      201,
    );
  });

  it('has as CSV a row of each value on the peildatum, with the name of its list', async () => {
    const csv = await api.call('/v1/waardelijsten?geldigOp=2025-02-01&formaat=csv');
    const [head, ...rows] = (await csv.text()).trimEnd().split('\r\n');
    expect(head).toBe('code,waarde,vanaf,tot,bron');
    expect(rows.filter((row) => row.startsWith('themas,')).map((row) => row.split(',')[1])).toEqual(['Digitalisering', 'Preventie']);
    expect([csv.headers.get('content-disposition'), csv.headers.get('peildatum-geldig-op')]).toEqual([
      'attachment; filename="waardelijsten-2025-02-01.csv"',
      '2025-02-01',
    ]);
    const again = await api.call('/v1/waardelijsten?geldigOp=2025-02-01&formaat=csv', {
      headers: { 'If-None-Match': csv.headers.get('etag') ?? '' },
    });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('is one for plans and for what is reserved', async () => {
    const told = (body: object) => api.call('/v1/budgetten/w-1/besluiten', { as: 'beheerder', body });
    expect((await told({ soort: 'budget', titel: 'W', bedrag: '100 mln', geldigVanaf: '2024-01-01' })).status).toBe(201);
    const reserved = {
      soort: 'reservering',
      reservering: 'r',
      themas: ['Toveren'],
      bedrag: '1 mln',
      besluitDoor: 'BO IZA',
      geldigVanaf: '2025-04-01',
      tot: '2026-12-31',
    };
    const { fouten } = await bodyOf<{ fouten: object[] }>(await told(reserved));
    expect(fouten).toEqual([{ veld: 'themas', melding: expect.stringContaining('waardelijst themas'), code: 'VALUE.UNKNOWN' }]);
    expect((await told({ ...reserved, themas: ['Preventie'] })).status).toBe(201);
  });
});
