import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The signings in that are under way at an issuer, each once and not for long; of what goes to a browser the digest alone is here. */
export class CreateWebAanmelding1796300000020 implements MigrationInterface {
  readonly name = 'CreateWebAanmelding1796300000020';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE web_aanmelding (
      sleutel bytea PRIMARY KEY CHECK (octet_length(sleutel) = 32),
      browser bytea NOT NULL CHECK (octet_length(browser) = 32),
      controle text NOT NULL,
      eenmalig text NOT NULL,
      terug text NOT NULL,
      eindigt_op timestamptz NOT NULL
    )`);
    await queryRunner.query('CREATE INDEX web_aanmelding_eindigt_op ON web_aanmelding (eindigt_op)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE web_aanmelding');
  }
}
