import { createFactTable } from '@peildatum/projections';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMonitoring1766000000030 implements MigrationInterface {
  readonly name = 'CreateMonitoring1766000000030';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createFactTable(queryRunner, 'monitor_fact', 'value json NOT NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE monitor_fact');
  }
}
