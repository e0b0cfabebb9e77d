import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { record } from '../testing/record.js';
import { bodyOf, problemFrom, startTestApi, type TestApi } from '../testing/test-api.js';

interface Read {
  readonly editie: {
    readonly status: string;
    readonly gepubliceerdOp: string | null;
    readonly herzieningVan: string | null;
    readonly bevriezing: { readonly manifest: string; readonly bestanden: readonly { mediaType: string; sha256: string; bytes: number }[] };
  };
  readonly geschiedenis: readonly { readonly soort: string }[];
}

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  for (const peildatum of ['2025-05-20', '2025-09-05', '2025-09-06'])
    await write('/v1/rapportage/gegevens', { soort: 'editie', peildatum, naam: peildatum }, 'beheerder');
  for (const code of ['2025-05-20', '2025-09-05']) await decide(code, { soort: 'editie-opening', geldigVanaf: '2025-10-01' });
  await write('/v1/edities/2025-05-20/bevriezing', { doelgroep: 'openbaar' });
  await write('/v1/edities/2025-09-05/bevriezing', { doelgroep: 'bo', tel: 'transformatieplannen' });
});
afterAll(() => api.close());

const ask = (path: string, body: object, as = 'vws') => api.call(path, { as, body });
const decide = (code: string, body: object) => write(`/v1/edities/${code}/besluiten`, body);
const write = (path: string, body: object, as = 'vws') => record(api, path, body, as);
const read = async (code: string, as?: string) => bodyOf<Read>(await api.call(`/v1/edities/${code}`, as === undefined ? {} : { as }));
const fileOf = async (code: string, mediaType: string) => {
  const { editie } = await read(code);
  const file = editie.bevriezing.bestanden.find((each) => each.mediaType === mediaType);
  return `/v1/edities/${code}/bestanden/${file?.sha256}`;
};

describe('what an edition waits for', () => {
  it('is one list as CSV, with what each line belongs to; a workbook has what it says once too', async () => {
    const path = '/v1/edities/2025-09-05/volledigheid?geldigOp=2025-10-01';
    const { volledigheid } = await bodyOf<{ volledigheid: { secties: { regels: { van: string; stand: string }[] } } }>(
      await api.call(path),
    );
    const csv = await api.call(`${path}&formaat=csv`);
    expect(['content-disposition', 'peildatum-geldig-op'].map((name) => csv.headers.get(name))).toEqual([
      'attachment; filename="volledigheid-2025-09-05.csv"',
      '2025-10-01',
    ]);
    const [head, ...lines] = (await csv.text()).trimEnd().split('\r\n');
    expect(head).toBe('lijst,van,naam,onderdeel,stand,sectie,op,gebeurtenis,toelichting,rijen');
    const sections = lines.filter((line) => line.startsWith('secties,')).map((line) => line.split(','));
    expect(sections.map(([, van, , , stand]) => ({ van, stand }))).toEqual(
      volledigheid.secties.regels.map(({ van, stand }) => ({ van, stand })),
    );
    expect((await api.call(`${path}&formaat=ods`)).status).toBe(200);
  });
});

