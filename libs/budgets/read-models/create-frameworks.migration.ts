import { createFactTable } from '@peildatum/projections';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateFrameworks1766000000010 implements MigrationInterface {
  readonly name = 'CreateFrameworks1766000000010';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createFactTable(queryRunner, 'framework_fact', 'value json NOT NULL');
    await createFactTable(queryRunner, 'agreement_table_fact', 'value json NOT NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE agreement_table_fact');
    await queryRunner.query('DROP TABLE framework_fact');
  }
}
