import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the issuer calls the session there, so that it can say when that is over. */
export class NameWebSessie1796510000010 implements MigrationInterface {
  readonly name = 'NameWebSessie1796510000010';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE web_sessie ADD COLUMN uitgever_sessie text');
    await queryRunner.query('CREATE INDEX web_sessie_uitgever_sessie ON web_sessie (uitgever_sessie)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE web_sessie DROP COLUMN uitgever_sessie');
  }
}
