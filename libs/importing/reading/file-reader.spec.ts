import { afterEach, describe, expect, it } from '@jest/globals';
import { InvalidInput } from '@peildatum/kernel';
import { decodeText } from '../decode-text.js';
import { readImportFile } from '../import-rows.js';
import { xlsxOf, xlsxRow } from '../sheets/testing/workbooks.js';
import { FilesHere, FilesInThread, fileReader } from './file-reader.js';

const TYPESCRIPT = { execArgv: ['--import', new URL('../../platform/testing/register-typescript.js', import.meta.url).href] };
const THREAD = { file: new URL('./file.thread.ts', import.meta.url), ...TYPESCRIPT };
const ROWS = Array.from({ length: 1_200 }, (_, n) => xlsxRow(n + 2, 'notitie', `s${n}`));
const FILE = xlsxOf({ sheets: { a: `<sheetData>${xlsxRow(1, 'soort', 'schrift')}${ROWS.join('')}</sheetData>` } });

const opened: FilesInThread[] = [];
const open = (...options: ConstructorParameters<typeof FilesInThread>) => {
  const made = new FilesInThread(...options);
  opened.push(made);
  return made;
};
afterEach(async () => {
  for (const made of opened.splice(0)) await made.close();
});

describe('files that are read in a thread', () => {
  it('are what they are when read here, and a refusal keeps its code', async () => {
    const files = open(THREAD);
    const read = await files.read({ bytes: FILE, format: 'xlsx' });
    expect(read.rows).toHaveLength(1_200);
    expect(read).toEqual(await new FilesHere().read({ bytes: FILE, format: 'xlsx' }));
    await expect(files.read({ bytes: Buffer.from('x'), format: 'xlsx' })).rejects.toMatchObject({
      code: 'IMPORT.UNREADABLE',
      kind: 'invalid',
    });
    await expect(files.read({ bytes: xlsxOf({ sheets: { a: '' } }), format: 'xlsx' })).rejects.toMatchObject({ code: 'INPUT.INVALID' });
  });

  it.each([
    ['csv', undefined, 'soort;tekst\r\nnotitie;é\r\n\r\n', 'utf8'],
    ['csv', 'windows-1252', 'soort;tekst\r\nnotitie;caf\xe9\r\n', 'latin1'],
    ['ndjson', undefined, '{"soort":"notitie","keer":1.50,"lijst":[{"a":null}]}\n', 'utf8'],
  ] as const)('are the same as a text in %s (%s) that is read here', async (format, encoding, text, as) => {
    const file = { bytes: Buffer.from(text, as), format, ...(encoding ? { encoding } : {}) };
    const read = await open(THREAD).read(file);
    expect(read).toEqual(readImportFile(decodeText(file.bytes, 'x', encoding), format));
    expect(read.rows).toHaveLength(1);
  });

  it('name every fault of a text, and not more than a thousand', async () => {
    const bytes = Buffer.from('x\n'.repeat(1_200));
    const refused = await open(THREAD)
      .read({ bytes, format: 'ndjson' })
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InvalidInput);
    const { faults } = refused as InvalidInput;
    expect([faults[0]?.field, faults.length, faults.at(-1)?.message]).toEqual([
      'regel 1',
      1_001,
      'er zijn meer fouten; dit zijn de eerste 1000',
    ]);
  });

  it.each([
    ['that takes too long', { ...THREAD, limitMs: 1 }, 'too long'],
    ['that takes too much memory', { ...THREAD, resourceLimits: { maxOldGenerationSizeMb: 1 } }, 'memory'],
    ['that cannot begin', { file: new URL('./nowhere.js', import.meta.url) }, 'nowhere'],
  ])('are refused with what to do when a thread is lost %s', async (_what, options, why) => {
    await expect(open(options).read({ bytes: FILE, format: 'xlsx' })).rejects.toMatchObject({
      code: 'IMPORT.BROKEN_OFF',
      message: expect.stringContaining('Splits het in kleinere bestanden'),
      cause: expect.objectContaining({ message: expect.stringContaining(why) }),
    });
  });

  it('are read in the thread that asks where there are only sources', async () => {
    expect(fileReader()).toBeInstanceOf(FilesHere);
    await expect(fileReader().close()).resolves.toBeUndefined();
  });
});
