import { afterEach, describe, expect, it } from '@jest/globals';
import { SheetsHere, SheetsInThread, sheetReader } from './sheet-reader.js';
import { xlsxOf, xlsxRow } from './testing/workbooks.js';

const TYPESCRIPT = { execArgv: ['--import', new URL('../../platform/testing/register-typescript.js', import.meta.url).href] };
const THREAD = { file: new URL('./sheet.thread.ts', import.meta.url), ...TYPESCRIPT };
const ROWS = Array.from({ length: 1_200 }, (_, n) => xlsxRow(n + 2, 'notitie', `s${n}`));
const FILE = xlsxOf({ sheets: { a: `<sheetData>${xlsxRow(1, 'soort', 'schrift')}${ROWS.join('')}</sheetData>` } });

const opened: SheetsInThread[] = [];
const open = (...options: ConstructorParameters<typeof SheetsInThread>) => {
  const made = new SheetsInThread(...options);
  opened.push(made);
  return made;
};
afterEach(async () => {
  for (const made of opened.splice(0)) await made.close();
});

describe('sheets that are read in a thread', () => {
  it('are what they are when read here, and a refusal keeps its code', async () => {
    const sheets = open(THREAD);
    const read = await sheets.read(FILE, 'xlsx');
    expect(read.rows).toHaveLength(1_200);
    expect(read).toEqual(await new SheetsHere().read(FILE, 'xlsx'));
    await expect(sheets.read(Buffer.from('x'), 'xlsx')).rejects.toMatchObject({ code: 'IMPORT.UNREADABLE', kind: 'invalid' });
    await expect(sheets.read(xlsxOf({ sheets: { a: '' } }), 'xlsx')).rejects.toMatchObject({ code: 'INPUT.INVALID' });
  });

  it.each([
    ['that takes too long', { ...THREAD, limitMs: 1 }, 'too long'],
    ['that takes too much memory', { ...THREAD, resourceLimits: { maxOldGenerationSizeMb: 1 } }, 'memory'],
    ['that cannot begin', { file: new URL('./nowhere.js', import.meta.url) }, 'nowhere'],
  ])('are refused with what to do when a thread is lost %s', async (_what, options, why) => {
    await expect(open(options).read(FILE, 'xlsx')).rejects.toMatchObject({
      code: 'IMPORT.BROKEN_OFF',
      message: expect.stringContaining('Splits het in kleinere bestanden'),
      cause: expect.objectContaining({ message: expect.stringContaining(why) }),
    });
  });

  it('are read in the thread that asks where there are only sources', async () => {
    expect(sheetReader()).toBeInstanceOf(SheetsHere);
    await expect(sheetReader().close()).resolves.toBeUndefined();
  });
});
