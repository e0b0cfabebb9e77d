import { PeildatumError } from '@peildatum/kernel';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPEND_FUNCTION } from './append-function.js';

/**
 * The log: table `log.event`, and `log.append`, the one way to write to it. Runs as a role that may make a schema and is a member
 * of `peildatum_log` (see `ensureLogOwner`), to which all of it belongs. Nobody else has any right here yet: `grantLog` gives them.
 */
export class CreateEventLog1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA log AUTHORIZATION peildatum_log');
    await runner.query('SET LOCAL ROLE peildatum_log');
    for (const statement of [TABLE, IMMUTABLE, APPEND_FUNCTION, 'REVOKE ALL ON FUNCTION log.append FROM PUBLIC']) {
      await runner.query(statement);
    }
    await runner.query('RESET ROLE');
  }

  async down(): Promise<void> {
    throw logIsKept();
  }
}

export const logIsKept = () =>
  new PeildatumError({
    code: 'STORE.LOG_IS_KEPT',
    kind: 'broken',
    message: 'Het logboek wordt nooit verwijderd. Zet een back-up terug, of begin in een nieuwe database.',
  });

/** `json` and not `jsonb`: it keeps what went in, byte for byte. */
const TABLE = `
CREATE TABLE log.event (
  position bigint CONSTRAINT event_position PRIMARY KEY,
  stream text COLLATE "C" NOT NULL,
  revision integer NOT NULL,
  event_id uuid NOT NULL CONSTRAINT event_id_once UNIQUE,
  type text COLLATE "C" NOT NULL,
  data json NOT NULL,
  metadata json NOT NULL,
  CONSTRAINT event_revision_once UNIQUE (stream, revision)
);
COMMENT ON TABLE log.event IS 'Every fact, appended once by log.append: position and, per stream, revision are without gaps.'`;

/** Holds for the owner and a superuser as well, and also while a session says that it replicates. */
const IMMUTABLE = `
CREATE FUNCTION log.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Het logboek wordt nooit gewijzigd (%). Leg een correctie vast.', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER event_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON log.event FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
ALTER TABLE log.event ENABLE ALWAYS TRIGGER event_is_kept`;
