import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Gives the template of the actions what is done about one that runs behind, and how sure it is that it will be done. */
export class AddConfidence1796100000010 implements MigrationInterface {
  readonly name = 'AddConfidence1796100000010';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE action_fact ADD COLUMN measure text, ADD COLUMN confidence text');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE action_fact DROP COLUMN confidence, DROP COLUMN measure');
  }
}
