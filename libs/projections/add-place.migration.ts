import type { MigrationInterface, QueryRunner } from 'typeorm';
import { quoted } from './database/sql.js';

const BEFORE = 'valid_from DESC, volgnummer DESC';

/**
 * Gives the templates of before it the column `place`, and the indexes by which a value is found its order. The live tables then
 * differ from their templates, so that each is made anew before the process says ready.
 */
export class AddPlace1770000000001 implements MigrationInterface {
  readonly name = 'AddPlace1770000000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of await factTables(queryRunner)) {
      await queryRunner.query(`ALTER TABLE ${quoted(table)} ADD COLUMN IF NOT EXISTS place bigint NOT NULL`);
      for (const { name, definition } of await indexesOf(queryRunner, table)) {
        await queryRunner.query(`DROP INDEX ${quoted(name)}`);
        await queryRunner.query(definition.replace(BEFORE, 'valid_from DESC, place DESC, volgnummer DESC'));
      }
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of await factTables(queryRunner)) {
      await queryRunner.query(`ALTER TABLE ${quoted(table)} DROP COLUMN place`);
      await queryRunner.query(`CREATE INDEX ON ${quoted(table)} (aspect, subject, ${BEFORE})`);
    }
  }
}

/** The templates, and not the generations that were made of them. */
async function factTables(queryRunner: QueryRunner): Promise<string[]> {
  const rows: { name: string }[] = await queryRunner.query(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'r' AND n.nspname = current_schema() AND c.relname !~ '_g[0-9]+$'
        AND (SELECT count(*) FROM pg_attribute a
              WHERE a.attrelid = c.oid AND a.attname IN ('aspect', 'subject', 'valid_from', 'superseded_by') AND NOT a.attisdropped) = 4
      ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

function indexesOf(queryRunner: QueryRunner, table: string): Promise<{ name: string; definition: string }[]> {
  return queryRunner.query(
    'SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE schemaname = current_schema() AND tablename = $1 AND indexdef LIKE $2',
    [table, `%(aspect, subject, ${BEFORE})%`],
  );
}
