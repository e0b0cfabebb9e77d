import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../../../api/testing/test-api.js';
import { formFields } from '../../testing/form-fields.js';
import { signedIn } from '../../testing/visitor.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  const tell = async (path: string, body: object) => {
    expect([path, (await api.call(path, { as: 'beheerder', body })).status]).toEqual([path, 201]);
  };
  await tell('/v1/thematafels/D', { naam: 'Tafel D', geldigVanaf: '2024-01-01' });
  await tell('/v1/acties', { code: 'M-1', thematafel: 'D', omschrijving: 'Werk uit.', geldigVanaf: '2025-01-01' });
  await tell('/v1/acties/M-1/statusmeldingen', { status: 'loopt-voor', geldigVanaf: '2025-03-01' });
});
afterAll(() => api.close());

const lastOf = async (stream: string) => (await api.log.readStream(stream)).at(-1);
const mendLink = (page: string) => /href="([^"]*)">herstel dit feit</.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? null;

describe('the page of an event', () => {
  it('leads who may correct it to a form that has its id already, until it is corrected', async () => {
    const visitor = await signedIn(api, { rol: 'beheerder' });
    const event = await lastOf('actie-M-1');
    await visitor.get(`/logboek/${event?.id}`);
    const link = mendLink(visitor.page);
    expect(link).toBe(`/vastleggen/statusmelding?actie=M-1&geldigVanaf=2025-03-01&corrigeert=${event?.id}&terug=%2Flogboek%2F${event?.id}`);
    expect((await visitor.get(link ?? '')).status).toBe(200);
    const filled = formFields(visitor.page);
    expect([filled.corrigeert, filled.actie, filled['geldigVanaf-maand']]).toEqual([event?.id, 'M-1', '3']);
    const mended = { ...filled, status: 'loopt-op-schema', correctie: 'Verkeerd gelezen.', doe: 'leg-vast' };
    const recorded = await visitor.post('/vastleggen/statusmelding', mended);
    expect([recorded.status, recorded.headers.get('location')]).toEqual([303, expect.stringContaining('gedaan=1')]);
    expect(await lastOf('actie-M-1')).toMatchObject({ corrects: event?.id });
    await visitor.get(`/logboek/${event?.id}`);
    expect(mendLink(visitor.page)).toBeNull();
    await visitor.get(`/logboek/${(await lastOf('actie-M-1'))?.id}`);
    expect([visitor.page.includes('Dit werd gecorrigeerd'), mendLink(visitor.page)]).toEqual([true, null]);
  });

  it('leads nobody there who may not', async () => {
    const auditor = await signedIn(api, { rol: 'auditor' });
    const [first] = await api.log.readStream('thematafel-D');
    expect((await auditor.get(`/logboek/${first?.id}`)).status).toBe(200);
    expect(auditor.page).toContain('Alles wat over dit onderwerp is vastgelegd');
    expect(mendLink(auditor.page)).toBeNull();
  });
});
