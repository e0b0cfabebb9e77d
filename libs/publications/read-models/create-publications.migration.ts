import { createFactTable } from '@peildatum/projections';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePublications1766000000005 implements MigrationInterface {
  readonly name = 'CreatePublications1766000000005';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createFactTable(queryRunner, 'publicatie_fact', 'value json NOT NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE publicatie_fact');
  }
}
