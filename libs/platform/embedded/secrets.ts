import { randomBytes } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { noSecrets } from './errors.js';

export const ADMIN_ROLE = 'peildatum_admin';
export const APP_ROLE = 'peildatum';
export const DATABASE = 'peildatum';

/** Stands inside the data folder, so that one rename brings cluster and passwords into being together. */
export const SECRETS_FILE = 'peildatum.secrets.json';

/** The passwords of the two roles that log in. Random, per data folder, readable by the owner alone. */
export interface Secrets {
  readonly admin: string;
  readonly app: string;
}

export const newSecrets = (): Secrets => ({ admin: randomBytes(24).toString('base64url'), app: randomBytes(24).toString('base64url') });

export async function writeSecrets(pgdata: string, secrets: Secrets): Promise<void> {
  const file = await open(join(pgdata, SECRETS_FILE), 'wx', 0o600);
  try {
    await file.chmod(0o600); // whatever the umask says
    await file.writeFile(JSON.stringify(secrets));
    await file.sync(); // without them the data cannot be reached any more
  } finally {
    await file.close();
  }
}

/** @throws PeildatumError `POSTGRES.NO_SECRETS` */
export async function readSecrets(pgdata: string): Promise<Secrets> {
  try {
    return JSON.parse(await readFile(join(pgdata, SECRETS_FILE), 'utf8')) as Secrets;
  } catch (error) {
    throw noSecrets(pgdata, error);
  }
}

/** Without TLS, whatever PGSSLMODE says: it is loopback, and the server has no certificate. */
export const urlOf = (role: string, password: string, port: number, database: string = DATABASE): string =>
  `postgres://${role}:${password}@127.0.0.1:${port}/${database}?sslmode=disable`;
