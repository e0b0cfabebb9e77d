import { createFactTable } from '@peildatum/projections';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['volume_norm_fact', 'norm_tranche_fact', 'institution_fact'] as const;

export class CreateVolumeNorms1766000000020 implements MigrationInterface {
  readonly name = 'CreateVolumeNorms1766000000020';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) await createFactTable(queryRunner, table, 'value json NOT NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) await queryRunner.query(`DROP TABLE ${table}`);
  }
}
