import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CalendarDate } from '@peildatum/kernel';
import { type Database, openDatabase, runMigrations } from '@peildatum/platform';
import { projectionMigrations, type Snapshot } from '@peildatum/projections';
import { freshDatabase, type TestDatabase } from '../../platform/testing/test-database.js';
import { ActionFactRow } from './action-fact.entity.js';
import { standingsAt } from './actions-at.js';
import { CreateThematafels1763800000010 } from './create-thematafels.migration.js';
import { IndexStandings1764000000010 } from './index-standings.migration.js';

const SUBJECTS = 445;
const FACTS_EACH = 20;

let fresh: TestDatabase;
let database: Database;
beforeAll(async () => {
  fresh = await freshDatabase();
  database = await openDatabase({
    url: fresh.appUrl,
    entities: [ActionFactRow],
    migrations: [CreateThematafels1763800000010, IndexStandings1764000000010, ...projectionMigrations],
    applicationName: 'actions-at-spec',
  });
  await runMigrations(database.dataSource);
  await insert("SELECT 'A-' || s, aspect, 0, s FROM generate_series(1, $1) s, unnest(ARRAY['registration', 'thematafel', 'due']) aspect", [
    SUBJECTS,
  ]);
  await insert("SELECT 'A-' || s, 'status', n, n * 1000 + s FROM generate_series(1, $1) s, generate_series(0, $2) n", [
    SUBJECTS,
    FACTS_EACH,
  ]);
  await database.pool.query('VACUUM (ANALYZE) action_fact');
});
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

/** Rows of (subject, aspect, days after the first, volgnummer). */
const insert = (rows: string, values: readonly unknown[]) =>
  database.pool.query(
    `INSERT INTO action_fact (subject, aspect, valid_from, place, volgnummer, event_id, basis, status, thematafel)
     SELECT r.subject, r.aspect, date '2024-01-01' + r.day, r.volgnummer, r.volgnummer, gen_random_uuid(), 'recorded', 'behind', 'D'
       FROM (${rows}) AS r (subject, aspect, day, volgnummer)`,
    [...values],
  );

/** As a snapshot answers; `before` stands in front of every statement. */
const snapshotOf = (before: string, answers: unknown[]): Snapshot =>
  ({
    bounds: ['2024-12-31' as CalendarDate, 1_000_000],
    table: () => 'action_fact',
    query: async (sql: string, values: readonly unknown[]) => {
      const { rows } = await database.pool.query(`${before} ${sql}`, [...values]);
      answers.push(...rows);
      return rows;
    },
  }) as unknown as Snapshot;

describe('what a report counts of every action', () => {
  it('has one standing an action', async () => {
    const standings = await standingsAt(snapshotOf('', []));
    expect(standings).toHaveLength(SUBJECTS);
    expect(standings[0]).toEqual({
      code: 'A-1',
      thematafel: 'D',
      due: null,
      status: 'behind',
      statusSince: '2024-01-21',
      statusBasis: 'recorded',
      confirmedOn: null,
      confirmedBasis: null,
      retiredOn: null,
      retiredBasis: null,
    });
  });

  it('knows when a status was confirmed after it was told, and not what was confirmed before', async () => {
    const last = FACTS_EACH * 1000;
    await insert("SELECT 'A-' || s, 'confirmation', $1::int, $2::int + 1000 + s FROM generate_series(2, 3) s", [FACTS_EACH + 30, last]);
    await insert("SELECT 'A-4', 'confirmation', $1::int, 3500", [FACTS_EACH - 1]);
    const standings = await standingsAt(snapshotOf('', []));
    const of = (code: string) => standings.find((standing) => standing.code === code);
    expect(['A-2', 'A-3', 'A-4'].map((code) => [of(code)?.confirmedOn, of(code)?.confirmedBasis])).toEqual([
      ['2024-02-20', 'recorded'],
      ['2024-02-20', 'recorded'],
      [null, null],
    ]);
  });

  it('is read from the index alone, whatever lies in the table', async () => {
    const plan: { 'QUERY PLAN': string }[] = [];
    await standingsAt(snapshotOf('EXPLAIN (COSTS OFF)', plan)).catch(() => []);
    const scans = plan.map((row) => row['QUERY PLAN']).filter((line) => /Scan .*on action_fact/.test(line));
    expect(scans.length).toBeGreaterThanOrEqual(5); // the list of subjects, and four aspects
    for (const scan of scans) expect(scan).toContain('Index Only Scan using action_fact_standing on action_fact');
  });

  it('has one fact of an event and aspect, as before', async () => {
    await expect(insert("SELECT 'A-1', 'status', 3, 3001", [])).rejects.toMatchObject({ code: '23505' });
  });
});
