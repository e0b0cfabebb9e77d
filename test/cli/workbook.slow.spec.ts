import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { temporaryFolder } from '../../libs/platform/testing/temporary-folder.js';
import { Register } from './command.js';

let register: Register;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
  register = await Register.make();
});
afterAll(async () => {
  await register.remove();
  await folder.remove();
});

function written(name: string, bytes: Uint8Array): string {
  const file = join(folder.path, name);
  writeFileSync(file, bytes);
  return file;
}

const FROM = new Date('2025-01-01T00:00:00Z');
const sheets = (code: string, status: string) => [
  { name: 'Uitleg', rows: [['Vul de bladen in.'], ['Elke rij is een feit.']] },
  {
    name: 'actie',
    rows: [
      ['Code', 'Thematafel', 'Omschrijving', 'Geldig vanaf'],
      [code, 'D', 'Een actie', FROM],
    ],
  },
  {
    name: 'statusmelding',
    rows: [
      ['actie', 'status', 'geldigVanaf'],
      [code, status, '5-9-2025'],
    ],
  },
];

/** What specs of the sources cannot see: the thread of the build. */
describe('peildatum importeer of a workbook', () => {
  it('records its rows, and says what was not read', async () => {
    const file = written('goed.xlsx', await writeXlsx({ sheets: sheets('X-1', 'loopt-achter') }));
    expect(await register.run(['importeer', file])).toEqual({
      code: 0,
      stdout: '2 regels gelezen, 2 feiten vastgelegd.\n',
      stderr: expect.stringContaining('Blad Uitleg is niet gelezen: het is uitleg.'),
    });
    expect((await register.run(['importeer', file])).stdout).toBe('2 regels gelezen, 0 feiten vastgelegd (2 stonden er al).\n');
  });

  it('records those of a document whose name does not say what it is', async () => {
    const file = written('levering.1', await writeOds({ sheets: sheets('X-2', 'loopt-voor') }));
    expect(await register.run(['importeer', file, '--formaat', 'ods'])).toMatchObject({
      code: 0,
      stdout: '2 regels gelezen, 2 feiten vastgelegd.\n',
    });
  });

  it.each([
    ['fout.xlsx', () => writeXlsx({ sheets: sheets('X-3', 'loopt') }), 'blad statusmelding, rij 2, kolom B (status): '],
    [
      'geheim.xlsx',
      () => writeXlsx({ sheets: sheets('X-3', 'loopt-voor'), encryption: { password: 'geheim', spinCount: 1 } }),
      'met een wachtwoord versleuteld',
    ],
    ['macro.xlsm', () => writeXlsx({ sheets: sheets('X-3', 'loopt-voor'), vbaProject: new Uint8Array(8) }), 'heeft macro’s'],
    ['tekst.xlsx', () => Promise.resolve(new TextEncoder().encode('soort,code\n')), 'geen XLSX-bestand'],
  ])('refuses %s, and says where or why', async (name, write, says) => {
    expect(await register.run(['importeer', written(name, await write())])).toEqual({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining(says),
    });
  });
});
