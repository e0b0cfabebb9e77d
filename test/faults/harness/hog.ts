import pg from 'pg';
import { APP_ROLE } from '../../../libs/platform/embedded/secrets.js';
import { pause } from '../../support/server-process.js';
import type { PostgresServer } from './postgres-server.js';

const NAME = 'slokop';

const END_OURS = 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1 AND application_name <> $2';

/** Another program that eats every connection that PostgreSQL has, and those of ours as soon as they are free. */
export class Hog {
  private readonly clients: pg.Client[] = [];

  constructor(private readonly postgres: PostgresServer) {}

  /** Until nobody gets in any more: ours were ended, and the server has no connection left for them. */
  async eat(): Promise<void> {
    const admin = new pg.Client({ connectionString: this.postgres.adminUrl, application_name: NAME });
    await admin.connect(); // before there is no room for it either
    try {
      // Who is still logging in is not seen yet: only when nobody came for a while it was the last.
      for (let quiet = 0; quiet < 5; await pause(50)) {
        await this.takeAll();
        const { rowCount } = await admin.query(END_OURS, [APP_ROLE, NAME]);
        quiet = rowCount === 0 ? quiet + 1 : 0;
      }
    } finally {
      await admin.end();
    }
  }

  async release(): Promise<void> {
    await Promise.all(this.clients.splice(0).map((client) => client.end()));
  }

  /** Until the server refuses the next one. */
  private async takeAll(): Promise<void> {
    for (;;) {
      const client = new pg.Client({ connectionString: this.postgres.appUrl, application_name: NAME });
      client.on('error', () => undefined); // the server may be stopped under it
      try {
        await client.connect();
        this.clients.push(client);
      } catch (error) {
        await client.end();
        if ((error as { code?: string }).code === '53300') return;
        throw error;
      }
    }
  }
}
