import { describe, expect, it } from '@jest/globals';
import { writeWorkbook } from '@peildatum/workbooks';
import { decodeText, type Encoding, FilesHere, type ImportFile, readImportFile } from '../index.js';
import { readXlsx } from '../sheets/xlsx/read-xlsx.js';
import { Archive } from '../sheets/zip/archive.js';
import { Notebooks, ndjson } from '../testing/notes.js';
import { correctionFile, type OriginalFile } from './correction-file.js';

const TOO_LONG = 'x'.repeat(40_001);
const FAULT = 'tekst: verwacht tekst van 1 tot 40000 tekens';
const WAITS = 'die is geweigerd, en deze gaat over hetzelfde of rust erop';

const read = ({ bytes, format, encoding }: OriginalFile): Promise<ImportFile> | ImportFile =>
  format === 'xlsx' || format === 'ods'
    ? new FilesHere().read({ bytes, format })
    : readImportFile(decodeText(bytes, 'bestand', encoding), format);

/** The correction file of a file, in a register that has nothing else. */
async function corrected(original: OriginalFile): Promise<{ readonly notebooks: Notebooks; readonly bytes: Uint8Array }> {
  const notebooks = await Notebooks.open();
  const file = await read(original);
  const { file: kept, refused } = await notebooks.validRowsOf(file);
  await notebooks.importFile(kept);
  return { notebooks, bytes: correctionFile(file, refused, original) };
}

/** With what was wrong mended, as somebody would who leaves the column where it is. */
async function mended(notebooks: Notebooks, original: OriginalFile): Promise<{ rows: number; recorded: number }> {
  const file = await read(original);
  const rows = file.rows.map((row) => (row.fields.tekst === TOO_LONG ? { ...row, fields: { ...row.fields, tekst: 'kort' } } : row));
  return await notebooks.importFile({ ...file, rows });
}

