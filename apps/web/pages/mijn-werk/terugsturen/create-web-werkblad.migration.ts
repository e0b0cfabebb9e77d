import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A werkblad that somebody sent back and looks at before anything of it is recorded: nobody else's, and no fact. */
export class CreateWebWerkblad1796400000010 implements MigrationInterface {
  readonly name = 'CreateWebWerkblad1796400000010';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE web_werkblad (
      id uuid PRIMARY KEY,
      persoon uuid NOT NULL,
      naam text NOT NULL,
      formaat text NOT NULL,
      inhoud bytea NOT NULL,
      bewaard_op timestamptz NOT NULL
    )`);
    await queryRunner.query('CREATE INDEX web_werkblad_persoon ON web_werkblad (persoon, bewaard_op)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE web_werkblad');
  }
}
