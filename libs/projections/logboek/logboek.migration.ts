import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateLogboek1763800000002 implements MigrationInterface {
  readonly name = 'CreateLogboek1763800000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE logboek (
        volgnummer bigint PRIMARY KEY,
        event_id uuid NOT NULL UNIQUE,
        known_at timestamptz(3) NOT NULL,
        cursor text NOT NULL,
        stream text COLLATE "C" NOT NULL,
        revision bigint NOT NULL,
        type text COLLATE "C" NOT NULL,
        valid_from date,
        recorded_at timestamptz(3),
        actor_person uuid,
        actor_role text,
        actor_organisation text,
        actor_thematafel text,
        corrects uuid,
        basis text,
        source text,
        command_id uuid
      )`);
    // known_at never falls, so the last one up to a moment is one probe.
    await queryRunner.query('CREATE INDEX ON logboek (known_at, volgnummer)');
    await queryRunner.query('CREATE INDEX ON logboek (stream, volgnummer)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE logboek');
  }
}
