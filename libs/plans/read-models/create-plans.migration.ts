import { createFactTable } from '@peildatum/projections';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const LISTS = 'regions json, sectors json, themes json';

/** The templates of the read models of snelle toetsen, transformatieplannen, KPIs and the intake. */
export class CreatePlans1765000000010 implements MigrationInterface {
  readonly name = 'CreatePlans1765000000010';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createFactTable(
      queryRunner,
      'snelle_toets_fact',
      `status text, provisional boolean, note text, requested bigint, title text, ${LISTS}, insurer text`,
      'basis, status, provisional, requested',
    );
    await createFactTable(
      queryRunner,
      'transformatieplan_fact',
      `status text, note text, title text, ${LISTS}, patient_involvement json, target_groups json, social_domain text, requested bigint,
       insurers json, amounts json, kpis json, insurer text, decision text, number text, domain text, granted json, data_date date`,
      'basis, status',
    );
    await createFactTable(
      queryRunner,
      'kpi_fact',
      'amount bigint, outcome text, sector text, title text, due date',
      'basis, amount, outcome, sector',
    );
    await createFactTable(queryRunner, 'intake_fact', 'closed boolean NOT NULL, decided_by text NOT NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['intake_fact', 'kpi_fact', 'transformatieplan_fact', 'snelle_toets_fact'])
      await queryRunner.query(`DROP TABLE ${table}`);
  }
}
