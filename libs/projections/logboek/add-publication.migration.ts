import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which a reader outside an embargo is kept from what it is on. No event of before names a publication. */
export class AddPublication1766000000001 implements MigrationInterface {
  readonly name = 'AddPublication1766000000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE logboek ADD COLUMN publication text COLLATE "C"');
    await queryRunner.query('CREATE INDEX ON logboek (publication, volgnummer) WHERE publication IS NOT NULL');
    await queryRunner.query('CREATE INDEX ON logboek (corrects) WHERE corrects IS NOT NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE logboek DROP COLUMN publication');
  }
}
