import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CalendarDate } from '@peildatum/kernel';
import { composeReport, foldReport, htmlSummary, jsonSummary, type Report, type SummaryPage } from '@peildatum/reporting';
import { problemFrom, startTestApi, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let report: Report;

beforeAll(async () => {
  api = await startTestApi();
  const tell = async (path: string, body: object) => expect((await api.call(path, { as: 'beheerder', body })).status).toBe(201);
  await tell('/v1/thematafels/D', { naam: 'Passende zorg', geldigVanaf: '2024-01-01' });
  for (const [code, gereed] of [
    ['S-1', '1-7-2026'],
    ['S-2', 'ooit'],
  ] as const)
    await tell('/v1/acties', { code, thematafel: 'D', gereed, geldigVanaf: '2024-01-01' });
  await tell('/v1/acties/S-1/statusmeldingen', { status: 'loopt-achter', maatregel: 'Er wordt meegeschreven.', geldigVanaf: '2024-02-01' });
  const events = [];
  for await (const event of api.log.replay()) events.push(event);
  report = composeReport(foldReport(events, '2025-07-01' as CalendarDate));
});
afterAll(() => api.close());

const get = (query = '', headers: Record<string, string> = {}) =>
  api.call(`/v1/samenvattingen?geldigOp=2025-07-01${query}`, { headers: { 'Accept-Encoding': 'identity', ...headers } });

describe('the summary over HTTP', () => {
  it('is byte for byte what the report library makes, as JSON and as a page', async () => {
    expect(await (await get()).text()).toBe(jsonSummary(report));
    const page = await get('&formaat=html');
    expect(await page.text()).toBe(htmlSummary(report));
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('counts what was recorded', async () => {
    const { samenvatting } = (await (await get()).json()) as SummaryPage;
    expect(samenvatting.perThematafel[0]).toMatchObject({
      letter: 'D',
      metTermijn: { aantal: 1 },
      openZonderTermijn: { aantal: 1 },
      gemeld: { aantal: 1 },
      nodig: { waarde: '0.3', ondergrens: true },
      gemaakt: { waarde: null },
    });
  });

  it('is a file with a name of its own as PDF', async () => {
    const response = await get('', { Accept: 'application/pdf' });
    expect(response.headers.get('content-disposition')).toMatch(/^inline; filename="samenvatting-2025-07-01-\d+\.pdf"$/);
    expect(Buffer.from(await response.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-');
  });

  it('has tags that differ from those of the report, and is not sent again to who has it', async () => {
    const [own, whole] = [await get(), await api.call('/v1/peildatum-rapporten?geldigOp=2025-07-01')];
    const tag = own.headers.get('etag') ?? '';
    expect(tag).not.toBe(whole.headers.get('etag'));
    expect((await get('', { 'If-None-Match': tag })).status).toBe(304);
  });

  it('is in no form that has no pages', async () => {
    expect(await problemFrom(await get('&formaat=xlsx'))).toMatchObject({ status: 400 });
    expect((await get('', { Accept: 'text/csv' })).status).toBe(406);
  });

  it('is for the board alone to who is inside', async () => {
    expect((await get('&doelgroep=bo')).status).toBe(404);
  });

  it('has lists behind its counts', async () => {
    const { samenvatting } = (await (await get()).json()) as SummaryPage;
    const { metTermijn, openMetTermijn, openZonderTermijn, gemeld } = samenvatting.geheel;
    for (const { uitleg, aantal } of [metTermijn, openMetTermijn, openZonderTermijn, gemeld])
      expect([uitleg, ((await (await api.call(uitleg)).json()) as { totaal: number }).totaal]).toEqual([uitleg, aantal]);
  });
});
