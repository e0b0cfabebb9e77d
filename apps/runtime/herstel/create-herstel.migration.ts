import type { MigrationInterface, QueryRunner } from 'typeorm';

/** At most one row: the restore that was begun and is not finished. */
export class CreateHerstel1763800000050 implements MigrationInterface {
  readonly name = 'CreateHerstel1763800000050';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE herstel (enige boolean PRIMARY KEY DEFAULT true CHECK (enige), inhoud text NOT NULL, gebeurtenissen bigint NOT NULL,
                             begonnen_op timestamptz NOT NULL DEFAULT now())`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE herstel');
  }
}
