import type { MigrationInterface, QueryRunner } from 'typeorm';

/** At most one row: the newest back-up that was made of this log, or that it was restored from. */
export class CreateBackUp1767000000010 implements MigrationInterface {
  readonly name = 'CreateBackUp1767000000010';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE back_up (enige boolean PRIMARY KEY DEFAULT true CHECK (enige), register text NOT NULL, gebeurtenissen bigint NOT NULL,
                             inhoud text NOT NULL, bestand text NOT NULL, gemaakt_op text NOT NULL)`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE back_up');
  }
}
