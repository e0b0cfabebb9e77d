import type { QueryRunner } from 'typeorm';
import { quoted } from './database/sql.js';
import { assertTableName } from './rebuild/generation-tables.js';

/**
 * Makes the template of a read model: the columns of `FactRow`, its value columns, and the indexes that the probe, the
 * list of an aspect's subjects and corrections need. For a context's own migration.
 * @param table at most 50 characters: its generations carry a number behind it
 * @param valueColumns as in CREATE TABLE: `progress text, due date`; what a row of another aspect leaves open must be nullable
 */
export async function createFactTable(queryRunner: QueryRunner, table: string, valueColumns: string): Promise<void> {
  assertTableName(table);
  await queryRunner.query(`
    CREATE TABLE ${quoted(table)} (
      subject text COLLATE "C" NOT NULL,
      aspect text COLLATE "C" NOT NULL,
      valid_from date NOT NULL,
      volgnummer bigint NOT NULL,
      event_id uuid NOT NULL,
      basis text NOT NULL,
      superseded_by bigint,
      ${valueColumns},
      PRIMARY KEY (subject, aspect, volgnummer),
      CHECK (superseded_by > volgnummer)
    )`);
  await queryRunner.query(`CREATE INDEX ON ${quoted(table)} (aspect, subject, valid_from DESC, volgnummer DESC)`);
  await queryRunner.query(`CREATE INDEX ON ${quoted(table)} (event_id)`);
}