const lines = (separator: string, end: string) =>
  [
    ['Soort', 'schrift', '', 'tekst', 'herkomst'],
    ['notitie', 'a', '', 'één; "twee", €', ''],
    ['notitie', 'b', '', 'goed', ''],
    ['notitie', 'a', '', TOO_LONG, ''],
    ['notitie', 'c', '', 'drie', 'onzin'],
  ]
    .map((cells) => cells.map((cell) => (/[";,]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator) + end)
    .join('');

const small = (text: string) => text.replaceAll(TOO_LONG, 'LANG');

describe('the correction file of a CSV', () => {
  const csv = (bytes: Uint8Array, encoding?: Encoding): OriginalFile => ({ bytes, format: 'csv', ...(encoding ? { encoding } : {}) });
  const expected = (separator: string, end: string) =>
    [
      ['Soort', 'schrift', '', 'tekst', 'herkomst', 'fout'],
      ['notitie', 'a', '', 'één; ""twee"", €', '', `regel 2: wacht op regel 4: ${WAITS}`],
      ['notitie', 'a', '', 'LANG', '', `regel 4: ${FAULT}`],
      ['notitie', 'c', '', 'drie', 'onzin', 'regel 5: herkomst: kies een van: vastgelegd, bron, afgeleid, gereconstrueerd'],
    ]
      .map((cells) => cells.map((cell) => (cell.includes('"') || cell.includes(separator) ? `"${cell}"` : cell)).join(separator) + end)
      .join('');

  it.each([
    ['a semicolon, in UTF-8', ';', '\r\n', (text: string) => Buffer.from(text)],
    ['a comma, in UTF-8 with a mark', ',', '\n', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['a tab, in UTF-16', '\t', '\r\n', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['a tab, in UTF-16 the other way round', '\t', '\n', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('has the rows that were refused with why, and is written as it was: %s', async (_what, separator, end, encode) => {
    const { bytes } = await corrected(csv(encode(lines(separator, end))));
    const text = decodeText(bytes, 'bestand');
    expect(small(text)).toBe(expected(separator, end));
    expect(Buffer.compare(bytes, encode(text))).toBe(0);
  });

  it('is in Windows-1252 where the file was', async () => {
    const of = (text: string) => Buffer.from(text.replace('€', '\u0080'), 'latin1');
    const { bytes } = await corrected(csv(of(lines(';', '\r\n')), 'windows-1252'));
    expect(small(decodeText(bytes, 'bestand', 'windows-1252'))).toBe(expected(';', '\r\n'));
    expect(() => decodeText(bytes, 'bestand')).toThrow('Windows-1252');
  });

  it('says which separator it has where the file did', async () => {
    const { bytes } = await corrected(csv(Buffer.from(`sep=|\n${lines('|', '\n')}`)));
    expect(decodeText(bytes, 'bestand').startsWith('sep=|\nSoort|schrift||tekst|herkomst|fout\n')).toBe(true);
  });

  it('is taken in again when it is mended, and tells what is new alone', async () => {
    const { notebooks, bytes } = await corrected(csv(Buffer.from(lines(';', '\n').replace(';onzin', ';'))));
    expect(await mended(notebooks, csv(bytes))).toEqual({ rows: 2, recorded: 2 });
    expect((await notebooks.texts()).sort()).toEqual(['drie', 'goed', 'kort', 'één; "twee", €']);
  });

  it('of a file that was one has the new faults in the place of the old', async () => {
    const { bytes } = await corrected(csv((await corrected(csv(Buffer.from(lines(';', '\n'))))).bytes));
    expect(small(decodeText(bytes, 'bestand'))).toMatch(
      /^Soort;schrift;;tekst;herkomst;fout\nnotitie;a;;[^\n]*;regel 2: wacht op regel 3: /,
    );
  });
});

it('the correction file of NDJSON has the fault in a field, and is taken in again when it is mended', async () => {
  const content = ndjson(
    { schrift: 'a', tekst: 'een' },
    { schrift: 'b', tekst: 'goed' },
    { schrift: 'a', tekst: TOO_LONG, trefwoorden: ['x'] },
  );
  const { notebooks, bytes } = await corrected({ bytes: Buffer.from(content), format: 'ndjson' });
  expect(small(Buffer.from(bytes).toString('utf8'))).toBe(
    `${JSON.stringify({ soort: 'notitie', schrift: 'a', tekst: 'een', fout: `regel 1: wacht op regel 3: ${WAITS}` })}\n` +
      `${JSON.stringify({ soort: 'notitie', schrift: 'a', tekst: 'LANG', trefwoorden: ['x'], fout: `regel 3: ${FAULT}` })}\n`,
  );
  expect(await mended(notebooks, { bytes, format: 'ndjson' })).toEqual({ rows: 2, recorded: 2 });
});

describe.each(['xlsx', 'ods'] as const)('the correction file of an %s', (format) => {
  const text = (value: string) => ({ value });
  const original = (): OriginalFile => ({
    format,
    bytes: writeWorkbook(
      {
        title: 'Levering',
        sheets: [
          {
            name: 'Notitie',
            columns: [{ head: 'schrift' }, { head: 'Geldig vanaf' }, { head: 'tekst' }],
            rows: [
              [text('a'), { value: '2025-09-05', kind: 'date' }, { value: '12.5', kind: 'number' }],
              [text('b'), null, text('goed')],
              [text('a'), null, text(TOO_LONG)],
            ],
          },
          { name: 'verwijzing', columns: [{ head: 'schrift' }, { head: 'naar' }, { head: 'tekst' }], rows: [] },
        ],
      },
      format,
    ),
  });

  it('has the sheets and columns of the file, and cells that say the same', async () => {
    const { bytes } = await corrected(original());
    const { rows, heads } = await read({ bytes, format });
    expect(heads).toEqual([{ sheet: 'Notitie', names: ['schrift', 'Geldig vanaf', 'tekst', 'fout'] }]);
    expect(rows.map(({ fields }) => ({ ...fields, tekst: small(String(fields.tekst)) }))).toEqual([
      {
        soort: 'notitie',
        schrift: 'a',
        'Geldig vanaf': '2025-09-05',
        tekst: '12.5',
        fout: `blad Notitie, rij 2: wacht op blad Notitie, rij 4: ${WAITS}`,
      },
      { soort: 'notitie', schrift: 'a', tekst: 'LANG', fout: `blad Notitie, rij 4, kolom C (tekst): ${FAULT.slice('tekst: '.length)}` },
    ]);
    expect(rows[0]?.numbers).toEqual(['tekst']);
  });

  it('has a note on the cell that is at fault', async () => {
    const archive = new Archive(Buffer.from((await corrected(original())).bytes));
    const note = 'blad Notitie, rij 4, kolom C (tekst): verwacht tekst';
    const part = archive.unpacked(format === 'xlsx' ? 'xl/comments1.xml' : 'content.xml').toString('utf8');
    expect(part).toContain(format === 'xlsx' ? 'ref="C3"' : `<office:annotation><dc:creator>Peildatum</dc:creator><text:p>${note}`);
    expect(part.split(note)).toHaveLength(format === 'xlsx' ? 2 : 3);
    if (format === 'xlsx') expect([...readXlsx(archive)][0]?.rows).toHaveLength(3);
  });

  it('is taken in again when it is mended, and tells what is new alone', async () => {
    const { notebooks, bytes } = await corrected(original());
    expect(await mended(notebooks, { bytes, format })).toEqual({ rows: 2, recorded: 2 });
    expect(await notebooks.texts()).toHaveLength(3);
  });
});
