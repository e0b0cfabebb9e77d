import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One index for what a read asks of an action and for the key. It carries what a report counts, so that the table is not
 * looked at; each of these is short, for an index row takes 2,700 bytes at most. An event has one `valid_from`, so a row is
 * as unique by it as it was by the primary key, which was in the way: half of the cost of inserting, and a way to an aspect
 * that the planner took where the other index would have had the answer in it. The projection's version was raised with this,
 * so that tables of before are rebuilt.
 */
export class IndexStandings1764000000010 implements MigrationInterface {
  readonly name = 'IndexStandings1764000000010';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE action_fact DROP CONSTRAINT action_fact_pkey');
    await queryRunner.query(
      'DROP INDEX IF EXISTS action_fact_aspect_subject_valid_from_volgnummer_idx, action_fact_aspect_subject_valid_from_place_volgnummer_idx',
    );
    await queryRunner.query(`
      CREATE UNIQUE INDEX action_fact_standing ON action_fact (aspect, subject, valid_from DESC, volgnummer DESC)
        INCLUDE (superseded_by, status, basis, thematafel, due_text, due_date)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX action_fact_standing');
    await queryRunner.query('ALTER TABLE action_fact ADD PRIMARY KEY (subject, aspect, volgnummer)');
    await queryRunner.query('CREATE INDEX ON action_fact (aspect, subject, valid_from DESC, volgnummer DESC)');
  }
}
