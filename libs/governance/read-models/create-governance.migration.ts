import { createFactTable } from '@peildatum/projections';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateGovernance1763800000020 implements MigrationInterface {
  readonly name = 'CreateGovernance1763800000020';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createFactTable(queryRunner, 'governance_fact', 'value json NOT NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE governance_fact');
  }
}
