import { createFactTable } from '@peildatum/projections';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateBudgets1765000000020 implements MigrationInterface {
  readonly name = 'CreateBudgets1765000000020';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createFactTable(queryRunner, 'budget_fact', 'value json NOT NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE budget_fact');
  }
}
