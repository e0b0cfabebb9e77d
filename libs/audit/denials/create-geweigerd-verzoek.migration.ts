import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A row per minute and kind of refusal, so that a flood of them does not grow it without bound. An empty text is none. */
export class CreateGeweigerdVerzoek1763800000040 implements MigrationInterface {
  readonly name = 'CreateGeweigerdVerzoek1763800000040';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE geweigerd_verzoek (
      nummer bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT geweigerd_verzoek_nummer PRIMARY KEY,
      minuut timestamptz NOT NULL,
      methode text COLLATE "C" NOT NULL,
      route text COLLATE "C" NOT NULL,
      status integer NOT NULL,
      code text COLLATE "C" NOT NULL,
      rol text COLLATE "C" NOT NULL,
      organisatie text COLLATE "C" NOT NULL,
      thematafel text COLLATE "C" NOT NULL,
      aantal bigint NOT NULL,
      eerste_correlatie uuid NOT NULL,
      CONSTRAINT geweigerd_verzoek_soort UNIQUE (minuut, methode, route, status, code, rol, organisatie, thematafel)
    )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE geweigerd_verzoek');
  }
}
