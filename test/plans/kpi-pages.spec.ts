import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CalendarDate, PageRequest } from '@peildatum/kernel';
import { type KpiFilter, kpiPageAt, kpiProjection, kpisAt } from '@peildatum/plans';
import { matchesKpi, pageOf } from '../support/matching.js';
import { openStand, type Stand } from '../support/stand.js';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());

const clocks = { validOn: '2024-11-18' as CalendarDate, uses: [kpiProjection] };

/** A page, and how many rows came from the database for it. */
const pageAt = (filter: KpiFilter, page: PageRequest) =>
  stand.readModels.at(clocks, async (snapshot) => {
    let read = 0;
    const query: typeof snapshot.query = async (sql, values) => {
      const rows = await snapshot.query(sql, values);
      read += rows.length;
      return rows as never;
    };
    return { page: await kpiPageAt({ ...snapshot, query }, filter, page), read };
  });

describe('a page of KPIs', () => {
  it('is that of all of them, under any filter', async () => {
    const all = await stand.readModels.at(clocks, (snapshot) => kpisAt(snapshot));
    const [first, , third] = all;
    const filters: KpiFilter[] = [
      {},
      { sector: third?.sector ?? null },
      { sector: null },
      { sector: 'bestaat niet' },
      { outcomes: ['open'] },
      { outcomes: ['achieved', 'partly-achieved'] },
      { plan: first?.plan as string },
      { plan: first?.plan as string, outcomes: ['missed'] },
      { plan: 'NERGENS-1.1' },
    ];
    const totals: number[] = [];
    for (const filter of filters) {
      const found = all.filter((kpi) => matchesKpi(kpi, filter));
      totals.push(found.length);
      for (const after of [undefined, found[0]?.code, found[4]?.code, found.at(-1)?.code])
        for (const limit of [1, 5, 500])
          expect((await pageAt(filter, after === undefined ? { limit } : { limit, after })).page).toEqual(pageOf(found, after, limit));
      await expect(pageAt(filter, { limit: 5, after: 'zzz' })).rejects.toMatchObject({ faults: [{ field: 'na', code: 'QUERY.INVALID' }] });
    }
    expect(new Set(totals).size).toBeGreaterThan(3);
  });

  it('reads no others than its own', async () => {
    const { page, read } = await pageAt({}, { limit: 5 });
    expect([page.items.length, page.total > 50]).toEqual([5, true]);
    expect(read).toBeLessThanOrEqual(2 * 5 + 1);
  });
});
