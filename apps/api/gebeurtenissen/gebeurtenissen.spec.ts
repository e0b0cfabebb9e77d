import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventOf, record } from '../testing/record.js';
import { bodyOf, problemFrom, startTestApi, type TestApi } from '../testing/test-api.js';
import type { Gebeurtenis } from './gebeurtenis.antwoord.js';

interface Page {
  readonly gebeurtenissen: readonly Gebeurtenis[];
  readonly totaal: number;
  readonly volgende: string | null;
}

/** More than one page of the stream. */
const EVENTS = 503;

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  for (let n = 1; n < EVENTS; n += 1) {
    const body = { code: `X-${n}`, thematafel: 'D', geldigVanaf: '2025-01-01' };
    expect((await api.call('/v1/acties', { as: 'beheerder', body })).status).toBe(201);
  }
});
afterAll(() => api.close());

const read = (query = '', headers: Record<string, string> = {}) => api.call(`/v1/gebeurtenissen${query}`, { as: 'auditor', headers });

describe('the log over HTTP', () => {
  it('tells who, what, when, both clocks and where it comes from', async () => {
    const { gebeurtenissen, totaal } = await bodyOf<Page>(await read('?onderwerp=actie-X-1'));
    expect(totaal).toBe(1);
    expect(gebeurtenissen[0]).toEqual({
      volgnummer: 2,
      id: expect.any(String),
      soort: 'ActionRegistered',
      onderwerp: 'actie-X-1',
      revisie: 0,
      geldigVanaf: '2025-01-01',
      bekendOp: '2026-11-20T10:00:00.000Z',
      vastgelegdOp: '2026-11-20T10:00:00.000Z',
      wie: { persoon: '00000000-0000-4000-8000-000000000002', rol: 'beheerder', organisatie: 'VWS', thematafel: null },
      herkomst: 'vastgelegd',
      bron: null,
      corrigeert: null,
      opdracht: expect.any(String),
      correlatie: expect.any(String),
      gegevens: { code: 'X-1', thematafel: 'D', section: null, description: null, due: null, responsible: null },
    });
  });

  it('comes in pages that follow each other', async () => {
    const numbers: number[] = [];
    let address: string | null = '?limiet=200';
    while (address !== null) {
      const response: Response = await read(address);
      const { gebeurtenissen, volgende }: Page = await bodyOf<Page>(response);
      expect(response.headers.get('link')).toBe(volgende === null ? null : `<${volgende}>; rel="next"`);
      numbers.push(...gebeurtenissen.map(({ volgnummer }) => volgnummer));
      address = volgende?.replace('/v1/gebeurtenissen', '') ?? null;
    }
    expect(numbers).toEqual(Array.from({ length: EVENTS }, (_, i) => i + 1));
  });

  it('comes whole as NDJSON, one event a line', async () => {
    const response = await read('?limiet=10', { Accept: 'application/x-ndjson' });
    expect(response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    const text = await response.text();
    expect(text.endsWith('\n')).toBe(true);
    const events = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Gebeurtenis);
    expect(events.map(({ volgnummer }) => volgnummer)).toEqual(Array.from({ length: EVENTS }, (_, i) => i + 1));
    const [first] = (await bodyOf<Page>(await read('?limiet=1'))).gebeurtenissen;
    expect(events[0]).toEqual(first);
  });

  it('tells as a problem what goes wrong before the first line', async () => {
    const response = await read('?vanVolgnummer=x', { Accept: 'application/x-ndjson' });
    expect([response.status, (await problemFrom(response)).fouten]).toMatchObject([400, [{ veld: 'vanVolgnummer' }]]);
    expect((await read('', { Accept: 'application/pdf' })).status).toBe(406);
    const rows = await read('?vanVolgnummer=x', { Accept: 'text/csv' });
    expect([rows.status, (await problemFrom(rows)).fouten]).toMatchObject([400, [{ veld: 'vanVolgnummer' }]]);
  });

  it('is kept by no cache on the way', async () => {
    const { headers } = await read();
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect(headers.get('vary')?.split(', ')).toEqual(expect.arrayContaining(['Accept', 'Authorization', 'accept-encoding']));
  });

  it('is filtered as it was asked', async () => {
    const person = '00000000-0000-4000-8000-000000000001';
    await read(
      `?onderwerp=actie-X-1&soort=ActionRegistered,ActionCompleted&persoon=${person}&rol=coordinator&organisatie=ZN` +
        '&geldigVan=2025-01-01&geldigTot=2025-12-31&bekendVan=2025-03-30&bekendTot=2025-03-30&vanVolgnummer=3&totVolgnummer=9&na=4&limiet=2',
    );
    expect(api.queries.asked.at(-1)).toMatchObject({
      filter: {
        subject: 'actie-X-1',
        types: ['ActionRegistered', 'ActionCompleted'],
        person,
        role: 'coordinator',
        organisation: 'ZN',
        validFrom: '2025-01-01',
        validUntil: '2025-12-31',
        // The day on which summer time began: 23 hours.
        knownFrom: '2025-03-29T23:00:00.000Z',
        knownUntil: '2025-03-30T21:59:59.999Z',
        fromVolgnummer: 3,
        toVolgnummer: 9,
      },
      page: { after: 4, limit: 2 },
    });
  });

  it('gives one event by its id', async () => {
    const [event] = (await bodyOf<Page>(await read('?limiet=1'))).gebeurtenissen;
    const { gebeurtenis } = await bodyOf<{ gebeurtenis: Gebeurtenis }>(await read(`/${event?.id}`));
    expect(gebeurtenis).toEqual(event);
    expect((await read('/11111111-2222-4333-8444-555555555555')).status).toBe(404);
    expect((await read('/onzin')).status).toBe(400);
  });
});

