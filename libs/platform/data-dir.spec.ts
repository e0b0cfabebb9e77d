import { mkdir, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeFolder, noDataFolder } from './data-dir.js';
import { temporaryFolder } from './testing/temporary-folder.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const at = (...path: string[]) => join(folder.path, ...path);
const faultOf = (path: string): Promise<unknown> =>
  makeFolder(path).then(
    () => undefined,
    (error: unknown) => error,
  );

describe('a folder', () => {
  it('is made with those above it, of the mode that was asked for, and may be there', async () => {
    for (let time = 0; time < 2; time += 1) await makeFolder(at('a', 'b', 'c'), 0o711);
    expect((await stat(at('a', 'b', 'c'))).mode & 0o777).toBe(0o711);
  });

  it('is taken where a link leads to one', async () => {
    await mkdir(at('there'));
    await symlink(at('there'), at('link'));
    await makeFolder(at('link', 'below'));
    expect((await stat(at('there', 'below'))).isDirectory()).toBe(true);
  });

  it.each([
    ['a file', 'EEXIST', 'is een bestand', () => at('file')],
    ['below a file', 'ENOTDIR', 'ligt onder een bestand', () => at('file', 'x', 'y')],
    ['behind a link that leads nowhere', 'ENOENT', 'kan daar niet worden gemaakt', () => at('nowhere', 'x', 'y')],
    ['such a link itself', 'ENOENT', 'kan daar niet worden gemaakt', () => at('nowhere')],
    ['of a name that is too long', 'ENAMETOOLONG', 'de naam is te lang', () => at('x'.repeat(300))],
  ])('is no folder: %s', async (_what, code, says, path) => {
    await writeFile(at('file'), '');
    await symlink(at('gone'), at('nowhere'));
    const fault = await faultOf(path());
    expect(fault).toMatchObject({ code });
    expect(noDataFolder(path(), fault)).toMatchObject({ code: 'CONFIG.DATA_DIR', message: expect.stringContaining(says) });
  });

  (process.platform === 'linux' ? it : it.skip)('is refused where nothing can be made, and that ends', async () => {
    for (const path of ['/proc/x', '/proc/x/y/z']) expect(await faultOf(path)).toMatchObject({ code: 'ENOENT' });
  });

  it('is not found at fault for what is of no folder', () => {
    expect(noDataFolder('x', new Error('x'))).toBeUndefined();
    expect(noDataFolder('x', Object.assign(new Error('x'), { code: 'ENOSPC' }))).toBeUndefined();
  });
});
