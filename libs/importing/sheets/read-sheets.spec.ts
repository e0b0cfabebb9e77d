import { describe, expect, it } from '@jest/globals';
import { InvalidInput } from '@peildatum/kernel';
import type { ImportFile } from '../import-rows.js';
import { FilesHere } from '../reading/file-reader.js';
import { whereOf } from '../row-place.js';
import { beheerder, Notebooks } from '../testing/notes.js';
import type { SheetFormat } from './read-sheets.js';
import { odsOf, odsRow, type WrittenXlsx, xlsxOf, xlsxRow } from './testing/workbooks.js';

const read = (bytes: Buffer, format: SheetFormat = 'xlsx'): Promise<ImportFile> => new FilesHere().read({ bytes, format });
const xlsx = (sheets: Record<string, string>, more: Partial<WrittenXlsx> = {}): Buffer =>
  xlsxOf({ sheets: Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, `<sheetData>${rows}</sheetData>`])), ...more });

async function faultsOf(reading: Promise<unknown>): Promise<readonly string[]> {
  const error = await reading.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof InvalidInput)) throw error;
  return error.faults.map(({ message }) => message);
}

const HEAD = xlsxRow(1, 'soort', ' schrift ', 'tekst');

describe('the rows of a sheet', () => {
  it('are those of a CSV with the same cells: heads trimmed, empty rows and columns ignored', async () => {
    const rows = `${HEAD}${xlsxRow(2, '', ' ', '')}${xlsxRow(3, 'notitie', 'a', ' een ', '')}<row r="4"><c r="B4"/></row>${xlsxRow(9, 'notitie', 'b')}`;
    const file = await read(xlsx({ blad: rows }));
    const columns = { soort: 'A', schrift: 'B', tekst: 'C' };
    expect(file.rows).toEqual([
      { place: { sheet: 'blad', row: 3, columns, order: 1 }, inCells: true, fields: { soort: 'notitie', schrift: 'a', tekst: 'een' } },
      { place: { sheet: 'blad', row: 9, columns, order: 2 }, inCells: true, fields: { soort: 'notitie', schrift: 'b' } },
    ]);
    expect(file.notes).toEqual([]);
  });

  it('may begin below empty rows', async () => {
    const file = await read(xlsx({ blad: `${xlsxRow(4, 'soort', 'tekst')}${xlsxRow(6, 'notitie', 'x')}` }));
    expect(file.rows.map(({ fields }) => fields)).toEqual([{ soort: 'notitie', tekst: 'x' }]);
  });

  it('are of the kind that the sheet is named after where no column says it', async () => {
    const sheets = {
      Notitie: xlsxRow(1, 'tekst') + xlsxRow(2, 'x'),
      reeks: xlsxRow(1, 'tekst') + xlsxRow(2, 'y'),
      leeg: '',
      kop: xlsxRow(1, 'tekst'),
    };
    const file = await read(xlsx(sheets));
    expect(file.rows.map(({ fields }) => fields)).toEqual([
      { soort: 'notitie', tekst: 'x' },
      { soort: 'reeks', tekst: 'y' },
    ]);
    expect(file.kindsBySheet).toEqual([
      { sheet: 'Notitie', kind: 'notitie' },
      { sheet: 'reeks', kind: 'reeks' },
    ]);
  });

  it('are not looked for where a sheet explains', async () => {
    const file = await read(
      xlsx({ Uitleg: xlsxRow(1, 'Vul in:') + xlsxRow(2, 'de notities'), notitie: xlsxRow(1, 'tekst') + xlsxRow(2, 'x') }),
    );
    expect(file.rows).toHaveLength(1);
    expect(file.notes).toEqual(['Blad Uitleg is niet gelezen: het is uitleg.']);
  });

  it('say what a reader would not see: formulas, hidden rows and hidden sheets', async () => {
    const rows = `${xlsxRow(1, 'tekst')}<row r="2" hidden="1"><c r="A2" t="str"><f>B1</f><v>x</v></c></row>`;
    const file = await read(xlsx({ notitie: rows }, { state: { notitie: 'hidden' } }));
    expect(file.rows.map(({ fields }) => fields)).toEqual([{ soort: 'notitie', tekst: 'x' }]);
    expect(file.notes).toEqual([
      'Blad notitie is verborgen, en is wel gelezen.',
      'Blad notitie: 1 verborgen rij is wel gelezen.',
      'Blad notitie: van 1 formule is de uitkomst gelezen die in het bestand stond; er is niets berekend.',
    ]);
  });

  it('are known by the bytes of the file', async () => {
    const [a, b] = [
      xlsx({ a: HEAD + xlsxRow(2, 'notitie', 'x') }),
      odsOf(`<table:table table:name="a">${odsRow('soort')}${odsRow('notitie')}</table:table>`),
    ];
    const digests = [await read(a), await read(b, 'ods'), await read(a)].map(({ digest }) => digest);
    expect(digests[2]).toBe(digests[0]);
    expect(new Set(digests).size).toBe(2);
  });
});

