import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where people are mailed and for which roles, and what was told to whom. An address stands with the name of its person, and nowhere else. */
export class CreateHerinneringen1796600000110 implements MigrationInterface {
  readonly name = 'CreateHerinneringen1796600000110';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE personen
      ADD COLUMN adres text,
      ADD COLUMN sleutel bytea CHECK (octet_length(sleutel) = 32),
      ADD COLUMN mail_gestopt_op timestamptz,
      ADD CHECK (adres IS NULL OR sleutel IS NOT NULL)`);
    // An empty text is none.
    await queryRunner.query(`CREATE TABLE persoon_rol (
      persoon uuid NOT NULL REFERENCES personen ON DELETE CASCADE,
      rol text COLLATE "C" NOT NULL,
      thematafel text COLLATE "C" NOT NULL,
      organisatie text COLLATE "C" NOT NULL,
      PRIMARY KEY (persoon, rol, thematafel, organisatie)
    )`);
    // What a message says is kept until somebody took it, so that it is the same to the byte when it has to be sent again.
    await queryRunner.query(`CREATE TABLE herinnering_bericht (
      id uuid PRIMARY KEY,
      persoon uuid NOT NULL REFERENCES personen ON DELETE CASCADE,
      gemaakt_op timestamptz NOT NULL,
      inhoud json,
      uitkomst text CHECK (uitkomst IN ('verzonden', 'geweigerd', 'vervallen')),
      CHECK ((inhoud IS NULL) = (uitkomst IS NOT NULL))
    )`);
    await queryRunner.query('CREATE INDEX herinnering_bericht_open ON herinnering_bericht (gemaakt_op, id) WHERE uitkomst IS NULL');
    // Without a message: the step was reached, and there was nothing to tell.
    await queryRunner.query(`CREATE TABLE herinnering (
      persoon uuid NOT NULL REFERENCES personen ON DELETE CASCADE,
      editie text COLLATE "C" NOT NULL,
      termijn text COLLATE "C" NOT NULL,
      gereed date NOT NULL,
      stap text COLLATE "C" NOT NULL,
      bericht uuid REFERENCES herinnering_bericht ON DELETE CASCADE,
      PRIMARY KEY (persoon, editie, termijn, gereed, stap)
    )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['herinnering', 'herinnering_bericht', 'persoon_rol']) await queryRunner.query(`DROP TABLE ${table}`);
    await queryRunner.query('ALTER TABLE personen DROP COLUMN adres, DROP COLUMN sleutel, DROP COLUMN mail_gestopt_op');
  }
}
