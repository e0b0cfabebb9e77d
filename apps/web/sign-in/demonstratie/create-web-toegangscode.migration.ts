import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The codes that let somebody in to the demonstration, each once and not for long. Of a code the digest alone is here. */
export class CreateWebToegangscode1796040000020 implements MigrationInterface {
  readonly name = 'CreateWebToegangscode1796040000020';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE TABLE web_toegangscode (sleutel bytea PRIMARY KEY CHECK (octet_length(sleutel) = 32), eindigt_op timestamptz NOT NULL)',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE web_toegangscode');
  }
}
