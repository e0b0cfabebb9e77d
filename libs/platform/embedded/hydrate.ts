import { mkdir, readFile, symlink } from 'node:fs/promises';
import { basename, delimiter, dirname, join, relative } from 'node:path';

/**
 * npm packs no symbolic links: the package keeps a list of them and makes them in its postinstall. Where scripts are
 * off (`--ignore-scripts`) that never ran, so we make them; where its folder cannot be written, in a folder of our own
 * that the loader is pointed at.
 * @returns the environment that the programs then need
 */
export async function hydrate(packageFolder: string, linksDir: string): Promise<NodeJS.ProcessEnv> {
  try {
    for (const { source, target } of await listedLinks(packageFolder)) {
      const at = join(packageFolder, target);
      await link(relative(dirname(at), join(packageFolder, source)), at);
    }
    return {};
  } catch (error) {
    if (!['EACCES', 'EROFS', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return linkElsewhere(packageFolder, linksDir);
  }
}

/** The loader needs the package's own folder as well: a library found by a link looks for its neighbours beside the link. */
export async function linkElsewhere(packageFolder: string, linksDir: string): Promise<NodeJS.ProcessEnv> {
  await mkdir(linksDir, { recursive: true, mode: 0o755 });
  for (const { source, target } of await listedLinks(packageFolder))
    await link(join(packageFolder, source), join(linksDir, basename(target)));
  const path = [linksDir, join(packageFolder, 'native', 'lib')].join(delimiter);
  return { [process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH']: path };
}

async function listedLinks(packageFolder: string): Promise<{ source: string; target: string }[]> {
  try {
    return JSON.parse(await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

async function link(to: string, at: string): Promise<void> {
  try {
    await symlink(to, at);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
