import type { MigrationInterface, QueryRunner } from 'typeorm';
import { logIsKept } from './1763800000000-create-event-log.js';
import { APPEND_FUNCTION_UNTOLD } from './append-function.js';
import { APPEND_ONE_FUNCTION } from './append-one-function.js';

/** A way to write of its own for one event, and no notification inside an append's transaction any more. */
export class AppendOne1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('SET LOCAL ROLE peildatum_log');
    for (const statement of [APPEND_FUNCTION_UNTOLD, APPEND_ONE_FUNCTION, 'REVOKE ALL ON FUNCTION log.append_one FROM PUBLIC']) {
      await runner.query(statement);
    }
    await runner.query('RESET ROLE');
  }

  async down(): Promise<void> {
    throw logIsKept();
  }
}
