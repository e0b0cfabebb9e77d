import { type Config, loadConfig } from '@peildatum/platform';
import pg from 'pg';
import { grantDatabase } from '../../../libs/platform/embedded/roles.js';
import { APP_ROLE } from '../../../libs/platform/embedded/secrets.js';
import type { Deployment } from './deployment.js';
import type { Round } from './fault.js';
import { KeptConnection } from './kept-connection.js';

/** An empty database beside the deployment's, on its server: for a log that no other round may see. */
export interface OwnDatabase {
  readonly config: Config;
  /** For a process on it; the tokens are those of the deployment's issuer. */
  readonly env: Readonly<Record<string, string>>;
  /** As the administrator. */
  query<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>;
}

/** Made for this round, and dropped after it. */
export async function ownDatabase({ defer, seed }: Round, { postgres, env }: Deployment): Promise<OwnDatabase> {
  const name = `ronde_${seed.toString(36)}`;
  await postgres.query(`CREATE DATABASE ${name}`);
  defer(() => postgres.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  const on = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  const urls = { DATABASE_URL: on(postgres.appUrl), DATABASE_ADMIN_URL: on(postgres.adminUrl) };
  const connection = new KeptConnection(() => urls.DATABASE_ADMIN_URL);
  defer(() => connection.close());
  const client = new pg.Client({ connectionString: urls.DATABASE_ADMIN_URL });
  await client.connect();
  try {
    await grantDatabase(client, name, APP_ROLE);
  } finally {
    await client.end();
  }
  return {
    config: loadConfig(urls),
    env: { ...env, ...urls },
    query: (sql, values = []) => connection.query(sql, values),
  };
}
