import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Gives the template of the intake the column of another aspect, whose rows leave the columns of the decision open. */
export class StateProvisionalShare1776000000001 implements MigrationInterface {
  readonly name = 'StateProvisionalShare1776000000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE intake_fact ALTER COLUMN closed DROP NOT NULL, ALTER COLUMN decided_by DROP NOT NULL, ADD COLUMN share text',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE intake_fact DROP COLUMN share, ALTER COLUMN closed SET NOT NULL, ALTER COLUMN decided_by SET NOT NULL',
    );
  }
}
