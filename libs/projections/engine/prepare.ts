import type { Pool } from 'pg';
import { quoted } from '../database/sql.js';
import { inTransaction, withClient } from '../database/transaction.js';
import type { Projection } from '../logboek/logboek.projection.js';
import type { RebuildDeps } from '../rebuild/rebuild.js';
import { releaseRebuildLock, tryRebuildLock } from '../rebuild/rebuild-lock.js';
import { dropWhenFree } from '../rebuild/swap.js';
import { loadRegistered, type Registered, register } from '../registry/registry.js';
import { createGeneration, dropTable, generationTable, otherGenerations } from '../rows/generation-tables.js';
import type { TableShape } from '../rows/table-shape.js';
import { partsOf } from './as-declared.js';

/** Sees to it that a projection has a row in the registry and a live table, and that an earlier, killed rebuild leaves nothing behind. */
export async function prepare({ pool, clock }: RebuildDeps, { name, version }: Projection, { template }: TableShape): Promise<void> {
  await inTransaction(pool, async (client) => {
    // Two processes that start together must not both make the first table.
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('peildatum.projecties', 0))`);
    if (await loadRegistered(client, name)) return;
    const table = generationTable(template, 1);
    await dropTable(client, table);
    await createGeneration(client, template, table, 'now');
    await register(client, clock, { name, version, generation: 1, table });
  });
  await clearLeftovers(pool, name, template);
}

/** Whoever holds the lock is rebuilding: then the other tables are not leftovers. */
function clearLeftovers(pool: Pool, name: string, template: string): Promise<void> {
  return withClient(pool, async (client, lose) => {
    if (!(await tryRebuildLock(client, name))) return;
    try {
      const live = await loadRegistered(client, name);
      if (live === undefined) return;
      for (const leftover of await otherGenerations(client, template, live.table)) await dropWhenFree(client, lose, leftover);
    } finally {
      await releaseRebuildLock(client, name).catch(lose);
    }
  });
}

/** Whether the live table was filled by another version, or has other columns or indexes than its template. */
export async function isOutdated(pool: Pool, projection: Projection, { template }: TableShape, live: Registered): Promise<boolean> {
  if (live.version !== projection.version) return true;
  const { rows } = await pool.query<{ differ: boolean }>(`SELECT ${partsOf('$1::regclass')} <> ${partsOf('$2::regclass')} AS differ`, [
    quoted(template),
    quoted(live.table),
  ]);
  return rows[0]?.differ === true;
}
