import type { QueryRunner } from 'typeorm';
import { quoted } from './database/sql.js';
import { assertTableName } from './rows/generation-tables.js';

/**
 * Makes the template of a read model: the columns of `FactRow`, its value columns, and the indexes that the probe, the
 * list of an aspect's subjects and corrections need. For a context's own migration.
 * @param table at most 50 characters: its generations carry a number behind it
 * @param valueColumns as in CREATE TABLE: `progress text, due date`; what a row of another aspect leaves open must be nullable
 * @param carried the columns that a read of every subject asks for, `status, basis`: the one index carries them, so that such
 * a read does not look at the table. Short ones alone: an index row takes 2,700 bytes at most
 */
export async function createFactTable(queryRunner: QueryRunner, table: string, valueColumns: string, carried?: string): Promise<void> {
  assertTableName(table);
  await queryRunner.query(`
    CREATE TABLE ${quoted(table)} (
      subject text COLLATE "C" NOT NULL,
      aspect text COLLATE "C" NOT NULL,
      valid_from date NOT NULL,
      place bigint NOT NULL,
      volgnummer bigint NOT NULL,
      event_id uuid NOT NULL,
      basis text NOT NULL,
      superseded_by bigint,
      ${valueColumns},
      ${carried === undefined ? 'PRIMARY KEY (subject, aspect, volgnummer),' : ''}
      CHECK (superseded_by > volgnummer)
    )`);
  const key = '(aspect, subject, valid_from DESC, place DESC, volgnummer DESC)';
  // An event has one `valid_from`: by this index a row is as unique as by the key, which would only be in the planner's way.
  if (carried !== undefined) {
    await queryRunner.query(`CREATE UNIQUE INDEX ON ${quoted(table)} ${key} INCLUDE (superseded_by, ${carried})`);
  } else await queryRunner.query(`CREATE INDEX ON ${quoted(table)} ${key}`);
  await queryRunner.query(`CREATE INDEX ON ${quoted(table)} (event_id)`);
}
