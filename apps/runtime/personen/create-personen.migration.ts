import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePersonen1763800000030 implements MigrationInterface {
  readonly name = 'CreatePersonen1763800000030';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE TABLE personen (id uuid PRIMARY KEY, naam text NOT NULL)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE personen');
  }
}
