import { cp, lstat, mkdir, readFile, readlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { available } from '../testing/available.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { npmBinaries } from './binaries.js';
import { hydrate, linkElsewhere } from './hydrate.js';
import { execFile } from './run.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

async function packageWith(links: { source: string; target: string }[]): Promise<string> {
  const home = join(folder.path, 'package');
  await mkdir(join(home, 'native', 'lib'), { recursive: true });
  for (const { source } of links) await writeFile(join(home, source), source);
  await writeFile(join(home, 'native', 'pg-symlinks.json'), JSON.stringify(links));
  return home;
}

const LINKS = [
  { source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' },
  { source: 'native/lib/libicuuc.so.60.2', target: 'native/lib/libicuuc.so.60' },
];

describe('hydrate', () => {
  it('makes the links that npm did not pack, so that they move along with the folder', async () => {
    const home = await packageWith(LINKS);
    expect(await hydrate(home, join(folder.path, 'links'))).toEqual({});
    await cp(home, join(folder.path, 'moved'), { recursive: true, verbatimSymlinks: true });
    expect(await readlink(join(folder.path, 'moved', 'native/lib/libpq.so.5'))).toBe('libpq.so.5.18');
    expect(await readFile(join(folder.path, 'moved', 'native/lib/libicuuc.so.60'), 'utf8')).toBe('native/lib/libicuuc.so.60.2');
  });

  it('runs the real programs by links elsewhere, where the package cannot be written', async () => {
    const [npm] = await npmBinaries(join(folder.path, 'unused'));
    if (npm === undefined) return void available(false, 'de npm-binaries; die zijn er niet voor dit platform.');
    const home = join(folder.path, 'package');
    await cp(dirname(dirname(npm.bin)), home, { recursive: true, filter: async (path) => !(await lstat(path)).isSymbolicLink() });
    const initdb = (env: NodeJS.ProcessEnv) => execFile(join(home, 'native', 'bin', 'initdb'), ['--version'], { env });
    expect((await initdb({})).code).not.toBe(0);
    expect(await initdb(await linkElsewhere(home, join(folder.path, 'links')))).toMatchObject({ code: 0, stderr: '' });
  });

  it('does it again without harm', async () => {
    const home = await packageWith(LINKS);
    await hydrate(home, join(folder.path, 'links'));
    expect(await hydrate(home, join(folder.path, 'links'))).toEqual({});
  });
});
