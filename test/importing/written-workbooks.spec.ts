import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { LISTS_SHEET, type Workbook, type WorkbookCell, type WorkbookFormat, writeWorkbook } from '@peildatum/workbooks';
import fc from 'fast-check';
import { readOds } from '../../libs/importing/sheets/ods/read-ods.js';
import type { Sheet } from '../../libs/importing/sheets/sheet.js';
import { readXlsx } from '../../libs/importing/sheets/xlsx/read-xlsx.js';
import { relationsOf } from '../../libs/importing/sheets/xlsx/relations.js';
import { readXml } from '../../libs/importing/sheets/xml.js';
import { Archive } from '../../libs/importing/sheets/zip/archive.js';

const FORMATS: readonly WorkbookFormat[] = ['xlsx', 'ods'];
const archiveOf = (workbook: Workbook, format: WorkbookFormat) => new Archive(Buffer.from(writeWorkbook(workbook, format)));
const sheetsOf = (workbook: Workbook, format: WorkbookFormat): Sheet[] => {
  const archive = archiveOf(workbook, format);
  return format === 'xlsx' ? [...readXlsx(archive)] : [...readOds(archive)];
};

/** What a reader sees: rows from the head on, each with its texts by column. */
const seen = ({ name, rows }: Sheet) => ({
  name,
  rows: rows.map(({ row, cells }) => [row, [...cells].map(([column, { text, number, fault }]) => [column, text, number === true, fault])]),
});
const meant = ({ sheets }: Workbook) =>
  sheets.map(({ name, columns, rows }) => ({
    name,
    rows: [columns.map(({ head }) => ({ value: head })), ...rows]
      .map((cells: readonly (WorkbookCell | null)[], at) => [
        at + 1,
        cells.flatMap((cell, column) =>
          cell === null ? [] : [[column + 1, cell.value, cell.kind === 'number' || cell.kind === 'percentage', undefined]],
        ),
      ])
      .filter(([, cells]) => (cells as unknown[]).length > 0),
  }));

const texts = fc
  .oneof(
    fc.constantFrom(
      '=1+1',
      '+31 6',
      '-',
      '@naam',
      '\t=x',
      '\rx',
      '#REF!',
      '_x000D_',
      ' a  b ',
      'een\ntwee',
      '<b>&"\'',
      '0012',
      '1E+09',
      'é € 😀',
    ),
    fc.string({ unit: fc.constantFrom(...'ab1 =+-@\t\n\r"<>&;,_x0D'), minLength: 1, maxLength: 20 }),
  )
  .filter((text) => text.trim() !== '');
const decimals = fc
  .tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 99 }))
  .map(([whole, cents]) => String(whole + (whole < 0 ? -cents : cents) / 100));
