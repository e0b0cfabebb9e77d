import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a way in keeps of a session is sealed, and it may have to be asked anew whether the session still counts. */
export class RenewWebSessie1796300000010 implements MigrationInterface {
  readonly name = 'RenewWebSessie1796300000010';

  async up(queryRunner: QueryRunner): Promise<void> {
    // Nothing was kept in it before.
    await queryRunner.query(`ALTER TABLE web_sessie
      DROP COLUMN bewaard,
      ADD COLUMN bewaard bytea,
      ADD COLUMN vernieuwen_op timestamptz,
      ADD COLUMN vernieuwen_uiterlijk timestamptz,
      ADD COLUMN vernieuwing_sinds timestamptz,
      ADD CHECK ((vernieuwen_op IS NULL) = (vernieuwen_uiterlijk IS NULL))`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE web_sessie
      DROP COLUMN vernieuwen_op, DROP COLUMN vernieuwen_uiterlijk, DROP COLUMN vernieuwing_sinds,
      DROP COLUMN bewaard, ADD COLUMN bewaard json`);
  }
}
