import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CalendarDate } from '@peildatum/kernel';
import { type Database, openDatabase, runMigrations } from '@peildatum/platform';
import type { Snapshot } from '@peildatum/projections';
import { freshDatabase, type TestDatabase } from '../../platform/testing/test-database.js';
import { CreatePlans1765000000010 } from './create-plans.migration.js';
import { IntakeFactRow } from './intake-fact.entity.js';
import { KpiFactRow } from './kpi-fact.entity.js';
import { PlanFactRow } from './plan-fact.entity.js';
import { SnelleToetsFactRow } from './snelle-toets-fact.entity.js';
import { amountsAt, planAmountsAt, sectorAmountsAt } from './sums-at.js';

const PLANS = 50;
const KPIS = 20;

let fresh: TestDatabase;
let database: Database;
beforeAll(async () => {
  fresh = await freshDatabase();
  database = await openDatabase({
    url: fresh.appUrl,
    entities: [SnelleToetsFactRow, PlanFactRow, KpiFactRow, IntakeFactRow],
    migrations: [CreatePlans1765000000010],
    applicationName: 'sums-at-spec',
  });
  await runMigrations(database.dataSource);
  await facts('terms', 1, 100);
  for (let day = 2; day < 12; day += 1) await facts('expected', day, 100 - day);
  await facts('outcome', 20, 60, 'k % 2 = 0');
  await facts('payment', 21, 50, 'k % 2 = 0');
  await facts('released', 22, 0, 'k % 4 = 0');
  await database.pool.query('VACUUM (ANALYZE) kpi_fact');
});
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

/** Of every KPI, or some: an aspect from a day on. */
const facts = (aspect: string, day: number, amount: number, which = 'true') =>
  database.pool.query(
    `INSERT INTO kpi_fact (subject, aspect, valid_from, place, volgnummer, event_id, basis, amount, outcome, sector)
     SELECT 'ST-' || p || '.1.K' || k, $1, date '2024-01-01' + $2::int, $2 * 10000 + p * 20 + k, $2 * 10000 + p * 20 + k, gen_random_uuid(), 'derived', $3, 'achieved',
            CASE k % 3 WHEN 0 THEN 'MSZ' WHEN 1 THEN 'GGZ' END
       FROM generate_series(1, ${PLANS}) p, generate_series(1, ${KPIS}) k WHERE ${which}`,
    [aspect, day, amount],
  );

/** As a snapshot answers on a day. */
const snapshotOf = (day: string): Snapshot =>
  ({
    bounds: [day as CalendarDate, 1_000_000],
    table: () => 'kpi_fact',
    query: async (sql: string, values: readonly unknown[]) => (await database.pool.query(sql, [...values])).rows,
  }) as unknown as Snapshot;

describe('the amounts of all KPIs', () => {
  it.each(['2024-01-02', '2024-01-06', '2024-01-22', '2024-01-25'])('add up to the same per sector and per plan, on %s', async (day) => {
    const [sectors, plans] = [await sectorAmountsAt(snapshotOf(day)), await planAmountsAt(snapshotOf(day))];
    expect(await amountsAt(snapshotOf(day))).toEqual({ sectors, plans });
    expect(sectors.map(({ sector, kpis, derived, reconstructed }) => [sector, kpis, derived, reconstructed])).toEqual([
      ['GGZ', 350, 350, 0],
      ['MSZ', 300, 300, 0],
      [null, 350, 350, 0],
    ]);
    expect(plans).toHaveLength(PLANS);
    const total = (part: 'available' | 'expected' | 'released', rows: typeof plans | typeof sectors) =>
      rows.reduce((sum, { amounts }) => sum + Number(amounts[part]), 0);
    for (const part of ['available', 'expected', 'released'] as const) expect(total(part, sectors)).toBe(total(part, plans));
  });

  it('are what was told last: of a plan after its outcomes, payments and releases', async () => {
    expect((await planAmountsAt(snapshotOf('2024-02-01')))[0]).toEqual({
      plan: 'ST-1.1',
      // Ten KPIs are open at 89 of 100, ten earned 60 of which 50 was paid, and of five of those the rest was released.
      amounts: {
        available: '2000',
        expected: '990',
        payable: '500',
        estimate: '1490',
        released: '200',
        toRelease: '200',
        possiblyToRelease: '110',
      },
    });
  });

  it('stand in the index alone, so that nothing of the table need be read', async () => {
    const client = await database.pool.connect();
    try {
      // So few facts are cheaper to read from the table: here it counts that they need not be.
      await client.query('SET enable_seqscan = off');
      await client.query('SET enable_bitmapscan = off');
      const plan: string[] = [];
      const query = async (sql: string, values: readonly unknown[]) => {
        const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN (COSTS OFF) ${sql}`, [...values]);
        plan.push(...rows.map((row) => row['QUERY PLAN']));
        return [];
      };
      await amountsAt({ ...snapshotOf('2024-02-01'), query } as unknown as Snapshot);
      const scans = plan.filter((line) => /Scan .*on kpi_fact/.test(line));
      expect(scans).toHaveLength(5);
      for (const scan of scans) expect(scan).toContain('Index Only Scan using kpi_fact_aspect_subject_');
    } finally {
      client.release(true);
    }
  });
});
