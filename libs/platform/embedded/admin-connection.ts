import pg from 'pg';
import type { Cluster } from './cluster.js';
import { passwordRefused } from './errors.js';
import { sameFolder } from './pid-file.js';
import { ADMIN_ROLE, DATABASE, urlOf } from './secrets.js';

/** What a port answered to the administrator. `stranger`: a server of another folder. `starting`: up, not taking anybody yet. */
export type Answer = { readonly kind: 'connected'; readonly client: pg.Client } | { readonly kind: 'silent' | 'starting' | 'stranger' };

/** Connects to our database, which is made when it is not there yet. */
export async function connectAdmin(cluster: Cluster, port: number, database = DATABASE): Promise<Answer> {
  const client = new pg.Client({
    connectionString: urlOf(ADMIN_ROLE, cluster.secrets.admin, port, database),
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  client.on('error', () => undefined); // its end is what tells; who keeps the client listens to that
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    if (await sameFolder(rows[0]?.data_directory ?? '', cluster.pgdata)) return { kind: 'connected', client };
    await client.end();
    return { kind: 'stranger' };
  } catch (error) {
    await client.end().catch(() => undefined);
    const code = (error as { code?: string }).code;
    if (code === '3D000' && database === DATABASE) return createDatabase(cluster, port);
    if (code === '28P01') throw passwordRefused(cluster.pgdata, error);
    return { kind: code === '57P03' ? 'starting' : 'silent' };
  }
}

async function createDatabase(cluster: Cluster, port: number): Promise<Answer> {
  const answer = await connectAdmin(cluster, port, 'postgres');
  if (answer.kind !== 'connected') return answer;
  try {
    await answer.client.query(`CREATE DATABASE ${DATABASE}`);
  } catch (error) {
    // Another start made it in the same moment.
    if (!['42P04', '23505', '55006'].includes((error as { code?: string }).code ?? '')) throw error;
  } finally {
    await answer.client.end();
  }
  return connectAdmin(cluster, port);
}
