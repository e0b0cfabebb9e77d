import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many corrections came after a moment is asked by every page that looks back. */
export class FindCorrections1796520000010 implements MigrationInterface {
  readonly name = 'FindCorrections1796520000010';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE INDEX logboek_corrections ON logboek (volgnummer) WHERE corrects IS NOT NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX logboek_corrections');
  }
}
