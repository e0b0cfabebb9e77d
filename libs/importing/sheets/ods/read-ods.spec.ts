import { describe, expect, it } from '@jest/globals';
import type { Cell, Sheet } from '../sheet.js';
import { odsCell, odsOf, odsRow } from '../testing/workbooks.js';
import type { WrittenPart } from '../testing/zip-writer.js';
import { Archive } from '../zip/archive.js';
import { readOds } from './read-ods.js';

const sheetsOf = (tables: string, styles = '', more: readonly WrittenPart[] = []): readonly Sheet[] =>
  readOds(new Archive(odsOf(tables, styles, more)));
const tableOf = (rows: string): Sheet => sheetsOf(`<table:table table:name="a">${rows}</table:table>`)[0] as Sheet;
const cellOf = (xml: string): Cell | undefined => tableOf(`<table:table-row>${xml}</table:table-row>`).rows[0]?.cells.get(1);
/** Row and column of each cell, and its text. */
const placed = ({ rows }: Sheet) => rows.flatMap(({ row, cells }) => [...cells].map(([column, { text }]) => `${row},${column} ${text}`));

const cell = (attributes: string, inside = ''): string => `<table:table-cell ${attributes}>${inside}</table:table-cell>`;
const P = (text: string): string => `<text:p>${text}</text:p>`;

describe('a cell', () => {
  it.each<[string, string, Cell]>([
    ['a text', odsCell('één &amp; ander'), { text: 'één & ander' }],
    ['a text of two paragraphs', cell('office:value-type="string"', P('een') + P('twee')), { text: 'een\ntwee' }],
    [
      'a text with what stands for other text',
      odsCell('a<text:s text:c="2"/>b<text:span>c</text:span><text:line-break/>d'),
      { text: 'a  bc\nd' },
    ],
    [
      'a text beside a note',
      cell('office:value-type="string"', `<office:annotation>${P('let op')}</office:annotation>${P('x')}`),
      { text: 'x' },
    ],
    ['a text that looks like an error', odsCell('#REF!'), { text: '#REF!' }],
    [
      'a number, whatever is shown',
      cell('office:value-type="float" office:value="1000.5"', P('1.000,5')),
      { text: '1000.5', number: true },
    ],
    [
      'an amount',
      cell('office:value-type="currency" office:currency="EUR" office:value="59.9"', P('€ 60')),
      { text: '59.9', number: true },
    ],
    ['a percentage', cell('office:value-type="percentage" office:value="0.57"', P('57%')), { text: '0.57', number: true }],
    ['a date, whatever is shown', cell('office:value-type="date" office:date-value="2025-09-05"', P('05-09-25')), { text: '2025-09-05' }],
    ['true', cell('office:value-type="boolean" office:boolean-value="true"', P('WAAR')), { text: 'true' }],
    [
      'a formula',
      cell('table:formula="of:=[.B1]" office:value-type="float" office:value="3"', P('3')),
      { text: '3', number: true, formula: true },
    ],
    [
      'a formula with an empty text',
      cell('table:formula="of:=&quot;&quot;" office:value-type="string" office:string-value=""'),
      { text: '', formula: true },
    ],
  ])('%s', (_what, xml, read) => {
    expect(cellOf(xml)).toEqual(read);
  });

  it.each([
    [
      'an error as LibreOffice stores it',
      cell('table:formula="of:=#REF!" office:value-type="string" office:string-value="" calcext:value-type="error"', P('#VERW!')),
      '#VERW!',
    ],
    ['an error as others store it', cell('table:formula="of:=1/0" office:value-type="string"', P('#DIV/0!')), '#DEEL/0!'],
    ['a formula that was never computed', cell('table:formula="of:=[.B1]"'), 'geen opgeslagen uitkomst'],
    ['a number without a value', cell('office:value-type="float"', P('3')), 'geen getal'],
    ['a date with a time', cell('office:value-type="date" office:date-value="2025-09-05T08:00:00"', P('x')), 'ook een tijd'],
    ['a time', cell('office:value-type="time" office:time-value="PT12H"', P('12:00')), 'opmaak van een tijd'],
  ])('%s is a fault', (_what, xml, says) => {
    expect(cellOf(xml)?.fault).toContain(says);
  });
});

