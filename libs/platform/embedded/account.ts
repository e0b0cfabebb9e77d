import { readFile } from 'node:fs/promises';
import { type Binaries, cleanEnv, programOf } from './binaries.js';
import { execFile, type Ran } from './run.js';

/**
 * As whom PostgreSQL runs; it refuses root.
 * `self`: we are an ordinary user. `account`: root hands it to an unprivileged account. `namespace`: root stays the
 * owner of the files, inside a user namespace in which its number is another.
 */
export type RunAs =
  | { readonly kind: 'self' }
  | { readonly kind: 'account'; readonly uid: number; readonly gid: number }
  | { readonly kind: 'namespace'; readonly uid: number; readonly gid: number };

export const isRoot = (): boolean => process.getuid?.() === 0;

/** The command, and who spawns it. The working folder must be one that the account may enter. */
export const commandAs = (runAs: RunAs, file: string, args: readonly string[]) => {
  if (runAs.kind === 'namespace') {
    const wrap = ['--user', `--map-user=${runAs.uid}`, `--map-group=${runAs.gid}`, '--', file, ...args];
    return { file: 'unshare', args: wrap, who: {} };
  }
  return { file, args: [...args], who: runAs.kind === 'account' ? { uid: runAs.uid, gid: runAs.gid } : {} };
};

export const runAs = (as: RunAs, file: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Ran> => {
  const command = commandAs(as, file, args);
  return execFile(command.file, command.args, { ...command.who, cwd, env: cleanEnv(env) });
};

/** An account that exists to own nothing else: initdb wants one with a name. */
export async function unprivilegedAccount(): Promise<{ uid: number; gid: number } | undefined> {
  const accounts = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const found = ['postgres', 'nobody'].map((name) => accounts.find((fields) => fields[0] === name)).find((fields) => fields !== undefined);
  return found === undefined ? undefined : { uid: Number(found[2]), gid: Number(found[3]) };
}

/** Tried rather than computed: mode bits say nothing of ACLs, mounts or a container's missing rights. */
export const reachesFolder = async (as: RunAs, folder: string): Promise<boolean> =>
  (await runAs(as, '/bin/sh', ['-c', 'cd -- "$0"', folder], '/', {})).code === 0;

export const runsBinaries = async (as: RunAs, binaries: Binaries): Promise<boolean> =>
  (
    await Promise.all(
      (['postgres', 'initdb'] as const).map((name) => runAs(as, programOf(binaries, name), ['--version'], '/', binaries.env)),
    )
  ).every((ran) => ran.code === 0);
