import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { freshDatabase } from '../../platform/testing/test-database.js';
import { KeptConnection } from './kept-connection.js';

const CALL = { text: 'SELECT pg_backend_pid() AS pid' };

/** A pool of which every session is ended by the server in the same breath as it is given. */
class EndedAtOnce extends EventEmitter {
  released = 0;

  async connect() {
    const client = Object.assign(new EventEmitter(), {
      query: () => Promise.reject(new Error('Connection terminated unexpectedly')),
      release: () => {
        this.released += 1;
      },
    });
    this.emit('connect', client);
    client.emit('error', Object.assign(new Error('terminating connection'), { code: '57P01' }));
    return client;
  }
}

describe('a kept connection', () => {
  it('is one session for all calls, another after an error or when it is lost, and is given back at the end', async () => {
    const database = await freshDatabase();
    const pool = new pg.Pool({ connectionString: database.appUrl, max: 1 });
    const connection = new KeptConnection(pool);
    const pid = async () => (await connection.query<{ pid: number }>(CALL)).rows[0]?.pid;
    const first = await pid();
    expect(await pid()).toBe(first);
    await expect(connection.query({ text: 'SELECT 1 / 0' })).rejects.toMatchObject({ code: '22012' });
    const second = await pid();
    expect(second).not.toBe(first);

    const admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    const lost = new Promise((resolve) => pool.once('remove', resolve));
    await admin.query('SELECT pg_terminate_backend($1)', [second]);
    await admin.end();
    await lost;
    expect(await pid()).not.toBe(second);

    connection.close();
    await pool.end();
    await database.drop();
  });

  it('outlives a session that the server ends as it logs in', async () => {
    const pool = new EndedAtOnce();
    const connection = new KeptConnection(pool as unknown as pg.Pool);
    await expect(connection.query(CALL)).rejects.toThrow('terminated');
    expect(pool.released).toBe(1);
  });
});
