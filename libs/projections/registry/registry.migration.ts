import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A checkpoint is written with every batch: room on its page keeps those updates off the indexes. */
export class CreateProjectionRegistry1763800000001 implements MigrationInterface {
  readonly name = 'CreateProjectionRegistry1763800000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE projection (
        name text COLLATE "C" PRIMARY KEY,
        version integer NOT NULL CHECK (version > 0),
        generation integer NOT NULL CHECK (generation > 0),
        table_name text NOT NULL,
        log_id uuid,
        volgnummer bigint NOT NULL CHECK (volgnummer >= 0),
        cursor text,
        known_at timestamptz(3),
        event_id uuid,
        stream text,
        revision bigint,
        state text NOT NULL CHECK (state IN ('running', 'halted')),
        reason_code text,
        reason_text text,
        halted_event_id uuid,
        halted_volgnummer bigint,
        updated_at timestamptz(3) NOT NULL,
        CHECK (volgnummer = 0 OR num_nulls(log_id, cursor, known_at, event_id, stream, revision) = 0),
        CHECK ((state = 'halted') = (reason_code IS NOT NULL))
      ) WITH (fillfactor = 20)`);
    await queryRunner.query(`
      CREATE TABLE projection_skip (
        projection text COLLATE "C" NOT NULL,
        event_id uuid NOT NULL,
        volgnummer bigint NOT NULL,
        reason text NOT NULL,
        by text NOT NULL,
        at timestamptz(3) NOT NULL,
        PRIMARY KEY (projection, event_id)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE projection_skip');
    await queryRunner.query('DROP TABLE projection');
  }
}
