import { describe, expect, it } from '@jest/globals';
import type { Cell, Sheet } from '../sheet.js';
import { type WrittenXlsx, xlsxOf } from '../testing/workbooks.js';
import { Archive } from '../zip/archive.js';
import { readXlsx } from './read-xlsx.js';
import { styleOf } from './styles.js';

const sheetsOf = (written: WrittenXlsx): Sheet[] => [...readXlsx(new Archive(xlsxOf(written)))];
const only = (written: WrittenXlsx): Sheet => sheetsOf(written)[0] as Sheet;

/** The one cell of a sheet of one cell. */
const cellOf = (xml: string, more: Partial<WrittenXlsx> = {}): Cell | undefined =>
  only({ sheets: { a: `<sheetData><row r="1">${xml}</row></sheetData>` }, ...more }).rows[0]?.cells.get(1);

const STYLES =
  '<numFmts><numFmt numFmtId="170" formatCode="d\\ mmmm\\ yyyy"/><numFmt numFmtId="171" formatCode="0.0&quot; mln per dag&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="20"/><xf numFmtId="9"/></cellXfs>';
const STRINGS =
  '<si><t>één</t></si><si><r><rPr><b/></rPr><t>vet</t></r><r><t xml:space="preserve"> en niet</t></r><rPh sb="0" eb="1"><t>fe</t></rPh></si><si><t>#REF!</t></si><si><t>a_x000D_b</t></si>';
const WITH = { strings: STRINGS, styles: STYLES };

