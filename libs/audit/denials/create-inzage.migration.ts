import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which requests who did what was read, counted as refused requests are: a row per minute and kind. An empty text is none. */
export class CreateInzage1796540000020 implements MigrationInterface {
  readonly name = 'CreateInzage1796540000020';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE inzage (
      nummer bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT inzage_nummer PRIMARY KEY,
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
      CONSTRAINT inzage_soort UNIQUE (minuut, methode, route, status, code, rol, organisatie, thematafel)
    )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE inzage');
  }
}