const dates = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const notes = fc.option(texts, { nil: undefined });
const noted = (note: string | undefined) => (note === undefined ? {} : { note });
const cells: fc.Arbitrary<WorkbookCell | null> = fc.oneof(
  fc.constant(null),
  fc.record({ value: texts, note: notes }).map(({ value, note }) => ({ value, ...noted(note) })),
  fc.record({ value: decimals, kind: fc.constantFrom('number' as const, 'percentage' as const) }),
  fc.record({ value: dates, kind: fc.constant('date' as const) }),
);
const words = fc.string({ unit: fc.constantFrom(...'abc,"; é'), minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== '');
const columns = fc.record({
  head: texts,
  note: notes,
  required: fc.boolean(),
  hidden: fc.boolean(),
  locked: fc.boolean(),
  allowed: fc.option(fc.array(words, { minLength: 1, maxLength: 8 }), { nil: undefined }),
  kind: fc.constantFrom('text' as const, 'number' as const, 'date' as const),
});
const sheets = fc.array(columns, { minLength: 1, maxLength: 5 }).chain((own) =>
  fc.record({
    columns: fc.constant(own.map(({ note, allowed, ...column }) => ({ ...column, ...noted(note), ...(allowed ? { allowed } : {}) }))),
    rows: fc.array(fc.array(cells, { minLength: own.length, maxLength: own.length }), { maxLength: 6 }),
    isProtected: fc.boolean(),
  }),
);
const workbooks: fc.Arbitrary<Workbook> = fc
  .array(sheets, { minLength: 1, maxLength: 3 })
  .map((all) => ({ title: 'Toets & <meer>', sheets: all.map((sheet, at) => ({ name: `blad-${at}`, ...sheet })) }));

describe.each(FORMATS)('a workbook that is written as %s', (format) => {
  it('is read back with the same cells', () =>
    fc.assert(
      fc.property(workbooks, (workbook) => {
        const read = sheetsOf(workbook, format).filter(({ name }) => name !== LISTS_SHEET);
        expect(read.map(seen)).toEqual(meant(workbook));
      }),
      { numRuns: 200 },
    ));

  it('is the same bytes each time, whatever the clock says', () =>
    fc.assert(
      fc.property(workbooks, (workbook) => {
        const first = writeWorkbook(workbook, format);
        expect(Buffer.compare(first, writeWorkbook(structuredClone(workbook), format))).toBe(0);
      }),
      { numRuns: 20 },
    ));

  it('has parts that are well-formed, and points at none that is not there', () =>
    fc.assert(
      fc.property(workbooks, (workbook) => {
        const archive = archiveOf(workbook, format);
        const named = archive.names.filter((name) => name !== 'mimetype');
        for (const name of named) readXml(name, archive.unpacked(name), { open: () => undefined });
        const pointedAt = new Set(
          format === 'xlsx'
            ? ['', ...named].flatMap((name) => relationsOf(archive, name).map(({ part }) => part))
            : listedIn(archive, 'META-INF/manifest.xml', 'file-entry', 'manifest:full-path').filter((path) => path !== '/'),
        );
        const described = named.filter((name) => !/(?:\.rels|\[Content_Types\]\.xml|manifest\.xml)$/.test(name));
        expect([...pointedAt].sort()).toEqual(described.sort());
      }),
      { numRuns: 50 },
    ));
});

function listedIn(archive: Archive, part: string, element: string, attribute: string): string[] {
  const found: string[] = [];
  readXml(part, archive.unpacked(part), {
    open: (name, attributes) => void (name === element && found.push(attributes[attribute] ?? '')),
  });
  return found;
}

const EXAMPLE: Workbook = {
  title: 'Voorbeeld',
  sheets: [
    {
      name: 'actie',
      isProtected: true,
      columns: [
        { head: 'id', hidden: true, locked: true },
        { head: 'status', note: 'Hoe het staat.', required: true, allowed: ['in-gang', 'afgerond'] },
        { head: 'regio', allowed: Array.from({ length: 40 }, (_, n) => `regio nummer ${n}`) },
        { head: 'datum', kind: 'date' },
      ],
      rows: [[{ value: 'A-1' }, { value: '=1', note: 'Kies.' }, null, { value: '2025-09-05', kind: 'date' }]],
    },
  ],
};

const unpacked = (format: WorkbookFormat, part: string) => archiveOf(EXAMPLE, format).unpacked(part).toString('utf8');

describe('what a program shows of a workbook', () => {
  it('in XLSX: a locked and hidden column, lists, notes, and a date in the order of ours', () => {
    const sheet = unpacked('xlsx', 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<sheetProtection sheet="1"');
    expect(sheet).toContain('<col min="1" max="1" width="16" style="1" hidden="1" customWidth="1"/>');
    expect(sheet).toContain('sqref="B2:B1048576"><formula1>"in-gang,afgerond"</formula1>');
    expect(sheet).toContain(`sqref="C2:C1048576"><formula1>${LISTS_SHEET}!$A$1:$A$40</formula1>`);
    expect(sheet).toContain('<c r="B2" s="5" t="inlineStr"><is><t xml:space="preserve">=1</t></is></c>');
    expect(sheet).toContain('<c r="D2" s="7"><v>45905</v></c>');
    expect(unpacked('xlsx', 'xl/workbook.xml')).toContain(`<sheet name="${LISTS_SHEET}" sheetId="2" state="hidden"`);
    expect(unpacked('xlsx', 'xl/comments1.xml')).toContain('<comment ref="B2" authorId="0">');
    expect(unpacked('xlsx', 'xl/drawings/vmlDrawing1.vml').match(/<x:Row>\d+<\/x:Row><x:Column>\d+<\/x:Column>/g)).toEqual([
      '<x:Row>0</x:Row><x:Column>1</x:Column>',
      '<x:Row>1</x:Row><x:Column>1</x:Column>',
    ]);
  });

  it('in ODS: the same', () => {
    const content = unpacked('ods', 'content.xml');
    expect(content).toContain('<table:table table:name="actie" table:protected="true">');
    expect(content).toContain('table:visibility="collapse" table:default-cell-style-name="text-locked"');
    expect(content).toContain('table:condition="of:cell-content-is-in-list(&quot;in-gang&quot;;&quot;afgerond&quot;)"');
    expect(content).toContain('office:date-value="2025-09-05"><text:p>2025-09-05</text:p>');
    expect(content).toContain('<office:annotation><dc:creator>Peildatum</dc:creator><text:p>Kies.</text:p></office:annotation>');
  });

  it('keeps a number of more digits than a program does, as text', () => {
    const long = { value: '12345678901234567.89', kind: 'number' } as const;
    const one: Workbook = { title: '', sheets: [{ name: 'a', columns: [{ head: 'b' }], rows: [[long]] }] };
    for (const format of FORMATS) expect(seen(sheetsOf(one, format)[0] as Sheet).rows[1]).toEqual([2, [[1, long.value, false, undefined]]]);
  });
});

/** Nothing of the machine, its clock or its place on earth is in the bytes: another change than of the format is seen here. */
it.each([
  ['xlsx', '36896616de9281ca8ac621557d7a7f6e92f94da59de6d57034ec509a32154bfe'],
  ['ods', '04b192bf28026065f83004f7ced636896856e1018521ca00b5006860222be21c'],
] as const)('a workbook as %s has these bytes on every machine', (format, digest) => {
  expect(createHash('sha256').update(writeWorkbook(EXAMPLE, format)).digest('hex')).toBe(digest);
});
