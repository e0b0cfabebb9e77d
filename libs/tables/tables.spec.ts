import { describe, expect, it } from '@jest/globals';
import { shape } from '@peildatum/kernel';
import { writeWorkbook } from '@peildatum/workbooks';
import fc from 'fast-check';
import { cellOf, csvOf, csvZip, fieldsOf, fileNames, hundredth, rowShape, sheetNames, type Table, tablesOf, workbookOf } from './index.js';
import { expectedIn, expectedLines, linesOfCsv, readByOurs, readZip } from './testing/read-back.js';

const { count, date, list, matching, nullable, object, optional, text, yesNo } = shape;
const nowhere = (ref: string): never => {
  throw new TypeError(ref);
};

const Item = object({
  code: text('De code.'),
  waarde: nullable(object({ bedrag: matching('^-?\\d+\\.\\d{2}$', 'In euro.'), aandeel: matching('^-?[0-9]+(\\.[0-9]{1,6})?$') })),
  sectoren: nullable(list(text(), 'Voor wie.')),
  besluiten: list(object({ op: date(), akkoord: yesNo() })),
  aantal: nullable(count()),
  noot: optional(text()),
});

describe('the columns of a shape', () => {
  it('are its fields in their order, those of an object within it after a point, by what they hold', () => {
    const { columns } = rowShape(Item.schema, nowhere);
    expect(columns.map(({ name, type, meaning }) => [name, type, meaning])).toEqual([
      ['code', 'tekst', 'De code.'],
      ['waarde.bedrag', 'bedrag', 'In euro.'],
      ['waarde.aandeel', 'getal', ''],
      ['sectoren', 'lijst', 'Voor wie.'],
      ['besluiten', 'JSON', ''],
      ['aantal', 'geheel getal', ''],
      ['noot', 'tekst', ''],
    ]);
  });

  it('are those of a field that is new as well', () => {
    const more = { type: 'object', properties: { ...(Item.schema.properties as object), nieuw: { type: 'boolean' } } };
    expect(fieldsOf(more, nowhere).at(-1)).toMatchObject({ path: ['nieuw'], type: 'ja of nee' });
  });

  it('keep what is unknown, nothing and zero apart', () => {
    const { rowOf } = rowShape(Item.schema, nowhere);
    const texts = (item: object) => rowOf(item).map((cell) => cell?.text ?? null);
    expect(texts({ code: 'A', waarde: null, sectoren: null, besluiten: [], aantal: null })).toEqual([
      'A',
      null,
      null,
      null,
      '[]',
      null,
      null,
    ]);
    expect(
      texts({
        code: 'B',
        waarde: { bedrag: '0.00', aandeel: '0' },
        sectoren: [],
        besluiten: [{ op: '2025-01-01', akkoord: true }],
        aantal: 0,
        noot: '=1',
      }),
    ).toEqual(['B', '0.00', '0', '[]', '[{"op":"2025-01-01","akkoord":true}]', '0', '=1']);
  });
});

it('makes of an answer what it says once and each of its lists', () => {
  const Answer = object({ klokken: object({ geldigOp: date('De peildatum.') }), rijen: list(Item) });
  const tables = tablesOf(Answer.schema, { klokken: { geldigOp: '2025-05-20' }, rijen: [{ code: 'A' }] }, nowhere);
  expect(tables.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['Over dit bestand', 1],
    ['rijen', 1],
  ]);
  expect(csvOf(tables[1] as Table)).toBe('\ufeffcode,waarde.bedrag,waarde.aandeel,sectoren,besluiten,aantal,noot\r\nA,,,,,,\r\n');
});

it.each([
  ['16.2', '0.162'],
  ['100', '1'],
  ['0', '0'],
  ['-0.5', '-0.005'],
  ['1234.5', '12.345'],
])('writes %s percent as %s', (given, stored) => {
  expect(hundredth(given)).toBe(stored);
});

it('calls no two sheets and no two files alike, and none as a program refuses', () => {
  const long = 'Transformatieplannen per betrokkenheid';
  expect(sheetNames([long, long, 'a/b', 'A B', ''])).toEqual([
    'Transformatieplannen per betrok',
    'Transformatieplannen per be (2)',
    'a b',
    'A B (2)',
    'Blad',
  ]);
  expect(fileNames(['Financiële kaders', 'financiele kaders', '1-meting'])).toEqual([
    'financiele-kaders',
    'financiele-kaders-2',
    '1-meting',
  ]);
});

describe('any table', () => {
  /** As the register has texts: visible, without blanks at its ends, on one line or more. */
  const words = fc.stringMatching(/^[=+\-@'a-z0-9ëé€,;"<&]{1,12}( [a-z_x0-9A-F"]{1,8}(\n[a-z=]{1,5})?)?$/);
  const cells = fc.oneof(
    fc.constant(null),
    words.map((said) => cellOf(said, 'tekst')),
    fc.integer({ min: -1e12, max: 1e12 }).map((value) => cellOf(value, 'geheel getal')),
    fc.integer({ min: -1e9, max: 1e9 }).map((value) => cellOf((value / 100).toFixed(2), 'bedrag')),
    fc.integer({ min: -9_999, max: 9_999 }).map((value) => cellOf((value / 10).toFixed(1), 'procent')),
    fc
      .date({ min: new Date('1901-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
      .map((on) => cellOf(on.toISOString().slice(0, 10), 'datum')),
    fc.boolean().map((value) => cellOf(value, 'ja of nee')),
  );
  const tables = fc
    .array(
      fc.tuple(
        words.map((said) => cellOf(said, 'tekst')),
        cells,
        cells,
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map(
      (rows): Table => ({
        name: 'lijst',
        meaning: '',
        columns: ['a', 'b', 'c'].map((name) => ({ name, type: 'wisselend', meaning: 'Iets.' })),
        rows,
      }),
    );

  it.each(['xlsx', 'ods'] as const)('is read back from %s as it was written', (format) => {
    fc.assert(
      fc.property(tables, (table) => {
        expect(readByOurs(writeWorkbook(workbookOf('x', [table]), format), format)).toEqual(expectedIn([table]));
      }),
      { numRuns: 60 },
    );
  });

  it('is read back from CSV as it was written', () => {
    fc.assert(
      fc.property(tables, (table) => {
        expect(linesOfCsv(readZip(csvZip([table])).get('lijst') as string)).toEqual(expectedLines(table));
      }),
    );
  });

  it('is read back from CSV where its texts begin with a tab or a return too, and computes nothing', () => {
    const begun = fc.stringMatching(/^['=+\-@\t\r]{1,4}[a-z0-9]{1,6}$/);
    fc.assert(
      fc.property(fc.array(begun, { minLength: 1, maxLength: 8 }), (texts) => {
        const table = {
          columns: [{ name: 'a', type: 'tekst', meaning: '' }] as const,
          rows: texts.map((said) => [cellOf(said, 'tekst')]),
        };
        const csv = csvOf(table);
        expect(linesOfCsv(csv).slice(1)).toEqual(texts.map((said) => [said]));
        expect(csv.split('\r\n').filter((line) => /^"?[=@\t\r]/.test(line))).toEqual([]);
      }),
    );
  });
});
