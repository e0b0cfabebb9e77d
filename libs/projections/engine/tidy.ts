import { DatabaseError, type Pool } from 'pg';
import { quoted } from '../database/sql.js';
import { volgnummerOf } from '../registry/checkpoint.js';
import { loadRegistry, type Registrations } from '../registry/registry.js';

/** After so many events at once. */
export const TIDY_FROM = 10_000;
const UNDEFINED_TABLE = '42P01';

/**
 * Tidies the tables that a catch-up filled: until that is done an index cannot answer without a look at each row, and the planner
 * knows nothing of what came. PostgreSQL does it of itself within a minute; a report then takes twice as long so long.
 * @param before how the projections stood when the catch-up began
 */
export async function tidyAfter(pool: Pool, before: Registrations, from: number): Promise<void> {
  for (const { name, table, progress } of (await loadRegistry(pool)).values()) {
    if (volgnummerOf(progress) - volgnummerOf(before.get(name)?.progress ?? null) >= from) await tidy(pool, table);
  }
}

async function tidy(pool: Pool, table: string): Promise<void> {
  try {
    await pool.query(`VACUUM (ANALYZE) ${quoted(table)}`);
  } catch (error) {
    // Another process swapped it for a rebuilt one meanwhile, which is tidy.
    if (error instanceof DatabaseError && error.code === UNDEFINED_TABLE) return;
    throw error;
  }
}
