import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The files of frozen editions, by digest. No read model: they are kept, not computed, and so nothing in them may change or go. */
export class CreateEditiebestanden1769000000030 implements MigrationInterface {
  readonly name = 'CreateEditiebestanden1769000000030';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE editiebestanden (sha256 text PRIMARY KEY CHECK (sha256 = encode(sha256(bytes), 'hex')), bytes bytea NOT NULL)`,
    );
    await queryRunner.query(
      `CREATE FUNCTION editiebestanden_blijven() RETURNS trigger LANGUAGE plpgsql AS
         $$ BEGIN RAISE EXCEPTION 'a file of a frozen edition stays as it is'; END $$`,
    );
    await queryRunner.query(
      `CREATE TRIGGER editiebestanden_blijven BEFORE UPDATE OR DELETE OR TRUNCATE ON editiebestanden
         FOR EACH STATEMENT EXECUTE FUNCTION editiebestanden_blijven()`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE editiebestanden');
    await queryRunner.query('DROP FUNCTION editiebestanden_blijven');
  }
}
