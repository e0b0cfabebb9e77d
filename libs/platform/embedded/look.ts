import { join } from 'node:path';
import { PeildatumError } from '@peildatum/kernel';
import { noDataFolder } from '../data-dir.js';
import { type BinarySource, findBinaries, versionOf } from './binaries.js';
import { isPostmasterOf, readPidFile } from './pid-file.js';
import { ADMIN_ROLE, APP_ROLE, readSecrets, urlOf } from './secrets.js';

/** What an embedded PostgreSQL would be, or is. */
export interface EmbeddedLook {
  /** The version that the data folder was made with; absent where there is none yet. */
  readonly made?: number;
  readonly binaries: { readonly source: BinarySource; readonly version: number } | PeildatumError;
  /** The server that runs on the folder now. */
  readonly running?: { readonly appUrl: string; readonly adminUrl: string; readonly port: number };
}

/** Whether an embedded PostgreSQL was ever made in a data folder. @throws PeildatumError `CONFIG.DATA_DIR` */
export async function isMade(dataDir: string): Promise<boolean> {
  try {
    return (await versionOf(join(dataDir, 'postgres'))) !== undefined;
  } catch (error) {
    throw noDataFolder(dataDir, error) ?? error;
  }
}

/** Looks at a data folder, and makes, starts and changes nothing. @throws PeildatumError `POSTGRES.NO_SECRETS` */
export async function lookAtEmbedded(dataDir: string, sources?: readonly BinarySource[]): Promise<EmbeddedLook> {
  const pgdata = join(dataDir, 'postgres');
  const made = await versionOf(pgdata);
  const binaries = await findBinaries(made, join(dataDir, 'lib'), sources).then(
    ({ source, version }) => ({ source, version }),
    (error: unknown) => {
      if (error instanceof PeildatumError) return error;
      throw error;
    },
  );
  if (made === undefined) return { binaries };
  const pid = await readPidFile(pgdata);
  if (pid?.port === undefined || !(await isPostmasterOf(pid.pid, pgdata))) return { made, binaries };
  const { app, admin } = await readSecrets(pgdata);
  const { port } = pid;
  return { made, binaries, running: { appUrl: urlOf(APP_ROLE, app, port), adminUrl: urlOf(ADMIN_ROLE, admin, port), port } };
}
