import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CalendarDate } from '@peildatum/kernel';
import { composeReport, drawn, foldReport, htmlReport, jsonReport, type Report } from '@peildatum/reporting';
import { problemFrom, startTestApi, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let json: string;
let html: string;

beforeAll(async () => {
  api = await startTestApi();
  const body = { naam: 'Passende zorg', geldigVanaf: '2024-01-01' };
  expect((await api.call('/v1/thematafels/D', { as: 'beheerder', body })).status).toBe(201);
  const events = [];
  for await (const event of api.log.replay()) events.push(event);
  const report = composeReport(foldReport(events, '2025-05-20' as CalendarDate));
  json = jsonReport(report);
  html = htmlReport(report);
});
afterAll(() => api.close());

const get = (query = '', headers: Record<string, string> = {}) =>
  api.call(`/v1/peildatum-rapporten?geldigOp=2025-05-20${query}`, { headers });
const tagOf = (text: string) => `"${createHash('sha256').update(text).digest('hex')}"`;

describe('the report over HTTP', () => {
  it('is byte for byte what the report library makes, with its SHA-256 as tag', async () => {
    const plain = { 'Accept-Encoding': 'identity' };
    const response = await get('', plain);
    expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(json))).toBe(true);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('etag')).toBe(tagOf(json));
    const page = await get('&formaat=html', plain);
    expect(await page.text()).toBe(html);
    expect(page.headers.get('etag')).toBe(tagOf(html));
    expect(page.headers.get('vary')).toBe('Authorization, Accept, accept-encoding');
  });

  it('says in headers which report it is, and how to have it again', async () => {
    const { headers } = await get();
    expect(headers.get('peildatum-geldig-op')).toBe('2025-05-20');
    expect(headers.get('peildatum-bekend-op')).toBe('2026-11-20T10:00:00.000Z');
    expect(headers.get('peildatum-volgnummer')).toBe('2');
    expect(headers.get('peildatum-voorlopig')).toBe('false');
    // The place to wait for is the last event that the report counts.
    expect(headers.get('peildatum-positie')).toBe(
      (JSON.parse(json) as { klokken: { laatsteGebeurtenis: string } }).klokken.laatsteGebeurtenis,
    );
  });

  it('speaks of no event at all when it counts none', async () => {
    const { headers } = await get('&volgnummer=0');
    expect(headers.get('peildatum-volgnummer')).toBe('0');
    expect([headers.get('peildatum-bekend-op'), headers.get('peildatum-positie')]).toEqual([null, null]);
  });

  it.each([
    ['', 'application/json'],
    ['*/*', 'application/json'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'],
    ['text/*', 'text/html'],
    ['application/json;q=0.4, text/html;q=0.5', 'text/html'],
    ['text/html;q=0, */*', 'application/json'],
    ['TEXT/HTML', 'text/html'],
  ])('answers Accept %p with %s', async (accept, type) => {
    expect((await get('', { Accept: accept })).headers.get('content-type')).toBe(`${type}; charset=utf-8`);
  });

  it('is a PDF too, by Accept and by formaat: the same bytes, under a name of its own', async () => {
    const [asked, accepted] = [await get('&formaat=pdf'), await get('', { Accept: 'application/pdf' })];
    expect([asked.status, asked.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(asked.headers.get('content-disposition')).toMatch(/^inline; filename="voortgangsrapportage-\d{4}-\d\d-\d\d-\d+\.pdf"$/);
    expect(asked.headers.get('content-encoding')).toBeNull();
    const bytes = Buffer.from(await asked.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.equals(Buffer.from(await accepted.arrayBuffer()))).toBe(true);
  });

  it('lets formaat go before Accept, and refuses what it does not make', async () => {
    expect((await get('&formaat=json', { Accept: 'text/html' })).headers.get('content-type')).toContain('application/json');
    const picture = await get('', { Accept: 'image/png' });
    expect([picture.status, (await problemFrom(picture)).code]).toEqual([406, 'HTTP.NOT_ACCEPTABLE']);
    const unknown = await get('&formaat=docx');
    expect([unknown.status, (await problemFrom(unknown)).fouten]).toMatchObject([400, [{ veld: 'formaat' }]]);
  });

  it.each([
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
    ['ods', 'application/vnd.oasis.opendocument.spreadsheet', 'ods'],
    ['csv', 'application/zip', 'zip'],
  ] as const)('comes as %s in a file with a name, the same bytes as the library makes', async (formaat, type, extension) => {
    const response = await get(`&formaat=${formaat}`);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.equals(await drawn(JSON.parse(json) as Report, formaat))).toBe(true);
    expect([response.headers.get('content-type'), response.headers.get('content-disposition')]).toEqual([
      type,
      `attachment; filename="voortgangsrapportage-2025-05-20-${(JSON.parse(json) as Report).klokken.volgnummer}.${extension}"`,
    ]);
    expect((await get('', { Accept: type })).headers.get('etag')).toBe(response.headers.get('etag'));
    expect((await get()).headers.get('content-disposition')).toBeNull();
  });

  it('is not sent again to who has these bytes', async () => {
    const again = await get('', { 'If-None-Match': tagOf(json) });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(again.headers.get('peildatum-volgnummer')).toBe('2');
    expect((await get('&formaat=html', { 'If-None-Match': tagOf(json) })).status).toBe(200);
  });

  it('lets the page load and run nothing', async () => {
    const policy = (await get('&formaat=html')).headers.get('content-security-policy');
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).not.toMatch(/script-src|connect-src|https?:/);
  });
});
