import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ApiStand, openApiStand } from '../support/api-stand.js';
import { World } from './world.js';

interface Page {
  readonly klokken: { readonly volgnummer: number };
  readonly totaal: number;
  readonly volgende: string | null;
  readonly [list: string]: unknown;
}

let api: ApiStand;
let world: World;
beforeAll(async () => {
  api = await openApiStand();
  world = new World(api);
});
afterAll(() => api.close());

/** Reads all pages by their Link, and records something new, in the middle of each list, between every two. */
async function paged(
  first: string,
  list: string,
): Promise<{ readonly items: readonly Record<string, unknown>[]; readonly pages: readonly Page[] }> {
  const items: Record<string, unknown>[] = [];
  const pages: Page[] = [];
  for (let address: string | null = first; address !== null; ) {
    const { status, headers, body } = await world.call({ path: address, as: 'auditor' });
    expect(`${address} ${status}`).toBe(`${address} 200`);
    const page = JSON.parse(body) as Page;
    pages.push(page);
    items.push(...(page[list] as Record<string, unknown>[]));
    expect(headers.get('link')).toBe(page.volgende === null ? null : `<${page.volgende}>; rel="next"`);
    address = page.volgende;
    const code = `IZA-M-${world.next()}`;
    await world.write('/v1/acties', { code, thematafel: 'D', geldigVanaf: '2025-01-01' });
    await world.write(`/v1/acties/${code}/statusmeldingen`, { status: 'loopt-voor', geldigVanaf: '2025-02-01' });
    await world.dossiers.approvedPlan();
  }
  return { items, pages };
}

/** What stands on the pages, against what stood there at the head of the first one. */
const headOf = (pages: readonly Page[]): number => pages[0]?.klokken.volgnummer ?? 0;

describe('the pages of a list, while events arrive', () => {
  it('give every event before the head of the first page once, in order', async () => {
    const { items, pages } = await paged('/v1/gebeurtenissen?limiet=500', 'gebeurtenissen');
    const head = headOf(pages);
    expect(pages.length).toBeGreaterThan(5);
    expect(items.map(({ volgnummer }) => volgnummer)).toEqual(Array.from({ length: head }, (_, i) => i + 1));
    expect(new Set(pages.map(({ totaal }) => totaal))).toEqual(new Set([head]));
    expect(new Set(items.map(({ id }) => id)).size).toBe(head);
  });

  it('give them under a filter too', async () => {
    const { items, pages } = await paged('/v1/gebeurtenissen?limiet=75&soort=ActionRegistered', 'gebeurtenissen');
    expect(pages.length).toBeGreaterThan(5);
    expect(items).toHaveLength(pages[0]?.totaal ?? 0);
    const numbers = items.map(({ volgnummer }) => Number(volgnummer));
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    expect(Math.max(...numbers)).toBeLessThanOrEqual(headOf(pages));
  });

  it.each([
    ['acties', 'acties', '2026-01-01', 80],
    ['snelle-toetsen', 'snelleToetsen', '2025-05-20', 75],
    ['transformatieplannen', 'transformatieplannen', '2025-05-20', 30],
    ['kpis', 'kpis', '2024-11-18', 20],
  ])('give every one of %s that stood in the register at the first page once, and none that came later', async (path, list, on, limit) => {
    const { items, pages } = await paged(`/v1/${path}?limiet=${limit}&geldigOp=${on}`, list);
    expect(pages.length).toBeGreaterThan(5);
    const at = JSON.parse((await world.call({ path: `/v1/${path}?limiet=500&geldigOp=${on}&volgnummer=${headOf(pages)}` })).body) as Page;
    const expected = at[list] as Record<string, unknown>[];
    expect(expected).toHaveLength(at.totaal);
    expect(items).toEqual(expected);
  });

  it('give every month of a budget without a term once, ten years at a time', async () => {
    const established = { soort: 'budget', titel: 'Zonder looptijd', bedrag: '10 mln', geldigVanaf: '2025-07-03' };
    await world.write('/v1/budgetten/zonder-looptijd/besluiten', established);
    const { items, pages } = await courseOf('/v1/uitputting/zonder-looptijd?geldigOp=2199-12-31');
    expect(pages.length).toBeGreaterThan(15);
    expect(Math.max(...pages.map(({ length }) => length))).toBe(120);
    expect([items.length, items[0], items.at(-1)]).toEqual([2094, '2025-07-31', '2199-12-31']);
    expect(new Set(items).size).toBe(items.length);
  });
});

/** The month-ends of a budget, by the Link of each page. */
async function courseOf(first: string): Promise<{ readonly items: readonly string[]; readonly pages: readonly (readonly string[])[] }> {
  const pages: string[][] = [];
  for (let address: string | null = first; address !== null; ) {
    const { status, headers, body } = await world.call({ path: address });
    expect(`${address} ${status}`).toBe(`${address} 200`);
    const { maanden, volgende } = (JSON.parse(body) as { verloop: { maanden: { geldigOp: string }[]; volgende: string | null } }).verloop;
    pages.push(maanden.map(({ geldigOp }) => geldigOp));
    expect(headers.get('link')).toBe(volgende === null ? null : `<${volgende}>; rel="next"`);
    address = volgende;
  }
  return { items: pages.flat(), pages };
}
