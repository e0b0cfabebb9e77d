import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { isRoot, unprivilegedAccount } from '../../libs/platform/embedded/account.js';

/** Puts a stored data folder into `folder`, owned by who can run its server. Returns its path. */
export async function unpackRegister(archive: string, folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const input = brotliDecompressSync(readFileSync(archive));
  const { status, stderr } = spawnSync('tar', ['-x', '--no-same-owner', '-C', folder], { input });
  if (status !== 0) throw new Error(`tar ended with ${status}: ${stderr}`);
  const register = join(folder, 'register');
  const account = isRoot() ? await unprivilegedAccount() : undefined;
  if (account !== undefined) execFileSync('chown', ['-R', `${account.uid}:${account.gid}`, join(register, 'postgres')]);
  return register;
}
