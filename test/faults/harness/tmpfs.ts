import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isRoot } from '../../../libs/platform/embedded/account.js';
import { execFile } from '../../../libs/platform/embedded/run.js';

/** A disk of its own, small enough to be filled. */
export interface SmallDisk {
  /** Where it is reached. */
  readonly path: string;
  /** Takes all room that is left. */
  fill(): Promise<void>;
  /** Gives that room back. */
  makeRoom(): Promise<void>;
  remove(): Promise<void>;
}

/** Dutch: why this machine gives us no disk; undefined where it does. */
export async function noDisk(dir: string): Promise<string | undefined> {
  try {
    await (await smallDisk(dir, 1)).remove();
    return undefined;
  } catch (error) {
    return `een kleine schijf (tmpfs) mag hier niet: ${error instanceof Error ? error.message : error}`;
  }
}

/**
 * A tmpfs in `dir`. Root mounts it; anybody else does so in a mount namespace of his own, where a process keeps it, and reaches it
 * through that process. @throws where neither is allowed.
 */
export async function smallDisk(dir: string, megabytes: number): Promise<SmallDisk> {
  const mountPoint = join(dir, 'schijf');
  await mkdir(mountPoint);
  const { path, unmount } = await (isRoot() ? mounted : namespaced)(mountPoint, `size=${megabytes}m,mode=0755`);
  const ballast = join(path, 'ballast');
  return {
    path,
    fill: () => fillUp(ballast),
    makeRoom: () => rm(ballast, { force: true }),
    remove: async () => {
      await unmount();
      await rm(mountPoint, { recursive: true, force: true });
    },
  };
}

type Mounted = { readonly path: string; unmount(): Promise<void> };

async function mounted(mountPoint: string, options: string): Promise<Mounted> {
  const run = async (program: string, ...args: string[]) => {
    const { code, stderr } = await execFile(program, args);
    if (code !== 0) throw new Error(stderr.trim());
  };
  await run('mount', '-t', 'tmpfs', '-o', options, 'tmpfs', mountPoint);
  // A process that was killed a moment ago may still stand in it: then it goes when that has gone.
  return { path: mountPoint, unmount: () => run('umount', '--lazy', mountPoint) };
}

async function namespaced(mountPoint: string, options: string): Promise<Mounted> {
  const script = 'mount -t tmpfs -o "$1" tmpfs "$0" && echo mounted && exec cat';
  const keeper = spawn('unshare', ['--user', '--map-root-user', '--mount', 'sh', '-c', script, mountPoint, options]);
  let said = '';
  keeper.stderr.setEncoding('utf8').on('data', (part: string) => {
    said += part;
  });
  const failed = Promise.race([once(keeper, 'exit'), once(keeper, 'error').then(([error]) => Promise.reject(error as Error))]).then(() => {
    throw new Error(said.trim());
  });
  failed.catch(() => undefined); // once it is mounted, its end is ours to cause
  await Promise.race([once(keeper.stdout, 'data'), failed]);
  const unmount = async () => {
    const gone = once(keeper, 'exit');
    keeper.stdin.end();
    await gone;
  };
  const path = `/proc/${keeper.pid}/root${mountPoint}`;
  await chmod(path, 0o755);
  return { path, unmount };
}

async function fillUp(file: string): Promise<void> {
  const handle = await open(file, 'w');
  try {
    for (const size of [1_000_000, 4_096]) await writeUntilFull(handle, Buffer.alloc(size, 1));
  } finally {
    await handle.close();
  }
}

async function writeUntilFull(handle: Awaited<ReturnType<typeof open>>, piece: Buffer): Promise<void> {
  try {
    for (;;) if ((await handle.write(piece)).bytesWritten < piece.length) return;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
