import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody typed in a werkblad and has not recorded: nobody else's, and no fact. */
export class CreateWebConcept1796040000030 implements MigrationInterface {
  readonly name = 'CreateWebConcept1796040000030';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE web_concept (
      persoon uuid NOT NULL,
      soort text NOT NULL,
      code text NOT NULL,
      rijen json NOT NULL,
      bewaard_op timestamptz NOT NULL,
      PRIMARY KEY (persoon, soort, code)
    )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE web_concept');
  }
}
