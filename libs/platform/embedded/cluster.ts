import { realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder, noDataFolder } from '../data-dir.js';
import { isRoot, type RunAs, reachesFolder, unprivilegedAccount } from './account.js';
import { type Binaries, type BinarySource, findBinaries, versionOf } from './binaries.js';
import { createCluster } from './create-cluster.js';
import { initFailed, noAccount, noBinaries, notOwner } from './errors.js';
import { type Place, placeForRoot, type RootOptions, reachableBinaries, varLibOf } from './root-place.js';
import { readSecrets, type Secrets } from './secrets.js';

/** A data folder that is there, and all that is needed to run it. */
export interface Cluster {
  /** Its real path: what the server answers to `SHOW data_directory`. */
  readonly pgdata: string;
  readonly runAs: RunAs;
  /** Looked for only when it must be started: a server that runs is adopted without. @throws PeildatumError `POSTGRES.NO_BINARIES` */
  readonly binaries: () => Promise<Binaries>;
  readonly secrets: Secrets;
  readonly logFile: string;
}

export interface ClusterOptions extends RootOptions {
  /** Default: the machine's own, else npm's. */
  readonly sources?: readonly BinarySource[];
}

/**
 * The cluster under `<dataDir>/postgres`, made first where there is none.
 * @throws PeildatumError `CONFIG.DATA_DIR`, `POSTGRES.NO_BINARIES`, `POSTGRES.NO_ACCOUNT`, `POSTGRES.NOT_OWNER`, `POSTGRES.INIT_FAILED`,
 * `POSTGRES.NO_SECRETS`
 */
export async function openCluster(dataDir: string, options: ClusterOptions): Promise<Cluster> {
  const home = await makeHome(dataDir);
  if ((await versionOf(join(home, 'postgres'))) === undefined) await createCluster(home, await placeFor(home, options));

  const pgdata = await realpath(join(home, 'postgres'));
  const runAs = await ownerOf(pgdata);
  const binaries = async () => {
    const version = await versionOf(pgdata);
    const found = await findBinaries(version, join(home, 'lib'), options.sources);
    if (runAs.kind === 'self') return found;
    if (!(await reachesFolder(runAs, pgdata))) throw noAccount(pgdata, [CANNOT_REACH]);
    const reached = runAs.kind === 'account' ? await reachableBinaries(runAs, found, varLibOf(options)) : found;
    if (reached === undefined) throw noBinaries(version);
    return reached;
  };
  return { pgdata, runAs, binaries, secrets: await readSecrets(pgdata), logFile: join(home, 'postgres.log') };
}

const CANNOT_REACH = 'de eigenaar van de map kan haar hier niet bereiken';

/** Others may pass through where an account must reach its own folder, but not look around. */
async function makeHome(dataDir: string): Promise<string> {
  try {
    await makeFolder(dataDir, isRoot() ? 0o711 : 0o700);
    return await realpath(dataDir);
  } catch (error) {
    throw noDataFolder(dataDir, error) ?? initFailed(String(error), error);
  }
}

async function placeFor(home: string, options: ClusterOptions): Promise<Place> {
  const binaries = await findBinaries(undefined, join(home, 'lib'), options.sources);
  return isRoot() ? placeForRoot(home, binaries, options) : { runAs: { kind: 'self' }, folder: home, binaries };
}

/** Who owns the folder runs the server. */
async function ownerOf(pgdata: string): Promise<RunAs> {
  if (process.getuid === undefined) return { kind: 'self' };
  const { uid, gid } = await stat(pgdata);
  if (!isRoot()) {
    if (uid !== process.getuid()) throw notOwner(pgdata);
    return { kind: 'self' };
  }
  if (uid !== 0) return { kind: 'account', uid, gid };
  const user = await unprivilegedAccount();
  if (user === undefined) throw noAccount(pgdata, ['de gebruikers postgres en nobody bestaan niet']);
  return { kind: 'namespace', ...user };
}
