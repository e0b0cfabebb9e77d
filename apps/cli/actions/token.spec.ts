import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../../../libs/platform/testing/temporary-folder.js';
import { token } from './token.js';

const before = process.env.PEILDATUM_DATA_DIR;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
  process.env.PEILDATUM_DATA_DIR = folder.path;
});
afterEach(async () => {
  await folder.remove();
  if (before === undefined) delete process.env.PEILDATUM_DATA_DIR;
  else process.env.PEILDATUM_DATA_DIR = before;
});

describe('a token', () => {
  it('is not made where there is no register: what to do is said, and nothing is left behind', async () => {
    const asked = token({ rol: 'coordinator', tafel: 'D', uren: 12 });
    await expect(asked).rejects.toMatchObject({
      code: 'CONFIG.NO_REGISTER',
      message: expect.stringMatching(new RegExp(`In de gegevensmap ${folder.path} is geen register.*peildatum start`)),
    });
    expect(await readdir(folder.path)).toEqual([]);
  });
});
