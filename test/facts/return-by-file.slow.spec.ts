import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demonstrationFolder } from '../support/demonstration-folder.js';
import { peildatum } from '../support/server-process.js';

const FILE = join(import.meta.dirname, 'cases/a1-return.csv');
const folder = mkdtempSync(join(tmpdir(), 'peildatum-return-'));
chmodSync(folder, 0o755);
beforeAll(() => demonstrationFolder(join(folder, 'register')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => peildatum(join(folder, 'register'), ...args);

describe('a file with a return to an earlier value of one date', () => {
  it('is recorded whole, the last row holds, and read again it adds nothing', async () => {
    expect(await run('importeer', FILE)).toMatchObject({ code: 0, stdout: expect.stringContaining('3 feiten vastgelegd') });
    const { stdout } = await run('logboek', '--onderwerp', 'actie-IZA-R-D-007', '--formaat', 'ndjson');
    const told = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { soort: string; geldigVanaf: string; gegevens: { progress?: string } });
    expect(told.filter(({ geldigVanaf }) => geldigVanaf === '2026-03-01').map(({ gegevens }) => gegevens.progress)).toEqual([
      'behind',
      'ahead',
      'behind',
    ]);
    expect(await run('importeer', FILE)).toMatchObject({ code: 0, stdout: expect.stringContaining('0 feiten vastgelegd') });
    expect(await run('controleer')).toMatchObject({ code: 0, stdout: expect.stringContaining('Klopt') });
  });
});
