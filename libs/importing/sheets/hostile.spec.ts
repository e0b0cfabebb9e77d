import { describe, expect, it } from '@jest/globals';
import { readSheets, type SheetFormat } from './read-sheets.js';
import { odsOf, odsRow, xlsxOf, xlsxRow } from './testing/workbooks.js';
import { zipOf } from './testing/zip-writer.js';

const GOOD = `<sheetData>${xlsxRow(1, 'soort')}${xlsxRow(2, 'notitie')}</sheetData>`;
const LAUGHS = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(50)}">${Array.from({ length: 9 }, (_, n) => `<!ENTITY ${'bcdefghij'[n]} "${`&${'abcdefghi'[n]};`.repeat(10)}">`).join('')}]>`;
const FROM_DISK = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
const compound = (text: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(text, 'utf16le')]);

/** A workbook with one part more. */
const withPart = (name: string, data: string | Buffer): Buffer => xlsxOf({ sheets: { a: GOOD }, more: [{ name, data }] });
const shared = (count: number, text: string): Buffer => {
  const cells = Array.from({ length: count }, (_, n) => `<row r="${n + 1}"><c r="A${n + 1}" t="s"><v>0</v></c></row>`).join('');
  return xlsxOf({ sheets: { a: `<sheetData>${cells}</sheetData>` }, strings: `<si><t>${text}</t></si>` });
};

describe('a file that means harm, or is something else, is refused in Dutch', () => {
  it.each<[string, SheetFormat, () => Buffer, string]>([
    [
      'entities in entities',
      'xlsx',
      () => xlsxOf({ sheets: { a: GOOD }, strings: `<si><t>x</t></si></sst>${LAUGHS}<sst>` }),
      'heeft een DOCTYPE',
    ],
    ['an empty file', 'xlsx', () => Buffer.alloc(0), 'geen XLSX-bestand'],
    ['a CSV', 'xlsx', () => Buffer.from('soort,code\n'), 'geen XLSX-bestand. Sla het op als XLSX'],
    ['a CSV', 'ods', () => Buffer.from('soort,code\n'), 'geen ODS-bestand'],
    ['another zip', 'xlsx', () => zipOf([{ name: 'a.txt', data: 'x' }]), 'een ander zip-bestand'],
    [
      'a text document',
      'ods',
      () => zipOf([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' }]),
      'een ander zip-bestand',
    ],
    ['an ODS as XLSX', 'xlsx', () => odsOf(''), 'het is een ODS-bestand; lees het met --formaat ods'],
    ['an XLSX as ODS', 'ods', () => xlsxOf({ sheets: { a: GOOD } }), 'het is een XLSX-bestand'],
    ['an old workbook', 'xlsx', () => compound('Workbook'), 'oud Excel-bestand (.xls). Sla het op'],
    ['a workbook with a password', 'xlsx', () => compound('EncryptedPackage'), 'met een wachtwoord versleuteld. Haal dat weg'],
    ['a zip of 60 MB', 'xlsx', () => Buffer.alloc(60_000_000, 'PK'), 'groter dan 50000000 bytes'],
    [
      'a bomb of spaces',
      'ods',
      () => odsOf(`${' '.repeat(20_000_000)}<table:table table:name="a">${odsRow('x')}</table:table>`),
      'meer dan 250 keer',
    ],
    [
      'one cell that stands 4.75 million times in 462 bytes',
      'ods',
      () =>
        odsOf(
          `<table:table table:name="a"><table:table-row table:number-rows-repeated="250000"><table:table-cell table:number-columns-repeated="19" office:value-type="float" office:value="1"/></table:table-row></table:table>`,
        ),
      'het herhaalt 1 cel tot 4750000; haal de herhaalde rijen en kolommen weg',
    ],
    ['one text in many cells', 'xlsx', () => shared(20_000, 'x'.repeat(20_000)), 'meer dan 200000000 tekens'],
    ['half a part', 'xlsx', () => xlsxOf({ sheets: { a: '<sheetData><row r="1">' } }), 'geen geldige XML'],
    [
      'no UTF-8',
      'ods',
      () =>
        zipOf([
          { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' },
          { name: 'content.xml', data: Buffer.from('<a>caf\xe9</a>', 'latin1') },
        ]),
      'geen geldige XML',
    ],
    [
      'a package that points outside itself',
      'xlsx',
      () =>
        zipOf([
          { name: '[Content_Types].xml', data: '<a/>' },
          { name: '_rels/.rels', data: '<r><Relationship Id="a" Type="x/officeDocument" Target="../../etc/passwd"/></r>' },
        ]),
      'de werkmap ontbreekt',
    ],
  ])('%s (%s)', (_what, format, bytes, says) => {
    expect(() => readSheets({ bytes: bytes(), format })).toThrow(says);
  });

  it.each([
    ['entities in entities', LAUGHS],
    ['a file of the machine', FROM_DISK],
    ['only its name', '<!DOCTYPE x>'],
  ])('a DOCTYPE with %s', (_what, doctype) => {
    const bytes = zipOf([
      { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' },
      { name: 'content.xml', data: `${doctype}<x>&a;</x>` },
    ]);
    expect(() => readSheets({ bytes, format: 'ods' })).toThrow('heeft een DOCTYPE');
  });

  it('of a small sheet that is wrong a hundred thousand times no more is read than is named', () => {
    const wrong = '<table:table-row table:number-rows-repeated="100000"><table:table-cell office:value-type="float"/></table:table-row>';
    const { pieces, faults } = readSheets({
      bytes: odsOf(`<table:table table:name="a">${odsRow('soort')}${wrong}</table:table>`),
      format: 'ods',
    });
    expect(faults).toHaveLength(1_001);
    expect(pieces.length).toBeLessThan(5);
  });

  it('names of parts that are in every object do nothing', () => {
    for (const name of ['constructor', 'toString', 'hasOwnProperty'])
      expect(readSheets({ bytes: withPart(name, 'x'), format: 'xlsx' }).faults).toEqual([]);
  });

  it('a zip in it stays closed', () => {
    expect(
      readSheets({ bytes: withPart('xl/embeddings/a.zip', zipOf([{ name: '../a', data: 'x' }])), format: 'xlsx' }).pieces,
    ).toHaveLength(1);
  });
});
