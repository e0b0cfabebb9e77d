import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is signed in to the pages. Of the id that a browser holds the digest alone is here. */
export class CreateWebSessie1796040000010 implements MigrationInterface {
  readonly name = 'CreateWebSessie1796040000010';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE web_sessie (
      sleutel bytea PRIMARY KEY CHECK (octet_length(sleutel) = 32),
      kenmerk uuid NOT NULL UNIQUE,
      soort text NOT NULL,
      persoon uuid NOT NULL,
      wie json NOT NULL,
      bewaard json,
      begonnen_op timestamptz NOT NULL,
      gebruikt_op timestamptz NOT NULL,
      eindigt_op timestamptz NOT NULL
    )`);
    await queryRunner.query('CREATE INDEX web_sessie_persoon ON web_sessie (persoon)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE web_sessie');
  }
}
