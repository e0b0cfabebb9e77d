import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { CalendarDate } from '@peildatum/kernel';
import { composeReport, foldReport, jsonReport, type Report } from '@peildatum/reporting';
import { tellCommitments } from '../testing/commitment-examples.js';
import { bodyOf, problemFrom, startTestApi, type TestApi } from '../testing/test-api.js';
import { csvOf, uploading } from '../testing/uploads.js';
import type { Afspraak } from './afspraken.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await tellCommitments(told, 'AZWA-A1', 'AZWA-A2', 'AZWA-A3');
});
afterAll(() => api.close());

interface Receipt {
  readonly gebeurtenissen: readonly { readonly id: string; readonly soort: string }[];
}
const tell = (code: string, body: object, as = 'vws', path = 'vastleggingen') => api.call(`/v1/afspraken/${code}/${path}`, { as, body });
async function told(path: string, body: object): Promise<string> {
  const response = await api.call(path, { as: 'beheerder', body });
  expect([path, response.status]).toEqual([path, 201]);
  return (await bodyOf<Receipt>(response)).gebeurtenissen[0]?.id ?? '';
}
const ADDED = { soort: 'afspraak-in-rapportage', geldigVanaf: '2025-10-01' };
const add = async (code: string, more: object = {}) =>
  (await bodyOf<Receipt>(await tell(code, { ...ADDED, ...more }))).gebeurtenissen[0]?.id ?? '';
const taken = async (query = 'geldigOp=2026-01-01') =>
  ((await (await api.call(`/v1/peildatum-rapporten?${query}`)).json()) as Report).afspraken?.inRapportage;
const listed = async (query: string) =>
  (await bodyOf<{ afspraken: readonly Afspraak[] }>(await api.call(`/v1/afspraken?${query}`))).afspraken.map(({ code }) => code);

it('enters the report from its day on: listed, counted, and explained by its event', async () => {
  expect(await taken()).toBeNull();
  const event = await add('AZWA-A1', { noot: 'Aanvullende afspraak.' });
  const inRapportage = await taken();
  expect(inRapportage).toMatchObject({
    cijfer: { sleutel: 'afspraken.in-rapportage', aantal: 1 },
    afspraken: [{ code: 'AZWA-A1', titel: 'Samenwerking', sinds: '2025-10-01', noot: 'Aanvullende afspraak.' }],
  });
  expect(await taken('geldigOp=2025-09-30')).toBeNull();
  expect(await listed(inRapportage?.cijfer.uitleg.split('?')[1] ?? '')).toEqual(['AZWA-A1']);
  expect(await listed('geldigOp=2026-01-01&inRapportage=false')).toEqual(['AZWA-A2', 'AZWA-A3']);
  const explained = await (await api.call('/v1/verklaringen/afspraken.in-rapportage?geldigOp=2026-01-01')).text();
  expect([JSON.parse(explained).waarde, explained.includes(event)]).toEqual([1, true]);
  const { afspraak } = await bodyOf<{ afspraak: Afspraak }>(await api.call('/v1/afspraken/AZWA-A1?geldigOp=2026-01-01'));
  expect(afspraak).toMatchObject({ inRapportageSinds: '2025-10-01', inRapportageNoot: 'Aanvullende afspraak.' });
});

it('enters once, told by who keeps the agreement', async () => {
  expect((await tell('AZWA-A1', { ...ADDED, noot: 'Aanvullende afspraak.' })).status).toBe(200);
  const again = await tell('AZWA-A1', { ...ADDED, geldigVanaf: '2025-11-01' });
  expect([again.status, (await problemFrom(again)).code]).toEqual([409, 'COMMITMENT.IN_REPORT']);
  expect((await tell('AZWA-A2', ADDED, 'coordinator-d')).status).toBe(403);
});

it('is taken back by a correction, and out when the commitment is withdrawn', async () => {
  const event = await add('AZWA-A2');
  const codes = async () => (await taken())?.afspraken.map(({ code }) => code);
  expect(await codes()).toEqual(['AZWA-A1', 'AZWA-A2']);
  expect((await tell('AZWA-A2', { gebeurtenis: event, reden: 'Onjuist.', vervanging: null }, 'vws', 'correcties')).status).toBe(201);
  expect(await codes()).toEqual(['AZWA-A1']);
  await told('/v1/afspraken/AZWA-A1/vastleggingen', { soort: 'afspraak-vervallen', reden: 'Gaat op.', geldigVanaf: '2025-12-01' });
  expect([await codes(), await listed('geldigOp=2026-01-01&inRapportage=true')]).toEqual([undefined, []]);
  expect((await taken('geldigOp=2025-11-30'))?.cijfer.aantal).toBe(1);
});

it('may be told by a file, and stands in the table of the report', async () => {
  const { status } = await uploading(api)(csvOf('soort,afspraak,geldigVanaf,noot', 'afspraak-in-rapportage,AZWA-A3,2025-10-01,Nieuw'));
  expect(status).toBe(201);
  const page = await (await api.call('/v1/peildatum-rapporten?geldigOp=2026-01-01&formaat=html')).text();
  expect(page).toMatch(/Afspraken die in de rapportage zijn opgenomen[\s\S]*AZWA-A3[\s\S]*1 oktober 2025/);
  expect(await (await api.call('/v1/peildatum-rapporten?geldigOp=2025-09-30&formaat=html')).text()).not.toContain(
    'rapportage zijn opgenomen',
  );
});

it('is the same from the events as from the read models', async () => {
  const all = [];
  for await (const event of api.log.replay()) all.push(event);
  for (const day of ['2025-09-30', '2025-10-01', '2025-11-30', '2026-01-01'] as CalendarDate[]) {
    const own = JSON.parse(jsonReport(composeReport(foldReport(all, day)))) as Report;
    expect(await taken(`geldigOp=${day}`)).toEqual(own.afspraken?.inRapportage);
  }
});