describe('a table', () => {
  it('has its rows wherever they stand: in a head, in a group, in a group in a group', () => {
    const grouped = `<table:table-header-rows>${odsRow('kop')}</table:table-header-rows><table:table-row-group>${odsRow('een')}<table:table-row-group>${odsRow('twee')}</table:table-row-group></table:table-row-group>${odsRow('drie')}`;
    expect(placed(tableOf(grouped))).toEqual(['1,1 kop', '2,1 een', '3,1 twee', '4,1 drie']);
  });

  it('repeats what is repeated, and counts what is empty', () => {
    const rows =
      '<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="2"/><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="2"/></table:table-row><table:table-row table:number-rows-repeated="10"><table:table-cell/></table:table-row>';
    expect(placed(tableOf(`${rows}${odsRow('onder')}`))).toEqual(['1,3 1', '1,4 1', '2,3 1', '2,4 1', '3,3 1', '3,4 1', '14,1 onder']);
  });

  it('costs nothing to its last row and column where those only have a style, as Excel and LibreOffice write it', () => {
    const row = `<table:table-row>${odsCell('x')}<table:table-cell table:style-name="ce1" table:number-columns-repeated="16383"/></table:table-row>`;
    const rest =
      '<table:table-row table:number-rows-repeated="1048575"><table:table-cell table:style-name="ce1" table:number-columns-repeated="16384"/></table:table-row>';
    expect(placed(tableOf(row + rest))).toEqual(['1,1 x']);
  });

  it('says what is hidden, and which cells are one', () => {
    const style = '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const rows =
      '<table:table-row table:visibility="filter"><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="3" office:value-type="float" office:value="1"/><table:covered-table-cell/></table:table-row>';
    expect(
      sheetsOf(
        `<table:table table:name="a" table:style-name="ta2">${rows}</table:table><table:table table:name="b" table:style-name="ta1"/>`,
        style,
      ),
    ).toEqual([
      {
        name: 'a',
        hidden: true,
        rows: [{ row: 1, hidden: true, cells: new Map([[1, { text: '1', number: true }]]) }],
        merged: [{ from: { row: 1, column: 1 }, to: { row: 3, column: 2 } }],
      },
      { name: 'b', hidden: false, rows: [], merged: [] },
    ]);
  });

  it.each([
    ['repeated without an end', '<table:table-row table:number-rows-repeated="99999999999999"/>', 'keer herhaald'],
    ['repeated -1 times', '<table:table-row><table:table-cell table:number-columns-repeated="-1"/></table:table-row>', 'keer herhaald'],
    ['in a cell', '<table:table-row><table:table-cell><table:table/></table:table-cell></table:table-row>', 'tabel in een cel'],
    ['in a table', '<table:table/>', 'tabel in een tabel'],
    ['linked to another file', '<table:table-source/>', 'koppelingen naar andere bestanden'],
    [
      'of too many cells',
      `<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16000" office:value-type="float" office:value="1"/></table:table-row>`,
      'meer dan 5000000 cellen',
    ],
    [
      'of too many rows',
      `<table:table-row table:number-rows-repeated="250001">${odsCell('x')}</table:table-row>`,
      'het herhaalt 1 cel tot 250001',
    ],
    [
      'of too much text',
      `<table:table-row table:number-rows-repeated="1000000">${odsCell('x'.repeat(1_000))}</table:table-row>`,
      'meer dan 200000000 tekens',
    ],
    ['of too many spaces', odsRow('<text:s text:c="900000000"/>'), 'te veel spaties'],
  ])('is refused %s', (_what, rows, says) => {
    expect(() => tableOf(rows)).toThrow(says);
  });
});

describe('a document is refused', () => {
  it.each([
    [
      'with a password',
      { name: 'META-INF/manifest.xml', data: '<m:manifest xmlns:m="m"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>' },
      'wachtwoord versleuteld',
    ],
    ['with a password, as a whole', { name: 'encrypted-package', data: 'x' }, 'wachtwoord versleuteld'],
    ['with macros', { name: 'Basic/Standard/Module1.xml', data: 'x' }, 'heeft macro’s'],
    ['with scripts', { name: 'Scripts/python/a.py', data: 'x' }, 'heeft macro’s'],
  ])('%s, and says what to do', (_what, part, says) => {
    expect(() => sheetsOf('', '', [part])).toThrow(says);
  });

  it('not for an empty list of macros', () => {
    expect(
      sheetsOf('<table:table table:name="a"/>', '', [
        { name: 'Basic/script-lc.xml', data: 'x' },
        { name: 'Basic/Standard/script-lb.xml', data: 'x' },
      ]),
    ).toHaveLength(1);
  });
});
