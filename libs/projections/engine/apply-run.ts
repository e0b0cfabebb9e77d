import type { Clock } from '@peildatum/kernel';
import type { Pool } from 'pg';
import { inTransaction } from '../database/transaction.js';
import { checkpointAt } from '../logboek/numbering.js';
import type { Checkpoint } from '../registry/checkpoint.js';
import { advance, advanceStatement, type Registered } from '../registry/registry.js';
import type { EventRows } from '../rows/event-rows.js';
import { loadOf, type TableLoad } from '../rows/table-load.js';
import type { TableShape } from '../rows/table-shape.js';
import { insertAfter, isSmall, writeLoad } from '../rows/write-load.js';

/**
 * Applies a run of events to a live table in one transaction, the checkpoint first.
 * @returns where the projection stands now, or 'lost' when its row was no longer as `from`: then nothing is written.
 */
export async function applyRun(
  { pool, clock }: { readonly pool: Pool; readonly clock: Clock },
  shape: TableShape,
  from: Registered,
  run: readonly EventRows[],
): Promise<Registered | 'lost'> {
  const last = run[run.length - 1];
  if (last === undefined) return from;
  const progress = checkpointAt(last.entry);
  const load = loadOf(shape, run);
  const moved = await move(pool, clock, shape, from, progress, load);
  return moved ? { ...from, progress } : 'lost';
}

function move(pool: Pool, clock: Clock, shape: TableShape, from: Registered, to: Checkpoint, load: TableLoad): Promise<boolean> {
  if (load.rows.length === 0 && load.supersedes.size === 0) return advance(pool, clock, from, to);
  if (isSmall(load)) return insertAfter(pool, advanceStatement(clock, from, to), shape, from.table, load.rows);
  return inTransaction(pool, async (client) => {
    if (!(await advance(client, clock, from, to))) return false;
    await writeLoad(client, shape, from.table, load);
    return true;
  });
}
