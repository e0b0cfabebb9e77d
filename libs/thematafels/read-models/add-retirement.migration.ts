import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Gives the template of the actions the decision by which one left the report. */
export class AddRetirement1796600000170 implements MigrationInterface {
  readonly name = 'AddRetirement1796600000170';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE action_fact ADD COLUMN decision text');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE action_fact DROP COLUMN decision');
  }
}