describe('a cell', () => {
  it.each<[string, string, Cell]>([
    ['a shared text', '<c r="A1" t="s"><v>0</v></c>', { text: 'één' }],
    ['a text in styles, without how it is pronounced', '<c r="A1" t="s"><v>1</v></c>', { text: 'vet en niet' }],
    ['a text that looks like an error', '<c r="A1" t="s"><v>2</v></c>', { text: '#REF!' }],
    ['a text with what XML cannot hold', '<c r="A1" t="s"><v>3</v></c>', { text: 'a\rb' }],
    ['a text of its own', '<c r="A1" t="inlineStr"><is><t>x &amp; y</t></is></c>', { text: 'x & y' }],
    ['a number', '<c r="A1"><v>1000.5</v></c>', { text: '1000.5', number: true }],
    ['a number as text', '<c r="A1" t="str"><v>0012</v></c>', { text: '0012' }],
    ['a percentage', '<c r="A1" s="5"><v>0.57</v></c>', { text: '0.57', number: true }],
    ['a number with letters around it', '<c r="A1" s="3"><v>59.9</v></c>', { text: '59.9', number: true }],
    ['a date of a style that all know', '<c r="A1" s="1"><v>45905</v></c>', { text: '2025-09-05' }],
    ['a date of a style of its own', '<c r="A1" s="2"><v>45905</v></c>', { text: '2025-09-05' }],
    ['a date in writing', '<c r="A1" t="d"><v>2025-09-05T00:00:00</v></c>', { text: '2025-09-05' }],
    ['true', '<c r="A1" t="b"><v>1</v></c>', { text: 'true' }],
    ['false', '<c r="A1" t="b"><v>0</v></c>', { text: 'false' }],
    ['a formula', '<c r="A1"><f>B1+1</f><v>3</v></c>', { text: '3', number: true, formula: true }],
    ['a formula with a text', '<c r="A1" t="str"><f>B1</f><v>x</v></c>', { text: 'x', formula: true }],
    ['a formula with an empty text', '<c r="A1" t="str"><f>""</f><v></v></c>', { text: '', formula: true }],
    ['a formula that others share', '<c r="A1"><f t="shared" si="0"/><v>4</v></c>', { text: '4', number: true, formula: true }],
    ['without a place', '<c><v>7</v></c>', { text: '7', number: true }],
  ])('%s', (_what, xml, cell) => {
    expect(cellOf(xml, WITH)).toEqual(cell);
  });

  it.each([
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', '#VERW! (#REF!)'],
    ['an error of a formula', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', '#DEEL/0!'],
    ['a formula that was never computed', '<c r="A1"><f>B1+1</f></c>', 'geen opgeslagen uitkomst'],
    ['a formula of a text that was never computed', '<c r="A1" t="str"><f>B1</f></c>', 'geen opgeslagen uitkomst'],
    ['a time', '<c r="A1" s="4"><v>0.5</v></c>', 'opmaak van een tijd'],
    ['a date with a time', '<c r="A1" s="1"><v>45905.25</v></c>', 'ook een tijd'],
  ])('%s is a fault', (_what, xml, says) => {
    expect(cellOf(xml, WITH)?.fault).toContain(says);
  });

  it('that only has a style is not there', () => {
    expect(only({ sheets: { a: '<sheetData><row r="1"><c r="A1" s="1"/><c r="B1" t="s"/></row></sheetData>' }, ...WITH }).rows).toEqual([]);
  });

  it('is dated from 1904 where the workbook says so', () => {
    expect(cellOf('<c r="A1" s="1"><v>44443</v></c>', { ...WITH, workbookPr: '<workbookPr date1904="1"/>' })).toEqual({
      text: '2025-09-05',
    });
  });
});

describe('a format of numbers', () => {
  it.each([
    ['yyyy-mm-dd', 'date'],
    ['d/m/yy;@', 'date'],
    ['[$-413]d mmmm yyyy', 'date'],
    ['mmm', 'date'],
    ['dd-mm-yyyy hh:mm', 'date'],
    ['h:mm', 'time'],
    ['[h]:mm:ss', 'time'],
    ['mm:ss.0', 'time'],
    ['General', 'number'],
    ['0.00E+00', 'number'],
    ['#,##0.00 "dagen"', 'number'],
    ['[Red]-0\\d', 'number'],
    ['_-* #,##0_-', 'number'],
    ['@', 'number'],
  ])('%s is of a %s', (code, style) => {
    expect(styleOf(code)).toBe(style);
  });
});

describe('a workbook', () => {
  it('has its sheets in its own order, hidden ones and hidden rows as well', () => {
    const sheets = {
      zichtbaar:
        '<sheetData><row r="3" hidden="1"><c r="B3"><v>1</v></c></row><row r="9"><c r="A9"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
      weg: '<sheetData><row><c><v>3</v></c></row></sheetData>',
    };
    expect(sheetsOf({ sheets, state: { weg: 'veryHidden' } })).toEqual([
      {
        name: 'zichtbaar',
        hidden: false,
        rows: [
          { row: 3, hidden: true, cells: new Map([[2, { text: '1', number: true }]]) },
          { row: 9, hidden: false, cells: new Map([[1, { text: '2', number: true }]]) },
        ],
        merged: [{ from: { row: 1, column: 1 }, to: { row: 2, column: 2 } }],
      },
      { name: 'weg', hidden: true, rows: [{ row: 1, hidden: false, cells: new Map([[1, { text: '3', number: true }]]) }], merged: [] },
    ]);
  });

  it('is read with a prefix before every name', () => {
    const prefixed = '<x:sheetData xmlns:x="urn:x"><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData>';
    expect(only({ sheets: { a: prefixed } }).rows[0]?.cells.get(1)).toEqual({ text: '5', number: true });
  });

  it.each([
    ['a cell outside its row', '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ['a cell that goes back', '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>'],
    ['a cell twice', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ['a cell beyond the last column', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['a cell that is no place', '<row r="1"><c r="__proto__"><v>1</v></c></row>'],
    ['a row twice', '<row r="1"/><row r="1"/>'],
    ['a row beyond the last', '<row r="1048577"/>'],
    ['a text that is not there', '<row r="1"><c r="A1" t="s"><v>4</v></c></row>'],
    ['a cell of an unknown kind', '<row r="1"><c r="A1" t="x"><v>4</v></c></row>'],
  ])('is refused with %s', (_what, rows) => {
    expect(() => only({ sheets: { a: `<sheetData>${rows}</sheetData>` }, ...WITH })).toThrow(/op blad a klopt iets niet/);
  });

  it.each([
    ['macros', 'xl/vbaProject.bin', 'heeft macro’s. Sla het op als "Excel-werkmap'],
    ['old macros', 'xl/macrosheets/sheet1.xml', 'heeft macro’s'],
    ['links to others', 'xl/externalLinks/externalLink1.xml', 'koppelingen naar andere bestanden. Verbreek die'],
    ['a binary workbook', 'xl/workbook.bin', '(.xlsb)'],
  ])('is refused with %s, and says what to do', (_what, name, says) => {
    expect(() => only({ sheets: { a: '<sheetData/>' }, more: [{ name, data: 'x' }] })).toThrow(says);
  });
});