describe('what cannot be read is named by sheet, row and column', () => {
  it.each<[string, string, string]>([
    ['a value without a head', xlsxRow(2, 'notitie', 'a', 'x', 'los'), 'blad b, rij 2, kolom D: deze kolom heeft geen kop in rij 1'],
    ['a row that is too long', xlsxRow(2, 'notitie', 'a', 'x'.repeat(262_145)), 'blad b, rij 2: de rij heeft meer dan 262144 tekens'],
    [
      'a control character',
      '<row r="2"><c r="C2" t="str"><v>a_x0000_b</v></c></row>',
      'blad b, rij 2, kolom C (tekst): bevat tekens die geen tekst zijn',
    ],
  ])('%s', async (_what, rows, says) => {
    expect(await faultsOf(read(xlsx({ b: HEAD + rows })))).toEqual([expect.stringContaining(says)]);
  });

  it.each([
    ['given twice', xlsxRow(1, 'tekst', 'tekst'), 'blad b, rij 1, kolom B: de kop noemt tekst meer dan eens'],
    [
      'given twice, in another spelling',
      xlsxRow(1, 'geldigVanaf', 'Geldig vanaf'),
      'blad b, rij 1, kolom B: de kop noemt Geldig vanaf meer dan eens',
    ],
    ['__proto__', xlsxRow(1, 'tekst', '__proto__'), 'blad b, rij 1, kolom B: __proto__ kan geen kolom zijn'],
    [
      'an error',
      '<row r="1"><c r="A1" t="inlineStr"><is><t>tekst</t></is></c><c r="B1" t="e"><v>#N/A</v></c></row>',
      'blad b, rij 1, kolom B: de cel bevat de fout #N/B',
    ],
  ])('a head that is %s', async (_what, head, says) => {
    expect(await faultsOf(read(xlsx({ b: head + xlsxRow(2, 'x') })))).toEqual([expect.stringContaining(says)]);
  });

  it('merged cells that are read, and no others', async () => {
    const merged = (ref: string) =>
      xlsxOf({
        sheets: { b: `<sheetData>${HEAD}${xlsxRow(2, 'notitie', 'a', 'x')}</sheetData><mergeCells><mergeCell ref="${ref}"/></mergeCells>` },
      });
    expect(await faultsOf(read(merged('B2:B4')))).toEqual([
      'blad b, rij 2, kolom B: de cellen B2:B4 zijn samengevoegd; hef dat op en vul elke cel in die iets moet zeggen',
    ]);
    expect((await read(merged('F2:G4'))).rows).toHaveLength(1);
    expect((await read(merged('A7:C7'))).rows).toHaveLength(1);
  });

  it('no more than 1,000 of them', async () => {
    const rows = Array.from({ length: 1_200 }, (_, n) => `<row r="${n + 2}"><c r="A${n + 2}" t="e"><v>#REF!</v></c></row>`).join('');
    const faults = await faultsOf(read(xlsx({ b: HEAD + rows })));
    expect(faults).toHaveLength(1_001);
    expect(faults.at(-1)).toBe('er zijn meer fouten; dit zijn de eerste 1000');
  });

  it('a file without rows', async () => {
    expect(await faultsOf(read(xlsx({ notitie: HEAD })))).toEqual(['het bestand heeft geen rijen met gegevens']);
  });
});