interface Around {
  readonly gebeurtenis: Gebeurtenis;
  readonly gecorrigeerd: Gebeurtenis | null;
  readonly gecorrigeerdDoor: Gebeurtenis | null;
  readonly onderwerp: {
    readonly geldigOp: string;
    readonly voor: { readonly status: string } | null;
    readonly na: { readonly status: string } | null;
  };
}

describe('what was told late, and corrected', () => {
  const REPORT = { status: 'loopt-achter', maatregel: 'Er komt een plan.' };
  let wrong: string;
  let correction: string;
  beforeAll(async () => {
    const tell = async (path: string, body: object) => eventOf(await record(api, `/v1/acties/X-1/${path}`, body));
    wrong = await tell('statusmeldingen', { ...REPORT, geldigVanaf: '2026-11-10' });
    const vervanging = { soort: 'statusmelding', status: 'loopt-voor', geldigVanaf: '2026-11-10' };
    correction = await tell('correcties', { gebeurtenis: wrong, reden: 'Het was een andere actie.', vervanging });
  });

  const ids = async (query: string) => (await bodyOf<Page>(await read(`?limiet=500&${query}`))).gebeurtenissen.map(({ id }) => id);
  const around = async (id: string) => await bodyOf<Around>(await read(`/${id}`));

  it.each([
    ['onderwerp=actie-X-1&achterafTot=10', 2],
    ['onderwerp=actie-X-1&achterafTot=9', 0],
    ['onderwerp=actie-X-1&achterafVan=11', 1],
    ['onderwerp=actie-X-1&achterafVan=688&achterafTot=688', 1],
    ['alleen=correcties', 1],
    ['onderwerp=actie-X-1&herkomst=vastgelegd', 3],
    ['herkomst=gereconstrueerd', 0],
    ['bron=nergens', 0],
  ])('is found by %s', async (query, count) => {
    expect(await ids(query)).toHaveLength(count);
  });

  it('stands beside what it corrects and what corrected it, with its subject before and after', async () => {
    const [told, corrected] = [await around(wrong), await around(correction)];
    expect([told.gecorrigeerd, told.gecorrigeerdDoor?.id]).toEqual([null, correction]);
    expect([corrected.gecorrigeerd?.id, corrected.gecorrigeerdDoor]).toEqual([wrong, null]);
    expect(told.onderwerp).toMatchObject({ geldigOp: '2026-11-10', voor: { status: 'onbekend' }, na: { status: 'loopt-achter' } });
    expect(corrected.onderwerp).toMatchObject({ voor: { status: 'loopt-achter' }, na: { status: 'loopt-voor' } });
  });

  it('is counted by who looks at a moment before it', async () => {
    const { volgnummer } = (await around(wrong)).gebeurtenis;
    const at = async (query: string) => await bodyOf<Record<string, unknown>>(await api.call(`/v1/klokken?${query}`));
    expect(await at(`volgnummer=${volgnummer}`)).toMatchObject({
      vorige: { volgnummer: volgnummer - 1 },
      volgende: { volgnummer: volgnummer + 1, id: correction },
      correctiesDaarna: 1,
    });
    expect(await at('')).toMatchObject({ klokken: { volgnummer: volgnummer + 1 }, volgende: null, correctiesDaarna: 0 });
    expect(await at('volgnummer=1')).toMatchObject({ vorige: null, volgende: { volgnummer: 2 } });
  });
});
