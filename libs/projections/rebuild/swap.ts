import type { Clock, Uuid } from '@peildatum/kernel';
import { type ClientBase, DatabaseError } from 'pg';
import { transactionOn } from '../database/transaction.js';
import { type Progress, volgnummerOf } from '../registry/checkpoint.js';
import { keepSkips } from '../registry/skips.js';
import { dropTable } from '../rows/generation-tables.js';

type Lose = (error: Error) => void;

export interface Replacement {
  readonly name: string;
  readonly version: number;
  /** The live generation that it replaces is the one before it. */
  readonly generation: number;
  readonly table: string;
  readonly progress: Progress;
  readonly skipped: readonly Uuid[];
}

/**
 * Makes a loaded table the live one, by one update of the registry's row.
 * @param regardless the live table is of another log: how far it came says nothing
 * @returns false when the live table is further: catch up first
 */
export function swap(client: ClientBase, lose: Lose, clock: Clock, next: Replacement, regardless: boolean): Promise<boolean> {
  const { name, version, generation, table, progress: p, skipped } = next;
  return transactionOn(client, lose, async () => {
    const { rowCount } = await client.query(
      `UPDATE projection
          SET version = $2, generation = $3, table_name = $4, log_id = $5, volgnummer = $6, cursor = $7, known_at = $8, event_id = $9,
              stream = $10, revision = $11, updated_at = $12, state = 'running', reason_code = NULL, reason_text = NULL,
              halted_event_id = NULL, halted_volgnummer = NULL
        WHERE name = $1 AND generation = $3 - 1 AND ($13 OR volgnummer <= $6)`,
      [
        ...[name, version, generation, table, p?.logId, volgnummerOf(p), p?.cursor, p?.knownAt, p?.eventId, p?.stream, p?.revision],
        ...[clock.now(), regardless],
      ],
    );
    if (rowCount !== 1) return false;
    await keepSkips(client, name, skipped);
    return true;
  });
}

/** It is read now, or something that an operator made hangs on it (a view). */
const IN_USE = ['55P03', '2BP01'];

/**
 * Drops a table that is no longer live. A reader holds its table from the start of its snapshot on, so the drop waits for
 * readers that are under way. False: they take longer than two seconds, or something else holds it; it may be tried again.
 */
export async function dropWhenFree(client: ClientBase, lose: Lose, table: string): Promise<boolean> {
  try {
    await transactionOn(client, lose, async () => {
      await client.query(`SET LOCAL lock_timeout = '2s'`);
      await dropTable(client, table);
    });
    return true;
  } catch (error) {
    if (error instanceof DatabaseError && IN_USE.includes(error.code ?? '')) return false;
    throw error;
  }
}
