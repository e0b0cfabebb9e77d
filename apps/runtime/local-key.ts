import { link, open, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isUuid, PeildatumError, systemIds, type Uuid } from '@peildatum/kernel';
import { makeFolder, noDataFolder } from '@peildatum/platform/config';
import type { JWK } from 'jose';

export const KEY_FILE = 'peildatum.tokens.json';

export interface LocalKey {
  /** Random. */
  readonly kid: Uuid;
  /** The private Ed25519 key. */
  readonly jwk: JWK;
}

/**
 * The key of this data folder; made on first use, readable by the owner alone. Of two processes that make it at once
 * one is first, and both go on with its key. @throws PeildatumError `CONFIG.DATA_DIR`, `TOKEN.KEY_UNREADABLE`.
 */
export async function localKey(dataDir: string): Promise<LocalKey> {
  const path = join(dataDir, KEY_FILE);
  return (await readKey(path)) ?? (await makeKey(dataDir, path));
}

async function makeKey(dataDir: string, path: string): Promise<LocalKey> {
  const { exportJWK, generateKeyPair } = await import('jose'); // once in a folder's life
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const key: LocalKey = { kid: systemIds.random(), jwk: await exportJWK(privateKey) };
  const draft = `${path}.${systemIds.random()}`;
  try {
    await makeFolder(dataDir);
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.chmod(0o600); // whatever the umask says
      await file.writeFile(JSON.stringify(key));
      await file.sync();
    } finally {
      await file.close();
    }
    await link(draft, path); // whole or not at all, and never over another's
    return key;
  } catch (error) {
    const theirs = (error as NodeJS.ErrnoException).code === 'EEXIST' ? await readKey(path) : undefined;
    if (theirs === undefined) throw noDataFolder(dataDir, error) ?? error;
    return theirs;
  } finally {
    await rm(draft, { force: true });
  }
}

async function readKey(path: string): Promise<LocalKey | undefined> {
  try {
    const { kid, jwk } = JSON.parse(await readFile(path, 'utf8')) as Partial<LocalKey>;
    if (typeof kid === 'string' && isUuid(kid) && jwk?.crv === 'Ed25519' && typeof jwk.d === 'string') return { kid, jwk };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw noDataFolder(dirname(path), error) ?? keyUnreadable(path, error);
  }
  throw keyUnreadable(path);
}

const keyUnreadable = (path: string, cause?: unknown) =>
  new PeildatumError(
    {
      code: 'TOKEN.KEY_UNREADABLE',
      kind: 'unavailable',
      message: `De sleutel van de toegangsbewijzen (${path}) is niet te lezen. Herstel de rechten, of verwijder het bestand: dan komt er een nieuwe en vervallen de uitgegeven toegangsbewijzen.`,
    },
    { cause },
  );