describe('an import of sheets', () => {
  it('is wrong in one row alone where a cell has an error', async () => {
    const wrong = '<row r="3"><c r="A3" t="inlineStr"><is><t>b</t></is></c><c r="B3" t="e"><v>#REF!</v></c></row>';
    const kind =
      '<row r="4"><c r="A4" t="inlineStr"><is><t>c</t></is></c><c r="B4" t="inlineStr"><is><t>y</t></is></c><c r="C4" t="e"><v>#N/A</v></c></row>';
    const file = await read(xlsx({ notitie: xlsxRow(1, 'schrift', 'tekst', 'Herkomst') + xlsxRow(2, 'a', 'x') + wrong + kind }));
    const notebooks = await Notebooks.open();
    const said = [
      expect.stringContaining('blad notitie, rij 3, kolom B (tekst): de cel bevat de fout #VERW! (#REF!)'),
      expect.stringContaining('blad notitie, rij 4, kolom C (herkomst): de cel bevat de fout #N/B (#N/A)'),
    ];
    expect(await faultsOf(notebooks.importFile(file))).toEqual(said);
    const { file: valid, refused } = await notebooks.validRowsOf(file);
    expect(refused.map(({ faults }) => faults.map(({ message }) => message))).toEqual(said.map((one) => [one]));
    expect(await notebooks.importFile(valid)).toEqual({ rows: 1, recorded: 1 });
  });

  it('refuses every sheet that is no kind, and names the kinds that it resembles', async () => {
    const rows = xlsxRow(1, 'schrift', 'tekst') + xlsxRow(2, 'a', 'x');
    const file = await read(xlsx({ Notities: rows, notitie: rows, Blad3: rows }));
    const notebooks = await Notebooks.open();
    expect(await faultsOf(notebooks.importFile(file))).toEqual([
      expect.stringMatching(
        /^blad Notities: het heeft geen kolom soort .* zo heet geen soort: 'notities' bestaat niet; bedoelt u notitie\?$/,
      ),
      expect.stringContaining('blad Blad3: '),
    ]);
    expect(await notebooks.recorded()).toEqual([]);
  });

  it('names what rules refuse by sheet, row and column, in the order of the file', async () => {
    const rows = (...texts: string[]) =>
      xlsxRow(1, 'schrift', 'tekst') + texts.map((text, n) => xlsxRow(n + 2, `s${n % 2}`, text)).join('');
    const long = 'x'.repeat(40_001);
    const file = await read(
      xlsx({ notitie: rows('a', 'b', long, long, `${long}y`), blad2: xlsxRow(1, 'soort', 'schrift') + xlsxRow(2, 'onzin', 's0') }),
    );
    const notebooks = await Notebooks.open();
    expect(await faultsOf(notebooks.importFile({ ...file, rows: file.rows.slice(0, 5) }))).toEqual([
      'blad notitie, rij 4, kolom B (tekst): verwacht tekst van 1 tot 40000 tekens',
      'blad notitie, rij 5, kolom B (tekst): verwacht tekst van 1 tot 40000 tekens',
      'blad notitie, rij 6, kolom B (tekst): verwacht tekst van 1 tot 40000 tekens',
    ]);
    expect(await faultsOf(notebooks.importFile(file))).toEqual([
      expect.stringContaining("blad blad2, rij 2, kolom A (soort): 'onzin' bestaat niet"),
    ]);
    expect(await notebooks.recorded()).toEqual([]);
  });

  it('names the column of a field however its head is spelled', async () => {
    const file = await read(xlsx({ notitie: xlsxRow(1, 'Schrift', 'Tek st') + xlsxRow(2, 'a', 'x'.repeat(40_001)) }));
    const notebooks = await Notebooks.open();
    const renamed = file.rows.map((row) => ({ ...row, fields: { soort: 'notitie', schrift: 'a', tekst: row.fields['Tek st'] } }));
    expect(await faultsOf(notebooks.importFile({ ...file, rows: renamed }))).toEqual([
      expect.stringContaining('blad notitie, rij 2, kolom B (tekst): '),
    ]);
  });

  it('names a field that has no column by itself', async () => {
    const notebooks = await Notebooks.open();
    const file = await read(xlsx({ notitie: xlsxRow(1, 'schrift') + xlsxRow(2, 'a') }));
    const told = file.rows.map((row) => ({ ...row, fields: { ...row.fields, tekst: 'x', trefwoorden: ['y'.repeat(21)] } }));
    expect(await faultsOf(notebooks.importFile({ ...file, rows: told }))).toEqual([
      'blad notitie, rij 2: trefwoorden: verwacht tekst van 1 tot 20 tekens',
    ]);
  });

  it('says which cells are numbers, for who reads texts otherwise', async () => {
    const row = '<row r="2"><c r="A2"><v>1.234</v></c><c r="B2" t="inlineStr"><is><t>1.234</t></is></c></row>';
    const file = await read(xlsx({ notitie: xlsxRow(1, 'bedrag', 'tekst') + row }));
    expect(file.rows).toEqual([expect.objectContaining({ inCells: true, numbers: ['bedrag'] })]);
  });

  it('is looked at before it is told: every row by its place, and every fault of it at once', async () => {
    const rows = (...texts: string[]) => xlsxRow(1, 'schrift', 'tekst') + texts.map((text, n) => xlsxRow(n + 2, 's', text)).join('');
    const file = await read(xlsx({ notitie: rows('a', 'x'.repeat(40_001), 'a'), Blad3: rows('b') }));
    const { rows: count, outcomes, faults } = await (await Notebooks.open()).tryFile(file);
    expect([count, outcomes.map(({ place, change }) => [whereOf(place), change]), faults.map(({ field }) => field)]).toEqual([
      4,
      [
        ['blad notitie, rij 2', 'new'],
        ['blad notitie, rij 3', 'refused'],
        ['blad notitie, rij 4', 'known'],
      ],
      ['blad notitie, rij 3, kolom B (tekst)', 'blad Blad3'],
    ]);
  });

  it('records once what is read again', async () => {
    const bytes = xlsx({ notitie: xlsxRow(1, 'schrift', 'tekst') + xlsxRow(2, 'a', 'x') + xlsxRow(3, 'b', 'y') });
    const notebooks = await Notebooks.open();
    expect(await notebooks.importFile(await read(bytes), beheerder)).toEqual({ rows: 2, recorded: 2 });
    expect(await notebooks.importFile(await read(bytes), beheerder)).toEqual({ rows: 2, recorded: 0 });
    expect(await notebooks.texts()).toEqual(['x', 'y']);
  });
});
