import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which decision in the register the intake was closed or reopened; of facts of before there is none. */
export class NameDecision1796600000151 implements MigrationInterface {
  readonly name = 'NameDecision1796600000151';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE intake_fact ADD COLUMN decision text');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE intake_fact DROP COLUMN decision');
  }
}
