import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { edited, opened } from '../../../libs/worksheets/testing/edited.js';
import { Dossiers } from '../testing/dossiers.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { recordedIn, TYPES } from '../testing/uploads.js';

let api: TestApi;
let plan: string;
beforeAll(async () => {
  api = await startTestApi();
  const write = async (path: string, body: object) => {
    const response = await api.call(path, { as: 'beheerder', body });
    if (response.status >= 300) throw new Error(await response.text());
    return (await response.json()) as Record<string, unknown>;
  };
  plan = await new Dossiers(write).approvedPlan();
});
afterAll(() => api.close());

const address = (name: string, format: string) => `/v1/verzekeraars/${encodeURIComponent(name)}/werkblad.${format}`;
const sent = async (bytes: Uint8Array, as: string, format: 'xlsx' | 'ods') => {
  const response = await api.call('/v1/werkbladen', { as, file: { type: TYPES[format], bytes } });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

it.each(['xlsx', 'ods'] as const)('an insurer says in a werkblad what became of its KPIs: %s', async (format) => {
  const [outcome, other] = format === 'xlsx' ? ['K01', 'K02'] : ['K02', 'K01'];
  const bytes = new Uint8Array(await (await api.call(address('Zilveren Kruis', format), { as: 'verzekeraar-zk' })).arrayBuffer());
  const { kpis = [] } = await opened(bytes, format);
  expect(kpis.map(({ kpi }) => kpi)).toEqual([`${plan}.K01`, `${plan}.K02`]);
  const back = await edited(bytes, format, (sheets) => {
    const row = (kpi: string) => sheets.kpis?.find((one) => one.kpi === `${plan}.${kpi}`) as Record<string, string>;
    Object.assign(row(outcome as string), { uitkomst: 'deels-behaald', verdiend: '30,50', bewijs: 'verslag', vanaf: '2025-03-01' });
    if (format === 'xlsx') Object.assign(row(other as string), { verwacht: '20', reden: 'De werving loopt achter.', vanaf: '2025-03-01' });
    return undefined;
  });
  const begun = (await recordedIn(api)).length;
  expect((await sent(back, 'verzekeraar-vgz', format)).status).toBe(403);
  expect(await sent(back, 'verzekeraar-zk', format)).toMatchObject({ status: 201, body: { werkblad: 'verzekeraar Zilveren Kruis' } });
  const told = (await recordedIn(api)).slice(begun).map(({ type, data }) => [type, data]);
  expect(told[0]).toEqual(['KpiPartlyAchieved', { plan, kpi: outcome, earned: '3050', evidence: 'verslag' }]);
  expect(told[1]?.[0]).toBe(format === 'xlsx' ? 'KpiExpectationRevised' : undefined);
  expect(await sent(back, 'verzekeraar-zk', format)).toMatchObject({ status: 200, body: { vastgelegd: 0 } });
  const [again] =
    (await opened(new Uint8Array(await (await api.call(address('Zilveren Kruis', format))).arrayBuffer()), format)).kpis?.filter(
      ({ kpi }) => kpi === `${plan}.${outcome}`,
    ) ?? [];
  expect(again).toMatchObject({ uitkomst: 'deels-behaald', verdiend: '30.5' });
});

it('says that it knows no KPI of another', async () => {
  const response = await api.call(address('Nergens', 'xlsx'));
  expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([404, 'WORKSHEET.NO_KPIS']);
});
