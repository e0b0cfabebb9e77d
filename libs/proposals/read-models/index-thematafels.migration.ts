import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By it the proposals of one thematafel are found, and the others are not read. A table of before has it when it is made anew; without it the same is found. */
export class IndexThematafels1796500000010 implements MigrationInterface {
  readonly name = 'IndexThematafels1796500000010';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      "CREATE INDEX proposal_fact_thematafel ON proposal_fact ((value #>> '{data,thematafel}'), subject) WHERE aspect = 'fact'",
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX proposal_fact_thematafel');
  }
}
