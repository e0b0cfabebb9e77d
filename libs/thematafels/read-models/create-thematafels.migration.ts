import { createFactTable } from '@peildatum/projections';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The templates of the read models of actions and thematafels. */
export class CreateThematafels1763800000010 implements MigrationInterface {
  readonly name = 'CreateThematafels1763800000010';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createFactTable(
      queryRunner,
      'action_fact',
      'status text, note text, thematafel text, section text, description text, due_text text, due_date date, responsible json',
    );
    await createFactTable(queryRunner, 'thematafel_fact', 'value json');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE thematafel_fact');
    await queryRunner.query('DROP TABLE action_fact');
  }
}
