import { chmod, cp, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type RunAs, reachesFolder, runsBinaries, unprivilegedAccount } from './account.js';
import type { Binaries } from './binaries.js';
import { noAccount } from './errors.js';
import { hydrate } from './hydrate.js';

/** Where root's cluster goes, as whom it runs, and with which binaries. */
export interface Place {
  readonly runAs: RunAs;
  readonly folder: string;
  readonly binaries: Binaries;
}

export type RootWay = 'account' | 'namespace' | 'var-lib';

export interface RootOptions {
  /** The ways that may be tried; default all. */
  readonly rootWays?: readonly RootWay[];
  /** Where a cluster goes that no account reaches in its own folder. Default `/var/lib/peildatum`. */
  readonly varLib?: string;
}

export const varLibOf = ({ varLib = '/var/lib/peildatum' }: RootOptions): string => varLib;

/**
 * PostgreSQL refuses to run as root, so root looks for a way, best first: an unprivileged account that reaches the folder
 * and the binaries (it reaches nothing below a folder of mode 0700); a user namespace; a folder under /var/lib.
 * @throws PeildatumError `POSTGRES.NO_ACCOUNT`
 */
export async function placeForRoot(dataDir: string, binaries: Binaries, options: RootOptions = {}): Promise<Place> {
  const { rootWays = ['account', 'namespace', 'var-lib'] } = options;
  const varLib = varLibOf(options);
  const user = await unprivilegedAccount();
  if (user === undefined) throw noAccount(dataDir, ['de gebruikers postgres en nobody bestaan niet']);
  const account: RunAs = { kind: 'account', ...user };
  const namespace: RunAs = { kind: 'namespace', ...user };
  const tried: string[] = [];
  for (const way of rootWays) {
    if (way === 'account') {
      if ((await reachesFolder(account, dataDir)) && (await runsBinaries(account, binaries)))
        return { runAs: account, folder: dataDir, binaries };
      tried.push('een onbevoegde gebruiker kan de map of de programma’s niet bereiken');
    } else if (way === 'namespace') {
      if (await runsBinaries(namespace, binaries)) return { runAs: namespace, folder: dataDir, binaries };
      tried.push('een user namespace is hier niet toegestaan');
    } else {
      const reached = await reachableBinaries(account, binaries, varLib);
      if (reached !== undefined) return { runAs: account, folder: varLib, binaries: reached };
      tried.push(`een kopie van de programma’s onder ${varLib} werkt niet`);
    }
  }
  throw noAccount(dataDir, tried);
}

/** The binaries as they are where the account can run them, else a copy of npm's under `varLib`. */
export async function reachableBinaries(account: RunAs, binaries: Binaries, varLib: string): Promise<Binaries | undefined> {
  if (await runsBinaries(account, binaries)) return binaries;
  if (binaries.source !== 'npm') return undefined;
  const copied: Binaries = { ...binaries, bin: join(await copyOf(dirname(binaries.bin), binaries.version, varLib), 'bin'), env: {} };
  return (await runsBinaries(account, copied)) ? copied : undefined;
}

/** Copies the package's `native` folder once per version, beside its name first: a killed copy is never taken for a whole one. */
async function copyOf(native: string, version: number, varLib: string): Promise<string> {
  const final = join(varLib, `postgresql-${version}-${Math.trunc((await stat(native)).mtimeMs)}`);
  await mkdir(varLib, { recursive: true });
  await chmod(varLib, 0o755); // whatever the umask says
  if (await stat(final).catch(() => undefined)) return join(final, 'native');
  const temporary = await mkdtemp(`${final}.copy-`);
  try {
    await cp(native, join(temporary, 'native'), { recursive: true, verbatimSymlinks: true });
    await hydrate(temporary, join(temporary, 'links'));
    await chmod(temporary, 0o755);
    await rename(temporary, final);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
  return join(final, 'native');
}