describe('a file of a frozen edition', () => {
  it('may be kept for ever by whoever has it', async () => {
    const path = await fileOf('2025-05-20', 'text/html');
    const response = await api.call(path, { headers: { 'Accept-Encoding': 'identity' } });
    const etag = response.headers.get('etag') ?? '';
    expect([response.status, etag]).toEqual([200, `"${path.split('/').at(-1)}"`]);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
    expect(await response.text()).toContain('<!doctype html>');
    expect((await api.call(path, { headers: { 'If-None-Match': etag } })).status).toBe(304);
  });

  it('is the report as it is, and its manifest names it', async () => {
    const { editie } = await read('2025-05-20');
    const manifest = await bodyOf<{ bestanden: object[]; logControlepunt: null }>(
      await api.call(`/v1/edities/2025-05-20/bestanden/${editie.bevriezing.manifest}`),
    );
    expect(manifest).toMatchObject({ bestanden: editie.bevriezing.bestanden, logControlepunt: null });
    const report = await bodyOf<{ klokken: object }>(await api.call(await fileOf('2025-05-20', 'application/json')));
    expect(report.klokken).toMatchObject({ geldigOp: '2025-05-20' });
  });

  it('is there for the BO alone where it was frozen for the BO', async () => {
    const path = await fileOf('2025-09-05', 'application/json');
    for (const as of [undefined, 'coordinator-d', 'nza']) {
      const response = await api.call(path, as === undefined ? {} : { as });
      expect([response.status, (await problemFrom(response)).code]).toEqual([404, 'EDITION.FILE_NOT_FOUND']);
    }
    const inside = await api.call(path, { as: 'bo' });
    expect([inside.status, inside.headers.get('cache-control')]).toEqual([200, 'private, max-age=31536000, immutable']);
  });

  it.each(['a'.repeat(64), 'geen-getal'])('is not found as %s', async (digest) => {
    expect((await api.call(`/v1/edities/2025-05-20/bestanden/${digest}`)).status).toBe(404);
  });
});

describe('an edition', () => {
  it('is published for few while its publication is under embargo', async () => {
    const embargo = { soort: 'embargo', besluitDoor: 'VWS', reden: 'Eerst het BO.', geldigVanaf: '2026-01-01' };
    await write('/v1/publicaties/rapportage-2025-09/embargobesluiten', embargo);
    await decide('2025-09-05', { soort: 'editie-publicatie', publicatie: 'rapportage-2025-09', geldigVanaf: '2026-11-20' });
    expect((await read('2025-09-05', 'bo')).editie).toMatchObject({ status: 'gepubliceerd', gepubliceerdOp: '2026-11-20' });
    const outside = await read('2025-09-05');
    expect(outside.editie).toMatchObject({ status: 'bevroren', gepubliceerdOp: null });
    expect(outside.geschiedenis.map(({ soort }) => soort)).not.toContain('EditionPublished');
  });

  it('is revised by one that names it, once it is published', async () => {
    const revision = { soort: 'editie-opening', herzieningVan: '2025-05-20', reden: 'Een tabel was fout.', geldigVanaf: '2026-11-20' };
    expect((await problemFrom(await ask('/v1/edities/2025-05-20-h1/besluiten', revision))).code).toBe('EDITION.NOT_PUBLISHED');
    await decide('2025-05-20', { soort: 'editie-publicatie', geldigVanaf: '2026-11-20' });
    await decide('2025-05-20-h1', revision);
    expect((await read('2025-05-20-h1')).editie).toMatchObject({ status: 'geopend', herzieningVan: '2025-05-20' });
    expect((await read('2025-05-20')).editie.status).toBe('gepubliceerd');
  });

  it.each([
    ['2025-09-07', { soort: 'editie-opening', geldigVanaf: '2025-10-01' }, 409],
    ['2025-09-06', { soort: 'editie-publicatie', geldigVanaf: '2025-10-01' }, 409],
    ['2025-09-06-h1', { soort: 'editie-opening', geldigVanaf: '2025-10-01' }, 400],
    ['2025-9-6', { soort: 'editie-opening', geldigVanaf: '2025-10-01' }, 404],
  ])('%s takes no %j', async (code, body, status) => {
    expect((await ask(`/v1/edities/${code}/besluiten`, body)).status).toBe(status);
  });

  it('is frozen by who makes the report, for an audience that is named', async () => {
    expect((await ask('/v1/edities/2025-05-20/bevriezing', { doelgroep: 'openbaar' }, 'coordinator-d')).status).toBe(403);
    expect((await ask('/v1/edities/2025-09-06/bevriezing', { doelgroep: 'openbaar' })).status).toBe(404);
    expect((await ask('/v1/edities/2025-05-20/bevriezing', { doelgroep: 'openbaar' })).status).toBe(409);
    const unnamed = await bodyOf<{ fouten: { veld: string }[] }>(await ask('/v1/edities/2025-05-20/bevriezing', {}));
    expect(unnamed.fouten).toMatchObject([{ veld: 'doelgroep' }]);
  });
});
